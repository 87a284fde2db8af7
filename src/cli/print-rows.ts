import { csv, terminal as clean } from "../text/escape.js";
import { fit, textWidth } from "../text/width.js";
import { cellText, type CellValue, type PlainRow } from "../values/tabular.js";

/** Rows as comma-separated values with a header line; undefined cells are empty. */
export function csvRows(names: readonly string[], rows: readonly PlainRow[]): string {
  const cell = (value: CellValue): string =>
    typeof value === "boolean" ? String(value) : value === undefined ? "" : csv(value);
  return [names.map(csv), ...rows.map((row) => names.map((name) => cell(row[name])))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}

/** Rows as an aligned text table that fits the width: texts are shortened, numbers aligned right. */
export function textRows(names: readonly string[], rows: readonly PlainRow[], width: number): string {
  const numeric = names.map((name) => rows.some((row) => typeof row[name] === "number"));
  const cells = rows.map((row) => names.map((name) => clean(cellText(row[name]))));
  const widths = names.map((name, i) =>
    Math.max(textWidth(name), ...cells.map((line) => textWidth(line[i]))),
  );
  let surplus = widths.reduce((sum, each) => sum + each + 2, -2) - width;
  // The widest texts give way first; numbers never do.
  while (surplus > 0) {
    const texts = widths.filter((_, i) => !numeric[i]);
    const widest = Math.max(0, ...texts);
    if (widest <= 8) break;
    widths[widths.findIndex((each, i) => !numeric[i] && each === widest)]--;
    surplus--;
  }
  const lines = [names.map((name) => name), ...cells].map((line) =>
    line
      .map((text, i) => {
        const cut = textWidth(text) > widths[i] ? fit(text, widths[i]) : text;
        const pad = " ".repeat(Math.max(0, widths[i] - textWidth(cut)));
        return numeric[i] ? pad + cut : cut + pad;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.map((text) => `${text}\n`).join("");
}

import { figures, seconds } from "./print.mjs";

/** A Markdown table; prettier lines it up. */
export function markdownTable(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Rows of sides as one table: a line for each row, a column for each side, with our time by its behind the time. */
export function matrix(rows, first) {
  const names = [...new Set(rows.flatMap(({ sides }) => sides.map(({ name }) => name)))];
  const cell = (row, name) => {
    const side = row.sides.find((each) => each.name === name);
    if (side === undefined) return "–";
    if (side.wrong !== undefined) return "wrong";
    if (side.failed !== undefined) return side.failed;
    const time = seconds(side.again.median);
    return name === row.sides[0].name ? time : `${time} (${figures(side.ratio)})`;
  };
  return markdownTable(
    [first, ...names],
    rows.map((row) => [row.title.split(":")[0], ...names.map((name) => cell(row, name))]),
  );
}

/** One row of sides as a table: a line for each side, with memory. */
export function sideTable({ sides, compared = sides.length > 1 }) {
  const columns = ["", "CPU time", "wall", "memory held, MiB", "added, MiB", "peak, MiB"];
  const lines = sides.map((side) => {
    if (side.again === undefined) return [side.name, side.wrong ?? side.failed];
    const { name, again, wall, holds, adds, peak, ratio } = side;
    const cells = [name, seconds(again.median), seconds(wall)];
    cells.push(holds.toFixed(0), adds.toFixed(0), peak.toFixed(0));
    return compared ? [...cells, figures(ratio)] : cells;
  });
  return markdownTable(compared ? [...columns, "ours ÷ its"] : columns, lines);
}

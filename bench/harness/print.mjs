/** A table of texts for the terminal: numbers to the right, as wide as its cells. */
export function table(columns, rows) {
  const cells = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => String(row[i] ?? "").length)));
  return cells.map((row) =>
    row
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell ?? "").padStart(widths[i])))
      .join("  ")
      .trimEnd(),
  );
}

/** Seconds in three figures. */
export function seconds(value) {
  if (value === undefined || Number.isNaN(value)) return "";
  if (value < 0.0995) return `${figures(value * 1000)} ms`;
  return `${figures(value)} s`;
}

/** A number in three figures. */
export function figures(value) {
  if (value === undefined || Number.isNaN(value)) return "";
  const size = Math.abs(value);
  if (size === 0) return "0";
  return value.toFixed(Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(size)))));
}

const columns = ["", "first", "again", "(range)", "wall", "held", "added", "ours ÷ its"];

/** The cells of a row of sides, as `interleave` returns them. */
export function sideCells({ name, clock, first, again, wall, holds, adds, ratio, failed, wrong, note }) {
  if (wrong !== undefined) return [name, `WRONG: ${wrong}`];
  if (failed !== undefined) return [name, failed];
  const scale = again.median < 0.0995 ? 1000 : 1;
  const range = `${figures(again.least * scale)}–${figures(again.most * scale)}`;
  return [
    note === undefined ? name : `${name} (${note})`,
    seconds(first.median),
    seconds(again.median),
    range,
    clock === "wall" ? "wall" : seconds(wall),
    holds.toFixed(0),
    adds.toFixed(0),
    figures(ratio),
  ];
}

/** Prints a row: its title and a line for each side (memory in MiB), or a table of its own. Sides that do different things are not `compared`. */
export function printRow({ title, sides, compared = true, columns: own, cells }) {
  console.log(`\n${title}`);
  const width = compared ? columns.length : columns.length - 1;
  const told = sides?.map((side) => sideCells(side).slice(0, width)) ?? cells;
  const heads = own ?? columns.slice(0, width);
  const whole = told.filter(({ length }) => length === heads.length);
  if (whole.length > 0) for (const line of table(heads, whole)) console.log(`  ${line}`);
  for (const [name, why] of told.filter(({ length }) => length < heads.length))
    console.log(`  ${name}: ${why}`);
}

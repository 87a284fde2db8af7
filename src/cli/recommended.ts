import type { Recommendations } from "../values/recommendations.js";
import type { Printed } from "./measure-tables.js";
import type { TableFormat } from "./print-tables.js";

/** What is proposed as tables to print: rows first, of which a text shows the given columns, then the tables behind them. */
export function recommendedTables(
  name: string,
  found: Recommendations,
  format: TableFormat,
  shown: readonly string[],
): Printed[] {
  const rows = found.rows();
  const meta = { [name]: found.meta };
  const { figures } = found.toJSON();
  const first: Printed = {
    of: "rows",
    names: format === "table" ? shown : Object.keys(found.columns()),
    rows,
    reasons: rows.map(() => ({})),
    figures: { [name]: figures },
    meta,
  };
  if (format === "csv") return [first];
  const behind = Object.entries(found.tables).filter(([, table]) => table.length > 0);
  return [
    first,
    ...behind.map(([part, table]): Printed => {
      const some = table.rows();
      return {
        ...first,
        title: `${name}, ${part}`,
        names: Object.keys(table.columns()),
        rows: some,
        reasons: some.map(() => ({})),
        figures: {},
      };
    }),
  ];
}

import type { Figures } from "../values/figures.js";
import type { PlainRow } from "../values/tabular.js";
import type { Printed } from "./measure-tables.js";
import type { TableFormat } from "./print-tables.js";

/**
 * A backtest as tables to print. JSON has all of its tables, CSV what is said of each method in each stratum. A text shows the
 * figures with their intervals, the recall of candidates, and a table of methods for each stratum.
 */
export function backtestTables(found: Figures, format: TableFormat): Printed[] {
  const meta = { backtest: found.meta };
  const table = (
    title: string | undefined,
    names: readonly string[],
    rows: readonly PlainRow[],
  ): Printed => ({
    of: "rows",
    ...(title !== undefined && { title }),
    ...{ names, rows, reasons: rows.map(() => ({})), figures: {}, meta },
  });
  const { recall, prediction } = found.tables;
  if (format === "csv") return [table(undefined, Object.keys(prediction.columns()), prediction.rows())];
  if (format === "json")
    return [
      table(undefined, Object.keys(found.columns()), found.rows()),
      ...Object.entries(found.tables).map(([part, of]) =>
        table(`backtest, ${part}`, Object.keys(of.columns()), of.rows()),
      ),
    ];
  const figures = found
    .rows()
    .filter(({ figure }) => !/(Low|High)$/.test(figure))
    .map(({ figure, value, about }) => {
      const [low, high] = [found.get(`${figure}Low`), found.get(`${figure}High`)];
      return { figure, value, ...(low !== undefined && high !== undefined && { low, high }), about };
    });
  const strata = recall.rows();
  return [
    { ...table(undefined, ["figure", "value", "low", "high", "about"], figures), of: "figures" },
    table("backtest, recall of candidates", Object.keys(recall.columns()), strata),
    ...strata.map(({ stratum, held, judged }) =>
      table(
        `backtest, ${String(stratum)}: ${String(held)} hidden pairs${judged === true ? "" : ", too few to judge by"}`,
        ["method", "averagePrecision", "auc", "reciprocalRank", "hardAuc"],
        prediction.rows().filter((row) => row["stratum"] === stratum),
      ),
    ),
  ];
}

import type { Figures } from "../values/figures.js";
import type { PlainRow } from "../values/tabular.js";
import type { Printed } from "./measure-tables.js";
import type { TableFormat } from "./print-tables.js";

/**
 * A backtest as tables to print. JSON has all of its tables, CSV the first: what is said of each method in each stratum, or curves. A
 * text shows the figures with their intervals, and of each part what a reader looks at first.
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
    ...{ names, rows, reasons: rows.map(reasonsOf), figures: {}, meta },
  });
  const { recall, prediction, curves, exposure } = found.tables;
  if (format === "csv") {
    const first = found.tables[mainTables.find((name) => name in found.tables) ?? "recall"];
    return [table(undefined, Object.keys(first.columns()), first.rows())];
  }
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
  const said: Printed[] = [
    { ...table(undefined, ["figure", "value", "low", "high", "about"], figures), of: "figures" },
  ];
  if (recall !== undefined) said.push(...strataTables(recall.rows(), prediction.rows(), table));
  if (curves !== undefined) said.push(...curveTables(curves.rows(), table));
  if (exposure !== undefined) said.push(...roundTables(exposure.rows(), table));
  return said;
}

/** What CSV shows, the first of these that was asked for. */
const mainTables = ["prediction", "curves", "exposure"] as const;

type MakeTable = (title: string, names: readonly string[], rows: readonly PlainRow[]) => Printed;

function reasonsOf(row: PlainRow): Readonly<Record<string, string>> {
  const { reason } = row;
  if (typeof reason !== "string") return {};
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (Number.isNaN(value) ? [[name, reason] as const] : [])),
  );
}

function strataTables(
  strata: readonly PlainRow[],
  prediction: readonly PlainRow[],
  table: MakeTable,
): Printed[] {
  return [
    table("backtest, recall of candidates", ["stratum", "held", "judged", "recall", "low", "high"], strata),
    ...strata.map(({ stratum, held, judged }) =>
      table(
        `backtest, ${String(stratum)}: ${String(held)} hidden pairs${judged === true ? "" : ", too few to judge by"}`,
        ["method", "averagePrecision", "auc", "reciprocalRank", "hardAuc"],
        prediction.filter((row) => row["stratum"] === stratum),
      ),
    ),
  ];
}

/** So many ties have a column of their own. */
const shownTies = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

function curveTables(rows: readonly PlainRow[], table: MakeTable): Printed[] {
  const most = rows.reduce((high, { k }) => Math.max(high, Number(k)), 0);
  const shown = shownTies.filter((k) => k <= most).slice(-5);
  const methods = [...new Set(rows.map(({ method }) => String(method)))];
  const gains = methods.map((method): PlainRow => {
    const own = rows.filter((row) => row["method"] === method);
    const reason = own.find((row) => shown.includes(row["k"] as never) && Number.isNaN(row["gain"]))?.[
      "reason"
    ];
    return {
      method,
      ...Object.fromEntries(shown.map((k) => [`k=${k}`, own[k - 1]["gain"]])),
      ...(reason !== undefined && { reason }),
    };
  });
  return [
    table("backtest, what the first k ties gain", ["method", ...shown.map((k) => `k=${k}`)], gains),
    table(
      `backtest, ${most} ${most === 1 ? "tie" : "ties"}`,
      ["method", "gain", "low", "high", "perTie", "ofBest"],
      rows.filter(({ k }) => k === most),
    ),
  ];
}

/** The first and the last round of each who shows. */
function roundTables(rows: readonly PlainRow[], table: MakeTable): Printed[] {
  const last = rows.reduce((high, { round }) => Math.max(high, Number(round)), 0);
  return [...new Set([1, last])].map((round) =>
    table(
      `backtest, who is seen by round ${round}`,
      ["method", "made", "coverage", "gini", "newcomers", "novelty", "apart", "crossing"],
      rows.filter((row) => row["round"] === round),
    ),
  );
}

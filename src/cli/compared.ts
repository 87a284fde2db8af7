import type { Comparison } from "../values/comparison.js";
import type { Table } from "../values/table.js";
import type { PlainRow } from "../values/tabular.js";
import type { Printed } from "./measure-tables.js";
import type { TableFormat } from "./print-tables.js";

const numbers = ["before", "after", "change", "low", "high"] as const;

/**
 * A comparison as tables to print. JSON and CSV have its rows and tables as they are. A text shows the figures that change,
 * how many do not, the ties, and a table for each score: of actors, and of groups where they are compared.
 */
export function comparedTables(name: string, found: Comparison, format: TableFormat): Printed[] {
  const meta = { [name]: found.meta };
  const table = (
    title: string | undefined,
    names: readonly string[],
    rows: readonly PlainRow[],
  ): Printed => ({
    of: "rows",
    ...(title !== undefined && { title }),
    ...{ names, rows, apart: ["before", "after"], reasons: rows.map(() => ({})), figures: {}, meta },
  });
  const { actors, groups, ties } = found.tables;
  const whole = (title: string | undefined, of: Table): Printed =>
    table(title, Object.keys(of.columns()), of.rows());
  if (format === "csv") return [whole(undefined, found)];
  if (format === "json")
    return [
      whole(undefined, found),
      ...Object.entries({ actors, groups, ties }).map(([part, of]) => whole(`${name}, ${part}`, of)),
    ];
  const changed = found.rows().filter(({ change }) => change !== 0);
  const still = found.length - changed.length;
  const figures: Printed = {
    ...table(
      undefined,
      ["figure", ...numbers, "reason"],
      changed.map(({ measure, figure, ...row }) => ({ ...row, figure: `${measure}: ${figure}` })),
    ),
    of: "figures",
    figures: { figures: { changed: { value: changed.length }, unchanged: { value: still } } },
  };
  const wide = ["name", "end", ...numbers, "reason"];
  return [
    figures,
    table(`${name}, ties`, ["what", "sourceName", "targetName", "method"], ties.rows()),
    ...found.scored.flatMap((score) => {
      const of = (from: Table): PlainRow[] => from.rows().filter(({ measure }) => measure === score);
      const [some, parts] = [of(actors), of(groups)];
      const by = parts[0]?.["by"];
      return [
        ...(some.length > 0 ? [table(`${name}, ${score} of actors`, wide, some.map(ofEnds))] : []),
        ...(by === undefined
          ? []
          : [
              table(
                `${name}, ${score} by ${String(by)}`,
                ["group", "actors", ...numbers, "reason", "note"],
                parts.map(noted),
              ),
            ]),
      ];
    }),
  ];
}

/** The ends of the ties stand first; beside nobody else it need not be said. */
function ofEnds({ end, ...row }: PlainRow): PlainRow {
  return { ...row, ...(end === true && { end }) };
}

function noted({ leastConnected, ...row }: PlainRow): PlainRow {
  return { ...row, ...(leastConnected === true && { note: "least connected" }) };
}

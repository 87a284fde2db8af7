import { inChunks, type Pace } from "../../control/pace.js";
import { gather, type Column } from "../../network/columns.js";
import { check } from "../../schema/check.js";
import type { Problem } from "../../schema/problem.js";
import { terminal } from "../../text/escape.js";
import type { FindingStore } from "../finding-store.js";
import type { Edges } from "../source.js";
import type { ActorIds } from "./actor-ids.js";
import type { TableData } from "./table-data.js";

/**
 * The ties of an edge list as a table: ids numbered with those of the other tables, rows with ids that cannot be
 * ids set aside. `rows` counts all data rows, `quarantined` those set aside.
 */
export async function takeEdges(
  edges: Edges,
  file: string,
  directed: boolean,
  ids: ActorIds,
  findings: FindingStore,
  pace: Pace,
): Promise<{ data: TableData; rows: number; quarantined: number }> {
  for (const { row, line, flaw } of edges.flawed) {
    const place = { file, table: "ties", row, line, column: "" } as const;
    findings.record(flaw.code, place, "quarantined", terminal(flaw.message), flaw.fix);
  }
  for (const { code, line, message, fix } of edges.remarks)
    findings.record(code, { file, table: "ties", row: 0, line, column: "" }, "noted", message, fix);
  const problems = new Map<number, Problem>();
  // A decimal is an id without a problem.
  const decimals = ids.length === 0 ? await edges.ids.decimals(pace) : undefined;
  const texts = decimals === undefined ? await edges.ids.texts(pace) : [];
  const checkId = check("actor", "id");
  await inChunks(pace, texts.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const problem = checkId(texts[i]);
      if (problem !== undefined) problems.set(i, problem);
    }
  });
  const untouched = ids.length === 0 && problems.size === 0;
  const numbers = new Int32Array(untouched ? 0 : texts.length);
  if (decimals !== undefined) ids.adoptDecimals(decimals);
  else if (untouched) ids.adopt(texts);
  await inChunks(pace, numbers.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) if (!problems.has(i)) numbers[i] = ids.number(texts[i]);
  });
  const { source, target, row, line, strength } = edges;
  const order = problems.size === 0 ? undefined : new Int32Array(source.length);
  let length = 0;
  if (order !== undefined) {
    for (let edge = 0; edge < source.length; edge++) {
      const problem = problems.get(source[edge]) ?? problems.get(target[edge]);
      if (problem === undefined) order[length++] = edge;
      else {
        const column = problems.has(source[edge]) ? "source" : "target";
        const place = { file, table: "ties", row: row(edge), line: line(edge), column } as const;
        findings.record(problem.code, place, "quarantined", terminal(problem.message), problem.fix);
      }
    }
  }
  const kept = order?.subarray(0, length);
  const columns = new Map<string, Column>();
  if (strength !== undefined) {
    const column: Column = { type: "number", values: strength };
    columns.set("strength", kept === undefined ? column : gather(column, kept));
  }
  const ends = [source, target].map((end) => {
    const picked = kept === undefined ? end : kept.map((edge) => end[edge]);
    return untouched ? picked : picked.map((id) => numbers[id]);
  });
  const data: TableData = {
    ...{ table: "ties", file, length: ends[0].length, ends, directed, columns, damaged: new Map() },
    row: kept === undefined ? row : (index) => row(kept[index]),
    line: kept === undefined ? line : (index) => line(kept[index]),
  };
  return {
    data,
    rows: source.length + edges.flawed.length,
    quarantined: source.length - data.length + edges.flawed.length,
  };
}

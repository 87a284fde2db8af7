import type { Finding, FindingCount } from "./finding.js";
import { headersOf } from "./header-of.js";
import { tableNames, type Ledger } from "./ledger.js";
import type { TableName } from "./source.js";

/** Findings of one code in one column, as one thing to mend. For the steward: the examples quote values. */
export interface Task extends FindingCount {
  readonly file: string;
  /** What the input calls the column; empty for whole rows. */
  readonly header: string;
  /** The first findings. */
  readonly examples: readonly Finding[];
}

/** What there is to mend, by table and column in the order of the file, with the first `most` findings of each. */
export function tasksOf(ledger: Ledger, most: number): Task[] {
  const headerOf = headersOf(ledger);
  const order = columnOrder(ledger);
  const found = firstExamples(ledger, most);
  return ledger
    .columnCounts()
    .sort((a, b) => order(a) - order(b) || b.count - a.count)
    .map((count) => {
      const examples = found.get(keyOf(count)) ?? [];
      const file = examples.at(0)?.file ?? count.table;
      return { ...count, file, header: headerOf(count.table, count.column), examples };
    });
}

// Findings of a whole row stand before those of columns, and columns as in the file.
function columnOrder({ headers }: Ledger): (count: FindingCount) => number {
  const places = new Map<string, number>();
  headers.forEach(({ table, header, field }, i) => {
    for (const name of [header, field])
      if (name !== undefined && !places.has(`${table} ${name}`)) places.set(`${table} ${name}`, i);
  });
  const first = (table: TableName): number => tableNames.indexOf(table) * (headers.length + 2);
  return ({ table, column }) =>
    first(table) + (column === "" ? 0 : 1 + (places.get(`${table} ${column}`) ?? headers.length));
}

function firstExamples(ledger: Ledger, most: number): Map<string, Finding[]> {
  const examples = new Map<string, Finding[]>();
  for (const finding of ledger.findings()) {
    const key = keyOf(finding);
    const known = examples.get(key);
    if (known === undefined) examples.set(key, [finding]);
    else if (known.length < most) known.push(finding);
  }
  return examples;
}

function keyOf({ code, table, effect, column }: Omit<FindingCount, "count">): string {
  return [code, table, effect, column].join(" ");
}

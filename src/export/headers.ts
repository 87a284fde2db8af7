import { schemaTable } from "../ingest/table-fields.js";
import { matchHeader } from "../schema/headers.js";
import type { Loss } from "./losses.js";
import type { Outlet } from "./outlets.js";

/** How a form of file treats the names of columns. */
export interface HeaderRules {
  /** The name as the file gives it back. */
  readonly text: (name: string) => string;
  /** True where any recorded word for a field must be kept free, since the form has names of its own for fields. */
  readonly strict: boolean;
}

/**
 * Gives columns of the caller's own a name in the file under which they are read as what they are: a name that would be
 * taken for a field's gets " (own)" behind it, one that another column has already a number.
 */
export function withHeaders(
  outlets: readonly Outlet[],
  { text, strict }: HeaderRules,
): { outlets: Outlet[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const taken = new Set(outlets.filter(({ own }) => !own).map(({ header }) => header));
  const named = outlets.map((outlet): Outlet => {
    if (!outlet.own) return outlet;
    const header = freeHeader(outlet, text, strict, taken);
    taken.add(header);
    if (header === outlet.header) return outlet;
    const { table, column } = outlet;
    const message = `the column ${JSON.stringify(column)} of the ${table} is called ${JSON.stringify(header)}: its own name would be read as another`;
    losses.push({ what: "column-name", table, column, as: header, count: 1, message });
    return { ...outlet, header };
  });
  return { outlets: named, losses };
}

function freeHeader(
  { table, column }: Outlet,
  text: HeaderRules["text"],
  strict: boolean,
  taken: ReadonlySet<string>,
): string {
  const plain = text(column);
  const base = plain === "" ? "column" : plain;
  const match = matchHeader(schemaTable[table], base);
  const misread =
    match !== undefined &&
    (strict || !match.alias || !(always[table].has(match.field) || taken.has(match.field)));
  const first = misread ? `${base} (own)` : base;
  let header = first;
  for (let copy = 2; taken.has(header); copy++) header = `${first} (${copy})`;
  return header;
}

/** The fields that every row of a table has, beside its columns. */
const always: Readonly<Record<Outlet["table"], ReadonlySet<string>>> = {
  actors: new Set(["id"]),
  ties: new Set(["source", "target", "directed"]),
  participations: new Set(["actor"]),
};

import { dependence, follows, type Dependence } from "./dependence.js";
import type { End } from "./ends.js";
import { grouped } from "./fit.js";
import { joined } from "./keys.js";
import type { Understood } from "./understand.js";
import type { Meaning } from "./words/concepts.js";

/** What a column of a table with two ends is about. */
export interface Owner {
  readonly of: "one" | "other" | "tie";
  readonly because: string;
  readonly sure: boolean;
}

const ofTies: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    "method",
    "formality",
    "term",
    "status",
    "strength",
    "directed",
    "programme",
    "funder",
    "reportedBy",
  ] as const),
  ...([
    "confidence",
    "lastActive",
    "since",
    "until",
    "date",
    "year",
    "month",
    "day",
    "note",
    "number",
  ] as const),
]);

/** True for what can only be said of a tie. */
export function isOfTies({ meaning }: Understood): boolean {
  return meaning !== undefined && ofTies.has(meaning);
}

/**
 * Decides for each column without a mark which end it describes, or whether it describes the tie. A column that has one
 * value for each actor that occurs more than once describes that actor; where both or neither do, a column that is about
 * actors belongs to the end named last before it, and any other to the tie.
 */
export function ownersOf(
  columns: readonly Understood[],
  one: End,
  other: End,
): (column: Understood) => Owner {
  const keys = { one: joined(one.naming), other: joined(other.naming) };
  const places = { one: one.naming[0].column.index, other: other.naming[0].column.index };
  return (column) => {
    const { side, meaning } = column;
    if (side !== undefined)
      return {
        of: side,
        because: `its header says that it is about ${(side === "one" ? one : other).title}`,
        sure: true,
      };
    const [left, right] = [one.naming[0].place, other.naming[0].place];
    if (left !== undefined && right !== undefined && column.place !== undefined && column.place <= 2) {
      const [of, end] = column.place === left ? (["one", one] as const) : (["other", other] as const);
      return { of, because: `its number is that of "${end.naming[0].column.header}"`, sure: true };
    }
    if (isOfTies(column)) return { of: "tie", because: "", sure: true };
    const found = {
      one: dependence(keys.one, column.column.cells),
      other: dependence(keys.other, column.column.cells),
    };
    const [first, second] = [follows(found.one), follows(found.other)];
    const clear = first !== second && enough(found[first ? "one" : "other"]);
    if (clear) {
      const [of, end] = first ? (["one", one] as const) : (["other", other] as const);
      return {
        of,
        because: `it follows "${end.naming[0].column.header}" in ${agreeing(found[of])}`,
        sure: true,
      };
    }
    const constant = column.column.values.size === 1;
    // A second name among columns of ends ("label" of a connection) names neither of them.
    if (meaning === undefined || meaning === "name" || meaning === "id")
      return {
        of: "tie",
        because: constant ? "it has one value in all rows" : "it follows neither end clearly",
        sure: true,
      };
    const before =
      places.other < column.column.index && (places.one > column.column.index || places.other > places.one)
        ? "other"
        : "one";
    const nearest = columns.filter(
      ({ column: { index } }) => index > places[before] && index < column.column.index,
    );
    if (nearest.some(isOfTies))
      return {
        of: "one",
        because: `it stands behind columns about the tie, so that nothing shows whose it is; it is taken to be about ${one.title}`,
        sure: false,
      };
    const end = before === "one" ? one : other;
    return { of: before, because: `it stands behind "${end.naming[0].column.header}"`, sure: true };
  };
}

/** Two actors that occur again can agree by chance; three that all do hardly can. */
function enough({ repeated }: Dependence): boolean {
  return repeated >= 3;
}

function agreeing({ repeated, conflicts }: Dependence): string {
  return conflicts === 0
    ? `all ${grouped(repeated)} cases that occur more than once`
    : `${grouped(repeated - conflicts)} of ${grouped(repeated)} cases that occur more than once`;
}

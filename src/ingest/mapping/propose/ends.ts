import type { Kind } from "../../../schema/vocabulary.js";
import { most } from "./fit.js";
import type { Side } from "./header.js";
import type { Table } from "./table.js";
import type { Understood } from "./understand.js";
import type { Meaning } from "./words/concepts.js";

/** One end of the ties of a table: the columns that name it. */
export interface End {
  readonly side: Side;
  /** What the table calls it. */
  readonly title: string;
  /** The column of its name; several where given name and surname stand apart. */
  readonly naming: readonly Understood[];
  /** A column of ids beside the name. */
  readonly id: Understood | undefined;
  readonly kind: Kind | undefined;
  /** Columns of further partners: "Partner 2", "Partner 3". */
  readonly series: readonly Understood[];
}

const naming: ReadonlySet<Meaning> = new Set<Meaning>([
  "name",
  "source",
  "target",
  "id",
  "firstName",
  "lastName",
]);

/** True for columns that say who somebody is. */
export function names({ meaning }: Understood): boolean {
  return meaning !== undefined && naming.has(meaning);
}

/**
 * The two ends that a table names: columns marked for either side, or a column for the partner and the first unmarked
 * name; else two columns of one word with the numbers 1 and 2, or two that both name towns. Undefined where there is one
 * end only.
 */
export function endsOf({ columns }: Table): { one: End; other: End } | undefined {
  const who = columns.filter(names);
  const marked = (side: Side): Understood[] => who.filter((column) => column.side === side);
  const plain = who.filter(({ side, place }) => side === undefined && place === undefined);
  const other = marked("other");
  if (other.length > 0) {
    const own = marked("one").length > 0 ? marked("one") : plain;
    if (own.length > 0) return { one: endOf("one", own), other: endOf("other", other) };
    const numbered = pair(other);
    return numbered && { one: endOf("one", [numbered[0]]), other: endOf("other", [numbered[1]]) };
  }
  const numbered = pair(who.filter(({ place }) => place !== undefined));
  if (numbered !== undefined) {
    const of = (place: number): Understood[] => who.filter((column) => column.place === place);
    if (plain.length === 0) return { one: endOf("one", of(1)), other: endOf("other", of(2)) };
  }
  const series = who.filter(({ place, meaning }) => place !== undefined && meaning === "name");
  if (plain.length > 0 && series.length > 1)
    return { one: endOf("one", plain), other: endOf("other", series) };
  const towns = plain.filter(({ meaning, kind }) => meaning === "name" && kind === "local-government");
  const labels = plain.filter(({ meaning, kind }) => meaning === "name" && kind === undefined);
  return towns.length === 2 && labels.length === 0
    ? { one: endOf("one", [towns[0]]), other: endOf("other", [towns[1]]) }
    : undefined;
}

/** The end that the given columns name. */
export function endOf(side: Side, columns: readonly Understood[]): End {
  const [number] = columns.filter(({ place }) => place !== undefined);
  const plain = number === undefined || columns.some(({ place }) => place === undefined && side === "one");
  const series = plain
    ? []
    : columns.filter(
        ({ place, meaning, header }) =>
          place !== undefined && meaning === number.meaning && header.word === number.header.word,
      );
  const first = columns.filter(({ meaning }) => meaning === "firstName").slice(0, 1);
  const last = columns.filter(({ meaning }) => meaning === "lastName").slice(0, 1);
  const named = columns.filter(({ meaning }) => meaning === "name");
  const linked = named.find(({ facts }) => most(facts.contacts.link));
  const name = named.find((column) => column !== linked) ?? linked;
  const end = columns.find(({ meaning }) => meaning === "source" || meaning === "target");
  const id = columns.find(({ meaning }) => meaning === "id");
  const split = [...first, ...last];
  const best =
    first.length + last.length === 2 ? undefined : (name ?? (split.length > 0 ? undefined : (end ?? id)));
  const chosen = best === undefined ? split : [best];
  const kind = columns.find((column) => column.kind !== undefined)?.kind;
  const ids = [id, end, linked].find((column) => column !== undefined && !chosen.includes(column));
  const [title] = chosen;
  return { side, title: titleOf(side, title), naming: chosen, id: ids, kind, series };
}

/** What a table calls an actor: "Gemeinde", "Partnerstadt"; plain words where its header only says "name" or "from". */
function titleOf(side: Side, { header, column, meaning, kind }: Understood): string {
  if (kind === "individual") return "person";
  const named = meaning === "name" && header.how === "whole" && header.place === undefined;
  if (named && kind !== undefined && header.word === column.header) return column.header.trim().slice(0, 60);
  if (side === "other") return meaning === "target" ? "the other end" : "partner";
  return meaning === "source" ? "one end" : "actor";
}

/** Two columns of one word with the numbers 1 and 2 and no third. */
function pair(columns: readonly Understood[]): [Understood, Understood] | undefined {
  const [first, second] = [1, 2].map((number) => columns.find(({ place }) => place === number));
  if (first === undefined || second === undefined || columns.some(({ place = 0 }) => place > 2))
    return undefined;
  return first.header.word === second.header.word ? [first, second] : undefined;
}

import type { Rule } from "../../mapping.js";
import { Draft } from "../draft.js";
import { endsOf, type End } from "../ends.js";
import { grouped } from "../fit.js";
import { isOfTies, ownersOf } from "../owners.js";
import { ruleFor } from "../rules.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";
import { actorRecord, holdsPeople, reaching } from "./actor-record.js";
import { onBothSides, sayOverlap } from "./both-sides.js";
import { methodOf, tieRecord } from "./tie-record.js";

/** One row for each tie: both ends by id, or both with what is known of them in the same row. */
export function inlineTies(table: Table): Draft | undefined {
  const ends = endsOf(table);
  if (ends === undefined || ends.other.series.length > 1) return undefined;
  const { one, other } = alikeOnBothSides(ends);
  const who = new Set<Understood>(
    [...one.naming, ...other.naming, one.id, other.id].filter((each) => each !== undefined),
  );
  const ownerOf = ownersOf(table.columns, one, other);
  const about: Record<"one" | "other" | "tie", Understood[]> = { one: [], other: [], tie: [] };
  const unsure: string[] = [];
  for (const column of table.columns) {
    if (who.has(column)) continue;
    const { of, because, sure } = ownerOf(column);
    const told = because === "" ? column : { ...column, because: `${column.because}; ${because}` };
    about[of === "tie" || isOfTies(column) ? "tie" : of].push(told);
    const left = column.meaning !== undefined && reaching.has(column.meaning);
    if (!sure && !left) unsure.push(`"${column.column.header}" may be about either end: ${because}.`);
  }
  const bare =
    about.one.length + about.other.length === 0 && one.kind === undefined && other.kind === undefined;
  const people = [one, other].some(({ naming: [{ facts }] }) => holdsPeople(facts));
  const idsOnly = bare && !people && one.id === undefined && other.id === undefined;
  const headers = [one, other].map(({ naming }) => `"${naming[0].column.header}"`);
  const draft = new Draft(table, {
    is: idsOnly
      ? "one row for each tie, with the ids of both ends"
      : "one row for each tie, with both ends described in it",
    because: `${headers.join(" and ")} name the two ends of a tie`,
    confidence:
      who.size > 0 && [...who].every(({ confidence }) => confidence !== "guess") ? "sure" : "likely",
  });
  draft.doubts.push(...unsure);
  if (idsOnly) {
    const [source, target] = [one, other].map(({ naming: [column] }) => plainRule(draft, column));
    const record = tieRecord(draft, { source, target }, about.tie, draft.shape.because);
    draft.note(one.naming[0], record, "source");
    draft.note(other.naming[0], record, "target");
    return draft;
  }
  const both = onBothSides(table, one, other, about);
  const withCountry = both.different.length + both.unknown.length > 0;
  const first = actorRecord(draft, {
    withCountry,
    end: one,
    about: about.one,
    because: `each row names one in "${one.naming[0].column.header}"`,
  });
  const second = actorRecord(draft, {
    withCountry,
    end: other,
    about: about.other,
    because: `each row names one in "${other.naming[0].column.header}"`,
    ...oneWithBlanks(draft, other, about.other),
  });
  const tie = tieRecord(
    draft,
    { source: { record: first.as ?? "" }, target: { record: second.as ?? "" } },
    about.tie,
    "each row is one tie between the two",
  );
  methodOf(draft, tie, other.naming[0]);
  sayOverlap(draft, both, [first, second]);
  sayPoints(draft, other, about.other);
  return draft;
}

/** Ids on one side only would give an actor that stands on both sides two of them. */
function alikeOnBothSides(ends: { one: End; other: End }): { one: End; other: End } {
  if ((ends.one.id === undefined) === (ends.other.id === undefined)) return ends;
  return { one: { ...ends.one, id: undefined }, other: { ...ends.other, id: undefined } };
}

function plainRule(draft: Draft, column: Understood): Rule {
  const { rule } = ruleFor(column, "ties", "source", draft.table);
  return { ...rule, because: column.because };
}

/** Rows without a partner are no faulty ties: the tie is made only where there is one. */
function oneWithBlanks(draft: Draft, end: End, about: readonly Understood[]): { id?: Rule } {
  const [name] = end.naming;
  if (end.id !== undefined || end.naming.length > 1 || name.column.filled === draft.table.rows) return {};
  if (about.some(({ meaning }) => meaning === "country" || meaning === "postal" || meaning === "latitude"))
    return {};
  const { rule } = ruleFor(name, "actors", "id", draft.table);
  return {
    id: { ...rule, column: [name.column.header], each: true, because: "rows without a partner make no tie" },
  };
}

/** Geocoders put what they do not find at one place. Ten different names cannot share a point. */
function sayPoints(draft: Draft, end: End, about: readonly Understood[]): void {
  const [latitude, longitude] = (["latitude", "longitude"] as const).map((meaning) =>
    about.find((column) => column.meaning === meaning),
  );
  if (latitude === undefined || longitude === undefined) return;
  const points = new Map<string, Set<string>>();
  end.naming[0].column.cells.forEach((name, row) => {
    const point = `${latitude.column.cells[row]}, ${longitude.column.cells[row]}`;
    if (name === "" || point.startsWith(", ")) return;
    points.set(point, (points.get(point) ?? new Set()).add(name));
  });
  const crowded = Array.from(points)
    .filter(([, { size }]) => size >= 10)
    .sort(([, x], [, y]) => y.size - x.size);
  const [first] = crowded;
  if (first !== undefined)
    draft.doubts.push(
      `${grouped(first[1].size)} different values of "${end.naming[0].column.header}" stand at one point (${first[0]}): these coordinates were probably filled in for places that were not found.`,
    );
}

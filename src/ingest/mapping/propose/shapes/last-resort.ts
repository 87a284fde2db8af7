import { Draft } from "../draft.js";
import { endOf } from "../ends.js";
import { most } from "../fit.js";
import { foldWord } from "../../../../schema/fold.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";
import { actorRecord } from "./actor-record.js";
import { tieRecord } from "./tie-record.js";

/** A table whose headers say nothing: two columns that share values are taken for ends, else one column for names. */
export function lastResort(table: Table): Draft {
  const filled = table.columns.filter(({ column }) => column.filled > 0 && column.header.trim() !== "");
  const pair = sharingPair(filled);
  if (pair !== undefined) return pairDraft(table, pair);
  const worded = filled.filter(({ facts }) => most(facts.lettered) && !most(facts.dates));
  const [name] = [...worded].sort(
    (a, b) => b.column.values.size - a.column.values.size || a.column.index - b.column.index,
  );
  const chosen = name ?? filled[0] ?? table.columns[0];
  const draft = new Draft(table, {
    is: "nothing that comity recognizes (as a makeshift, one row for each actor)",
    because:
      name === undefined ? "no column holds names" : `"${chosen.column.header}" has the most different texts`,
    confidence: "guess",
  });
  draft.doubts.push(
    name === undefined
      ? `No column of this table holds names of actors: comity cannot tell what it is about. Give the columns headers that say what they are, or write the mapping by hand.`
      : `Nothing in this table says who is tied to whom. "${chosen.column.header}" is taken for the names of actors for want of anything better.`,
  );
  const guessed: Understood = {
    ...chosen,
    meaning: "name",
    confidence: "guess",
    because: draft.shape.because,
    side: undefined,
    place: undefined,
  };
  const about = table.columns.filter((column) => column !== chosen);
  actorRecord(draft, { end: endOf("one", [guessed]), about, because: "a guess" });
  return draft;
}

/** The first two columns that share a tenth of the values of the shorter one, as the ends of an edge list do. */
function sharingPair(columns: readonly Understood[]): [Understood, Understood] | undefined {
  const candidates = columns.filter(
    ({ column, facts }) => !most(facts.dates) && !most(facts.words.flag) && column.values.size > 2,
  );
  const whole = ({ facts }: Understood): boolean => !most(facts.numbers) || facts.numbers.whole;
  for (const [i, a] of candidates.entries())
    for (const b of candidates.slice(i + 1)) {
      if (!whole(a) || !whole(b) || most(a.facts.years)) continue;
      const values = new Set(Array.from(a.column.values.keys(), foldWord));
      const shared = Array.from(b.column.values.keys()).filter((value) => values.has(foldWord(value))).length;
      if (shared * 10 >= Math.min(a.column.values.size, b.column.values.size)) return [a, b];
    }
  return undefined;
}

function pairDraft(table: Table, [a, b]: readonly [Understood, Understood]): Draft {
  const headers = [a, b].map(({ column }) => `"${column.header}"`).join(" and ");
  const because = `${headers} share values, as the two ends of ties do`;
  const draft = new Draft(table, {
    is: "one row for each tie, with the ids of both ends",
    because,
    confidence: "guess",
  });
  draft.doubts.push(
    `No header says so, but ${because}: they are taken for the ends of ties. Please confirm.`,
  );
  const about = table.columns.filter((column) => column !== a && column !== b);
  const record = tieRecord(
    draft,
    { source: { column: a.column.header, because }, target: { column: b.column.header, because } },
    about,
    because,
  );
  draft.note(a, record, "source", { because, confidence: "guess" });
  draft.note(b, record, "target", { because, confidence: "guess" });
  return draft;
}

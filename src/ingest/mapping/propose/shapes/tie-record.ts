import { resolveWord } from "../../../../schema/vocabulary.js";
import type { Rule } from "../../mapping.js";
import type { Draft, DraftRecord } from "../draft.js";
import type { Understood } from "../understand.js";
import type { Meaning } from "../words/concepts.js";
import { consent, reaching, unfilled, unneeded } from "./actor-record.js";

const direct: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    "method",
    "directed",
    "strength",
    "formality",
    "term",
    "since",
    "until",
    "lastActive",
    "status",
  ] as const),
  ...(["programme", "funder", "reportedBy", "confidence"] as const),
]);

/** Writes the record of a tie between two ends from the columns about it. */
export function tieRecord(
  draft: Draft,
  ends: { readonly source: Rule; readonly target: Rule },
  about: readonly Understood[],
  because: string,
  /** Whether columns that another record has read already are read again. */
  again: "again" | "once" = "once",
): DraftRecord {
  const record = draft.record("ties", "tie", because);
  draft.put(record, "source", ends.source);
  draft.put(record, "target", ends.target);
  begin(draft, record, about);
  const said = new Set(again === "again" ? [] : about.filter((column) => draft.said(column)));
  const begun = new Set(about.filter((column) => draft.fills(record, column)));
  for (const column of about) {
    const { meaning } = column;
    if (said.has(column) || begun.has(column)) continue;
    if (column.column.filled === 0) unfilled(draft, record, column, direct);
    else if (meaning === "number")
      draft.leave(column, `${column.because}; it would make every tie differ from every other`);
    else if ((meaning !== undefined && reaching.has(meaning)) || column.kind === "individual")
      draft.leave(column, unneeded);
    else if (meaning === "consent") consent(draft, record, column);
    else if (meaning !== undefined && direct.has(meaning)) draft.fill(record, meaning, column);
    else draft.attribute(record, column);
  }
  return record;
}

/** Where no column says how the two are tied, the word for the partner may: "Partnerstadt", "ville jumelée". */
export function methodOf(draft: Draft, record: DraftRecord, partner: Understood): void {
  if ("method" in record.fields) return;
  const found = resolveWord("method", partner.header.word);
  if (found === undefined) return;
  const because = `"${partner.column.header}" is a word for the partner of a ${found.value}`;
  draft.put(record, "method", { constant: found.value, because });
  draft.doubts.push(`Every tie is taken to be a ${found.value}, because ${because}. Please confirm.`);
}

/**
 * When something began, from whatever the table has: a column that says "since", a date, a year, or year, month and day
 * in columns of their own. What is not used becomes an attribute later on.
 */
export function begin(draft: Draft, record: DraftRecord, about: readonly Understood[]): void {
  const find = (meaning: Meaning): Understood | undefined =>
    about.find((column) => column.meaning === meaning && column.column.filled > 0);
  const since = find("since");
  if (since !== undefined) return draft.fill(record, "since", since);
  const [year, month, day] = [find("year"), find("month"), find("day")];
  if (year !== undefined && month !== undefined) {
    const parts = {
      year: year.column.header,
      month: month.column.header,
      ...(day === undefined ? {} : { day: day.column.header }),
    };
    draft.put(record, "since", { ...parts, because: "the parts of the date stand in columns of their own" });
    for (const column of [year, month, ...(day === undefined ? [] : [day])])
      draft.note(column, record, "since");
    return;
  }
  const date = find("date") ?? year;
  if (date === undefined) return;
  const only = record.table === "participations";
  draft.fill(
    record,
    "since",
    date,
    only
      ? {}
      : {
          confidence: "likely",
          because: `${date.because}; it is the only date, so it is taken for the beginning`,
        },
  );
}

import { dependence, follows } from "../dependence.js";
import { Draft } from "../draft.js";
import { endOf, names } from "../ends.js";
import { plural } from "../fit.js";
import { ruleFor } from "../rules.js";
import type { Rule } from "../../mapping.js";
import { columnsOf, type Table } from "../table.js";
import type { Understood } from "../understand.js";
import type { Meaning } from "../words/concepts.js";
import { actorRecord, consent } from "./actor-record.js";
import { begin } from "./tie-record.js";

/** What can only be said of the part that somebody took. */
const ofParts: ReadonlySet<Meaning> = new Set<Meaning>([
  "role",
  "since",
  "until",
  "date",
  "year",
  "month",
  "day",
  "note",
  "status",
  "number",
]);

/** One row for each time somebody took part in something: a list of attendance. */
export function participations(table: Table): Draft | undefined {
  const [activity] = columnsOf(table, "activity");
  const who = table.columns.filter((column) => names(column) && column !== activity);
  if (activity === undefined || who.length === 0) return undefined;
  const end = endOf("one", who);
  const used = new Set<Understood>([activity, ...end.naming, ...(end.id === undefined ? [] : [end.id])]);
  const rest = table.columns.filter((column) => !used.has(column));
  const about = rest.filter(({ meaning }) => meaning === undefined || !ofParts.has(meaning));
  const part = rest.filter((column) => !about.includes(column));
  const header = end.naming[0].column.header;
  const draft = new Draft(table, {
    is: "one row for each time that somebody took part in something",
    because: `"${header}" says who and "${activity.column.header}" in what`,
    confidence: "sure",
  });
  const own = header.trim().toLowerCase() === "actor" && about.length === 0;
  const actor = own
    ? undefined
    : actorRecord(draft, { end, about, because: `each row names one in "${header}"` });
  const record = draft.record(
    "participations",
    "participation",
    "each row is somebody's part in an activity",
  );
  draft.put(record, "actor", actor === undefined ? header : { record: actor.as ?? "" });
  if (own) draft.note(end.naming[0], record, "actor");
  draft.put(record, "activity", activityRule(draft, activity, part));
  draft.note(activity, record, "activity");
  const [role] = part.filter(({ meaning }) => meaning === "role");
  if (role !== undefined) draft.fill(record, "role", role);
  begin(draft, record, part);
  for (const column of part) {
    if (draft.said(column)) continue;
    if (column.column.filled === 0) draft.leave(column, "it has no value in any row that was examined");
    else if (column.meaning === "until" && !("until" in record.fields)) draft.fill(record, "until", column);
    else if (column.meaning === "number")
      draft.leave(column, `${column.because}; it says nothing about the part`);
    else if (column.meaning === "consent") consent(draft, record, column);
    else draft.attribute(record, column);
  }
  return draft;
}

/** Activities of one name on different days are different activities: a festival each year. */
function activityRule(draft: Draft, activity: Understood, part: readonly Understood[]): Rule {
  const { rule } = ruleFor(activity, "participations", "activity", draft.table);
  const date = part.find(({ meaning }) => meaning === "date" || meaning === "since" || meaning === "year");
  const because = activity.because;
  if (date === undefined) return { ...rule, because };
  const found = dependence(activity.column.cells, date.column.cells);
  if (found.repeated === 0 || follows(found)) return { ...rule, because };
  draft.doubts.push(
    `${plural(found.conflicts, "value")} of "${activity.column.header}" ${found.conflicts === 1 ? "stands" : "stand"} beside different dates. They are read as an activity of its own for each date; if it is one activity of several days, take "${date.column.header}" out of its id.`,
  );
  draft.note(
    date,
    { table: "participations", as: undefined, title: "participation", because: undefined, fields: {} },
    "activity",
    { as: "participation: part of the id of the activity", confidence: "likely" },
  );
  return {
    join: [activity.column.header, date.column.header],
    because: `the same name occurs on different dates`,
  };
}

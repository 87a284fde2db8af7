import { ever } from "../csr/timed-csr.js";
import { compileTimes, timed } from "../csr/timed.js";
import { ComityError } from "../errors/error.js";
import { earliestArrivalKernel } from "../kernels/earliest-arrival.js";
import type { Network } from "../network/network.js";
import { formatPartialDate } from "../schema/dates.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import type { Settled, TieReading } from "./options.js";
import { checkTimes, timeNotes, type TimeOptions } from "./time-rules.js";
import { walk, type Walk } from "./walk.js";

/** One actor: the day, how many days from the day the journey begins or to the day it ends, or why there is none. */
export type JourneyRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  /** A day; absent where there is none, or where no date is known that days could be counted from. */
  readonly day?: string;
  /** NaN where there is none. */
  readonly days: number;
  readonly reason?: Reason;
};

type Own = Required<TimeOptions & Pick<TieReading, "directed">>;

/**
 * Looks from one actor forward in time, or backward: the day on which a message that sets out there arrives at everyone,
 * or the day on which one must set out everywhere to arrive there.
 */
export async function journey(
  network: Network,
  measure: string,
  end: "source" | "target",
  id: unknown,
  settled: Settled<Own>,
): Promise<Table<JourneyRow>> {
  const { executor, signal, onProgress, delay, strict, dates, directed } = settled;
  const days = checkTimes(settled);
  const opened = await walk(network, measure, settled, { directed, asOf: undefined });
  const { shown, vertexOf, meta } = opened;
  const place = placeOf(opened, end, id);
  const control = { signal, onProgress };
  const telling = meetingsThatTell(network, opened);
  const { csr, facts } =
    telling.count === 0
      ? await timed(network, opened, dates, control, executor.allocate)
      : await compileTimes(network, opened, dates, telling.takes, control, executor.allocate);
  const forward = end === "source";
  const begin = days.from ?? (forward ? facts.days?.first : -ever);
  const finish = days.until ?? (forward ? ever : facts.days?.last);
  const [first, last] = [begin ?? 0, (finish ?? 0) - delay];
  const job = {
    source: vertexOf[shown.rowOf[place]],
    lag: delay + Number(strict),
    ...(forward ? { along: "out", first, last } : { along: "in", first: -last, last: -first }),
  } as const;
  const entered = await opened.fold(
    earliestArrivalKernel,
    [job],
    new Float64Array(csr.order),
    (into, part) => {
      into.set(part.entered);
    },
    undefined,
    csr,
  );
  const origin = forward ? begin : finish;
  const rows = Array.from({ length: shown.length }, (_, at): JourneyRow => {
    const day = entered[vertexOf[shown.rowOf[at]]];
    const there = at === place ? (origin ?? 0) : forward ? day + delay : -day;
    const away = forward ? there - (origin ?? 0) : (origin ?? 0) - there;
    return { ...about(opened, at), ...dated(there, away, origin !== undefined) };
  });
  const reached = rows.filter((row) => row.reason === undefined).length - 1;
  const others = `${reached} of ${rows.length - 1} others`;
  const notes = [
    forward ? `It comes to ${others}.` : `It can come from ${others}.`,
    ...timeNotes(facts, settled),
    ...telling.notes,
    ...originNote(forward, days, origin),
  ];
  return new Table(
    ["id", "name", "kind", "country", "day", "days", "reason"],
    rows,
    meta(notes, { pairs: "ordered" }),
  );
}

/** The place of the actor that a call names. The id is not repeated: whoever reads the message may not know it. */
function placeOf({ shown }: Walk, end: string, id: unknown): number {
  if (typeof id !== "string")
    throw new ComityError("bad-option", `${end} must be the id of an actor`, { path: [end] });
  const place = shown.find(id);
  if (place >= 0) return place;
  throw new ComityError("unknown-actor", `${end} names no actor shown to this audience`, {
    path: [end],
    fix: "use an id or a pseudonym under which results show the actor",
  });
}

/**
 * Before the public, ties projected from activities of somebody under a pseudonym are left out: a day of arrival would
 * be the day of an activity, and that tells who was there.
 */
function meetingsThatTell(
  { ties }: Network,
  { shown, admitted }: Walk,
): { readonly count: number; readonly notes: readonly string[]; takes(row: number): boolean } {
  const column = ties.columns.get("projected");
  const named = (row: number): boolean => shown.named(shown.placeOf[row]);
  const takes = (row: number): boolean =>
    column?.type !== "flag" ||
    column.values[row] !== 2 ||
    (named(ties.source[row]) && named(ties.target[row]));
  let count = 0;
  if (shown.audience === "public" && shown.withheld > 0 && admitted.projected > 0)
    for (const row of admitted.ties) count += Number(!takes(row));
  const notes = [
    `Projected ties of actors under a pseudonym are left out (${count}): their days would tell the activities.`,
  ];
  return { count, takes, notes: count > 0 ? notes : [] };
}

function about({ shown }: Walk, place: number): Pick<JourneyRow, "id" | "name" | "kind" | "country"> {
  const [kind, country] = ["kind", "country"].map((name) => shown.value(place, name) as string | undefined);
  return {
    id: shown.id(place),
    name: shown.name(place),
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
  };
}

function dated(day: number, days: number, known: boolean): Pick<JourneyRow, "day" | "days" | "reason"> {
  if (!Number.isFinite(day)) return { days: NaN, reason: "not-in-time" };
  return { ...(known && { day: formatPartialDate(day, day) }), days };
}

function originNote(
  forward: boolean,
  days: { readonly from: number | undefined; readonly until: number | undefined },
  origin: number | undefined,
): string[] {
  if (origin === undefined) return ["No tie has a date, so days can only be counted, not named."];
  if ((forward ? days.from : days.until) !== undefined) return [];
  const day = formatPartialDate(origin, origin);
  return forward
    ? [`It sets out on ${day}, the first day that a tie names; \`from\` chooses another.`]
    : [`It must arrive by ${day}, the last day that a tie names; \`until\` chooses another.`];
}

import { inChunks, type Pace } from "../../control/pace.js";
import { mayOverlap, type DayInterval } from "../../schema/dates.js";
import type { Column } from "../columns.js";
import { refusals } from "../consent-columns.js";
import type { Network } from "../network.js";
import { sortByKey } from "../sort.js";
import { enterFirst, enterLast, isKnown, unknownDates, type Dates } from "./dates.js";

/** Which participations count. */
export interface AttendanceChoice {
  /** Only participations in these roles; those without a role then do not count. */
  readonly roles?: ReadonlySet<string> | undefined;
  /** Only activities that may have taken place on these days; those without a date may have. */
  readonly window?: DayInterval | undefined;
}

/**
 * Who was at which activity, each actor once whatever its roles. Activities are numbered in the order of their labels;
 * one that nobody is left of has no members.
 */
export interface Attendance {
  readonly labels: readonly string[];
  /** The members of activity k are `members[memberOffsets[k]] … `, actor rows, ascending. */
  readonly memberOffsets: Int32Array;
  readonly members: Int32Array;
  /** The activities of the actor of row r are `activities[offsets[r]] …`, ascending. */
  readonly offsets: Int32Array;
  readonly activities: Int32Array;
  /** The earliest beginning that any participation gives; its end where none has a beginning. */
  readonly began: Dates;
  /** The latest end; a participation without an end counts with its beginning. */
  readonly ended: Dates;
  /** Participations that count: those of actors who did not refuse, in the roles, within the window. */
  readonly rows: Int32Array;
  /** What does not count: participations of actors who refused analysis, those in other roles, activities outside. */
  readonly left: { readonly refused: number; readonly roles: number; readonly outside: number };
}

/** Gathers who was where. An actor who refused analysis leaves no trace but its count. O(participations), interruptible. */
export async function attendance(
  network: Network,
  { roles, window }: AttendanceChoice,
  pace: Pace,
): Promise<Attendance> {
  const { actor, columns } = network.participations;
  const activity = columns.get("activity");
  const [labels, codes] =
    activity?.type === "category" ? [activity.words, activity.codes] : [[], new Uint8Array(actor.length)];
  const refused = refusals(network);
  const inRole = roleTest(columns.get("role"), roles);
  const dates = await datesOf(network, labels.length, codes, refused, pace);
  const open = Uint8Array.from(labels, (_, k) => Number(mayFall(dates, k, window)));
  const rows = new Int32Array(actor.length);
  const keys = new Int32Array(actor.length);
  const met = new Uint8Array(labels.length);
  const left = { refused: 0, roles: 0, outside: 0 };
  let kept = 0;
  await inChunks(pace, actor.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row] - 1;
      if (refused[actor[row]] === 1) left.refused++;
      else if (code < 0) continue;
      else if (!inRole(row)) left.roles++;
      else if (open[code] === 0) {
        if (met[code] === 0) left.outside++;
        met[code] = 1;
      } else {
        keys[kept] = code;
        rows[kept++] = row;
      }
    }
  });
  const counted = rows.slice(0, kept);
  const byMember = await membersOf(network, counted, keys.subarray(0, kept), labels.length, pace);
  return { labels, ...dates, rows: counted, left, ...byMember };
}

function roleTest(
  column: Column | undefined,
  roles: ReadonlySet<string> | undefined,
): (row: number) => boolean {
  if (roles === undefined) return () => true;
  if (column?.type !== "category") return () => false;
  const wanted = [false, ...column.words.map((word) => roles.has(word))];
  return (row) => wanted[column.codes[row]];
}

function mayFall(
  { began, ended }: Pick<Attendance, "began" | "ended">,
  k: number,
  window?: DayInterval,
): boolean {
  if (window === undefined || !isKnown(began, k)) return true;
  return mayOverlap(began.from[k], ended.to[k], window.from, window.to);
}

async function datesOf(
  network: Network,
  activities: number,
  codes: ArrayLike<number>,
  refused: Uint8Array,
  pace: Pace,
): Promise<{ began: Dates; ended: Dates }> {
  const { actor, columns } = network.participations;
  const [since, until] = [columns.get("since"), columns.get("until")];
  const [began, ended] = [unknownDates(activities), unknownDates(activities)];
  await inChunks(pace, actor.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      const k = codes[row] - 1;
      if (k < 0 || refused[actor[row]] === 1) continue;
      const start = isDated(since, row) ? since : isDated(until, row) ? until : undefined;
      if (start === undefined) continue;
      const end = isDated(until, row) ? until : start;
      enterFirst(began, k, start.from[row], start.to[row]);
      enterLast(ended, k, end.from[row], end.to[row]);
    }
  });
  return { began, ended };
}

function isDated(column: Column | undefined, row: number): column is Column & { readonly type: "date" } {
  return column?.type === "date" && column.from[row] <= column.to[row];
}

/** Members by activity and activities by member, each pair once. Participations come ascending by actor. */
async function membersOf(
  network: Network,
  rows: Int32Array,
  keys: Int32Array,
  activityCount: number,
  pace: Pace,
): Promise<Pick<Attendance, "memberOffsets" | "members" | "offsets" | "activities">> {
  const { actor } = network.participations;
  const order = await sortByKey(pace, Int32Array.from(keys.keys()), keys, activityCount);
  const memberOffsets = new Int32Array(activityCount + 1);
  const offsets = new Int32Array(network.actors.length + 1);
  const found = new Int32Array(order.length);
  let [count, last] = [0, -1];
  await inChunks(pace, order.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const [k, member] = [keys[order[i]], actor[rows[order[i]]]];
      if (k === last && found[count - 1] === member) continue;
      last = k;
      found[count++] = member;
      memberOffsets[k + 1]++;
      offsets[member + 1]++;
    }
  });
  for (let k = 0; k < activityCount; k++) memberOffsets[k + 1] += memberOffsets[k];
  for (let row = 0; row < network.actors.length; row++) offsets[row + 1] += offsets[row];
  const members = found.slice(0, count);
  const activities = new Int32Array(count);
  const next = offsets.slice(0, -1);
  let k = 0;
  await inChunks(pace, count, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      while (memberOffsets[k + 1] <= i) k++;
      activities[next[members[i]]++] = k;
    }
  });
  return { memberOffsets, members, offsets, activities };
}

import { inChunks, Pace } from "../control/pace.js";
import { shownTo, type Shown } from "../network/audience.js";
import type { Network } from "../network/network.js";
import { attendance, type Attendance } from "../network/project/attendance.js";
import { givenRoles, windowDays, type Window } from "../network/project/window.js";
import { requireNetwork } from "../network/require-network.js";
import { parsePartialDate, type DayInterval } from "../schema/dates.js";
import type { Role } from "../schema/vocabulary.js";
import type { Meta } from "../values/meta.js";
import { kindsNotice } from "./kinds-notice.js";
import { reportOptions, type MeasureOptions, type Settled } from "./options.js";

/** What every measure of participations accepts. Options about ties mean nothing to it. */
export interface GatheringOptions extends MeasureOptions {
  /** Only activities that may have taken place in it; those without a date may have. Default all. */
  readonly window?: Window | undefined;
  /** Only participations in these roles. Default all, those without a role too. */
  readonly roles?: readonly Role[] | undefined;
}

export const gatheringDefaults = {
  window: undefined,
  roles: undefined,
} as const satisfies GatheringOptions;

/** Who was at which activity, with the gate for an audience. */
export interface Gathering extends Attendance {
  readonly shown: Shown;
  readonly pace: Pace;
  /** Actor row of each place; what `attributeOf` numbers its labels by. */
  readonly actorOf: Int32Array;
  /** The number of actors at an activity. */
  sizeOf(activity: number): number;
  meta(notes?: readonly string[]): Meta;
}

type Choice = Pick<GatheringOptions, "window" | "roles">;

/**
 * Opens the participations of a network for one measure. With `asOf`, activities that certainly began later are outside.
 */
export async function gathering<D extends Choice>(
  network: Network,
  measure: string,
  options: Settled<D>,
): Promise<Gathering> {
  requireNetwork(network);
  const { signal, onProgress, asOf } = options;
  const control = { signal, onProgress };
  const choice = {
    roles: givenRoles(options.roles),
    window: until(windowDays(options.window), asOf),
  };
  const shown = await shownTo(network, options, control);
  const pace = new Pace(control);
  pace.begin(measure, 1);
  const found = await attendance(network, choice, pace);
  const { memberOffsets, left, rows } = found;
  const sizeOf = (k: number): number => memberOffsets[k + 1] - memberOffsets[k];
  const activities = found.labels.reduce((sum, _, k) => sum + Number(sizeOf(k) > 0), 0);
  const refused = network.actors.length - shown.length;
  return {
    ...found,
    shown,
    pace,
    actorOf: shown.rowOf,
    sizeOf,
    meta: (notes = []) => {
      pace.end();
      return Object.freeze({
        measure,
        options: Object.freeze(reportOptions(options)),
        pairs: "unordered",
        exact: true,
        backend: "typescript",
        view: Object.freeze({
          actors: shown.length,
          ties: 0,
          activities,
          participations: rows.length,
          refused: Object.freeze({ actors: refused, ties: 0, participations: left.refused }),
          outside: left.outside,
        }),
        withheld: shown.withheld,
        audience: shown.audience,
        notes: Object.freeze([...kindsNotice(network), ...notes]),
      });
    },
  };
}

function until(window: DayInterval | undefined, asOf: string | undefined): DayInterval | undefined {
  const moment = asOf === undefined ? undefined : parsePartialDate(asOf);
  if (moment === undefined) return window;
  const { from, to } = window ?? { from: -Infinity, to: Infinity };
  return { from, to: Math.min(to, moment.to) };
}

/** The participations of a role, as places of actors and activities, each pair once, ascending by actor. */
export async function rolePairs(
  { participations }: Network,
  { rows, labels, shown, pace }: Gathering,
  role: Role,
): Promise<{ readonly place: number; readonly activity: number }[]> {
  const { columns, actor } = participations;
  const [roles, activity] = [columns.get("role"), columns.get("activity")];
  if (roles?.type !== "category" || activity?.type !== "category") return [];
  const code = roles.words.indexOf(role) + 1;
  // Participations come ascending by actor: the last one in the role at an activity tells whether this one is new.
  const last = new Int32Array(labels.length).fill(-1);
  const pairs: { place: number; activity: number }[] = [];
  await inChunks(pace, code === 0 ? 0 : rows.length, 4096, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      if (roles.codes[row] !== code) continue;
      const k = activity.codes[row] - 1;
      if (last[k] === actor[row]) continue;
      last[k] = actor[row];
      pairs.push({ place: shown.placeOf[actor[row]], activity: k });
    }
  });
  return pairs;
}

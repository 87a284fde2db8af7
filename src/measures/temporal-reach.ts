import { ever } from "../csr/timed-csr.js";
import { timed } from "../csr/timed.js";
import type { SourceRange } from "../kernels/kernel.js";
import { temporalReachKernel } from "../kernels/temporal-reach.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { refuseTooLarge } from "./cost.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { temporalWork } from "./temporal-work.js";
import { checkTimes, timeDefaults, timeNotes, type TimeOptions } from "./time-rules.js";
import { walk } from "./walk.js";

export interface TemporalReachOptions extends MeasureOptions, TimeOptions, Pick<TieReading, "directed"> {
  /** Whom an actor reaches ("out", default), who reaches it ("in"), or the first with directions ignored ("all"). */
  readonly direction?: "out" | "in" | "all";
  /** Divide by n − 1: the share of all others. Default false: their number. */
  readonly normalized?: boolean;
}

export const temporalReachDefaults = {
  ...timeDefaults,
  direction: "out",
  directed: "respect",
  normalized: false,
} as const satisfies TemporalReachOptions;

/**
 * Time-respecting reach: how many others something can come to that sets out from an actor and is passed on along ties
 * while they exist, from tie to tie never back in time.
 *
 * A tie can be used on the days from `since` to `until`, both included; a date that is absent sets no bound, so a tie
 * without dates can be used on every day, and a network without dates has the reach of `reach` with endless steps. One
 * that begins and ends on one day is a contact. Of a date that is a year or a month only the certain days count unless
 * `dates` says otherwise: an encounter "in 2011" has no certain day and joins no path. So the default never counts a path
 * that the dates do not bear out, "possible" misses none that they allow, and the truth lies between. A tie projected
 * from shared activities is a meeting on the days of the first and of the last of them. `meta.notes` counts ties without
 * dates, without an end, with rough dates and without a usable day. `asOf` judges consent alone, as the window picks
 * the days; ties that have ended count where `status` names them.
 *
 * From 0 to n − 1; normalized, a share (NaN in a network of one). A narrower window, a longer delay, `strict` and
 * "certain" never raise it. Not symmetric, even where no tie is directed. Throws `bad-option`, and `too-large` above `limit`. O(n / 32 · m) where
 * paths share their days, at most O(n (n + m)).
 *
 * Holme & Saramäki, Physics Reports 519 (2012) 97–125, doi:10.1016/j.physrep.2012.03.001; Kempe, Kleinberg & Kumar,
 * J. Comput. Syst. Sci. 64 (2002) 820–842, doi:10.1006/jcss.2002.1829.
 */
export async function temporalReach(network: Network, options: TemporalReachOptions = {}): Promise<Scores> {
  type Own = Required<Omit<TemporalReachOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("temporalReach", temporalReachDefaults, options);
  const { executor, signal, onProgress, delay, strict, dates, direction, normalized } = settled;
  const days = checkTimes(settled);
  const directed = direction === "all" ? "ignore" : settled.directed;
  const opened = await walk(network, "temporalReach", settled, {
    directed,
    parallel: "count",
    asOf: undefined,
  });
  const instead = "take a part of the network with select, or ask for earliestArrival from single actors";
  refuseTooLarge("temporalReach", settled, opened.csr, [temporalWork(opened.csr)], instead);
  const control = { signal, onProgress };
  const { csr, facts } = await timed(network, opened, dates, control, executor.allocate);
  const [first, last] = [days.from ?? -ever, (days.until ?? ever) - delay];
  const lag = delay + Number(strict);
  // Whom v reaches is who, looked for backward in time from everyone, comes to v.
  const rules =
    direction === "in"
      ? ({ along: "out", first, last, lag } as const)
      : ({ along: "in", first: -last, last: -first, lag } as const);
  const jobs = wordJobs(csr.order).map((range) => ({ ...range, ...rules }));
  const reached = await opened.fold(
    temporalReachKernel,
    jobs,
    new Float64Array(csr.order),
    (into, part) => {
      for (let v = 0; v < into.length; v++) into[v] += part.reached[v];
    },
    undefined,
    csr,
  );
  const others = csr.order - 1;
  const divisor = normalized ? (others > 0 ? others : NaN) : 1;
  const scores = opened.byPlace(reached.map((count) => count / divisor));
  const meta = opened.meta(timeNotes(facts, settled), { pairs: "ordered" });
  return new Scores(opened.shown, scores, meta, "too-few-actors");
}

/** Cuts n vertices into jobs of whole words of bits, by a rule on n alone. */
function wordJobs(n: number): readonly SourceRange[] {
  const size = 32 * Math.max(1, Math.ceil(n / (32 * 256)));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

import { drawCopies, intervalOf } from "../evaluation/actor-bootstrap.js";
import { withFewTies } from "../constraints/favored.js";
import { groupsOf } from "../../measures/labels.js";
import type { Prepared } from "../curves/prepared.js";
import { arms, type Arm } from "./arms.js";
import { roundsOf, type Round } from "./rounds.js";
import { addExposure, seenFigures, seenIn, type SeenFigure, type Stage } from "./seen.js";
import type { ShowCall } from "./shown-pairs.js";

/** A figure of a round with its interval. */
export interface Seen {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one who proposes did in a round. */
export interface SeenRound {
  readonly arm: Arm;
  readonly round: number;
  readonly shown: number;
  /** Ties made so far. */
  readonly made: number;
  readonly figures: Readonly<Record<SeenFigure, Seen>>;
}

/** Rounds by who proposes, and what they are set beside. */
export interface Exposure {
  readonly rounds: readonly SeenRound[];
  /** What groups are, as a word; undefined where none are known. */
  readonly groupedBy: string | undefined;
  /** The share of all who may be proposed that have few ties, and how many those are at most. */
  readonly newcomers: number;
  readonly fewTies: number;
  /** Whether chances were known. */
  readonly areChances: boolean;
}

/** Simulates rounds by each who proposes. Intervals are from drawing actors with replacement, the same for all. Interruptible. */
export async function exposureOf(
  call: ShowCall,
  {
    count,
    samples,
    signal,
  }: { readonly count: number; readonly samples: number; readonly signal: AbortSignal | undefined },
): Promise<Exposure> {
  const { prepared } = call;
  const { opened, eligible: may } = prepared.ground;
  const { csr, pace } = opened;
  const eligible = Int32Array.from(may.keys()).filter((v) => may[v] === 1);
  const degrees = Int32Array.from({ length: csr.order }, (_, v) => csr.offsets[v + 1] - csr.offsets[v]);
  const isNewcomer = withFewTies(csr);
  const { groups, groupedBy } = await groupsIn(prepared);
  const stage: Stage = { eligible, degrees, isNewcomer, groups };
  const rounds: SeenRound[] = [];
  for (const arm of arms) {
    const done = await roundsOf(call, arm, count, signal);
    pace.begin(`backtest: rounds of ${arm}`, count);
    rounds.push(...(await told(stage, prepared, arm, done, samples)));
    pace.end();
  }
  const fresh = eligible.filter((v) => isNewcomer[v] === 1);
  return {
    ...{ rounds, groupedBy },
    newcomers: fresh.length / eligible.length,
    fewTies: fresh.reduce((most, v) => Math.max(most, degrees[v]), 0),
    areChances: prepared.likelihood.basis !== "declared",
  };
}

async function told(
  stage: Stage,
  { ground, seed }: Prepared,
  arm: Arm,
  rounds: readonly Round[],
  samples: number,
): Promise<SeenRound[]> {
  const { actorOf, pace, csr } = ground.opened;
  const exposure = new Float64Array(csr.order);
  const rows = stage.eligible.map((v) => actorOf[v]).sort();
  const copies = new Int32Array(ground.network.actors.length);
  const found: SeenRound[] = [];
  let made = 0;
  for (const [i, round] of rounds.entries()) {
    addExposure(exposure, round);
    const rising = stage.eligible.slice().sort((v, w) => exposure[v] - exposure[w] || v - w);
    const seen = { exposure, rising };
    const values = seenIn(stage, seen, round, () => 1);
    const drawn: Record<SeenFigure, number>[] = [];
    for (let sample = 0; sample < samples; sample++) {
      if (pace.due()) await pace.rest(i);
      drawCopies(rows, seed, sample, copies);
      drawn.push(seenIn(stage, seen, round, (v) => copies[actorOf[v]]));
    }
    made += round.accepted.length;
    found.push({
      ...{ arm, round: i + 1, shown: round.shown.length, made },
      figures: Object.fromEntries(
        seenFigures.map((name) => {
          const { value, low, high } = intervalOf(
            values[name],
            drawn.map((each) => each[name]),
          );
          return [name, { value, low, high }];
        }),
      ) as Record<SeenFigure, Seen>,
    });
  }
  return found;
}

/** Countries, where they are known of most; else kinds. */
async function groupsIn({
  ground: { network, opened },
}: Prepared): Promise<{ readonly groups: Int32Array; readonly groupedBy: string | undefined }> {
  for (const by of ["country", "kind"]) {
    if (by !== "kind" && !network.actors.columns.has(by)) continue;
    const { codes, names } = await groupsOf(network, by, opened);
    const known = codes.reduce((count, code) => count + Number(code >= 0), 0);
    if (names.length > 1 && 2 * known >= codes.length)
      return { groups: Int32Array.from(codes), groupedBy: by };
  }
  return { groups: new Int32Array(opened.csr.order).fill(-1), groupedBy: undefined };
}

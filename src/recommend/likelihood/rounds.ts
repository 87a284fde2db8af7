import { inChunks } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { candidatePairs } from "../candidates/candidate-pairs.js";
import { sourceBit } from "../candidates/sources.js";
import type { Ground } from "../ground.js";
import { holdOut } from "../hold-out/hold-out.js";
import { actorFacts } from "./actor-facts.js";
import { PairFeatures } from "./pair-features.js";
import type { Known } from "./training.js";

/** The share of the pairs with a tie that is hidden at a time. */
export const hiddenShare = 0.1;

/** So many hidden ties are looked for, over as many rounds as it takes. */
const wanted = 1500;
/** Rounds go on where fewer than this were found again. */
const leastFound = 200;
const mostRounds = 10;

/** So many actors name candidates in a round: more where each names fewer. */
const mostNamed = 160_000;
const proposers = { least: 800, most: 2400 } as const;

/** Ties of a network that were hidden, and what of them would have been looked at. */
export interface Rounds {
  readonly known: readonly Known[];
  /** Pairs that were hidden over all rounds, with an end among those who name candidates. */
  readonly hidden: number;
  /** How many actors named candidates in a round, and whether these are all who may. */
  readonly proposing: number;
  readonly isAll: boolean;
}

/** Opens a network as the ground was opened: for the same audience, on the same day. */
export type OpenGround = (network: Network) => Promise<Ground>;

export interface RoundOptions {
  readonly seed: number;
  /** Opens a network as the ground was opened. */
  readonly open: OpenGround;
  /** As for `candidatePairs`: chances are those of candidates that are found alike. */
  readonly perActor?: number | undefined;
}

/**
 * Hides a tenth of the ties of a network, finds candidates in what is left and notes which of them are hidden ties, as often as
 * it takes to have some thousands, at most ten times. Of large networks not all actors name candidates. All candidates of a round
 * have their features from what was left in it.
 */
export async function hiddenRounds(
  ground: Ground,
  { open, seed, perActor = 200 }: RoundOptions,
): Promise<Rounds> {
  const { network, eligible, opened } = ground;
  const able = Array.from(eligible.keys()).filter((v) => eligible[v] === 1);
  const mostProposing = Math.min(proposers.most, Math.max(proposers.least, Math.round(mostNamed / perActor)));
  const isAll = able.length <= mostProposing;
  const hiddenOfRound = Math.round(
    hiddenShare * opened.csr.linkCount * (isAll ? 1 : (2 * mostProposing) / able.length),
  );
  const planned = Math.ceil(wanted / Math.max(1, hiddenOfRound));
  const known: Known[] = [];
  let [hidden, found] = [0, 0];
  for (let round = 0; round < mostRounds && (round < planned || found < leastFound); round++) {
    const drawn = random(seed, "likelihood", "rounds", round);
    const held = await holdOut(network, { share: hiddenShare, seed: drawn.bits() });
    const then = await open(held.training);
    const rows = able.map((v) => opened.actorOf[v]);
    for (let i = 0; i < rows.length && !isAll && i < mostProposing; i++) {
      const j = i + drawn.below(rows.length - i);
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    const proposing = isAll
      ? undefined
      : Int32Array.from(rows.slice(0, mostProposing), (row) => then.opened.vertexOf[row]).sort();
    const pairs = await candidatePairs(then, { for: proposing, perActor, seed: drawn.bits() });
    const isHidden = await hiddenAmong(held, then);
    const facts = await actorFacts(then.network, then.opened);
    const features = await PairFeatures.on(then, then.opened.csr, facts);
    const labels = new Uint8Array(pairs.length);
    await inChunks(opened.pace, pairs.length, 8192, (from, to) => {
      for (let i = from; i < to; i++) labels[i] = isHidden(pairs.a[i], pairs.b[i]) ? 1 : 0;
    });
    const twoSteps = sourceBit("two-steps");
    const near = pairs.proposedBy.map((bits) => ((bits & twoSteps) === 0 ? 0 : 1));
    known.push({ features, pairs, labels, near });
    hidden += held.length;
    found += labels.reduce((sum, label) => sum + label, 0);
  }
  return { known, hidden, proposing: isAll ? able.length : mostProposing, isAll };
}

/** Whether a pair of vertices was hidden. */
async function hiddenAmong(
  { a, b, length }: { readonly a: Int32Array; readonly b: Int32Array; readonly length: number },
  { opened: { vertexOf, pace, csr } }: Ground,
): Promise<(v: number, w: number) => boolean> {
  const keys = new Set<number>();
  const keyOf = (v: number, w: number): number => Math.min(v, w) * csr.order + Math.max(v, w);
  await inChunks(pace, length, 8192, (from, to) => {
    for (let i = from; i < to; i++) keys.add(keyOf(vertexOf[a[i]], vertexOf[b[i]]));
  });
  return (v, w) => keys.has(keyOf(v, w));
}

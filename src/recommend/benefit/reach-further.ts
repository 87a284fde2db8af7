import { inChunks } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import type { Csr } from "../../csr/csr.js";
import { within } from "../../measures/options.js";
import { bernsteinError } from "../../measures/spread/bounds.js";
import { transmissionRule, type TransmissionOptions } from "../../measures/spread/probability.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { LiveDraws } from "./live-draws.js";
import { passingOn } from "./passing.js";
import { seedsOf } from "./seeds.js";
import { SpreadLook } from "./spread-look.js";

export interface ReachFurtherOptions extends Pick<TransmissionOptions, "probability" | "strengths"> {
  /** From whom the message sets out, as ids. Default: the `size` who reach most together (see `influencers`). */
  readonly seeds?: readonly string[] | undefined;
  /** How many seeds are found where none are named. Default 10. */
  readonly size?: number | undefined;
  /** How likely a new tie passes a message on. Default: see `passingOn`. */
  readonly newTie?: number | undefined;
  /**
   * "any" (default): every tie may help. "from-seeds": ties that have a seed as one end alone, for which greedy choice has
   * a guarantee.
   */
  readonly ties?: "any" | "from-seeds" | undefined;
  /** How many draws means are over: whole, from 2 to 100,000. Default: 1,000, fewer in networks above a million ties. */
  readonly samples?: number | undefined;
  /** Seed of the draws. Default 0. */
  readonly seed?: number | undefined;
  /** Seed of the draws by which values are told, where ties are not chosen by them. Default: that of the draws. */
  readonly judged?: number | undefined;
  /** From whom the message sets out, where an opening on the same map has found them. */
  readonly origin?: Origin | undefined;
}

/** From whom messages set out, as vertices, and how they were found. */
export interface Origin {
  readonly seeds: readonly number[];
  readonly notes: readonly string[];
}

/** The objective `reach-further`, with those from whom messages set out. */
export interface ReachFurther extends Objective {
  readonly origin: Origin;
  /** As vertices. */
  readonly seeds: readonly number[];
}

/**
 * Reaching further: how many a message from the seeds is expected to reach, they among them.
 *
 * An independent cascade, as in `spread`: whoever has the message passes it along each tie once, both ways, with the chance
 * of the tie. Chances of existing ties are held as they are on the map, and a new tie passes with one of its own. Values are
 * means over draws in which every arc, tied or not, has one coin, so that before and after are compared on the same draws and
 * the gain of a tie is exactly what the value changes by. The bounds of the value hold the true mean with a chance of 0.95;
 * gains are as sure as the draws are many.
 *
 * Monotone. Submodular where all ties go out of seeds: lazy greedy choice has then at least 1 − 1/e of the best on the draws,
 * and 1 − 1/e − ε of the best, with ε falling as draws grow. Ties between others may need each other, and nothing is
 * guaranteed. Throws `bad-option`, `unknown-actor`.
 *
 * Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; D'Angelo, Severini & Velaj, Theor. Comput. Sci. 764
 * (2019) 30–41, arXiv:1706.04368.
 */
export async function openReachFurther(
  ground: Ground,
  graph: Csr,
  options: ReachFurtherOptions,
): Promise<ReachFurther> {
  const { opened } = ground;
  const { probability, strengths, newTie, ties = "any", seed = 0, size = usualSize, judged = seed } = options;
  const { samples = graph.linkCount > manyTies ? fewerSamples : usualSamples } = options;
  oneOf("ties", ties, ["any", "from-seeds"]);
  whole("samples", samples, 2, 1e5);
  whole("size", size, 1, 1e6);
  if (newTie !== undefined) within("newTie", typeof newTie === "number" ? newTie : NaN, 0, 1);
  const rule = transmissionRule({ probability, ...(strengths !== undefined && { strengths }) });
  const passing = await passingOn(ground, graph, rule, newTie);
  const found = options.origin ?? (await seedsOf(ground, passing.onMap, options.seeds, size, seed));
  const { chances, into } = passing;
  const seeds = Int32Array.from(found.seeds);
  const draws = new LiveDraws(opened, { graph, chances, seeds, samples, seed: judged, into }, [
    ...passing.extra,
  ]);
  await draws.begin();
  const look = await SpreadLook.open(opened, passing.onMap, found.seeds, seed);
  const notes = [
    ...[...found.notes, ...passing.notes],
    `Means are over ${samples} draws (seed ${judged}), the same before and after.`,
    ...(judged === seed
      ? ["Ties are chosen by the draws they are judged by, so that what they add is told a little too high."]
      : []),
  ];
  return new Reached(ground, found, ties === "from-seeds", { draws, look, into }, notes);
}

const usualSize = 10;
const usualSamples = 1000;
const fewerSamples = 500;
const manyTies = 1e6;
/** The chance allowed for the bounds of the value to be wrong. */
const delta = 0.05;

function whole(name: string, value: unknown, least: number, most: number): void {
  const given = typeof value === "number" && value !== Infinity ? value : NaN;
  within(name, given, least, most, true);
}

interface Parts {
  readonly draws: LiveDraws;
  readonly look: SpreadLook;
  readonly into: (v: number) => number;
}

class Reached implements ReachFurther {
  readonly name = "reach-further";
  readonly about = "actors a message from the seeds is expected to reach, seeds among them";
  readonly exact = false;
  readonly guarantee: string | undefined;
  readonly #isSeed: Uint8Array;

  constructor(
    private readonly ground: Ground,
    readonly origin: Origin,
    readonly submodular: boolean,
    private readonly parts: Parts,
    readonly notes: readonly string[],
  ) {
    this.#isSeed = new Uint8Array(ground.opened.csr.order);
    for (const v of origin.seeds) this.#isSeed[v] = 1;
    this.guarantee = submodular
      ? "Greedy choice has at least 1 − 1/e − ε of the most that as many ties out of the seeds could add, with ε falling as draws grow (D'Angelo, Severini & Velaj 2019)."
      : undefined;
  }

  get seeds(): readonly number[] {
    return this.origin.seeds;
  }

  value(): Promise<Valued> {
    const { counts } = this.parts.draws;
    const sum = counts.reduce((total, count) => total + count, 0);
    const square = counts.reduce((total, count) => total + count * count, 0);
    const [least, most] = [this.seeds.length, this.#isSeed.length];
    const value = sum / counts.length;
    const error =
      least === 0 || least === most
        ? 0
        : bernsteinError({ sum, square, samples: counts.length, range: most - least }, delta);
    return Promise.resolve({
      value,
      low: Math.max(least, value - error),
      high: Math.min(most, value + error),
    });
  }

  async screen(pairs: VertexPairs): Promise<Float64Array> {
    const { draws, look, into } = this.parts;
    const { hits, counts } = draws;
    const first = new Float64Array(pairs.length);
    /** What a message that came to v from one who has it would bring. */
    const worth = Float64Array.from(
      look.brings,
      (brings, v) => (Math.max(0, brings) * into(v)) / counts.length,
    );
    await inChunks(this.ground.opened.pace, first.length, 8192, (from, to) => {
      for (let i = from; i < to; i++) {
        const [a, b] = [pairs.a[i], pairs.b[i]];
        if (this.#admits(a, b)) first[i] = hits[a] * worth[b] + hits[b] * worth[a];
      }
    });
    return first;
  }

  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const gains = await this.parts.draws.gains(pairs);
    if (this.submodular)
      for (let i = 0; i < gains.length; i++) if (!this.#admits(pairs.a[i], pairs.b[i])) gains[i] = 0;
    return gains;
  }

  async take(a: number, b: number): Promise<void> {
    const { draws, look, into } = this.parts;
    const { hits, counts } = draws;
    const [toldA, toldB] = [hits[a] / counts.length, hits[b] / counts.length];
    await draws.take(a, b);
    await look.tell(b, toldA * into(b), this.ground.opened);
    await look.tell(a, toldB * into(a), this.ground.opened);
  }

  #admits(a: number, b: number): boolean {
    return !this.submodular || this.#isSeed[a] + this.#isSeed[b] > 0;
  }
}

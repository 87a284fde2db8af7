import { Pace } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { Figures, type Figure } from "../../values/figures.js";
import { wordOfBy, type By } from "../by-option.js";
import { settle, within, type MeasureOptions } from "../options.js";
import { walk } from "../walk.js";
import { gnm } from "./gnm.js";
import { permuteAttribute } from "./permute-attribute.js";
import { rewire } from "./rewire.js";

/** What is held fixed while chance decides the rest. */
export type NullModel = "rewire" | "gnm" | "permute";

export interface NullTestOptions extends MeasureOptions {
  /** The number to be judged: any function of a network, a measure in it or not. It must not change the network. */
  readonly statistic: (network: Network) => number | Promise<number>;
  /** "rewire" (default) keeps degrees, "gnm" the number of ties, "permute" all ties, but deals an attribute out anew. */
  readonly model?: NullModel;
  /** How many random networks. Default 200. */
  readonly samples?: number;
  /** For "permute": the attribute. Default "country". */
  readonly attribute?: string;
  /** For "rewire": how many swaps are tried for each tied pair. Default 10. */
  readonly swaps?: number;
  /** For "rewire": an attribute or a partition; as many ties join each two groups as before. */
  readonly by?: By;
}

export const nullTestDefaults = {
  model: "rewire",
  samples: 200,
  attribute: "country",
  swaps: 10,
} as const satisfies Omit<NullTestOptions, "statistic">;

/**
 * Whether a number is more than chance would give: it is worked out for the network and for many random ones. Figures:
 * `observed`; `expected` and `standardDeviation` over the random networks; `z`, how many standard deviations lie between;
 * `pAtLeast`, the chance of as much or more, and `pAtMost`, of as much or less, each (1 + number of such networks) / (1 + samples).
 *
 * The network that the statistic sees is the whole one: a statistic that looks at a view names it itself, the same as
 * here. Throws `bad-option`, and what the statistic throws.
 *
 * Phipson & Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39, doi:10.2202/1544-6115.1585.
 */
export async function nullTest(network: Network, options: NullTestOptions): Promise<Figures> {
  type Own = Required<Pick<NullTestOptions, keyof typeof nullTestDefaults>> &
    Pick<NullTestOptions, "statistic" | "by">;
  const defaults = { ...nullTestDefaults, by: undefined, statistic: undefined } as unknown as Own;
  const settled = settle<Own>("nullTest", defaults, options);
  const { statistic, samples, seed, signal, onProgress } = settled;
  oneOf<string>("model", settled.model, ["rewire", "gnm", "permute"]);
  within("samples", samples, 1, 1e6, true);
  if (typeof statistic !== "function")
    throw new ComityError("bad-option", "statistic is no function", {
      path: ["statistic"],
      fix: "give a function of a network that answers with a number",
    });
  const opened = await walk(network, "nullTest", {
    ...settled,
    by: wordOfBy(settled.by),
    onProgress: undefined,
  });
  const pace = new Pace({ signal, onProgress });
  pace.begin("nullTest", samples);
  const observed = await statistic(network);
  const drawn = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    drawn[sample] = await statistic(await randomOne(network, settled, random(seed, "null", sample).bits()));
    await pace.rest(sample + 1);
  }
  pace.end();
  const notes = drawn.some(Number.isNaN) ? ["the number is undefined for some of the random networks"] : [];
  return new Figures(judged(observed, drawn), opened.meta(notes, { seed, samples, exact: false }));
}

function randomOne(
  network: Network,
  options: Omit<NullTestOptions, "statistic">,
  seed: number,
): Promise<Network> {
  const { signal, asOf, status, projected, audience, pseudonymKey, executor, model } = options;
  const view = { signal, asOf, status, projected, seed };
  if (model === "gnm") return gnm(network, view);
  const { attribute, swaps, by } = options;
  if (model === "permute")
    return permuteAttribute(network, {
      signal,
      seed,
      audience,
      ...(attribute !== undefined && { attribute }),
    });
  return rewire(network, {
    ...view,
    audience,
    pseudonymKey,
    ...(executor && { executor }),
    ...(swaps !== undefined && { swaps }),
    ...(by !== undefined && { by }),
  });
}

/** The figures of a number beside those of random networks. */
export function judged(observed: number, drawn: Float64Array): Record<string, Figure> {
  const known = drawn.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const square = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
  const deviation = Math.sqrt(square);
  const figure = (value: number, about: string): Figure =>
    Number.isNaN(value) ? { value, about, reason: "no-sample" } : { value, about };
  // Sums of the same numbers in another order differ in their last bits: that is no difference.
  const near = 1e-12 * Math.max(Math.abs(observed), Math.abs(mean));
  const chance = (count: number): number => (Number.isNaN(observed) ? NaN : (1 + count) / (1 + known.length));
  return {
    observed: figure(observed, "the number in the network itself"),
    expected: figure(mean, "its mean over the random networks"),
    standardDeviation: figure(deviation, "how much it differs between random networks"),
    z:
      deviation <= near
        ? { value: NaN, about: "standard deviations above the mean", reason: "same-by-chance" }
        : figure((observed - mean) / deviation, "standard deviations above the mean"),
    pAtLeast: figure(
      chance(known.filter((value) => value >= observed - near).length),
      "the chance that a random network has as much or more",
    ),
    pAtMost: figure(
      chance(known.filter((value) => value <= observed + near).length),
      "the chance that a random network has as much or less",
    ),
  };
}

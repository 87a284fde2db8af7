import { labelPermutationsKernel } from "../kernels/label-permutations.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { assortativity } from "./assortativity.js";
import { labelChance, type Chance } from "./label-chance.js";
import type { Labels } from "./labels.js";
import { groupTable, matrixTable, tallied } from "./mixing-tables.js";
import type { Walk } from "./walk.js";

/** How mixing by groups is asked for. */
interface Asked {
  readonly by: string;
  readonly permutations: number;
  readonly seed: number;
}

/** Mixing by groups: counts, what the same degrees and what the same group sizes would give, and the tables behind. */
export async function groupMixing(opened: Walk, labels: Labels, asked: Asked): Promise<Figures> {
  const { by, permutations, seed } = asked;
  const tally = await tallied(labels, opened);
  const { out, into, inside, leftOut } = tally;
  const [internal, external] = [sum(tally.internal), sum(tally.external) / 2];
  const ties = internal + external;
  const ends = sum(out);
  let expected = 0;
  for (let g = 0; g < out.length; g++) expected += (out[g] / ends) * (into[g] / ends);
  const chance = await labelChance(labels, opened);
  const r = assortativity(sum(inside) / ends, expected, ends, {
    about: "1 all ties within a group, 0 as by chance, below 0 avoided",
    none: "no-values",
  });
  const drawn = permutations > 0 ? await permuted(opened, labels, asked) : undefined;
  const meta =
    drawn === undefined
      ? opened.meta()
      : opened.meta([`${permutations} permutations of the groups were drawn for the figures that end in P`], {
          seed,
          samples: permutations,
          exact: false,
        });
  return new Figures(
    {
      internal: { value: internal, about: "ties within one group" },
      external: { value: external, about: "ties between two groups" },
      internalShare: ratio(internal, ties, "share of ties within one group", "no-values"),
      expectedInternalShare: ratio(
        expected * ends,
        ends,
        "the share that chance would give with the same degrees",
        "no-values",
      ),
      eiIndex: ratio(external - internal, ties, "−1 all ties within a group, 1 all across", "no-values"),
      expectedEiIndex: ratio(
        ties - 2 * chance.internal.mean,
        ties,
        "the index that chance would give with the same group sizes",
        "no-values",
      ),
      eiIndexZ: deviation(internal, chance.internal, ties),
      assortativity: r,
      ...(drawn === undefined ? {} : chances(drawn, { internal, mean: chance.internal.mean, ties, r })),
      leftOut: { value: leftOut, about: `ties with an end that has no ${by}` },
    },
    meta,
    {
      groups: await groupTable(labels, tally, chance, opened, meta),
      matrix: await matrixTable(labels.names, tally, chance, opened, meta),
    },
  );
}

/** More ties across than expected are fewer within. */
function deviation(internal: number, { mean, sd }: Chance, ties: number): Figure {
  const about = "how many standard deviations the index lies above that";
  if (ties === 0) return { value: NaN, about, reason: "no-values" };
  return ratio(mean - internal, sd, about, "no-variation");
}

interface Drawn {
  readonly internal: Float64Array;
  readonly assortativity: Float64Array;
}

const samplesPerJob = 16;

async function permuted(opened: Walk, { codes, names }: Labels, asked: Asked): Promise<Drawn> {
  const { permutations, seed } = asked;
  const jobs = Array.from({ length: Math.ceil(permutations / samplesPerJob) }, (_, i) => ({
    from: i * samplesPerJob,
    to: Math.min(permutations, (i + 1) * samplesPerJob),
    ...{ seed, codes, groups: names.length },
  }));
  const drawn = {
    internal: new Float64Array(permutations),
    assortativity: new Float64Array(permutations),
  };
  return opened.fold(
    labelPermutationsKernel,
    jobs,
    drawn,
    (into, part, { from }) => {
      into.internal.set(part.internal, from);
      into.assortativity.set(part.assortativity, from);
    },
    "permutations",
  );
}

interface Observed {
  readonly internal: number;
  /** What the number of internal ties is on average. */
  readonly mean: number;
  readonly ties: number;
  readonly r: Figure;
}

/** Add-one shares of the deals that lie at least as far from the middle as what was found. */
function chances({ internal, assortativity: r }: Drawn, found: Observed): Record<string, Figure> {
  const defined = r.filter((value) => !Number.isNaN(value));
  const about = (what: string): string => `share of permutations with ${what} at least as far from chance`;
  const p = (values: Float64Array, middle: number, value: number): number => {
    const away = Math.abs(value - middle) - 1e-9;
    const farther = values.filter((each) => Math.abs(each - middle) >= away).length;
    return (1 + farther) / (1 + values.length);
  };
  return {
    eiIndexP: ratio(
      found.ties === 0 ? 0 : p(internal, found.mean, found.internal),
      found.ties === 0 ? 0 : 1,
      about("an index"),
      "no-values",
    ),
    assortativityP: Number.isNaN(found.r.value)
      ? { value: NaN, about: about("an r"), reason: found.r.reason }
      : { value: p(defined, sum(defined) / defined.length, found.r.value), about: about("an r") },
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Reason } from "../values/reasons.js";
import { attributeOf, type Labels } from "./labels.js";
import { groupTable, matrixTable, tallied } from "./mixing-tables.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { pearson } from "./pearson.js";
import { walk, type Walk } from "./walk.js";

export interface MixingOptions extends MeasureOptions, TieReading {
  /** An attribute of the actors, or "degree". Default "country". */
  readonly by?: string;
}

export const mixingDefaults = {
  by: "country",
  directed: "respect",
  parallel: "collapse",
} as const satisfies MixingOptions;

/**
 * Mixing: whether ties join like to like, by an attribute of the actors or by their degree. Ties to oneself are left out.
 *
 * By words (country, kind, an own column): `internal` and `external` ties, `internalShare`, `expectedInternalShare` (what
 * chance would give if every actor kept its number of ties), `eiIndex` (external − internal, divided by their sum:
 * −1 all within, 1 all across), `assortativity` (Newman's r: 1 all within, 0 as by chance, below 0 avoided) and `leftOut`
 * (ties with an end that lacks the attribute); with the tables `groups` and `matrix` (ties from group to group).
 * By numbers or "degree": `assortativity` is the correlation of the two ends (a directed tie compares the out-degree of
 * its source with the in-degree of its target).
 *
 * r near 0 is what chance gives, not a lack of structure: read `internalShare` beside `expectedInternalShare`.
 * For the public, values of actors shown under a pseudonym count only where they are shown: elsewhere such an actor counts
 * as lacking the attribute. Throws `bad-option` or `unknown-attribute`. O(n + m), O(m log m) where most groups are small.
 *
 * Newman, Phys. Rev. E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126; E–I: Krackhardt & Stern, Soc. Psychol. Q. 51
 * (1988) 123–140, doi:10.2307/2786835.
 */
export async function mixing(network: Network, options: MixingOptions = {}): Promise<Figures> {
  const settled = settle<{ by: string } & Required<TieReading>>("mixing", mixingDefaults, options);
  const { by, directed, parallel } = settled;
  if (typeof by !== "string")
    throw new ComityError("bad-option", "by must be the name of an attribute", { path: ["by"] });
  const opened = await walk(network, "mixing", settled, { directed, parallel });
  if (by === "degree") return numeric(opened, degrees(opened));
  const values = await attributeOf(network, by, opened);
  return values instanceof Float64Array
    ? numeric(opened, { source: values, target: values })
    : categorical(opened, values, by);
}

interface EndValues {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

function degrees({ csr }: Walk): EndValues {
  const count = (offsets: Int32Array): Float64Array => {
    const counts = new Float64Array(csr.order);
    for (let v = 0; v < csr.order; v++) counts[v] = offsets[v + 1] - offsets[v];
    return counts;
  };
  return { source: count(csr.offsets), target: count(csr.inOffsets) };
}

async function numeric(opened: Walk, { source, target }: EndValues): Promise<Figures> {
  const { links, pace } = opened;
  const from = new Float64Array(2 * links.source.length);
  const to = new Float64Array(from.length);
  let [count, leftOut] = [0, 0];
  await inChunks(pace, links.source.length, 32768, (first, end) => {
    for (let link = first; link < end; link++) {
      const u = links.source[link];
      const v = links.target[link];
      if (Number.isNaN(source[u]) || Number.isNaN(target[v])) {
        leftOut++;
        continue;
      }
      from[count] = source[u];
      to[count++] = target[v];
      if (links.directed[link] === 1) continue;
      from[count] = source[v];
      to[count++] = target[u];
    }
  });
  const r = await pearson(from.subarray(0, count), to.subarray(0, count), pace);
  const about =
    "correlation between the two ends of a tie: 1 like to like, 0 as by chance, −1 unlike to unlike";
  return new Figures(
    {
      assortativity: Number.isNaN(r)
        ? { value: r, about, reason: count === 0 ? "no-values" : "no-variation" }
        : { value: r, about },
      leftOut: { value: leftOut, about: "ties with an end that lacks the value" },
    },
    opened.meta(),
  );
}

async function categorical(opened: Walk, labels: Labels, by: string): Promise<Figures> {
  const tally = await tallied(labels, opened);
  const { out, into, inside, leftOut } = tally;
  const [internal, external] = [sum(tally.internal), sum(tally.external) / 2];
  const ends = sum(out);
  let expected = 0;
  for (let g = 0; g < out.length; g++) expected += (out[g] / ends) * (into[g] / ends);
  const meta = opened.meta();
  return new Figures(
    {
      internal: { value: internal, about: "ties within one group" },
      external: { value: external, about: "ties between two groups" },
      internalShare: ratio(internal, internal + external, "share of ties within one group", "no-values"),
      expectedInternalShare: ratio(
        expected * ends,
        ends,
        "the share that chance would give with the same degrees",
        "no-values",
      ),
      eiIndex: ratio(
        external - internal,
        internal + external,
        "−1 all ties within a group, 1 all across",
        "no-values",
      ),
      assortativity: assortativity(sum(inside) / ends, expected, ends, {
        about: "1 all ties within a group, 0 as by chance, below 0 avoided",
        none: "no-values",
      }),
      leftOut: { value: leftOut, about: `ties with an end that has no ${by}` },
    },
    meta,
    {
      groups: await groupTable(labels, tally, opened, meta),
      matrix: await matrixTable(labels.names, tally, opened, meta),
    },
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Newman's r: `inside` is the share of ends within a group, `expected` what chance gives, `none` why there may be none. */
export function assortativity(
  inside: number,
  expected: number,
  ends: number,
  { about, none }: { readonly about: string; readonly none: Reason },
): Figure {
  if (ends === 0) return { value: NaN, about, reason: none };
  // One group holds every end: 1 − Σab is 0 up to rounding.
  if (1 - expected < 1e-14) return { value: NaN, about, reason: "no-variation" };
  return { value: (inside - expected) / (1 - expected), about };
}

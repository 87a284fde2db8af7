import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { wordOfBy, type By } from "./by-option.js";
import { attributeOf, groupsOf } from "./labels.js";
import { endCorrelation } from "./end-correlation.js";
import { groupMixing } from "./group-mixing.js";
import { settle, within, type MeasureOptions, type TieReading } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface MixingOptions extends MeasureOptions, TieReading {
  /** An attribute of the actors, a partition, or "degree". Default "country". */
  readonly by?: By;
  /** How many permutations of the groups give the figures `eiIndexP` and `assortativityP`. Default 0: none. */
  readonly permutations?: number;
}

export const mixingDefaults = {
  by: "country",
  permutations: 0,
  directed: "respect",
  parallel: "collapse",
} as const satisfies MixingOptions;

/**
 * Mixing: whether ties join like to like, by an attribute of the actors or by their degree. Ties to oneself are left out.
 *
 * By words (country, kind, an own column) or by a partition: `internal` and `external` ties, `internalShare`,
 * `expectedInternalShare` (what chance would give if every actor kept its number of ties), `eiIndex` (external − internal,
 * divided by their sum: −1 all within, 1 all across), `assortativity` (Newman's r: 1 all within, 0 as by chance, below 0
 * avoided) and `leftOut` (ties with an end that lacks the attribute); with the tables `groups` and `matrix` (from group to
 * group; an undirected tie in both directions).
 * Group sizes alone say what the E–I index would be if the same groups were dealt out among the same actors anew, the
 * ties as they are: `expectedEiIndex`, and `eiIndexZ`, how many standard deviations the index lies above it, both exact.
 * `matrix` has the same for each cell, where ties are or one or more would be expected. With `permutations`, so many
 * deals are drawn: `eiIndexP` and `assortativityP` are the shares of deals at least as far from their middle, either way.
 * By numbers or "degree": `assortativity` is the correlation of the two ends (a directed tie compares the out-degree of
 * its source with the in-degree of its target).
 *
 * r near 0 is what chance gives, not a lack of structure: read `internalShare` beside `expectedInternalShare`. A list that
 * was made from one group outward has no ties within groups, whatever the people on it do.
 * For the public, values of actors shown under a pseudonym count only where they are shown: elsewhere such an actor counts
 * as lacking the attribute. Throws `bad-option` or `unknown-attribute`. O(n + m), O(m log m) where most groups are small;
 * O(n + m) for each permutation.
 *
 * Newman, Phys. Rev. E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126; E–I: Krackhardt & Stern, Soc. Psychol. Q. 51
 * (1988) 123–140, doi:10.2307/2786835.
 */
export async function mixing(network: Network, options: MixingOptions = {}): Promise<Figures> {
  const word = wordOfBy(options.by);
  type Own = Required<TieReading> & { readonly by: string; readonly permutations: number };
  const given = { ...options, by: word } as Partial<Own>;
  const settled = settle<Own>("mixing", mixingDefaults, given);
  const { directed, parallel, seed } = settled;
  const permutations = within("permutations", settled.permutations, 0, 1e6, true);
  const by = typeof options.by === "object" ? options.by : settled.by;
  const opened = await walk(network, "mixing", settled, { directed, parallel });
  if (by === "degree") {
    refusePermutations(permutations);
    return numeric(opened, degrees(opened));
  }
  const values =
    typeof by === "string" ? await attributeOf(network, by, opened) : await groupsOf(network, by, opened);
  if (!(values instanceof Float64Array))
    return groupMixing(opened, values, { by: settled.by, permutations, seed });
  refusePermutations(permutations);
  return numeric(opened, { source: values, target: values });
}

function refusePermutations(permutations: number): void {
  if (permutations > 0)
    throw new ComityError("bad-option", "permutations are of groups, not of numbers", {
      path: ["permutations"],
      fix: "leave it out, or name an attribute of words or a partition in by",
    });
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
  const { csr, links, pace } = opened;
  const { r, arcs } = await endCorrelation(csr, source, target, pace);
  let leftOut = 0;
  if (arcs < csr.arcs)
    await inChunks(pace, links.source.length, 32768, (first, end) => {
      for (let link = first; link < end; link++)
        if (Number.isNaN(source[links.source[link]]) || Number.isNaN(target[links.target[link]])) leftOut++;
    });
  const about =
    "correlation between the two ends of a tie: 1 like to like, 0 as by chance, −1 unlike to unlike";
  return new Figures(
    {
      assortativity: Number.isNaN(r)
        ? { value: r, about, reason: arcs === 0 ? "no-values" : "no-variation" }
        : { value: r, about },
      leftOut: { value: leftOut, about: "ties with an end that lacks the value" },
    },
    opened.meta(),
  );
}

import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { componentsKernel } from "../kernels/components.js";
import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { Scores } from "../values/scores.js";
import { wordOfBy, type By } from "./by-option.js";
import { gini } from "./gini.js";
import { ceilingTable, shareTable, type Shares } from "./inclusion-tables.js";
import { membershipsOf } from "./labels.js";
import { largestGroup } from "./largest-group.js";
import { settle, type MeasureOptions } from "./options.js";
import { shownGroups } from "./small-groups.js";
import { walk, type Walk } from "./walk.js";

export interface InclusionOptions extends MeasureOptions {
  /** An attribute of the actors, also one with several values such as languages or groups, or a partition. Default "country". */
  readonly by?: By;
  /** What is shared out: scores of the same network, for the same audience. Default the number of neighbors. */
  readonly scores?: Scores | undefined;
}

export const inclusionDefaults = { by: "country", scores: undefined } as const satisfies InclusionOptions;

/**
 * Inclusion: what each group has of the ties and of a score, against its share of the actors.
 *
 * Table `groups`: actors of the group, its shares of all actors with a value, of tie ends and of the summed scores, how
 * many of its actors lie outside the largest part of the network, and the Gini coefficient of scores within it. Table
 * `ceiling`: among the highest 1, 5, 10, 20 and 50 % by score, how many are of the group (places shared by equal scores
 * are split), beside the 95 % that chance would give a group of its size: `fewer` than that, `as chance` or `more`. An
 * actor with several values counts in each of its groups, so that shares may add up to more than 1.
 *
 * Figures: `groups`, `actors` with a value, `leftOut` without one, and `gini` of their scores (0 all equal, near 1 one has
 * all). For the public, values count where they are shown, and groups of fewer than five actors with a person among them
 * are put together. A share tells who stands where in the ties that were recorded, not why. Directions are ignored. Throws
 * `bad-option` or `unknown-attribute`. O(n log n + m).
 *
 * Gini (1912), see Dorfman, Rev. Econ. Stat. 61 (1979) 146–149, doi:10.2307/1924845; shares among the highest: Espín-Noboa,
 * Wagner, Strohmaier & Karimi, Sci. Rep. 12 (2022) 2012, doi:10.1038/s41598-022-05434-1.
 */
export async function inclusion(network: Network, options: InclusionOptions = {}): Promise<Figures> {
  const { by = "country", scores } = options;
  if (scores !== undefined && !(scores instanceof Scores))
    throw new ComityError("bad-option", "scores must be the scores of a measure", {
      path: ["scores"],
      fix: "give what a measure such as betweenness returned, or leave it out",
    });
  const settled = settle<{ by: string; scores: string | undefined }>("inclusion", inclusionDefaults, {
    ...options,
    by: wordOfBy(by) ?? "country",
    scores: scores?.meta.measure,
  });
  const opened = await walk(network, "inclusion", settled, { directed: "ignore" });
  const all = await membershipsOf(network, by, opened);
  const inLargest = await opened.run(
    componentsKernel,
    null,
    ({ labels }) => largestGroup(labels),
    "components",
  );
  const { order, offsets } = opened.csr;
  const ends = Float64Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]);
  const values = scores === undefined ? ends : await valuesOf(scores, opened);
  const isKnown = new Uint8Array(order);
  for (const members of all.members) for (const v of members) isKnown[v] = 1;
  const known = Array.from(isKnown.keys()).filter((v) => isKnown[v] === 1);
  const scored = known.filter((v) => !Number.isNaN(values[v]));
  const even = gini(scored.map((v) => values[v]));
  const shares: Shares = { groups: shownGroups(all, opened), known, scored, ends, values, inLargest };
  const about = "how unevenly the scores are shared: 0 all equal, near 1 one has all";
  const meta = opened.meta();
  return new Figures(
    {
      groups: { value: shares.groups.names.length, about: "groups that are shown" },
      actors: { value: known.length, about: "actors with a value" },
      leftOut: { value: order - known.length, about: "actors without a value, or whose value is not shown" },
      gini: Number.isNaN(even) ? { value: even, about, reason: "nothing-shared" } : { value: even, about },
    },
    meta,
    {
      groups: await shareTable(shares, opened.pace, meta),
      ceiling: await ceilingTable(shares, opened.pace, meta),
    },
  );
}

/** Scores by vertex. */
async function valuesOf(scores: Scores, { shown, actorOf, pace }: Walk): Promise<Float64Array> {
  const values = new Float64Array(actorOf.length);
  await inChunks(pace, values.length, 2048, (from, to) => {
    for (let v = from; v < to; v++) {
      const score = scores.of(shown.id(shown.placeOf[actorOf[v]]));
      if (score === undefined || score < 0)
        throw new ComityError("bad-option", "scores lacks some actors of this network, or has some below 0", {
          path: ["scores"],
          fix: "compute the scores of the same network, for the same audience and pseudonymKey",
        });
      values[v] = score;
    }
  });
  return values;
}

import { inChunks } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { attributeOf } from "../labels.js";
import type { Walk } from "../walk.js";
import { mayBeAsked } from "./may-be-asked.js";
import { verticesOf } from "./named.js";
import type { Call } from "./options.js";

/** Who may be chosen. */
export interface Candidates {
  /** By vertex: 1 for those who may be chosen. */
  readonly eligible: Uint8Array;
  readonly count: number;
  /** Those asked before. */
  readonly asked: readonly number[];
  /** How many can be chosen at most. */
  readonly most: number;
  readonly costs: { readonly of: Float64Array; readonly budget: number } | undefined;
  /** How many may be asked but have no cost. */
  readonly unpriced: number;
}

/** Throws `bad-option`, `unknown-actor` and `unknown-attribute`. O(n log n). */
export async function candidatesOf(
  network: Network,
  { settled, size, costs }: Call,
  opened: Walk,
  asOf: string | undefined,
): Promise<Candidates> {
  const asked = verticesOf("asked", settled.asked, opened, { openly: true });
  const excluded = verticesOf("excluding", settled.excluding, opened);
  const eligible = await mayBeAsked(network, opened, asOf);
  for (const v of [...asked, ...excluded]) eligible[v] = 0;
  const priced = costs && (await pricesOf(network, costs.attribute, eligible, opened));
  let count = 0;
  for (const may of eligible) count += may;
  if (priced === undefined || costs === undefined)
    return { eligible, count, asked, most: Math.min(size ?? 0, count), costs: undefined, unpriced: 0 };
  const { of, unpriced } = priced;
  const all = of.filter((_, v) => eligible[v] === 1).sort();
  let [most, left] = [0, costs.budget];
  while (most < all.length && all[most] <= left) left -= all[most++];
  if (count > 0 && most === 0)
    throw new ComityError(
      "bad-option",
      `budget is ${costs.budget}, but nobody who may be asked costs so little`,
      {
        path: ["budget"],
        fix: `the least is ${all[0]}`,
      },
    );
  return { eligible, count, asked, most, costs: { of, budget: costs.budget }, unpriced };
}

/** What each actor costs; those without a cost are eligible no more. */
async function pricesOf(
  network: Network,
  attribute: string,
  eligible: Uint8Array,
  opened: Walk,
): Promise<{ readonly of: Float64Array; readonly unpriced: number }> {
  const of = await attributeOf(network, attribute, opened);
  if (!(of instanceof Float64Array))
    throw new ComityError("bad-option", "costs must name an attribute with numbers", { path: ["costs"] });
  let unpriced = 0;
  await inChunks(opened.pace, of.length, 8192, (from, to) => {
    for (let v = from; v < to; v++) {
      if (eligible[v] === 0) continue;
      if (Number.isNaN(of[v])) {
        eligible[v] = 0;
        unpriced++;
      } else if (of[v] <= 0)
        throw new ComityError("bad-option", "some costs are 0 or less, but each must be above 0", {
          path: ["costs"],
          fix: "name actors who cost nothing in `asked`",
        });
    }
  });
  return { of, unpriced };
}

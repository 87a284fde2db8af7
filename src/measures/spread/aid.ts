import { inChunks } from "../../control/pace.js";
import { byCodeUnit } from "../../text/order.js";
import type { Walk } from "../walk.js";
import { Cascades, type CascadeSetting } from "./cascades.js";

/** What can be had of one thing that is needed, counting actors who are left. */
export type NeedRow = {
  readonly need: string;
  /** Who need it, and who offer it, before the loss and after. */
  readonly inNeed: number;
  readonly offeringBefore: number;
  readonly offeringAfter: number;
  /** How many of those in need can be reached by somebody who offers it. */
  readonly servedBefore: number;
  readonly servedAfter: number;
};

/** What mutual aid can do. */
export interface Aid {
  /** Actors left with a need that they do not themselves meet. */
  readonly inNeed: number;
  /** How many of them can be reached by somebody with an offer that one of their needs calls for. */
  readonly servedBefore: number;
  readonly servedAfter: number;
  readonly needs: readonly NeedRow[];
}

/**
 * Who can still be helped: who has a need and can be reached, within the steps and days of the setting and along any tie with
 * a chance, by somebody who offers just that. Needs and offers are words of the fields `needs` and `offers`, as far as the audience may
 * see them, the same but for capitals; who offers what they need is not in need of it. One search a need, before the loss
 * and after.
 */
export async function aidAfter(opened: Walk, setting: CascadeSetting): Promise<Aid> {
  const { csr, counted } = setting;
  const [needing, offering] = [await wordsOf(opened, "needs"), await wordsOf(opened, "offers")];
  const isLeft = (v: number): boolean => counted[v] === 1;
  const served = [new Uint8Array(csr.order), new Uint8Array(csr.order)];
  const wanting = new Uint8Array(csr.order);
  const rows: NeedRow[] = [];
  const needs = Array.from(needing.keys()).sort(byCodeUnit);
  for (const [i, need] of needs.entries()) {
    const offers = offering.get(need) ?? [];
    const own = new Set(offers);
    const inNeed = (needing.get(need) ?? []).filter((v) => isLeft(v) && !own.has(v));
    if (inNeed.length === 0) continue;
    const seeds = Int32Array.from(offers);
    const starts = setting.starts.map((start) => ({ ...start, seeds, drawn: false }));
    const reached = new Cascades(opened, { ...setting, starts });
    if (offers.length > 0) await reached.more(1, "possible", `need ${i + 1} of ${needs.length}`);
    const [before, after] = [0, 1].map((way) => inNeed.filter((v) => reached.hits[way * csr.order + v] > 0));
    for (const v of inNeed) wanting[v] = 1;
    for (const v of before) served[0][v] = 1;
    for (const v of after) served[1][v] = 1;
    rows.push({
      ...{ need, inNeed: inNeed.length },
      ...{ offeringBefore: offers.length, offeringAfter: offers.filter(isLeft).length },
      ...{ servedBefore: before.length, servedAfter: after.length },
    });
  }
  const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    inNeed: count(wanting),
    servedBefore: count(served[0]),
    servedAfter: count(served[1]),
    needs: rows,
  };
}

/** For each word of a list field who has it, ascending. */
async function wordsOf(
  { actorOf, shown, pace }: Walk,
  field: "needs" | "offers",
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  await inChunks(pace, actorOf.length, 2048, (from, to) => {
    for (let v = from; v < to; v++) {
      const cell = shown.value(shown.placeOf[actorOf[v]], field);
      if (!Array.isArray(cell)) continue;
      for (const word of new Set((cell as readonly string[]).map((each) => each.trim().toLowerCase()))) {
        const members = found.get(word) ?? [];
        found.set(word, members);
        members.push(v);
      }
    }
  });
  return found;
}

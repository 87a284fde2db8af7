import { inChunks } from "../control/pace.js";
import { isDirected, valueOf, type Network } from "../network/network.js";
import type { Shown } from "../network/audience.js";
import { groupsOf } from "./labels.js";
import type { Walk } from "./walk.js";

/** What the actors of a country pay for elsewhere, what is paid for them from elsewhere, and what stays at home. */
export interface FundingFlow {
  readonly name: string;
  readonly gives: number;
  readonly gets: number;
  readonly own: number;
}

/** Ties that say who pays, and what is known of it by country. */
export interface FundingFlows {
  readonly ties: number;
  /** Those whose payer is no known actor of a known country, or whose direction is not known. */
  readonly payerUnknown: number;
  /** Of the others, how much goes to actors without a known country: a tie with one such end counts half. */
  readonly takerUnknown: number;
  /** By name; those that neither pay nor are paid for are left out. */
  readonly countries: readonly FundingFlow[];
}

/**
 * Who pays for whom, by country. A tie with the method "funding" goes from its source, who gives, to its target; without a
 * direction nobody knows who gives. A tie of another method with a `funder` is paid for by that actor, half for each of its
 * ends. The funder is the actor shown under that id, or the only one shown under that name; whoever is not shown by name is
 * not known. Every tie counts 1: sums of money are not recorded. O(n + m).
 */
export async function fundingFlows(network: Network, opened: Walk): Promise<FundingFlows> {
  const { admitted, vertexOf, pace, shown } = opened;
  const { columns, source, target } = network.ties;
  const { codes, names } = await groupsOf(network, "country", opened);
  const payers = columns.has("funder") ? await payerOf(shown, opened) : () => -1;
  const zeros = (): Float64Array => new Float64Array(names.length);
  const [gives, gets, own] = [zeros(), zeros(), zeros()];
  let [ties, payerUnknown, takerUnknown] = [0, 0, 0];
  const pay = (payer: number, taker: number, part: number): void => {
    if (taker < 0) takerUnknown += part;
    else if (payer === taker) own[payer] += part;
    else {
      gives[payer] += part;
      gets[taker] += part;
    }
  };
  await inChunks(pace, admitted.ties.length, 4096, (from, to) => {
    for (const row of admitted.ties.subarray(from, to)) {
      const funder = valueOf(columns, "funder", row);
      const gift = valueOf(columns, "method", row) === "funding";
      if (!gift && typeof funder !== "string") continue;
      ties++;
      const [a, b] = [vertexOf[source[row]], vertexOf[target[row]]];
      const vertex = gift ? (isDirected(network.ties, row) ? a : -1) : payers(String(funder));
      const payer = vertex < 0 ? -1 : codes[vertex];
      if (payer < 0) payerUnknown++;
      else if (gift) pay(payer, codes[b], 1);
      else for (const end of [a, b]) pay(payer, codes[end], 0.5);
    }
  });
  const countries = names.map((name, g) => ({ name, gives: gives[g], gets: gets[g], own: own[g] }));
  return {
    ...{ ties, payerUnknown, takerUnknown },
    countries: countries.filter((each) => each.gives + each.gets + each.own > 0),
  };
}

/** The vertex of whom a funder's name or id stands for; −1 where that is not known. */
async function payerOf(shown: Shown, { vertexOf, pace }: Walk): Promise<(funder: string) => number> {
  const [byId, byName] = [new Map<string, number>(), new Map<string, number>()];
  await inChunks(pace, shown.length, 1024, (from, to) => {
    for (let place = from; place < to; place++) {
      if (!shown.named(place)) continue;
      const vertex = vertexOf[shown.rowOf[place]];
      byId.set(shown.id(place), vertex);
      const name = shown.name(place);
      byName.set(name, byName.has(name) ? -1 : vertex);
    }
  });
  return (funder) => byId.get(funder) ?? byName.get(funder) ?? -1;
}

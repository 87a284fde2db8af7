import type { Form } from "../../csr/form.js";
import { Pace } from "../../control/pace.js";
import type { Work } from "../../measures/cost.js";
import type { Plan } from "../../measures/plans.js";
import type { Network } from "../../network/network.js";
import { checkPairs } from "./given-pairs.js";
import { linkScoresDefaults, type LinkScoresOptions } from "./link-scores.js";
import { rankingWork, scoringWork } from "./link-work.js";
import { pastNeighbors } from "./score-names.js";
import { tiesAheadUncompiled, type TiesAhead } from "./ties-ahead.js";

/**
 * What link scores take, before a call: those of given pairs, or a ranking and the scores of the pairs in it. Which end of a
 * pair is looked around is only known once the network is compiled, so both are counted; and whoever is asked about under
 * another name than their id counts as the one with most ahead. Rankings of ties that may join two sides are counted as three
 * steps long.
 */
export const linkPlan: Plan = {
  defaults: linkScoresDefaults,
  async works(open, asked, network) {
    const given = asked as LinkScoresOptions;
    const { directed = "respect", strengths = false, asOf, status, projected } = { ...asked, ...given };
    const { scores, by, top, beta, steps, damping, push } = { ...linkScoresDefaults, ...given };
    const view = { asOf, status, projected, directed, strengths } as const;
    const sizes = await open(view);
    const form: Form = { ...view, parallel: "collapse", distance: "hops" };
    const pace = new Pace(given);
    const ahead = await tiesAheadUncompiled(network, form, sizes, pace);
    const rules = { weighted: strengths, beta, longest: steps, damping, epsilon: push };
    const names = new Set(scores);
    if (network.actors.length === 0) return [];
    if (given.pairs !== undefined) {
      const pairs = checkPairs(given.pairs).map(([a, b]) => [
        rowOf(network, ahead, a),
        rowOf(network, ahead, b),
      ]);
      return scored(
        pairs.flatMap(([a, b]) =>
          sizes.symmetric
            ? [
                [a, b],
                [b, a],
              ]
            : [[a, b]],
        ),
      );
    }
    const ids = typeof given.of === "string" ? [given.of] : given.of;
    const firsts =
      ids === undefined
        ? Int32Array.from({ length: network.actors.length }, (_, row) => row)
        : Int32Array.from(ids, (id) => rowOf(network, ahead, id));
    const longest = by === "l3" || pastNeighbors.includes(by) ? 3 : 2;
    const finding = await rankingWork(ahead, firsts, by, longest, rules, pace);
    const leaders = firsts.slice().sort((v, w) => ahead.second[w] - ahead.second[v]);
    const each = ids === undefined ? 1 : top;
    const length = Math.min(
      ids === undefined ? top : top * firsts.length,
      firsts.length * network.actors.length,
    );
    const lists = Array.from({ length }, (_, i) => [
      leaders[Math.floor(i / each) % leaders.length],
      leaders[0],
    ]);
    return [...finding, ...(await scored(lists))];

    function scored(pairs: readonly (readonly number[])[]): Promise<Work[]> {
      const ends = { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b) };
      return scoringWork(ahead, { length: pairs.length, ...ends }, names, rules, pace);
    }
  },
};

function rowOf(network: Network, ahead: TiesAhead, id: string): number {
  const row = network.actors.ids.find(id);
  return row < 0 ? mostAhead(ahead) : row;
}

/** Where most ties lead on in two steps. */
function mostAhead({ second }: TiesAhead): number {
  return second.reduce((most, ties, v) => (ties > second[most] ? v : most), 0);
}

import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { Table } from "../values/table.js";
import { askedAbout } from "./asked-about.js";
import { refuseTooLarge } from "./cost.js";
import { efficiencyWithout } from "./key-player-goals.js";
import { settle, type MeasureOptions } from "./options.js";
import { piecesWithout } from "./pieces.js";
import { walk } from "./walk.js";

export interface WithoutActorOptions extends MeasureOptions {
  /** Who drops out: an id, or several. */
  readonly actors: string | readonly string[];
}

/**
 * What breaks when an actor drops out, or several at once, and what would hold it together: `componentsBefore` and
 * `componentsAfter`, `cutOff` (actors left who are cut off from the largest piece of what their part was), `pairsLost`
 * (pairs of actors left that were connected and are not any more), `efficiencyBefore` and `efficiencyAfter` (the mean of
 * 1 / distance between all, and between those left; NaN where fewer than two are), and `remedyTies`, the fewest new ties
 * that would hold together what falls apart. The table `remedy` has one such tie for each piece cut off, between its best
 * tied actor and that of the largest piece; before the public only organizations that may be named stand in it.
 *
 * Before the public it may be asked of organizations that are named alone: whoever is asked about may turn out a weak
 * point. Directions, parallel ties and strengths change nothing. Throws `bad-option`, `unknown-actor`, and `too-large`
 * above `limit`. O(n(n + m)).
 *
 * Borgatti, Comput. Math. Organ. Theory 12 (2006) 21–34, doi:10.1007/s10588-006-7084-x; Latora & Marchiori, Phys. Rev.
 * Lett. 87 (2001) 198701, doi:10.1103/PhysRevLett.87.198701.
 */
export async function withoutActor(network: Network, options: WithoutActorOptions): Promise<Figures> {
  const settled = settle<{ readonly actors: WithoutActorOptions["actors"] | undefined }>(
    "withoutActor",
    { actors: undefined },
    options,
  );
  const opened = await walk(network, "withoutActor", settled, { directed: "ignore" });
  const { csr, pace } = opened;
  const gone = askedAbout(settled.actors, opened, "what breaks without a person");
  const visits = 2 * csr.order * (csr.order + csr.arcs);
  const work = { kernel: "without-actor", arcVisits: visits, bytes: 24 * csr.order };
  refuseTooLarge("withoutActor", settled, csr, [work], "take a part of the network with ego or select");
  pace.begin("withoutActor", 2);
  const before = await efficiencyWithout(csr, [], pace);
  pace.advance(1);
  const after = await efficiencyWithout(csr, gone, pace);
  const pieces = piecesWithout(opened, gone);
  pace.end();
  const meta = opened.meta();
  const few = (value: number): { value: number; reason?: "too-few-actors" } =>
    Number.isNaN(value) ? { value, reason: "too-few-actors" } : { value };
  return new Figures(
    {
      componentsBefore: { value: pieces.before, about: "parts, actors without ties included" },
      componentsAfter: { value: pieces.after, about: "parts that are left" },
      cutOff: {
        value: pieces.cutOff,
        about: "actors left who are cut off from the largest piece of their part",
      },
      pairsLost: { value: pieces.pairsLost, about: "pairs of actors left that are not connected any more" },
      efficiencyBefore: { ...few(before), about: "mean of 1 / distance between all" },
      efficiencyAfter: { ...few(after), about: "mean of 1 / distance between those left" },
      remedyTies: {
        value: pieces.remedy.length,
        about: "the fewest new ties that would hold together what falls apart",
      },
    },
    meta,
    { remedy: new Table(["one", "other", "actorsOfOne", "actorsOfOther"], pieces.remedy, meta) },
  );
}

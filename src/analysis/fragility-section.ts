import { inChunks } from "../control/pace.js";
import { lossesOf } from "../measures/losses.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { piecesWithout, type RemedyRow } from "../measures/pieces.js";
import { walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { mayRank } from "../values/may-rank.js";
import { clearFirst } from "../values/clear-first.js";
import type { Meta } from "../values/meta.js";
import type { FragileActor, FragilitySection, RemedyTie } from "./fragility.js";

/** Whoever holds fewer than this stands at the edge of the network, and most actors would be named. */
const least = 5;
const mostListed = 10;
const mostTies = 3;

const notes = [
  `asked of every actor; named are at most ${mostListed} whose loss cuts off ${least} actors or more`,
] as const;

/** Whose loss would cut many off, and what would hold them. O(n + m). */
export async function fragilitySection(
  network: Network,
  options: MeasureOptions,
): Promise<{ readonly section: FragilitySection; readonly meta: Meta }> {
  const opened = await walk(network, "withoutActor", settle("withoutActor", {}, options), {
    directed: "ignore",
  });
  const { shown, actorOf, pace } = opened;
  const { cutOff, pieces, fewestTies } = await lossesOf(opened.csr, pace);
  let [severe, most] = [0, 0];
  const candidates: number[] = [];
  await inChunks(pace, cutOff.length, 8192, (from, to) => {
    for (let v = from; v < to; v++) {
      most = Math.max(most, cutOff[v]);
      if (cutOff[v] < least) continue;
      severe++;
      if (mayRank(shown, shown.placeOf[actorOf[v]])) candidates.push(v);
    }
  });
  const placeOf = (v: number): number => shown.placeOf[actorOf[v]];
  candidates.sort((a, b) => cutOff[b] - cutOff[a] || placeOf(a) - placeOf(b));
  const actors: FragileActor[] = [];
  for (const v of clearFirst(candidates, mostListed, (u) => cutOff[u])) {
    if (pace.due()) await pace.rest();
    const { remedy } = await piecesWithout(opened, [v]);
    const place = placeOf(v);
    const hold = [...remedy].sort((a, b) => b.actorsOfOther - a.actorsOfOther).slice(0, mostTies);
    actors.push({
      ...{ id: shown.id(place), name: shown.name(place), cutOff: cutOff[v], pieces: pieces[v] - 1 },
      remedy: hold.map((row) => tieOf(row)),
    });
  }
  return { section: { least, severe, most, fewestTies, actors }, meta: opened.meta(notes) };

  function tieOf({ one, other, actorsOfOther }: RemedyRow): RemedyTie {
    return { ...named("one", one), ...named("other", other), holds: actorsOfOther };
  }

  function named(end: "one" | "other", id: string | undefined): Partial<Record<"one" | "other", string>> {
    return id === undefined ? {} : { [end]: shown.name(shown.find(id)) };
  }
}

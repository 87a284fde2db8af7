import { valueOf, type Network } from "../network/network.js";
import { byCodeUnit } from "../text/order.js";
import type { Walk } from "./walk.js";

/** What the ties of a network hang on. */
export type Party = "programme" | "funder" | "reporter" | "onePerson";

/** The party of a tie, by its position in the view; undefined where it is not known or there is none. */
export type PartyOf = (tie: number) => string | undefined;

/**
 * What each tie hangs on: its programme, its funder, who reported it, and the end that is run by one person; of two such
 * ends the one with more ties, then the first by id.
 */
export function partiesOf(
  { actors, ties }: Network,
  { admitted, actorOf, vertexOf }: Walk,
): Readonly<Record<Party, PartyOf>> {
  const word =
    (name: string): PartyOf =>
    (tie) =>
      valueOf(ties.columns, name, admitted.ties[tie]) as string | undefined;
  const held = new Float64Array(actorOf.length);
  for (const row of admitted.ties)
    for (const end of new Set([ties.source[row], ties.target[row]])) held[vertexOf[end]]++;
  const onePerson: PartyOf = (tie) => {
    const row = admitted.ties[tie];
    const ends = [ties.source[row], ties.target[row]].filter(
      (end) => valueOf(actors.columns, "onePerson", end) === true,
    );
    const [first] = ends.sort(
      (a, b) => held[vertexOf[b]] - held[vertexOf[a]] || byCodeUnit(actors.ids.at(a), actors.ids.at(b)),
    );
    return ends.length === 0 ? undefined : actors.ids.at(first);
  };
  return { programme: word("programme"), funder: word("funder"), reporter: word("reportedBy"), onePerson };
}

import type { Control } from "../control/control.js";
import { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { knownOptions } from "./known-options.js";
import type { Network } from "./network.js";
import { requireNetwork } from "./require-network.js";
import { subset } from "./subset.js";
import { chosenActors, chosenTies, type ActorChoice, type TieChoice } from "./where.js";

export interface SelectOptions extends Control {
  /**
   * The actors to keep: what their columns must say (`{ kind: "university", population: { atLeast: 1e6 } }`), a
   * predicate on the plain row, or ids. Default all.
   */
  readonly actors?: ActorChoice | undefined;
  /** The ties to keep: what their columns must say (`{ since: { from: "1990" } }`), or a predicate. Default all. */
  readonly ties?: TieChoice | undefined;
  /** "keep" (default) keeps actors without ties, "drop" leaves out those who have none in the result. */
  readonly isolates?: "keep" | "drop" | undefined;
}

/**
 * The part of a network that a description names. Ties (and participations) that lose an actor go with it; choosing
 * ties keeps every actor unless `isolates` is "drop".
 *
 * A condition on a column holds for a value, one of a list, a number range (`atLeast`, `atMost`, `above`, `below`) or a
 * date range (`from`, `to`); dates match where they may overlap; null stands for "no value". Throws `bad-option`,
 * `unknown-actor` or `unknown-attribute`. O(n + m) for descriptions; a predicate costs an object for each row.
 */
export async function select(network: Network, options: SelectOptions = {}): Promise<Network> {
  requireNetwork(network);
  knownOptions(options, ["actors", "ties", "isolates"]);
  const { actors, ties, isolates = "keep" } = options;
  if (isolates !== "keep" && isolates !== "drop")
    throw new ComityError(
      "bad-option",
      `isolates is ${JSON.stringify(isolates)}, but it must be keep or drop`,
      {
        path: ["isolates"],
      },
    );
  const pace = new Pace(options);
  pace.begin("selecting", 3);
  const { source, target, length } = network.ties;
  const actorMarks =
    actors === undefined
      ? new Uint8Array(network.actors.length).fill(1)
      : await chosenActors(network, actors, pace);
  pace.advance(1);
  const tieMarks =
    ties === undefined ? new Uint8Array(length).fill(1) : await chosenTies(network, ties, pace);
  pace.advance(2);
  if (isolates === "drop") {
    const tied = new Uint8Array(actorMarks.length);
    for (let tie = 0; tie < length; tie++) {
      if (tieMarks[tie] === 0 || actorMarks[source[tie]] === 0 || actorMarks[target[tie]] === 0) continue;
      tied[source[tie]] = tied[target[tie]] = 1;
    }
    actorMarks.set(tied);
  }
  const selected = await subset(network, actorMarks, tieMarks, pace);
  pace.end();
  return selected;
}

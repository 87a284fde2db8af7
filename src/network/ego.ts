import type { Control } from "../control/control.js";
import { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { refusals } from "./consent-columns.js";
import { knownOptions } from "./known-options.js";
import { isDirected, type Network, type TieTable } from "./network.js";
import { requireNetwork } from "./require-network.js";
import { sortByKey } from "./sort.js";
import { subset } from "./subset.js";
import { actorRow } from "./where.js";

export interface EgoOptions extends Control {
  /** How many steps away actors may be: a whole number from 0, or Infinity for all that can be reached. Default 1. */
  readonly steps?: number | undefined;
  /** Whether directed ties are followed forward ("out"), backward ("in") or both ways ("all", default). */
  readonly direction?: "out" | "in" | "all" | undefined;
}

/**
 * The surroundings of an actor: everyone within so many steps, and every tie among them. Ties of any status and time
 * count: `select` them first. Nobody is reached who refused to be analyzed. Throws `unknown-actor` or `bad-option`.
 * O(n + m).
 */
export async function ego(network: Network, id: string, options: EgoOptions = {}): Promise<Network> {
  requireNetwork(network);
  knownOptions(options, ["steps", "direction"]);
  const { steps = 1, direction = "all" } = options;
  if (!(steps >= 0) || (steps !== Infinity && !Number.isInteger(steps)))
    throw new ComityError(
      "bad-option",
      `steps is ${steps}, but it must be a whole number from 0, or Infinity`,
      {
        path: ["steps"],
      },
    );
  if (direction !== "out" && direction !== "in" && direction !== "all")
    throw new ComityError(
      "bad-option",
      `direction is ${JSON.stringify(direction)}, but it must be out, in or all`,
      {
        path: ["direction"],
      },
    );
  const start = actorRow(network, id, ["id"]);
  const pace = new Pace(options);
  pace.begin("looking around", 2);
  const near = await within(network, start, steps, direction, pace);
  pace.advance(1);
  const found = await subset(network, near, new Uint8Array(network.ties.length).fill(1), pace);
  pace.end();
  return found;
}

async function within(
  network: Network,
  start: number,
  steps: number,
  direction: "out" | "in" | "all",
  pace: Pace,
): Promise<Uint8Array> {
  const { ties } = network;
  const order = network.actors.length;
  const refused = refusals(network);
  const near = new Uint8Array(order);
  if (refused[start] === 1) {
    near[start] = 1;
    return near;
  }
  const outward = rowStarts(ties.source, order);
  const inward = rowStarts(ties.target, order);
  const byTarget = await sortByKey(pace, counting(ties.length), ties.target, order);
  const open = (tie: number, forward: boolean): boolean =>
    direction === "all" || (direction === "out") === forward || !isDirected(ties, tie);
  const queue = new Int32Array(order);
  let reached = 0;
  const reach = (actor: number): void => {
    if (near[actor] === 1 || refused[actor] === 1) return;
    near[actor] = 1;
    queue[reached++] = actor;
  };
  reach(start);
  for (let step = 0, from = 0; step < steps && from < reached; step++) {
    for (const to = reached; from < to; from++) {
      const actor = queue[from];
      for (let tie = outward[actor]; tie < outward[actor + 1]; tie++)
        if (open(tie, true)) reach(ties.target[tie]);
      for (let i = inward[actor]; i < inward[actor + 1]; i++)
        if (open(byTarget[i], false)) reach(ties.source[byTarget[i]]);
      if ((from & 255) === 255 && pace.due()) await pace.rest();
    }
  }
  return near;
}

/** Where the ties of each actor begin among ties ascending by that end. */
function rowStarts(ends: TieTable["source"], order: number): Int32Array {
  const starts = new Int32Array(order + 1);
  for (let tie = 0; tie < ends.length; tie++) starts[ends[tie] + 1]++;
  for (let actor = 0; actor < order; actor++) starts[actor + 1] += starts[actor];
  return starts;
}

function counting(length: number): Int32Array {
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

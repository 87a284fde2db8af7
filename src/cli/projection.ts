import { project } from "../network/project/project.js";
import type { Network } from "../network/network.js";
import type { Window } from "../network/project/window.js";
import type { Role } from "../schema/vocabulary.js";
import { choiceOf, numberOf, wordOf, type Arguments, type OptionShapes } from "./arguments.js";
import { counted } from "../text/counted.js";
import { projectionText } from "../network/project/projection-text.js";
import { progressLine } from "./progress.js";
import { note, type Terminal } from "./terminal.js";
import { WrongCall } from "./usage.js";

/** Options about participations and the ties projected from them. */
export const projectionOptions = {
  project: "word",
  largest: "word",
  projected: "word",
  window: "word",
  roles: "word",
} as const satisfies OptionShapes;

export const projectionHelp = `
Participations:
  --project count|newman|hyperbolic
                          first make ties of shared activities: by their number,
                          each counting 1 / (k − 1) or 1 / k for k participants
  --largest N             activities of more participants make no ties
  --projected ignore      leave projected ties out; they count if not given
  --window FROM..TO       only activities that may have taken place then, as in
                          2015..2020 or 2015..
  --roles ROLE,ROLE       only participations as host, participant, speaker,
                          funder, interpreter
`;

/** Whether projected ties count, as the call says. */
export function projectedChoice(args: Arguments): { projected?: "count" | "ignore" } {
  const projected = choiceOf(args, "projected", ["count", "ignore"]);
  return projected === undefined ? {} : { projected };
}

/** Which participations the call asks for. */
export function participationChoice(args: Arguments): { window?: Window; roles?: readonly Role[] } {
  const [window, roles] = [wordOf(args, "window"), wordOf(args, "roles")];
  return {
    ...(window === undefined ? {} : { window: windowOf(window) }),
    // What is no role is refused by the measure, which knows them.
    ...(roles === undefined ? {} : { roles: roles.split(",").map((role) => role.trim()) as Role[] }),
  };
}

function windowOf(text: string): Window {
  const [from, to, ...more] = text.split("..");
  if (to === undefined || more.length > 0)
    throw new WrongCall(`--window is "${text}", but it must be two dates, as in 2015..2020 or 2015..`);
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}

/** Refuses options that only a projection could mean where none is asked for. */
export function refuseWithoutProject(
  { given }: Arguments,
  names: readonly (keyof typeof projectionOptions)[],
): void {
  const idle = given.has("project") ? undefined : names.find((name) => given.has(name));
  if (idle !== undefined) throw new WrongCall(`--${idle} means nothing without --project`);
}

/**
 * The network with ties of shared activities if the call asks for them; says how many, and what made none. Where something
 * is asked `ofTies` and there are none, it says how they could be made.
 */
export async function withProjection(
  args: Arguments,
  network: Network,
  terminal: Terminal,
  { ofTies = true }: { readonly ofTies?: boolean } = {},
): Promise<Network> {
  const strength = choiceOf(args, "project", ["count", "newman", "hyperbolic"]);
  const largest = numberOf(args, "largest", 2);
  if (strength === undefined) {
    if (network.ties.length === 0 && network.participations.length > 0 && ofTies)
      note(
        terminal,
        `There is no tie, but ${counted(network.participations.length, "participation")}: --project newman makes ties of shared activities.`,
      );
    return network;
  }
  const progress = progressLine(terminal);
  const found = await project(network, {
    strength,
    ...(largest === undefined ? {} : { largest }),
    ...participationChoice(args),
    signal: terminal.signal,
    onProgress: progress.onProgress,
  }).finally(progress.clear);
  note(terminal, `--project ${strength} made ${projectionText(found, largest)}.`);
  return found.network;
}

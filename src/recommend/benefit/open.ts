import type { Csr } from "../../csr/csr.js";
import type { Ground } from "../ground.js";
import type { Objective, ObjectiveName } from "../objective.js";
import { openBridge, type BridgeOptions } from "./bridge.js";
import { openCloser, type CloserOptions } from "./closer.js";
import { openInclude, type IncludeOptions } from "./include.js";
import { openJoinUp, type JoinUpOptions } from "./join-up.js";
import { openReachFurther, type Origin, type ReachFurtherOptions } from "./reach-further.js";
import { openWithstand, type WithstandOptions } from "./withstand.js";

/** What objectives ask for by name; `seed` is that of the call. */
export interface ObjectiveOptions {
  readonly joinUp?: Omit<JoinUpOptions, "seed"> | undefined;
  readonly closer?: CloserOptions | undefined;
  readonly bridge?: Omit<BridgeOptions, "seed"> | undefined;
  readonly withstand?: Omit<WithstandOptions, "seed"> | undefined;
  readonly include?: IncludeOptions | undefined;
  readonly reachFurther?: Omit<ReachFurtherOptions, "seed" | "judged" | "origin"> | undefined;
}

/** Opens an objective on a graph: the ground's own, or one with ties taken away. */
export type Opener = (graph: Csr) => Promise<Objective>;

/** How objectives are opened, by name. */
const openers: Readonly<
  Record<ObjectiveName, (ground: Ground, options: ObjectiveOptions, seed: number, judged: number) => Opener>
> = {
  "join-up":
    (ground, { joinUp }, _, judged) =>
    (graph) =>
      openJoinUp(ground, graph, { seed: judged, ...joinUp }),
  "reach-further": (ground, { reachFurther }, seed, judged) => {
    // Who sets out hangs on the map alone: it is found once.
    let origin: Origin | undefined;
    return async (graph) => {
      const opened = await openReachFurther(ground, graph, { seed, judged, origin, ...reachFurther });
      origin = opened.origin;
      return opened;
    };
  },
  bridge:
    (ground, { bridge }, seed) =>
    (graph) =>
      openBridge(ground, graph, { seed, ...bridge }),
  withstand:
    (ground, { withstand }, seed) =>
    (graph) =>
      openWithstand(ground, graph, { seed, ...withstand }),
  include:
    (ground, { include }) =>
    (graph) =>
      openInclude(ground, graph, include ?? {}),
  closer:
    (ground, { closer }) =>
    (graph) =>
      openCloser(ground, graph, closer ?? {}),
};

/**
 * How an objective is opened. `judged` is the seed of draws that values are means over, if it is not to be that of the call:
 * who sets out and which groups there are hang on the call's.
 */
export function openerOf(
  name: ObjectiveName,
  options: ObjectiveOptions,
  seed: number,
  ground: Ground,
  judged = seed,
): Opener {
  return openers[name](ground, options, seed, judged);
}

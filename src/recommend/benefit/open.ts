import type { Csr } from "../../csr/csr.js";
import type { Ground } from "../ground.js";
import type { Objective, ObjectiveName } from "../objective.js";
import { openBridge, type BridgeOptions } from "./bridge.js";
import { openCloser, type CloserOptions } from "./closer.js";
import { openInclude, type IncludeOptions } from "./include.js";
import { openJoinUp, type JoinUpOptions } from "./join-up.js";
import { openReachFurther, type ReachFurtherOptions } from "./reach-further.js";
import { openWithstand, type WithstandOptions } from "./withstand.js";

/** What objectives ask for by name; `seed` is that of the call. */
export interface ObjectiveOptions {
  readonly joinUp?: Omit<JoinUpOptions, "seed"> | undefined;
  readonly closer?: CloserOptions | undefined;
  readonly bridge?: Omit<BridgeOptions, "seed"> | undefined;
  readonly withstand?: Omit<WithstandOptions, "seed"> | undefined;
  readonly include?: IncludeOptions | undefined;
  readonly reachFurther?: Omit<ReachFurtherOptions, "seed"> | undefined;
}

/** Opens an objective on a graph: the ground's own, or one with ties taken away. */
export type Opener = (graph: Csr) => Promise<Objective>;

/** How objectives are opened, by name. */
const openers: Readonly<
  Record<ObjectiveName, (ground: Ground, options: ObjectiveOptions, seed: number) => Opener>
> = {
  "join-up":
    (ground, { joinUp }, seed) =>
    (graph) =>
      openJoinUp(ground, graph, { seed, ...joinUp }),
  "reach-further":
    (ground, { reachFurther }, seed) =>
    (graph) =>
      openReachFurther(ground, graph, { seed, ...reachFurther }),
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

/** How an objective is opened. */
export function openerOf(
  name: ObjectiveName,
  options: ObjectiveOptions,
  seed: number,
  ground: Ground,
): Opener {
  return openers[name](ground, options, seed);
}

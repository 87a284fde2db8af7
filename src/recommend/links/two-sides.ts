import { componentsKernel } from "../../kernels/components.js";
import type { Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { believedSides } from "../believed-sides.js";

/** Where two actors stand in a network whose ties join two sides only, as far as ties tell. */
export type Sidedness = "across" | "within" | "unknown";

/**
 * How pairs of vertices stand to each other where ties join actors of two sorts only, such as people and events; undefined
 * where they do not. Where each component has its own sides, nothing is known of two who are not connected.
 */
export async function twoSides(
  network: Network,
  opened: Walk,
): Promise<((a: number, b: number) => Sidedness) | undefined> {
  const found = await believedSides(network, opened);
  if (found === undefined) return undefined;
  const { by, sideOf } = found;
  const parts =
    by === "ends"
      ? undefined
      : await opened.run(componentsKernel, null, ({ labels }) => labels.slice(), "components");
  return (a, b) => {
    if (sideOf[a] < 0 || sideOf[b] < 0 || parts?.[a] !== parts?.[b]) return "unknown";
    return sideOf[a] === sideOf[b] ? "within" : "across";
  };
}

import { componentsKernel } from "../../kernels/components.js";
import type { Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { sidesOf } from "../../network/two-mode.js";

/** Where two actors stand in a network whose ties join two sides only, as far as ties tell. */
export type Sidedness = "across" | "within" | "unknown";

/**
 * So many circles of ties, or ends of ties, must fall in line before two sides are believed in: by chance they would with
 * a probability of 2^−10.
 */
const leastSigns = 10;

/**
 * How pairs of vertices stand to each other where ties join actors of two sorts only, such as people and events; undefined
 * where they do not, or where so few ties prove nothing. Where only the ties themselves tell the sides, nothing is known of
 * two who are not connected.
 */
export async function twoSides(
  network: Network,
  { csr, vertexOf, pace, run }: Walk,
): Promise<((a: number, b: number) => Sidedness) | undefined> {
  const { by, sideOf } = await sidesOf(network, pace);
  if (by === undefined) return undefined;
  const sides = new Int8Array(csr.order).fill(-1);
  for (let row = 0; row < sideOf.length; row++) if (vertexOf[row] >= 0) sides[vertexOf[row]] = sideOf[row];
  let tied = 0;
  for (let v = 0; v < csr.order; v++)
    if (csr.offsets[v + 1] > csr.offsets[v] || csr.inOffsets[v + 1] > csr.inOffsets[v]) tied++;
  // Ends beyond the first of each actor, each on its side; or ties that close a circle, each even with an even chance.
  if ((by === "ends" ? 2 : 1) * csr.linkCount - tied < leastSigns) return undefined;
  const parts =
    by === "ends"
      ? undefined
      : await run(componentsKernel, null, ({ labels }) => labels.slice(), "components");
  return (a, b) => {
    if (sides[a] < 0 || sides[b] < 0 || parts?.[a] !== parts?.[b]) return "unknown";
    return sides[a] === sides[b] ? "within" : "across";
  };
}

import type { Control } from "../control/control.js";
import { arrange } from "./arrange.js";
import { coarsen, type Coarse } from "./coarse.js";
import { diskOf, placeCommunities } from "./force-places.js";
import { partCircles } from "./part-circles.js";
import { beginOf, groupsOf, nowhere, tieLength, type Groups, type Places, type Scene } from "./scene.js";
import { settleGroups } from "./settle-groups.js";
import { scatter } from "./start.js";

/** Places by vertex, and the circles by label; those of lone actors have no radius. */
export interface CommunityPlaces extends Places {
  readonly circles: Circles;
}

const inside = { ticks: 200, alpha: 1, homing: 0.06, what: "within communities" };
/** How much of a circle the members fill, by radius. */
const filled = 0.88;
/** How far distances from the middle are those of an even disk, and how far those of the forces. */
const evened = 0.75;

/** Circles of groups, by label from 0; lone actors have no radius. */
export type Circles = Places & { readonly r: Float64Array };

/** Where circles of groups stand as the groups are tied, without overlap; and the ties between them. */
export async function circlePlaces(
  scene: Scene,
  labels: Int32Array,
  count: number,
  control: Control,
): Promise<{ readonly circles: Circles; readonly ties: Coarse["ties"] }> {
  const coarse = await coarsen(scene, labels, count, control);
  const radius = coarse.sizes.map((size) => (size > 1 ? diskOf(size) + tieLength / 2 : 0));
  const { middles, groups } = await placeCommunities(coarse, radius);
  for (let g = 0; g < groups.ends.length; g++) {
    const circles = groups.members.subarray(beginOf(groups, g), groups.ends[g]);
    await partCircles(circles, middles, radius, tieLength, scene.pace);
  }
  arrange(groups, middles, radius);
  const byLabel = (values: Float64Array): Float64Array =>
    Float64Array.from(coarse.vertexOf, (own) => values[own]);
  const circles = { x: byLabel(middles.x), y: byLabel(middles.y), r: byLabel(radius) };
  return { circles, ties: coarse.ties };
}

/**
 * A layout in which each community is a circle with room for its members: circles stand as the communities are tied, without
 * overlap; members stand by force, those with partners elsewhere on their side.
 */
export async function communityPlaces(
  scene: Scene,
  labels: Int32Array,
  count: number,
  control: Control,
): Promise<CommunityPlaces> {
  const { circles } = await circlePlaces(scene, labels, count, control);
  const places = nowhere(labels.length);
  const own = groupsOf(labels);
  await scatter(scene, own.members, places, (v) => [0, 0, circles.r[labels[v]]]);
  const home = outward(scene, labels, circles);
  await settleGroups(scene, own, places, { ...inside, home });
  fit(own, labels, places, circles);
  return { ...places, circles };
}

/** For each, the side of its circle on which its partners elsewhere are, as a place around 0, 0. */
function outward({ graph }: Scene, labels: Int32Array, { x, y, r }: Circles): Places {
  const home = nowhere(graph.order);
  for (let v = 0; v < graph.order; v++) {
    const label = labels[v];
    let [dx, dy] = [0, 0];
    for (const u of graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])) {
      dx += x[labels[u]] - x[label];
      dy += y[labels[u]] - y[label];
    }
    const long = Math.sqrt(dx * dx + dy * dy);
    if (long === 0) continue;
    home.x[v] = (dx / long) * r[label];
    home.y[v] = (dy / long) * r[label];
  }
  return home;
}

/** Puts the members of each circle into it, the room between them evened out from the middle to the rim. */
function fit(groups: Groups, labels: Int32Array, { x, y }: Places, circles: Circles): void {
  for (let g = 0; g < groups.ends.length; g++) {
    const members = groups.members.subarray(beginOf(groups, g), groups.ends[g]);
    const label = labels[members[0]];
    let [sumX, sumY] = [0, 0];
    for (const v of members) {
      sumX += x[v];
      sumY += y[v];
    }
    const [cx, cy] = [sumX / members.length, sumY / members.length];
    const far = Float64Array.from(members, (v) =>
      Math.sqrt((x[v] - cx) * (x[v] - cx) + (y[v] - cy) * (y[v] - cy)),
    );
    const order = Array.from(far.keys()).sort((a, b) => far[a] - far[b] || a - b);
    const most = far[order[order.length - 1]];
    for (const [rank, i] of order.entries()) {
      const v = members[i];
      const even = Math.sqrt((rank + 0.5) / members.length);
      const reach = filled * circles.r[label] * (evened * even + ((1 - evened) * far[i]) / (most || 1));
      const scale = far[i] === 0 ? 0 : reach / far[i];
      x[v] = circles.x[label] + scale * (x[v] - cx);
      y[v] = circles.y[label] + scale * (y[v] - cy);
    }
  }
}

import type { Control } from "../control/control.js";
import { arrange } from "./arrange.js";
import { coarsen, componentGroups, type Coarse } from "./coarse.js";
import { scatter } from "./start.js";
import {
  beginOf,
  firstGroups,
  nowhere,
  tiedGroups,
  tieLength,
  type Groups,
  type Places,
  type Scene,
} from "./scene.js";
import { settleGroups, usualPush } from "./settle-groups.js";

/** Components of so many actors or more begin from where their communities stand. */
export const coarseFrom = 1000;
const alone = { ticks: 300, alpha: 1, homing: 0.04 };
/** Steps from communities on: fewer where each takes long. */
const refined = (size: number) => ({ ticks: size > 30_000 ? 50 : 120, alpha: 0.4, homing: 0.02 });

/** Room for so many actors in a disk. */
export function diskOf(actors: number): number {
  return 0.6 * tieLength * Math.sqrt(actors);
}

/** Communities by vertex, from 0, asked for only where they are needed. */
export type CommunityLabels = () => Promise<{ readonly labels: Int32Array; readonly count: number }>;

/** A layout by force: components each for itself, then beside each other. */
export async function forcePlaces(
  scene: Scene,
  communities: CommunityLabels,
  control: Control,
): Promise<Places> {
  const groups = await componentGroups(scene, "components");
  const places = nowhere(scene.graph.order);
  await layComponents(scene, groups, places, communities, control);
  arrange(groups, places);
  return places;
}

/** Lays out components each around 0, 0. */
export async function layComponents(
  scene: Scene,
  groups: Groups,
  places: Places,
  communities: CommunityLabels,
  control: Control,
): Promise<void> {
  const { ends } = groups;
  let large = 0;
  while (large < ends.length && ends[large] - beginOf(groups, large) >= coarseFrom) large++;
  const small = rest(firstGroups(groups, tiedGroups(groups)), large);
  for (let g = 0; g < small.ends.length; g++) {
    const members = small.members.subarray(beginOf(small, g), small.ends[g]);
    await scatter(scene, members, places, () => [0, 0, diskOf(members.length)]);
  }
  await settleGroups(scene, small, places, { ...alone, what: "force" });
  if (large === 0) return;
  const there = groups.members.subarray(0, ends[large - 1]);
  await startFromCommunities(scene, there, places, await communities(), control);
  for (let g = 0; g < large; g++) {
    const members = groups.members.subarray(beginOf(groups, g), ends[g]);
    const one = { members, ends: Int32Array.of(members.length) };
    await settleGroups(scene, one, places, { ...refined(members.length), what: "refining" });
  }
}

/** The groups from number `first` on. */
function rest(groups: Groups, first: number): Groups {
  const from = beginOf(groups, first);
  return { members: groups.members.subarray(from), ends: groups.ends.slice(first).map((end) => end - from) };
}

/** Each somewhere in the disk of its community, where the communities stand as they are tied. */
async function startFromCommunities(
  scene: Scene,
  members: Int32Array,
  places: Places,
  { labels, count }: Awaited<ReturnType<CommunityLabels>>,
  control: Control,
): Promise<void> {
  const coarse = await coarsen(scene, labels, count, control);
  const { middles } = await placeCommunities(coarse, coarse.sizes.map(diskOf));
  await scatter(scene, members, places, (v) => {
    const own = coarse.vertexOf[labels[v]];
    return [middles.x[own], middles.y[own], diskOf(coarse.sizes[own])];
  });
}

/** Where communities stand, those of each component around 0, 0. `radius` by vertex of the coarse graph. */
export async function placeCommunities(
  { scene, sizes }: Coarse,
  radius: Float64Array,
): Promise<{ readonly middles: Places; readonly groups: Groups }> {
  const groups = await componentGroups(scene, "components of communities");
  const middles = nowhere(sizes.length);
  const spread = Math.sqrt(sizes.reduce((sum, size) => sum + size, 0));
  await scatter(scene, groups.members, middles, () => [0, 0, tieLength * spread]);
  await settleGroups(scene, groups, middles, {
    ...alone,
    radius,
    charge: sizes.map((size) => usualPush * size),
    what: "communities by force",
  });
  return { middles, groups };
}

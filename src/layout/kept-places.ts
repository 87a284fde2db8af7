import type { Control } from "../control/control.js";
import { arrange } from "./arrange.js";
import { componentGroups } from "./coarse.js";
import { layComponents, type CommunityLabels } from "./force-places.js";
import { beginOf, nowhere, tieLength, type Groups, type Places, type Scene } from "./scene.js";
import { settleGroups } from "./settle-groups.js";
import { drawInDisk } from "./start.js";

/** Places of before, by vertex, and whom they are of: 1 where known. */
export interface Known extends Places {
  readonly known: Uint8Array;
}

/** How strongly those of before are held where they were. */
const hold = 0.6;

/**
 * A layout that goes on from an earlier one: who was there stays, moved a little where new ties pull; who is new starts in
 * the middle of its partners and finds a place by force. Components with nobody of before are laid out anew, below.
 */
export async function keptPlaces(
  scene: Scene,
  before: Known,
  communities: CommunityLabels,
  control: Control,
): Promise<Places> {
  const groups = await componentGroups(scene, "components");
  const [old, fresh] = split(groups, before.known);
  const places = nowhere(scene.graph.order);
  places.x.set(before.x);
  places.y.set(before.y);
  enter(scene, old.members, places, before.known);
  const homing = Float64Array.from(before.known, (known) => hold * known);
  const start = { x: places.x.slice(), y: places.y.slice() };
  await settleGroups(scene, old, places, { ticks: 100, alpha: 0.3, homing, home: start, what: "force" });
  await layComponents(scene, fresh, places, communities, control);
  arrange(fresh, places);
  below(old, fresh, places);
  return places;
}

/** Components with somebody of before, and those without. */
function split(groups: Groups, known: Uint8Array): [old: Groups, fresh: Groups] {
  const lists: [number[], number[]] = [[], []];
  const ends: [number[], number[]] = [[], []];
  for (let g = 0; g < groups.ends.length; g++) {
    const members = groups.members.subarray(beginOf(groups, g), groups.ends[g]);
    const side = members.some((v) => known[v] === 1) ? 0 : 1;
    for (const v of members) lists[side].push(v);
    ends[side].push(lists[side].length);
  }
  const made = (side: 0 | 1): Groups => ({
    members: Int32Array.from(lists[side]),
    ends: Int32Array.from(ends[side]),
  });
  return [made(0), made(1)];
}

/** Puts new ones into the middle of their partners, those nearest to somebody of before first. */
function enter({ graph, seed }: Scene, members: Int32Array, { x, y }: Places, known: Uint8Array): void {
  const { offsets, targets } = graph;
  const placed = known.slice();
  const line = members.filter((v) => known[v] === 1);
  const queue = Array.from(line);
  for (const u of queue)
    for (const v of targets.subarray(offsets[u], offsets[u + 1])) {
      if (placed[v] > 0) continue;
      placed[v] = 2;
      queue.push(v);
    }
  for (const v of queue) {
    if (known[v] === 1) continue;
    let [sumX, sumY, count] = [0, 0, 0];
    for (const u of targets.subarray(offsets[v], offsets[v + 1])) {
      if (placed[u] !== 1) continue;
      sumX += x[u];
      sumY += y[u];
      count++;
    }
    [x[v], y[v]] = drawInDisk(seed, v, [sumX / count, sumY / count], tieLength / 2);
    placed[v] = 1;
  }
}

/** Moves what is new below what was there. */
function below(old: Groups, fresh: Groups, { x, y }: Places): void {
  if (old.members.length === 0 || fresh.members.length === 0) return;
  let [left, right, bottom, top] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const v of old.members) {
    left = Math.min(left, x[v]);
    right = Math.max(right, x[v]);
    bottom = Math.max(bottom, y[v]);
  }
  for (const v of fresh.members) top = Math.min(top, y[v]);
  for (const v of fresh.members) {
    x[v] += (left + right) / 2;
    y[v] += bottom - top + tieLength;
  }
}

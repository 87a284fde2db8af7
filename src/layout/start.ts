import { inChunks } from "../control/pace.js";
import { random } from "../random/random.js";
import type { Scene, Places } from "./scene.js";

/** A place drawn evenly from a disk around a point, one stream a vertex. */
export function drawInDisk(
  seed: number,
  v: number,
  [cx, cy]: readonly [number, number],
  r: number,
): [x: number, y: number] {
  const stream = random(seed, "layout", v);
  for (;;) {
    const [dx, dy] = [2 * stream.next() - 1, 2 * stream.next() - 1];
    if (dx * dx + dy * dy <= 1) return [cx + r * dx, cy + r * dy];
  }
}

/** Draws a place for each of the vertices, around where `middle` says and as far from it as it says. O(members). */
export async function scatter(
  { seed, pace }: Scene,
  members: Int32Array,
  places: Places,
  middle: (v: number) => readonly [x: number, y: number, r: number],
): Promise<void> {
  await inChunks(pace, members.length, 256, (from, to) => {
    for (const v of members.subarray(from, to)) {
      const [cx, cy, r] = middle(v);
      [places.x[v], places.y[v]] = drawInDisk(seed, v, [cx, cy], r);
    }
  });
}

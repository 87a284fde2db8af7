import { packBoxes, type Box } from "./pack.js";
import { beginOf, tieLength, type Groups, type Places } from "./scene.js";

/** How much wider than high the rows of lone actors are. */
const aspect = 3;

/**
 * Puts groups that were laid out each for itself beside each other without overlap, with lone vertices in rows below, the
 * middle of everything at 0, 0. `radius` by vertex, where vertices are circles. O(n + k²) for k groups.
 */
export function arrange(groups: Groups, { x, y }: Places, radius?: Float64Array): void {
  const { members, ends } = groups;
  const lone: number[] = [];
  const tied: Int32Array[] = [];
  for (let g = 0; g < ends.length; g++) {
    const own = members.subarray(beginOf(groups, g), ends[g]);
    if (own.length > 1 || (radius?.[own[0]] ?? 0) > 0) tied.push(own);
    else lone.push(own[0]);
  }
  const boxes: (Box & { readonly left: number; readonly top: number })[] = [];
  for (const own of tied) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const v of own) {
      const r = radius?.[v] ?? 0;
      left = Math.min(left, x[v] - r);
      right = Math.max(right, x[v] + r);
      top = Math.min(top, y[v] - r);
      bottom = Math.max(bottom, y[v] + r);
    }
    boxes.push({ left, top, width: right - left + tieLength, height: bottom - top + tieLength, x: 0, y: 0 });
  }
  packBoxes(boxes);
  for (const [g, box] of boxes.entries())
    for (const v of tied[g]) {
      x[v] += box.x - box.left;
      y[v] += box.y - box.top;
    }
  const width = boxes.reduce((most, box) => Math.max(most, box.x + box.width - tieLength), 0);
  const height = boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0);
  const all = Math.max(width, rows(lone, { x, y }, width, height));
  const bottom = lone.length === 0 ? height - tieLength : y[lone[lone.length - 1]];
  for (const v of members) {
    x[v] -= all / 2;
    y[v] -= bottom / 2;
  }
}

/** Stands vertices in rows from `top` down, as wide as there is room; returns how wide that is. */
function rows(lone: readonly number[], { x, y }: Places, room: number, top: number): number {
  const apart = tieLength / 2;
  const fit = Math.max(Math.floor(room / apart) + 1, Math.ceil(Math.sqrt(aspect * lone.length)));
  const columns = Math.max(1, Math.min(lone.length, fit));
  for (const [i, v] of lone.entries()) {
    x[v] = (i % columns) * apart + apart / 2;
    y[v] = top + Math.floor(i / columns) * apart + apart / 2;
  }
  return lone.length === 0 ? 0 : columns * apart;
}

/** A box to be placed; x and y are where its upper left corner goes. */
export interface Box {
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

interface Step {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** How much wider than high the whole is meant to be. */
const aspect = 1.35;
/** So many boxes are placed with care; the rest, small ones, in rows. */
const careful = 600;

/**
 * Places boxes without overlap in an area somewhat wider than high: the highest first, each as far up as it fits, then as
 * far to the left. Sets x and y of the boxes, from 0. O(k²) for the first 600, O(k log k) beyond.
 */
export function packBoxes(boxes: readonly Box[]): void {
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[b].height - boxes[a].height || a - b);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  const total = Math.max(widest, Math.sqrt(area * aspect));
  let line: Step[] = [{ x: 0, width: total, y: 0 }];
  for (const i of order.slice(0, careful)) line = place(line, boxes[i], total);
  let [x, y] = [0, Math.max(...line.map((step) => step.y))];
  let row = 0;
  for (const i of order.slice(careful)) {
    const box = boxes[i];
    if (x + box.width > total && x > 0) [x, y, row] = [0, y + row, 0];
    [box.x, box.y] = [x, y];
    x += box.width;
    row = Math.max(row, box.height);
  }
}

/** Puts a box onto the line that the boxes so far end at; returns the new line. */
function place(line: readonly Step[], box: Box, total: number): Step[] {
  let [best, at] = [Infinity, 0];
  for (const [i, { x }] of line.entries()) {
    if (x + box.width > total * (1 + 1e-9) && x > 0) break;
    let top = 0;
    for (let j = i; j < line.length && line[j].x < x + box.width - 1e-9; j++) top = Math.max(top, line[j].y);
    if (top < best) [best, at] = [top, i];
  }
  const from = line[at].x;
  const to = from + box.width;
  [box.x, box.y] = [from, best];
  const next = line.slice(0, at);
  next.push({ x: from, width: box.width, y: best + box.height });
  for (const step of line.slice(at)) {
    const end = step.x + step.width;
    if (end > to + 1e-9) {
      const x = Math.max(step.x, to);
      next.push({ x, width: end - x, y: step.y });
    }
  }
  return next;
}

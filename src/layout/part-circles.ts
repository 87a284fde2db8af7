import type { Pace } from "../control/pace.js";
import type { Places } from "./scene.js";

const mostRounds = 120;
/** Above so many circles, pairs are too many to be looked at in every round. */
const careful = 1500;

/**
 * Moves circles until no two overlap and `gap` lies between them: those that do part along the line of their middles, the
 * smaller one more. What is left after 120 rounds is parted by spreading everything. O(rounds · k²).
 */
export async function partCircles(
  circles: Int32Array,
  { x, y }: Places,
  radius: Float64Array,
  gap: number,
  pace: Pace,
): Promise<void> {
  const k = circles.length;
  for (let round = 0, moved = true; moved && round < mostRounds && k <= careful; round++) {
    moved = false;
    for (let i = 0; i < k; i++) {
      for (let j = i + 1; j < k; j++) {
        const [a, b] = [circles[i], circles[j]];
        const wanted = radius[a] + radius[b] + gap;
        let dx = x[b] - x[a];
        const dy = y[b] - y[a];
        const square = dx * dx + dy * dy;
        if (square >= wanted * wanted * (1 - 1e-9)) continue;
        moved = true;
        if (square === 0) dx = wanted * 1e-3;
        const long = Math.sqrt(dx * dx + dy * dy);
        const by = (wanted - long) / long;
        const [one, other] = [radius[a] * radius[a] + 1, radius[b] * radius[b] + 1];
        const share = one / (one + other);
        x[a] -= dx * by * (1 - share);
        y[a] -= dy * by * (1 - share);
        x[b] += dx * by * share;
        y[b] += dy * by * share;
      }
      if (pace.due()) await pace.rest();
    }
  }
  let factor = 1;
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      const [a, b] = [circles[i], circles[j]];
      const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
      const long = Math.sqrt(dx * dx + dy * dy);
      const wanted = radius[a] + radius[b] + gap;
      if (long > 0 && wanted > factor * long) factor = wanted / long;
    }
    if (pace.due()) await pace.rest();
  }
  for (const v of circles) {
    x[v] *= factor;
    y[v] *= factor;
  }
}

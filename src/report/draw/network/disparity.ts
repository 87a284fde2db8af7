import type { PictureTie } from "../../../analysis/picture.js";
import type { Steps } from "../../../control/steps.js";

/**
 * By tie, how little chance explains its strength: 1 − α with α = (1 − s / S)^(k − 1), the chance that an end with k ties and
 * strength S in all would put as much on one of them if it shared at random; of both ends the smaller α. An end with one tie
 * says nothing about it.
 *
 * Counts      tied pairs, each once; strengths are positive. From 0 to 1.
 * Cost        O(m log k), a tie a step.
 * Reference   Serrano, Boguñá & Vespignani, PNAS 106 (2009) 6483–6488, doi:10.1073/pnas.0808904106.
 */
export function* disparity(actors: number, ties: readonly PictureTie[]): Steps<Float64Array> {
  const [total, count] = [new Float64Array(actors), new Float64Array(actors)];
  for (const [one, other, strength] of ties)
    for (const end of [one, other]) {
      total[end] += strength;
      count[end]++;
    }
  const found = new Float64Array(ties.length);
  for (const [tie, [one, other, strength]] of ties.entries()) {
    const alpha = [one, other].map((end) =>
      count[end] < 2 ? 1 : power(1 - strength / total[end], count[end] - 1),
    );
    found[tie] = 1 - Math.min(...alpha);
    yield;
  }
  return found;
}

/** A number between 0 and 1 to a whole power, by squaring: the same bits on every machine. */
function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

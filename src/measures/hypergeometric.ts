/**
 * The middle 95 % of the hypergeometric distribution: how many of `marked` among `all` are found among `drawn` drawn
 * without regard to the mark, as the least and the most count with no more than 2.5 % below and above. O(min(marked, drawn)).
 */
export function middleOfDraws(
  all: number,
  marked: number,
  drawn: number,
): readonly [low: number, high: number] {
  const least = Math.max(0, drawn + marked - all);
  const most = Math.min(drawn, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  // Weights relative to the mode, each from its neighbor: nothing overflows, and what vanishes does not matter.
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  const up = (x: number): number => ((marked - x) / (x + 1)) * ((drawn - x) / (all - marked - drawn + x + 1));
  for (let x = mode; x < most; x++) weights[x + 1 - least] = weights[x - least] * up(x);
  for (let x = mode; x > least; x--) weights[x - 1 - least] = weights[x - least] / up(x - 1);
  const tail = 0.025 * weights.reduce((sum, weight) => sum + weight, 0);
  let [low, high] = [least, most];
  for (let below = weights[0]; low < most && below <= tail; low++) below += weights[low + 1 - least];
  for (let above = weights[most - least]; high > least && above <= tail; high--)
    above += weights[high - 1 - least];
  return [low, high];
}

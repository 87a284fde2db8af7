/** Kendall's τ-b from its definition: every pair is looked at. */
export function kendallOf(a: readonly number[], b: readonly number[]): number {
  let [agreed, inA, inB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [x, y] = [Math.sign(a[i] - a[j]), Math.sign(b[i] - b[j])];
      agreed += x * y;
      inA += Math.abs(x);
      inB += Math.abs(y);
    }
  return agreed / Math.sqrt(inA * inB);
}

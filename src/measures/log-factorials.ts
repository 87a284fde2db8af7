import { inChunks, type Pace } from "../control/pace.js";
import { log } from "../random/elementary.js";

/** ln 0! … ln n!, summed with what rounding takes away, so that differences of large ones keep their digits. O(n). */
export async function logFactorials(n: number, pace: Pace): Promise<Float64Array> {
  const logs = new Float64Array(n + 1);
  let [sum, lost] = [0, 0];
  await inChunks(pace, n, 16384, (from, to) => {
    for (let k = from + 1; k <= to; k++) {
      const term = log(k) - lost;
      const next = sum + term;
      lost = next - sum - term;
      sum = next;
      logs[k] = sum;
    }
  });
  return logs;
}

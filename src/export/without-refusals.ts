import { inChunks, type Pace } from "../control/pace.js";
import { refusals } from "../network/consent-columns.js";
import type { Network } from "../network/network.js";
import { subset } from "../network/subset.js";
import { counted } from "../text/counted.js";
import type { Loss } from "./losses.js";

/**
 * The network without the actors who refused to be counted, for forms that cannot hold their refusal: whoever reads the
 * file could not know of it.
 */
export async function withoutRefusals(
  network: Network,
  form: string,
  pace: Pace,
): Promise<{ network: Network; losses: Loss[] }> {
  const refused = refusals(network);
  const kept = new Uint8Array(refused.length);
  let count = 0;
  await inChunks(pace, refused.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      kept[row] = 1 - refused[row];
      count += refused[row];
    }
  });
  if (count === 0) return { network, losses: [] };
  const everyTie = new Uint8Array(network.ties.length).fill(1);
  const message = `${counted(count, "actor")} refused to be counted and ${count === 1 ? "is" : "are"} left out with all ties, since ${form} cannot hold the refusal`;
  return {
    network: await subset(network, kept, everyTie, pace),
    losses: [{ what: "refused", table: "actors", count, message }],
  };
}

import { admit } from "../../csr/view.js";
import type { Pace } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import type { Held } from "./hold-out.js";
import type { RecordedPairs } from "./held-pairs.js";

/** Takes a share of the pairs with a tie that counts, each as likely, with all their ties. */
export async function heldAtRandom(
  network: Network,
  pairs: RecordedPairs,
  share: number,
  seed: number,
  pace: Pace,
): Promise<Held> {
  const { ties } = await admit(network, {}, pace);
  const counts = new Uint8Array(pairs.length);
  for (const row of ties) if (pairs.pairOf[row] >= 0) counts[pairs.pairOf[row]] = 1;
  const all = new Int32Array(pairs.length);
  let there = 0;
  for (let pair = 0; pair < counts.length; pair++) if (counts[pair] === 1) all[there++] = pair;
  const line = all.subarray(0, there);
  const taken = Math.round(share * line.length);
  const { below } = random(seed, "hold-out");
  for (let i = 0; i < taken; i++) {
    const j = i + below(line.length - i);
    [line[i], line[j]] = [line[j], line[i]];
  }
  const test = new Uint8Array(pairs.length);
  for (const pair of line.subarray(0, taken)) test[pair] = 1;
  const kept = new Uint8Array(pairs.pairOf.length).fill(1);
  pairs.pairOf.forEach((pair, row) => {
    if (pair >= 0 && test[pair] === 1) kept[row] = 0;
  });
  return {
    test,
    kept,
    actors: new Uint8Array(network.actors.length).fill(1),
    notes: [`Of ${line.length} pairs with a tie that counts ${taken} are held out, with all their ties.`],
  };
}

import { inChunks, Pace } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { requireNetwork } from "../../network/require-network.js";
import { random } from "../../random/random.js";
import { settle } from "../options.js";
import { bundlesOf, moved } from "./bundles.js";
import { invented } from "./invented.js";
import type { ChanceOptions } from "./rewire.js";

/**
 * A uniform random network G(n, m): the same actors and as many tied pairs, each pair of actors as likely as any other.
 *
 * Pairs that are tied by several ties stay so, and move as one; undirected pairs are drawn before directed ones; self-ties
 * stay. Actors who refused analysis get none, and ties outside the view are left out. Actors keep their attributes and
 * their consent; ties keep their strength and dates. Throws `bad-option`. O(n + m), slower only where nearly all are tied.
 *
 * Erdős & Rényi, Publ. Math. Debrecen 6 (1959) 290–297, doi:10.5486/PMD.1959.6.3-4.12.
 */
export async function gnm(network: Network, options: ChanceOptions = {}): Promise<Network> {
  requireNetwork(network);
  const settled = settle("gnm", {}, options);
  const { seed, signal } = settled;
  const pace = new Pace(settled);
  pace.begin("gnm", 3);
  const bundles = await bundlesOf(network, settled, new Pace({ signal }));
  pace.advance(1);
  const { actorOf, links } = bundles.compiled;
  const n = actorOf.length;
  const ends = { first: new Int32Array(links.source.length), second: new Int32Array(links.source.length) };
  const stream = random(seed, "gnm");
  const taken = new Set<number>();
  for (const directed of [0, 1])
    await inChunks(pace, ends.first.length, 4096, (from, to) => {
      for (let link = from; link < to; link++) {
        if (links.directed[link] !== directed) continue;
        let [u, v] = [0, 0];
        do [u, v] = [stream.below(n), stream.below(n)];
        while (u === v || taken.has(u * n + v));
        taken.add(u * n + v);
        if (directed === 0) taken.add(v * n + u);
        const [a, b] = [actorOf[u], actorOf[v]];
        ends.first[link] = directed === 0 ? Math.min(a, b) : a;
        ends.second[link] = directed === 0 ? Math.max(a, b) : b;
      }
    });
  pace.advance(2);
  const done = `ties put between random pairs (G(n, m), seed ${seed})`;
  const made = await invented(network, await moved(network, bundles, ends, pace), done, pace);
  pace.end();
  return made;
}

import { settle, type MeasureOptions } from "../../src/measures/options.js";
import { walk } from "../../src/measures/walk.js";
import type { Network } from "../../src/network/network.js";
import { mayTakeOn } from "../../src/recommend/asked.js";
import type { Ground, VertexPairs } from "../../src/recommend/ground.js";

/** The ground of recommending on a network, as `recommend` opens it. */
export async function groundOf(network: Network, options: MeasureOptions = {}): Promise<Ground> {
  const settled = settle("recommend", {}, options);
  const opened = await walk(network, "recommend", settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await mayTakeOn(network, opened, settled.asOf)) eligible[v] = 1;
  return { network, opened, asOf: settled.asOf, eligible };
}

/** The vertex of a shown id. */
export function vertexOf({ opened }: Ground, id: string): number {
  const place = opened.shown.find(id);
  return place < 0 ? -1 : opened.vertexOf[opened.shown.rowOf[place]];
}

/** All pairs of vertices. */
export function allPairs(order: number): VertexPairs {
  const [a, b]: number[][] = [[], []];
  for (let u = 0; u < order; u++)
    for (let v = u + 1; v < order; v++) {
      a.push(u);
      b.push(v);
    }
  return { length: a.length, a: Int32Array.from(a), b: Int32Array.from(b) };
}

/** Pairs of vertices as the ids of their actors, each pair and all of them in order. */
export function idPairs({ network, opened }: Ground, { length, a, b }: VertexPairs): string[] {
  const id = (v: number): string => network.actors.ids.at(opened.actorOf[v]);
  return Array.from({ length }, (_, i) => [id(a[i]), id(b[i])].sort().join(" – ")).sort();
}

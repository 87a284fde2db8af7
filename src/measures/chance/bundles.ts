import { inChunks, type Pace } from "../../control/pace.js";
import { plainMemory } from "../../csr/arena.js";
import { compile, type Compiled } from "../../csr/compile.js";
import type { View } from "../../csr/form.js";
import { admit } from "../../csr/view.js";
import { isDirected, Network } from "../../network/network.js";

/**
 * The ties of a view as a simple graph: ties of one pair are one link and move together. Where one of them is undirected
 * the link is undirected, and the directed ones beside it go with it.
 */
export interface Bundles {
  readonly compiled: Compiled;
  /** The rows of the ties of the view. */
  readonly rows: Int32Array;
  /** The link of each of these ties; −1 for self-ties, which stay where they are. */
  readonly linkOf: Int32Array;
}

/** Reads the ties of a view as a simple graph. O(n + m) in the mean. */
export async function bundlesOf(network: Network, view: View, pace: Pace): Promise<Bundles> {
  const { actors, ties, participations, dataset } = network;
  const { ties: rows } = await admit(network, view, pace);
  const source = Int32Array.from(rows, (row) => ties.source[row]);
  const target = Int32Array.from(rows, (row) => ties.target[row]);
  const pairOf = (i: number): number =>
    Math.min(source[i], target[i]) * actors.length + Math.max(source[i], target[i]);
  const undirected = new Set<number>();
  const oneWay = new Uint8Array(rows.length);
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) if (!isDirected(ties, rows[i])) undirected.add(pairOf(i));
  });
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) oneWay[i] = undirected.has(pairOf(i)) ? 0 : 1;
  });
  const bare = { length: rows.length, source, target, directed: oneWay, columns: new Map() };
  const compiled = await compile(
    new Network(actors, bare, participations, dataset),
    { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" },
    {},
    plainMemory,
  );
  const { csr, vertexOf } = compiled;
  const linkOf = new Int32Array(rows.length);
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (let i = from; i < to; i++)
      linkOf[i] = source[i] === target[i] ? -1 : linkAt(csr, vertexOf[source[i]], vertexOf[target[i]]);
  });
  return { compiled, rows, linkOf };
}

function linkAt({ offsets, targets, links }: Compiled["csr"], tail: number, head: number): number {
  let [low, high] = [offsets[tail], offsets[tail + 1] - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle] < head) low = middle + 1;
    else high = middle;
  }
  return links[low];
}

/** The ends of each link, as rows of actors; in an undirected link the smaller row comes first. */
export interface LinkEnds {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Gives each tie the ends of its link; a tie in an undirected link keeps whether its source is the smaller row. */
export async function moved(
  { ties }: Network,
  { rows, linkOf, compiled }: Bundles,
  { first, second }: LinkEnds,
  pace: Pace,
): Promise<{ rows: Int32Array; source: Int32Array; target: Int32Array }> {
  const { directed } = compiled.links;
  const source = new Int32Array(rows.length);
  const target = new Int32Array(rows.length);
  await inChunks(pace, rows.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const [row, link] = [rows[i], linkOf[i]];
      const [a, b] = [ties.source[row], ties.target[row]];
      const back = link >= 0 && directed[link] === 0 && a > b;
      source[i] = link < 0 ? a : back ? second[link] : first[link];
      target[i] = link < 0 ? b : back ? first[link] : second[link];
    }
  });
  return { rows, source, target };
}

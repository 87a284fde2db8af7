import { inChunks } from "../control/pace.js";
import { distanceRowsKernel, rowsTogether, unreached } from "../kernels/distance-rows.js";
import { random } from "../random/random.js";
import type { LayoutQuality } from "../values/positions.js";
import type { Places, Scene } from "./scene.js";

/** From so many actors everything is measured; where there are more, from so many drawn ones. */
export const measuredFrom = 256;

/**
 * How well places tell of the ties.
 *
 * Counts      steps; undirected, collapsed graphs.
 * Cost        O(s (n + m)) from s = 256 actors at most.
 * Reference   normalized stress: Gansner, Koren & North, LNCS 3383 (2004) 239–250, doi:10.1007/978-3-540-31843-9_25, at the scale
 *             where it is least; neighborhoods and lengths: Rahman, Sujon & Azad, PacificVis 2020,
 *             doi:10.1109/PacificVis48177.2020.3756.
 */
export async function qualityOf(scene: Scene, places: Places): Promise<LayoutQuality> {
  const sources = drawn(scene);
  const stress = await stressFrom(scene, places, sources);
  const neighborhood = await neighborhoodOf(scene, places, sources);
  return { stress, neighborhood, lengthSpread: await lengthSpread(scene, places), sources: sources.length };
}

/** Everybody, or some drawn without a preference. */
function drawn({ graph, seed }: Scene): Int32Array {
  const all = Int32Array.from({ length: graph.order }, (_, v) => v);
  if (all.length <= measuredFrom) return all;
  const stream = random(seed, "layout quality");
  for (let i = 0; i < measuredFrom; i++) {
    const j = i + stream.below(all.length - i);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all.slice(0, measuredFrom).sort();
}

async function stressFrom({ graph, fold }: Scene, { x, y }: Places, all: Int32Array): Promise<number> {
  const jobs = Array.from({ length: Math.ceil(all.length / rowsTogether) }, (_, i) => ({
    sources: all.slice(i * rowsTogether, (i + 1) * rowsTogether),
  }));
  // The least of Σ (1 − s d / g)² over s, from the sums of d / g and its square.
  const sums = { pairs: 0, ratios: 0, squares: 0 };
  await fold(
    distanceRowsKernel,
    jobs,
    sums,
    (into, part, { sources }) => {
      const width = sources.length;
      const steps = new Uint16Array(part.steps.buffer, part.steps.byteOffset, graph.order * width);
      for (const [i, s] of sources.entries())
        for (let v = 0; v < graph.order; v++) {
          const far = steps[v * width + i];
          if (v === s || far === unreached) continue;
          const [dx, dy] = [x[v] - x[s], y[v] - y[s]];
          const ratio = Math.sqrt(dx * dx + dy * dy) / far;
          into.pairs++;
          into.ratios += ratio;
          into.squares += ratio * ratio;
        }
    },
    "quality",
    graph,
  );
  const { pairs, ratios, squares } = sums;
  if (pairs === 0) return NaN;
  return squares === 0 ? 1 : Math.max(0, 1 - (ratios * ratios) / (pairs * squares));
}

/** The mean share of partners among as many nearest, over those with partners; who is tied to all has all of them. */
async function neighborhoodOf(
  { graph, pace }: Scene,
  { x, y }: Places,
  sources: Int32Array,
): Promise<number> {
  const { order, offsets, targets } = graph;
  const squares = new Float64Array(order);
  const line = new Float64Array(order);
  let [sum, count] = [0, 0];
  await inChunks(pace, sources.length, 1, (from) => {
    const v = sources[from];
    const partners = targets.subarray(offsets[v], offsets[v + 1]);
    if (partners.length === 0) return;
    for (let u = 0; u < order; u++) {
      const [dx, dy] = [x[u] - x[v], y[u] - y[v]];
      squares[u] = dx * dx + dy * dy;
    }
    squares[v] = Infinity;
    line.set(squares);
    const farthest = nth(line, partners.length - 1);
    let near = 0;
    for (const u of partners) near += Number(squares[u] <= farthest);
    sum += near / partners.length;
    count++;
  });
  return count === 0 ? NaN : sum / count;
}

async function lengthSpread({ graph, pace }: Scene, { x, y }: Places): Promise<number> {
  let [count, mean, squares] = [0, 0, 0];
  await inChunks(pace, graph.order, 1024, (from, to) => {
    for (let v = from; v < to; v++)
      for (const u of graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])) {
        if (u < v) continue;
        const [dx, dy] = [x[u] - x[v], y[u] - y[v]];
        const long = Math.sqrt(dx * dx + dy * dy);
        const off = long - mean;
        mean += off / ++count;
        squares += off * (long - mean);
      }
  });
  if (count === 0) return NaN;
  return mean === 0 ? 0 : Math.sqrt(squares / count) / mean;
}

/** The value that would stand at `at` if the values were sorted; moves them about. O(n) on average. */
function nth(values: Float64Array, at: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let [i, j] = [from, to];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      [values[i], values[j]] = [values[j], values[i]];
      i++;
      j--;
    }
    if (at <= j) to = j;
    else if (at >= i) from = i;
    else break;
  }
  return values[at];
}

import { componentsKernel } from "../../kernels/components.js";
import { NumberedStreams } from "../../random/numbered.js";
import type { Ground } from "../ground.js";
import type { AlikeLists } from "./alike.js";
import type { Proposals } from "./proposals.js";
import { sourceBit } from "./sources.js";
import type { Who } from "./who.js";

/** Those who stand for a component, by their ties, and among how many of the best-tied outside they look. */
const keyEach = 3;
const lookAmong = 512;

/** How many components there are with somebody who may be an end. */
export interface ComponentFacts {
  readonly components: number;
}

/**
 * Proposes to those who stand for a component others outside it, `each` to each: half of them alike, where it is known
 * who is, the rest well tied, the best first and then some drawn. Without ties, everybody stands for itself.
 */
export async function proposeAcrossComponents(
  { opened }: Ground,
  who: Who,
  alike: AlikeLists | undefined,
  { each, seed }: { readonly each: number; readonly seed: number },
  into: Proposals,
): Promise<ComponentFacts> {
  const { csr, pace } = opened;
  const labels = await opened.run(componentsKernel, null, (part) => part.labels.slice(), "components");
  const keys = new Map<number, number>();
  const hubs: number[] = [];
  const standing: number[] = [];
  for (let v = 0; v < csr.order; v++) {
    if (who.ends[v] === 0) continue;
    if (hubs.length < lookAmong) hubs.push(v);
    const taken = keys.get(labels[v]) ?? 0;
    keys.set(labels[v], taken + 1);
    if (taken < keyEach) standing.push(v);
  }
  if (keys.size < 2) return { components: keys.size };
  const streams = new NumberedStreams(seed, "components");
  const isSource = new Uint8Array(csr.order);
  for (const v of who.sources) isSource[v] = 1;
  for (const u of standing) {
    if (pace.due()) await pace.rest();
    if (isSource[u] === 0) continue;
    streams.begin(u);
    const taken = new Set<number>();
    const propose = (v: number): void => {
      if (labels[v] === labels[u] || taken.has(v) || !who.admits(u, v)) return;
      into.add(u, v, sourceBit("components"), 0, taken.size);
      taken.add(v);
    };
    const half = Math.floor(each / 2);
    for (const v of alike === undefined ? [] : mostAlike(alike, u, labels, each))
      if (taken.size < half) propose(v);
    const best = taken.size + Math.ceil((each - taken.size) / 2);
    for (const v of hubs) if (taken.size < best) propose(v);
    for (let draw = 0; draw < 2 * each && taken.size < each; draw++)
      propose(hubs[streams.below(hubs.length)]);
  }
  return { components: keys.size };
}

/** Those most alike outside the component of an actor, the most alike first. */
function mostAlike(
  { offsets, targets, closeness }: AlikeLists,
  u: number,
  labels: Int32Array,
  most: number,
): number[] {
  const found: number[] = [];
  for (let at = offsets[u]; at < offsets[u + 1]; at++) if (labels[targets[at]] !== labels[u]) found.push(at);
  return found
    .sort((a, b) => closeness[b] - closeness[a] || targets[a] - targets[b])
    .slice(0, 2 * most)
    .map((at) => targets[at]);
}

import { arcs, type PlainGraph, type View } from "./graph.js";
import { links } from "./links.js";

type Labels = readonly (string | undefined)[];
type Asked = Pick<View, "directed" | "parallel">;

/** Every way to deal the labels of the labeled actors out among them anew; different ways only, all equally likely. */
export function deals(labels: Labels): Labels[] {
  const labeled = labels.flatMap((label, actor) => (label === undefined ? [] : [actor]));
  const counts = new Map<string, number>();
  for (const actor of labeled) counts.set(labels[actor] ?? "", (counts.get(labels[actor] ?? "") ?? 0) + 1);
  const found: Labels[] = [];
  const dealt: (string | undefined)[] = labels.map(() => undefined);
  const next = (i: number): void => {
    if (i === labeled.length) found.push([...dealt]);
    else
      for (const [label, left] of counts)
        if (left > 0) {
          counts.set(label, left - 1);
          dealt[labeled[i]] = label;
          next(i + 1);
          counts.set(label, left);
        }
  };
  next(0);
  return found;
}

/** Mean and standard deviation of a count over all deals. */
export function chanceOf(labels: Labels, count: (dealt: Labels) => number): { mean: number; sd: number } {
  const counts = deals(labels).map(count);
  const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
  const variance = counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / counts.length;
  return { mean, sd: variance < 1e-12 ? 0 : Math.sqrt(variance) };
}

/** The E–I index over all deals: its mean, and how many standard deviations the one found lies above it. */
export function labelChance(graph: PlainGraph, labels: Labels, view: Asked) {
  const known = links(graph, view).filter(
    ({ source, target }) => labels[source] !== undefined && labels[target] !== undefined,
  );
  const internal = (dealt: Labels): number =>
    known.filter(({ source, target }) => dealt[source] === dealt[target]).length;
  const { mean, sd } = chanceOf(labels, internal);
  const expectedEiIndex = (known.length - 2 * mean) / known.length;
  return {
    expectedEiIndex,
    eiIndexZ: known.length === 0 || sd === 0 ? NaN : (mean - internal(labels)) / sd,
  };
}

/** Arcs from one label to another. */
export function arcsBetween(graph: PlainGraph, view: Asked, from: string, to: string) {
  const all = arcs(graph, view);
  return (dealt: Labels): number =>
    all.filter(({ source, target }) => dealt[source] === from && dealt[target] === to).length;
}

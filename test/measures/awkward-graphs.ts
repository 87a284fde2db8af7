import type { PlainGraph, PlainTie } from "../oracle/graph.js";

/**
 * The graphs on which definitions show what they mean. "a-b" is an undirected tie, "a>b" a directed one, "a" an actor
 * without a tie; every strength is 1.
 */
const drawings = {
  nobody: "",
  "one actor": "a",
  "one tie": "a-b",
  "an isolated actor": "a-b c",
  "a self-tie only": "a-a",
  "a self-tie and a tie": "a-a a-b",
  "two parallel ties": "a-b a-b",
  "a tie each way": "a>b b>a",
  "mixed on one pair": "a-b a>b",
  "two components": "a-b b-c d-e",
  "a star": "a-b a-c a-d a-e",
  "a path": "a-b b-c c-d",
  "a complete graph": "a-b a-c a-d b-c b-d c-d",
  "a directed cycle": "a>b b>c c>a",
  "odd ids": "10-9 9-__proto__ __proto__-constructor \u00e9-e\u0301",
} as const;

export type GraphName = keyof typeof drawings | "40 diamonds";

function drawn(drawing: string): PlainGraph {
  const marks = drawing.split(" ").filter((mark) => mark !== "");
  const ends = marks.map((mark) => mark.split(/[->]/));
  const ids = [...new Set(ends.flat())].sort();
  const ties = marks.flatMap((mark, i): PlainTie[] => {
    const [source, target] = ends[i].map((id) => ids.indexOf(id));
    return target === undefined ? [] : [{ source, target, directed: mark.includes(">"), strength: 1 }];
  });
  return { ids, ties };
}

/** h00 – x01, y01 – h01 – … – h40: 2^40 shortest paths from end to end. */
function diamonds(): PlainGraph {
  const two = (k: number) => String(k).padStart(2, "0");
  const steps = Array.from({ length: 40 }, (_, k) =>
    ["x", "y"].flatMap((side) => [`h${two(k)}-${side}${two(k + 1)}`, `${side}${two(k + 1)}-h${two(k + 1)}`]),
  );
  return drawn(steps.flat().join(" "));
}

export const awkwardGraphs: readonly (readonly [name: GraphName, graph: PlainGraph])[] = [
  ...Object.entries(drawings).map(([name, drawing]) => [name as GraphName, drawn(drawing)] as const),
  ["40 diamonds", diamonds()],
];

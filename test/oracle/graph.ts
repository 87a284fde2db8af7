/**
 * The plain graph that every oracle reads, and the conventions they share.
 *
 * Ties       An undirected tie is two arcs that share one tie. `directed: "ignore"` makes every tie undirected.
 * Pairs      Unordered when every tie of the view is undirected (also when there is none), otherwise ordered.
 * Parallel   "collapse" merges the arcs of one ordered pair: strengths add, the shortest distance wins, one path.
 *            "count" keeps every tie for itself.
 * Self-ties  Never become arcs; the few measures that count them read `ties` directly.
 * Direction  "out" follows arcs, "in" walks them backwards, "all" walks them both ways.
 * Distance   "hops" is 1, "inverse" is 1 / strength, "linear" is max + min − strength over the ties that are not
 *            self-ties; worked out for each tie before parallel ties merge.
 *
 * Actors are positions in `ids`, which is in code-unit order. Nothing here is shared with the library.
 */
export interface PlainTie {
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  readonly strength: number;
}
export interface PlainGraph {
  readonly ids: readonly string[];
  readonly ties: readonly PlainTie[];
}
export interface View {
  readonly directed?: "respect" | "ignore";
  readonly parallel?: "collapse" | "count";
  readonly direction?: "out" | "in" | "all";
  readonly distance?: "hops" | "inverse" | "linear";
}
export interface Arc {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly distance: number;
  /** Position of the tie in `ties`; of the first of them, where several merged. */
  readonly tie: number;
}

/** Whether pairs of actors are counted without regard to order. */
export function unordered(graph: PlainGraph, view: View = {}): boolean {
  return view.directed === "ignore" || graph.ties.every((tie) => !tie.directed);
}

/** Every arc of the view, in tie order; self-ties left out. */
export function arcs(graph: PlainGraph, view: View = {}): Arc[] {
  const { directed = "respect", parallel = "collapse", direction = "out", distance = "hops" } = view;
  const strengths = graph.ties.filter((tie) => tie.source !== tie.target).map((tie) => tie.strength);
  const span = Math.max(...strengths) + Math.min(...strengths);
  const length = (strength: number) =>
    distance === "hops" ? 1 : distance === "inverse" ? 1 / strength : span - strength;

  const found: Arc[] = [];
  graph.ties.forEach(({ source, target, strength, directed: oneWay }, tie) => {
    if (source === target) return;
    const arc = { strength, distance: length(strength), tie };
    const bothWays = !oneWay || directed === "ignore" || direction === "all";
    if (bothWays || direction === "out") found.push({ source, target, ...arc });
    if (bothWays || direction === "in") found.push({ source: target, target: source, ...arc });
  });
  return parallel === "count" ? found : merged(found);
}

function merged(all: readonly Arc[]): Arc[] {
  const firsts = all.filter((arc, i) => all.findIndex((other) => sameEnds(arc, other)) === i);
  return firsts.map((first) => {
    const together = all.filter((arc) => sameEnds(arc, first));
    const strength = together.reduce((sum, arc) => sum + arc.strength, 0);
    return { ...first, strength, distance: Math.min(...together.map((arc) => arc.distance)) };
  });
}

function sameEnds(a: Arc, b: Arc): boolean {
  return a.source === b.source && a.target === b.target;
}

/** Whether two finite distances are the same length: relative tolerance 1e-12. */
export function near(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-12 * Math.max(a, b);
}

import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { expect, test } from "vitest";
import { forceKernel, type ForceJob } from "../../src/kernels/force.js";
import { Workbench } from "../../src/kernels/workbench.js";
import type { Csr } from "../../src/csr/csr.js";
import { compile } from "../../src/csr/compile.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";

const length = 30;

async function graphOf(edges: readonly (readonly [number, number])[], n: number): Promise<Csr> {
  const network = await fromEdges(
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
    { n },
  );
  return (
    await compile(network, { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" })
  ).csr;
}

function drawn(n: number, m: number, seed: number): (readonly [number, number])[] {
  const stream = random(seed, "edges");
  return Array.from({ length: m }, () => [stream.below(n), stream.below(n)] as const).filter(
    ([a, b]) => a !== b,
  );
}

function jobOf(graph: Csr, more: Partial<ForceJob> = {}): ForceJob {
  const { order } = graph;
  const stream = random(3, "places");
  const place = () => Float64Array.from({ length: order }, () => 200 * stream.next());
  const none = new Float64Array(0);
  return {
    members: Int32Array.from({ length: order }, (_, v) => v),
    ends: Int32Array.of(order),
    ...{ x: place(), y: place(), homeX: new Float64Array(order), homeY: new Float64Array(order) },
    homing: new Float64Array(order).fill(0.1),
    ...{ radius: none, charge: none, length, push: 30, ticks: 30, alpha: 1, openness: 0.9 },
    ...more,
  };
}

function laidOut(graph: Csr, job: ForceJob, budget = 1e9): { x: Float64Array; y: Float64Array } {
  const { run, part } = new Workbench().start(forceKernel, graph, job);
  let last = 0;
  while (!run.step(budget)) {
    expect(run.progress()).toBeGreaterThanOrEqual(last);
    last = run.progress();
  }
  return part as { x: Float64Array; y: Float64Array };
}

/** The same by d3-force, whose forces, order of forces and cooling these are. */
function twin(graph: Csr, { x, y, ticks, alpha, push, homing }: ForceJob): { x: number; y: number }[] {
  const nodes = Array.from(x, (at, v) => ({ x: at, y: y[v], index: v }));
  const links: { source: number; target: number }[] = [];
  for (let v = 0; v < graph.order; v++)
    for (const u of graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1]))
      if (u > v) links.push({ source: v, target: u });
  const simulation = forceSimulation(nodes)
    .stop()
    .alpha(alpha)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("link", forceLink(links).distance(length))
    .force("charge", forceManyBody().strength(-push).theta(1e-9))
    .force(
      "x",
      forceX(0).strength((_, v) => homing[v]),
    )
    .force(
      "y",
      forceY(0).strength((_, v) => homing[v]),
    );
  simulation.tick(ticks);
  return nodes;
}

test.for([
  [2, 3],
  [5, 4],
  [40, 60],
  [120, 200],
] as const)("%i points stand where d3-force puts them when all push one by one", async ([n, m]) => {
  const graph = await graphOf(drawn(n, m, n), n);
  const job = jobOf(graph, { openness: 0 });
  const { x, y } = laidOut(graph, job);
  const nodes = twin(graph, job);
  for (const [v, node] of nodes.entries()) {
    expect(x[v]).toBeCloseTo(node.x, 6);
    expect(y[v]).toBeCloseTo(node.y, 6);
  }
});

test("cells push nearly as their points do one by one", async () => {
  const graph = await graphOf(drawn(400, 700, 9), 400);
  const one = { ticks: 1, homing: new Float64Array(400) };
  const exact = laidOut(graph, jobOf(graph, { ...one, openness: 0 }));
  const { x: startX, y: startY } = jobOf(graph);
  for (const [openness, most] of [
    [0.3, 0.004],
    [0.9, 0.04],
  ] as const) {
    const { x, y } = laidOut(graph, jobOf(graph, { ...one, openness }));
    let [off, moved] = [0, 0];
    for (let v = 0; v < 400; v++) {
      off += Math.hypot(x[v] - exact.x[v], y[v] - exact.y[v]);
      moved += Math.hypot(exact.x[v] - startX[v], exact.y[v] - startY[v]);
    }
    expect(off).toBeGreaterThan(0);
    expect(off / moved).toBeLessThan(most);
  }
});

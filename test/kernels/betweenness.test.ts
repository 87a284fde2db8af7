import { describe, expect, test } from "vitest";
import { plainMemory, type Views } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { betweennessKernel, type BetweennessPart } from "../../src/kernels/betweenness.js";
import { LargeBrandes, largeScratch } from "../../src/kernels/large-brandes.js";
import { levelsWorkbench } from "../../src/kernels/wasm/levels.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { region } from "../../src/csr/arena.js";
import { plainForm, randomNetwork } from "../exec/large.js";

function ran(graph: Csr, budget: number, links: boolean, bench = new Workbench()): Views<BetweennessPart> {
  const { run, part } = bench.start(betweennessKernel, graph, { from: 0, to: graph.order, links });
  while (!run.step(budget));
  return part;
}

/** Brandes' algorithm as he wrote it, for every source. */
function plain(graph: Csr): { actors: Float64Array; links: Float64Array } {
  const scores = { actors: new Float64Array(graph.order), links: new Float64Array(graph.linkCount) };
  const search = new LargeBrandes(graph, region(largeScratch(graph.order)).views, scores);
  for (let source = 0; source < graph.order; source++) {
    search.begin(source, 1);
    while (!search.done) search.go();
  }
  return scores;
}

async function scattered(actors: number, ties: number, form: Partial<Form> = {}): Promise<Csr> {
  return (await compile(await randomNetwork(actors, ties), { ...plainForm, ...form }, {}, plainMemory)).csr;
}

/**
 * A chain of stages of four actors, each tied to all of the next stage: from one end to the other there are 4^length
 * shortest paths. Beside it a plain way of the same number of steps, so that counts of 1 and of 4^length stand in one
 * level.
 */
async function stages(length: number): Promise<Csr> {
  const [source, target]: [number[], number[]] = [[], []];
  const tie = (a: number, b: number): void => {
    source.push(a);
    target.push(b);
  };
  const four = [0, 1, 2, 3];
  for (const to of four) tie(0, 1 + to);
  for (let i = 0; i < length - 1; i++)
    for (const from of four) for (const to of four) tie(4 * i + 1 + from, 4 * i + 5 + to);
  const beside = 4 * length + 1;
  tie(0, beside);
  for (let i = 0; i < length - 1; i++) tie(beside + i, beside + i + 1);
  const network = await fromEdges(Int32Array.from(source), Int32Array.from(target), { directed: false });
  return (await compile(network, plainForm, {}, plainMemory)).csr;
}

const graphs: [string, () => Promise<Csr>][] = [
  ["a dense graph, where levels are pulled", () => scattered(400, 4000)],
  ["a dense undirected graph", () => scattered(400, 4000, { directed: "ignore" })],
  ["a sparse graph in pieces", () => scattered(500, 450)],
  ["parallel ties counted", () => scattered(60, 600, { parallel: "count" })],
  ["path counts beyond plain numbers", () => stages(300)],
  ["path counts just within plain numbers", () => stages(245)],
];

describe.each(graphs)("%s", (_, make) => {
  test.each([true, false])("the scores of the textbook, links %s", async (links) => {
    const graph = await make();
    const expected = plain(graph);
    const found = ran(graph, 1e9, links);
    const near = (a: Float64Array, b: Float64Array): void => {
      a.forEach((value, i) => {
        if (Math.abs(value - b[i]) > 1e-10 * Math.max(1, b[i]))
          throw new Error(`entry ${i} is ${value}, not ${b[i]}`);
      });
      expect(a.length).toBe(b.length);
    };
    near(found.actors, expected.actors);
    if (links) near(found.links, expected.links);
    else expect(found.links.length).toBe(0);
  });

  test.each([true, false])("WebAssembly gives the same bytes, links %s", async (links) => {
    const graph = await make();
    const expected = ran(graph, 1e9, links);
    const bench = (await levelsWorkbench()) ?? new Workbench();
    for (const budget of [1, 5000, 1e9]) expect(ran(graph, budget, links, bench)).toEqual(expected);
    expect(bench.backend).toBe("webassembly");
  });

  test("budgets leave no trace", async () => {
    const graph = await make();
    const whole = ran(graph, 1e9, true);
    for (const budget of [1, 5000]) {
      const part = ran(graph, budget, true);
      expect(Buffer.from(part.actors.slice().buffer).equals(Buffer.from(whole.actors.slice().buffer))).toBe(
        true,
      );
      expect(Buffer.from(part.links.slice().buffer).equals(Buffer.from(whole.links.slice().buffer))).toBe(
        true,
      );
    }
  });
});

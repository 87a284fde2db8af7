import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { vertexBootstrapKernel } from "../../src/kernels/vertex-bootstrap.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { outArcs } from "../csr/check.js";
import { edgesOf } from "../csr/edges.js";
import { graphs } from "../oracle/arbitrary.js";

const form: Form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" };
const bench = new Workbench();

function counted(graph: Csr, sample: number, groups: Int32Array, seed = 7) {
  const { run, part } = bench.start(vertexBootstrapKernel, graph, { seed, sample, groups, groupCount: 3 });
  while (!run.step(1e9));
  return { sums: [...part.sums], out: [...part.out], into: [...part.into] };
}

/** The same sample, made in full: a list of copies, every two of them looked at, drawn pairs in the order of the kernel. */
function made(graph: Csr, sample: number, groups: Int32Array, seed = 7) {
  const n = graph.order;
  const stream = random(seed, "vertex-bootstrap", sample);
  const copies = Array.from({ length: n }, () => (sample < 0 ? -1 : stream.below(n)));
  const whole = sample < 0 ? copies.map((_, v) => v) : copies;
  const linkOf = new Map(outArcs(graph).map(({ tail, head, link }) => [`${tail} ${head}`, link]));
  const found = { sums: [0, 0, 0, 0, 0], out: [0, 0, 0], into: [0, 0, 0] };
  const arc = (u: number, v: number): void => {
    const [link, back] = [linkOf.get(`${u} ${v}`), linkOf.get(`${v} ${u}`)];
    if (link === undefined) return;
    found.sums[0]++;
    if (back !== undefined) found.sums[1]++;
    if (groups[u] < 0 || groups[v] < 0) return;
    found.out[groups[u]]++;
    found.into[groups[v]]++;
    found.sums[groups[u] === groups[v] ? 2 : 3] += link === back ? 0.5 : 1;
    if (groups[u] === groups[v]) found.sums[4]++;
  };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j && whole[i] !== whole[j]) arc(whole[i], whole[j]);
  for (let v = 0; v < n; v++) {
    const times = whole.filter((copy) => copy === v).length;
    for (let pair = 0; pair < (times * (times - 1)) / 2 && n > 1; pair++) {
      const u = stream.below(n);
      const other = stream.below(n - 1);
      const w = other < u ? other : other + 1;
      arc(u, w);
      arc(w, u);
    }
  }
  return found;
}

test("counts what a sample made in full holds", () =>
  fc.assert(
    fc.asyncProperty(graphs({ maxActors: 12 }), fc.integer({ min: -1, max: 1000 }), async (graph, sample) => {
      const { csr } = await compile(await edgesOf(graph), form);
      const groups = Int32Array.from({ length: csr.order }, (_, v) => (v % 4) - 1);
      expect(counted(csr, sample, groups)).toEqual(made(csr, sample, groups));
    }),
    { numRuns: 200 },
  ));

test("keeps the density on average", async () => {
  const stream = random(5, "graph");
  const [source, target]: [number[], number[]] = [[], []];
  for (let u = 0; u < 20; u++)
    for (let v = 0; v < 20; v++)
      if (u !== v && stream.next() < 0.3) {
        source.push(u);
        target.push(v);
      }
  const { csr } = await compile(await fromEdges(source, target, { directed: true, n: 20 }), form);
  const groups = new Int32Array(20).fill(-1);
  let sum = 0;
  for (let sample = 0; sample < 4000; sample++) sum += counted(csr, sample, groups).sums[0];
  // The standard error of the mean is about 12 / √4000.
  expect(Math.abs(sum / 4000 - source.length)).toBeLessThan(0.8);
});

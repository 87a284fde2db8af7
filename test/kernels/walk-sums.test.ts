import fc from "fast-check";
import { expect, test } from "vitest";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { walkLanes } from "../../src/kernels/walk-loops.js";
import { walkSumsKernel, type WalkSumsJob } from "../../src/kernels/walk-sums.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { plainForm, randomNetwork } from "../exec/large.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { solve } from "../oracle/solve.js";

const undirected = { ...plainForm, directed: "ignore" } as const;

function run(graph: Csr, job: WalkSumsJob): { readonly sums: number[]; readonly products: number[] } {
  const { run: going, part } = new Workbench().start(walkSumsKernel, graph, job);
  while (!going.step(1e6));
  return { sums: [...part.sums], products: [...part.products] };
}

/** What is met at the vertices of each column, all sums and all products asked for. */
function job(columns: readonly (readonly number[])[], damping: number, tolerance: number): WalkSumsJob {
  const lanes = columns.map((_, lane) => lane);
  const all = columns.flatMap((column, lane) => column.map((value, v) => ({ value, v, lane })));
  return {
    ...{ damping, tolerance },
    vertices: Int32Array.from(all, ({ v }) => v),
    lanes: Int32Array.from(all, ({ lane }) => lane),
    values: Float64Array.from(all, ({ value }) => value),
    asked: Int32Array.from(all, ({ v }) => v),
    askedLanes: Int32Array.from(all, ({ lane }) => lane),
    metLanes: Int32Array.from(lanes.flatMap((lane) => lanes.map(() => lane))),
    sumLanes: Int32Array.from(lanes.flatMap(() => lanes)),
  };
}

const columnsOf = (order: number, seeds: readonly number[]): number[][] =>
  seeds.map((seed) => Array.from({ length: order }, (_, v) => (v === seed % order ? 1 : (seed * v) % 3)));

test("sums are those that solve the equations, products those of solutions to the square of what a column lacks", () =>
  fc.assert(
    fc.asyncProperty(
      graphs({ maxActors: 9 }),
      fc.array(fc.nat(100), { minLength: 1, maxLength: walkLanes }),
      fc.constantFrom(0.3, 0.85, 0.95),
      async (plain, seeds, damping) => {
        fc.pre(plain.ids.length > 0);
        const { csr } = await compile(await networkOf(plain), undirected, {}, plainMemory);
        const { order, offsets, targets } = csr;
        const columns = columnsOf(order, seeds);
        const ties = (v: number): number => offsets[v + 1] - offsets[v];
        const matrix = Array.from({ length: order }, (_, v) => {
          const row = Array.from({ length: order }, (_, w) => Number(v === w));
          for (const w of targets.subarray(offsets[v], offsets[v + 1])) row[w] -= damping / ties(v);
          return row;
        });
        const sums = columns.map((column) => solve(matrix, column));
        const products = columns.flatMap((column) =>
          sums.map((each) => column.reduce((total, met, v) => total + ties(v) * met * each[v], 0)),
        );
        const fine = run(csr, job(columns, damping, 1e-14));
        for (const [i, value] of sums.flat().entries()) expect(fine.sums[i]).toBeCloseTo(value, 9);
        const coarse = run(csr, job(columns, damping, 1e-4));
        const size = columns.map((column) => column.reduce((sum, met, v) => sum + ties(v) * met * met, 0));
        products.forEach((value, i) => {
          const [b, s] = [size[Math.floor(i / columns.length)], size[i % columns.length]];
          const most = (1e-8 * Math.sqrt(b * s)) / (1 - damping);
          expect(Math.abs(coarse.products[i] - value)).toBeLessThanOrEqual(most + 1e-9 * Math.abs(value));
        });
      },
    ),
    { numRuns: 60 },
  ));

test("no byte of a column hangs on those beside it", async () => {
  const network = await randomNetwork(900, 3000, {});
  const { csr } = await compile(network, undirected, {}, plainMemory);
  const columns = columnsOf(csr.order, [3, 500, 77, 1, 640]);
  const together = run(csr, job(columns, 0.85, 1e-6));
  columns.forEach((column, lane) => {
    const alone = run(csr, job([column], 0.85, 1e-6));
    expect(together.sums.slice(lane * csr.order, (lane + 1) * csr.order)).toEqual(alone.sums);
    expect(together.products[lane * columns.length + lane]).toBe(alone.products[0]);
  });
});

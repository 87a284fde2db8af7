import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { expectedFlows } from "../../../src/measures/expected-flows.js";

type Matrix = readonly (readonly number[])[];

const totals = (flows: Matrix) => ({
  sent: Float64Array.from(flows, (row) => row.reduce((sum, flow) => sum + flow, 0)),
  received: Float64Array.from(flows, (_, j) => flows.reduce((sum, row) => sum + row[j], 0)),
});

/** Proportional fitting of the whole matrix of ones off the diagonal, by the book: rows, columns, rows … */
function fitted(flows: Matrix): number[][] {
  const { sent, received } = totals(flows);
  let cells: number[][] = flows.map((row, i) => row.map((_, j) => Number(i !== j)));
  for (let round = 0; round < 5000; round++) {
    cells = cells.map((row, i) => {
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((cell) => (sum === 0 ? 0 : (cell * sent[i]) / sum));
    });
    const sums = cells.map((_, j) => cells.reduce((sum, row) => sum + row[j], 0));
    cells = cells.map((row) => row.map((cell, j) => (sums[j] === 0 ? 0 : (cell * received[j]) / sums[j])));
  }
  return cells;
}

const matrices = fc.integer({ min: 4, max: 7 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .map((rows) => rows.map((row, i) => row.map((cell, j) => (i === j ? 0 : cell)))),
);

test("is what fitting the whole matrix to its totals gives", async () => {
  const law = fc.asyncProperty(matrices, async (flows) => {
    const { sent, received } = totals(flows);
    const found = await expectedFlows(sent, received, new Pace({}));
    const slow = fitted(flows);
    flows.forEach((row, i) => {
      row.forEach((_, j) => {
        if (i !== j) expect((found?.send[i] ?? NaN) * (found?.take[j] ?? NaN)).toBeCloseTo(slow[i][j], 5);
      });
    });
  });
  await fc.assert(law, { numRuns: 30 });
});

test("keeps what each sends and receives, those that send nothing among them", async () => {
  const flows = [
    [0, 5, 3, 9, 2],
    [4, 0, 6, 1, 7],
    [8, 2, 0, 3, 3],
    [1, 9, 5, 0, 2],
    [0, 0, 0, 0, 0],
  ];
  const { sent, received } = totals(flows);
  const found = await expectedFlows(sent, received, new Pace({}));
  const cell = (i: number, j: number): number =>
    i === j ? 0 : (found?.send[i] ?? NaN) * (found?.take[j] ?? NaN);
  for (const i of flows.keys()) {
    expect(flows.reduce((sum, _, j) => sum + cell(i, j), 0)).toBeCloseTo(sent[i], 6);
    expect(flows.reduce((sum, _, j) => sum + cell(j, i), 0)).toBeCloseTo(received[i], 6);
  }
});

test("is not made up where totals leave no choice", async () => {
  const star = [
    [0, 3, 4, 5],
    [2, 0, 0, 0],
    [6, 0, 0, 0],
    [1, 0, 0, 0],
  ];
  const { sent, received } = totals(star);
  expect(await expectedFlows(sent, received, new Pace({}))).toBeUndefined();
  const three = totals([
    [0, 3, 4],
    [2, 0, 1],
    [6, 5, 0],
  ]);
  expect(await expectedFlows(three.sent, three.received, new Pace({}))).toBeUndefined();
});

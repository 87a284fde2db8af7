import fc from "fast-check";
import { expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { inline } from "../../../src/exec/inline.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { settle } from "../../../src/measures/options.js";
import { transmissionRule, type TransmissionOptions } from "../../../src/measures/spread/probability.js";
import { transmission } from "../../../src/measures/spread/transmission.js";
import { walk } from "../../../src/measures/walk.js";
import type { Network } from "../../../src/network/network.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";

type Row = Readonly<Record<string, unknown>>;

/** The chance of every arc, by the ids of its ends, whatever form it comes in. */
async function chances(
  network: Network,
  options: TransmissionOptions & { readonly audience?: "steward" | "public" } = {},
) {
  const { audience, ...asked } = options;
  const settled = settle("spread", {}, { ...(audience && { audience }) });
  const opened = await walk(network, "spread", settled);
  const { uniform, arcs, notes } = await transmission(
    network,
    opened,
    transmissionRule(asked),
    inline.allocate,
  );
  const found: Record<string, number> = {};
  const { csr, actorOf } = opened;
  const id = (v: number): string => network.actors.ids.at(actorOf[v]);
  for (let v = 0; v < csr.order; v++)
    for (let arc = csr.inOffsets[v]; arc < csr.inOffsets[v + 1]; arc++)
      found[`${id(csr.inTargets[arc])}>${id(v)}`] = uniform?.[v] ?? arcs?.[arc] ?? NaN;
  return { found, uniform, arcs, notes };
}

async function tied(ties: readonly Row[], actors?: readonly Row[]): Promise<Network> {
  const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const given = actors ?? [...ids].map((id) => ({ id, kind: "ngo" }));
  return (await ingest({ actors: given, ties })).network;
}

const path: readonly Row[] = [
  { source: "a", target: "b", strength: 2, method: "sister-city", confidence: 0.5 },
  { source: "c", target: "b", method: "festival" },
];

test("the default is one over the ties into an actor, one number for each", async () => {
  const star = await tied([
    { source: "a", target: "b" },
    { source: "a", target: "c" },
    { source: "d", target: "a", directed: true },
  ]);
  const { found, uniform, notes } = await chances(star);
  expect(uniform).toBeDefined();
  expect(found).toEqual({ "a>b": 1, "a>c": 1, "b>a": 1 / 3, "c>a": 1 / 3, "d>a": 1 / 3 });
  expect(notes.join()).toContain("1 / k");
});

test("with strengths it is the share of the strengths into an actor, unless they are not to count", async () => {
  const network = await tied(path);
  expect((await chances(network)).found).toEqual({ "a>b": 2 / 3, "c>b": 1 / 3, "b>a": 1, "b>c": 1 });
  const { found, uniform } = await chances(network, { strengths: false });
  expect(found).toEqual({ "a>b": 1 / 2, "c>b": 1 / 2, "b>a": 1, "b>c": 1 });
  expect(uniform).toBeDefined();
});

test("numbers, strengths, confidence, methods and functions", async () => {
  const network = await tied(path);
  const both = (a: number, c: number): Record<string, number> => ({
    "a>b": a,
    "b>a": a,
    "c>b": c,
    "b>c": c,
  });
  expect((await chances(network, { probability: 0.3 })).found).toEqual(both(0.3, 0.3));
  const strong = (await chances(network, { probability: "strength" })).found;
  expect(strong["a>b"]).toBeCloseTo(0.19, 14);
  expect(strong["c>b"]).toBe(0.1);
  const other = (await chances(network, { probability: { strength: 0.5 } })).found;
  expect(other["a>b"]).toBeCloseTo(0.75, 14);
  expect((await chances(network, { probability: "confidence" })).found).toEqual(both(0.5, 1));
  const methods = { method: { "sister-city": 0.2 }, otherwise: 0.05 };
  expect((await chances(network, { probability: methods })).found).toEqual(both(0.2, 0.05));
  const seen: object[] = [];
  const { found } = await chances(network, {
    probability: (tie) => {
      seen.push(tie);
      return tie.strength === 2 ? 1 : 0;
    },
  });
  expect(found).toEqual(both(1, 0));
  expect(seen.every(Object.isFrozen)).toBe(true);
  expect(seen[0]).toEqual({ ...path[0], directed: false });
});

test("ties of one pair each have their chance; as weights they add, and no actor's weigh more than 1", async () => {
  const twice = await tied([
    { source: "a", target: "b" },
    { source: "a", target: "b", method: "festival" },
    { source: "c", target: "b" },
  ]);
  const { found } = await chances(twice, { probability: 0.5 });
  expect(found).toEqual({ "a>b": 0.75, "b>a": 0.75, "b>c": 0.5, "c>b": 0.5 });
  expect((await chances(twice)).found["a>b"]).toBeCloseTo(5 / 9, 14);
  const weights = await chances(twice, { model: "linear-threshold", probability: 0.4 });
  expect(weights.found["a>b"]).toBeCloseTo(2 / 3, 14);
  expect(weights.found["c>b"]).toBeCloseTo(1 / 3, 14);
  expect(weights.found["b>a"]).toBeCloseTo(0.8, 14);
  expect(weights.notes.join()).toContain("Weights into 1 of 3 actors");
});

/** From the definition: arcs tie by tie, with nothing compiled. */
function byDefinition({ ids, ties }: PlainGraph, add: boolean): Record<string, number> {
  const arcs = ties
    .filter(({ source, target }) => source !== target)
    .flatMap(({ source, target, strength, directed }) => [
      { source, target, strength },
      ...(directed ? [] : [{ source: target, target: source, strength }]),
    ]);
  const found: Record<string, number> = {};
  for (const { source, target, strength } of arcs) {
    const total = arcs.filter((arc) => arc.target === target).reduce((sum, arc) => sum + arc.strength, 0);
    const share = strength / total;
    const key = `${ids[source]}>${ids[target]}`;
    const before = found[key] ?? 0;
    found[key] = add ? before + share : 1 - (1 - before) * (1 - share);
  }
  return found;
}

test("of any graph the chances are those of the definition, and weights add up to 1", async () => {
  await fc.assert(
    fc.asyncProperty(graphs(), async (graph) => {
      const network = await networkOf(graph);
      for (const model of ["independent-cascade", "linear-threshold"] as const) {
        const { found } = await chances(network, { model });
        const expected = byDefinition(graph, model === "linear-threshold");
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
        for (const [key, chance] of Object.entries(expected)) expect(found[key]).toBeCloseTo(chance, 12);
      }
    }),
    { numRuns: 40 },
  );
});

const bad: readonly (readonly [unknown, string])[] = [
  [-0.1, "probability"],
  [1.5, "probability"],
  [NaN, "probability"],
  ["trust", "probability"],
  [null, "probability"],
  [{}, "probability"],
  [{ strength: 2 }, "strength"],
  [{ strength: "much" }, "strength"],
  [{ method: { festival: -1 }, otherwise: 0.1 }, "festival"],
  [{ method: { festival: 0.1 } }, "otherwise"],
  [{ method: { festival: 0.1 }, otherwise: 7 }, "otherwise"],
  [{ method: { "tea party": 0.1 }, otherwise: 0.1 }, "tea party"],
  [{ method: 3 }, "method"],
  [() => "often", "probability"],
  [() => NaN, "probability"],
  [() => 1.01, "probability"],
  [() => Promise.resolve(0.1), "probability"],
];

test.each(bad)("a bad probability %# has a code and a place", async (probability, place) => {
  const network = await tied(path);
  const thrown: unknown = await chances(network, { probability: probability as never }).catch(
    (error: unknown) => error,
  );
  if (!isComityError(thrown)) throw thrown;
  expect(thrown.code).toBe("bad-option");
  expect(thrown.path.at(-1)).toBe(place);
});

test("a function sees what its audience may see, and an error names a tie as it is shown", async () => {
  const network = await tied(
    [
      { source: "zoe", target: "bonn", method: "contact", funder: "Zoe's aunt", since: "2001" },
      { source: "bonn", target: "lyon", programme: "Rivers", reportedBy: "zoe" },
    ],
    [
      { id: "zoe", kind: "individual", name: "Zoe" },
      { id: "bonn", kind: "local-government" },
      { id: "lyon", kind: "local-government" },
    ],
  );
  const seen: object[] = [];
  await chances(network, {
    probability: (tie) => {
      seen.push(tie);
      return 0.5;
    },
  });
  expect(seen).toEqual([
    { source: "bonn", target: "lyon", directed: false, programme: "Rivers" },
    { source: "bonn", target: "person 1", directed: false, method: "contact", since: "2001" },
  ]);
  const wrong = (): number => -1;
  await expect(chances(network, { probability: wrong })).rejects.toThrow(
    'the tie of "bonn" and "lyon" is -1',
  );
  const person = (tie: { readonly programme?: unknown }): number => (tie.programme === undefined ? 2 : 0.5);
  await expect(chances(network, { probability: person })).rejects.toThrow('"bonn" and "person 1" is 2');
  const named = chances(network, { probability: person, audience: "steward" });
  await expect(named).rejects.toThrow('"bonn" and "zoe" is 2');
});

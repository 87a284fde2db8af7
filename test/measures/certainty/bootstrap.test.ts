import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { isComityError } from "../../../src/errors/error.js";
import { cohesion } from "../../../src/measures/cohesion.js";
import { kendall } from "../../../src/measures/kendall.js";
import { mixing } from "../../../src/measures/mixing.js";
import { reciprocity } from "../../../src/measures/reciprocity.js";
import { vertexBootstrap, type VertexBootstrapOptions } from "../../../src/measures/vertex-bootstrap.js";
import { fromEdges } from "../../../src/network/from-edges.js";
import { random } from "../../../src/random/random.js";
import { fixture } from "../../fixtures/load.js";
import { networkOfFixture } from "../../network-of.js";
import { kendallOf } from "../../oracle/kendall.js";

interface Golden {
  readonly kendall: readonly { readonly a: number[]; readonly b: number[]; readonly tau: number | null }[];
  readonly bootstrap: { readonly densityError: number };
}
const golden = JSON.parse(
  readFileSync(new URL("../../golden/certainty.json", import.meta.url), "utf8"),
) as Golden;

test("Kendall's τ-b is SciPy's, and what the definition says", async () => {
  for (const { a, b, tau } of golden.kendall) {
    const found = await kendall(Float64Array.from(a), Float64Array.from(b), new Pace({}));
    if (tau === null) expect(found).toBeNaN();
    else expect(found).toBeCloseTo(tau, 12);
    expect(Number.isNaN(found) ? NaN : found.toFixed(12)).toEqual(
      tau === null ? NaN : kendallOf(a, b).toFixed(12),
    );
  }
  expect(await kendall(Float64Array.of(1, 1), Float64Array.of(1, 2), new Pace({}))).toBeNaN();
  expect(await kendall(Float64Array.of(), Float64Array.of(), new Pace({}))).toBeNaN();
});

test("the figures are those of the measures", async () => {
  for (const name of ["karate", "mixed-small", "random-directed-weighted", "mixed-weighted"] as const) {
    const network = await networkOfFixture(fixture(name));
    const found = await vertexBootstrap(network, { by: "group", samples: 2 });
    const mixed = await mixing(network, { by: "group" });
    expect(found.get("density")).toBeCloseTo((await cohesion(network)).get("density") ?? NaN, 12);
    expect(found.get("reciprocity")).toBeCloseTo((await reciprocity(network)).get("reciprocity") ?? NaN, 12);
    expect(found.get("eiIndex")).toBeCloseTo(mixed.get("eiIndex") ?? NaN, 12);
    expect(found.get("assortativity")).toBeCloseTo(mixed.get("assortativity") ?? NaN, 12);
  }
});

test("the standard error of the density is that of samples made in full", async () => {
  const found = await vertexBootstrap(await networkOfFixture(fixture("karate")), {
    of: "density",
    samples: 4000,
  });
  const error = found.get("densityError") ?? NaN;
  // Of 4,000 samples the error itself is known to about 1.1 %.
  expect(Math.abs(error / golden.bootstrap.densityError - 1)).toBeLessThan(0.045);
  expect(found.get("densityLow")).toBeCloseTo((found.get("density") ?? NaN) - 1.96 * error, 12);
  expect(found.rows().map(({ figure }) => figure)).toEqual([
    "density",
    "densityError",
    "densityLow",
    "densityHigh",
  ]);
});

test("intervals hold the density of random networks about as often as they say", async () => {
  const [n, p, networks] = [30, 0.2, 120];
  let held = 0;
  for (let i = 0; i < networks; i++) {
    const stream = random(11, "coverage", i);
    const [source, target]: [number[], number[]] = [[], []];
    for (let u = 0; u < n; u++)
      for (let v = 0; v < u; v++)
        if (stream.next() < p) {
          source.push(u);
          target.push(v);
        }
    const found = await vertexBootstrap(await fromEdges(source, target, { n }), {
      of: "density",
      samples: 100,
      seed: i,
    });
    const [low, high] = [found.get("densityLow") ?? NaN, found.get("densityHigh") ?? NaN];
    if (low <= p && p <= high) held++;
  }
  expect(held / networks).toBeGreaterThanOrEqual(0.9);
});

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ["bad-option", { of: "betweenness" }, "of", /copies of actors, which make and break paths/],
  ["bad-option", { of: "distances" }, "of", /paths/],
  ["bad-option", { of: "luck" }, "of", /one of density/],
  ["bad-option", { samples: 1 }, "samples", /from 2/],
  ["unknown-attribute", { by: "shoe" }, "by", /shoe/],
])("%s is thrown for %j", async (code, options, path, message) => {
  const network = await networkOfFixture(fixture("karate"));
  const error: unknown = await vertexBootstrap(network, options as VertexBootstrapOptions).catch(
    (e: unknown) => e,
  );
  if (!isComityError(error)) throw error;
  expect([error.code, error.path.join()]).toEqual([code, path]);
  expect(error.message).toMatch(message);
});

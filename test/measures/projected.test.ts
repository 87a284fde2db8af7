import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Network } from "../../src/network/network.js";
import { project } from "../../src/network/project/project.js";
import { graphs } from "../oracle/arbitrary.js";
import type { PlainGraph } from "../oracle/graph.js";
import { flat, measureNames, run } from "./flat.js";

type Parts = readonly (readonly [actor: number, activity: string])[];

const activities = fc.array(fc.tuple(fc.nat(7), fc.constantFrom("fair", "gala", "tour")), {
  minLength: 1,
  maxLength: 14,
});

const someGraphs = graphs().filter(({ ids }) => ids.length > 0);

/** A network with reported ties and participations. */
async function reported({ ids, ties }: PlainGraph, parts: Parts): Promise<Network> {
  const { network } = await ingest({
    actors: ids.map((id, i) => ({ id, kind: "ngo", country: ["DE", "FR"][i % 2] })),
    ties: ties.map(({ source, target, ...tie }) => ({ ...tie, source: ids[source], target: ids[target] })),
    participations: parts.map(([i, activity]) => ({ actor: ids[i % ids.length], activity })),
  });
  return network;
}

describe("projected: ignore", () => {
  test.each(measureNames)("%s is as without the projected ties", (name) =>
    fc.assert(
      fc.asyncProperty(someGraphs, activities, async (graph, parts) => {
        const network = await reported(graph, parts);
        const both = (await project(network)).network;
        const options = ["mixing", "modularity"].includes(name) ? { by: "kind" } : {};
        const ignoring = await run(name, both, { ...options, projected: "ignore" });
        expect(flat(ignoring)).toEqual(flat(await run(name, network, options)));
        expect(ignoring.meta.view).toMatchObject({
          ties: network.ties.length,
          outside: both.ties.length - network.ties.length,
        });
        expect(ignoring.meta.notes.join()).not.toContain("projected");
      }),
      { numRuns: 40 },
    ),
  );

  test("analyze is as without them, but for its record", async () => {
    const graph = { ids: [..."abc"], ties: [{ source: 0, target: 1, directed: false, strength: 1 }] };
    const network = await reported(graph, [
      [0, "fair"],
      [2, "fair"],
    ]);
    const both = (await project(network)).network;
    const ignoring = await analyze(both, { projected: "ignore" });
    const { components, cohesion, actors } = await analyze(network);
    expect(ignoring).toMatchObject({ components, cohesion, actors });
  });
});

test("counted projected ties are told in the record of every measure", async () => {
  const { network } = await ingest({
    ties: [{ source: "a", target: "c" }],
    participations: [..."abb"].map((actor) => ({ actor, activity: "fair" })),
  });
  const both = (await project(network)).network;
  for (const name of measureNames) {
    const { meta } = await run(name, both, name === "mixing" ? { by: "degree" } : {});
    expect(meta.view).toMatchObject({ ties: 2, projected: 1, outside: 0 });
    expect(meta.notes).toContain("1 of 2 ties are projected from shared activities; nobody reported them.");
  }
  const scores = async (options: { projected?: "count" | "ignore" }) =>
    (await run("degree", both, options)).rows();
  const counted = await scores({});
  expect(await scores({ projected: "ignore" })).not.toEqual(counted);
  expect(await scores({ projected: "count" })).toEqual(counted);
  await expect(run("degree", both, { projected: "never" as never })).rejects.toMatchObject({
    code: "bad-option",
  });
});

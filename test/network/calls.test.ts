import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.js";
import { toGexf } from "../../src/export/gexf.js";
import { toGraphml } from "../../src/export/graphml.js";
import { toGraphologyJson } from "../../src/export/graphology-json.js";
import { toPajek } from "../../src/export/pajek.js";
import { aggregate } from "../../src/network/aggregate.js";
import { ego } from "../../src/network/ego.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { generate } from "../../src/network/generate/generate.js";
import type { Network } from "../../src/network/network.js";
import { overlay } from "../../src/network/overlay.js";
import { project } from "../../src/network/project/project.js";
import { requireNetwork } from "../../src/network/require-network.js";
import { select } from "../../src/network/select.js";
import { toGraph } from "../../src/network/to-graph.js";
import { twoMode } from "../../src/network/two-mode.js";

const calls: Readonly<Record<string, (network: Network, options?: object) => Promise<unknown>>> = {
  select: (network, options) => select(network, options),
  overlay: (network, options) => overlay(network, options),
  aggregate: (network, options = { by: "kind" }) => aggregate(network, options as { by: string }),
  project: (network, options) => project(network, options),
  twoMode: (network, options) => twoMode(network, options),
  ego: (network, options) => ego(network, "0", options),
  toGraph: (network, options) => toGraph(network, options),
  toCsv: (network, options) => toCsv(network, options),
  toGexf: (network, options) => toGexf(network, options),
  toGraphml: (network, options) => toGraphml(network, options),
  toGraphologyJson: (network, options) => toGraphologyJson(network, options),
  toPajek: (network, options) => toPajek(network, options),
};

describe.each(Object.entries(calls))("%s", (_, call) => {
  test("refuses what is no network, and says what to do", async () => {
    const promise = fromEdges([0], [1]);
    await expect(call(promise as unknown as Network)).rejects.toMatchObject({
      code: "bad-input",
      fix: "Await the network first",
    });
    for (const value of [undefined, null, 5, {}, { network: await promise }])
      await expect(call(value as unknown as Network)).rejects.toMatchObject({ code: "bad-input" });
    expect(() => {
      requireNetwork({ actors: [], ties: [] });
    }).toThrow("no network");
  });

  test("refuses options of unknown names and takes those of every call", async () => {
    const network = await fromEdges([0], [1]);
    await expect(call(network, { isolate: "drop" })).rejects.toMatchObject({
      code: "bad-option",
      path: ["isolate"],
      fix: expect.stringContaining("signal, onProgress") as string,
    });
    await call(network, { by: "kind", onProgress: undefined }).catch((error: unknown) => {
      expect(error).toMatchObject({ path: ["by"] });
    });
  });
});

test("aggregate without options is a bad option", async () => {
  const network = await fromEdges([0], [1]);
  const bare = aggregate as unknown as (network: Network) => Promise<unknown>;
  await expect(bare(network)).rejects.toMatchObject({ code: "bad-option" });
});

test("fromEdges and generate refuse options of unknown names", async () => {
  const misspelled = { directedd: true } as object;
  await expect(fromEdges([0], [1], misspelled)).rejects.toMatchObject({
    code: "bad-option",
    path: ["directedd"],
  });
  const call = { actors: 10, ties: 5, consents: false };
  await expect(generate(call)).rejects.toMatchObject({ code: "bad-option", path: ["consents"] });
});

test("fromEdges blames the end that is no whole number", async () => {
  await expect(fromEdges([0, 1.5], [1, 0])).rejects.toMatchObject({
    code: "bad-edges",
    path: ["source", 1],
    message: "source[1] is 1.5, but it must be a whole number from 0",
  });
  await expect(fromEdges([0, 1], [1, NaN])).rejects.toMatchObject({ path: ["target", 1] });
  await expect(fromEdges([0, 1], [1, 0], { n: 1 })).rejects.toThrow("from 0 to 0");
});

test("generate tells the true range of a share", async () => {
  const few = { actors: 3, ties: 1, communities: 1 };
  await expect(generate({ ...few, mixing: 2 })).rejects.toThrow("a number from 0 to 1");
  await expect(generate({ ...few, mixing: 0.5 })).rejects.toThrow("there is only one community");
  await expect(generate({ ...few, countries: 1, crossBorder: 1 })).rejects.toThrow("only one country");
});

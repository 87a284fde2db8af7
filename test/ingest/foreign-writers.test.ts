import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readNetwork } from "../../src/files/read-network.js";
import type { Network } from "../../src/network/network.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { checkAccount } from "./support.js";

/** What NetworkX, igraph and graphology say is in the files that they wrote: see make.py and make.mjs beside them. */
const folder = join(import.meta.dirname, "../fixtures/formats/graphs");

type Values = Record<string, unknown>;
interface Facts {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Values>>;
  readonly edges: readonly (readonly [string, string, Values])[];
}

/** Names of attributes that comity knows by another one. */
const words: Readonly<Record<string, string>> = { pop: "population", weight: "strength", label: "name" };
/** What the formats put there by themselves. */
const madeUp = new Set(["id", "name", "value", "key", "networkx_key"]);

function renamed(values: Values, form: string): Values {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (madeUp.has(name) || value === "" || value === null) return [];
    if (name === "seat" && form === "gml")
      return Object.entries(value as Values).map(([part, each]) => [`seat.${part}`, each]);
    return [[words[name] ?? name, value]];
  });
  return Object.fromEntries(entries);
}

/** The facts of a network, its actors called by `name` or `id`. */
function factsOf(network: Network, called: "id" | "name"): { nodes: Values; edges: string[] } {
  const actors = Array.from({ length: network.actors.length }, (_, row) => actorAt(network, row) as Values);
  const names = new Map(actors.map((actor) => [actor["id"], String(actor[called])]));
  const without = (values: Values, left: readonly string[]): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !left.includes(name) && !madeUp.has(name)));
  return {
    nodes: Object.fromEntries(
      actors.map((actor) => [names.get(actor["id"]), without(actor, ["id", "name"])]),
    ),
    edges: Array.from({ length: network.ties.length }, (_, row) => {
      const { source, target, directed, ...values } = tieAt(network, row) as Values;
      return edge(names.get(source) ?? "", names.get(target) ?? "", directed === true, without(values, []));
    }).sort(),
  };
}

function edge(source: string, target: string, directed: boolean, values: Values): string {
  const ends = directed ? [source, target] : [source, target].sort();
  return JSON.stringify([ends, directed, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Facts>;

const { "networkx-mixed.graphml": mixed, ...others } = expected;

test.for(Object.entries(others))(
  "%s holds what its writer says",
  async ([file, { directed, nodes, edges }]) => {
    const form = file.slice(file.indexOf(".") + 1);
    const { network, ledger } = await readNetwork(join(folder, file));
    checkAccount(ledger);
    expect(ledger.actors.quarantined + ledger.ties.quarantined + ledger.ties.merged).toBe(0);
    const called = basename(file) === "igraph.graphml" ? "name" : "id";
    const found = factsOf(network, called);
    const wanted = Object.fromEntries(
      Object.entries(nodes).map(([id, values]) => {
        const own = renamed(values, form);
        // A population below 0 is none.
        if (own["population"] === -1) {
          delete own["population"];
          own["population (as given)"] = form === "gml" || form === "graphml" ? -1 : "-1";
        }
        return [id, own];
      }),
    );
    expect(found.nodes).toEqual(wanted);
    expect(found.edges).toEqual(
      edges.map(([source, target, values]) => edge(source, target, directed, renamed(values, form))).sort(),
    );
  },
);

const graphology = JSON.parse(readFileSync(join(folder, "graphology.expected.json"), "utf8")) as {
  nodes: Record<string, Values>;
  edges: [string, string, boolean, Values][];
};

test.for(["graphology.json", "graphology.gexf"])("%s holds what graphology held", async (file) => {
  const { network, ledger } = await readNetwork(join(folder, file));
  expect(ledger.rows()).toEqual([]);
  const found = factsOf(network, "id");
  expect(found.nodes).toEqual(
    Object.fromEntries(Object.entries(graphology.nodes).map(([id, values]) => [id, renamed(values, "json")])),
  );
  expect(found.edges).toEqual(
    graphology.edges
      .map(([source, target, directed, values]) => edge(source, target, directed, renamed(values, "json")))
      .sort(),
  );
  const keys = network.ties.columns.get("key");
  expect(keys?.type === "category" && keys.words).toEqual(["one", "two"]);
  expect(network.dataset).toEqual({ licence: "CC0" });
});

test("two types of one attribute are told and become text", async () => {
  expect(Object.keys(mixed.nodes)).toEqual(["a", "b"]);
  const { network, ledger } = await readNetwork(join(folder, "networkx-mixed.graphml"));
  expect(ledger.rows().map(({ code, column }) => [code, column])).toEqual([["mixed-types", "size"]]);
  expect(network.actors.columns.get("size")).toMatchObject({ type: "category", words: ["3", "large"] });
  expect(network.actors.columns.get("seen")).toMatchObject({ type: "category", words: ["no", "yes"] });
});

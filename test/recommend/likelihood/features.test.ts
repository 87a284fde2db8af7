import { describe, expect, test } from "vitest";
import { thinnedGraph } from "../../../src/csr/thinned-graph.js";
import { plainMemory } from "../../../src/csr/arena.js";
import { actorFacts, factColumns } from "../../../src/recommend/likelihood/actor-facts.js";
import { features } from "../../../src/recommend/likelihood/features.js";
import { PairFeatures } from "../../../src/recommend/likelihood/pair-features.js";
import type { Audience } from "../../../src/network/audience.js";
import type { Network } from "../../../src/network/network.js";
import { groundOf } from "../ground-of.js";
import { networkWith, townsAndTies } from "./village.js";

type Values = Readonly<Record<string, number>>;

/** The features of pairs of actors by their ids, in words too. */
async function featuresOf(
  network: Network,
  pairs: readonly (readonly [string, string])[],
  audience?: Audience,
) {
  const ground = await groundOf(network, { audience: audience ?? "steward" });
  const { opened } = ground;
  const on = await PairFeatures.on(ground, opened.csr, await actorFacts(network, opened));
  const vertex = (id: string): number => opened.vertexOf[network.actors.ids.find(id)];
  const a = Int32Array.from(pairs, ([one]) => vertex(one));
  const b = Int32Array.from(pairs, ([, other]) => vertex(other));
  const { values } = await on.rows({ length: pairs.length, a, b });
  return pairs.map((_, i) => {
    const row = values.subarray(i * features.length, (i + 1) * features.length);
    return {
      values: Object.fromEntries(features.map(({ name }, j) => [name, row[j]])) as Values,
      words: Object.fromEntries(
        features.map(({ name, words }, j) => [name, words(row[j], on.surroundings, a[i], b[i])]),
      ) as Readonly<Record<string, string>>,
    };
  });
}

const small = [
  {
    ...{
      id: "berlin",
      kind: "ngo",
      country: "DE",
      latitude: 52.52,
      longitude: 13.405,
      population: 3_600_000,
    },
    ...{ languages: "de;en", interests: "river;choir", offers: "archives", needs: "solar;bees" },
  },
  {
    ...{
      id: "paris",
      kind: "ngo",
      country: "FR",
      latitude: 48.8566,
      longitude: 2.3522,
      population: 2_100_000,
    },
    ...{ languages: "fr", interprets: "en-GB", interests: "River", offers: "solar", needs: "theatre" },
  },
  { id: "blank", kind: "ngo" },
  { id: "lyon", kind: "ngo", country: "FR", offers: "theatre", needs: "archives", interests: "football" },
];

describe("features of a pair", () => {
  test("are what they say, and unknown where nothing is stated", async () => {
    const network = await networkWith(small, [
      { source: "berlin", target: "lyon", programme: "Bridge" },
      { source: "lyon", target: "paris", programme: "Bridge" },
    ]);
    const [first, blank, mutual] = await featuresOf(network, [
      ["berlin", "paris"],
      ["berlin", "blank"],
      ["berlin", "lyon"],
    ]);
    const { values, words } = first;
    expect(values.commonNeighbors).toBeCloseTo(Math.log(2), 12);
    expect(values.resourceAllocation).toBeCloseTo(Math.log(1 + 20 / 2), 12);
    expect(values.jaccard).toBeCloseTo(Math.log(51), 12);
    expect(values.degrees).toBeCloseTo(2 * Math.log(2), 12);
    expect(values.degreeLikeness).toBeCloseTo(0, 12);
    expect(values.language).toBe(1);
    expect(words.language).toBe("both speak English");
    // Berlin and Paris are 878 km apart.
    expect(Math.abs(100 * (Math.exp(values.distance) - 1) - 878)).toBeLessThan(2);
    expect(values.sizeLikeness).toBeCloseTo(Math.log(2.1 / 3.6), 12);
    expect(values.programmes).toBeCloseTo(1, 12);
    // River is in 2 of 3 lists of interests, choir in 1.
    const [river, choir] = [Math.log(1 + 3 / 2), Math.log(1 + 3)];
    expect(values.interests).toBeCloseTo(river / Math.sqrt(river ** 2 + choir ** 2), 12);
    expect(words.interests).toBe("both care about River");
    // Paris offers solar, stated by 2 of 3; Berlin also needs bees, stated by 1. Berlin offers nothing that Paris needs.
    const [solar, bees] = [Math.log(1 + 3 / 2), Math.log(1 + 3)];
    expect(values.needsMet).toBeCloseTo(solar / Math.sqrt(solar ** 2 + bees ** 2) / 2, 12);
    expect(values.mutual).toBe(0);
    expect(values.sharedNeeds).toBe(0);
    for (const name of [
      "language",
      "interests",
      "needsMet",
      "mutual",
      "countries",
      "distance",
      "sizeLikeness",
    ])
      expect(blank.values[name]).toBeNaN();
    expect(blank.values.commonNeighbors).toBe(0);
    // Berlin's archives are all that Lyon needs; nothing of Lyon's is needed in Berlin: the floor is 0.
    expect(mutual.values.needsMet).toBeCloseTo(0.5, 12);
    expect(mutual.values.mutual).toBe(0);
    expect(mutual.words.needsMet).toBe("one offers what the other needs: archives");
  });

  test("are the same from either end, and go with their actors when these are renamed", async () => {
    const { actors, ties } = townsAndTies(40, 90);
    const names = new Map(actors.map(({ id }, i) => [id, `${String.fromCharCode(97 + ((i * 7) % 26))}${i}`]));
    const renamed = (id: string): string => names.get(id) ?? "";
    const pairs = actors.slice(1).map(({ id }) => [actors[0].id, id] as const);
    const plain = await featuresOf(await networkWith(actors, ties), pairs);
    const turned = await featuresOf(
      await networkWith([...actors].reverse(), ties),
      pairs.map(([a, b]) => [b, a]),
    );
    const others = await featuresOf(
      await networkWith(
        actors.map((actor) => ({ ...actor, id: renamed(actor.id) })),
        ties.map(({ source, target, ...rest }) => ({
          source: renamed(source),
          target: renamed(target),
          ...rest,
        })),
      ),
      pairs.map(([a, b]) => [renamed(a), renamed(b)]),
    );
    plain.forEach(({ values }, i) => {
      for (const { name } of features)
        for (const there of [turned[i].values[name], others[i].values[name]])
          if (Number.isNaN(values[name])) expect(there).toBeNaN();
          else expect(there).toBeCloseTo(values[name], 9);
    });
  });

  test("never look at groups or at columns of the caller's own", async () => {
    expect(factColumns).not.toContain("groups");
    const { actors, ties } = townsAndTies(30, 60);
    const pairs = actors.slice(1).map(({ id }) => [actors[0].id, id] as const);
    const without = await featuresOf(
      await networkWith(
        actors.map((actor) => ({ ...actor, groups: undefined })),
        ties,
      ),
      pairs,
    );
    const own = actors.map((actor, i) => ({
      ...actor,
      groups: i % 2 === 0 ? "women-led" : "rural",
      belief: i % 3,
    }));
    expect(await featuresOf(await networkWith(own, ties), pairs)).toEqual(without);
  });

  test("cannot tell a hidden tie by its programme", async () => {
    const network = await networkWith(small, [
      { source: "berlin", target: "paris", programme: "Secret" },
      { source: "berlin", target: "lyon", programme: "Bridge" },
      { source: "lyon", target: "paris", programme: "Harbor" },
    ]);
    const ground = await groundOf(network, { audience: "steward" });
    const { opened } = ground;
    const [v, w] = ["berlin", "paris"].map((id) => opened.vertexOf[network.actors.ids.find(id)]);
    const hidden = await thinnedGraph(
      opened.csr,
      (a, b) => (Math.min(a, b) === Math.min(v, w) && Math.max(a, b) === Math.max(v, w) ? 0 : 1),
      opened.pace,
      plainMemory,
    );
    const on = await PairFeatures.on(ground, hidden, await actorFacts(network, opened));
    const at = features.findIndex(({ name }) => name === "programmes");
    const { values } = await on.rows({ length: 1, a: Int32Array.of(v), b: Int32Array.of(w) });
    expect(values[at]).toBe(0);
    expect(on.surroundings.programmes?.names).toEqual(["Bridge", "Harbor"]);
  });

  test("do not tell the public what is withheld", async () => {
    const shy = [...small.slice(0, 2), { ...small[3], "consent.publish": "no" }];
    const ties = [
      { source: "berlin", target: "lyon", programme: "Bridge" },
      { source: "lyon", target: "paris", programme: "Bridge" },
    ];
    const [open] = await featuresOf(await networkWith(shy, ties), [["berlin", "lyon"]], "public");
    for (const name of ["interests", "needsMet", "mutual", "sharedNeeds", "programmes", "distance"])
      expect(open.values[name]).toBeNaN();
    expect(Number.isNaN(open.values.countries)).toBe(false);
  });
});

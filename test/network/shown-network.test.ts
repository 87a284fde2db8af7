import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Network } from "../../src/network/network.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { shownNetwork } from "../../src/network/shown-network.js";
import { fields } from "../../src/schema/fields.js";
import { shownTieFields } from "../../src/schema/shown-tie-fields.js";
import { plain } from "../ingest/support.js";

const key = { pseudonymKey: "sixteen signs or more" };
const shown = (network: Network, options: object = {}) =>
  shownNetwork(network, { audience: "public", ...options }, {}, new Pace({}));

const people = [
  { id: "ana", name: "Ana Lampert", kind: "individual", country: "DE", interests: ["choirs"], diary: "dear" },
  {
    id: "town",
    name: "Town",
    kind: "local-government",
    consent: "publish",
    risk: "low",
    groups: ["elders"],
    contact: "ana",
  },
  {
    id: "club",
    name: "Club",
    kind: "ngo",
    consent: "publish; no contact",
    contact: "Ana Lampert",
    note: "a b",
  },
  { id: "gone", name: "Gone", kind: "ngo", consent: "no analyze" },
];

describe("the network that the public may see", () => {
  const told = ingest({
    actors: people,
    ties: [
      {
        source: "town",
        target: "ana",
        since: "1990",
        method: "dialogue",
        programme: "Secret",
        reportedBy: "town",
        cost: 5,
      },
      { source: "town", target: "club", programme: "Open", reportedBy: "ana", cost: 6 },
      { source: "town", target: "gone" },
    ],
    participations: [
      { actor: "ana", activity: "at home" },
      { actor: "town", activity: "fair" },
      { actor: "gone", activity: "fair" },
    ],
  });

  test("holds pseudonyms, what they leave visible, and nothing that names who is not shown", async () => {
    const { network } = await told;
    const found = await shown(network);
    expect(found).toMatchObject({ withheld: 1, refused: 1, participations: 1 });
    const { actors, ties, participations } = found.network;
    expect(Array.from({ length: actors.length }, (_, row) => actorAt(found.network, row))).toEqual([
      { id: "club", name: "Club", kind: "ngo", consent: { publish: "yes", contact: "no" }, note: "a b" },
      { id: "person 1", kind: "individual", country: "DE" },
      { id: "town", name: "Town", kind: "local-government", consent: { publish: "yes" } },
    ]);
    expect(Array.from({ length: ties.length }, (_, row) => tieAt(found.network, row))).toEqual([
      { source: "club", target: "town", directed: false, programme: "Open", cost: 6 },
      { source: "person 1", target: "town", directed: false, since: "1990", method: "dialogue" },
    ]);
    expect(participations.length).toBe(1);
    expect(JSON.stringify(plain(found.network))).not.toMatch(/ana|lampert|gone|secret|at home|elders|dear/i);
  });

  test("is the network itself for the steward", async () => {
    const { network } = await told;
    expect((await shown(network, { audience: "steward" })).network).toBe(network);
  });

  test("is judged by the date that is given", async () => {
    const { network } = await ingest({
      actors: [{ id: "bo", kind: "individual", consent: "publish; until 2030" }],
    });
    expect((await shown(network, { asOf: "2029" })).network.actors.ids.at(0)).toBe("bo");
    expect((await shown(network, { asOf: "2031" })).network.actors.ids.at(0)).toBe("person 1");
  });

  test("says nothing of how undirected ties of withheld actors were written down", async () => {
    const of = async (swap: boolean) => {
      const ties = [["ana", "town"] as const, ["club", "ana"] as const];
      const { network } = await ingest({
        actors: people,
        ties: ties.map(([a, b]) => (swap ? { source: b, target: a } : { source: a, target: b })),
      });
      return plain((await shown(network, key)).network);
    };
    expect(await of(true)).toEqual(await of(false));
  });

  test("does not hang on the ids of who is withheld, but for the order of the pseudonyms", async () => {
    const id = fc.constantFrom("a", "m", "zz", "Ä", "0");
    await fc.assert(
      fc.asyncProperty(id, id, async (first, second) => {
        const of = async (ana: string) => {
          const { network } = await ingest({
            actors: people.map((each) => (each.id === "ana" ? { ...each, id: ana, name: ana } : each)),
            ties: [
              { source: "town", target: ana },
              { source: ana, target: "club", directed: true },
            ],
          });
          return plain((await shown(network)).network);
        };
        expect(await of(first)).toEqual(await of(second));
      }),
      { numRuns: 20 },
    );
  });
});

test("every field that stays visible in ties of withheld actors is a field of ties, and no text", () => {
  const known = Object.entries(fields.tie);
  const names = known.map(([name]) => name);
  expect(Array.from(shownTieFields).filter((name) => !names.includes(name))).toEqual([]);
  const telling = known.filter(([, { type }]) => type === "text" || type === "id").map(([name]) => name);
  expect(telling.filter((name) => shownTieFields.has(name))).toEqual([]);
});

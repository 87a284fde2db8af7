import { expect, test } from "vitest";
import type { ActorEntry, Analysis } from "../../src/analysis/analysis.js";
import { htmlReport } from "../../src/report.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { answered, rich, sure } from "./sample.js";

const textOf = (analysis: Analysis): string =>
  textContent(elements(parseMarkup(htmlReport(analysis)), "body")[0]);

/** The sample with scores of one's own: `score` gets the place of the actor in the order of ids. */
const scored = (measure: "betweenness" | "degree", score: (i: number) => number): Analysis => ({
  ...rich,
  actors: rich.actors.map((actor, i): ActorEntry => ({
    ...actor,
    scores: { ...actor.scores, [measure]: score(i) },
  })),
});

const borders = (within: number, across: number, chance: number): Analysis => ({
  ...rich,
  mixing: rich.mixing.map((section) =>
    section.by !== "country"
      ? section
      : {
          ...section,
          figures: Object.entries({ internal: within, external: across, expectedInternalShare: chance }).map(
            ([figure, value]) => ({ figure, value, about: "" }),
          ),
        },
  ),
});

test("of organizations that are level where a list is cut, all are named or none", () => {
  const alike = textOf(scored("betweenness", () => 3));
  expect(alike).toContain("lead equally often through 18 and more often through none");
  expect(alike).toContain("18 organizations are level here, each with 3.0");
  expect(alike).not.toContain("lead most often through");
  const first = textOf(scored("betweenness", (i) => (i === 0 ? 9 : 3)));
  expect(first).toContain("lead most often through Altwehrbach.");
  expect(first).toContain("17 more organizations are level where this list is cut, each with 3.0");
  expect(textOf(scored("betweenness", (i) => 40 - i))).not.toContain("level where this list is cut");
});

test("sums that differ in their last bits are level", () => {
  const text = textOf(scored("betweenness", (i) => 0.1 * 3 + (i % 2 === 0 ? 0 : 5e-17)));
  expect(text).toContain("lead equally often through 18");
});

test("that ties stay at home less or more than by chance is said only where it could be seen", () => {
  expect(textOf(borders(0, 100, 0.3))).toContain(
    "No tie stays within one country, of 100 ties with countries at both ends; if ties fell by chance with the same number of ties per actor it would be 30.0% of them, so ties stay at home less often",
  );
  expect(textOf(borders(0, 40, 0.03))).toContain("so few ties cannot tell more from less");
  expect(textOf(borders(1, 40, 0.03))).toContain("so few ties cannot tell more from less");
  expect(textOf(borders(30, 70, 0.3))).toContain("about as often as chance would have it");
  for (const text of [borders(0, 100, 0.3), borders(0, 40, 0.03)].map(textOf))
    expect(text).not.toContain("only 0% as often");
});

test("where no country has two actors, nothing is said about staying at home", () => {
  const groups = ["DE", "FR", "PL"].map((group) => ({
    ...{ group, actors: 1, internal: 0, external: 2, eiIndex: 1 },
  }));
  const mixing = borders(0, 3, 0.3).mixing.map((section) => ({ ...section, groups }));
  const text = textOf({ ...rich, mixing });
  expect(text).toContain("No country has two actors in this list");
  expect(text).not.toContain("chance with the same number of ties per actor");
});

test("a list between two countries, or from one of them outward, is not read as ties that leave home", () => {
  const entry = (country: string, across: number) => ({
    country,
    name: country,
    actors: 4,
    within: 0,
    across,
  });
  const from = (...countries: ReturnType<typeof entry>[]): Analysis => ({
    ...sure,
    countries: { ...sure.countries, countries },
    mixing: borders(0, 9, 0.3).mixing,
  });
  expect(textOf(from(entry("DE", 9), entry("FR", 9)))).toContain(
    "all 9 ties with countries at both ends join Germany and France",
  );
  const outward = textOf(from(entry("DE", 9), entry("FR", 5), entry("PL", 4)));
  expect(outward).toContain("join Germany to another country");
  expect(outward).toContain("is true of all of them by the making of the list");
  expect(textOf(sure)).not.toContain("by the making of the list");
});

test("a mean of just over one is no plural of one, and where all are tied directly that is said", () => {
  const apart = (mean: number, most: number): string =>
    textOf({
      ...rich,
      distances: {
        figures: Object.entries({ meanDistance: mean, diameter: most, effectiveDiameter: mean }).map(
          ([figure, value]) => ({ figure, value, about: "" }),
        ),
      },
    });
  expect(apart(1.002, 2)).toContain("are on average 1.0 steps apart, at most 2");
  expect(apart(1, 1)).toContain("Every two actors of the same part are tied directly");
  expect(apart(1, 1)).not.toContain("on average");
});

test("one is said of one: pairs, ways, rounds", () => {
  const one = (directed: boolean): string => {
    const role = { pairs: directed ? 1 : 2, expected: 0.1, z: 3 };
    const roles = { liaison: role, gatekeeper: { ...role, pairs: 1 } };
    const actors = (sure.brokers?.actors ?? []).map((broker) => ({ ...broker, roles, bridging: 1.2 }));
    const network = { ...sure.network, undirected: !directed };
    return textOf({ ...sure, network, brokers: { ...sure.brokers, actors } } as Analysis);
  };
  expect(one(false)).toContain("both actors of 1 pair of two other countries that has no tie");
  expect(one(false)).toContain("carries the shortest ways of 1 pair of actors");
  expect(one(true)).toContain("stands once on a way from one country to another");
  for (const text of [rich, answered, sure].map(textOf))
    expect(text).not.toMatch(
      /(?<![\d.,–])1 (?:pairs|ties|actors|countries|rounds|times|steps|rows|parts|circles)\b/,
    );
});

test("lists of the countries themselves do not say each country twice", () => {
  const actors = sure.actors.map((actor): ActorEntry =>
    actor.id === "DE-1" ? { ...actor, name: "Germany" } : actor,
  );
  const text = textOf({ ...sure, actors });
  expect(text).toContain("Germany ties 5 countries beside its own");
  expect(text).not.toContain("Germany (Germany)");
});

test("that part 7 cannot be answered is said only where it is not there", () => {
  expect(textOf(rich)).toContain("7–9");
  expect(textOf(answered)).not.toContain("7–9");
});

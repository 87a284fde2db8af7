import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport } from "../../src/report.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { answered, gathered, rich, samples, sure } from "./sample.js";

const textOf = (analysis: Analysis): string =>
  textContent(elements(parseMarkup(htmlReport(analysis)), "body")[0]);

const withBetweenness = (score: (ranked: boolean, i: number) => number): Analysis => ({
  ...rich,
  actors: rich.actors.map((actor, i) => ({
    ...actor,
    scores: { ...actor.scores, betweenness: score(actor.named && !actor.personal, i) },
  })),
});

test("no share is more than 100%, also where ties of an actor to itself were counted as partners", () => {
  const everybody = (degree: number): Analysis => ({
    ...rich,
    actors: rich.actors.map((actor, i) => ({
      ...actor,
      scores: { ...actor.scores, degree: i < 3 ? degree : 1 },
    })),
  });
  for (const analysis of [...Object.values(samples), everybody(25), everybody(27)])
    for (const element of elements(parseMarkup(htmlReport(analysis)), "td", "p", "dd", "li"))
      for (const [, share] of textContent(element).matchAll(/(\d[\d,]*(?:\.\d+)?)%/g))
        expect(Number(share.replaceAll(",", ""))).toBeLessThanOrEqual(100);
  expect(textOf(everybody(25))).toContain("tied to 100% of all others");
  expect(textOf(everybody(27))).toContain("no share: ties to itself are in this number");
});

test("betweenness is a share of the pairs of others", () => {
  const most = withBetweenness((_, i) => (i < 3 ? (25 * 24) / 2 : 0));
  expect(textOf(most)).toContain("between 100% of all pairs of others");
  const directed = { ...most, network: { ...most.network, undirected: false } };
  expect(textOf(directed)).toContain("between 50.0% of all pairs of others");
});

test("that nobody stands between others is said only where nobody does", () => {
  expect(textOf(withBetweenness(() => 0))).toContain("Nobody stands between others");
  const hidden = textOf(withBetweenness((ranked) => (ranked ? 0 : 5)));
  expect(hidden).toContain("No organization that can be listed stands between others");
  expect(hidden).not.toContain("Nobody stands between others");
});

test("the share within one country is that of the table by country, and what it leaves out is said", () => {
  const { countries, links } = rich.countries;
  const within = countries.reduce((sum, country) => sum + country.within, 0);
  const across = links.reduce((sum, { ties }) => sum + ties, 0);
  const text = textOf(rich);
  expect(text).toContain(
    `${((100 * within) / (within + across)).toFixed(1)}% of ties stay within one country`,
  );
  expect(text).toContain(`${within + across} ties: ${within} within one country and ${across} between two`);
  expect(text).toContain("Left out: 2 ties with an end that has no country and 3 ties of an actor to itself");
});

test("a list of one country’s ties abroad is not read as ties that leave home", () => {
  const country = (code: string, across: number) => ({
    ...{ country: code, name: code, actors: 5, within: 0, across },
  });
  const away = (within: number): Analysis => ({
    ...rich,
    countries: { ...rich.countries, countries: [country("DE", 9), country("FR", 5), country("PL", 4)] },
    mixing: rich.mixing.map((section) => ({
      ...section,
      figures: section.figures.map((entry) => ({
        ...entry,
        ...(entry.figure === "internal" && { value: within }),
        ...(entry.figure === "external" && { value: 9 }),
      })),
    })),
  });
  expect(textOf(away(0))).toContain("all 9 ties with countries at both ends join Germany to another country");
  expect(textOf(away(0))).not.toContain("stay within one country");
  expect(textOf(away(1))).toContain("10.0% of ties stay within one country");
});

test("countries in no list count by the name that was given", () => {
  const actors = rich.countries.countries.reduce((sum, country) => sum + country.actors, 0);
  const groups = [
    { group: "DE", actors, internal: 7, external: 40, eiIndex: 0.7 },
    { group: "Atlantis", actors: 1, internal: 0, external: 0, eiIndex: null, reason: "no-ties" },
  ];
  const mixing = rich.mixing.map((section) => (section.by === "country" ? { ...section, groups } : section));
  expect(textOf({ ...rich, mixing })).toContain("It has a country that is in no list");
  expect(textOf(rich)).not.toContain("a country that is in no list");
});

test("ties are counted by status whatever their dates, and those in the view apart", () => {
  expect(textOf(rich)).toContain(
    "Of 75 recorded ties, 18 are called dormant, 5 ended and 0 planned; 52 are used in this report because by status and dates they may exist on 2025-11-22.",
  );
});

test("rows are read; what is used is said apart", () => {
  expect(textOf(rich)).toContain("97.3% of 110 rows could be read");
  expect(textOf(rich)).toContain(
    "This report uses 26 actors and 52 ties of it; 1 actor refused to be analyzed.",
  );
});

test("the title names the data, and invented data is called so before anything else", () => {
  const named = (source: string): Analysis => ({ ...rich, dataset: { source } });
  const top = (source: string): string =>
    textContent(elements(parseMarkup(htmlReport(named(source))), "header")[0]);
  const invented =
    "The Lantern League, a fictional example bundled with comity: every actor, place and tie in it is invented";
  expect(top(invented)).toMatch(/: The Lantern League\s+Before you read on: .*“fictional”/);
  expect(top(invented)).toContain(invented);
  expect(top("The register of twin towns")).toContain(
    "as its source is recorded: The register of twin towns",
  );
  const plain = parseMarkup(htmlReport({ ...rich, dataset: {} }));
  expect(textContent(elements(plain, "h1")[0])).toBe("Report on a network of citizen diplomacy");
});

test("distances are within whole steps, outward where ties have a direction", () => {
  expect(textOf(rich)).toContain("At least nine of ten connected pairs are within 5 steps.");
  expect(textOf(rich)).not.toContain("follow it, outward");
  const directed = { ...rich, network: { ...rich.network, undirected: false } };
  expect(textOf(directed)).toContain("follow it, outward");
});

test("who hosted is listed by name only among organizations, and none by the accident of an id", () => {
  const text = textOf(gathered);
  expect(text).toContain("12 of 14 activities have a known host");
  expect(text).toContain("as if 13.4 had hosted equally often");
  const table = text.slice(text.indexOf("Organizations that hosted most"), text.indexOf("What if this one"));
  expect(table).not.toMatch(/Ada Lampwright|organization 1\b|person \d/);
  const alike: Analysis = {
    ...gathered,
    actors: gathered.actors.map((actor) => ({ ...actor, took: { activities: 1, hosted: 1 } })),
  };
  expect(textOf(alike)).toMatch(/\d+ organizations hosted one activity each and are not listed/);
  expect(textOf(alike)).not.toContain("Organizations that hosted most");
});

test("what participations say stands only where there are some", () => {
  const text = textOf(gathered);
  expect(text).toContain("20 actors could have come again");
  expect(text).toContain("11 of them (55.0%) did");
  expect(text).toContain("Actors of one country took part and hosted nothing: Japan.");
  expect(text).toContain("45.0% are of one kind");
  for (const said of ["Who comes again", "Who has hosted", "Do both sides give and gain?7"])
    expect(textOf(rich)).not.toContain(said);
  expect(textOf(rich)).toContain("Not used by this version: 3 participations");
  expect(text).toContain("Parts 3, 4 and 7 also use 3 participations in 14 activities");
});

test("modularity has three decimals, or a reason", () => {
  expect(textOf(rich)).toContain("The modularity is 0.410:");
  const communities = { ...rich.communities, modularity: null, reason: "no-ties" };
  expect(textOf({ ...rich, communities })).toContain("Modularity: –, because there are no ties to count.");
});

test("a dash has its reason in words", () => {
  expect(textOf(rich)).toContain("“–” under Closeness, Closeness within its part: the actor reaches nobody");
  expect(textOf(rich)).toContain("“–” under E–I index: there are no ties to count.");
});

test("whoever is named as relied upon is named with the remedy, and nobody whose loss cuts off few", () => {
  const text = textOf(answered);
  expect(text).toContain("The loss of 3 of them would cut off 5 actors or more, at most 9");
  expect(text).toContain("The table names 2 organizations on whom most others rely");
  expect(text).toContain("Altwehrbach with somebody of a piece (holds 2)");
  expect(text).toContain("4 ties, each between two of the same part");
  const few = { ...answered, fragility: { least: 5, severe: 0, most: 4, fewestTies: 1, actors: [] } };
  expect(textOf(few)).toContain("No single loss would cut off 5 actors or more: at most it is 4.");
  expect(textOf(few)).not.toContain("The table names");
  expect(textOf({ ...answered, audience: "steward" })).not.toContain("nor are people");
});

test("groups are compared with chance, and those that no group was recorded for are told so", () => {
  const text = textOf(answered);
  expect(text).toContain(
    "fewer than chance would put there are of: Germany (0%; by chance 10.0% to 60.0%). More than chance would put there are of: France (90.0%; by chance 10.0% to 60.0%).",
  );
  expect(text).toContain("each of these groups has about what chance would put there");
  expect(text).toContain(
    "partners 0.45, so that two actors drawn at random differ by 0.90 times the average",
  );
  expect(text).toContain("It is a larger share of: youth | <i> (6 of 6)");
  expect(text).not.toContain("not yet compared by this version");
  const [country] = answered.inclusion ?? [];
  expect(textOf({ ...answered, inclusion: [country] })).toContain("The list records no groups for inclusion");
});

test("a list made from one country says why others have few partners in it", () => {
  const country = (code: string, across: number) => ({
    ...{ country: code, name: code, actors: 5, within: 0, across },
  });
  const countries = [country("DE", 9), country("FR", 5), country("PL", 4)];
  const links = [
    { source: "DE", target: "FR", ties: 5 },
    { source: "DE", target: "PL", ties: 4 },
  ];
  const mixing = answered.mixing.map((section) => ({
    ...section,
    figures: section.figures.map((entry) =>
      entry.figure === "internal" ? { ...entry, value: 0 } : { ...entry, value: 9 },
    ),
  }));
  const outward = { ...answered, mixing, countries: { ...answered.countries, countries, links } };
  expect(textOf(outward)).toContain("Every tie joins Germany to another country");
  expect(textOf(answered)).not.toContain("Every tie joins");
});

test("the main attractor is whom most others send most to", () => {
  const text = textOf(answered);
  expect(text).toContain("The main attractor is France: for 2 of the 2 others");
  expect(text).toContain("France receives most beyond what it sends: 22 come in, 10.5 go out.");
  expect(textOf(rich)).not.toContain("Who sends and who receives");
});

test("waves are told in the order of years, and the end of the record is no decline", () => {
  const text = textOf(answered);
  expect(text).toContain("nor its end in 2021 is taken for a decline");
  expect(text).toMatch(
    /In 1987, ZZ: 1 tie began, where.*From 1990 to 1994, Poland: 21 ties began, where its share of the whole record would give 8\./s,
  );
  const none = { ...answered, waves: { countries: 11, found: [] } };
  expect(textOf(none)).toContain("In none of 11 countries did ties begin in a wave");
});

test("a stage is named only where one was read, and the core is read against chance", () => {
  expect(textOf(sure)).toContain("would call this network multi-hub");
  expect(textOf(sure)).toContain("none of 20 such networks has as much. So there is more of a core");
  expect(textOf(sure)).toContain("The centralization is 0.312");
  const shape = { ...sure.shape, stage: "cannot tell", because: "no stage has all its conditions met" };
  const untold = textOf({ ...sure, shape } as Analysis);
  expect(untold).toContain("cannot be put into any: no stage has all its conditions met");
  expect(untold).not.toContain("would call this network");
  expect(textOf(rich)).not.toContain("What shape it has");
});

test("circles are read against random networks and over many runs, where both were made", () => {
  const text = textOf(sure);
  expect(text).toContain(
    "with a modularity of 0.270 on average over 100 such networks. A run of the same method on this network reaches 0.420, 5 standard deviations above; none of the 100 has as much (p = 0.01). So there is more to the circles than chance.",
  );
  expect(text).toContain("21 of 26 actors were in nine of ten of the 50 runs");
  expect(text).toContain("3 were so in fewer than three of four: they are borderline.");
  expect(text).not.toContain("The method was run once");
  expect(textOf(rich)).toContain("The method was run once");
  const figures = [
    { figure: "quality", value: 0.42, about: "" },
    { figure: "nullMean", value: 0.43, about: "" },
    { figure: "z", value: -0.3, about: "" },
    { figure: "p", value: 61 / 101, about: "" },
  ];
  const { certainty } = sure.communities;
  const weak = textOf({
    ...sure,
    communities: {
      ...sure.communities,
      certainty: { ...certainty, significance: { figures, samples: 100 } },
    },
  } as Analysis);
  expect(weak).toContain("0.3 standard deviations below; 60 of the 100 have as much");
  expect(weak).toContain("build nothing on them");
});

test("ranks have intervals where missing ties were drawn, and the old caution where not", () => {
  const text = textOf(sure);
  expect(text).toContain("made anew on 100 networks, each with 10% of the ties left out at random");
  expect(text).toContain("rank 1 to 4");
  expect(text).toContain("in at least 19 of 20 of the networks with missing ties: Altwehrbach, <img");
  expect(text).toContain("even without six of ten actors");
  expect(text).toContain("Read differences in the figures with caution");
  expect(text).not.toContain("No uncertainty has been measured yet");
  expect(textOf(rich)).toContain("No uncertainty has been measured yet");
  expect(text).not.toContain("how sure the positions are");
});

test("brokers are organizations under their own names, each with what was counted", () => {
  const text = textOf(sure);
  const from = text.indexOf("Who stands between others");
  const part = text.slice(from, text.indexOf("What if this one", from));
  expect(part).toContain(
    "Altwehrbach (Germany) ties 5 countries beside its own: 7 of its 8 partners are there.",
  );
  expect(part).toContain("Altwehrbach (Germany) ties 3 circles: 4 of its 9 partners are outside its own.");
  // An undirected tie counts both ways, so that 42 are 21 pairs.
  expect(part).toContain("of both actors of 21 pairs of two other countries that have no tie");
  expect(part).toContain("would give 3 (z = 6)");
  expect(part).not.toMatch(/Ada Lampwright|organization 1\b/);
  const directed = textOf({ ...sure, network: { ...sure.network, undirected: false } });
  expect(directed).toContain("stands 42 times on a way from one country to another");
  expect(directed).toContain("stands 9 times on a way from an actor of its own country");
});

test("positions are told in bands, of organizations alone, and are no deeds", () => {
  const text = textOf(sure);
  const from = text.indexOf("Who is placed to convene, to connect or to mobilize, and how sure");
  const part = text.slice(from, text.indexOf("Who stands between others, in words"));
  expect(part).toContain("A position is not a deed");
  expect(part).toContain("100 networks with 10% of the ties left out at random");
  expect(part).toMatch(/to convene\s*NGO\s*2\s*1\s*1\s*4/);
  expect(part).toMatch(/Altwehrbach\s*local government\s*Germany\s*90.0% to 100%\s*25.0%\s*19\s*2/);
  expect(part).toContain("6 organizations are clearly placed to connect, too many of them level");
  expect(part).not.toContain("are not listed");
  const { profile } = sure;
  const more = profile?.positions.map((entry) => ({
    ...entry,
    kinds: entry.kinds.map((kind) => ({ ...kind, bands: { ...kind.bands, clear: kind.bands.clear + 7 } })),
  }));
  const longer = textOf({ ...sure, profile: { ...profile, positions: more } } as Analysis);
  expect(longer).toMatch(/\d+ more organizations have this position clearly and are not listed\./);
  expect(part).toContain("expected to have a message from there once it was passed on twice at most");
  // 0.48 of the 25 others.
  expect(part).toMatch(/80.0% to 95.0%\s*12\.0\s*48.0%/);
  expect(part).not.toContain("could come to");
  expect(part).not.toMatch(/Ada Lampwright|organization 1\b/);
  expect(textOf(rich)).not.toContain("Who is placed to convene");
  const earlier = textOf({ ...sure, profile: { ...sure.profile, model: undefined } } as Analysis);
  expect(earlier).toContain("Counted are the others within 2 steps: as many as a message could come to");
  expect(earlier).not.toContain("expected to be told");
  const few = { samples: 100, share: 0.1, steps: 2 };
  const nobody = {
    ...sure,
    profile: {
      ...few,
      positions: sure.profile?.positions.map((each) => ({ ...each, kinds: [], actors: [] })) ?? [],
    },
  };
  expect(textOf(nobody)).toContain("No kind has eight organizations or more to compare");
});

test("where random networks are the network itself, circles are not called chance", () => {
  const { certainty } = sure.communities;
  const same = [
    { figure: "quality", value: 0.13, about: "" },
    { figure: "nullMean", value: 0.13, about: "" },
    { figure: "shared", value: 0.998, about: "" },
    { figure: "p", value: 0.99, about: "" },
  ];
  const communities = {
    ...sure.communities,
    certainty: { ...certainty, significance: { figures: same, samples: 100 } },
  };
  const text = textOf({ ...sure, communities } as Analysis);
  expect(text).toContain("these have 99.8% of the tied pairs in common with this network");
  expect(text).not.toContain("chance alone may have made these circles");
});

test("who exchanges more than the totals give is told with its circles", () => {
  const text = textOf(answered);
  expect(text).toContain("2 exchange twice that or more, and more than chance would do");
  expect(text).toContain(
    "France, Germany and Poland: 60 among them, 2.4 times what their totals would give.",
  );
  expect(text).toMatch(/Germany\s*Poland\s*30\s*8\s*3\.8/);
  const { exchange } = answered;
  const none = { looked: 3, above: 0, times: 2, pairs: [], circles: [], runs: 20 };
  const silent = textOf({ ...answered, exchange: { ...exchange, beyond: none } } as Analysis);
  expect(silent).toContain("no pair exchanges twice that or more");
  expect(silent).not.toContain("circles of countries are joined");
  expect(textOf(sure)).not.toContain("Who exchanges more than");
});

test("who pays is told by country, and what is not known is said", () => {
  const text = textOf(answered);
  expect(text).toContain("9 ties say who pays");
  expect(text).toContain("For 3 of them the country of the payer is not known");
  expect(text).toContain("0.5 more went to actors without a known country.");
  expect(text).toMatch(/Germany\s*3\.5\s*0\.5\s*\+3\s*1/);
  expect(text).toMatch(/Poland\s*0\.5\s*3\.5\s*−3\s*0/);
  expect(textOf(gathered)).not.toContain("Who pays");
  const none = { ties: 1, payerUnknown: 1, takerUnknown: 0, countries: [] };
  expect(textOf({ ...answered, funding: none })).toContain("nothing can be said of the balance");
});

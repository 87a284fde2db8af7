import type { ActorEntry, Analysis, FigureSection, MethodEntry } from "../../src/analysis/analysis.js";

/** Names that attack one output or another. */
export const hostile = {
  image: "<img src=x onerror=alert(1)>",
  script: '"]]></script><script>alert(2)</script>',
  link: "[click](javascript:alert(3))",
  formula: "=HYPERLINK(A1)",
  escape: "\u001b[31mred\u001b[0m\u0007",
  override: "\u202Eevil\u202C",
  table: "a | b | c\n| --- |",
  long: "Very long name of a twinning committee ".repeat(5).slice(0, 200),
  unbroken: "x".repeat(200),
};

type Draft = readonly [
  id: string,
  name: string,
  kind: string,
  country: string,
  component: number,
  degree: number,
];

const drafts: readonly Draft[] = [
  ["DE-1", "Altwehrbach", "local-government", "DE", 1, 9],
  ["DE-2", hostile.image, "ngo", "DE", 1, 8],
  ["FR-1", "Vaucorne", "local-government", "FR", 1, 2],
  ["FR-2", hostile.script, "ngo", "FR", 1, 6],
  ["JO-1", "جمعية وادي الفوانيس", "ngo", "JO", 1, 6],
  ["JP-1", "こども灯ろう舎 🏮", "ngo", "JP", 1, 5],
  ["NP-1", hostile.long, "university", "NP", 1, 5],
  ["PL-1", hostile.link, "business", "PL", 1, 5],
  ["PL-2", hostile.formula, "business", "PL", 1, 2],
  ["PT-1", hostile.escape, "ngo", "PT", 1, 5],
  ["PT-2", hostile.override, "school-of-<b>thought", "PT", 1, 5],
  ["UA-1", hostile.table, "university", "UA", 1, 5],
  ["UA-2", hostile.unbroken, "ngo", "UA", 1, 2],
  ["US-1", "Constance & Sons’ “Lantern” `House`", "business", "US", 1, 2],
  ["VN-1", "__proto__", "ngo", "VN", 2, 2],
  ["VN-2", "constructor", "ngo", "VN", 2, 1],
  ["VN-3", "Đèn Lồng", "local-government", "VN", 2, 1],
  ["ZZ-1", "Nowhere Town", "local-government", "ZZ", 4, 0],
];

const people: readonly (readonly [string, string | undefined, number, number])[] = [
  ["person 01", "DE", 1, 12],
  ["person 02", "FR", 1, 11],
  ["person 03", undefined, 1, 3],
  ["person 04", "JP", 3, 1],
  ["person 05", "JP", 3, 1],
  ["person 06", "NP", 5, 0],
];

const [alone, few] = ["nobody-in-reach", "fewer-than-two-neighbors"];

const actors: readonly ActorEntry[] = [
  ...drafts.map(([id, name, kind, country, component, degree]) =>
    entry(id, name, kind, country, component, degree),
  ),
  { ...entry("US-2", "Ada Lampwright", "individual", "US", 1, 13), personal: true },
  ...people.map(([id, country, component, degree]) => ({
    ...entry(id, id, "individual", country, component, degree),
    named: false,
    personal: true,
  })),
  { ...entry("organization 1", "organization 1", "ngo", "UA", 1, 14), named: false },
];

function entry(
  id: string,
  name: string,
  kind: string,
  country: string | undefined,
  component: number,
  degree: number,
): ActorEntry {
  return {
    id,
    name,
    named: true,
    personal: false,
    kind,
    ...(country === undefined ? {} : { country }),
    component,
    community: Math.min(component, 3),
    scores: {
      degree,
      strength: degree + 0.5,
      betweenness: degree * degree,
      closeness: degree === 0 ? null : degree / 20,
      closenessInComponent: degree === 0 ? null : degree / 18,
      harmonic: degree * 1.4,
      pagerank: (degree + 1) / 160,
      coreness: Math.min(3, degree),
      reach: 2 * degree,
      clustering: degree < 2 ? null : 0.25,
    },
    ...(degree === 0 ? { reasons: { closeness: alone, closenessInComponent: alone, clustering: few } } : {}),
    ...(degree === 1 ? { reasons: { clustering: few } } : {}),
  };
}

function figures(values: Readonly<Record<string, number | readonly [null, string]>>): FigureSection {
  return {
    figures: Object.entries(values).map(([figure, value]) =>
      typeof value === "number"
        ? { figure, value, about: `what ${figure} is` }
        : { figure, value: null, reason: value[1], about: `what ${figure} is` },
    ),
  };
}

function method(measure: string, more: Partial<MethodEntry> = {}): MethodEntry {
  return {
    measure,
    options: { directed: "respect", asOf: "2025-11-22" },
    pairs: "unordered",
    exact: true,
    backend: "typescript",
    notes: [],
    ...more,
  };
}

const measures = [
  ...["degree", "strength", "clustering", "coreness", "closeness", "harmonic", "reach", "betweenness"],
  ...["components", "cohesion", "distances", "reciprocity", "cutPoints", "mixing"],
].map((measure) => method(measure));

/** Every section filled, names that attack, people and an organization under pseudonyms. */
export const rich: Analysis = {
  schemaVersion: "1.0",
  audience: "public",
  asOf: "2025-11-22",
  seed: 7,
  effort: "auto",
  dataset: {
    source: "Lantern <office>",
    boundary: "All members & friends",
    collected: "2025-11",
    licence: "CC0-1.0",
  },
  notices: ["This list is invented for tests & proves nothing."],
  intake: {
    tables: [
      { table: "actors", rows: 30, accepted: 27, merged: 1, quarantined: 2 },
      { table: "ties", rows: 80, accepted: 77, merged: 2, quarantined: 1 },
    ],
    findings: [
      {
        table: "ties",
        column: "since",
        code: "bad-date",
        effect: "blanked",
        count: 4,
        about: "a date is not a year, month or day that exists",
        fix: "Write 2011, 2011-05 or 2011-05-17.",
      },
      {
        table: "ties",
        code: "unknown-actor",
        effect: "quarantined",
        count: 1,
        about: "a row names an actor that the actors table does not have",
        fix: "Add the missing actors.",
      },
      {
        table: "actors",
        column: "(other)",
        code: "mixed-types",
        effect: "noted",
        count: 1,
        about: "an attribute holds values of several types; it is kept as text",
        fix: "See the list of findings.",
      },
    ],
  },
  network: {
    actors: 26,
    ties: 52,
    participations: 3,
    refused: { actors: 1, ties: 2 },
    outside: 23,
    withheld: 7,
    undirected: true,
    kinds: [
      { word: "ngo", count: 9 },
      { word: "individual", count: 7 },
      { word: "local-government", count: 4 },
      { word: "business", count: 3 },
      { word: "university", count: 2 },
      { word: "school-of-<b>thought", count: 1 },
    ],
    methods: [
      { word: "sister-city", count: 30 },
      { word: "", count: 15 },
      { word: "lamp-lending | <i>", count: 7 },
    ],
  },
  actors,
  cohesion: figures({
    actors: 26,
    ties: 52,
    density: 0.16,
    components: 5,
    isolates: 2,
    transitivity: 0.25,
    maxCore: 3,
  }),
  components: { sizes: [19, 3, 2, 1, 1] },
  distances: {
    ...figures({
      reachablePairs: 175,
      meanDistance: 2.84,
      diameter: 7,
      effectiveDiameter: 4.25,
      efficiency: 0.31,
    }),
    histogram: [
      { distance: 1, pairs: 50 },
      { distance: 2, pairs: 60 },
      { distance: 3, pairs: 40 },
      { distance: 4, pairs: 20 },
      { distance: 7, pairs: 5 },
    ],
  },
  reciprocity: figures({ reciprocity: 1, chanceCorrected: [null, "no-variation"] }),
  cutPoints: figures({ articulationPoints: 4, bridges: 6 }),
  mixing: [
    {
      by: "country",
      ...figures({
        internal: 7,
        external: 40,
        internalShare: 7 / 47,
        expectedInternalShare: 0.078,
        assortativity: 0.077,
        leftOut: 2,
      }),
      groups: [],
    },
    {
      by: "kind",
      ...figures({
        internal: 12,
        external: 40,
        internalShare: 0.23,
        expectedInternalShare: 0.25,
        assortativity: -0.03,
      }),
      groups: [
        { group: "ngo", actors: 9, internal: 5, external: 20, eiIndex: 0.6 },
        { group: "individual", actors: 7, internal: 2, external: 30, eiIndex: 0.87 },
        { group: "local-government", actors: 4, internal: 4, external: 12, eiIndex: 0.5 },
        { group: "school-of-<b>thought", actors: 1, internal: 0, external: 3, eiIndex: 1 },
        { group: "university", actors: 2, internal: 0, external: 0, eiIndex: null, reason: "no-ties" },
      ],
    },
    { by: "degree", ...figures({ assortativity: 0.01, leftOut: 0 }), groups: [] },
  ],
  communities: {
    algorithm: "leiden",
    modularity: 0.41,
    groups: [
      {
        group: 1,
        actors: 19,
        countries: [
          { word: "DE", count: 3 },
          { word: "", count: 1 },
        ],
        kinds: [
          { word: "ngo", count: 6 },
          { word: "school-of-<b>thought", count: 1 },
        ],
      },
      { group: 2, actors: 3, countries: [{ word: "VN", count: 3 }], kinds: [{ word: "ngo", count: 2 }] },
      {
        group: 3,
        actors: 2,
        countries: [{ word: "JP", count: 2 }],
        kinds: [{ word: "individual", count: 2 }],
      },
    ],
  },
  countries: {
    countries: [
      { country: "DE", name: "Germany", actors: 3, within: 2, across: 20 },
      { country: "FR", name: "France", actors: 3, within: 1, across: 19 },
      { country: "JO", name: "Jordan", actors: 1, within: 0, across: 4 },
      { country: "JP", name: "Japan", actors: 3, within: 1, across: 4 },
      { country: "NP", name: "Nepal", actors: 2, within: 0, across: 5 },
      { country: "PL", name: "Poland", actors: 2, within: 1, across: 5 },
      { country: "PT", name: "Portugal", actors: 2, within: 0, across: 7 },
      { country: "UA", name: "Ukraine", actors: 3, within: 0, across: 12 },
      { country: "US", name: "United States", actors: 2, within: 0, across: 4 },
      { country: "VN", name: "Viet Nam", actors: 3, within: 2, across: 0 },
      { country: "ZZ", name: "<svg onload=alert(4)>", actors: 1, within: 0, across: 0 },
    ],
    links: [
      { source: "DE", target: "FR", ties: 12 },
      { source: "DE", target: "UA", ties: 8 },
      { source: "JP", target: "US", ties: 4 },
      { source: "FR", target: "PT", ties: 7 },
      { source: "JO", target: "UA", ties: 4 },
      { source: "NP", target: "PL", ties: 5 },
    ],
    unknown: { actors: 1, ties: 2 },
  },
  activity: {
    statuses: [
      { word: "active", count: 40 },
      { word: "dormant", count: 18 },
      { word: "", count: 12 },
      { word: "ended", count: 5 },
    ],
    began: [
      { year: 1163, ties: 1 },
      { year: 1959, ties: 4 },
      { year: 1987, ties: 22 },
      { year: 1992, ties: 30 },
      { year: 2014, ties: 12 },
      { year: 2021, ties: 2 },
    ],
    undated: 4,
    lapse: { soon: 3, past: 1, silent: 2, dated: 20 },
  },
  methods: [
    ...measures,
    method("pagerank", {
      options: { damping: 0.85, tolerance: 1e-10 },
      converged: true,
      iterations: 41,
      residual: 8e-11,
    }),
    method("communities", { seed: 7, notes: ["one run of a randomized method <b>"] }),
  ],
};

const nothing: FigureSection = figures({
  density: [null, "too-few-actors"],
  transitivity: [null, "no-triples"],
});

/** The rich one with participations and projected ties. */
export const gathered: Analysis = {
  ...rich,
  schemaVersion: "1.1",
  network: { ...rich.network, projected: 9 },
  notices: ["9 of 52 ties are projected from shared activities; nobody reported them."],
  actors: rich.actors.map((actor, i) => ({ ...actor, took: { activities: 1 + (i % 4), hosted: i % 3 } })),
  gatherings: {
    activities: 14,
    hosting: {
      ...figures({ activities: 14, hosted: 12, participants: 26, hosts: 17, effectiveHosts: 13.43 }),
      countries: [
        { group: "DE", participants: 14, hosts: 9, hosted: 14 },
        { group: "FR", participants: 8, hosts: 8, hosted: 11 },
        { group: "JP", participants: 3, hosts: 0, hosted: 0 },
      ],
      kinds: [
        { group: "individual", participants: 7, hosts: 3, hosted: 5 },
        { group: "school-of-<b>thought", participants: 1, hosts: 1, hosted: 2 },
      ],
    },
    returning: {
      ...figures({
        participants: 26,
        couldReturn: 20,
        returned: 11,
        couldSoon: 15,
        soon: 1,
        soonShare: 1 / 15,
      }),
      within: 3,
      kinds: [
        { group: "individual", participants: 7, couldReturn: 6, returned: 2, couldSoon: 4, soon: 0 },
        { group: "ngo", participants: 9, couldReturn: 9, returned: 6, couldSoon: 8, soon: 1 },
        { group: "university", participants: 2, couldReturn: 0, returned: 0, couldSoon: 0, soon: 0 },
      ],
    },
    copresence: {
      ...figures({ pairs: 40, internal: 18, external: 22, expectedInternalShare: 0.55 }),
      by: "kind",
      matrix: [
        { group: "individual", other: "individual", pairs: 6, expected: 7.225 },
        { group: "individual", other: "ngo", pairs: 22, expected: 19.55 },
        { group: "ngo", other: "ngo", pairs: 12, expected: 13.225 },
      ],
    },
  },
};

/** The rich one with losses, groups and directions. */
export const answered: Analysis = {
  ...rich,
  schemaVersion: "1.3",
  network: { ...rich.network, undirected: false },
  fragility: {
    least: 5,
    severe: 3,
    most: 9,
    fewestTies: 4,
    actors: [
      {
        id: "FR-2",
        name: hostile.script,
        cutOff: 9,
        pieces: 2,
        remedy: [
          { one: "Altwehrbach", other: hostile.link, holds: 7 },
          { one: "Altwehrbach", holds: 2 },
        ],
      },
      { id: "PT-1", name: hostile.escape, cutOff: 5, pieces: 1, remedy: [{ other: "__proto__", holds: 5 }] },
    ],
  },
  inclusion: [
    included("country", 25, { DE: 9, FR: 8, JP: 5, "small groups together": 3 }),
    included("kind", 26, { ngo: 10, individual: 7, "local-government": 6, "school-of-<b>thought": 3 }),
    included("languages", 20, { de: 12, "zh-Hant": 7 }),
    included("groups", 9, { "youth | <i>": 6, elders: 5 }),
  ],
  exchange: {
    weighted: true,
    countries: [
      { name: "DE", sent: 20, received: 12, firstFor: 0 },
      { name: "FR", sent: 10.5, received: 22, firstFor: 2 },
      { name: "JP", sent: 5, received: 1.5, firstFor: 0 },
    ],
    pairs: [{ one: "DE", other: "FR", toOther: 18, toOne: 8 }],
    beyond: {
      ...{ looked: 10, above: 2, times: 2, runs: 20 },
      pairs: [
        { one: "DE", other: "PL", flow: 30, expected: 8 },
        { one: "FR", other: "ZZ", flow: 26, expected: 12.5 },
      ],
      circles: [{ countries: ["DE", "FR", "PL"], flow: 60, expected: 25 }],
    },
    actors: 20,
    attractors: [{ id: "NP-1", name: hostile.long, sent: 1, received: 9, firstFor: 4 }],
  },
  funding: {
    ...{ ties: 9, payerUnknown: 3, takerUnknown: 0.5 },
    countries: [
      { name: "DE", gives: 3.5, gets: 0.5, own: 1 },
      { name: "PL", gives: 0.5, gets: 3.5, own: 0 },
    ],
  },
  waves: {
    countries: 11,
    found: [
      { group: "PL", from: 1990, until: 1994, ties: 21, expected: 8.4, p: 1e-9 },
      { group: "ZZ", from: 1987, until: 1987, ties: 1, expected: 0.2, p: 0.04 },
    ],
    recordEnds: 2021,
  },
  methods: [
    ...rich.methods,
    method("withoutActor"),
    method("inclusion", { options: { by: "kind" } }),
    method("exchange"),
    method("funding"),
  ],
};

/** Groups of so many actors: the first has less than its share, the last but one more. */
function included(
  by: string,
  actors: number,
  groups: Readonly<Record<string, number>>,
): NonNullable<Analysis["inclusion"]>[number] {
  const place = (i: number) => {
    const reading = (["fewer", "more", "as chance"] as const)[Math.min(i, 2)];
    return { share: [0, 0.9, 0.1][Math.min(i, 2)], least: 0.1, most: 0.6, reading };
  };
  return {
    by,
    actors,
    leftOut: 26 - actors,
    gini: { degree: 0.45, harmonic: 0.2, betweenness: null },
    top: 0.1,
    groups: Object.entries(groups).map(([group, size], i) => ({
      group,
      actors: size,
      actorShare: size / actors,
      outsideLargest: i === 0 ? 6 : 0,
      shares: { degree: [0.1, 0.7, 0.2, 0][i], harmonic: size / actors, betweenness: null },
      highest: { degree: place(i), betweenness: place(2) },
    })),
  };
}

/** The gathered one with the stage, how sure circles and ranks are, brokers, and positions with their bands. */
export const sure: Analysis = {
  ...gathered,
  schemaVersion: "1.3",
  actors: gathered.actors.map((actor) =>
    actor.id === "DE-1" ? { ...actor, bands: { convene: "clear", mobilize: "likely" } } : actor,
  ),
  profile: {
    ...{ samples: 100, share: 0.1, steps: 2, model: "weighted-cascade" },
    positions: [
      {
        position: "convene",
        kinds: [
          { kind: "ngo", bands: { clear: 2, likely: 1, "cannot tell": 1, ordinary: 4 } },
          { kind: "school-of-<b>thought", bands: { clear: 0, likely: 1, "cannot tell": 0, ordinary: 7 } },
        ],
        actors: [
          { id: "DE-1", score: 0.25, standing: [0.9, 0.95, 1], circle: 19, hosted: 2 },
          { id: "US-2", score: 0.5, standing: [1, 1, 1], circle: 19, hosted: 1 },
          { id: "DE-2", score: 0.125, standing: [0.75, 0.875, 0.95], circle: 19, hosted: 0 },
        ],
      },
      {
        position: "connect",
        kinds: [{ kind: "ngo", bands: { clear: 6, likely: 0, "cannot tell": 0, ordinary: 4 } }],
        actors: [],
      },
      {
        position: "mobilize",
        kinds: [{ bands: { clear: 1, likely: 2, "cannot tell": 3, ordinary: 2 } }],
        actors: [{ id: "NP-1", score: 0.48, standing: [0.8, 0.9, 0.95] }],
      },
    ],
  },
  cohesion: figures({ ...values(gathered.cohesion), degreeCentralization: 0.312, coreFit: 0.44 }),
  shape: {
    ...figures({
      stage: 3,
      largestShare: 19 / 26,
      hubShare: 0.4,
      secondShare: 0.9,
      hubs: 4,
      hubReach: 0.72,
      denseCore: 0,
      attached: [null, "no-core"],
    }),
    stage: "multi-hub",
    because: "all its conditions hold, and those of no other stage",
    evidence: [
      {
        stage: "scattered",
        figure: "largestShare",
        value: 19 / 26,
        rule: "below",
        threshold: 0.5,
        met: false,
      },
      { stage: "multi-hub", figure: "hubs", value: 4, rule: "at least", threshold: 2, met: true },
      {
        stage: "core–periphery",
        figure: "attached",
        value: null,
        rule: "at least",
        threshold: 0.5,
        met: false,
      },
    ],
    core: figures({
      coreSize: 6,
      fit: 0.44,
      coreDensity: 0.6,
      attached: 0.75,
      fitExpected: 0.21,
      fitP: 1 / 21,
    }),
  },
  communities: {
    ...gathered.communities,
    certainty: {
      consensus: {
        runs: 50,
        agreement: 0.83,
        sure: 21,
        borderline: 3,
        between: [
          { id: "DE-2", name: hostile.image, group: 1, certainty: 0.61, second: 2, secondShare: 0.39 },
          { id: "PL-1", name: hostile.link, group: 3, certainty: 0.7, second: 1, secondShare: 0.3 },
        ],
      },
      significance: {
        ...figures({ quality: 0.42, nullMean: 0.27, nullSd: 0.03, z: 5, p: 1 / 101 }),
        samples: 100,
      },
    },
  },
  ranks: (["betweenness", "degree"] as const).map((measure, i) => ({
    ...{ measure, samples: 100, share: 0.1, k: 10, kendall: 0.9, topOverlap: 0.65 },
    csCoefficient: [0.6, 0.25][i],
    ranks: [
      { id: "DE-1", rank: 1, low: 1, high: 1, inTop: 1 },
      { id: "DE-2", rank: 2, low: 1, high: 4, inTop: 0.97 },
      { id: "FR-2", rank: 3, low: 2, high: 11, inTop: 0.81 },
    ],
  })),
  brokers: {
    least: 8,
    actors: [
      {
        id: "DE-1",
        partners: 9,
        abroad: { known: 8, home: 1, countries: 5 },
        circles: { own: 5, reached: 3 },
        constraint: 0.152,
        effectiveSize: 8.6,
        spread: 0.58,
        bridging: 37.4,
        roles: {
          liaison: { pairs: 42, expected: 6.4, z: 5.8 },
          gatekeeper: { pairs: 8, expected: 0.2, z: 8.2 },
          representative: { pairs: 9, expected: 0.2, z: 9.3 },
        },
      },
      {
        id: "DE-2",
        partners: 8,
        circles: { own: 7, reached: 2 },
        constraint: 0.2,
        effectiveSize: 7.5,
        spread: 0.2,
      },
      {
        id: "US-2",
        partners: 13,
        circles: { own: 1, reached: 3 },
        constraint: 0.1,
        effectiveSize: 12,
        spread: 0.9,
      },
      {
        id: "organization 1",
        partners: 14,
        circles: { own: 1, reached: 3 },
        constraint: 0.1,
        effectiveSize: 13,
        spread: 0.9,
      },
    ],
    lists: {
      holes: ["US-2", "organization 1", "DE-1", "DE-2"],
      countries: ["DE-1"],
      circles: ["organization 1", "DE-1"],
      bridging: ["DE-1"],
      liaison: ["DE-1"],
      gatekeeper: ["DE-1"],
      representative: ["DE-1"],
    },
  },
  methods: [
    ...gathered.methods,
    method("stage"),
    method("corePeriphery", { options: { rewirings: 20 }, exact: false, samples: 20 }),
    method("consensus", { exact: false, seed: 7, samples: 50, iterations: 2, converged: true }),
    method("communitySignificance", { exact: false, seed: 7, samples: 100 }),
    method("robustness", { options: { of: "degree" }, exact: false, samples: 100 }),
    method("brokerageRoles"),
    method("profile", { options: { by: "partition", steps: 2 }, exact: false, seed: 7, samples: 100 }),
  ],
};

const shares = (by: string, ...groups: readonly (readonly [string, number, number, number, number])[]) => ({
  by,
  groups: groups.map(([group, count, share, low, high]) => ({ group, actors: count, share, low, high })),
});

/** The rich one with what version 1.4 brought: who to ask first. */
export const asking: Analysis = {
  ...rich,
  schemaVersion: "1.4",
  askFirst: {
    ...{ messages: 120_000, mayBeAsked: 18, actors: 26 },
    ...{ reach: 13.4, low: 12.6, high: 14.1, best: 15.5, guarantee: 0.81299, chance: 0.99 },
    asked: [
      { id: "DE-1", adds: 6.2 },
      { id: "FR-2", adds: 4.1 },
      { id: "PT-1", adds: 2 },
      { id: "US-2", adds: 0.7 },
      { id: "organization 1", adds: 0.4 },
    ],
    curve: [6.2, 10.3, 12.3, 13, 13.4].map((reach, i) => ({
      ...{ asked: i + 1, reach, low: reach - 0.9, high: reach + 0.9, best: reach + i / 2 + 0.1 },
    })),
    groups: [
      shares(
        "country",
        ...([
          ["DE", 3, 0.9, 0.8, 1],
          ["FR", 3, 0.5, 0.3, 0.7],
          ["VN", 3, 0.1, 0, 0.3],
          ...["JO", "JP", "KE", "MA", "NP", "PL", "PT", "UA", "US", "ZZ"].map(
            (code) => [code, 1, 0.5, 0, 1] as const,
          ),
        ] as const),
      ),
      shares("kind", ["ngo", 9, 0.5, 0.4, 0.6], ["school-of-<b>thought", 1, 0.6, 0.2, 0.9]),
      shares("groups", ["only | <i>", 9, 0.5, 0.4, 0.6]),
    ],
  },
  methods: [
    ...rich.methods,
    method("influencers", {
      ...{ exact: false, seed: 7, samples: 120_000, epsilon: 0.05, delta: 0.01 },
      notes: ["A first sentence. A last one."],
    }),
  ],
};

const nobody = { count: 0, unnamed: 0, some: [] };

/** The rich one with what version 1.4 brought about suggestions. */
export const suggesting: Analysis = {
  ...rich,
  schemaVersion: "1.4",
  recommendations: {
    objectives: [
      {
        ...{ objective: "join-up", about: "global efficiency: mean of 1 / steps, from 0 to 1" },
        ...{ weight: 1, before: 0.25, after: 0.31 },
      },
    ],
    asked: [
      { action: "introduce", asked: 2, found: 90, allowed: 70, made: 2 },
      { action: "revive", asked: 2, found: 0, allowed: 0, made: 0 },
      { action: "deepen", asked: 1, found: 8, allowed: 8, made: 1 },
      { action: "protect", asked: 2, found: 3, allowed: 1, made: 1 },
    ],
    answers: {
      proposals: 3,
      pairs: [
        {
          ...{ source: "DE-1", target: "FR-2", action: "introduce", standing: "declined" },
          ...{ declined: ["FR-2", "organization 1"], on: "2025-03" },
        },
        { source: "DE-1", target: "VN-1", action: "revive", standing: "accepted", declined: [] },
        { source: "DE-1", target: "organization 1", action: "protect", standing: "waiting", declined: [] },
      ],
    },
    convened: [
      {
        ...{ source: "DE-1", target: "VN-1", between: "Upper town – Lower town", why: "an old quarrel" },
        conveners: [
          { id: "FR-1", steps: [1, 1], ofSide: false },
          { id: "organization 1", steps: [1, 2], ofSide: true },
        ],
      },
      { source: "DE-1", target: "organization 1", between: "Upper town – Lower town", conveners: [] },
    ],
    missing: 0.1,
    suggestions: [
      {
        ...{ action: "introduce", source: "DE-1", target: "FR-2", method: "dialogue", score: 1 },
        lead: `Introduce Altwehrbach and ${hostile.script} to each other.`,
        effects: [{ objective: "join-up", alone: 0.05, adds: 0.05 }],
        underMissing: { low: 0.03, high: 0.06, positive: 0.95, draws: 20 },
        likelihood: 0.123,
        reasons: [
          { text: "Global efficiency rises by 0.05", value: 0.05, points: 1 },
          { text: "they have 2 partners in common: Vaucorne and 1 more", value: 2, points: 0 },
        ],
        introducers: [{ id: "FR-1", text: "Vaucorne is a partner of both" }],
        advice: "Such pairs have 12 ties of known method: dialogue (7 of 12).",
        cautions: ["they are about 3 hours apart by the sun"],
        steps: ["Ask Vaucorne whether it would introduce the two.", "Ask Altwehrbach.", "Write it down."],
        unless: ["its score fell by more than 12%", "one of the two did not agree"],
        changes: [
          { who: "source", id: "DE-1", before: 9.5, after: 11, reachBefore: 20, reachAfter: 20 },
          { who: "target", id: "FR-2", before: 6, after: 9, reachBefore: 18, reachAfter: 20 },
          { who: "least connected group", id: "VN", before: 1.5, after: 1.5 },
        ],
        around: {
          source: { count: 12, unnamed: 10, some: ["PT-1", "US-2"] },
          target: { count: 9, unnamed: 1, some: ["JO-1", "JP-1", "NP-1", "PL-1", "PL-2", "PT-2"] },
          both: { count: 2, unnamed: 0, some: ["FR-1"] },
        },
      },
      {
        ...{ action: "introduce", source: "VN-1", target: "UA-2", score: 0.5, lead: "Introduce the two." },
        effects: [{ objective: "join-up", alone: 0.025, adds: 0.02 }],
        reasons: [{ text: "Global efficiency rises by 0.025", value: 0.025, points: 0.5 }],
        introducers: [{ id: "VN-2", through: "UA-1", text: `constructor knows ${hostile.table}` }],
        ...{ cautions: [hostile.link], steps: ["Ask."], unless: [], changes: [] },
        around: {
          source: { count: 1, unnamed: 0, some: ["VN-2"] },
          target: { count: 1, unnamed: 0, some: ["UA-1"] },
          both: nobody,
        },
      },
      {
        ...{ action: "deepen", source: "DE-1", target: "organization 1", score: 0.4 },
        lead: "Nobody may read this.",
        effects: [{ objective: "join-up", alone: 0.02, adds: 0.02 }],
        ...{ reasons: [], introducers: [], cautions: [], steps: ["Nobody may read this."] },
        ...{ unless: [], changes: [], around: { source: nobody, target: nobody, both: nobody } },
      },
      {
        ...{ action: "protect", source: "JP-1", target: "PT-1", score: 0.3, lead: "Put it on two feet." },
        effects: [{ objective: "join-up", alone: 0.015, adds: 0.015 }],
        reasons: [{ text: "Global efficiency would lose 0.015", value: 0.015, points: 0.3 }],
        ...{ introducers: [], cautions: [], steps: ["Ask JP.", "Ask PT."], unless: [], changes: [] },
        around: { source: nobody, target: { count: 1, unnamed: 1, some: ["person 01"] }, both: nobody },
      },
    ],
    rules: [{ action: "introduce", rule: "languages", pairs: 20, about: "a way to talk" }],
    model: {
      ...{ basis: "recorded-ties", means: "The chance that such a tie forms and is recorded." },
      ...{ known: 900, trues: 240, least: 200, neverUsed: ["Groups are never a feature."] },
      features: [
        { about: "common neighbors", coefficient: 1.2, mean: 0.5, spread: 0.25 },
        { about: "both speak a language", coefficient: -0.4, mean: 0.1, spread: 0.3 },
      ],
      evaluation: {
        ...{ auc: 0.87, averagePrecision: 0.3, calibrationError: 0.02 },
        bins: [
          { cases: 300, stated: 0.001, observed: 0.002 },
          { cases: 300.4, stated: 0.04, observed: 0.03 },
          { cases: 299.6, stated: 0.31, observed: 0.36 },
        ],
      },
    },
  },
  methods: [...rich.methods, method("recommend", { seed: 0, notes: ["A note of one’s own."] })],
};

function values(section: FigureSection): Record<string, number> {
  return Object.fromEntries(section.figures.map(({ figure, value }) => [figure, value ?? 0]));
}

const point = (years: number, alive: number, low: number, high: number) => {
  return { years, atRisk: 60 - 2 * years, alive, low, high };
};

/** The rich one with what version 1.3 brought about how long ties last, and what they hang on. */
export const lasting: Analysis = {
  ...rich,
  schemaVersion: "1.3",
  mixing: rich.mixing.map((section) => ({
    ...section,
    figures: [
      ...section.figures,
      ...figures({ eiIndex: 0.7, expectedEiIndex: 0.84, eiIndexZ: section.by === "kind" ? -0.5 : -3.5 })
        .figures,
    ].filter(({ figure }) => section.by !== "degree" || !figure.includes("Index")),
    ...(section.by === "kind"
      ? {
          matrix: [
            { source: "ngo", target: "ngo", ties: 12, expected: 6, z: 3 },
            { source: "ngo", target: "school-of-<b>thought", ties: 2, expected: 8, z: -2 },
            { source: "individual", target: "ngo", ties: 1, expected: 0.8, z: 0.2 },
            { source: "university", target: "university", ties: 0, expected: 0, z: null },
          ],
        }
      : {}),
  })),
  durability: {
    ...figures({
      ties: 70,
      ended: 21,
      medianAge: 8.4,
      oneOff: 0.05,
      underAYear: 0.1,
      sustained: 0.85,
      undecided: 3,
      dormant: 0.2,
      aboutToLapse: 0.1,
      pastEnd: 1,
      silent: 0.1,
    }),
    lengthUnknown: 5,
    all: {
      ...{ group: "all", ties: 70, ended: 21, expectedEnded: 21, median: 12.5, medianLow: 9.1 },
      alive: [point(1, 0.9, 0.8, 0.95), point(5, 0.75, 0.62, 0.84), point(10, 0.6, 0.45, 0.72)],
    },
    curve: Array.from({ length: 13 }, (_, i) =>
      point(i + 1, 0.95 - 0.035 * i, 0.85 - 0.05 * i, 0.98 - 0.02 * i),
    ),
    groups: [
      {
        by: "method",
        least: 10,
        rows: [
          {
            ...{ group: "sister-city", ties: 30, ended: 4, expectedEnded: 12 },
            alive: [point(1, 1, 1, 1), point(5, 0.9, 0.72, 0.96)],
          },
          {
            ...{ group: "lamp-lending | <i>", ties: 14, ended: 9, expectedEnded: 4.2, median: 3.25 },
            alive: [point(1, 0.8, 0.5, 0.93), point(5, 0.3, 0.1, 0.55)],
          },
          { ...{ group: "festival", ties: 12, ended: 12, expectedEnded: 3, median: 0 }, alive: [] },
        ],
        small: { groups: 1, ties: 4 },
      },
      {
        by: "decade",
        least: 10,
        rows: [
          {
            ...{ group: "1990s", ties: 40, ended: 12, expectedEnded: 11 },
            alive: [point(5, 0.7, 0.5, 0.83)],
          },
          { ...{ group: "2010s", ties: 20, ended: 5, expectedEnded: 6 }, alive: [point(5, 0.72, 0.4, 0.9)] },
        ],
        small: { groups: 0, ties: 0 },
      },
    ],
  },
  dependence: {
    ...figures({ ties: 52, withProgramme: 0.5, withFunder: 0, withReporter: 1, onOnePerson: 1 / 52 }),
    parties: [
      hang("programme", 26, 4, 0.4, 13, 3, 4),
      hang("reporter", 52, 1, 1, 52, 20, 0),
      { ...hang("onePerson", 1, 1, 1, 1, 0, 3), largest: "zq the person behind it" },
    ],
  },
  methods: [...rich.methods, method("durability", { options: { by: "method" } }), method("dependence")],
};

function hang(
  of: "programme" | "reporter" | "onePerson",
  known: number,
  parties: number,
  hhi: number,
  lost: number,
  cutOff: number,
  partsAfter: number,
): NonNullable<Analysis["dependence"]>["parties"][number] {
  return { of, known, parties, hhi, largestShare: lost / known, lost, cutOff, partsBefore: 3, partsAfter };
}

/** A network without anybody. */
export const empty: Analysis = {
  schemaVersion: "1.0",
  audience: "public",
  seed: 0,
  effort: "auto",
  dataset: {},
  notices: [],
  network: {
    actors: 0,
    ties: 0,
    participations: 0,
    refused: { actors: 0, ties: 0 },
    outside: 0,
    withheld: 0,
    undirected: true,
    kinds: [],
    methods: [],
  },
  actors: [],
  cohesion: nothing,
  components: { sizes: [] },
  distances: {
    ...figures({ meanDistance: [null, "no-pairs"], diameter: [null, "no-pairs"] }),
    histogram: [],
  },
  reciprocity: figures({ reciprocity: [null, "no-ties"] }),
  cutPoints: figures({ articulationPoints: 0, bridges: 0 }),
  mixing: [{ by: "degree", ...figures({ assortativity: [null, "no-values"] }), groups: [] }],
  communities: { algorithm: "leiden", modularity: null, reason: "no-ties", groups: [] },
  countries: { countries: [], links: [], unknown: { actors: 0, ties: 0 } },
  activity: { statuses: [], began: [], undated: 0 },
  methods: [method("degree"), method("cohesion")],
};

/** One actor. */
export const single: Analysis = {
  ...empty,
  network: { ...empty.network, actors: 1, kinds: [{ word: "ngo", count: 1 }] },
  actors: [{ ...entry("only", "Only One", "ngo", "IS", 1, 0) }],
  components: { sizes: [1] },
  countries: {
    countries: [{ country: "IS", name: "Iceland", actors: 1, within: 0, across: 0 }],
    links: [],
    unknown: { actors: 0, ties: 0 },
  },
};

/** Nobody has a country, and no list of findings was passed. */
export const noCountries: Analysis = withoutIntake({
  ...rich,
  actors: rich.actors.map((actor) => {
    const { country, ...rest } = actor;
    return country === undefined ? actor : rest;
  }),
  countries: { countries: [], links: [], unknown: { actors: 26, ties: 52 } },
  mixing: rich.mixing.filter(({ by }) => by !== "country"),
});

/** The rich one without the section `intake`. */
export const noIntake: Analysis = withoutIntake(rich);

function withoutIntake(analysis: Analysis): Analysis {
  const { intake, ...rest } = analysis;
  return intake === undefined ? analysis : rest;
}

/** So many organizations, as a size test. */
export function crowd(count: number): Analysis {
  const many = Array.from({ length: count }, (_, i) => ({
    ...entry(
      `org-${String(i).padStart(5, "0")}`,
      `Friendship Association of Somewhere ${i}`,
      "ngo",
      "DE",
      1,
      i % 70,
    ),
    scores: { ...entry("x", "x", "ngo", "DE", 1, i % 70).scores, betweenness: i * 123.456, harmonic: i / 3 },
  }));
  return {
    ...rich,
    actors: many,
    components: { sizes: [count] },
    network: { ...rich.network, actors: count },
  };
}

export const samples: Readonly<Record<string, Analysis>> = {
  rich,
  gathered,
  answered,
  sure,
  lasting,
  asking,
  suggesting,
  empty,
  single,
  noCountries,
  noIntake,
};

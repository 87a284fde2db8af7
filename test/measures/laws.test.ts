import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import { plan, plainMemory, views, type Shape, type Views } from "../../src/csr/arena.js";
import type { Csr } from "../../src/csr/csr.js";
import { isComityError } from "../../src/errors/error.js";
import type { Executor } from "../../src/exec/executor.js";
import type { Kernel } from "../../src/kernels/kernel.js";
import { gatherings } from "../../src/measures/gatherings.js";
import type { EveryName } from "../../src/measures/every.js";
import type { MeasureName } from "../../src/measures/table.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Cell, Column } from "../../src/network/columns.js";
import type { Network } from "../../src/network/network.js";
import { random } from "../../src/random/random.js";
import { Figures } from "../../src/values/figures.js";
import { Partition } from "../../src/values/partition.js";
import { reasons } from "../../src/values/reasons.js";
import { Scores } from "../../src/values/scores.js";
import { ScoreTable } from "../../src/values/score-table.js";
import type { Table } from "../../src/values/table.js";
import { TieScores } from "../../src/values/tie-scores.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { inEighths } from "../oracle/in-eighths.js";
import type { PlainGraph } from "../oracle/graph.js";
import { differences, flat, measureNames, runEvery, type Flat, type Options, type Result } from "./flat.js";

/** A question: a measure and options. Every measure of the table is asked as it is; some are asked in more ways. */
interface Ask {
  readonly title: string;
  readonly name: EveryName;
  readonly options: Options;
}

/** Ways to ask for betweenness from samples: what is drawn depends on the numbering of actors and on all pairs. */
const sampled: readonly Options[] = [
  { epsilon: 0.1 },
  { epsilon: 0.2, top: 2 },
  { epsilon: 0.1, method: "riondato-kornaropoulos", normalized: true },
  { of: "ties", epsilon: 0.2 },
];

const furtherWays: Readonly<Partial<Record<MeasureName, readonly Options[]>>> = {
  degree: [
    { direction: "out" },
    { direction: "in" },
    { parallel: "count" },
    { selfTies: "ignore" },
    { normalized: true },
  ],
  strength: [{ direction: "out" }],
  closeness: [
    { top: 3 },
    { top: 2, direction: "in", variant: "component" },
    { direction: "in" },
    { variant: "component" },
    { variant: "component", distance: "inverse" },
  ],
  harmonic: [
    { standardError: 0.1 },
    { top: 3 },
    { top: 2, direction: "in" },
    { direction: "all" },
    { normalized: true },
  ],
  distances: [{ standardError: 0.1 }],
  reach: [
    { standardError: 0.05, direction: "in", steps: 3 },
    { steps: Infinity },
    { direction: "in" },
    { normalized: true },
  ],
  temporalReach: [{ direction: "in" }, { normalized: true }, { delay: 2, strict: true, dates: "possible" }],
  betweenness: [
    { distance: "linear" },
    { normalized: true },
    { of: "ties" },
    { of: "ties", parallel: "count" },
    ...sampled,
  ],
  pagerank: [{ directed: "ignore" }],
  eigenvector: [{ directed: "ignore" }],
  katz: [{ directed: "ignore", normalized: true }],
  coreness: [{ parallel: "count" }],
  strengthCoreness: [{ direction: "in" }, { selfTies: "count" }],
  bridging: [{ index: "bridgeness" }, { index: "bridging-centrality" }, { index: "valente-fujimoto" }],
  participation: [{ direction: "in" }, { by: "size", strengths: false }],
  structuralHoles: [{ strengths: false }, { directed: "ignore" }],
  components: [{ mode: "strong" }],
  mixing: [{ by: "size" }, { by: "degree" }, { permutations: 20 }],
  reciprocity: [{ by: "country" }],
  centralization: [{ direction: "out" }],
  corePeriphery: [{ rewirings: 3 }],
  communities: [{ directed: "respect" }, { algorithm: "louvain" }],
  modularity: [{ directed: "respect" }],
  brokerageRoles: [
    { unknown: "exclude", by: "size" },
    { permutations: 3 },
    { permutations: 2, permute: "ties" },
  ],
};

/**
 * Measures of other tables, which repeat searches and draws: a few of them here. Those about somebody and those of
 * participations have laws of their own; what reads dates finds none in these graphs.
 */
const repeating: Readonly<Partial<Record<EveryName, readonly Options[]>>> = {
  keyPlayers: [{ size: 1 }, { size: 1, goal: "reach", steps: 1 }],
  consensus: [{ runs: 3 }],
  communitySignificance: [{ samples: 2 }],
  resolutionProfile: [{ steps: 3, runs: 2 }],
  profile: [{ samples: 2 }],
  vertexBootstrap: [{ samples: 3 }],
  robustness: [{ samples: 3 }],
  stability: [{ samples: 2 }],
  response: [{}],
};

const asks: readonly Ask[] = [
  ...measureNames.flatMap((name) => asksOf(name, [{}, ...(furtherWays[name] ?? [])])),
  ...Object.entries(repeating).flatMap(([name, ways]) => asksOf(name as EveryName, ways)),
];

function asksOf(name: EveryName, ways: readonly Options[]): Ask[] {
  return ways.map((options) => ({ title: titleOf(name, options), name, options }));
}

/** Measures that run others many times are asked of fewer graphs. */
const runsOf = ({ name }: Ask, usual: number): number =>
  Object.hasOwn(repeating, name) ? Math.ceil(usual / 5) : usual;

function titleOf(name: string, options: Options): string {
  return [name, ...Object.entries(options).map(([key, value]) => `${key} ${String(value)}`)].join(", ");
}

/** A graph whose actors have a country and a number each, most of them. The first has both. */
interface Case {
  readonly graph: PlainGraph;
  readonly country: readonly (string | undefined)[];
  readonly size: readonly (number | undefined)[];
}

function cases(some = graphs()): fc.Arbitrary<Case> {
  const words = fc.constantFrom("DE", "FR", "JP", undefined);
  const numbers = fc.constantFrom(1, 2, 3.5, undefined);
  return fc
    .tuple(
      some,
      fc.array(words, { minLength: 8, maxLength: 8 }),
      fc.array(numbers, { minLength: 8, maxLength: 8 }),
    )
    .filter(([graph]) => graph.ids.length > 0)
    .map(([graph, country, size]) => ({ graph, country: ["DE", ...country], size: [1, ...size] }));
}

function column(type: Column["type"], values: readonly Cell[]): Column {
  const builder = columnBuilder(type);
  for (const value of values) builder.push(value);
  return builder.finish();
}

function networkOfCase({ graph, country, size }: Case): Promise<Network> {
  const given = graph.ids.map((_, i) => i);
  return networkOf(
    graph,
    new Map([
      [
        "country",
        column(
          "category",
          given.map((i) => country[i]),
        ),
      ],
      [
        "size",
        column(
          "number",
          given.map((i) => size[i]),
        ),
      ],
    ]),
  );
}

async function answer({ name, options }: Ask, known: Case, more: Options = {}): Promise<Result> {
  return runEvery(name, await networkOfCase(known), { ...options, ...more });
}

/** Everything that a result says, to the last bit. */
function bytes(result: Result): unknown {
  const hasTables = result instanceof Figures || result instanceof ScoreTable;
  const tables = hasTables ? Object.entries(result.tables) : [];
  return [
    result.columns(),
    JSON.stringify(result),
    result.toString(),
    result.toHTML(),
    tables.map(([name, table]) => [name, table.columns()]),
    result instanceof Partition ? [result.groups(), result.sizes(), result.figures()] : [],
  ];
}

/** Where a law does not hold as it is: for a whole answer or some figures; `factor` if the answer changes by a factor. */
interface Exception {
  readonly ask: string;
  readonly because: string;
  readonly figures?: readonly string[];
  readonly factor?: number;
}

/** Roles by dealing groups anew or rewiring ties: what is drawn depends on the numbering of actors. */
const drawnRoles = ["brokerageRoles, permutations 3", "brokerageRoles, permutations 2, permute ties"];
const allRoles = ["brokerageRoles", "brokerageRoles, unknown exclude, by size", ...drawnRoles];

/** What is drawn hangs on the numbering of actors, on the directions of ties and on the number of all pairs. */
const notForSamples: readonly Exception[] = sampled.map((options) => ({
  ask: titleOf("betweenness", options),
  because: "other paths are drawn",
}));

/** What repeats searches and draws draws something else. */
const drawn =
  (...titles: readonly string[]) =>
  (because: string): readonly Exception[] =>
    titles.map((ask) => ({ ask, because }));
const bootstrap: Pick<Exception, "ask" | "figures"> = {
  ask: "vertexBootstrap, samples 3",
  figures: ["density", "reciprocity", "eiIndex", "assortativity"].flatMap((name) =>
    ["Error", "Low", "High"].map((end) => `${name}${end}`),
  ),
};
const ofDraws = drawn("profile, samples 2", "robustness, samples 3", "stability, samples 2");

interface Law {
  readonly title: string;
  /** Two answers that the law says are equal. */
  readonly answers: (
    ask: Ask,
    known: Case,
    chance: number,
  ) => Promise<readonly [actual: Flat, expected: Flat]>;
  readonly graphs?: fc.Arbitrary<PlainGraph>;
  readonly exceptions: readonly Exception[];
}

const communityAsks = ["communities", "communities, directed respect", "communities, algorithm louvain"];

/** Measures that estimate with counters of HyperLogLog. */
const sketched = [
  "harmonic, standardError 0.1",
  "distances, standardError 0.1",
  "reach, standardError 0.05, direction in, steps 3",
];

const laws: readonly Law[] = [
  {
    title: "does not care what actors are called",
    async answers(ask, known, chance) {
      const { graph } = known;
      const names = shuffled(["ä", "1", "02", "hasOwnProperty", "Z", "z", "–", "ω"], chance);
      const renamed = { ...known, graph: { ids: graph.ids.map((_, i) => names[i]), ties: graph.ties } };
      const old = (name: string) => graph.ids[names.indexOf(name)];
      return [flat(await answer(ask, renamed), old), flat(await answer(ask, known))];
    },
    exceptions: [
      ...notForSamples,
      ...ofDraws("ties are drawn by their numbers, which follow ids"),
      { ...bootstrap, because: "actors are drawn by their numbers, which follow ids" },
      {
        ask: "communitySignificance, samples 2",
        because: "ties are drawn by their numbers, which follow ids",
      },
      ...[...communityAsks, "resolutionProfile, steps 3, runs 2"].map((ask) => ({
        ask,
        because: "names decide in which order actors are visited",
      })),
      ...drawnRoles.map((ask) => ({
        ask,
        because: "chance deals to actors by their numbers, which follow ids",
      })),
      ...sketched.map((ask) => ({ ask, because: "counters take actors by their numbers, which follow ids" })),
      {
        ask: "mixing, permutations 20",
        figures: ["eiIndexP", "assortativityP"],
        because: "labels are dealt out in the order of numbers, which follow ids",
      },
      {
        ask: "corePeriphery, rewirings 3",
        figures: ["fitExpected", "fitP"],
        because: "ties are drawn by their numbers, which follow ids",
      },
    ],
  },
  {
    title: "does not care in which unit strengths are given",
    async answers(ask, known) {
      const ties = known.graph.ties.map((tie) => ({ ...tie, strength: 2 * tie.strength }));
      const doubled = { ...known, graph: { ids: known.graph.ids, ties } };
      return [flat(await answer(ask, doubled)), flat(await answer(ask, known))];
    },
    exceptions: [
      { ask: "strength", factor: 2, because: "it is the sum of strengths" },
      { ask: "strength, direction out", factor: 2, because: "it is the sum of strengths" },
      ...["", ", direction in", ", selfTies count"].map(
        (way) => ({ ask: `strengthCoreness${way}`, factor: 2, because: "it is a sum of strengths" }) as const,
      ),
      {
        ask: "closeness, variant component, distance inverse",
        factor: 2,
        because: "lengths are 1 / strength",
      },
    ],
  },
  {
    title: "changes nobody's score when somebody without ties joins",
    async answers(ask, known, chance) {
      const { graph, country, size } = known;
      const newcomer = chance < 0.5 ? "!" : "~~";
      const larger = { ids: [...graph.ids, newcomer], ties: graph.ties };
      const n = graph.ids.length;
      const joined = { graph: larger, country: country.slice(0, n), size: size.slice(0, n) };
      const after = new Map(flat(await answer(ask, joined)));
      after.delete(newcomer);
      after.delete(JSON.stringify([newcomer]));
      for (const key of [...after.keys()]) if (key.endsWith(` of ${newcomer}`)) after.delete(key);
      return [after, flat(await answer(ask, known))];
    },
    exceptions: [
      ...notForSamples,
      ...ofDraws("the newcomer stands among the others, and shifts draws"),
      { ask: "vertexBootstrap, samples 3", because: "the newcomer is drawn too" },
      { ask: "communitySignificance, samples 2", because: "another actor shifts the draws of the method" },
      { ask: "resolutionProfile, steps 3, runs 2", because: "another actor shifts the draws of the method" },
      { ask: "keyPlayers, size 1", because: "it is a mean over all actors, the newcomer too" },
      { ask: "closeness", because: "Wasserman and Faust divide by the number of all others" },
      { ask: "closeness, top 3", because: "Wasserman and Faust divide by the number of all others" },
      { ask: "closeness, direction in", because: "Wasserman and Faust divide by the number of all others" },
      { ask: "degree, normalized true", because: "it is a share of all others" },
      { ask: "harmonic, normalized true", because: "it is a share of all others" },
      { ask: "reach, normalized true", because: "it is a share of all others" },
      { ask: "temporalReach, normalized true", because: "it is a share of all others" },
      { ask: "betweenness, normalized true", because: "it is a share of the pairs of all others" },
      { ask: "pagerank", because: "walks restart at the newcomer too" },
      { ask: "pagerank, directed ignore", because: "walks restart at the newcomer too" },
      { ask: "katz, directed ignore, normalized true", because: "the newcomer has a share too" },
      ...communityAsks.map((ask) => ({ ask, because: "another actor shifts the draws of the method" })),
      { ask: "modularity", figures: ["leftOut"], because: "it counts the newcomer" },
      { ask: "modularity, directed respect", figures: ["leftOut"], because: "it counts the newcomer" },
      ...allRoles
        .filter((ask) => !ask.includes("exclude"))
        .map((ask) => ({ ask, because: "expectations depend on the density" })),
      {
        ask: "brokerageRoles, unknown exclude, by size",
        figures: ["withoutValue"],
        because: "the newcomer has none",
      },
      ...sketched.map((ask) => ({ ask, because: "another actor shifts the numbers that counters take" })),
      {
        ask: "cohesion",
        figures: [
          ...["actors", "density", "components", "isolates", "meanClustering", "degreeCentralization"],
          "coreFit",
        ],
        because: "these count the newcomer",
      },
      { ask: "bridging, index valente-fujimoto", because: "it is a mean over all pairs" },
      ...[
        "centralization",
        "centralization, direction out",
        "corePeriphery",
        "corePeriphery, rewirings 3",
      ].map((ask) => ({ ask, because: "it is about all actors, the newcomer too" })),
      { ask: "inclusion", figures: ["leftOut"], because: "the newcomer has no country" },
      { ask: "stage", because: "it is about all actors, the newcomer too" },
      { ask: "distances", figures: ["efficiency"], because: "it is a mean over all pairs" },
      ...["reciprocity", "reciprocity, by country"].map((ask) => ({
        ask,
        figures: ["chanceCorrected", "unconnected"],
        because: "the newcomer adds pairs without a tie, on which chance depends",
      })),
    ],
  },
  {
    title: "swaps in and out, and nothing else, when every arc is turned round",
    async answers(ask, known) {
      const ties = known.graph.ties.map((tie) => ({ ...tie, source: tie.target, target: tie.source }));
      const turned = { ...known, graph: { ids: known.graph.ids, ties } };
      const straight = await answer(ask, known);
      const swap: Readonly<Record<string, string>> = { in: "out", out: "in", all: "all" };
      const { direction } = straight.meta.options;
      const back = direction === undefined ? {} : { direction: swap[String(direction)] };
      return [flat(await answer(ask, turned, back), undefined, true), flat(straight)];
    },
    exceptions: [
      ...notForSamples,
      ...drawn("profile, samples 2", "robustness, samples 3")("ties are drawn in the order of their ends"),
      { ask: "pagerank", because: "it follows ties forward, and has no twin that follows them back" },
      { ask: "eigenvector", because: "it counts what comes in, and has no twin that counts what goes out" },
      { ask: "katz", because: "it counts what comes in, and has no twin that counts what goes out" },
      { ask: "distances, standardError 0.1", because: "counters follow ties forward" },
      ...allRoles.map((ask) => ({ ask, because: "representatives become gatekeepers" })),
      {
        ask: "communities, directed respect",
        because:
          "of two divisions as good as each other, the one that is found hangs on whose ties are read first",
      },
    ],
  },
  {
    title: "reads an undirected tie as two opposite arcs",
    graphs: graphs({ directed: "none" }).map(({ ids, ties }) => ({
      ids,
      ties: ties.filter(({ source, target }) => source !== target),
    })),
    async answers(ask, known) {
      // Where sums are rounded, equal gains may part, and the draws after them.
      const whole = ask.name === "communities" ? { ...known, graph: inEighths(known.graph) } : known;
      const ties = whole.graph.ties.flatMap(({ source, target, strength }) => [
        { source, target, strength, directed: true },
        { source: target, target: source, strength, directed: true },
      ]);
      const arcs = { ...whole, graph: { ids: whole.graph.ids, ties } };
      return [flat(await answer(ask, arcs)), flat(await answer(ask, whole))];
    },
    exceptions: [
      ...notForSamples,
      ...drawn("profile, samples 2", "robustness, samples 3")("two opposite arcs are drawn apart"),
      ...[
        ...["degree, parallel count", "coreness, parallel count", "strength"],
        ...["strengthCoreness", "strengthCoreness, selfTies count"],
      ].map((ask) => ({ ask, factor: 2, because: "every tie counts, and there are twice as many" }) as const),
      ...["betweenness", "betweenness, distance linear"].map(
        (ask) => ({ ask, factor: 2, because: "pairs are ordered as soon as a tie is directed" }) as const,
      ),
      ...["bridging, index bridgeness", "bridging, index bridging-centrality"].map(
        (ask) => ({ ask, factor: 2, because: "pairs are ordered as soon as a tie is directed" }) as const,
      ),
      {
        ask: "bridging, index valente-fujimoto",
        factor: 1 / 2,
        because: "each arc is taken away by itself",
      },
      { ask: "betweenness, of ties", because: "each arc has a score of its own" },
      { ask: "betweenness, of ties, parallel count", because: "each arc has a score of its own" },
      { ask: "cohesion", figures: ["ties", "links"], factor: 2, because: "they count arcs" },
      ...["distances", "distances, standardError 0.1"].map(
        (ask) => ({ ask, figures: ["reachablePairs"], factor: 2, because: "pairs are ordered" }) as const,
      ),
      ...["mixing", "mixing, by size", "mixing, permutations 20"].map((ask) => ({
        ask,
        figures: ["internal", "external", "leftOut"],
        factor: 2,
        because: "they count arcs",
      })),
      {
        ask: "brokerageRoles, permutations 2, permute ties",
        because: "two opposite arcs are rewired apart",
      },
      { ask: "cutPoints", figures: ["bridges"], because: "of two opposite arcs neither is a bridge" },
    ],
  },
];

/** Two components of one size, a ring and a path: which of them comes first hangs on the names alone. */
const ringAndPath: Case = {
  graph: {
    ids: [..."abcdefgh"],
    ties: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [4, 5],
      [5, 6],
      [6, 7],
    ].map(([source, target]) => ({
      source,
      target,
      directed: false,
      strength: 1,
    })),
  },
  country: ["DE", "DE", "FR", "FR", "JP", "DE", "JP", undefined],
  size: [1, 2, 3, 4, 5, 6, 7, undefined],
};
const examples = [0.1, 0.3, 0.5, 0.7, 0.9].map((chance): [Case, number] => [ringAndPath, chance]);

function property(law: Law, ask: Ask, left: readonly Exception[]) {
  const setting = fc.double({ min: 0, max: 0.999, noNaN: true });
  return fc.asyncProperty(cases(law.graphs), setting, async (known, chance) => {
    const [actual, expected] = await law.answers(ask, known, chance);
    const wanted = new Map(expected);
    const found = new Map(actual);
    for (const { figures, factor } of left)
      for (const name of figures ?? new Set([...wanted.keys(), ...found.keys()]))
        if (factor === undefined) {
          wanted.delete(name);
          found.delete(name);
        } else if (wanted.has(name)) wanted.set(name, factor * (wanted.get(name) ?? NaN));
    expect(differences(found, wanted)).toEqual([]);
  });
}

describe.each(laws)("a measure $title", (law) => {
  const exceptionsOf = (ask: Ask) => law.exceptions.filter(({ ask: title }) => title === ask.title);
  const bound = asks.filter((ask) => exceptionsOf(ask).every(({ factor, figures }) => factor ?? figures));

  test.each(bound)("$title", async (ask) => {
    await fc.assert(property(law, ask, exceptionsOf(ask)), { numRuns: runsOf(ask, 30), examples });
  });

  test.each(law.exceptions)("not so for $ask: $because", async ({ ask: title }) => {
    const ask = asks.find((one) => one.title === title);
    expect(ask).toBeDefined();
    if (ask === undefined) return;
    // An exception that is none hides the next fault.
    const { failed } = await fc.check(property(law, ask, []), { seed: 5, numRuns: 2000, endOnFailure: true });
    expect(failed).toBe(true);
  });
});

function shuffled<T>(values: readonly T[], chance: number): T[] {
  const draw = random(chance);
  const left = [...values];
  return values.map(() => left.splice(draw.below(left.length), 1)[0]);
}

/** The same rows in another order. */
function reordered({ graph, country, size }: Case, chance: number): Case {
  const order = shuffled(
    graph.ids.map((_, i) => i),
    chance,
  );
  const move = (i: number) => order.indexOf(i);
  return {
    graph: {
      ids: order.map((i) => graph.ids[i]),
      ties: shuffled(graph.ties, chance).map((tie) => ({
        ...tie,
        source: move(tie.source),
        target: move(tie.target),
      })),
    },
    country: order.map((i) => country[i]),
    size: order.map((i) => size[i]),
  };
}

/** A network with several jobs to a fold, self-ties, parallel ties and both directions. */
const crowd: Case = (() => {
  const draw = random(11);
  const ids = Array.from({ length: 150 }, (_, i) => `actor ${i}`);
  const ties = Array.from({ length: 400 }, () => ({
    source: draw.below(150),
    target: Math.floor(150 * draw.next() ** 2),
    directed: draw.below(3) > 0,
    strength: 1 + draw.below(9) / 3,
  }));
  const country = ids.map((_, i) => (i % 7 === 0 ? undefined : ["DE", "FR", "JP"][i % 3]));
  return { graph: { ids, ties }, country, size: ids.map((_, i) => (i % 5 === 0 ? undefined : i % 11)) };
})();

/**
 * Runs all jobs of a fold at the same time, one arc at a turn, the last job first, in memory full of rubbish. Parts are
 * added in the order of the jobs.
 */
const crumbs: Executor = {
  allocate: plainMemory,
  async fold<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    graph: Csr,
    jobs: readonly J[],
    into: T,
    add: (into: T, part: Views<P>, job: J) => void,
  ): Promise<T> {
    const started = jobs.map((job) => {
      const [scratch, part] = [plan(kernel.scratch(graph, job)), plan(kernel.part(graph, job))];
      const rubbish = new Uint8Array(plainMemory(scratch.bytes)).fill(0xa5).buffer;
      const made = views<P>(plainMemory(part.bytes), part.places);
      return { job, made, run: kernel.start(graph, job, views(rubbish, scratch.places), made) };
    });
    let going = started.toReversed();
    while (going.length > 0) going = going.filter(({ run: own }) => !own.step(1));
    for (const { job, made } of started) add(into, made, job);
    return into;
  },
};

describe("never changes a byte", () => {
  const chance = fc.double({ min: 0, max: 0.999, noNaN: true });

  test.each(asks)("whatever the order of rows: $title", async (ask) => {
    const law = fc.asyncProperty(cases(), chance, async (known, luck) => {
      expect(bytes(await answer(ask, reordered(known, luck)))).toEqual(bytes(await answer(ask, known)));
    });
    await fc.assert(law, { numRuns: runsOf(ask, 20) });
    expect(bytes(await answer(ask, reordered(crowd, 0.4)))).toEqual(bytes(await answer(ask, crowd)));
  });

  test.each(asks)("however the work is sliced: $title", async (ask) => {
    const law = fc.asyncProperty(cases(), async (known) => {
      expect(bytes(await answer(ask, known, { executor: crumbs }))).toEqual(bytes(await answer(ask, known)));
    });
    await fc.assert(law, { numRuns: runsOf(ask, 15) });
    expect(bytes(await answer(ask, crowd, { executor: crumbs }))).toEqual(bytes(await answer(ask, crowd)));
  });

  test.each(asks)("with the same seed, on a network that was asked before: $title", async (ask) => {
    const network = await networkOfCase(crowd);
    const [first, second] = [
      await runEvery(ask.name, network, { ...ask.options, seed: 7 }),
      await runEvery(ask.name, network, { ...ask.options, seed: 7 }),
    ];
    expect(bytes(second)).toEqual(bytes(first));
    expect(bytes(await answer(ask, crowd, { seed: 7 }))).toEqual(bytes(first));
  });
});

describe("results are copies", () => {
  /** Overwrites whatever can be overwritten, all the way down. */
  function vandalize(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (ArrayBuffer.isView(value)) {
      new Uint8Array(value.buffer).fill(0xff);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      vandalize(inner);
      Reflect.set(value, key, "spoiled");
    }
    if (Array.isArray(value) && !Object.isFrozen(value)) value.splice(0, value.length);
  }

  test.each(asks)("$title", async (ask) => {
    const result = await answer(ask, crowd);
    const before = bytes(result);
    vandalize(result.rows());
    vandalize(result.columns());
    vandalize(result.toJSON());
    vandalize(result.meta);
    if (result instanceof Scores || result instanceof TieScores) {
      vandalize(result.values());
      vandalize(result.top(5));
    }
    if (result instanceof Partition)
      for (const copy of [result.groups(), result.sizes(), result.figures()]) vandalize(copy);
    if (result instanceof ScoreTable) {
      for (const name of result.names) vandalize(result.scores(name).values());
      vandalize(result.top(5));
      vandalize(result.figures());
    }
    if (result instanceof Figures || result instanceof ScoreTable)
      for (const table of Object.values(result.tables)) {
        vandalize(table.rows());
        vandalize(table.columns());
        vandalize(table.toJSON());
      }
    expect(bytes(result)).toEqual(before);
    // What was compiled for the first call is used again by the second.
    const network = await networkOfCase(crowd);
    vandalize((await runEvery(ask.name, network, ask.options)).columns());
    expect(bytes(await runEvery(ask.name, network, ask.options))).toEqual(before);
  });
});

describe("what is undefined is NaN with a reason, and null in JSON", () => {
  const number = /^(score|low|high|value|eiIndex|adds|z|expected|sd|mean|quality|modularity|agreement)$/;

  /** Of several scores the reason is that of the first without a value. */
  function checkScores(table: ScoreTable): void {
    const rows = table.rows() as readonly Options[];
    const json = table.toJSON().rows;
    rows.forEach((row, i) => {
      const missing = table.names.filter((name) => Number.isNaN(row[name]));
      expect(table.names.filter((name) => json[i][name] === null)).toEqual(missing);
      for (const name of table.names) {
        const reason = table.reasonFor(String(row.id), name);
        if (missing.includes(name)) expect(Object.keys(reasons)).toContain(reason);
        else expect(reason).toBeUndefined();
      }
      expect(row.reason).toBe(missing.length > 0 ? table.reasonFor(String(row.id), missing[0]) : undefined);
    });
  }

  function check(table: Result | Table): number {
    const rows = table.rows() as readonly Options[];
    const json = table.toJSON().rows;
    let undefinedOnes = 0;
    rows.forEach((row, i) => {
      expect(Object.keys(json[i])).toEqual(Object.keys(row));
      const missing = Object.keys(row).filter((name) => Number.isNaN(row[name]));
      expect(Object.keys(row).filter((name) => json[i][name] === null)).toEqual(missing);
      expect(missing.filter((name) => !number.test(name))).toEqual([]);
      undefinedOnes += missing.length;
      if (missing.length > 0) expect(Object.keys(reasons)).toContain(row.reason);
      else expect(row.reason).toBeUndefined();
    });
    return undefinedOnes;
  }

  test.each(asks)("$title", async (ask) => {
    const law = fc.asyncProperty(cases(), async (known) => {
      const result = await answer(ask, known);
      if (result instanceof ScoreTable) {
        checkScores(result);
        for (const table of Object.values(result.tables)) check(table);
        return;
      }
      check(result);
      if (result instanceof Figures) {
        for (const table of Object.values(result.tables)) check(table);
        for (const { figure, value, reason } of result.rows())
          expect(result.why(figure)).toBe(Number.isNaN(value) && reason ? reasons[reason] : undefined);
      }
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("each reason is given by some measure of some network", async () => {
    const small = fc.sample(cases(graphs({ maxActors: 4 })), { numRuns: 60, seed: 3 });
    const given = new Set<unknown>();
    for (const ask of asks)
      for (const known of small)
        for (const row of (await answer(ask, known)).rows()) given.add("reason" in row && row.reason);
    const { network: people } = await face.ingest({ actors: [{ id: "a", kind: "individual" }] });
    for (const { reason } of (await face.harmonic(people, { top: 1 })).rows()) given.add(reason);
    for (const participations of [[], [{ actor: "a", activity: "fair" }]])
      for (const measure of Object.values(gatherings)) {
        const { network } = await face.ingest({ actors: [{ id: "a", kind: "ngo" }], participations });
        for (const row of (await measure(network)).rows()) given.add("reason" in row && row.reason);
      }
    const { network: apart } = await face.ingest({ actors: [{ id: "a" }, { id: "b" }] });
    for (const row of (await face.earliestArrival(apart, { source: "a" })).rows())
      given.add("reason" in row && row.reason);
    const { network: pair } = await face.ingest({
      actors: [
        { id: "a", kind: "individual" },
        { id: "b", kind: "ngo" },
      ],
      ties: [{ source: "a", target: "b" }],
    });
    const nearlyAll = { scenario: "missing-actors", share: 0.99, samples: 2 } as const;
    for (const result of [
      await face.response(pair),
      await face.influencers(people),
      await face.readiness(pair, { actors: "b", audience: "steward", samples: 2 }),
      await face.robustness(pair, { samples: 2 }),
      await face.robustness(apart, nearlyAll),
      await face.nullTest(pair, { statistic: () => 1, samples: 2 }),
    ])
      for (const row of result.rows()) given.add("reason" in row && row.reason);
    const places = await face.profile(pair, { samples: 1 });
    for (const score of ["convene", "conveneStanding"] as const) given.add(places.reasonFor("b", score));
    const { network: lasting } = await face.ingest({
      actors: [
        { id: "a", country: "DE" },
        { id: "b", country: "FR" },
      ],
      ties: [
        { source: "a", target: "b", since: "1990", until: "2000" },
        { source: "a", target: "b", since: "1995" },
      ],
    });
    for (const by of ["country", "method"])
      for (const row of (await face.durability(lasting, { by })).rows()) given.add(row.reason);
    const sides = ["a", "b", "c", "d"].flatMap((source) =>
      ["v", "w", "x", "y", "z"].map((target) => ({ source, target })),
    );
    const { network: bipartite } = await face.ingest({ ties: sides });
    const across = await face.linkScores(bipartite, { pairs: [["a", "v"]] });
    for (const { reason } of across.rows()) given.add(reason);
    const few = await face.backtest(pair, { holdOuts: 1, samples: 20 });
    const curves = { holdOuts: 0, objective: "join-up" } as const;
    const crowded = await face.generate({ actors: 60, ties: 60, seed: 1 });
    for (const tested of [
      few,
      await face.backtest(pair, { ...curves, rounds: 1, samples: 20 }),
      await face.backtest(crowded, { ...curves, budget: 4 }),
      await face.backtest(await face.generate({ actors: 6, ties: 15, seed: 1 }), {
        holdOuts: 1,
        samples: 20,
      }),
    ])
      for (const table of [tested, ...Object.values(tested.tables)])
        for (const row of table.rows()) given.add("reason" in row && row.reason);
    const nobody = await face.components(await networkOf({ ids: [], ties: [] }));
    for (const row of (await face.comparePartitions(nobody, nobody)).rows()) given.add(row.reason);
    expect([...given].filter((reason) => typeof reason === "string").sort()).toEqual(
      Object.keys(reasons).sort(),
    );
  });
});

/** The error of a call that must be refused. */
async function refusal(call: Promise<unknown>): Promise<face.ComityError> {
  const error: unknown = await call.then(
    () => new Error("the call was accepted"),
    (reason: unknown) => reason,
  );
  if (!isComityError(error)) throw error;
  return error;
}

const optionsOf = new Map<MeasureName, Options>();
for (const name of measureNames)
  optionsOf.set(name, (await answer({ title: "", name, options: {} }, crowd)).meta.options);

describe("a call that means nothing is refused as bad-option, with the option in the path", () => {
  const ofEach = measureNames.map((name) => ({ name, own: optionsOf.get(name) ?? {} }));
  const columnWords: Readonly<Record<string, string>> = {
    by: "unknown-attribute",
    distance: "unknown-attribute",
  };

  async function refused(name: MeasureName, options: Options): Promise<[code: string, first: unknown]> {
    const { code, path, message } = await refusal(runEvery(name, await networkOfCase(crowd), options));
    expect(message).not.toContain("undefined");
    return [code, path[0]];
  }

  test.each(ofEach)("$name: options it does not have", async ({ name }) => {
    expect(await refused(name, { dampning: 1 })).toEqual(["bad-option", "dampning"]);
    expect(await refused(name, { weight: "strength" })).toEqual(["bad-option", "weight"]);
  });

  test.each(ofEach)(
    "$name: words outside a vocabulary, and values of another type",
    async ({ name, own }) => {
      for (const [key, value] of Object.entries(own)) {
        if (typeof value === "string")
          expect(await refused(name, { [key]: "sideways" })).toEqual([columnWords[key] ?? "bad-option", key]);
        for (const wrong of ["yes", 1, null, {}])
          if (typeof wrong !== typeof value)
            expect(await refused(name, { [key]: wrong })).toEqual(["bad-option", key]);
      }
    },
  );

  test.each(ofEach)("$name: numbers out of range", async ({ name, own }) => {
    for (const [key, value] of Object.entries(own))
      if (typeof value === "number")
        for (const wrong of [NaN, -1, -Infinity, String(value)])
          expect(await refused(name, { [key]: wrong })).toEqual(["bad-option", key]);
  });

  test.each(ofEach)("$name: what every measure accepts", async ({ name }) => {
    for (const [key, wrong] of [
      ["audience", "everybody"],
      ["audience", null],
      ["asOf", "1963-13"],
      ["asOf", ""],
      ["asOf", 1963],
      ["pseudonymKey", "too short"],
      ["seed", NaN],
      ["seed", "1"],
      ["status", "active"],
      ["status", ["actve"]],
    ] as const)
      expect(await refused(name, { [key]: wrong }), `${key} ${String(wrong)}`).toEqual(["bad-option", key]);
  });
});

describe("control", () => {
  test.each(asks)("an aborted signal rejects with its reason: $title", async ({ name, options }) => {
    const network = await networkOfCase(crowd);
    const reason = { why: "closed the page" };
    const signal = AbortSignal.abort(reason);
    await expect(runEvery(name, network, { ...options, signal })).rejects.toBe(reason);
    await runEvery(name, network, options);
    await expect(runEvery(name, network, { ...options, signal })).rejects.toBe(reason);
  });

  test.each(asks)("progress never falls and ends at its total: $title", async ({ name, options }) => {
    const heard: face.Progress[] = [];
    await runEvery(name, await networkOfCase(crowd), {
      ...options,
      onProgress: (progress) => heard.push(progress),
    });
    expect(heard.length).toBeGreaterThan(1);
    const last = new Map<string, face.Progress>();
    for (const progress of heard) {
      const { phase, done, total } = progress;
      expect(done).toBeGreaterThanOrEqual(last.get(phase)?.done ?? 0);
      expect(done).toBeLessThanOrEqual(total);
      last.set(phase, progress);
    }
    for (const { done, total } of last.values()) expect(done).toBe(total);
    expect(heard.at(-1)?.done).toBe(heard.at(-1)?.total);
  });
});

/** Options as JSON can hold them. */
function writable(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, value === Infinity ? "Infinity" : value]),
  );
}

/** Measures of which nothing is exact: they search or draw. */
const chancy: ReadonlySet<EveryName> = new Set([
  ...(["communities", "consensus", "communitySignificance", "resolutionProfile"] as const),
  ...(["profile", "vertexBootstrap", "robustness", "stability"] as const),
]);

describe("the record of a result", () => {
  const exported: Readonly<Record<string, unknown>> = face;

  test.each(measureNames)("%s names every option that has a default", async (name) => {
    const defaults = (exported[`${name}Defaults`] ?? {}) as Options;
    const given = Object.entries(defaults).filter(([, value]) => value !== undefined);
    expect(optionsOf.get(name)).toEqual(Object.fromEntries(given));
    const stated = Object.fromEntries(Object.keys(defaults).map((key) => [key, undefined]));
    const { meta } = await answer({ title: "", name, options: stated }, crowd);
    expect(meta.options).toEqual(optionsOf.get(name));
  });

  test.each(asks)("it names what was asked, how pairs count, and the view: $title", async (ask) => {
    const key = "a secret of many signs";
    const network = await networkOfCase(crowd);
    const more = {
      asOf: "2020",
      status: ["active", "planned"],
      pseudonymKey: key,
      audience: "public",
      seed: 4,
    };
    const { meta } = await runEvery(ask.name, network, { ...ask.options, ...(more as Options) });
    expect(meta).toMatchObject({
      measure: ask.name,
      options: { ...writable(ask.options), asOf: "2020", status: ["active", "planned"] },
      exact:
        !chancy.has(ask.name) &&
        ask.options.permutations === undefined &&
        ask.options.rewirings === undefined &&
        ask.options.epsilon === undefined &&
        !sketched.includes(ask.title),
      audience: "public",
      withheld: 0,
      view: { actors: 150, ties: 400, refused: { actors: 0, ties: 0 }, outside: 0 },
    });
    expect(JSON.stringify(meta)).not.toContain(key);
    expect(Object.keys(meta.options)).not.toContain("seed");
  });
});

import { mkdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as files from "../../src/files.js";
import * as face from "../../src/index.js";
import { measures, type MeasureName } from "../../src/measures/table.js";
import type { MeasureOptions } from "../../src/measures/options.js";
import * as parallel from "../../src/parallel.js";
import { arabic } from "../../src/arabic.js";
import * as report from "../../src/report.js";
import { few, secrets, tell, traces, type Secrets } from "./secrets.js";
import { spill } from "./spill.js";

/** Takes note of whatever came out of a call: its answer, or the error it ended with. */
type Listen = (call: () => unknown) => Promise<void>;

/** Calls a function of the public face as a careless caller would: for the public, with good and with bad options. */
type Recipe = (known: Secrets, listen: Listen, progress: (report: unknown) => void) => Promise<void>;

const key = "sixteen signs or more";
const attributes = [
  "country",
  "kind",
  "name",
  "region",
  "place",
  "latitude",
  "longitude",
  "languages",
  "interests",
].concat([
  "offers",
  "needs",
  "groups",
  "risk",
  "consent",
  "onePerson",
  "nickname",
  "salary",
  "degree",
  "id",
  "nobody",
]);

const usualOptions: readonly Record<string, unknown>[] = [
  {},
  { seed: 3 },
  { pseudonymKey: key },
  { asOf: "2026-06" },
  { asOf: "2026-06", audience: "public" },
  { status: ["ended", "planned", "active"] },
  { audience: "nobody" },
  { asOf: "someday" },
  { pseudonymKey: "short" },
  { nonsense: 1 },
  { projected: "ignore" },
  { direction: "sideways" },
  { normalized: "very" },
  { steps: -1 },
  { distance: "cost" },
  { distance: "inverse" },
  { distance: "negative-log" },
  { distance: "nobody" },
  { top: 2 },
  { top: 3, direction: "in", pseudonymKey: key },
  { top: "many" },
  { standardError: 0.1 },
  { standardError: 0.1, steps: 3, direction: "in", pseudonymKey: key },
  { standardError: 2 },
  { of: "ties" },
  { of: "ties", parallel: "count", pseudonymKey: key },
  ...attributes.map((by) => ({ by })),
];

function measureRecipe(name: MeasureName): Recipe {
  const measure = measures[name] as unknown as (network: face.Network, options: object) => Promise<unknown>;
  return async ({ network, withheld, refused, named }, listen, onProgress) => {
    for (const options of usualOptions) await listen(() => measure(network, { ...options, onProgress }));
    const restarts = [
      [...withheld, ...named],
      [...named, ...refused],
      [...named, "person 1", "organization 1"],
    ].map((ids) => ids.map((id) => [id, 1] as const));
    for (const entries of restarts)
      for (const restart of [new Map(entries), Object.fromEntries(entries)])
        for (const push of [undefined, 0.01]) await listen(() => measure(network, { restart, push }));
    await listen(() => measure(network, { restart: new Map([[named[0], NaN]]) }));
    for (const options of [{ epsilon: 0.2 }, { epsilon: 0.2, top: 3 }, { epsilon: 0.3, of: "ties" }])
      await listen(() => measure(network, { ...options, onProgress }));
  };
}

/** What is asked of many searches for communities, of a few here. */
function searchRecipe(
  measure: (network: face.Network, options: object) => Promise<unknown>,
  few: object,
): Recipe {
  return async ({ network }, listen, onProgress) => {
    for (const options of [
      ...usualOptions.slice(0, 12),
      { borderline: 1 },
      { runs: -1 },
      { quality: "nobody" },
    ])
      await listen(() => measure(network, { ...few, ...options, onProgress }));
  };
}

/** A measure of participations, with its own options beside the usual ones. */
function gatheringRecipe(measure: (network: face.Network, options: object) => Promise<unknown>): Recipe {
  return async ({ network }, listen, onProgress) => {
    for (const options of [
      ...usualOptions,
      { roles: ["host"] },
      { roles: ["guest"] },
      { window: { from: "2005", to: "2012" } },
      { window: { from: "nobody" } },
      { within: 1 },
      { within: "zero" },
    ])
      await listen(() => measure(network, { ...options, onProgress }));
  };
}

/** A journey from or to an actor, asked for by ids of every sort, with and without ties from shared activities. */
function journeyRecipe(
  end: "source" | "target",
  measure: (network: face.Network, options: object) => Promise<unknown>,
): Recipe {
  return async ({ network, withheld, refused, named }, listen, onProgress) => {
    const { network: projected } = await face.project(network);
    for (const each of [network, projected])
      for (const id of [...named, withheld[0], ...refused, "person 1", "organization 1", "nobody", 5])
        await listen(() => measure(each, { [end]: id, onProgress }));
    for (const options of [
      ...usualOptions,
      { from: "2003", until: "2012", delay: 1, strict: true, dates: "possible" },
      { from: "nobody" },
      { from: "2012", until: "2003" },
      { delay: -1 },
    ])
      await listen(() => measure(network, { [end]: named[0], ...options }));
    await listen(() => measure(network, {}));
  };
}

const exportOptions = [
  {},
  { audience: "public", asOf: "2026-06" },
  { pseudonymKey: key },
  { pseudonymKey: "short" },
  { audience: "nobody" as "public" },
  { asOf: "someday" },
  { nonsense: 1 },
] as const;

/** All texts of a network handed on, and what is said about them. */
function exportRecipe(write: (network: face.Network, options: object) => Promise<object>): Recipe {
  return async ({ network }, listen, onProgress) => {
    for (const options of [...exportOptions, { beside: true }, { beside: true, pseudonymKey: key }])
      await listen(async () => {
        const written = await write(network, { ...options, onProgress });
        return { written, texts: await textsOf(written) };
      });
  };
}

async function textsOf(written: object): Promise<string[]> {
  const beside = "beside" in written ? [...(written.beside as Map<string, face.Pieces>).values()] : [];
  const all = [written, ...beside, ...Object.values(written)].filter(
    (each): each is face.Pieces => typeof each === "object" && each !== null && "text" in each,
  );
  return Promise.all(all.map((each) => each.text()));
}

/** What is done to a network is the steward's; what the public then sees of the new network is not. */
async function seen(network: face.Network, listen: Listen): Promise<void> {
  await listen(() => String(network));
  await listen(() => Reflect.get(network, Symbol.for("Jupyter.display")).call(network) as unknown);
  await listen(() => face.degree(network));
  await listen(() => face.betweenness(network, { of: "ties" }));
  await listen(() => face.analyze(network, few));
}

const analyzed = new WeakMap<Secrets, Promise<face.Analysis[]>>();

function analyses(known: Secrets): Promise<face.Analysis[]> {
  const { network, ledger } = known;
  const ways = [
    {},
    { ledger, asOf: "2026-06" },
    { ledger, pseudonymKey: key, effort: "exact", seed: 5 },
  ] as const;
  const all =
    analyzed.get(known) ?? Promise.all(ways.map((options) => face.analyze(network, { ...few, ...options })));
  analyzed.set(known, all);
  return all;
}

const told = new Map<string, Promise<Secrets>>();

/** Every recipe is tried on the same drawn networks, as they have one seed: what several look at is made once. */
function tellOnce(draft: Parameters<typeof tell>[0]): Promise<Secrets> {
  const name = JSON.stringify(draft);
  const known = told.get(name) ?? tell(draft);
  told.set(name, known);
  return known;
}

function reportRecipe(write: (analysis: face.Analysis) => unknown): Recipe {
  return async (known, listen) => {
    for (const analysis of await analyses(known)) await listen(() => write(analysis));
  };
}

let foldersMade = 0;

const recipes: Readonly<Record<string, Recipe>> = {
  ...Object.fromEntries((Object.keys(measures) as MeasureName[]).map((name) => [name, measureRecipe(name)])),

  async keyPlayers({ network }, listen, onProgress) {
    for (const goal of ["distance-reach", "reach", "fragmentation", "distance-fragmentation"] as const)
      for (const size of [1, 2, 50])
        for (const more of [{}, { pseudonymKey: key, asOf: "2026-06" }, { seed: 3, steps: 1 }])
          await listen(() => face.keyPlayers(network, { goal, size, onProgress, ...more }));
    await listen(() => face.keyPlayers(network, { goal: "nobody" as never }));
  },

  async influencers({ network, withheld, refused, named }, listen, onProgress) {
    const small = { size: 3, samples: 400, onProgress };
    for (const more of [
      {},
      { pseudonymKey: key, asOf: "2026-06" },
      { steps: 1 },
      { model: "linear-threshold" as const },
    ])
      await listen(() => face.influencers(network, { ...small, ...more }));
    for (const by of attributes) await listen(() => face.influencers(network, { ...small, by }));
    for (const fair of ["maximin", "welfare"] as const)
      for (const by of ["kind", "country", "groups", "nickname", "nobody"])
        await listen(() => face.influencers(network, { ...small, fair, by }));
    for (const costs of attributes)
      await listen(() => face.influencers(network, { samples: 400, costs, budget: 60 }));
    for (const name of attributes)
      for (const value of ["DE", "individual", "choirs", "youth", withheld[0]])
        await listen(() => face.influencers(network, { ...small, target: { [name]: value } }));
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const option of ["asked", "excluding"])
        await listen(() => face.influencers(network, { ...small, [option]: [id] }));
    await listen(() => face.influencers(network, { size: 1e5 }));
    await listen(() => face.influencers(network, { probability: 2 }));
  },

  async withoutActor({ network, withheld, refused, named }, listen, onProgress) {
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const more of [{}, { pseudonymKey: key, asOf: "2026-06" }])
        await listen(() => face.withoutActor(network, { actors: id, onProgress, ...more }));
    await listen(() => face.withoutActor(network, { actors: [...named, withheld[0]] }));
    await listen(() => face.withoutActor(network, { actors: [] }));
  },

  async spread({ network, withheld, refused, named }, listen, onProgress) {
    const few = { samples: 5, onProgress };
    for (const from of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const more of [{}, { pseudonymKey: key, asOf: "2026-06", model: "linear-threshold" as const }])
        await listen(() => face.spread(network, { from, ...few, ...more }));
    const from = [named[0], "person 1"];
    await listen(() =>
      face.spread(network, { from, ...few, by: ["country", "kind", "interests", "offers"] }),
    );
    for (const by of ["name", "nickname", "risk", "id", "nobody"])
      await listen(() => face.spread(network, { from, ...few, by }));
    for (const probability of [
      ...["confidence", "strength", "nobody", NaN, { method: { "sister-city": 0.5 } }],
      ...[{ method: { nobody: 1 }, otherwise: 1 }, { strength: 0.5 }, () => 2],
    ])
      await listen(() => face.spread(network, { from, ...few, probability: probability as never }));
    await listen(async () => {
      const seen: object[] = [];
      const probability = (tie: object): number => {
        seen.push(tie);
        return 0.5;
      };
      const reached = await face.spread(network, { from, ...few, probability });
      return { seen, reached };
    });
    for (const since of ["2005", "nobody"])
      await listen(() => face.spread(network, { from, ...few, times: "respect", since }));
    for (const options of usualOptions.slice(0, 12))
      await listen(() => face.spread(network, { from, ...few, ...options } as never));
  },

  async readiness({ network, withheld, refused, named }, listen, onProgress) {
    const few = { samples: 5, onProgress };
    for (const actors of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      await listen(() => face.readiness(network, { actors, ...few }));
    for (const country of ["DE", "FR", "JP", "US", "XX", "nobody"])
      await listen(() => face.readiness(network, { country, ...few }));
    for (const method of ["sister-city", "contact", "nobody"])
      for (const more of [{}, { pseudonymKey: key, asOf: "2026-06" }, { times: "respect" as const }])
        await listen(() => face.readiness(network, { method, ...few, ...more }));
    await listen(() => face.readiness(network, { method: "contact", country: "DE" }));
    for (const from of [withheld[0], "person 1", named[0]])
      await listen(() => face.readiness(network, { actors: named[0], from, ...few }));
    await listen(() => face.readiness(network, { actors: named[0], by: "nickname", ...few }));
  },

  async groupCentrality({ network, withheld, refused, named }, listen, onProgress) {
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const more of [{}, { pseudonymKey: key, asOf: "2026-06", direction: "in" as const }])
        await listen(() => face.groupCentrality(network, { actors: id, onProgress, ...more }));
    await listen(() => face.groupCentrality(network, { actors: [...named, withheld[0]] }));
    await listen(() => face.groupCentrality(network, { actors: named, direction: "sideways" as never }));
    await listen(() => face.groupCentrality(network, { actors: [] }));
  },

  async composeBoard({ network, withheld, refused, named }, listen, onProgress) {
    const few = { size: 2, samples: 3, looks: 3, onProgress };
    for (const options of usualOptions.slice(0, 13))
      await listen(() => face.composeBoard(network, { ...few, ...options }));
    for (const by of attributes)
      await listen(() =>
        face.composeBoard(network, { ...few, by, quotas: [{ by, value: "*", atLeast: 1, atMost: 1 }] }),
      );
    for (const value of [withheld[0], "Ada", "zq"])
      await listen(() =>
        face.composeBoard(network, { ...few, quotas: [{ by: "nickname", value, atMost: 1 }] }),
      );
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const which of ["including", "excluding"])
        await listen(() => face.composeBoard(network, { ...few, size: 1, [which]: [id] }));
    await listen(() => face.composeBoard(network, { size: 50 }));
  },

  async linkScores({ network, withheld, refused, named }, listen, onProgress) {
    for (const options of usualOptions.slice(0, 13))
      await listen(() => face.linkScores(network, { ...options, onProgress }));
    for (const by of ["l3", "pagerank", "nobody"])
      await listen(() => face.linkScores(network, { by: by as never, strengths: true, pseudonymKey: key }));
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"]) {
      await listen(() => face.linkScores(network, { of: id, by: "l3" }));
      await listen(() => face.linkScores(network, { pairs: [[named[0], id]], directed: "ignore" }));
      await listen(() => face.linkScores(network, { pairs: [[id, "person 1"]], scores: ["katz"] }));
    }
  },

  async matchMentors({ network, withheld, refused, named }, listen, onProgress) {
    const everybody = {
      mentors: [named[0]],
      newcomers: [named[1]],
      topics: "preferred",
      onProgress,
    } as const;
    for (const options of usualOptions.slice(0, 13))
      await listen(() => face.matchMentors(network, { ...everybody, ...options }));
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"])
      for (const which of ["mentors", "newcomers"])
        await listen(() => face.matchMentors(network, { experiencedFrom: 3, [which]: [id] }));
    for (const same of attributes)
      await listen(() => face.matchMentors(network, { ...everybody, same, differ: same }));
    await listen(() => face.matchMentors(network));
  },

  async recommend({ network, withheld, refused, named }, listen, onProgress) {
    const quick = { likelihood: "off", missing: 0, budget: 4 } as const;
    const ask = (options: Parameters<typeof face.recommend>[1]) =>
      listen(async () => {
        const found = await face.recommend(network, { ...quick, ...options, onProgress });
        return [spill(found), ...Object.values(found.tables).map(spill), JSON.stringify(found)];
      });
    for (const options of usualOptions.slice(0, 13)) await ask(options);
    const all = { introduce: 1, revive: 1, deepen: 1, protect: 1 };
    for (const objective of ["join-up", "bridge", "withstand", "reach-further"] as const)
      await ask({ objective, actions: all, draws: 2, missing: 0.2, reachFurther: { samples: 10, size: 1 } });
    await ask({ likelihood: "fit", weigh: "expected", actions: all });
    for (const id of [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"]) {
      await ask({ objective: "closer", closer: { actor: id } });
      await ask({ for: [id], forbidden: [[id, named[0]]] });
      await ask({ introducer: [id], required: [[named[0], id]] });
      await ask({ objective: "reach-further", reachFurther: { seeds: [id], samples: 10 } });
      await ask({ declined: [{ a: id, b: named[0], reason: "no" }] });
    }
    for (const by of attributes) {
      await ask({ objective: "include", include: { group: { by, value: "a" } } });
      await ask({ mustCross: by, least: by, tension: [{ attribute: by, between: ["a", "b"] }] });
    }
  },

  async proposalsToFillIn({ network, withheld, refused, named }, listen, onProgress) {
    const ids = [...named, ...withheld, ...refused, "person 1", "organization 1", "nobody"];
    const suggestions = ids.map((target) => ({ source: named[0], target, action: "introduce" }) as const);
    const earlier = (
      await face.readProposals(
        ids.map((source) => ({ source, target: named[1], declined: "yes", outcome: withheld[0] })),
      )
    ).proposals;
    for (const audience of ["public", undefined] as const)
      await listen(async () => {
        const made = await face.proposalsToFillIn(network, suggestions, { audience, earlier, onProgress });
        return [made.text, JSON.stringify(made.rows)];
      });
  },

  async backtest({ network }, listen, onProgress) {
    const few = { holdOuts: 1, samples: 20, onProgress };
    for (const options of usualOptions.slice(0, 13))
      await listen(() => face.backtest(network, { ...few, share: 0.3, ...(options as object) }));
    const asked = {
      objective: "join-up",
      rounds: 1,
      samples: 20,
      holdOuts: 0,
      budget: 1,
      onProgress,
    } as const;
    for (const options of usualOptions.slice(0, 2))
      await listen(() => face.backtest(network, { ...asked, ...(options as object) }));
    for (const until of ["2005", "nobody"])
      await listen(() => face.backtest(network, { ...few, by: "time", until, pseudonymKey: key }));
  },

  async whatIf({ network, withheld, refused, named }, listen, onProgress) {
    const [a, b] = named;
    const ask = (ties: Parameters<typeof face.whatIf>[1], options: object = {}) =>
      listen(async () => {
        const found = await face.whatIf(network, ties, {
          measures: ["degree", "structuralHoles", "components"],
          ...options,
          onProgress,
        });
        const values = [...Object.values(found.tables), ...found.scored.map((name) => found.scores(name))];
        return [spill(found), ...values.map(spill)];
      });
    for (const options of [
      ...usualOptions,
      { draws: 2, measures: ["communities"] },
      { measures: ["nobody"] },
    ])
      await ask([{ source: a, target: b, method: "dialogue" }], options);
    for (const id of [...withheld, ...refused, "person 1", "organization 1", "nobody"]) {
      await ask([{ source: a, target: id }]);
      await ask({ remove: [{ source: id, target: a }] });
    }
    for (const by of attributes) await ask({ remove: () => true }, { by });
    await ask({ remove: (tie) => JSON.stringify(tie).includes("zq") });
    await ask({ add: [{ source: a, target: b, method: withheld[0] as "dialogue" }] });
    await ask({ add: [{ source: a, target: b, zqcolumn: 5 }] });
    await ask({ remove: [{ source: a, target: b, method: "nobody" }] });
    await ask(5 as never);
  },

  async analyze({ network, ledger }, listen, onProgress) {
    for (const options of [
      {},
      { ledger },
      { effort: "exact" },
      { effort: "none" },
      { ledger, seed: 2 },
      ...usualOptions,
    ])
      await listen(() => face.analyze(network, { ...few, ...(options as MeasureOptions), onProgress }));
  },

  async estimate({ network }, listen, onProgress) {
    for (const name of Object.keys(measures) as MeasureName[])
      for (const options of usualOptions)
        await listen(() => face.estimate(name, network, { ...options, onProgress } as never));
    await listen(() => face.estimate("nobody" as never, network));
    await listen(() => face.betweenness(network, { limit: 1 }));
  },

  async readAnalysis(known, listen) {
    for (const analysis of await analyses(known)) {
      const json = JSON.parse(JSON.stringify(analysis)) as Record<string, unknown>;
      await listen(() => face.readAnalysis(json));
      for (const section of Object.keys(json))
        await listen(() => face.readAnalysis({ ...json, [section]: 5 }));
    }
  },

  consensus: searchRecipe(face.consensus, { runs: 4 }),
  communitySignificance: searchRecipe(face.communitySignificance, { samples: 3 }),
  resolutionProfile: searchRecipe(face.resolutionProfile, { steps: 3, runs: 1 }),

  async communityNames({ network }, listen, onProgress) {
    for (const options of usualOptions) {
      const whole = await face.components(network, options.pseudonymKey === key ? { pseudonymKey: key } : {});
      const by = typeof options.by === "string" ? { by: [options.by] } : {};
      await listen(() => face.communityNames(network, whole, { ...options, ...by, level: 1, onProgress }));
    }
    await listen(() => face.communityNames(network, undefined as never));
  },

  async comparePartitions({ network, named }, listen, onProgress) {
    const whole = await face.components(network);
    const part = await face.components(await face.select(network, { actors: named }));
    await listen(() => face.comparePartitions(whole, part, { onProgress }));
    for (const by of attributes)
      await listen(() => face.comparePartitions(whole, { network, by }, { onProgress }));
    await listen(() => face.comparePartitions(whole, { network, by: "kind", pseudonymKey: "short" }));
    await listen(() => face.comparePartitions(5 as never, whole));
  },

  async select({ network, withheld, named }, listen) {
    for (const actors of [withheld, [...named, withheld[0]], (row: { id: string }) => row.id.includes("zq")])
      await seen(await face.select(network, { actors }), listen);
    for (const id of withheld) await seen(await face.select(network, { actors: [id] }), listen);
    await seen(await face.select(network, { ties: { method: "sports" }, isolates: "drop" }), listen);
    await listen(() => face.select(network, { actors: ["nobody"] }));
    await listen(() => face.select(network, { actors: { id: "nobody" }, ties: { source: "nobody" } }));
  },

  async ego({ network, withheld, named }, listen) {
    for (const id of [...withheld, ...named])
      for (const steps of [0, 1]) await seen(await face.ego(network, id, { steps }), listen);
    await listen(() => face.ego(network, "nobody"));
    await listen(() => face.ego(network, named[0], { steps: -1 }));
  },

  async overlay({ network, withheld, named }, listen) {
    const add = withheld.map((target) => ({ source: named[0], target, programme: "zq overlaid" }));
    await seen(await face.overlay(network, { add, remove: { method: "sports" } }), listen);
    await listen(() => face.overlay(network, { add: [{ source: named[0], target: "nobody" }] }));
  },

  async aggregate({ network }, listen) {
    for (const by of ["country", "kind"]) await seen((await face.aggregate(network, { by })).network, listen);
    await listen(() => face.aggregate(network, { by: new Map([["nobody", "group"]]) }));
  },

  async project({ network }, listen, progress) {
    for (const strength of ["count", "newman"] as const)
      await seen((await face.project(network, { strength, onProgress: progress })).network, listen);
    const { made, left } = await face.project(network, { keep: "projected", largest: 2 });
    await listen(() => [made, left]);
    await listen(() => face.project(network, { limit: 0 }));
  },

  async rewire({ network }, listen, onProgress) {
    for (const by of [undefined, ...attributes])
      await listen(async () => {
        const made = await face.rewire(network, { ...(by !== undefined && { by }), onProgress });
        await seen(made, listen);
        return (await face.toCsv(made)).ties.text();
      });
    await listen(() => face.rewire(network, { swaps: -1 }));
  },

  async gnm({ network }, listen, onProgress) {
    await seen(await face.gnm(network, { onProgress }), listen);
    await listen(async () => (await face.toCsv(await face.gnm(network, { seed: 2 }))).ties.text());
  },

  async permuteAttribute({ network }, listen, onProgress) {
    for (const attribute of attributes)
      await listen(async () => {
        const made = await face.permuteAttribute(network, { attribute, seed: 3, onProgress });
        await seen(made, listen);
        await listen(() => face.mixing(made, { by: attribute }));
        return (await face.toCsv(made)).actors.text();
      });
  },

  async nullTest({ network }, listen, onProgress) {
    for (const model of ["rewire", "gnm", "permute"] as const) {
      const statistic = async (of: face.Network): Promise<number> =>
        (await face.mixing(of)).get("assortativity") ?? NaN;
      await listen(() => face.nullTest(network, { statistic, model, samples: 2, onProgress }));
    }
    for (const options of usualOptions)
      await listen(() => face.nullTest(network, { statistic: () => 1, samples: 1, ...options }));
  },

  async robustness({ network, withheld }, listen, onProgress) {
    for (const scenario of ["missing-ties", "missing-actors", "unsurveyed", "false-ties"] as const)
      for (const of of ["degree", "betweenness"] as const)
        await listen(() => face.robustness(network, { of, scenario, share: 0.3, samples: 3, onProgress }));
    for (const options of usualOptions)
      await listen(() =>
        face.robustness(network, { samples: 2, scenario: "unsurveyed", ...options } as never),
      );
    await listen(() =>
      face.robustness(network, { scenario: "unsurveyed", by: "region", value: withheld[0] }),
    );
    await listen(() => face.robustness(network, { scenario: "unsurveyed", value: "nobody" }));
  },

  async profile({ network, withheld, named }, listen, onProgress) {
    for (const options of [{}, { by: "country", share: 0.3 }, { by: "region", steps: 3, pseudonymKey: key }])
      await listen(async () => {
        const found = await face.profile(network, { samples: 3, onProgress, ...options });
        return [found, ...Object.values(found.tables).map(spill)];
      });
    const whole = await face.components(network);
    await listen(() => face.profile(network, { samples: 2, by: whole }));
    const byEach = ["nickname", "salary", "nobody", "languages"].map((by) => ({ by }));
    for (const options of [...usualOptions.slice(0, 10), ...byEach])
      await listen(() => face.profile(network, { samples: 1, ...options } as never));
    const part = await face.components(await face.select(network, { actors: named }));
    await listen(() => face.profile(network, { samples: 1, by: part }));
    for (const id of withheld) await listen(async () => (await face.profile(network, { samples: 1 })).of(id));
  },

  async stability({ network }, listen, onProgress) {
    for (const drop of ["actors", "ties"] as const)
      await listen(() => face.stability(network, { drop, samples: 3, onProgress }));
    for (const options of usualOptions)
      await listen(() => face.stability(network, { samples: 1, ...options } as never));
  },

  async vertexBootstrap({ network }, listen, onProgress) {
    for (const options of usualOptions)
      await listen(() => face.vertexBootstrap(network, { samples: 3, ...options, onProgress } as never));
    await listen(() => face.vertexBootstrap(network, { of: "betweenness" as never }));
  },

  async response({ network }, listen, onProgress) {
    for (const options of usualOptions)
      await listen(() => face.response(network, { ...options, onProgress } as never));
  },

  async dependence({ network }, listen, onProgress) {
    for (const options of usualOptions)
      await listen(() => face.dependence(network, { ...options, onProgress } as never));
  },

  async durability({ network }, listen, onProgress) {
    for (const by of ["method", "formality", "term", "decade", "country"])
      for (const more of [{}, { from: "2004" }, { asOf: "2012" }, { from: "nobody" }, { from: 5 }])
        await listen(() => face.durability(network, { by, ...more, onProgress } as never));
    for (const options of usualOptions)
      await listen(() => face.durability(network, { ...options, onProgress } as never));
  },

  async waves({ network }, listen, onProgress) {
    for (const options of [...usualOptions, { level: 1 }, { level: 1, asOf: "2008" }, { level: 2 }])
      await listen(() => face.waves(network, { ...options, onProgress } as never));
  },

  async twoMode({ network }, listen, onProgress) {
    await listen(() => face.twoMode(network, { onProgress }));
  },

  activities: gatheringRecipe(face.activities),
  attendance: gatheringRecipe(face.attendance),
  hosting: gatheringRecipe(face.hosting),
  returning: gatheringRecipe(face.returning),
  copresence: gatheringRecipe(face.copresence),

  earliestArrival: journeyRecipe(
    "source",
    face.earliestArrival as (network: face.Network, options: object) => Promise<unknown>,
  ),
  latestDeparture: journeyRecipe(
    "target",
    face.latestDeparture as (network: face.Network, options: object) => Promise<unknown>,
  ),

  toGexf: exportRecipe(face.toGexf),
  toGraphml: exportRecipe(face.toGraphml),
  toPajek: exportRecipe(face.toPajek),
  toGraphologyJson: exportRecipe(face.toGraphologyJson),
  toCsv: exportRecipe(face.toCsv),

  async toGraph({ network }, listen, onProgress) {
    for (const options of exportOptions)
      await listen(async () => {
        const graph = await face.toGraph(network, { ...options, audience: "public", onProgress });
        return graph.export();
      });
  },

  async writeNetwork({ network }, listen, onProgress) {
    // Numbered: letters drawn at random would spell a secret now and then.
    const folder = join(tmpdir(), `comity-leak-${process.pid}-${++foldersMade}`);
    await mkdir(folder, { recursive: true });
    for (const [i, name] of ["a.gexf", "b.graphml", "c.net", "d.json", "e"].entries())
      for (const options of exportOptions)
        await listen(async () => {
          const written = await files.writeNetwork(network, join(folder, `${i}${name}`), {
            ...options,
            onProgress,
          });
          const texts = await Promise.all(written.files.map((path) => readFile(path, "utf8")));
          return { ...written, texts };
        });
    await listen(() => files.writeNetwork(network, join(folder, "x.docx")));
    await listen(() => files.writeNetwork(network, join(folder, "nowhere", "x.gexf")));
    await rm(folder, { recursive: true });
  },

  async applyDecisions({ network, withheld, named }, listen) {
    for (const other of [named[0], withheld[1] ?? named[0]]) {
      const decisions = [{ a: withheld[0], b: other, decision: "same" as const }];
      const merged = (await face.applyDecisions(network, decisions)).network;
      await seen(merged, listen);
      for (const by of ["mergedFrom", "name (as given)", "place (as given)"])
        await listen(() => face.mixing(merged, { by }));
    }
    await listen(() => face.applyDecisions(network, [{ a: named[0], b: named[0], decision: "same" }]));
    await listen(() => face.applyDecisions(network, [], { accept: 2 }));
  },

  async separate({ network, withheld, named }, listen) {
    const decisions = [{ a: withheld[0], b: named[0], decision: "same" as const }];
    const { network: merged, merges } = await face.applyDecisions(network, decisions);
    await seen(await face.separate(merged, merges), listen);
    await listen(() => face.separate(network, [{ id: "nobody", members: [], before: [] }]));
  },

  async compareAnalyses(known, listen) {
    const all = await analyses(known);
    const steward = await face.analyze(known.network, { ...few, audience: "steward" });
    for (const analysis of all)
      for (const other of [...all, steward]) {
        await listen(() => face.compareAnalyses(other, analysis));
        await listen(() => report.textReport(analysis, { before: other }));
      }
  },

  htmlReport: reportRecipe((analysis) => [
    report.htmlReport(analysis, { title: "Partners" }),
    report.htmlReport(analysis, { before: analysis }),
    report.htmlReport(analysis, { before: analysis, words: arabic }),
    report.htmlReport(analysis, { lite: true }),
    report.htmlReport(analysis, { lite: true, words: arabic }),
  ]),
  markdownReport: reportRecipe((analysis) => [
    report.markdownReport(analysis),
    report.markdownReport(analysis, { words: arabic }),
  ]),
  methods: reportRecipe((analysis) => report.methods(analysis)),
  methodsMarkdown: reportRecipe((analysis) => report.methodsMarkdown(analysis)),
  textReport: reportRecipe((analysis) => [
    report.textReport(analysis),
    report.textReport(analysis, { words: arabic }),
  ]),
  countryMap: reportRecipe((analysis) => [
    report.countryMap(analysis),
    report.countryMap(analysis, { words: arabic }),
  ]),
  networkSvg: reportRecipe((analysis) => [
    report.networkSvg(analysis, { words: arabic }),
    report.networkSvg(analysis, { color: "country" }),
    report.networkSvg(analysis, { view: "map", color: "betweenness" }),
  ]),
  tables: reportRecipe((analysis) => report.tables(analysis)),
  csvTable: reportRecipe((analysis) =>
    Object.values(report.tables(analysis)).map((table) => report.csvTable(table)),
  ),
};

/** Functions that need no recipe, and why. */
const exempt: Readonly<Record<string, string>> = {
  ComityError: "says only what those say who throw it",
  isComityError: "looks at an error",
  networkScene: "what it holds is all written by networkSvg",
  picture: "says again what it is given",
  drawNetwork: "draws what networkScene holds",
  actor: "for the steward: it answers with everything known about an actor",
  ingest: "for the steward, who has the rows; its ledger quotes them, and only its counts reach an analysis",
  parseCsv: "for the steward, who has the text; what it reads goes to ingest",
  parseJson: "for the steward, who has the text; what it reads goes to ingest",
  proposeMapping: "for the steward, who has the table; its examples and doubts quote values of it",
  mapRows: "for the steward, who has the table; what it makes goes to ingest",
  readMapping: "for the steward, who has the mapping: it names columns and words, and holds no row",
  parseNdjson: "for the steward, who has the text; what it reads goes to ingest",
  parseEdgeList: "for the steward, who has the text; what it reads goes to ingest",
  parsePajek: "for the steward, who has the text; what it reads goes to ingest",
  parseDl: "for the steward, who has the text; what it reads goes to ingest",
  parseMatrixMarket: "for the steward, who has the text; what it reads goes to ingest",
  parseWorkbook: "for the steward, who has the file; what it reads goes to ingest",
  annotate: "for the steward, who has the source; findings quote it",
  writeTemplate: "writes an empty list: no actor is in it",
  parseGexf: "for the steward, who has the text; what it reads goes to ingest",
  parseGml: "for the steward, who has the text; what it reads goes to ingest",
  parseGraphml: "for the steward, who has the text; what it reads goes to ingest",
  fromGraph: "for the steward, who has the graph; it is ingest",
  resolve: "for the steward: it shows names side by side; nothing of it reaches an analysis",
  readDecisions: "for the steward, who has the file",
  readProposals: "for the steward, who has the file",
  replay: "adds up numbers that are handed to it",
  writeDecisions: "for the steward: names and ids stand in full",
  readNetwork: "for the steward, who has the files",
  fromEdges: "actors are numbers",
  generate: "every actor is invented",
  release: "says nothing",
  workers: "runs kernels on numbers without ids",
};

const entries = { index: face, report, files, parallel } as const;
const exported = Object.values(entries).flatMap((entry) => Object.entries(entry));
const functions = exported.filter(([, value]) => typeof value === "function").map(([name]) => name);

describe("the public face", () => {
  test.each(functions)("%s has a recipe, or a reason why it needs none", (name) => {
    expect([name in recipes, name in exempt].filter(Boolean)).toHaveLength(1);
  });

  test("has every function that a recipe or a reason is about", () => {
    expect(
      [...Object.keys(recipes), ...Object.keys(exempt)].filter((name) => !functions.includes(name)),
    ).toEqual([]);
  });

  test("offers beside functions only plain data and the inline executor", () => {
    for (const [name, value] of exported)
      if (typeof value !== "function" && name !== "inline")
        expect(structuredClone(value), name).toEqual(value);
  });
});

/** The first trace of a secret, with what stands around it. */
function leak(text: string): string | undefined {
  for (const trace of traces) {
    const at = text.search(trace);
    if (at >= 0) return text.slice(Math.max(0, at - 150), at + 80);
  }
  return undefined;
}

/** Asked hundreds of thousands of times: `expect` takes longer than looking. */
function keepsQuiet(value: unknown): void {
  const found = leak(spill(value));
  if (found !== undefined) throw new Error(`A secret came out: ${found}`);
}

describe("nothing that is withheld comes out of", () => {
  test.each(Object.keys(recipes))("%s", async (name) => {
    let answers = 0;
    const law = fc.asyncProperty(secrets(), async (draft) => {
      const known = await tellOnce(draft);
      const listen: Listen = async (call) => {
        let outcome: unknown;
        try {
          outcome = await call();
          answers++;
        } catch (error) {
          outcome = error;
        }
        keepsQuiet(outcome);
      };
      await recipes[name](known, listen, keepsQuiet);
    });
    await fc.assert(law, { numRuns: 4 });
    // A recipe whose every call fails would prove nothing.
    expect(answers).toBeGreaterThan(0);
  });
});

describe("the search for secrets", () => {
  test("finds them in what the steward sees, so that it can find them elsewhere", async () => {
    const known = await tell({
      withheld: 6,
      named: 2,
      refused: 1,
      ties: [
        [0, 5, false],
        [3, 6, true],
      ],
    });
    const { network, ledger, withheld } = known;
    const steward = { audience: "steward" } as const;
    for (const name of Object.keys(measures) as MeasureName[]) {
      const grouped = ["mixing", "modularity", "inclusion"].includes(name);
      const options = { ...steward, ...(grouped ? { by: "nickname" } : {}) };
      const result = await (measures[name] as unknown as typeof face.degree)(network, options);
      expect(leak(spill(result)) !== undefined, name).toBe("of" in result || grouped);
    }
    // The methods say what was computed and how, before anybody: no actor is in them.
    const withoutNames = [
      "csvTable",
      "countryMap",
      "networkSvg",
      "networkScene",
      "drawNetwork",
      "picture",
      "methods",
      "methodsMarkdown",
    ];
    for (const [name, write] of Object.entries(report))
      if (typeof write === "function" && !withoutNames.includes(name))
        expect(
          leak(
            spill(
              (write as (analysis: unknown) => unknown)(await face.analyze(network, { ...few, ...steward })),
            ),
          ),
          name,
        ).toBeDefined();
    expect(leak(spill((await face.toGraph(network)).export()))).toBeDefined();
    for (const write of [face.toGexf, face.toGraphml, face.toPajek, face.toGraphologyJson, face.toCsv])
      expect(leak((await textsOf(await write(network, steward))).join("\n")), write.name).toBeDefined();
    expect(leak(spill(face.actor(network, withheld[0])))).toBeDefined();
    expect(leak(spill(ledger))).toBeDefined();
    expect(leak(String(network))).toBeUndefined();
  });
});

describe("for the public", () => {
  test("no list of the highest holds a person, not even one who agreed to be named", async () => {
    const law = fc.asyncProperty(secrets(), async (draft) => {
      const { network, namedPeople, named } = await tell(draft);
      const people = new Set(namedPeople);
      const isPerson = (id: string) => people.has(id) || id.startsWith("person ");
      for (const name of Object.keys(measures) as MeasureName[]) {
        const result: unknown = await (measures[name] as unknown as typeof face.degree)(network);
        if (!(typeof result === "object" && result !== null && "top" in result)) continue;
        const top = (result as face.Scores).top(1000);
        expect(top.filter(({ id }) => isPerson(id))).toEqual([]);
        if (name === "degree") expect(top.length).toBeGreaterThanOrEqual(named.length - namedPeople.length);
        for (const text of [String(result), (result as face.Scores).toHTML()]) {
          expect(text).not.toContain("Ada");
          expect(text).not.toMatch(/person \d/);
        }
      }
      const between = await face.betweenness(network, { of: "ties" });
      expect(between.top(1000).filter(({ source, target }) => isPerson(source) || isPerson(target))).toEqual(
        [],
      );
    });
    await fc.assert(law, { numRuns: 10 });
  });

  test("who refused leaves no trace: all is as if they had never been in the data", async () => {
    const law = fc.asyncProperty(secrets(), fc.constantFrom("public", "steward"), async (draft, audience) => {
      const known = await tell({ ...draft, refused: 1 + (draft.refused % 2) });
      const rest = (await known.without()).network;
      for (const name of Object.keys(measures) as MeasureName[]) {
        const measure = measures[name] as unknown as typeof face.degree;
        const said = async (network: face.Network) => {
          const result = await measure(network, { audience: audience as "public" | "steward" });
          const { meta, ...json } = result.toJSON();
          const { view, ...record } = meta;
          const { refused, ...counts } = view;
          expect(refused.actors).toBe(network === rest ? 0 : known.refused.length);
          return JSON.stringify([json, record, counts, result.columns(), result.toHTML(), String(result)]);
        };
        expect(await said(known.network), name).toBe(await said(rest));
      }
      for (const write of [face.toGexf, face.toGraphml, face.toPajek, face.toGraphologyJson, face.toCsv]) {
        const said = async (network: face.Network) => {
          const written = await write(network, { asOf: "2026" });
          const losses = written.losses.filter(({ what }) => what !== "refused");
          expect(written.losses.length - losses.length).toBe(network === rest ? 0 : 1);
          return [losses, await textsOf(written)];
        };
        expect(await said(known.network), write.name).toEqual(await said(rest));
      }
      const { network, ...analysis } = await face.analyze(known.network, { ...few, asOf: "2026" });
      const { network: other, ...same } = await face.analyze(rest, { ...few, asOf: "2026" });
      expect(analysis).toEqual(same);
      expect({ ...network, refused: undefined }).toEqual({ ...other, refused: undefined });
      expect(network.refused.actors).toBe(known.refused.length);
    });
    // Where every tie goes with those who refused, nothing may tell that there were directed ones.
    const allTies: Parameters<typeof tell>[0] = {
      withheld: 2,
      named: 2,
      refused: 1,
      ties: [
        [6, 0, true],
        [5, 0, true],
      ],
    };
    // Nor that there were strengths, where the ties that had some went.
    const strengths: typeof allTies = {
      withheld: 2,
      named: 3,
      refused: 0,
      ties: [
        [6, 0, false],
        [1, 0, true],
      ],
    };
    const examples: [typeof allTies, "public"][] = [
      [allTies, "public"],
      [strengths, "public"],
    ];
    await fc.assert(law, { numRuns: 10, examples });
  });
});

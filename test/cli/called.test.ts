import { describe, expect, test } from "vitest";
import { call } from "./call.js";

type Row = Readonly<Record<string, unknown>>;

interface Printed {
  readonly rows: readonly Row[];
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
  readonly figures?: Readonly<Record<string, object>>;
  readonly meta: Readonly<Record<string, { readonly options: object; readonly exact: boolean }>>;
}

async function json(...args: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await call(["measure", ...args, "--example", "--format", "json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Printed;
}

async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await call(["measure", ...args, "--example"]);
  expect([code, stdout]).toEqual([2, ""]);
  return stderr;
}

const figure = ({ rows }: Printed, name: string): unknown =>
  rows.find((row) => row.figure === name)?.value ?? undefined;

describe("of some actors together", () => {
  test("keyPlayers takes a goal and a size, and prints its tables", async () => {
    const found = await json("keyPlayers", "--goal", "fragmentation", "--size", "1");
    expect(found.meta.keyPlayers.options).toMatchObject({ goal: "fragmentation", size: 1 });
    expect(Number(figure(found, "named")) + Number(figure(found, "notNamed"))).toBe(1);
    expect(found.tables?.["keyPlayers, remedy"]).toHaveLength(Number(figure(found, "remedyTies")));
    const near = await json("keyPlayers", "--goal", "reach", "--steps", "1", "--size", "1");
    const { stdout } = await call(["measure", "degree", "--example", "--format", "csv", "--top", "1"]);
    expect(near.tables?.["keyPlayers, players"]?.[0].id).toBe(stdout.split("\n")[1].split(",")[0]);
  });

  test("withoutActor and groupCentrality take --actor more than once", async () => {
    const two = ["--actor", "DE-town-1", "--actor", "FR-town-2"];
    const without = await json("withoutActor", ...two);
    expect(without.meta.withoutActor.options).toMatchObject({ actors: ["DE-town-1", "FR-town-2"] });
    expect(without.tables?.["withoutActor, remedy"]).toHaveLength(Number(figure(without, "remedyTies")));
    const group = await json("groupCentrality", ...two, "--direction", "in");
    expect(group.meta.groupCentrality.options).toMatchObject({ direction: "in" });
    expect(figure(group, "actors")).toBe(2);
    const one = await json("groupCentrality", "--actor", "DE-town-1");
    const { rows } = await json("harmonic");
    expect(figure(one, "harmonic")).toBeCloseTo(
      Number(rows.find(({ id }) => id === "DE-town-1")?.harmonic),
      9,
    );
  });

  test("nobody, somebody unknown and a person are refused, and so is a ranking", async () => {
    expect(await refused("withoutActor")).toContain("--actor lyon");
    expect(await refused("groupCentrality", "--actor", "nobody")).toContain("unknown-actor");
    expect(await refused("groupCentrality", "--actor", "CA-person-1")).toContain("before the public");
    expect(await refused("keyPlayers", "--top", "3")).toContain("--top");
    expect(await refused("degree", "--actor", "DE-town-1")).toContain("--actor");
  });
});

describe("whom to ask first", () => {
  test("with a target, a budget, those asked and those left out", async () => {
    const asked = ["--asked", "DE-town-1", "--excluding", "DE-town-2", "--excluding", "FR-town-1"];
    const found = await json(
      "influencers",
      "--size",
      "2",
      ...asked,
      "--probability",
      "0.2",
      "--by",
      "kind,country",
    );
    expect(found.meta.influencers.options).toMatchObject({
      ...{ size: 2, asked: ["DE-town-1"], excluding: ["DE-town-2", "FR-town-1"], probability: 0.2 },
      by: ["kind", "country"],
    });
    expect(found.tables?.["influencers, chosen"]).toHaveLength(2);
    expect(figure(found, "before")).toBeGreaterThanOrEqual(1);
    const german = await json(
      "influencers",
      "--target-where",
      "country=DE,FR",
      "--epsilon",
      "0.3",
      "--samples",
      "500",
    );
    expect(german.meta.influencers.options).toMatchObject({
      target: [["country", ["DE", "FR"]]],
      samples: 500,
    });
    expect(figure(german, "targets")).toBeLessThan(Number(figure(found, "targets")));
    const even = await json("influencers", "--fair", "welfare", "--aversion", "0.8", "--samples", "500");
    expect(even.meta.influencers.options).toMatchObject({ fair: "welfare", aversion: 0.8 });
    expect(figure(even, "fairLow")).toBeLessThanOrEqual(Number(figure(even, "fairBest")));
    expect(await refused("influencers", "--costs", "latitude")).toContain("budget");
    expect(await refused("influencers", "--asked", "nobody")).toContain("unknown-actor");
  });
});

describe("of communities", () => {
  test("names, of some attributes alone", async () => {
    const found = await json("communityNames", "--by", "country, kind", "--least", "4", "--level", "0.01");
    expect(found.meta.communityNames.options).toMatchObject({
      by: ["country", "kind"],
      ...{ least: 4, level: 0.01 },
    });
    expect(Object.keys(found.rows[0])).toEqual(["group", "name", "actors"]);
    const words = found.tables?.["communityNames, words"] ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const { of, count, p } of words) {
      expect(["country", "kind"]).toContain(of);
      expect(count).toBeGreaterThanOrEqual(4);
      expect(p).toBeLessThanOrEqual(0.01);
    }
    const fewer = await json("communityNames", "--resolution", "0.1");
    expect(fewer.rows.length).toBeLessThan(found.rows.length);
  });

  test("how much they agree with an attribute", async () => {
    const found = await json("comparePartitions", "--by", "country");
    const overlap = found.tables?.["comparePartitions, overlap"] ?? [];
    expect(overlap.reduce((sum, { actors }) => sum + Number(actors), 0)).toBe(figure(found, "compared"));
    expect(await refused("comparePartitions")).toContain("--by");
  });
});

describe("how sure", () => {
  test("robustness and stability of a measure", async () => {
    const few = ["--of", "degree", "--samples", "4"];
    const robust = await json("robustness", ...few, "--share", "0.2");
    expect(robust.meta.robustness.options).toMatchObject({ samples: 4, share: 0.2 });
    expect(Object.keys(robust.rows[0])).toEqual(expect.arrayContaining(["score", "scoreLow", "rankHigh"]));
    const silent = ["--scenario", "unsurveyed", "--by", "country", "--value", "DE"];
    const asked = await json("robustness", ...few, ...silent);
    expect(asked.meta.robustness.options).toMatchObject({ scenario: "unsurveyed", value: "DE" });
    const stable = await json("stability", ...few, "--drop", "ties");
    expect(stable.meta.stability.options).toMatchObject({ drop: "ties", samples: 4 });
    expect(figure(stable, "csCoefficient")).toBeLessThanOrEqual(1);
  });

  test("of a measure with options of its own, which --inner gives", async () => {
    const asked = ["--of", "harmonic", "--samples", "2"];
    const inner = ["--inner", "direction=in", "--inner", "normalized", "--inner", "distance=inverse"];
    const own = ["--direction", "in", "--normalized", "--distance", "inverse"];
    const robust = await json("robustness", ...asked, ...inner);
    const options = [
      ["direction", "in"],
      ["distance", "inverse"],
      ["normalized", true],
    ];
    expect(robust.meta.robustness.options).toMatchObject({ of: "harmonic", options });
    const alone = await json("harmonic", ...own);
    const scores = new Map(alone.rows.map(({ id, harmonic }) => [id, harmonic]));
    for (const { id, score } of robust.rows) expect(score).toBe(scores.get(id));
    const stable = await json("stability", "--of", "reach", "--inner", "steps=1", "--samples", "2");
    expect(stable.meta.stability.options).toMatchObject({ options: [["steps", 1]] });
    for (const [wrong, said] of [
      ["steps=3", "--steps means nothing to degree"],
      ["nonsense=3", 'no "nonsense"'],
      ["normalized=yes", "takes no value"],
      ["direction", "needs a value"],
      ["=3", "NAME=VALUE"],
    ])
      expect(await refused("robustness", "--inner", wrong)).toContain(said);
    expect(await refused("robustness", "--inner", "direction=in", "--inner", "direction=out")).toContain(
      "twice",
    );
    expect(await refused("degree", "--inner", "direction=in")).toContain("--inner");
    expect(await refused("robustness", "--of", "nobody", "--inner", "direction=in")).toContain("nobody");
  });

  test("vertexBootstrap and response", async () => {
    const other = await json("vertexBootstrap", "--samples", "10", "--by", "country");
    expect(Number(figure(other, "densityLow"))).toBeLessThan(Number(figure(other, "densityHigh")));
    const told = await json("response");
    expect(figure(told, "responseRate")).toBeLessThanOrEqual(1);
  });
});

describe("of many searches", () => {
  test("consensus and communitySignificance", async () => {
    const { rows, meta } = await json("consensus", "--runs", "3", "--borderline", "0.8");
    expect(meta.consensus.options).toMatchObject({ runs: 3, borderline: 0.8 });
    expect(Object.keys(rows[0])).toEqual(["id", "name", "consensus", "certainty"]);
    const chance = await json("communitySignificance", "--samples", "3", "--swaps", "2");
    expect(chance.meta.communitySignificance.options).toMatchObject({ samples: 3, swaps: 2 });
    expect(chance.meta.communitySignificance.exact).toBe(false);
  });

  test("resolutionProfile goes from --lowest to --highest, which are no dates", async () => {
    const ends = ["--lowest", "0.5", "--highest", "2", "--steps", "3", "--runs", "1"];
    const { rows, meta } = await json("resolutionProfile", ...ends);
    expect(meta.resolutionProfile.options).toMatchObject({ from: 0.5, to: 2, steps: 3, runs: 1 });
    expect(rows.map(({ resolution }) => resolution)).toEqual([0.5, expect.closeTo(1, 12), 2]);
    expect(await refused("resolutionProfile", "--from", "2000")).toContain("--from");
  });
});

describe("of messages", () => {
  test("spread sets out from --from-actor, with a chance as it is typed", async () => {
    const found = await json(
      ...["spread", "--from-actor", "DE-town-1", "--from-actor", "FR-town-2", "--samples", "50"],
      ...["--probability", "sister-city=0.5,otherwise=0.1", "--by", "country, kind", "--steps", "3"],
    );
    expect(found.meta.spread.options).toMatchObject({
      from: ["DE-town-1", "FR-town-2"],
      probability: "sister-city 0.5, otherwise 0.1",
      by: ["country", "kind"],
      steps: 3,
    });
    const reached = found.rows.map((row) => Number(row.reached));
    const { reach } = (found.figures as { spread: { reach: { value: number } } }).spread;
    expect(reached.reduce((sum, share) => sum + share, 0)).toBeCloseTo(reach.value, 9);
    expect(new Set(found.tables?.["spread, groups"].map(({ by }) => by))).toEqual(
      new Set(["country", "kind"]),
    );
    const dated = await json(
      ...["spread", "--from-actor", "DE-town-1", "--samples", "20", "--probability", "strength=0.3"],
      ...["--respect-times", "--since", "2010", "--until", "2015", "--delay", "30"],
    );
    expect(dated.meta.spread.options).toMatchObject({
      times: "respect",
      since: "2010",
      probability: "strength 0.3",
    });
  });

  test("readiness loses an actor, a country or a method", async () => {
    const few = ["--samples", "300", "--audience", "steward"];
    for (const lost of [
      ["--actor", "DE-town-1"],
      ["--country", "FR"],
      ["--method", "sister-city"],
    ]) {
      const found = await json("readiness", ...lost, ...few, "--steps", "2");
      expect(found.meta.readiness.options).toMatchObject({
        [lost[0].slice(2).replace("actor", "actors")]: expect.anything() as unknown,
        steps: 2,
      });
      expect(Number(figure(found, "before"))).toBeGreaterThanOrEqual(Number(figure(found, "after")));
      expect(found.tables?.["readiness, actors"]?.length).toBeGreaterThan(0);
    }
    expect(await refused("readiness")).toContain("--country FR");
    expect(await refused("readiness", "--actor", "CA-person-1")).toContain("before the public");
  });

  test("nobody to set out from, a bad chance and a date without times are refused", async () => {
    const from = ["spread", "--from-actor", "DE-town-1"];
    expect(await refused("spread")).toContain("--from-actor lyon");
    expect(await refused(...from, "--probability", "often")).toContain("weighted-cascade");
    expect(await refused(...from, "--probability", "festival=often")).toContain("METHOD=P");
    expect(await refused(...from, "--since", "2010")).toContain("--respect-times");
  });
});

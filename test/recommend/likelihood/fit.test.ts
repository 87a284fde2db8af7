import { beforeAll, describe, expect, test } from "vitest";
import type { MeasureOptions } from "../../../src/measures/options.js";
import type { Network } from "../../../src/network/network.js";
import { readProposals } from "../../../src/recommend/decisions/read-proposals.js";
import type { Ground, VertexPairs } from "../../../src/recommend/ground.js";
import { fitLikelihood, type LikelihoodOptions } from "../../../src/recommend/likelihood/fit-likelihood.js";
import type { Likelihood } from "../../../src/recommend/likelihood/likelihood.js";
import { groundOf } from "../ground-of.js";
import { networkWith, townsAndTies } from "./village.js";

async function fit(
  network: Network,
  options: Partial<LikelihoodOptions> = {},
  common: MeasureOptions = {},
): Promise<{ ground: Ground; likelihood: Likelihood; pairs: VertexPairs }> {
  const open = (other: Network): Promise<Ground> => groundOf(other, common);
  const ground = await open(network);
  const likelihood = await fitLikelihood(ground, { seed: 3, open, ...options });
  return { ground, likelihood, pairs: somePairs(ground) };
}

/** Pairs of the first vertices with all others. */
function somePairs({ opened: { csr } }: Ground): VertexPairs {
  const ends = [0, 1, 2, 3].flatMap((a) =>
    Array.from({ length: csr.order - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  );
  return {
    length: ends.length,
    a: Int32Array.from(ends, ([a]) => a),
    b: Int32Array.from(ends, ([, b]) => b),
  };
}

const towns = townsAndTies(110, 620);

describe("a likelihood fitted on recorded ties", () => {
  let fitted: Awaited<ReturnType<typeof fit>>;
  beforeAll(async () => {
    fitted = await fit(await networkWith(towns.actors, towns.ties));
  });

  test("finds what ties hang on, and says on how much it rests", () => {
    const { card, basis } = fitted.likelihood;
    expect(basis).toBe("recorded-ties");
    expect(card.trues).toBeGreaterThanOrEqual(200);
    expect(card.means).toContain("forms and is recorded");
    expect(card.means).not.toMatch(/acceptance/i);
    const language = card.features.find(({ feature }) => feature === "language");
    expect(language?.coefficient).toBeGreaterThan(0.3);
    expect(card.evaluation?.auc).toBeGreaterThan(0.6);
    expect(card.evaluation?.averagePrecision).toBeGreaterThan(1.2 * card.baseRate);
    expect(card.evaluation?.calibration.error).toBeLessThan(0.02);
    expect(card.penalties.map(({ penalty }) => penalty)).toContain(card.penalty);
    expect(card.evaluation?.byGroup.map(({ group }) => group)).toEqual(["local-government", "ngo"]);
    expect(card.features.map(({ feature }) => feature)).not.toContain("groups");
    expect(card.neverUsed.join(" ")).toContain("groups");
  });

  test("states chances that rise with the score, between 0 and 1", async () => {
    const { likelihood, pairs } = fitted;
    const [chances, scores] = [await likelihood.predict(pairs), await likelihood.order(pairs)];
    const order = Array.from(scores.keys()).sort((i, j) => scores[i] - scores[j]);
    const sorted = order.map((i) => chances[i]);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted.at(-1)).toBeLessThan(1);
    expect(new Set(sorted).size).toBeGreaterThan(5);
  });

  test("adds its reasons up to its score, from either end", async () => {
    const { likelihood, pairs } = fitted;
    const scores = await likelihood.order(pairs);
    for (const i of [0, 7, 200, 301]) {
      const reasons = await likelihood.contributions(pairs.b[i], pairs.a[i]);
      const sum = reasons.reduce((sum, { points }) => sum + points, likelihood.card.intercept);
      expect(Math.abs(sum - scores[i])).toBeLessThan(1e-12);
      for (const { words } of reasons) expect(words).not.toBe("");
    }
  });

  test("gives equal bytes in any order of the rows, whatever groups say", async () => {
    const { likelihood, pairs } = fitted;
    const grouped = towns.actors.map((actor, i) => ({
      ...actor,
      groups: i % 2 === 0 ? "rural" : "women-led",
    }));
    const turned = await fit(await networkWith(grouped.reverse(), [...towns.ties].reverse()));
    expect(turned.likelihood.card).toEqual(likelihood.card);
    expect(await turned.likelihood.predict(pairs)).toEqual(await likelihood.predict(pairs));
  });

  test("stops when told to", async () => {
    const stop = new AbortController();
    const phases: string[] = [];
    const common: MeasureOptions = {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        phases.push(phase);
        if (phase === "features of pairs") stop.abort(new Error("enough"));
      },
    };
    await expect(fit(fitted.ground.network, {}, common)).rejects.toThrow("enough");
    expect(phases).not.toContain("likelihood: penalties");
  });
});

describe("a likelihood on too little", () => {
  test("is unknown, not unlikely, and still puts pairs in an order by declared weights", async () => {
    const { likelihood, pairs } = await fit(await networkWith(towns.actors, towns.ties.slice(0, 230)));
    const { card } = likelihood;
    expect(likelihood.basis).toBe("declared");
    expect(card.trues).toBeLessThan(card.least);
    expect(card.means).toMatch(/^Unknown, which is not unlikely/);
    expect(card.evaluation).toBeUndefined();
    expect((await likelihood.predict(pairs)).every(Number.isNaN)).toBe(true);
    const scores = await likelihood.order(pairs);
    expect(scores.some(Number.isNaN)).toBe(false);
    expect(new Set(scores).size).toBeGreaterThan(pairs.length / 4);
    const reasons = await likelihood.contributions(pairs.a[5], pairs.b[5]);
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(scores[5], 12);
  });

  test("has an order without ties, attributes or pairs", async () => {
    const bare = await fit(await networkWith([{ id: "a" }, { id: "b" }, { id: "c" }], []));
    expect(bare.likelihood.basis).toBe("declared");
    const none = { length: 0, a: new Int32Array(0), b: new Int32Array(0) };
    expect(await bare.likelihood.order(none)).toEqual(new Float64Array(0));
    const all = { length: 3, a: Int32Array.of(0, 0, 1), b: Int32Array.of(1, 2, 2) };
    expect(new Set(await bare.likelihood.order(all)).size).toBe(1);
  });
});

describe("acceptance", () => {
  const answers = async (most: number) => {
    const rows = towns.actors.flatMap((one, i) =>
      towns.actors.slice(i + 1, i + 4).map((other, step) => {
        const speak = (one.languages as string[]).some((tag) => (other.languages as string[]).includes(tag));
        const isYes = (i + step) % 7 === 0 ? !speak : speak;
        return {
          source: one.id,
          target: other.id,
          [isYes ? "accepted" : "declined"]: "both",
          date: "2026-01",
        };
      }),
    );
    return (await readProposals(rows.slice(0, most))).proposals;
  };

  test("is fitted on 200 answers or more, and called so only then", async () => {
    const network = await networkWith(towns.actors, towns.ties);
    const { likelihood, pairs } = await fit(network, { decisions: await answers(260) });
    const { card } = likelihood;
    expect(likelihood.basis).toBe("decisions");
    expect(card.means).toMatch(/^Acceptance/);
    expect(card.known).toBe(260);
    const largest = [...card.features].sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient))[0];
    expect(largest.feature).toBe("language");
    const chances = await likelihood.predict(pairs);
    expect(Math.max(...chances)).toBeGreaterThan(0.6);
    expect(Math.min(...chances)).toBeLessThan(0.4);
    const few = await fit(await networkWith(towns.actors, towns.ties.slice(0, 150)), {
      decisions: await answers(199),
    });
    expect(few.likelihood.basis).toBe("declared");
    expect(few.likelihood.card.notes.join(" ")).toContain("from 200 answers on");
  });

  test("does not learn a yes from the tie that came of it", async () => {
    const decisions = await answers(260);
    const came = decisions.flatMap(({ source, target, standing }) =>
      standing === "accepted" ? [{ source, target }] : [],
    );
    const isCame = (source: string, target: string): boolean =>
      came.some(
        (tie) =>
          (tie.source === source && tie.target === target) ||
          (tie.source === target && tie.target === source),
      );
    const before = towns.ties.filter(({ source, target }) => !isCame(source, target));
    const [without, withThem] = await Promise.all(
      [before, [...before, ...came]].map(async (ties) =>
        fit(await networkWith(towns.actors, ties), { decisions }),
      ),
    );
    expect(withThem.likelihood.card.features.map(({ feature }) => feature)).toEqual(
      without.likelihood.card.features.map(({ feature }) => feature),
    );
    withThem.likelihood.card.features.forEach(({ mean, spread }, j) => {
      expect(mean).toBeCloseTo(without.likelihood.card.features[j].mean, 9);
      expect(spread).toBeCloseTo(without.likelihood.card.features[j].spread, 9);
    });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";
import { tieAt } from "../../../src/network/rows.js";
import { candidatePairs } from "../../../src/recommend/candidates/candidate-pairs.js";
import { holdOut, strata, type HoldOut } from "../../../src/recommend/hold-out/hold-out.js";
import { candidateRecall } from "../../../src/recommend/hold-out/recall.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { groundOf } from "../ground-of.js";

function pairText(network: Network, a: number, b: number): string {
  return [a, b]
    .map((row) => network.actors.ids.at(row))
    .sort()
    .join(" ");
}

function tiePairs(network: Network): string[] {
  const { source, target, length } = network.ties;
  return Array.from({ length }, (_, row) => pairText(network, source[row], target[row]));
}

function held({ training, length, a, b }: HoldOut): string[] {
  return Array.from({ length }, (_, i) => pairText(training, a[i], b[i]));
}

describe("a share of the pairs", () => {
  test("goes with all its ties, and all others stay", async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs({ maxActors: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(5),
        async (graph, share, seed) => {
          const network = await networkOf(graph);
          const out = await holdOut(network, { share, seed });
          const before = tiePairs(network);
          const [gone, left] = [new Set(held(out)), tiePairs(out.training)];
          expect(gone.size).toBe(out.length);
          const named = new Set(
            before.filter((_, row) => network.ties.source[row] !== network.ties.target[row]),
          );
          expect(out.length).toBe(Math.round(share * named.size));
          expect(left.sort()).toEqual(before.filter((pair) => !gone.has(pair)).sort());
          expect(out.training.actors).toBe(network.actors);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is another with another seed, the same with the same, and tells how much is known of the ends", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `t${i}`);
    const ties = names.flatMap((source, i) =>
      names.slice(0, i).flatMap((target, j) => ((i * 7 + j * 3) % 5 === 0 ? [{ source, target }] : [])),
    );
    const { network } = await ingest({
      ties: [...ties, { source: "x", target: "y" }, { source: "z", target: "t0" }],
    });
    const outs = await Promise.all([1, 1, 2].map((seed) => holdOut(network, { share: 0.3, seed })));
    expect(held(outs[1])).toEqual(held(outs[0]));
    expect(held(outs[2])).not.toEqual(held(outs[0]));
    const all = await holdOut(network, { share: 1 });
    expect([...new Set(all.stratum)].map((place) => strata[place])).toEqual(["both-new"]);
    const seen = new Map<string, string>();
    for (let seed = 0; seed < 12; seed++) {
      const out = await holdOut(network, { share: 0.3, seed });
      held(out).forEach((pair, i) => seen.set(pair, strata[out.stratum[i]]));
    }
    expect([seen.get("x y"), seen.get("t0 z")]).toEqual(["both-new", "one-new"]);
    expect([...seen.values()]).toContain("both-known");
  });
});

describe("what was known at the end of 1989", () => {
  const tie = (source: string, target: string, since?: string, rest: object = {}) => ({
    ...{ source, target, ...rest },
    ...(since !== undefined && { since }),
  });
  const given = {
    actors: ["a", "b", "c", "d", "e", "f"]
      .map((id) => ({ id, kind: "ngo" }))
      .concat([
        { id: "late", kind: "ngo", since: "1995" } as never,
        { id: "gone", kind: "ngo", until: "1980" } as never,
      ]),
    ties: [
      tie("a", "b", "1970", { status: "ended", until: "1999" }),
      tie("a", "b", "1992"),
      tie("b", "c", "1989", { lastActive: "2004", method: "contact" }),
      tie("c", "d", "1993-05"),
      tie("c", "d", "1994"),
      tie("d", "e", "2003"),
      tie("e", "f"),
      tie("a", "e", "1960", { until: "1975" }),
      tie("e", "a", "1996"),
      tie("a", "late", "1996"),
      tie("a", "f", "1990"),
      tie("b", "gone", "1970"),
    ],
  };
  const known = async (options: object = {}) =>
    holdOut((await ingest(given as Parameters<typeof ingest>[0])).network, {
      ...{ by: "time", until: "1989", to: "1999" },
      ...options,
    });

  test("are ties begun and not over, and pairs first tied in the time after are to be told", async () => {
    const out = await known();
    expect(tiePairs(out.training).sort()).toEqual(["a b", "b c"]);
    // Not a and b, who were tied, nor a and e, who had been; nor whoever did not exist.
    expect(held(out)).toEqual(["a f", "c d"]);
    expect(Array.from(out.stratum, (place) => strata[place])).toEqual(["one-new", "one-new"]);
    expect(held(await known({ to: undefined }))).toEqual(["a f", "c d", "d e"]);
    expect(out.training.actors.ids.find("late")).toBe(-1);
    expect(out.training.actors.ids.find("gone")).toBe(-1);
    expect(out.notes.join(" ")).toMatch(/no beginning.*over by then/);
  });

  test("says nothing of later days or of how ties stand today", async () => {
    const { training } = await known();
    const ties = Array.from({ length: training.ties.length }, (_, row) => tieAt(training, row));
    expect(ties).toEqual([
      { source: "a", target: "b", directed: false, since: "1970" },
      { source: "b", target: "c", directed: false, method: "contact", since: "1989" },
    ]);
  });

  test("needs a date", async () => {
    for (const options of [{ until: undefined }, { until: "soon" }, { to: "then" }])
      await expect(known(options)).rejects.toMatchObject({ code: "bad-option" });
  });
});

test("recall counts held-out pairs among candidates, of those who may be proposed", async () => {
  const consent = (id: string) => ({ id, kind: "ngo", ...(id === "no" && { consent: "no recommend" }) });
  const ties = ["a b", "b c", "c d", "d a", "a c", "no a", "x y"].map((pair) => pair.split(" "));
  const { network } = await ingest({
    actors: [...new Set(ties.flat())].map(consent),
    ties: ties.map(([source, target]) => ({ source, target })),
  });
  const out = await holdOut(network, { share: 1 });
  const ground = await groundOf(out.training);
  const none = { length: 0, a: new Int32Array(0), b: new Int32Array(0) };
  const all = await candidatePairs(ground);
  expect(candidateRecall(ground, none, out)).toMatchObject({ held: 6, found: 0, share: 0, notEligible: 1 });
  expect(candidateRecall(ground, all, out)).toMatchObject({
    held: 6,
    strata: { "both-new": { held: 6 }, "both-known": { held: 0, share: NaN } },
  });
  const one = { length: 1, a: all.a.subarray(0, 1), b: all.b.subarray(0, 1) };
  const rows = [one.a[0], one.b[0]].map((v) => ground.opened.actorOf[v]);
  const isHeld = held(out).includes(pairText(out.training, rows[0], rows[1]));
  expect(candidateRecall(ground, one, out).found).toBe(isHeld ? 1 : 0);
});

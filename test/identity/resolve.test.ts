import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import * as face from "../../src/index.js";
import { block } from "../../src/identity/blocking.js";
import { comparedPairs, profilesOf, type Pair } from "../../src/identity/pairs.js";
import type { Profile } from "../../src/identity/profile.js";
import { compatible, score } from "../../src/identity/score.js";
import { survey, type Scene } from "../../src/identity/surroundings.js";
import { shareOf } from "../../src/identity/resolve.js";
import { half, mentions } from "./labelled.js";

type Row = Readonly<Record<string, unknown>>;

async function found(actors: readonly Row[], ties: readonly Row[] = [], options: face.ResolveOptions = {}) {
  const { network } = await face.ingest({ actors, ties });
  return face.resolve(network, options);
}

const uni = (id: string, name: string, more: Row = {}): Row => ({
  id,
  name,
  kind: "university",
  country: "AT",
  ...more,
});

const bandOf = (result: face.Resolution, a: string, b: string): string | undefined =>
  result.candidates.find((each) => each.a === a && each.b === b)?.band;

describe("resolve", () => {
  test("knows Univ. of Vienna as Universität Wien, and TU Wien as another", async () => {
    const result = await found([
      uni("a", "Univ. of Vienna", { place: "Vienna" }),
      uni("b", "Universität Wien", { place: "Wien" }),
      uni("c", "TU Wien", { place: "Wien" }),
      uni("d", "Technische Universität Wien"),
      uni("e", "Medizinische Universität Wien"),
    ]);
    expect(bandOf(result, "a", "b")).toBe("same");
    expect(bandOf(result, "c", "d")).toBe("same");
    for (const [x, y] of [
      ["a", "c"],
      ["b", "c"],
      ["b", "e"],
      ["d", "e"],
    ])
      expect(bandOf(result, x, y), `${x} ${y}`).not.toBe("same");
    const [best] = result.candidates;
    expect(best.reasons.map(({ code }) => code)).toContain("same-town");
    expect(result.toHTML()).toContain("Univ. of Vienna");
    expect(result.rows()[0]).toMatchObject({ a: best.a, b: best.b, score: best.score });
  });

  test("reads other scripts and abbreviations", async () => {
    const town = (id: string, name: string, country: string): Row => ({
      id,
      name,
      country,
      kind: "local-government",
    });
    const result = await found([
      town("a", "Львів", "UA"),
      town("b", "Lviv", "UA"),
      town("c", "Θεσσαλονίκη", "GR"),
      town("d", "Thessaloniki", "GR"),
      town("e", "Neustadt a.d. Aisch", "DE"),
      town("f", "Neustadt an der Aisch", "DE"),
      town("g", "Neustadt/Weinstraße", "DE"),
      town("h", "Newcastle upon Tyne", "GB"),
      town("i", "Newcastle-under-Lyme", "GB"),
      town("j", "Newcastle-upon-Tyne", "GB"),
    ]);
    const same = result.candidates.filter(({ band }) => band === "same").map(({ a, b }) => a + b);
    expect(same.sort()).toEqual(["ab", "cd", "ef", "hj"]);
  });

  test("links names that have nothing in common through a third, unless their own values contradict it", async () => {
    const names = [
      uni("a", "Universidad Complutense de Madrid", { country: "ES" }),
      uni("b", "UCM", { country: "ES" }),
      uni("c", "Complutense University of Madrid", { country: "ES" }),
      uni("d", "Universidad Complutense de Madrid", { country: "ES", place: "Aranjuez" }),
    ];
    const result = await found(names.slice(0, 3));
    expect(bandOf(result, "b", "c")).toBe("same");
    const linked = result.candidates.find(({ a, b }) => a === "b" && b === "c");
    expect(linked?.reasons.map(({ code }) => code)).toContain("linked");
    const sum = [...(linked?.reasons ?? []), ...(linked?.against ?? [])].reduce(
      (so, { weight }) => so + weight,
      -5,
    );
    expect(sum).toBeGreaterThan(1.73);
    const turned = await found([...names.slice(0, 3)].reverse());
    expect(turned.toJSON()).toEqual(result.toJSON());
    const elsewhere = await found([...names, uni("e", "UCM", { country: "ES", place: "Madrid" })]);
    expect(bandOf(elsewhere, "d", "e")).not.toBe("same");
  });

  test("tells apart signs that sound alike, names in another order and given names that differ in a letter", async () => {
    const person = (id: string, name: string, country: string) => ({ id, name, kind: "individual", country });
    const result = await found([
      person("a", "王伟", "CN"),
      person("b", "王威", "CN"),
      person("c", "José María García", "ES"),
      person("d", "María José García", "ES"),
      person("e", "Christian Bauer", "DE"),
      person("f", "Christina Bauer", "DE"),
      person("g", "Сергій Бондаренко", "UA"),
      person("h", "Sergei Bondarenko", "UA"),
      person("i", "Hasan Nasr", "EG"),
      person("j", "Husain Nasr", "EG"),
    ]);
    const same = result.candidates.filter(({ band }) => band === "same").map(({ a, b }) => a + b);
    expect(same).toEqual(["gh"]);
  });

  test("never pairs different countries or kinds, nor anyone who refused", async () => {
    const result = await found([
      uni("a", "Universität Freiburg", { country: "DE" }),
      uni("b", "Universität Freiburg", { country: "CH" }),
      { id: "c", name: "Wels", kind: "local-government", country: "AT" },
      { id: "d", name: "Wels", kind: "business", country: "AT" },
      uni("e", "Universität Linz"),
      uni("f", "Universität Linz", { consent: "no analyze" }),
    ]);
    expect(result.candidates).toEqual([]);
    expect(result.notCompared.map(({ reason }) => reason)).toEqual(["refused", "incompatible"]);
    expect(JSON.stringify(result)).not.toContain('"f"');
  });

  test("takes regions, coordinates, dates, ties between the two and shared neighbors as evidence", async () => {
    const town = (id: string, more: Row): Row => ({
      id,
      name: "Springfield",
      kind: "local-government",
      country: "US",
      ...more,
    });
    const codes = async (a: Row, b: Row, ties: readonly Row[] = []): Promise<string[]> => {
      const { candidates } = await found([town("a", a), town("b", b), town("z", { name: "Aachen" })], ties);
      return candidates.flatMap(({ reasons, against }) => [...reasons, ...against].map(({ code }) => code));
    };
    expect(
      await codes({ latitude: 39.78, longitude: -89.65 }, { latitude: 39.79, longitude: -89.66 }),
    ).toContain("same-coordinates");
    expect(await codes({ region: "Ohio" }, { region: "Illinois" })).toEqual([]);
    expect(await codes({ latitude: 39.78, longitude: -89.65 }, { latitude: 42.1, longitude: -72.6 })).toEqual(
      [],
    );
    expect(await codes({ until: "1950" }, { since: "1960" })).toContain("other-times");
    const shared = [
      { source: "a", target: "z" },
      { source: "b", target: "z" },
    ];
    expect(await codes({}, {}, shared)).toContain("neighbor-overlap");
    expect(await codes({}, {}, [{ source: "a", target: "b" }])).toContain("tied");
  });

  test("takes further columns of names, and refuses what is none", async () => {
    const actors = [
      { id: "a", name: "Bombay", kind: "local-government", also: "Vindobona | Aquae" },
      { id: "b", name: "Vindobona", kind: "local-government", size: 3 },
    ];
    expect((await found(actors)).candidates).toEqual([]);
    expect((await found(actors, [], { names: ["also"] })).candidates).toHaveLength(1);
    await expect(found(actors, [], { names: ["nothing"] })).rejects.toMatchObject({
      code: "unknown-attribute",
    });
    await expect(found(actors, [], { names: ["size"] })).rejects.toMatchObject({ code: "bad-option" });
  });

  test("does not ask again what was decided, and says where decisions and scores contradict each other", async () => {
    const actors = [uni("a", "Universität Linz"), uni("b", "University of Linz"), uni("c", "Univ. Linz")];
    expect((await found(actors)).candidates).toHaveLength(3);
    const decisions = [{ a: "b", b: "a", decision: "different" as const }];
    const result = await found(actors, [], { decisions });
    expect(result.candidates.map(({ a, b }) => a + b).sort()).toEqual(["ac", "bc"]);
    expect(result.clusters).toEqual([
      { members: ["a", "b", "c"], conflicts: [{ a: "a", b: "b", why: "different" }] },
    ]);
    for (const bad of [[{ a: "a", b: "a", decision: "same" }], [{ a: "a", b: "b", decision: "maybe" }], 5])
      await expect(found(actors, [], { decisions: bad as unknown as face.Decision[] })).rejects.toMatchObject(
        {
          code: "bad-option",
        },
      );
  });

  test("stops when told to", async () => {
    const { network } = await half("development");
    const controller = new AbortController();
    const call = face.resolve(network, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(call).rejects.toThrow(/abort/i);
  });
});

/** Rows of the labelled set, the development half, some families at a time so that there is something to find. */
const development = mentions()
  .filter(({ family }) => family.startsWith("d"))
  .sort((x, y) => (x.family < y.family ? -1 : 1));
const groups = fc.integer({ min: 0, max: development.length - 2 }).map((start) =>
  development.slice(start, start + 25).map((row): Row => {
    const { id, name, kind, country, place, region, latitude, longitude } = row;
    const located = latitude === "" ? {} : { latitude: Number(latitude), longitude: Number(longitude) };
    return { id, name, kind, country, place, region, ...located };
  }),
);

describe("for any list", () => {
  test("the order of the rows leaves no trace", async () => {
    await fc.assert(
      fc.asyncProperty(groups, async (rows) => {
        expect(JSON.stringify(await found([...rows].reverse()))).toBe(JSON.stringify(await found(rows)));
      }),
      { numRuns: 25 },
    );
  });

  test("other ids change nothing but the ids", async () => {
    await fc.assert(
      fc.asyncProperty(groups, async (rows) => {
        const other = (id: string): string => `x${String(9999 - Number(id.slice(1)))}`;
        const scores = ({ candidates }: face.Resolution, rename: (id: string) => string): string[] =>
          candidates
            .map(({ a, b, score: value }) => `${[rename(a), rename(b)].sort().join(" ")} ${value}`)
            .sort();
        const renamed = rows.map((row) => ({ ...row, id: other(row["id"] as string) }));
        expect(scores(await found(renamed), (id) => id)).toEqual(scores(await found(rows), other));
      }),
      { numRuns: 25 },
    );
  });

  test("scores are symmetric, and blocks find what scoring every pair finds: all of band same, nearly all above even odds", async () => {
    let missed = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(groups, async (rows) => {
        const { network } = await face.ingest({ actors: rows, ties: [] });
        const pace = new Pace({});
        const every = Int32Array.from({ length: network.actors.length }, (_, row) => row);
        const profiles = await profilesOf(network, every, ["name"], pace);
        const scene = await survey(network, profiles, pace);
        const { pairs } = await comparedPairs(profiles, await block(profiles, pace), scene, 0, pace);
        const slow = everyPair(profiles, scene, 0);
        const keys = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
        all += slow.length;
        const left = slow.filter(({ a, b }) => !keys.has(`${a} ${b}`));
        expect(left.filter(({ logOdds }) => shareOf(logOdds) >= face.bands.same)).toEqual([]);
        missed += left.length;
        for (const { a, b, logOdds } of pairs) {
          const back = score(profiles[b], profiles[a], scene.around(profiles[b], profiles[a]));
          expect(back.logOdds).toBe(logOdds);
          expect(slow).toContainEqual(expect.objectContaining({ a, b, logOdds }));
        }
      }),
      { numRuns: 60 },
    );
    expect(all).toBeGreaterThan(50);
    expect(missed / all).toBeLessThan(0.02);
  });
});

/** Every compatible pair scored without blocks. */
function everyPair(profiles: readonly Profile[], scene: Scene, least: number): Pair[] {
  const pairs: Pair[] = [];
  for (let a = 0; a < profiles.length; a++)
    for (let b = a + 1; b < profiles.length; b++) {
      if (!compatible(profiles[a], profiles[b])) continue;
      const scored = score(profiles[a], profiles[b], scene.around(profiles[a], profiles[b]));
      if (scored.logOdds >= least) pairs.push({ a, b, ...scored });
    }
  return pairs;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { matchMentors, type MatchMentorsOptions } from "../../src/recommend/mentors/match-mentors.js";

interface Draft {
  readonly id: string;
  readonly experience?: number;
  readonly capacity?: number;
  readonly languages?: readonly string[];
  readonly interprets?: readonly string[];
  readonly interests?: readonly string[];
  readonly offers?: readonly string[];
  readonly needs?: readonly string[];
  readonly [own: string]: unknown;
}

const kind = { kind: "ngo" };

async function networkOf(actors: readonly Draft[], ties: readonly object[] = []) {
  const { network } = await ingest({
    actors: actors.map((each) => ({ ...kind, ...each })),
    ties,
  } as Parameters<typeof ingest>[0]);
  return network;
}

async function match(
  actors: readonly Draft[],
  options: MatchMentorsOptions = {},
  ties: readonly object[] = [],
) {
  return matchMentors(await networkOf(actors, ties), options);
}

const pairs = (found: Awaited<ReturnType<typeof match>>): string[] =>
  found.rows().map(({ mentor, newcomer }) => `${newcomer} – ${mentor}`);

/** Points of a pair from the definition; undefined where it may not be. */
function points(mentor: Draft, newcomer: Draft): number | undefined {
  const common = (one: readonly string[] = [], other: readonly string[] = []): number =>
    one.filter((word) => other.includes(word)).length;
  const talks = common(mentor.languages, newcomer.languages) > 0;
  const unknown = (mentor.languages ?? []).length === 0 || (newcomer.languages ?? []).length === 0;
  if (!talks && !unknown) return undefined;
  const met = common(newcomer.needs, mentor.offers);
  const shared = common(newcomer.interests, mentor.interests);
  const states = (newcomer.needs ?? []).length + (newcomer.interests ?? []).length > 0;
  if (states && met + shared === 0) return undefined;
  return 4 * met + 2 * shared + common(newcomer.offers, mentor.needs) + (talks ? 2 : 0);
}

/** The best of all ways to give newcomers mentors: most of them, then most pairs, then most points. */
function bestOfAll(mentors: readonly Draft[], newcomers: readonly Draft[], each: number): number[] {
  const score = (one: readonly number[]): number => one[0] * 1e6 + one[1] * 1e4 + one[2];
  const from = (i: number, free: readonly number[]): number[] => {
    if (i === newcomers.length) return [0, 0, 0];
    const places = Math.min(each, newcomers[i].capacity ?? each);
    const fits = mentors.flatMap((mentor, j) => {
      const fit = points(mentor, newcomers[i]);
      return fit === undefined ? [] : [{ j, fit }];
    });
    let best = from(i + 1, free);
    for (let set = 1; set < 2 ** fits.length; set++) {
      const chosen = fits.filter((_, at) => (set >> at) & 1);
      if (chosen.length > places || chosen.some(({ j }) => free[j] === 0)) continue;
      const rest = from(
        i + 1,
        free.map((count, j) => count - Number(chosen.some((pair) => pair.j === j))),
      );
      const sum = chosen.reduce((total, { fit }) => total + fit, 0);
      const whole = [rest[0] + 1, rest[1] + chosen.length, rest[2] + sum];
      if (score(whole) > score(best)) best = whole;
    }
    return best;
  };
  return from(
    0,
    mentors.map(({ capacity }) => capacity ?? 1),
  );
}

const words = (list: readonly string[]) => fc.subarray([...list], { maxLength: 2 });
const person = fc.record({
  experience: fc.constantFrom(1, 9),
  capacity: fc.constantFrom(undefined, 0, 1, 2),
  languages: words(["de", "en", "pl"]),
  interests: words(["music", "rivers"]),
  offers: words(["vans", "rooms"]),
  needs: words(["vans", "rooms"]),
});

describe("against all ways to match", () => {
  test("most newcomers, then most pairs, then most points", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 2 }),
        async (people, mentorsEach) => {
          const actors = people.map((each, i): Draft => {
            const { capacity, ...rest } = each;
            return { id: `a${i}`, ...rest, ...(capacity === undefined ? {} : { capacity }) };
          });
          const mentors = actors.filter(({ experience }) => experience === 9);
          const newcomers = actors.filter(({ experience }) => experience === 1);
          const found = await match(actors, { mentorsEach });
          const best = bestOfAll(mentors, newcomers, mentorsEach);
          expect([found.get("matched"), found.get("pairs"), found.get("fit")]).toEqual(best);
          const counts = new Map<string, number>();
          for (const { mentor, newcomer, fit } of found.rows()) {
            counts.set(mentor, (counts.get(mentor) ?? 0) + 1);
            expect(fit).toBe(
              points(
                mentors.find(({ id }) => id === mentor) ?? { id: "" },
                newcomers.find(({ id }) => id === newcomer) ?? { id: "" },
              ),
            );
          }
          for (const mentor of mentors)
            expect(counts.get(mentor.id) ?? 0).toBeLessThanOrEqual(mentor.capacity ?? 1);
          expect(found.tables.unmatched.length).toBe(newcomers.length - best[0]);
          const turned = await match([...actors].reverse(), { mentorsEach });
          expect(JSON.stringify(turned)).toBe(JSON.stringify(found));
        },
      ),
      { numRuns: 120 },
    );
  });
});

const old = { experience: 20, languages: ["en"] };
const young = { experience: 1, languages: ["en"] };

describe("who is matched with whom", () => {
  test("nobody is left out for a better fit elsewhere", async () => {
    const actors = [
      { id: "m1", ...old, offers: ["vans", "rooms"], interests: ["music"] },
      { id: "m2", ...old, interests: ["music"] },
      { id: "n1", ...young, needs: ["vans", "rooms"], interests: ["music"] },
      { id: "n2", ...young, needs: ["rooms"] },
    ];
    expect(pairs(await match(actors))).toEqual(["n1 – m2", "n2 – m1"]);
  });

  test("reasons say what fits, and add up to the points", async () => {
    const found = await match([
      { id: "m", ...old, offers: ["Vans"], needs: ["translation"], interests: ["music"], name: "Old Hands" },
      {
        id: "n",
        ...young,
        offers: ["translation"],
        needs: ["vans"],
        interests: ["Music"],
        name: "New Start",
      },
    ]);
    expect(found.rows()).toEqual([
      {
        ...{ mentor: "m", mentorName: "Old Hands", newcomer: "n", newcomerName: "New Start" },
        ...{ fit: 4 + 2 + 1 + 2, needsMet: "vans", interestsShared: "Music", inReturn: "translation" },
        language: "en",
        why: "offers what is needed: vans; both care about Music; gets in return translation; both speak English",
      },
    ]);
    expect(found.meta.notes.join(" ")).toContain("introduce them only if both say yes");
  });

  test("languages: one of both, somebody who interprets, or to be asked", async () => {
    const mentor = { id: "m", ...old, languages: ["pt-BR"] };
    const talks = async (...more: Draft[]) =>
      (await match([mentor, ...more], { experiencedFrom: 10 }))
        .rows()
        .map(({ newcomer, why }) => [newcomer, why]);
    const n = (languages: readonly string[]): Draft => ({ id: "n", experience: 1, languages });
    expect(await talks(n(["pt"]))).toEqual([["n", "no topic of both is stated: ask; both speak Portuguese"]]);
    expect(await talks(n(["pl"]))).toEqual([]);
    expect(await talks(n([]))).toEqual([
      ["n", "no topic of both is stated: ask; languages are not stated: ask"],
    ]);
    const helper = { id: "h", experience: 5, languages: ["pl"], interprets: ["pt"] };
    expect(await talks(n(["pl"]), helper)).toEqual([
      ["n", "no topic of both is stated: ask; h may interpret between Portuguese and Polish"],
    ]);
    expect(await talks(n(["pl"]), { ...helper, capacity: 0 })).toEqual([]);
    expect(await talks(n(["pl"]), { ...helper, consent: "no contact" })).toEqual([]);
    const strict = await match([mentor, n([])], { languages: "required" });
    expect(strict.tables.unmatched.rows()[0]).toMatchObject({
      lack: "no-language",
      about: "no language is stated",
    });
    expect(pairs(await match([mentor, n(["pl"])], { languages: "ignore" }))).toEqual(["n – m"]);
  });

  test("interpreters take turns", async () => {
    const found = await match(
      [
        ...["m1", "m2"].map((id) => ({ id, ...old, languages: ["pt"] })),
        ...["n1", "n2"].map((id) => ({ id, ...young, languages: ["pl"] })),
        ...["h1", "h2"].map((id) => ({ id, experience: 4, languages: ["pl"], interprets: ["pt"] })),
      ],
      {},
    );
    expect(found.rows().map(({ interpreter, between }) => [interpreter, between])).toEqual([
      ["h1", "pt; pl"],
      ["h2", "pt; pl"],
    ]);
  });

  test("roles by years or by name, conditions, and mentorships on record", async () => {
    const actors: Draft[] = [
      { id: "m1", ...old, country: "DE" },
      { id: "m2", ...old, country: "FR" },
      { id: "n1", ...young, country: "DE" },
      { id: "who", languages: ["en"], country: "FR" },
    ];
    expect(pairs(await match(actors))).toEqual(["n1 – m1"]);
    expect(pairs(await match(actors, { differ: "country" }))).toEqual(["n1 – m2"]);
    expect(pairs(await match(actors, { same: "country", newcomers: ["n1", "who"] }))).toEqual([
      "n1 – m1",
      "who – m2",
    ]);
    expect(pairs(await match(actors, { mentors: ["who"] }))).toEqual(["n1 – who"]);
    const had = [{ source: "m1", target: "n1", method: "mentorship", status: "ended" }];
    expect(pairs(await match(actors, {}, had))).toEqual(["n1 – m2"]);
    const both = await match(actors, { same: "country" }, had);
    expect(both.tables.unmatched.rows()).toMatchObject([{ id: "n1", lack: "had" }]);
  });
});

describe("who stays without", () => {
  test("is told why, and what would help", async () => {
    const found = await match([
      { id: "m", ...old, offers: ["vans"], interests: ["music"] },
      { id: "n0", ...young, capacity: 0 },
      { id: "n1", ...young, needs: ["vans"] },
      { id: "n2", ...young, needs: ["vans"] },
      { id: "n3", ...young, languages: ["pl", "de"] },
      { id: "n4", ...young, languages: ["pl"] },
      { id: "n5", ...young, needs: ["solar lamps"], interests: ["rivers"] },
    ]);
    expect(pairs(found)).toEqual(["n1 – m"]);
    expect(found.tables.unmatched.rows().map(({ id, lack }) => [id, lack])).toEqual([
      ["n0", "no-capacity"],
      ["n2", "full"],
      ["n3", "no-language"],
      ["n4", "no-language"],
      ["n5", "nothing-in-common"],
    ]);
    const [, , n3, , n5] = found.tables.unmatched.rows();
    expect(n3.about).toBe("no mentor speaks German or Polish, and nobody interprets between");
    expect(n5.about).toBe("nobody it can talk with offers solar lamps or cares about rivers");
    expect(found.tables.help.rows().map(({ about }) => about)).toEqual([
      "2 more places with mentors who speak Polish, or somebody who interprets Polish",
      "1 more place with mentors who offer solar lamps",
      "1 more place with mentors who offer vans",
    ]);
    expect(found.tables.places.rows()).toEqual([{ id: "m", name: "m", places: 1, used: 1, free: 0 }]);
  });

  test("what would help does help", async () => {
    const word = fc.constantFrom("vans", "rooms", "lamps");
    const newcomer = fc.record({
      languages: fc.subarray(["en", "pl", "de"], { minLength: 1, maxLength: 2 }),
      needs: fc.uniqueArray(word, { minLength: 1, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(newcomer, { minLength: 1, maxLength: 6 }), async (newcomers) => {
        const actors = [
          { id: "m", ...old, offers: ["vans"] },
          ...newcomers.map((each, i) => ({ id: `n${i}`, experience: 0, ...each })),
        ];
        const before = await match(actors);
        for (const row of before.tables.help.rows()) {
          const speaks = row.with === "language" ? [row.value] : ["en", "pl", "de"];
          const offers = row.with === "offer" ? [row.value] : ["vans", "rooms", "lamps"];
          const helper = {
            id: "x",
            experience: 30,
            languages: speaks,
            offers,
            capacity: row.places,
          } as Draft;
          const after = await match([...actors, helper]);
          expect(after.get("matched")).toBe((before.get("matched") ?? 0) + Number(row.places));
        }
        const places = before.tables.help.rows().reduce((sum, row) => sum + Number(row.places), 0);
        expect(places).toBe(before.tables.unmatched.length);
      }),
      { numRuns: 40 },
    );
  });

  test("nobody experienced, no newcomers, nobody at all", async () => {
    const none = await match([{ id: "n", ...young }]);
    expect(none.rows()).toEqual([]);
    expect(none.tables.unmatched.rows()).toMatchObject([{ id: "n", lack: "no-mentor" }]);
    expect(none.tables.help.rows()).toEqual([
      { places: 1, with: "experience", about: "1 more place with experienced mentors" },
    ]);
    expect((await match([{ id: "m", ...old }])).meta.notes.join(" ")).toContain("No newcomer may be asked");
    expect((await match([{ id: "x" }])).meta.notes.join(" ")).toContain("add the column experience");
    const { network } = await ingest({ ties: [] });
    expect((await matchMentors(network)).rows()).toEqual([]);
    const taken = await match([
      { id: "m", ...old, capacity: 0 },
      { id: "n", ...young },
    ]);
    expect(taken.tables.unmatched.rows()).toMatchObject([{ lack: "full" }]);
    expect(
      (
        await match(
          [
            { id: "m", ...old },
            { id: "n", ...young },
          ],
          { capacity: 0 },
        )
      ).get("pairs"),
    ).toBe(0);
  });
});

describe("who is proposed", () => {
  test("agreed to it and is shown by name; nobody else, in either role or as an interpreter", async () => {
    const individual = (id: string, more: object): Draft => ({ id, kind: "individual", ...more });
    const yes = "recommend; contact; publish";
    const actors = [
      individual("agreed", { ...young, consent: yes }),
      individual("silent", young),
      individual("unnamed", { ...young, consent: "recommend; contact" }),
      { id: "m", ...old, capacity: 9 },
      { id: "left", ...old, until: "2019" },
      { id: "no", ...old, consent: "no recommend" },
    ];
    const found = await match(actors, { asOf: "2026" });
    expect(pairs(found)).toEqual(["agreed – m"]);
    expect([found.get("newcomers"), found.get("mentors"), found.get("notAsked")]).toEqual([1, 1, 4]);
    expect(pairs(await match(actors, { asOf: "2026", audience: "steward" }))).toEqual([
      "agreed – m",
      "unnamed – m",
    ]);
    await expect(match(actors, { newcomers: ["silent"] })).rejects.toMatchObject({ code: "unknown-actor" });
    await expect(match(actors, { newcomers: ["person 1"] })).rejects.toMatchObject({ code: "bad-option" });
    await expect(match(actors, { mentors: ["no"] })).rejects.toMatchObject({
      code: "bad-option",
      path: ["mentors"],
    });
  });

  test("a topic that is the name of somebody not shown is no topic", async () => {
    const found = await match([
      { id: "ada", kind: "individual", name: "Ada Byron" },
      { id: "m", ...old, offers: ["Ada Byron", "vans"] },
      { id: "n", ...young, needs: ["ada byron", "vans"] },
    ]);
    expect(found.rows()[0].needsMet).toBe("vans");
  });
});

describe("what cannot be", () => {
  test("is refused with what to do", async () => {
    const actors = [
      { id: "m", ...old },
      { id: "n", ...young },
    ];
    for (const [options, path] of [
      [{ experiencedFrom: 2, newcomersUpTo: 2 }, ["experiencedFrom"]],
      [{ experiencedFrom: -1 }, ["experiencedFrom"]],
      [{ capacity: -1 }, ["capacity"]],
      [{ capacity: 1.5 }, ["capacity"]],
      [{ mentorsEach: 0 }, ["mentorsEach"]],
      [{ need: 0.5 }, ["need"]],
      [{ topics: "sometimes" }, ["topics"]],
      [{ languages: "sometimes" }, ["languages"]],
      [{ mentors: "m" }, ["mentors"]],
      [{ mentors: ["m"], newcomers: ["m"] }, ["newcomers"]],
      [{ mentor: ["m"] }, ["mentor"]],
    ] as const)
      await expect(match(actors, options as MatchMentorsOptions)).rejects.toMatchObject({
        code: "bad-option",
        path,
      });
    await expect(match(actors, { same: "nothing" })).rejects.toMatchObject({ code: "unknown-attribute" });
    await expect(match(actors, { limit: 0 })).rejects.toMatchObject({ code: "too-large" });
  });

  test("an abort rejects", async () => {
    const controller = new AbortController();
    const actors = [
      { id: "m", ...old },
      { id: "n", ...young },
    ];
    const phases: string[] = [];
    const call = match(actors, {
      signal: controller.signal,
      onProgress({ phase }) {
        phases.push(phase);
        if (phase === "matchMentors: the best of them") controller.abort(new Error("enough"));
      },
    });
    await expect(call).rejects.toThrow("enough");
    expect(phases).toContain("matchMentors: pairs that may be");
  });
});

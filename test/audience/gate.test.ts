import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownTo, type AudienceOptions, type Shown } from "../../src/network/audience.js";
import { consentAt, isPersonal, refusals } from "../../src/network/consent-columns.js";
import { ingest } from "../../src/ingest/ingest.js";
import { ego } from "../../src/network/ego.js";
import type { Network } from "../../src/network/network.js";
import { overlay } from "../../src/network/overlay.js";
import { select } from "../../src/network/select.js";
import { parsePartialDate } from "../../src/schema/dates.js";

type Row = Readonly<Record<string, unknown>>;

async function networkOfActors(actors: readonly Row[], kinds: readonly string[] = []): Promise<Network> {
  return (await ingest({ actors }, { kinds })).network;
}

const places = (shown: Shown): number[] => Array.from({ length: shown.length }, (_, place) => place);
const displayed = (shown: Shown): string[] => places(shown).map((place) => shown.id(place));
/** Whether the public sees the actor "x" by its own id. */
const isNamed = (shown: Shown): boolean => shown.find("x") >= 0;

describe("who is shown by name", () => {
  const person = { kind: "individual" };
  const ngo = { kind: "ngo" };
  test.each<[title: string, actor: Row, asOf: string | undefined, named: boolean]>([
    ["a person who said nothing", person, "2026-06", false],
    ["a person who agreed to be published", { ...person, consent: "publish" }, undefined, true],
    ["a person who agreed to something else", { ...person, consent: "recommend; contact" }, "2026-06", false],
    ["a person whose yes still holds", { ...person, consent: "publish; until 2030" }, "2026-06", true],
    [
      "a person whose yes may hold: no date given",
      { ...person, consent: "publish; until 2030" },
      undefined,
      false,
    ],
    ["a person whose yes has run out", { ...person, consent: "publish; until 2025" }, "2026-06", false],
    ["an organization that said nothing", ngo, undefined, true],
    ["an organization that refused", { ...ngo, consent: "no publish" }, undefined, false],
    ["an organization whose yes has run out", { ...ngo, consent: "publish; until 2025" }, "2026-06", false],
    ["an organization of one person", { ...ngo, onePerson: true }, undefined, false],
    [
      "an organization of one person that agreed",
      { ...ngo, onePerson: true, consent: "publish" },
      undefined,
      true,
    ],
    ["an organization of several people", { ...ngo, onePerson: false }, undefined, true],
    ["an organization at elevated risk", { ...ngo, risk: "elevated 2026-01" }, "2026-06", false],
    ["an organization at low risk", { ...ngo, risk: "low 2026-01" }, "2026-06", true],
    ["an organization whose low risk was judged long ago", { ...ngo, risk: "low 2020" }, "2026-06", false],
    ["an organization whose low risk has no date", { ...ngo, risk: "low" }, "2026-06", false],
    [
      "an organization at low risk, but no day to judge it on",
      { ...ngo, risk: "low 2026-01" },
      undefined,
      false,
    ],
    [
      "an organization at risk that agreed",
      { ...ngo, risk: "high 2026-01", consent: "publish" },
      undefined,
      true,
    ],
    ["a kind of the caller's own", { kind: "embassy" }, undefined, true],
    ["an actor without kind, where others have one", {}, undefined, false],
    ["an actor without kind that agreed", { consent: "publish" }, undefined, true],
  ])("%s", async (_, actor, asOf, named) => {
    const network = await networkOfActors(
      [
        { id: "x", name: "Xenia", ...actor },
        { id: "y", kind: "ngo" },
      ],
      ["embassy"],
    );
    const shown = await shownTo(network, { asOf });
    expect(isNamed(shown)).toBe(named);
    expect(shown.withheld).toBe(named ? 0 : 1);
    expect(shown.audience).toBe("public");
    const pseudonym = "onePerson" in actor || actor.kind === "ngo" ? "organization 1" : "person 1";
    expect(displayed(shown)).toEqual(named ? ["x", "y"] : ["y", pseudonym]);
    expect(isNamed(await shownTo(network, { asOf, audience: "steward" }))).toBe(true);
  });

  test("agrees with the rule for every mix of kind, consent, risk, size and date", async () => {
    const until = { past: "2025", now: "2026-06", future: "2030" } as const;
    const mixes: { row: Row; named: boolean; dated: boolean }[] = [];
    const [consents, expiries] = [
      [undefined, "publish", "no publish", "recommend"],
      [undefined, ...Object.values(until)],
    ];
    for (const kind of ["individual", "ngo", "university", undefined])
      for (const consent of consents)
        for (const expiry of consent === undefined ? [undefined] : expiries)
          for (const onePerson of [undefined, true, false])
            for (const risk of [
              undefined,
              "low 2026-01",
              "low 2019",
              "low",
              "elevated 2026-01",
              "high 2026-01",
            ])
              for (const dated of [true, false]) {
                const row = {
                  kind,
                  onePerson,
                  risk,
                  consent: [consent, expiry && `until ${expiry}`].filter(Boolean).join("; "),
                };
                const safe = risk === undefined || (risk === "low 2026-01" && dated);
                const open = kind !== undefined && kind !== "individual" && onePerson !== true && safe;
                const holds = expiry === undefined || (dated && expiry !== until.past);
                mixes.push({
                  row,
                  dated,
                  named: consent === "publish" ? holds : consent !== "no publish" && open,
                });
              }
    expect(mixes.length).toBe(4 * 13 * 3 * 6 * 2);
    const ids = mixes.map((_, i) => `x${i}`);
    const rows = mixes.map(({ row }, i) => ({ id: ids[i], ...row, consent: row.consent || undefined }));
    const network = await networkOfActors(rows);
    const [on, off] = [await shownTo(network, { asOf: "2026-06-30" }), await shownTo(network, {})];
    const wrong = mixes.filter(({ dated, named }, i) => (dated ? on : off).find(ids[i]) >= 0 !== named);
    expect(wrong).toEqual([]);
  });

  test("data without kinds is open, whoever is in it", async () => {
    const shown = await shownTo(await networkOfActors([{ id: "b", name: "Bea" }, { id: "a" }]), {});
    expect(displayed(shown)).toEqual(["a", "b"]);
    expect([shown.withheld, shown.personal(0)]).toEqual([0, false]);
  });

  test("nobody without a kind turns into an organization by being selected", async () => {
    const network = await networkOfActors([
      { id: "x", name: "Xenia" },
      { id: "y", kind: "ngo" },
    ]);
    for (const part of [await select(network, { actors: ["x"] }), await ego(network, "x")]) {
      expect(displayed(await shownTo(part, {}))).toEqual(["person 1"]);
      expect(displayed(await shownTo(await overlay(part), {}))).toEqual(["person 1"]);
    }
  });

  test("a refusal is heard in data without kinds too", async () => {
    const rows = [{ id: "a", consent: "no publish" }, { id: "b" }, { id: "c", consent: "no analyze" }];
    const network = await networkOfActors(rows);
    expect(displayed(await shownTo(network, {}))).toEqual(["b", "organization 1"]);
    expect(Array.from(refusals(network))).toEqual([0, 0, 1]);
  });

  test("who refused to be analyzed has no place, not even for the steward", async () => {
    const rows = [
      { id: "a", kind: "ngo" },
      { id: "x", kind: "ngo", consent: "no analyze; until 2020" },
    ];
    const network = await networkOfActors(rows);
    for (const audience of ["public", "steward"] as const) {
      const shown = await shownTo(network, { audience, asOf: "2026" });
      expect(displayed(shown)).toEqual(["a"]);
      expect([shown.find("x"), shown.placeOf[1], shown.withheld]).toEqual([-1, -1, 0]);
    }
  });

  test("consent at a row is what the schema makes of its columns", async () => {
    const rows = [
      { id: "a", kind: "ngo", risk: "low 2026-01", consent: "no contact" },
      { id: "b", consent: "recommend" },
    ];
    const network = await networkOfActors(rows);
    const day = parsePartialDate("2026-06");
    const open = { analyze: "yes", recommend: "yes", publish: "yes" };
    expect(consentAt(network, 0, day)).toEqual({ ...open, contact: "no" });
    expect(consentAt(network, 0, undefined)).toMatchObject({
      analyze: "yes",
      recommend: "unstated",
      publish: "unstated",
    });
    expect(consentAt(network, 1, day)).toMatchObject({
      analyze: "unstated",
      recommend: "yes",
      publish: "unstated",
    });
    expect([isPersonal(network, 0), isPersonal(network, 1)]).toEqual([false, true]);
  });
});

const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ id: `secret ${i}`, name: `Nora ${i}`, kind: "individual" }));
const key = "sixteen signs or more";

describe("pseudonyms", () => {
  const pseudonymOf = async (rows: readonly Row[], id: string, options: AudienceOptions): Promise<string> => {
    const network = await networkOfActors(rows);
    const shown = await shownTo(network, options);
    return shown.id(shown.placeOf[network.actors.ids.find(id)]);
  };

  test("with a key are the same in every run, whoever else is in the data", async () => {
    const mine = await pseudonymOf(people(3), "secret 2", { pseudonymKey: key });
    expect(mine).toMatch(/^person [0-9a-f]{12}$/);
    expect(await pseudonymOf(people(40), "secret 2", { pseudonymKey: key, asOf: "2020" })).toBe(mine);
    expect(await pseudonymOf(people(3), "secret 1", { pseudonymKey: key })).not.toBe(mine);
    expect(await pseudonymOf(people(3), "secret 2", { pseudonymKey: `${key}!` })).not.toBe(mine);
  });

  test("with a key are no hash that somebody without it could try ids against", async () => {
    const mine = (await pseudonymOf(people(3), "secret 2", { pseudonymKey: key })).split(" ")[1];
    for (const guess of ["secret 2", "comity pseudonym\u0000secret 2", `${key}secret 2`])
      for (const method of ["sha256", "sha1", "md5", "sha512"])
        expect(createHash(method).update(guess).digest("hex")).not.toContain(mine);
  });

  test("with a key that is too short are refused, without quoting the key", async () => {
    const network = await networkOfActors(people(1));
    const call = shownTo(network, { pseudonymKey: "my dog Waldi" });
    await expect(call).rejects.toMatchObject({ code: "bad-option", path: ["pseudonymKey"] });
    await expect(call).rejects.not.toThrow(/Waldi/);
  });

  const numbering = async (rows: readonly Row[]): Promise<string[]> => {
    const shown = await shownTo(await networkOfActors(rows), {});
    return Array.from(shown.placeOf, (place) => shown.id(place));
  };

  test("without a key are numbers, the same for the same people throughout a run", async () => {
    const first = await numbering(people(30));
    const numbers = Array.from({ length: 30 }, (_, i) => `person ${String(i + 1).padStart(2, "0")}`);
    expect(first.toSorted()).toEqual(numbers);
    expect(first).not.toEqual(numbers);
    expect(await numbering(people(30))).toEqual(first);
  });

  test("without a key are numbered otherwise in every run, so that names do not lead to numbers", async () => {
    const { outputFiles } = await build({
      stdin: {
        resolveDir: import.meta.dirname,
        contents: `
          import { Pace } from "../../src/control/pace.ts";
          import { pseudonyms } from "../../src/network/pseudonyms.ts";
          const ids = Array.from({ length: 30 }, (_, i) => ({ id: "secret " + i, word: "person" }));
          console.log(JSON.stringify(await pseudonyms(ids, undefined, () => false, new Pace({}))));`,
      },
      bundle: true,
      platform: "node",
      format: "esm",
      write: false,
    });
    const runs = Array.from({ length: 3 }, () =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", outputFiles[0].text], {
        encoding: "utf8",
      }),
    );
    expect(new Set(runs).size).toBe(3);
    expect(new Set(runs.map((run) => JSON.stringify((JSON.parse(run) as string[]).toSorted()))).size).toBe(1);
  });

  test("never sound like an actor who is shown by its own id", async () => {
    const taken = ["person 1", "person 2", "person 4", "organization 1"];
    const rows = [
      ...taken.map((id) => ({ id, kind: "ngo" })),
      ...people(3),
      { id: "shy", kind: "ngo", onePerson: true },
    ];
    const network = await networkOfActors(rows);
    const shown = await shownTo(network, {});
    expect(new Set(displayed(shown)).size).toBe(8);
    expect(displayed(shown).slice(0, 4)).toEqual(taken.toSorted());
    for (const place of places(shown)) expect(shown.find(shown.id(place))).toBe(place);
    // The same for keyed ones: an organization that took the name of one makes it longer.
    const plainly = await pseudonymOf(people(1), "secret 0", { pseudonymKey: key });
    const rival = [...people(1), { id: plainly, kind: "ngo" }];
    const other = await pseudonymOf(rival, "secret 0", { pseudonymKey: key });
    expect(other.startsWith(plainly) && other.length > plainly.length).toBe(true);
  });

  test("may be what a withheld or refused actor is really called; they stand for whom they are given to", async () => {
    const rows = [
      { id: "person 1", kind: "individual" },
      { id: "person 2", kind: "individual" },
      { id: "person 3", kind: "individual", consent: "no analyze" },
    ];
    const shown = await shownTo(await networkOfActors(rows), {});
    expect(displayed(shown)).toEqual(["person 1", "person 2"]);
    for (const place of places(shown)) expect(shown.find(shown.id(place))).toBe(place);
    expect(shown.find("person 3")).toBe(-1);
  });
});

describe("the gate", () => {
  const rows: Row[] = [
    { id: "Z", name: "Zoo", kind: "ngo", place: "Zug", population: 7, nickname: "zebra" },
    { id: "a", kind: "university", country: "DE" },
    ...people(3).map((row) => ({
      ...row,
      country: "FR",
      place: "Paris",
      region: "Île-de-France",
      latitude: 48.85,
      longitude: 2.35,
      population: 5,
      languages: "fr",
      interests: "chess",
      offers: "beds",
      needs: "bread",
      groups: "youth",
      risk: "high",
      nickname: "rabbit",
    })),
    { id: "10", kind: "ngo" },
    { id: "9", kind: "ngo" },
  ];

  test("shows named actors by id, then the others by pseudonym", async () => {
    const network = await networkOfActors(rows);
    const shown = await shownTo(network, {});
    expect(displayed(shown)).toEqual(["10", "9", "Z", "a", "person 1", "person 2", "person 3"]);
    expect(Array.from(shown.rowOf, (row) => shown.placeOf[row])).toEqual(places(shown));
    expect(places(shown).map((place) => shown.named(place))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(places(shown).map((place) => shown.personal(place))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    const steward = await shownTo(network, { audience: "steward" });
    expect(displayed(steward)).toEqual(["10", "9", "Z", "a", "secret 0", "secret 1", "secret 2"]);
    expect(places(steward).map((place) => steward.personal(place))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test("hides name, place, coordinates, free text and own columns; country, kind and counts stay", async () => {
    const shown = await shownTo(await networkOfActors(rows), {});
    const person = shown.find("person 2");
    const hidden = [
      "name",
      "region",
      "place",
      "latitude",
      "longitude",
      "interests",
      "offers",
      "needs",
      "groups",
    ];
    for (const column of [...hidden, "risk", "riskDate", "consent", "nickname", "no such column"])
      expect(shown.value(person, column), column).toBeUndefined();
    expect(shown.name(person)).toBe("person 2");
    expect(["country", "kind", "population"].map((column) => shown.value(person, column))).toEqual([
      "FR",
      "individual",
      5,
    ]);
    expect(shown.value(person, "languages")).toEqual(["fr"]);
    const zoo = shown.find("Z");
    expect(["place", "nickname"].map((column) => shown.value(zoo, column))).toEqual(["Zug", "zebra"]);
    expect([shown.name(zoo), shown.name(shown.find("a"))]).toEqual(["Zoo", "a"]);
  });

  test("answers to what it shows and to nothing else", async () => {
    const shown = await shownTo(await networkOfActors(rows), {});
    for (const id of ["secret 0", "Nora 0", "Zoo", "person 4", "", "__proto__"])
      expect(shown.find(id)).toBe(-1);
    for (const place of places(shown)) expect(shown.find(shown.id(place))).toBe(place);
  });

  test("is one for the same audience, and another one for another", async () => {
    const network = await networkOfActors(rows);
    const first = await shownTo(network, {});
    expect(await shownTo(network, { audience: "public" })).toBe(first);
    for (const other of [{ audience: "steward" }, { asOf: "2026" }, { pseudonymKey: key }] as const)
      expect(await shownTo(network, other)).not.toBe(first);
  });

  test("does not guess who is meant by another word than public and steward", async () => {
    const network = await networkOfActors(rows);
    for (const audience of ["Steward", "", "all", null, 0])
      await expect((async () => shownTo(network, { audience: audience as never }))()).rejects.toMatchObject({
        code: "bad-option",
        path: ["audience"],
      });
  });

  test("has a place for everyone in the view, whatever the ids", async () => {
    const ids = fc.uniqueArray(
      fc.oneof(
        fc.constantFrom("person 1", "person 2", "organization 1", "__proto__"),
        fc.string({ minLength: 1, maxLength: 3 }).filter((id) => /^[a-z0-9]+$/.test(id)),
      ),
      { maxLength: 8 },
    );
    const kinds = fc.array(fc.constantFrom("individual", "ngo", undefined), { minLength: 8, maxLength: 8 });
    const law = fc.asyncProperty(ids, kinds, async (names, kindOf) => {
      fc.pre(names.some((_, i) => kindOf[i] !== undefined));
      const network = await networkOfActors(names.map((id, i) => ({ id, kind: kindOf[i] })));
      const shown = await shownTo(network, {});
      expect(shown.length).toBe(names.length);
      expect(new Set(displayed(shown)).size).toBe(names.length);
      for (const place of places(shown)) expect(shown.find(shown.id(place))).toBe(place);
      expect(displayed(shown).filter((_, place) => shown.named(place))).toEqual(
        names.filter((_, i) => kindOf[i] === "ngo").sort(),
      );
    });
    await fc.assert(law, { numRuns: 100 });
  });
});

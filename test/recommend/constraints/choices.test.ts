import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { constraintsOf } from "../../../src/recommend/constraints/constraints-of.js";
import type { ConstraintOptions } from "../../../src/recommend/constraints/options.js";
import { allPairs, groundOf, vertexOf } from "../ground-of.js";

const asOf = "2026-06";

async function open(
  actors: readonly object[],
  ties: readonly (readonly [string, string])[],
  options: ConstraintOptions = {},
) {
  const { network } = await ingest({
    actors: actors.map((each) => ({ kind: "ngo", ...each })),
    ties: ties.map(([source, target]) => ({ source, target })),
  } as unknown as Parameters<typeof ingest>[0]);
  const ground = await groundOf(network, { asOf });
  const constraints = await constraintsOf(ground, options);
  return { ground, constraints, at: (id: string) => vertexOf(ground, id) };
}

const towns = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe("how suggestions are spread", () => {
  test("an actor is in no more than it has room for, by what it states, what was asked and how often it may be shown", async () => {
    const actors = [{ id: "a" }, { id: "b", capacity: 1 }, ...towns("c", "d", "e")];
    const { constraints, at } = await open(actors, [], { capacity: 3, exposure: { most: 2 } });
    const tally = constraints.tally();
    tally.take(at("b"), at("a"));
    expect(["a", "b", "c"].map((id) => tally.isFull(at(id)))).toEqual([false, true, false]);
    expect(["a", "b", "c"].map((id) => tally.capacityLeft(at(id)))).toEqual([Infinity, 0, Infinity]);
    expect(tally.admits(at("b"), at("c"))).toBe(false);
    expect(tally.bar(at("b"), at("c"), (v) => constraints.nameOf(v))).toEqual({
      rule: "room",
      text: "b states that it can take on 1 more tie, and this list takes up all of it",
    });
    tally.take(at("a"), at("c"));
    for (const other of ["d", "e"])
      for (const [one, two] of [
        ["a", other],
        [other, "a"],
      ])
        expect(tally.bar(at(one), at(two), (v) => constraints.nameOf(v))).toEqual({
          rule: "exposure",
          text: "a is in 2 suggestions already",
        });
    expect(tally.admits(at("c"), at("d"))).toBe(true);
    expect([tally.isFull(at("a")), tally.isFull(at("c"))]).toEqual([true, false]);
    expect([tally.uses(at("a")), tally.count]).toEqual([2, 2]);
  });

  test("those whom a list is for are free of the room that is assumed, not of what they state", async () => {
    const actors = [{ id: "ours" }, { id: "small", capacity: 1 }, ...towns("c", "d", "e", "f")];
    const { constraints, at } = await open(actors, [], { for: ["ours", "small"], capacity: 1 });
    const tally = constraints.tally();
    for (const id of ["c", "d", "e"]) tally.take(at("ours"), at(id));
    tally.take(at("small"), at("f"));
    expect(tally.admits(at("small"), at("ours"))).toBe(false);
    expect(tally.admits(at("c"), at("d"))).toBe(false);
  });

  test("few ties are as many as half of all have, or fewer", async () => {
    // Partners: a 4, f 3, all others 1 but e, who has none: the middle is 1.
    const star = ["b", "c", "d"].map((id) => ["a", id] as const);
    const { constraints, at } = await open(
      [...towns("a", "b", "c", "d", "e", "f", "g"), { id: "h" }],
      [...star, ["f", "a"], ["f", "g"], ["f", "h"]],
      { exposure: { share: 1 }, capacity: 9 },
    );
    const tally = constraints.tally();
    expect(tally.admits(at("a"), at("h"))).toBe(true);
    // a has 4 partners and f has 3; all others have one or none.
    expect(tally.admits(at("a"), at("f"))).toBe(false);
    tally.take(at("b"), at("c"));
    expect(tally.favored).toBe(1);
  });

  test("a share is kept in every beginning of the list", async () => {
    const actors = [
      ...towns("a", "b", "c"),
      { id: "x", groups: ["rural"] },
      { id: "y", groups: ["rural", "youth-led"] },
    ];
    const { constraints, at } = await open(actors, [], {
      exposure: { share: 0.5, of: { groups: "rural" } },
      capacity: 9,
    });
    const tally = constraints.tally();
    tally.take(at("a"), at("b"));
    expect(tally.admits(at("a"), at("c"))).toBe(false);
    expect(tally.bar(at("a"), at("c"), String)?.rule).toBe("share");
    tally.take(at("a"), at("x"));
    tally.take(at("a"), at("c"));
    tally.take(at("y"), at("x"));
    expect([tally.count, tally.favored]).toEqual([4, 2]);
  });
});

describe("what ties cost", () => {
  test("is by method, else by what is done, else otherwise; unknown costs fit no purse", async () => {
    const costs = { "youth-camp": 4000, revive: 300 };
    const { constraints, at } = await open(towns("a", "b", "c"), [], { costs, maxCost: 4200 });
    const [a, b, c] = ["a", "b", "c"].map(at);
    expect(constraints.cost(a, b, "revive", "youth-camp")).toBe(4000);
    expect(constraints.cost(a, b, "revive", "festival")).toBe(300);
    expect(constraints.cost(a, b, "introduce")).toBeNaN();
    const tally = constraints.tally();
    expect(tally.bar(a, b, String, NaN)).toEqual({
      rule: "maxCost",
      text: "what it would cost is not known",
    });
    tally.take(a, b, 4000);
    expect(tally.admits(a, c, 200)).toBe(true);
    expect(tally.bar(a, c, String, 300)?.text).toBe("what is left to spend (200) is not enough");
    expect(tally.cost).toBe(4000);
  });

  test("may be told by a function, which sees ids as the audience does", async () => {
    const seen: unknown[] = [];
    const { constraints, at } = await open(towns("a", "b"), [], {
      maxCost: 5,
      costs(tie) {
        seen.push(tie);
        return -1;
      },
    });
    seen.length = 0;
    expect(constraints.cost(at("b"), at("a"), "deepen", "sports")).toBeNaN();
    expect(seen).toEqual([{ a: "b", b: "a", action: "deepen", method: "sports" }]);
  });
});

describe("which constraint binds", () => {
  const actors = [
    { id: "de", country: "DE", languages: ["de"] },
    { id: "de2", country: "DE", languages: ["de"] },
    { id: "fr", country: "FR", languages: ["fr"] },
    { id: "pl", country: "PL", languages: ["pl"], consent: "no recommend" },
  ];

  test("is told by what each rule alone keeps out, and by the fewest that would have to go", async () => {
    const { constraints, ground } = await open(actors, [], { mustCross: "country" });
    const binding = await constraints.binding(allPairs(ground.opened.csr.order));
    expect([binding.pairs, binding.kept]).toEqual([6, 0]);
    // de–fr and de2–fr fail by languages alone, de–de2 by the country alone, the three pairs of pl by both consent and languages.
    expect(binding.rules.map(({ rule, bars, alone }) => [rule, bars, alone])).toEqual([
      ["languages", 5, 2],
      ["mustCross", 1, 1],
      ["consent", 3, 0],
    ]);
    expect(binding.smallest).toEqual({ rules: ["languages"], pairs: 2 });
    expect(binding.text).toBe(
      "0 of 6 pairs are allowed; “languages” alone keeps out 2: find somebody who interprets, or let languages be asked for (languages); “mustCross” alone keeps out 1: leave out “mustCross”, or complete the attribute",
    );
  });

  test("lifting the rule it names allows as many pairs as it says", async () => {
    const { constraints, ground } = await open(actors, [], { mustCross: "country", languages: "ignore" });
    const { kept, barred } = await constraints.filter(allPairs(ground.opened.csr.order));
    expect([kept.length, barred]).toEqual([2, { consent: 3, mustCross: 1 }]);
  });

  test("looks at the list as it stands, too", async () => {
    const { constraints, ground, at } = await open(towns("a", "b", "c"), [], { capacity: 1 });
    const tally = constraints.tally();
    tally.take(at("a"), at("b"));
    const binding = await constraints.binding(allPairs(ground.opened.csr.order), tally);
    expect(binding.rules.map(({ rule, bars, alone }) => [rule, bars, alone])).toEqual([
      ["room", 3, 2],
      ["twice", 1, 0],
    ]);
  });

  test("says so where there are no pairs, or only rules together keep all out", async () => {
    const { constraints } = await open(towns("a"), [], {});
    expect((await constraints.binding(allPairs(1))).text).toBe("no pair was looked at");
    const two = await open(
      [
        { id: "a", country: "DE", languages: ["de"] },
        { id: "b", country: "DE", languages: ["fr"] },
      ],
      [],
      { mustCross: "country" },
    );
    expect((await two.constraints.binding(allPairs(2))).text).toBe(
      "0 of 1 pair is allowed; no rule alone keeps any out; “mustCross” and “languages” together keep out 1",
    );
  });
});

describe("across a tension", () => {
  const person = { kind: "individual", consent: "recommend; contact; publish" };
  const actors = [
    { id: "Arev", country: "AM", ...person },
    { id: "Aydin", country: "AZ", ...person },
    { id: "Yerevan club", country: "AM" },
    { id: "Baku club", country: "AZ" },
    { id: "Tbilisi house", country: "GE" },
    { id: "Oslo centre", country: "NO" },
    { id: "Graz centre", country: "AT", consent: "no contact" },
    { id: "Ana", country: "GE", ...person },
    { id: "Solo", country: "GE", onePerson: true, consent: "recommend; contact; publish" },
  ];
  const ties = [
    ...["Tbilisi house", "Graz centre", "Ana", "Solo", "Yerevan club"].map((id) => ["Arev", id] as const),
    ...["Tbilisi house", "Graz centre", "Ana", "Solo", "Yerevan club"].map((id) => ["Aydin", id] as const),
    ["Oslo centre", "Ana"],
  ] as const;
  const tension = [{ between: ["AZ", "AM"], reason: "a closed border" }] as const;

  test("people are never paired directly, organizations may be", async () => {
    const { constraints, at } = await open(actors, ties, { tension });
    expect(constraints.bar(at("Arev"), at("Aydin"))).toEqual({
      rule: "tension",
      text: "there is tension between AZ and AM (a closed border): people are not paired directly across it",
    });
    expect(constraints.allows(at("Baku club"), at("Arev"))).toBe(false);
    expect(constraints.allows(at("Baku club"), at("Yerevan club"))).toBe(true);
    expect(constraints.allows(at("Baku club"), at("Aydin"))).toBe(true);
  });

  test("organizations that know both could convene: those of neither side first, the nearest first, nobody who may not be asked", async () => {
    const { constraints, at } = await open(actors, ties, { tension });
    const [arev, aydin] = [at("Arev"), at("Aydin")];
    const instead = constraints.instead(arev, aydin, new Map());
    expect(instead?.tension.reason).toBe("a closed border");
    expect(
      instead?.conveners.map(({ vertex, steps, ofSide }) => [constraints.nameOf(vertex), ...steps, ofSide]),
    ).toEqual([
      ["Tbilisi house", 1, 1, false],
      ["Oslo centre", 2, 2, false],
      ["Yerevan club", 1, 1, true],
    ]);
    const often = constraints.instead(arev, aydin, new Map([[at("Tbilisi house"), 3]]), 1);
    expect(often?.conveners.map(({ vertex }) => constraints.nameOf(vertex))).toEqual(["Oslo centre"]);
    expect(constraints.instead(arev, at("Ana"), new Map())).toBeUndefined();
  });

  test("nothing is known of conflicts that the caller did not name, and slips in the table are told", async () => {
    const none = await open(actors, ties);
    expect(none.constraints.allows(none.at("Arev"), none.at("Aydin"))).toBe(true);
    expect(none.constraints.notes).toEqual([]);
    const { constraints } = await open(actors, ties, { tension: [{ between: ["AM", "Aserbaidschan"] }] });
    expect(constraints.notes).toEqual([
      "1 value in the table of tensions is of no actor: look for a slip of the pen.",
    ]);
    const bare = await open(
      [
        { id: "a", kind: undefined },
        { id: "b", kind: undefined },
      ],
      [],
      { tension },
    );
    expect(bare.constraints.notes[1]).toMatch(/nobody is known to be a person/);
  });
});

test("options that cannot be meant are refused", async () => {
  const refused: readonly [ConstraintOptions, string][] = [
    [{ capacity: 0 }, "bad-option"],
    [{ budget: 1.5 }, "bad-option"],
    [{ maxCost: 3 }, "bad-option"],
    [{ costs: { introduce: -1 } }, "bad-option"],
    [{ risk: "none" as never }, "bad-option"],
    [{ languages: "maybe" as never }, "bad-option"],
    [{ exposure: { share: 2 } }, "bad-option"],
    [{ exposure: { most: 0 } }, "bad-option"],
    [{ mustCross: 3 as never }, "bad-option"],
    [{ required: [["a"]] as never }, "bad-option"],
    [{ forbidden: "a" as never }, "bad-option"],
    [{ tension: [{ between: ["AM", "AM"] }] }, "bad-option"],
    [{ tension: [{ between: "AM" as never }] }, "bad-option"],
    [{ forbidden: [["a", "a"]] }, "bad-option"],
    [{ forbidden: ["nobody"] }, "unknown-actor"],
    [{ for: ["nobody"] }, "unknown-actor"],
    [{ mustCross: "nothing" }, "unknown-attribute"],
    [{ exposure: { share: 0.5, of: { nothing: "x" } } }, "unknown-attribute"],
    [{ introducer: Array.from({ length: 31 }, (_, i) => `n${i}`) }, "bad-option"],
  ];
  const actors = [...towns("a", "b"), ...towns(...Array.from({ length: 31 }, (_, i) => `n${i}`))];
  for (const [options, code] of refused)
    await expect(open(actors, [], options)).rejects.toMatchObject({ code });
});

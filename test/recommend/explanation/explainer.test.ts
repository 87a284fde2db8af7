import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { constraintsOf } from "../../../src/recommend/constraints/constraints-of.js";
import type { ConstraintOptions } from "../../../src/recommend/constraints/options.js";
import type { ChosenPair, Explanation } from "../../../src/recommend/explanation/explained.js";
import { explainerOf, explanationText } from "../../../src/recommend/explanation/explainer.js";
import { replay } from "../../../src/recommend/explanation/reasons.js";
import { secrets, tell, traces } from "../../audience/secrets.js";
import { spill } from "../../audience/spill.js";
import { anyNetwork, mayBeProposed, networkOf, type AnyActor } from "../constraints/any-network.js";
import { allPairs, groundOf, vertexOf } from "../ground-of.js";

const asOf = "2026-06";
const about = "mean closeness of all pairs, from 0 to 1";

function chosen(a: number, b: number, more: Partial<ChosenPair> = {}): ChosenPair {
  return {
    ...{ a, b, action: "introduce", factor: 1, sources: ["two-steps"], likelihood: undefined },
    gains: [
      { objective: "join-up", about, now: 0.3, gain: 0.00123, alone: 0.00123, weight: 1, scale: 0.002 },
    ],
    ...more,
  };
}

async function league(
  actors: readonly object[],
  ties: readonly object[],
  options: ConstraintOptions = {},
  view: object = {},
) {
  const { network } = await ingest({
    actors: actors.map((each) => ({ kind: "ngo", ...each })),
    ties,
  } as unknown as Parameters<typeof ingest>[0]);
  const ground = await groundOf(network, { asOf, ...view });
  const constraints = await constraintsOf(ground, options);
  const tally = constraints.tally();
  return {
    ...{ ground, constraints, tally },
    at: (id: string) => vertexOf(ground, id),
    async explain(one: string, other: string, more: Partial<ChosenPair> = {}): Promise<Explanation> {
      const explainer = await explainerOf(ground, constraints, tally, { score: 0.3, names: ["x", "y"] });
      return explainer.explain(chosen(vertexOf(ground, one), vertexOf(ground, other), more));
    },
  };
}

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const towns = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const tie = (source: string, target: string, more: object = {}) => ({ source, target, ...more });

describe("reasons", () => {
  const finite = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  test("add up to the score, weights and scales and likelihood included", async () => {
    const { explain } = await league(towns("a", "b"), []);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            finite,
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
          ),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.constantFrom(1, 0.5, 0.123, 0),
        async (parts, factor) => {
          const names = ["join-up", "reach-further", "bridge", "withstand", "closer", "include"] as const;
          const gains = parts.map(([gain, weight, scale], i) => ({
            objective: names[i],
            about,
            now: 1,
            gain,
            alone: gain,
            weight,
            scale,
          }));
          const explanation = await explain("a", "b", { gains, factor });
          const exact =
            factor * gains.reduce((sum, { gain, weight, scale }) => sum + (weight * gain) / scale, 0);
          const size = gains.reduce(
            (sum, { gain, weight, scale }) => sum + Math.abs((weight * gain) / scale),
            1,
          );
          expect(Math.abs(replay(explanation.reasons) - exact)).toBeLessThanOrEqual(1e-12 * size);
          expect(explanation.score).toBe(replay(explanation.reasons));
          const copy = JSON.parse(JSON.stringify(explanation)) as Explanation;
          expect(replay(copy.reasons)).toBe(explanation.score);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("say the effect as what it is, by what is done", async () => {
    const { explain } = await league(towns("a", "b"), [tie("a", "b", { method: "sports" })]);
    const first = async (action: ChosenPair["action"]) =>
      (await explain("a", "b", { action })).reasons[0].text;
    expect(await first("introduce")).toBe(
      "Mean closeness of all pairs, from 0 to 1 rises by 0.00123 (0.41% of what it is) on the map we have, if this tie is made and lasts",
    );
    expect(await first("revive")).toBe(await first("introduce"));
    expect(await first("deepen")).toBe(
      "Mean closeness of all pairs, from 0 to 1 would lose 0.00123 (0.41% of what it is) on the map we have, if this tie ended",
    );
    const expected = await explain("a", "b", {
      factor: 0.4,
      likelihood: { chance: 0.4, means: "that such a tie is recorded", contributions: [] },
    });
    expect(expected.reasons[1]).toMatchObject({
      code: "expected",
      text: "times 40%, the chance that such a tie is recorded",
    });
    expect(codes(expected.cautions)).not.toContain("likelihood-unknown");
  });
});

describe("what is near", () => {
  test("shared partners and shortest ways are those of the map, on any network", async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (draft) => {
        const ground = await groundOf(await networkOf(draft), { asOf });
        const constraints = await constraintsOf(ground, { languages: "ignore", risk: "high" });
        const tally = constraints.tally();
        const explainer = await explainerOf(ground, constraints, tally);
        const { kept } = await constraints.filter(allPairs(ground.opened.csr.order));
        const { csr, shown, actorOf } = ground.opened;
        const near = (v: number): number[] =>
          Array.from(csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]));
        const named = (v: number): boolean => shown.named(shown.placeOf[actorOf[v]]);
        const at = (id: string): AnyActor => draft.actors[Number(id.slice(1))];
        for (let i = 0; i < Math.min(kept.length, 5); i++) {
          const [a, b] = [kept.a[i], kept.b[i]];
          const explanation = await explainer.explain(chosen(a, b));
          const both = near(a).filter((v) => near(b).includes(v));
          expect(explanation.partners.count).toBe(both.length);
          expect(explanation.partners.named.length).toBe(Math.min(5, both.filter(named).length));
          const steps = stepsBetween(near, csr.order, a, b);
          expect(explanation.path.steps).toBe(steps);
          if (steps !== undefined) expect(explanation.path.along.length).toBe(steps - 1);
          const willing = (v: number): boolean => named(v) && mayBeProposed(at(constraints.idOf(v)), false);
          const direct = both.filter(willing).length;
          const ways = near(a)
            .filter((x) => x !== b && willing(x))
            .flatMap((x) => near(x).filter((y) => y !== a && willing(y) && near(b).includes(y)));
          expect(explanation.introducers.length).toBe(Math.min(3, direct > 0 ? direct : ways.length));
          for (const { id, through } of explanation.introducers) {
            const v = vertexOf(ground, id);
            expect(willing(v) && near(a).includes(v)).toBe(true);
            const last = through === undefined ? v : vertexOf(ground, through.id);
            expect(willing(last) && near(b).includes(last) && (last === v || near(v).includes(last))).toBe(
              true,
            );
          }
          const { interpreter } = explanation.talking;
          if (interpreter !== undefined) expect(willing(vertexOf(ground, interpreter.id))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  function stepsBetween(
    near: (v: number) => number[],
    order: number,
    a: number,
    b: number,
  ): number | undefined {
    let reached = new Set([a]);
    for (let steps = 0; steps <= order; steps++) {
      if (reached.has(b)) return steps;
      reached = new Set([...reached, ...[...reached].flatMap(near)]);
    }
    return undefined;
  }

  test("topics are told from both sides, with needs of both", async () => {
    const { explain } = await league(
      [
        { id: "a", offers: ["Boat building"], needs: ["lamps", "music"], interests: ["rivers"] },
        { id: "b", offers: ["lamps"], needs: ["boat building", "music"], interests: ["Rivers", "ports"] },
      ],
      [],
    );
    const { match, cautions } = await explain("a", "b");
    expect(match.text).toBe(
      "a offers what b needs: boat building; b offers what a needs: lamps; both care about Rivers; both need music",
    );
    expect(codes(cautions)).not.toContain("no-return");
  });
});

describe("introducers", () => {
  const ties = [
    ...["x", "y", "z"].flatMap((id) => [
      tie(id, "a", { strength: 4 }),
      tie(id, "b", { strength: id === "z" ? 1 : 4 }),
    ]),
    ...["x", "y"].flatMap((id) => [tie(id, "c", { strength: 4 }), tie(id, "d", { strength: 4 })]),
    tie("a", "x", { since: 2001 }),
    tie("x", "b", { since: 2005, lastActive: 2024 }),
    tie("a", "y", { since: 2020 }),
    tie("y", "b", { since: 2021 }),
  ];

  test("stand close to both, were heard of lately, and are not always the same", async () => {
    const { ground, constraints, tally, at } = await league(towns("a", "b", "c", "d", "x", "y", "z"), ties);
    const explainer = await explainerOf(ground, constraints, tally);
    const first = (await explainer.explain(chosen(at("a"), at("b")))).introducers;
    expect(first.map(({ id, strengths, lastKnown }) => [id, ...strengths, ...lastKnown])).toEqual([
      ["y", 5, 5, 2020, 2021],
      ["x", 5, 5, 2001, 2024],
      ["z", 4, 1, undefined, undefined],
    ]);
    expect(first[1].text).toBe(
      "x is a partner of both (strength 5 and 5), with signs of life from 2001 and 2024",
    );
    expect(first[2].text).toBe("z is a partner of both (strength 4 and 1), though not both ties have a date");
    // y was named first once, so x comes before it now.
    const second = (await explainer.explain(chosen(at("c"), at("d")))).introducers;
    expect(second.map(({ id }) => id)).toEqual(["x", "y"]);
  });

  test("come in twos where nobody knows both, and are missed where there are none", async () => {
    const { explain } = await league(towns("a", "b", "c", "p", "q"), [
      tie("a", "p"),
      tie("p", "q"),
      tie("q", "b"),
    ]);
    const found = await explain("a", "b");
    expect(found.introducers.map(({ id, through }) => [id, through?.id])).toEqual([["p", "q"]]);
    expect(found.steps[0]).toEqual({
      code: "ask-introducer",
      who: "p",
      text: "Ask p to ask q, and whether the two would introduce them.",
    });
    const none = await explain("a", "c");
    expect(none.introducers).toEqual([]);
    expect(codes(none.steps)).toEqual(["ask-first", "ask-second", "introduce", "method", "record"]);
    expect(codes(none.cautions)).toContain("no-introducer");
    expect(none.path.text).toBe("nothing joins them on the map as it is");
  });
});

describe("steps", () => {
  const agreed = { consent: "recommend; contact; publish" };
  const actors = [
    { id: "Mia", kind: "individual", languages: ["de"], ...agreed },
    { id: "Ona Ltd.", languages: ["fr"], capacity: 1, ...agreed, risk: "elevated 2026-01" },
    { id: "club", languages: ["fr"] },
    { id: "Ivo", kind: "individual", languages: ["de", "fr"], interprets: ["de", "fr"], ...agreed },
    { id: "inn" },
  ];
  const first = async (one: string, other: string) => {
    const { explain } = await league(actors, [tie("inn", "Ivo")]);
    return (await explain(one, other)).steps.find(({ code }) => code === "ask-first")?.text;
  };

  test("ask first whom a no costs least to spare", async () => {
    expect(await first("club", "Mia")).toBe(
      "Ask Mia first: a single person should be free to say no before anybody else knows.",
    );
    expect(await first("club", "Ona Ltd.")).toBe("Ask Ona Ltd. first: more is at stake there.");
    const room = await league([{ id: "a" }, { id: "b", capacity: 1 }], []);
    expect((await room.explain("a", "b")).steps[0].text).toBe(
      "Ask b first: by the capacity that it states, it has less room.",
    );
    expect(await first("inn", "club")).toBe(
      "Ask club first: with fewer ties, there is more to gain and to lose.",
    );
  });

  test("introduce only if both say yes, with somebody to interpret where it takes that", async () => {
    const { explain } = await league(actors, []);
    const { steps, talking, cautions } = await explain("Mia", "Ona Ltd.");
    expect(talking.interpreter?.id).toBe("Ivo");
    expect(steps.map(({ text }) => text)).toEqual([
      "Ask Mia first: a single person should be free to say no before anybody else knows.",
      "Ask Ona Ltd.",
      "Introduce them only if both say yes, with Ivo to interpret between German and French.",
      "Leave it to them what to do together, and begin small.",
      "Write down who said what and when (decisions.csv): a no is not proposed again.",
    ]);
    expect(codes(cautions)).toEqual(expect.arrayContaining(["interpreter", "risk"]));
  });

  test("fit what is done", async () => {
    const { explain } = await league(towns("a", "b"), [
      tie("a", "b", { method: "youth-camp", status: "dormant", since: 1999 }),
      tie("a", "b", { method: "sports" }),
    ]);
    const texts = async (action: ChosenPair["action"], more: Partial<ChosenPair> = {}) =>
      (await explain("a", "b", { action, ...more })).steps.map(({ text }) => text);
    expect((await texts("revive"))[2]).toBe(
      "Bring them together again only if both say yes; the last sign of life is from 1999.",
    );
    expect((await texts("deepen"))[0]).toBe("Ask a what it would like to do with the other beside sports.");
    expect((await texts("protect", { hangsOn: [{ of: "programme", ties: 9 }] }))[1]).toBe(
      "Ask b who else could carry the tie, if the programme went.",
    );
    const hanging = await explain("a", "b", {
      action: "protect",
      hangsOn: [{ of: "funder", party: "Lantern Fund", ties: 9 }],
      runsOut: "2026-09",
    });
    expect(hanging.steps.map(({ text }) => text)).toEqual([
      "See to it that what was agreed is renewed: the last of it runs out in 2026-09.",
      "Ask a who else could carry the tie, if the funder Lantern Fund went.",
      "Ask b who else could carry the tie, if the funder Lantern Fund went.",
      "If both say yes, put it on a second footing beside the funder Lantern Fund: a second contact on each side, or other money.",
      "Write down who said what and when (decisions.csv): a no is not proposed again.",
    ]);
    expect(hanging.cautions.find(({ code }) => code === "hangs-on")?.text).toBe(
      "all that ties them hangs on the funder Lantern Fund, and so do 9 ties of this map in all",
    );
    expect(codes(hanging.cautions)).toContain("runs-out");
    for (const action of ["introduce", "revive", "deepen", "protect"] as const)
      expect((await texts(action)).join(" ")).toMatch(/both say yes/);
  });
});

describe("cautions", () => {
  test("tell what is stale, thin, exposed, far away or one-sided", async () => {
    const hub = Array.from({ length: 12 }, (_, i) => `h${i}`);
    const { explain, tally, at } = await league(
      [
        { id: "old", longitude: 0, latitude: 10, surveyed: false, offers: ["x"] },
        {
          id: "hub",
          longitude: 170,
          latitude: 10,
          needs: ["x"],
          onePerson: true,
          consent: "recommend; contact; publish",
        },
        ...towns(...hub),
        ...towns("bare"),
      ],
      [tie("old", "h0", { since: 2003 }), ...hub.map((id) => tie("hub", id))],
      { capacity: 1 },
    );
    const { cautions } = await explain("old", "hub", {
      gains: [
        { objective: "closer", about, now: 10, gain: 2, alone: 2, weight: 1, scale: 2, forA: 2, forB: 0.01 },
      ],
      underMissing: { low: 0, high: 3, positive: 0.9, draws: 20 },
    });
    const about1 = new Map(cautions.map(({ code, who, text }) => [code, [who, text]]));
    expect([...about1.keys()].sort()).toEqual(
      [
        "stale",
        "not-surveyed",
        "one-person",
        "hub",
        "undated",
        "far",
        "ask-language",
        "one-sided",
        "no-return",
        "likelihood-unknown",
        "may-vanish",
      ].sort(),
    );
    expect(about1.get("stale")).toEqual([
      "old",
      "nothing is on record of old after 2003: ask first whether it is still active",
    ]);
    expect(about1.get("hub")).toEqual([
      "hub",
      "hub has 12 partners already: ask whether it has time for another",
    ]);
    expect(about1.get("far")?.[1]).toBe(
      "they are about 11 hours apart by the sun: a call has to suit both days",
    );
    expect(about1.get("may-vanish")?.[1]).toBe("with some ties missing, it changes nothing in 2 of 20 draws");
    tally.take(at("old"), at("bare"));
    const after = await explain("old", "bare");
    expect(codes(after.cautions)).toContain("no-ties");
    expect(after.counterfactual.map(({ code }) => code)).toEqual(["languages", "room", "score", "consent"]);
    expect(after.counterfactual[1].text).toBe("this list could not name old at all");
  });

  test("speak of room only where a capacity is stated, and else of the list", async () => {
    const { explain, tally, at } = await league(
      [{ id: "small", capacity: 1 }, { id: "large", capacity: 3 }, ...towns("a", "b", "c")],
      [tie("small", "c")],
    );
    const said = async (one: string, other: string) => {
      const { cautions, counterfactual } = await explain(one, other);
      return [
        ...cautions.filter(({ code }) => code === "last-room" || code === "named-often"),
        ...counterfactual.filter(({ code }) => code === "room"),
      ].map(({ text }) => text);
    };
    tally.take(at("small"), at("a"));
    // The tie that it has already uses none of what it can take on, and it is in one suggestion of one.
    expect(await said("small", "a")).toEqual([
      "small states that it can take on 1, and this list takes up all of it",
      "small stated one less that it can take on",
    ]);
    tally.take(at("large"), at("a"));
    // a is in two suggestions, as many as the list has for those who state no capacity.
    expect(await said("large", "a")).toEqual([
      "this list names a twice: ask about one thing at a time",
      "this list could name a only once",
    ]);
    tally.take(at("large"), at("b"));
    tally.take(at("large"), at("c"));
    expect((await said("large", "b"))[0]).toBe(
      "large states that it can take on 3, and this list takes up all of it",
    );
    expect((await explain("large", "b")).steps.find(({ code }) => code === "ask-first")?.text).toBe(
      "Ask large first: by the capacity that it states, it has less room.",
    );
    expect(tally.bar(at("a"), at("b"), String)?.text).toBe(`${at("a")} is in 2 suggestions already`);
    expect(tally.bar(at("large"), at("small"), String)?.text).toMatch(
      /states that it can take on \d more tie/,
    );
  });

  test("across a tension between organizations, name whom to leave it to", async () => {
    const { explain } = await league(
      [
        { id: "a", country: "AM" },
        { id: "b", country: "AZ" },
      ],
      [],
      { tension: [{ between: ["AM", "AZ"] }] },
    );
    expect((await explain("a", "b")).cautions.find(({ code }) => code === "tension")?.text).toBe(
      "there is tension between AM and AZ: let an organization of neither side convene",
    );
  });
});

describe("what such pairs do", () => {
  const many = Array.from({ length: 12 }, (_, i) => [
    { id: `n${i}`, kind: "ngo", country: "DE", latitude: 50, longitude: 9 },
    { id: `u${i}`, kind: "university", country: "FR", latitude: 47, longitude: 3 },
  ]).flat();
  const ties = Array.from({ length: 12 }, (_, i) =>
    tie(`n${i}`, `u${i}`, {
      method: i < 9 ? "conference" : "sports",
      since: 2000,
      ...(i < 11 && { until: 2002 + i, status: "ended" }),
    }),
  );

  test("is counted over pairs alike, with how long it lasted", async () => {
    const { explain } = await league(many, ties);
    const { method } = await explain("n0", "u1");
    expect(method).toMatchObject({ known: true, ties: 12 });
    expect(
      method.methods.map(({ method: name, ties: uses, dated, ended }) => [name, uses, dated, ended]),
    ).toEqual([
      ["conference", 9, 9, 9],
      ["sports", 3, 3, 2],
    ]);
    expect(method.text).toBe(
      "Pairs of kinds NGO and university of different countries 100 to 1,000 km apart have 12 ties of known method: conference (9 of 12; of 9 with dates 9 ended) and sports (3 of 12; of 3 with dates 2 ended).",
    );
  });

  test("is looked for among less alike pairs where there are few, and unknown where all are few", async () => {
    const { explain } = await league(
      [...many, { id: "far", kind: "ngo", country: "JP" }, { id: "firm", kind: "business" }],
      ties,
    );
    expect((await explain("far", "u1")).method.pairs).toBe(
      "pairs of kinds NGO and university of different countries",
    );
    expect((await explain("firm", "u1")).method).toMatchObject({ pairs: "pairs", ties: 12 });
    const thin = await league(many, ties.slice(0, 9));
    expect((await thin.explain("n0", "u1")).method).toEqual({
      known: false,
      pairs: "",
      ties: 0,
      methods: [],
      text: "Too few ties of such pairs are known to say what they do together.",
    });
  });
});

test("a whole explanation reads as one", async () => {
  const { explain, tally, at } = await league(
    [
      {
        id: "bonn",
        name: "Bonn",
        kind: "local-government",
        country: "DE",
        languages: ["de"],
        needs: ["flood warning"],
      },
      {
        id: "graz",
        name: "Graz",
        kind: "local-government",
        country: "AT",
        languages: ["de"],
        offers: ["flood warning"],
      },
      { id: "linz", name: "Linz", kind: "local-government", country: "AT" },
    ],
    [tie("linz", "bonn", { since: 2015 }), tie("linz", "graz", { since: 2016 })],
    { mustCross: "country", capacity: 1 },
  );
  tally.take(at("bonn"), at("graz"));
  const text = explanationText(await explain("bonn", "graz"));
  expect(text.split("\n")).toEqual([
    "Introduce Bonn and Graz to each other.",
    "  + Mean closeness of all pairs, from 0 to 1 rises by 0.00123 (0.41% of what it is) on the map we have, if this tie is made and lasts",
    "  + Graz offers what Bonn needs: flood warning",
    "  + they have 1 partner in common: Linz",
    "  + both speak German",
    "  who: Linz is a partner of both, with signs of life from 2015 and 2016",
    "  how: Too few ties of such pairs are known to say what they do together.",
    "  ! nothing is on record of Bonn after 2015: ask first whether it is still active",
    "  ! nothing is on record of Graz after 2016: ask first whether it is still active",
    "  ! Graz offers what Bonn needs, and nothing is stated that it would get in return",
    "  ! how likely such a tie is cannot be told from this record",
    "  1. Ask Linz whether it would introduce the two.",
    "  2. Ask Bonn.",
    "  3. Ask Graz.",
    "  4. Introduce them only if both say yes, in German.",
    "  5. Leave it to them what to do together, and begin small.",
    "  6. Write down who said what and when (decisions.csv): a no is not proposed again.",
    "  It would not be recommended if this list could not name Bonn at all; or if its score fell by more than 51%: then x – y would come before it; or if one of the two did not agree to be recommended and contacted, or to be named.",
    "  Whether it will be made, and what comes of it, the data cannot say.",
  ]);
});

test("nothing withheld is in anything said to the public", async () => {
  await fc.assert(
    fc.asyncProperty(secrets(), async (draft) => {
      const { network, withheld, refused, named } = await tell(draft);
      const said: string[] = [];
      const listen = async (call: () => unknown): Promise<void> => {
        try {
          said.push(spill(await call()));
        } catch (error) {
          said.push(spill(error));
        }
      };
      const options: readonly ConstraintOptions[] = [
        {},
        { languages: "ignore", risk: "high", tension: [{ between: ["DE", "FR"] }] },
        { mustCross: "nickname" },
        { same: "salary", kinds: ["ngo"] },
        { exposure: { share: 0.5, of: { nickname: "plain 0" } } },
        ...[withheld[0], ...refused, "person 1", "organization 1"].flatMap((id) => [
          { forbidden: [id] },
          { for: [id] },
          { introducer: [id] },
          { required: [[id, named[0]] as const] },
          { declined: [{ a: id, b: named[0], reason: "no" }] },
        ]),
      ];
      for (const each of options) {
        const ground = await groundOf(network, { asOf });
        await listen(async () => {
          const constraints = await constraintsOf(ground, each);
          const tally = constraints.tally();
          const explainer = await explainerOf(ground, constraints, tally);
          const pairs = allPairs(ground.opened.csr.order);
          const found: unknown[] = [
            constraints.notes,
            constraints.rules,
            await constraints.binding(pairs, tally),
          ];
          for (let i = 0; i < pairs.length; i++) {
            const [a, b] = [pairs.a[i], pairs.b[i]];
            found.push(
              constraints.bar(a, b),
              constraints.brokenBy(a, b),
              constraints.instead(a, b, new Map())?.conveners.map(({ vertex }) => constraints.nameOf(vertex)),
            );
            if (!constraints.allows(a, b) && i % 4 > 0) continue;
            const action = (["introduce", "revive", "deepen", "protect"] as const)[i % 4];
            const explanation = await explainer.explain(chosen(a, b, { action }));
            found.push(explanation, explanationText(explanation));
          }
          return JSON.stringify(found);
        });
      }
      const text = said.join("\n");
      for (const trace of traces) expect(text).not.toMatch(trace);
    }),
    { numRuns: 5 },
  );
});

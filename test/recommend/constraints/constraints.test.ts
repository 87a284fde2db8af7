import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { constraintsOf } from "../../../src/recommend/constraints/constraints-of.js";
import type { ConstraintOptions, Tension } from "../../../src/recommend/constraints/options.js";
import { allPairs, groundOf, vertexOf } from "../ground-of.js";
import { anyNetwork, mayBeProposed, networkOf, type AnyActor, type AnyNetwork } from "./any-network.js";

const asOf = "2026-06";

/** Whether a pair is allowed, from the words of the options. */
function isAllowed(
  x: AnyActor,
  y: AnyActor,
  { actors, ties }: AnyNetwork,
  options: ConstraintOptions,
): boolean {
  const {
    risk = "elevated",
    kinds,
    languages = "ask",
    tension = [],
    forbidden = [],
    declined = [],
  } = options;
  const ends = [x, y];
  const isPair = (one: string, other: string): boolean =>
    (one === x.id && other === y.id) || (one === y.id && other === x.id);
  const levels = ["low", "elevated", "high"];
  const level = (each: AnyActor): number =>
    each.risk === undefined ? 0 : each.risk.endsWith("2019-01") ? 2 : levels.indexOf(each.risk.split(" ")[0]);
  if (!ends.every((each) => mayBeProposed(each, false))) return false;
  if (ends.some((each) => level(each) > levels.indexOf(risk))) return false;
  if (
    kinds !== undefined &&
    !ends.every((each) => kinds.includes(each.kind ?? "?")) &&
    !kinds.some(
      (each) =>
        typeof each !== "string" &&
        [...each].sort().join() ===
          ends
            .map(({ kind = "?" }) => kind)
            .sort()
            .join(),
    )
  )
    return false;
  if (options.mustCross === "country" && (!x.country || !y.country || x.country === y.country)) return false;
  if (options.same === "region" && (!x.region || x.region !== y.region)) return false;
  if (
    forbidden.some((each) =>
      typeof each === "string" ? ends.some(({ id }) => id === each) : isPair(...each),
    )
  )
    return false;
  if (declined.some(({ a, b }) => isPair(a, b))) return false;
  if (options.for !== undefined && !ends.some(({ id }) => options.for?.includes(id))) return false;
  if (
    options.introducer !== undefined &&
    !options.introducer.some((id) =>
      ends.every(
        (each) =>
          each.id !== id &&
          ties.some(([a, b]) => [`a${a}`, `a${b}`].sort().join() === [id, each.id].sort().join()),
      ),
    )
  )
    return false;
  const speaks = ({ languages: spoken = [], interprets = [] }: AnyActor): string[] => [
    ...spoken,
    ...interprets,
  ];
  const [sx, sy] = [speaks(x), speaks(y)];
  const unknown = sx.length === 0 || sy.length === 0;
  const interpreted = (): boolean =>
    actors.some(
      (each) =>
        mayBeProposed(each, false) &&
        each.interprets !== undefined &&
        sx.some((one) =>
          sy.some(
            (other) =>
              speaks(each).includes(one) &&
              speaks(each).includes(other) &&
              (each.interprets?.includes(one) || each.interprets?.includes(other)),
          ),
        ),
    );
  const talks = sx.some((each) => sy.includes(each)) || interpreted();
  if (languages === "required" && (unknown || !talks)) return false;
  if (languages === "ask" && !unknown && !talks) return false;
  const people = ends.some(
    ({ kind, onePerson }) => kind === undefined || kind === "individual" || onePerson === true,
  );
  return !(
    people &&
    tension.some(({ between }) => [x.country, y.country].sort().join() === [...between].sort().join())
  );
}

const ids = fc.constantFrom("a0", "a1", "a2");
const idPair = fc.constantFrom(["a0", "a1"] as const, ["a2", "a0"] as const, ["a1", "a2"] as const);
const ruleOptions: readonly fc.Arbitrary<ConstraintOptions>[] = [
  fc.record({ risk: fc.constantFrom("low" as const, "elevated" as const, "high" as const) }),
  fc.record({
    kinds: fc.constantFrom(["ngo"], ["ngo", "individual"], [["ngo", "individual"] as const, "university"]),
  }),
  fc.constant({ mustCross: "country" }),
  fc.constant({ same: "region" }),
  fc.record({ forbidden: fc.array(fc.oneof(ids, idPair), { maxLength: 2 }) }),
  fc.record({
    declined: fc.array(
      idPair.map(([a, b]) => ({ a, b, reason: "no time", date: "2025" })),
      { maxLength: 3 },
    ),
  }),
  fc.record({ languages: fc.constantFrom("required" as const, "ask" as const, "ignore" as const) }),
  fc.record({
    tension: fc.constantFrom<readonly Tension[]>(
      [{ between: ["FR", "DE"] }],
      [{ between: ["DE", "PL"], reason: "a border" }, { between: ["XX", "YY"] }],
    ),
  }),
  fc.record({ for: fc.array(ids, { minLength: 1, maxLength: 2 }) }),
  fc.record({ introducer: fc.array(ids, { minLength: 1, maxLength: 2 }) }),
];

/** One or two rules beside those that always hold; languages are not asked about unless they are among them. */
const someOptions: fc.Arbitrary<ConstraintOptions> = fc
  .tuple(fc.oneof(...ruleOptions), fc.oneof(fc.constant({}), ...ruleOptions))
  .map(([one, other]) => ({ languages: "ignore", ...one, ...other }));

const listOptions = fc.record(
  {
    capacity: fc.integer({ min: 1, max: 3 }),
    budget: fc.integer({ min: 1, max: 8 }),
    maxCost: fc.constantFrom(3, 0.3, 10),
    exposure: fc.record(
      {
        most: fc.integer({ min: 1, max: 3 }),
        share: fc.constantFrom(0, 0.3, 0.5, 1),
        of: fc.constantFrom("few-ties" as const, { country: "DE" }),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Options that name nobody who refused analysis. */
function fitting(options: ConstraintOptions, { actors }: AnyNetwork): boolean {
  const refused = new Set(actors.filter(({ consent }) => consent === "no analyze").map(({ id }) => id));
  return ![...(options.forbidden ?? []).flat(), ...(options.for ?? []), ...(options.introducer ?? [])].some(
    (id) => refused.has(id),
  );
}

/** Opens the rules; undefined where the public cannot name somebody whom the options name. */
async function opened(network: AnyNetwork, options: ConstraintOptions) {
  const ground = await groundOf(await networkOf(network), { asOf });
  try {
    return { ground, constraints: await constraintsOf(ground, options) };
  } catch (error) {
    if (isComityError(error) && error.code === "unknown-actor") return undefined;
    throw error;
  }
}

describe("pairs that are kept", () => {
  test("are those that the definitions of the rules allow, on any network", async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, someOptions, async (network, options) => {
        fc.pre(fitting(options, network));
        const found = await opened(network, options);
        if (found === undefined) return;
        const { ground, constraints } = found;
        const pairs = allPairs(ground.opened.csr.order);
        const { kept, barred } = await constraints.filter(pairs);
        const key = (a: number, b: number): string => `${a} ${b}`;
        const keys = new Set(Array.from(kept.a, (a, i) => key(a, kept.b[i])));
        const total = Object.values(barred).reduce((sum, count) => sum + count, kept.length);
        expect(total).toBe(pairs.length);
        const actorAt = (v: number): AnyActor =>
          network.actors[Number(ground.network.actors.ids.at(ground.opened.actorOf[v]).slice(1))];
        for (let i = 0; i < pairs.length; i++) {
          const [a, b] = [pairs.a[i], pairs.b[i]];
          const allowed = isAllowed(actorAt(a), actorAt(b), network, options);
          expect([actorAt(a), actorAt(b), keys.has(key(a, b))]).toEqual([actorAt(a), actorAt(b), allowed]);
          expect(constraints.allows(b, a)).toBe(allowed);
          expect(constraints.barred(b, a) === 0).toBe(allowed);
          const bar = constraints.bar(b, a);
          expect(bar === undefined).toBe(allowed);
          if (bar !== undefined) expect(bar.text.length).toBeGreaterThan(9);
          if (bar !== undefined) expect(constraints.rules).toContain(bar.rule);
          if (allowed) expect([constraints.eligible[a], constraints.eligible[b]]).toEqual([1, 1]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are never without consent, whoever looks", async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, fc.boolean(), async (network, steward) => {
        const ground = await groundOf(await networkOf(network), {
          asOf,
          audience: steward ? "steward" : "public",
        });
        const constraints = await constraintsOf(ground, { languages: "ignore", risk: "high" });
        const { kept } = await constraints.filter(allPairs(ground.opened.csr.order));
        for (const v of [...kept.a, ...kept.b]) {
          const id = ground.network.actors.ids.at(ground.opened.actorOf[v]);
          expect(mayBeProposed(network.actors[Number(id.slice(1))], steward)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("a list", () => {
  test("keeps every rule at each of its beginnings, in whatever order ties are offered", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNetwork,
        someOptions,
        listOptions,
        fc.infiniteStream(fc.nat(1000)),
        async (network, options, limits, dice) => {
          const costs = (tie: { a: string }): number => (tie.a === "a0" ? NaN : Number(tie.a.slice(1)) / 10);
          const all: ConstraintOptions = { ...options, ...limits, costs };
          fc.pre(fitting(options, network));
          const found = await opened(network, all);
          if (found === undefined) return;
          const { ground, constraints } = found;
          const pairs = allPairs(ground.opened.csr.order);
          const tally = constraints.tally();
          const taken: [number, number][] = [];
          const { exposure = {}, capacity = 2, budget = 10, maxCost = Infinity } = limits;
          const degree = (v: number): number =>
            ground.opened.csr.offsets[v + 1] - ground.opened.csr.offsets[v];
          const degrees = Array.from(constraints.eligible, (_, v) => degree(v)).sort((x, y) => x - y);
          const at = (v: number): AnyActor =>
            network.actors[Number(ground.network.actors.ids.at(ground.opened.actorOf[v]).slice(1))];
          const seen = (v: number, column: string) =>
            ground.opened.shown.value(ground.opened.shown.placeOf[ground.opened.actorOf[v]], column);
          const isFavored = (v: number): boolean =>
            typeof exposure.of === "object"
              ? seen(v, "country") === "DE"
              : degree(v) <= (degrees[(degrees.length - 1) >> 1] ?? 0);
          let spent = 0;
          for (let round = 0; round < pairs.length; round++) {
            const i = (dice.next().value as number) % pairs.length;
            const [a, b] = [pairs.a[i], pairs.b[i]];
            const cost = constraints.cost(a, b, "introduce");
            if (!tally.admits(a, b, cost)) {
              expect(
                constraints.bar(a, b) ?? tally.bar(a, b, (v) => constraints.nameOf(v), cost),
              ).toBeDefined();
              expect(() => tally.take(a, b, cost)).toThrow(/cannot be taken/);
              continue;
            }
            tally.take(a, b, cost);
            taken.push([a, b]);
            spent += cost;
            expect(constraints.allows(a, b)).toBe(true);
            expect(taken.length).toBeLessThanOrEqual(budget);
            if (maxCost < Infinity) expect(spent).toBeLessThanOrEqual(maxCost * (1 + 1e-9));
            const favored = taken.filter(([u, v]) => isFavored(u) || isFavored(v)).length;
            expect(favored).toBeGreaterThanOrEqual(Math.floor((exposure.share ?? 0) * taken.length + 1e-9));
            for (const v of [a, b]) {
              const uses = taken.filter((pair) => pair.includes(v)).length;
              expect(uses).toBe(tally.uses(v));
              expect(uses).toBeLessThanOrEqual(exposure.most ?? Infinity);
              expect(uses).toBeLessThanOrEqual(
                at(v).capacity ?? (options.for?.includes(at(v).id) ? Infinity : capacity),
              );
            }
          }
          expect(new Set(taken.map(String)).size).toBe(taken.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("takes what is required first, and refuses what contradicts it", async () => {
    const network: AnyNetwork = {
      actors: ["DE", "FR", "PL", "DE"].map((country, i) => ({
        id: `a${i}`,
        kind: "ngo",
        country,
        languages: ["de"],
      })),
      ties: [],
    };
    const ground = await groundOf(await networkOf(network), { asOf });
    const required = [["a1", "a0"]] as const;
    const { required: pairs } = await constraintsOf(ground, { required });
    const [a, b] = [vertexOf(ground, "a0"), vertexOf(ground, "a1")];
    expect([pairs.length, pairs.a[0], pairs.b[0]]).toEqual([1, Math.min(a, b), Math.max(a, b)]);
    const contradiction = async (options: ConstraintOptions, both: RegExp): Promise<void> => {
      const call = constraintsOf(ground, { required, ...options });
      await expect(call).rejects.toMatchObject({
        code: "impossible-constraints",
        message: expect.stringMatching(both) as string,
      });
    };
    await contradiction(
      { forbidden: [["a0", "a1"]] },
      /“required” and “forbidden”.*a0 – a1 is required, but the pair was ruled out/,
    );
    await contradiction({ forbidden: ["a1"] }, /“required” and “forbidden”.*a1 was ruled out/);
    await contradiction({ declined: [{ a: "a0", b: "a1", date: "2024" }] }, /“declined”.*said no \(2024\)/);
    await contradiction({ same: "country" }, /“required” and “same”.*not known to be alike in country/);
    await contradiction({ kinds: ["university"] }, /“required” and “kinds”/);
    await contradiction({ for: ["a2"] }, /“required” and “for”/);
    await contradiction({ introducer: ["a2"] }, /“required” and “introducer”/);
    await contradiction({ budget: 1, required: [...required, ["a2", "a3"]] }, /“required” and “budget”/);
    await contradiction({ capacity: 1, required: [...required, ["a0", "a3"]] }, /“required” and “room”/);
    await contradiction(
      { exposure: { most: 1 }, required: [...required, ["a0", "a3"]] },
      /“required” and “exposure”/,
    );
    await contradiction({ maxCost: 5, costs: { introduce: 6 } }, /“required” and “maxCost”/);
    await contradiction({ maxCost: 5, costs: { revive: 6 } }, /what it would cost is not known/);
    await contradiction(
      { budget: 1, exposure: { share: 1, of: { country: "PL" } } },
      /“required” and “exposure.share”.*1 of 1 ties are required without/,
    );
    await expect(constraintsOf(ground, { required: [["a0", "a0"]] })).rejects.toMatchObject({
      code: "bad-option",
    });
    await expect(constraintsOf(ground, { required: [["a0", "nobody"]] })).rejects.toMatchObject({
      code: "unknown-actor",
    });
  });
});

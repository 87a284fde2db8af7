import fc from "fast-check";
import { Pace } from "../../src/control/pace.js";
import { assemble } from "../../src/network/assemble.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Cell, Column } from "../../src/network/columns.js";
import type { Network } from "../../src/network/network.js";

/** A column to be, and the values its cells are drawn from. */
interface Draft {
  readonly type: Column["type"];
  readonly values: readonly Cell[];
}

const texts = [
  "plain",
  "Zürich, «Kreis 4»",
  'say "hi" & <go>',
  "two\nlines\r\nand\ta tab",
  "=1+1",
  "'=quoted",
  "-5",
  "שלום עולם",
  "𝒳 🎉",
  "]]>",
  "a;b|c",
  "back\\slash",
  "\u2028",
];
const numberLike = ["7", "12", "-0.5", "1e6"];
const flagLike = ["yes", "no"];
const dateLike = ["2011-05", "2011-05-17"];
const unwritable = ["bell\u0007", "nul\u0000", "half \ud800 pair", "\ufffe", "fine"];
const padded = [" before", "after ", "\u00a0nbsp"];

/** Fields with values that their checkers take. */
const fieldDrafts: Readonly<Record<"actors" | "ties" | "participations", Readonly<Record<string, Draft>>>> = {
  actors: {
    name: { type: "text", values: [...texts.slice(0, 12), " padded name ", "X"] },
    kind: { type: "category", values: ["ngo", "university", "individual", "choir"] },
    country: { type: "category", values: ["DE", "FR", "PL"] },
    region: { type: "category", values: ["Hesse", "=formula", "7"] },
    latitude: { type: "number", values: [-17.25, 0, 48.4] },
    population: { type: "number", values: [0, 1e6, 3] },
    languages: { type: "list", values: [["de"], ["fr", "pt-BR"]] },
    interests: {
      type: "list",
      values: [["choirs"], ["water, clean"], ["a, b", "c"], ["[x", "y]"], [" pad", "q"]],
    },
    onePerson: { type: "flag", values: [true, false] },
    since: { type: "date", values: ["1990", "1990-05", "2001-02-03"] },
    risk: { type: "category", values: ["low", "high"] },
    riskDate: { type: "date", values: ["2025-01", "2024"] },
    consent: {
      type: "consent",
      values: [
        { publish: "yes" },
        { publish: "no", until: "2030-06" },
        { analyze: "yes", recommend: "unstated", contact: "no" },
      ],
    },
  },
  ties: {
    strength: { type: "number", values: [1, 2, 0.1, 1e-7, 123456789.125] },
    method: { type: "category", values: ["sister-city", "festival", "duel"] },
    since: { type: "date", values: ["1990", "1990-05", "2001-02-03"] },
    status: { type: "category", values: ["active", "ended"] },
    programme: { type: "category", values: ["Erasmus+, 2nd", "line\nbreak", "7", " padded"] },
    confidence: { type: "number", values: [0, 0.5, 1] },
  },
  participations: {
    activity: { type: "category", values: ["fair 2011", "choir, open air"] },
    role: { type: "category", values: ["host", "participant"] },
  },
};

const ownNames = [
  "shoe",
  "__proto__",
  "constructor",
  "label",
  "weight",
  "Country",
  "NAME",
  "type",
  "key",
  "id ",
  " ",
  "=sum",
  "a,b;c|d",
  'quote"<&',
  "line\nbreak",
  "10",
  "bell\u0007",
  "parent",
  "größe",
];

const ownDraft: fc.Arbitrary<Draft> = fc.constantFrom<Draft>(
  { type: "category", values: texts },
  { type: "category", values: numberLike },
  { type: "category", values: flagLike },
  { type: "category", values: dateLike },
  { type: "category", values: unwritable },
  { type: "category", values: padded },
  { type: "text", values: texts },
  { type: "text", values: [...texts, "long ".repeat(30)] },
  { type: "text", values: numberLike },
  { type: "number", values: [1, -0, 0.1, 1e21, 1e-300, 2 ** 60, -7] },
  { type: "flag", values: [true, false] },
  { type: "date", values: dateLike },
  { type: "date", values: ["2011", "2012"] },
  { type: "date", values: ["2011", "2012-05"] },
  { type: "list", values: [["a"], ["a", "b"], ["x, y"], ["a;b"], ["[q]", '"'], ["back\\", "n"]] },
  { type: "list", values: [["a", "", "b"], [" a "], ["two\nlines"]] },
);

const ids = [
  "a",
  "b",
  "10",
  "9",
  "Ünï",
  'q"<&>',
  "=x",
  "-1",
  "שלום",
  "x;y|z",
  "back\\",
  "__proto",
  "it's",
  "a b",
];

/** What to build a network from. */
export interface Plan {
  readonly ids: readonly string[];
  readonly ties: readonly (readonly [from: number, to: number, directed: boolean])[];
  readonly participants: readonly number[];
  readonly own: Readonly<Record<"actors" | "ties" | "participations", readonly (readonly [string, Draft])[]>>;
  readonly fields: number;
  readonly seed: number;
  readonly stated: boolean;
}

const own = fc.uniqueArray(fc.tuple(fc.constantFrom(...ownNames), ownDraft), {
  maxLength: 4,
  selector: ([name]) => name,
});

/** Plans of small awkward networks: every type of column, with gaps, under awkward names. */
export const plans: fc.Arbitrary<Plan> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 })
  .chain((chosen) => {
    const end = fc.nat(chosen.length - 1);
    return fc.record({
      ids: fc.constant(chosen),
      ties: fc.array(fc.tuple(end, end, fc.boolean()), { maxLength: 10 }),
      participants: fc.array(end, { maxLength: 3 }),
      own: fc.record({ actors: own, ties: own, participations: own }),
      fields: fc.nat(2 ** 14 - 1),
      seed: fc.nat(1000),
      stated: fc.boolean(),
    });
  });

/** The network of a plan. */
export function networkOfPlan(plan: Plan): Promise<Network> {
  let state = plan.seed * 7919 + 17;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const columns = (table: keyof Plan["own"], length: number): Map<string, Column> => {
    const built = new Map<string, Column>();
    const chosen = Object.entries(fieldDrafts[table]).filter(
      ([name], i) => name === "activity" || ((plan.fields >> i) & 1) === 1,
    );
    for (const [name, { type, values }] of [...chosen, ...plan.own[table]]) {
      const builder = columnBuilder(type);
      for (let row = 0; row < length; row++)
        builder.push(name !== "activity" && next(4) === 0 ? undefined : values[next(values.length)]);
      built.set(name, builder.finish());
    }
    return built;
  };
  const { ids: names, ties, participants } = plan;
  return assemble(
    {
      ids: names,
      actorColumns: columns("actors", names.length),
      source: Int32Array.from(ties, ([from]) => from),
      target: Int32Array.from(ties, ([, to]) => to),
      directed: Uint8Array.from(ties, ([, , directed]) => Number(directed)),
      tieColumns: columns("ties", ties.length),
      participant: Int32Array.from(participants),
      participationColumns: columns("participations", participants.length),
      dataset: plan.stated ? { source: 'Invented "list" <1>', collected: "2026-05" } : {},
    },
    new Pace({}),
  );
}

/** Networks of plans. */
export const networks = plans.map((plan) => ({ plan, make: () => networkOfPlan(plan) }));

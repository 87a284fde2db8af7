import fc from "fast-check";
import { ingest, type Ingested } from "../../src/ingest/ingest.js";

/**
 * Every secret of the networks below holds this sign or these digits, whatever is done to it on the way: both pass
 * unchanged through JSON, HTML, CSV and Markdown, and digits also through rounding and grouping. No score has them: they
 * stand in the decimals of no fraction with a denominator below 60,000 (those before were in 1000 / 1089).
 */
export const traces = [
  /zq/i,
  /9184063752/,
  /9[,.\s]184[,.\s]063/,
  /(?<![\d.])47[.,]918/,
  /(?<![\d.])12[.,]918/,
] as const;

const hostile = `<b>&"'\`\\`;
const digits = 9184063752;

/** A network in which some actors are withheld from the public and some have refused, with its ledger. */
export interface Secrets extends Ingested {
  /** The ids of actors who may be named: organizations, and people who agreed. */
  readonly named: readonly string[];
  /** Those among them who are people. */
  readonly namedPeople: readonly string[];
  readonly withheld: readonly string[];
  readonly refused: readonly string[];
  /** The same data without those who refused, and without their ties and rows. */
  without(): Promise<Ingested>;
}

type Row = Readonly<Record<string, unknown>>;

/** Whatever can be said about an actor, each word of it a secret. */
function secretActor(id: string, number: number): Row {
  const word = (what: string) => `zq ${what} ${number} ${hostile}`;
  return {
    id,
    name: word("name"),
    // What no field can hold is kept as it was given, and is a secret like any own column.
    country: ["FR", "JP", word("land")][number % 3],
    population: number % 2 === 0 ? 5 : word("many"),
    surveyed: word("surveyed"),
    region: word("region"),
    place: word("place"),
    latitude: 47.9184063752,
    longitude: -12.9184063752,
    languages: "fr",
    interests: [word("interest")],
    offers: [word("offer")],
    needs: [word("need")],
    groups: [word("group")],
    nickname: word("nickname"),
    salary: 100 * digits + number,
    zqcolumn: word("own column"),
  };
}

const kindsOfWithheld: readonly Row[] = [
  { kind: "individual" },
  { kind: "individual", consent: "recommend; publish; until 2020" },
  { kind: "ngo", onePerson: true },
  { kind: "ngo", risk: "high" },
  { kind: "university", consent: "no publish" },
  {},
];

interface Draft {
  readonly withheld: number;
  readonly named: number;
  readonly refused: number;
  readonly ties: readonly (readonly [a: number, b: number, directed: boolean])[];
}

/** Networks of two to four named organizations, a person who agreed, and withheld actors of every sort. */
export function secrets(): fc.Arbitrary<Draft> {
  const end = fc.nat(14);
  return fc.record(
    {
      withheld: fc.integer({ min: 2, max: 8 }),
      named: fc.integer({ min: 2, max: 4 }),
      refused: fc.nat(2),
      ties: fc.array(fc.tuple(end, end, fc.boolean()), { minLength: 2, maxLength: 24 }),
    },
    { noNullPrototype: true },
  );
}

export async function tell(draft: Draft): Promise<Secrets> {
  const organizations = Array.from({ length: draft.named }, (_, i) => `town ${i}`);
  const named = [...organizations, "Ada"];
  const withheld = Array.from({ length: draft.withheld }, (_, i) => `zq id ${i} ${hostile}`);
  const refused = Array.from({ length: draft.refused }, (_, i) => `zq refused ${i} ${hostile}`);
  const actors: Row[] = [
    ...organizations.map((id, i) => ({
      id,
      kind: "local-government",
      country: "DE",
      nickname: `plain ${i}`,
      salary: i,
    })),
    { id: "Ada", kind: "individual", consent: "publish", nickname: "countess" },
    ...withheld.map((id, i) => ({ ...secretActor(id, i), ...kindsOfWithheld[i % kindsOfWithheld.length] })),
    ...refused.map((id, i) => ({ ...secretActor(id, i + 50), kind: "ngo", consent: "no analyze" })),
  ];
  const ids = actors.map(({ id }) => String(id));
  const open = new Set(named);
  const ties = draft.ties.map(([a, b, directed], i): Row => {
    const [source, target] = [ids[a % ids.length], ids[b % ids.length]];
    const plain = { source, target, directed, method: i % 2 === 0 ? "dialogue" : "sports", since: 2000 + i };
    if (open.has(source) && open.has(target)) return { ...plain, programme: "Open Doors", cost: 1 + i };
    const word = (what: string) => `zq ${what} ${i} ${hostile}`;
    return {
      ...plain,
      programme: word("programme"),
      funder: word("funder"),
      reportedBy: word("reporter"),
      remark: word("remark"),
      strength: 1 + (i % 3),
      cost: -100 * digits - i,
    };
  });
  const participations = ids.flatMap((actor, i): Row[] => {
    const fair = {
      actor,
      activity: `fair ${i % 2}`,
      role: i % 3 === 0 ? "host" : "speaker",
      since: 2000 + i,
    };
    if (open.has(actor)) return [fair];
    const meeting = { actor, activity: `zq meeting ${i % 3} ${hostile}`, role: "host", since: 2010 + i };
    return [
      { ...fair, remark: `zq ${i}` },
      { ...meeting, remark: `zq ${i}` },
    ];
  });
  // What the ledger quotes: bad values, unknown ends, unknown words.
  const bad: Row[] = [
    { source: "zq nobody", target: ids[0], method: "zq method" },
    { source: ids[0], target: ids[1], since: "zq 2011", strength: "zq", method: "zq method" },
  ];
  const keeps = (id: unknown) => !refused.includes(String(id));
  const told = await ingest({ actors, ties: [...ties, ...bad], participations });
  return {
    ...told,
    named,
    namedPeople: ["Ada"],
    withheld,
    refused,
    without: () =>
      ingest({
        actors: actors.filter(({ id }) => keeps(id)),
        ties: [...ties, ...bad].filter(({ source, target }) => keeps(source) && keeps(target)),
        participations: participations.filter(({ actor }) => keeps(actor)),
      }),
  };
}

/** So few repeats that an analysis is made quickly, and none is left out. */
export const few = {
  repeats: {
    ...{ runs: 3, rewirings: 2, cores: 2, draws: 3, pathDraws: 3, drops: 1, positions: 3 },
    messages: 300,
  },
  recommend: { budget: 5, actions: { introduce: 2, revive: 1, deepen: 1, protect: 1 }, looks: 20, draws: 2 },
} as const;

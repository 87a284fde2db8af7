import fc from "fast-check";
import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";

export interface AnyActor {
  readonly id: string;
  readonly kind?: string;
  readonly country?: string;
  readonly region?: string;
  readonly languages?: readonly string[];
  readonly interprets?: readonly string[];
  readonly capacity?: number;
  readonly risk?: string;
  readonly onePerson?: boolean;
  readonly until?: string;
  readonly consent?: string;
}

export interface AnyNetwork {
  readonly actors: readonly AnyActor[];
  readonly ties: readonly (readonly [number, number])[];
}

/** One of the values, the first as often as all others together. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const agreed = "recommend; contact; publish";

const actor = fc.record({
  kind: fc.constantFrom("ngo", "ngo", "university", "individual", undefined),
  country: fc.constantFrom("DE", "FR", "PL", "DE", "FR", undefined),
  region: fc.constantFrom("north", "south", undefined),
  languages: fc.constantFrom(undefined, ["de"], ["fr"], ["de", "fr"], ["pl"]),
  interprets: mostly(undefined, undefined, ["de", "pl"]),
  capacity: mostly(undefined, undefined, 0, 1, 2, 4),
  risk: mostly(undefined, undefined, "low 2025-01", "elevated 2025-01", "high 2025-01", "low 2019-01"),
  onePerson: mostly(undefined, undefined, true),
  until: mostly(undefined, undefined, "2020", "2040"),
  consent: mostly(
    agreed,
    undefined,
    undefined,
    `${agreed}; until 2025-06`,
    ...["no recommend", "no contact", "no publish", "no analyze", "recommend; publish"],
  ),
});

/** Small networks in which everything that matters to a rule is stated, left out or refused. */
export const anyNetwork: fc.Arbitrary<AnyNetwork> = fc
  .array(actor, { minLength: 5, maxLength: 12 })
  .chain((drafts) =>
    fc.record({
      actors: fc.constant(
        drafts.map(
          (draft, i) =>
            ({
              id: `a${i}`,
              ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
            }) as AnyActor,
        ),
      ),
      ties: fc.array(fc.tuple(fc.nat(drafts.length - 1), fc.nat(drafts.length - 1)), { maxLength: 30 }),
    }),
  );

export async function networkOf({ actors, ties }: AnyNetwork): Promise<Network> {
  const { network } = await ingest({
    actors,
    ties: ties.filter(([a, b]) => a !== b).map(([a, b]) => ({ source: `a${a}`, target: `a${b}` })),
  } as unknown as Parameters<typeof ingest>[0]);
  return network;
}

/** Whether somebody may be proposed, from the words of the design; as of 2026-06. */
export function mayBeProposed(
  { kind, consent, risk, onePerson, until, capacity }: AnyActor,
  steward: boolean,
): boolean {
  // Who refused analysis is in no network, as an end or as an interpreter.
  if (until === "2020" || capacity === 0 || consent === "no analyze") return false;
  const says = (purpose: string): boolean => {
    if (consent?.includes(`no ${purpose}`)) return false;
    if (consent?.includes(purpose)) return !consent.includes("until");
    return (
      kind !== undefined &&
      kind !== "individual" &&
      onePerson !== true &&
      (risk === undefined || risk === "low 2025-01")
    );
  };
  return says("recommend") && says("contact") && (steward || says("publish"));
}

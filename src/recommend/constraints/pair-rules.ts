import { ComityError } from "../../errors/error.js";
import { groupsOf, type Labels } from "../../measures/labels.js";
import { namedBy } from "../asked.js";
import { barWords, type PairRuleName } from "../english/rules.js";
import type { Ground } from "../ground.js";
import type { Bounds, IdPair } from "./options.js";
import { PairSet } from "./pair-set.js";
import type { Tensions } from "./tensions.js";
import type { Tongues } from "./tongues.js";

/** A rule about the two ends of a pair. Rules forget the order of the ends. */
export interface PairRule {
  readonly rule: PairRuleName;
  bars(a: number, b: number): boolean;
  /** Why it bars a pair that it bars. */
  why(a: number, b: number): string;
}

/** What the rules about pairs are made from. */
interface Reading {
  readonly ground: Ground;
  readonly bounds: Bounds;
  readonly tongues: Tongues;
  readonly tensions: Tensions;
}

/** The rules about pairs that are at work. Throws `unknown-actor`, `unknown-attribute` and `bad-option`. */
export async function pairRules(reading: Reading): Promise<PairRule[]> {
  const { ground, bounds, tongues, tensions } = reading;
  const { network, opened } = ground;
  const rules: PairRule[] = [];
  if (bounds.kinds !== undefined) rules.push(kindRule(bounds.kinds, await groupsOf(network, "kind", opened)));
  rules.push(...ends(ground, bounds));
  for (const attribute of bounds.mustCross) {
    const { codes } = await groupsOf(network, attribute, opened);
    rules.push({
      rule: "mustCross",
      bars: (a, b) => codes[a] < 0 || codes[b] < 0 || codes[a] === codes[b],
      why: () => barWords.mustCross(attribute),
    });
  }
  for (const attribute of bounds.same) {
    const { codes } = await groupsOf(network, attribute, opened);
    rules.push({
      rule: "same",
      bars: (a, b) => codes[a] < 0 || codes[a] !== codes[b],
      why: () => barWords.same(attribute),
    });
  }
  rules.push(...namedPairs(ground, bounds));
  const { languages } = bounds;
  if (languages !== "ignore")
    rules.push({
      rule: "languages",
      bars(a, b) {
        const { by } = tongues.talk(a, b);
        return by === "nothing" || (by === "unknown" && languages === "required");
      },
      why: (a, b) => (tongues.talk(a, b).by === "unknown" ? barWords.unknownLanguage : barWords.noLanguage),
    });
  if (tensions.length > 0)
    rules.push({
      rule: "tension",
      bars: (a, b) => tensions.ofPeople(a, b) !== undefined,
      why(a, b) {
        const found = tensions.of(a, b);
        return found === undefined ? "" : barWords.tension(found.between, found.reason);
      },
    });
  return rules;
}

function kindRule(kinds: NonNullable<Bounds["kinds"]>, { codes, names }: Labels): PairRule {
  const code = (kind: string): number => names.indexOf(kind);
  const single = new Set<number>();
  const both = new Set<string>();
  for (const each of kinds)
    if (typeof each === "string") single.add(code(each));
    else for (const [one, other] of [each, [...each].reverse()]) both.add(`${code(one)} ${code(other)}`);
  const name = (v: number): string => (codes[v] < 0 ? "unknown" : names[codes[v]]);
  return {
    rule: "kinds",
    bars: (a, b) =>
      codes[a] < 0 ||
      codes[b] < 0 ||
      !(
        (single.has(codes[a]) && single.has(codes[b])) ||
        (both.size > 0 && both.has(`${codes[a]} ${codes[b]}`))
      ),
    why: (a, b) => barWords.kinds(name(a), name(b)),
  };
}

const mostIntroducers = 30;

function ends({ opened }: Ground, bounds: Bounds): PairRule[] {
  const rules: PairRule[] = [];
  if (bounds.for !== undefined) {
    const ours = new Set(namedBy("for", bounds.for, opened));
    rules.push({ rule: "for", bars: (a, b) => !ours.has(a) && !ours.has(b), why: () => barWords.for });
  }
  if (bounds.introducer !== undefined) {
    const vertices = namedBy("introducer", bounds.introducer, opened);
    if (vertices.length > mostIntroducers)
      throw new ComityError("bad-option", `introducer names more than ${mostIntroducers} actors`, {
        path: ["introducer"],
      });
    const { offsets, targets, order } = opened.csr;
    const knows = new Int32Array(order);
    vertices.forEach((v, i) => {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) knows[targets[arc]] |= 1 << i;
    });
    rules.push({
      rule: "introducer",
      bars: (a, b) => (knows[a] & knows[b]) === 0,
      why: () => barWords.introducer,
    });
  }
  return rules;
}

function namedPairs({ opened }: Ground, { forbidden, declined }: Bounds): PairRule[] {
  const { shown, vertexOf, csr } = opened;
  const out = new PairSet(csr.order);
  for (const pair of forbidden)
    if (typeof pair !== "string") {
      const [a, b] = endsOf("forbidden", pair, opened);
      out.add(a, b);
    }
  const dates = new Map<string, string | undefined>();
  const no = new PairSet(csr.order);
  for (const { a, b, date } of declined) {
    const [one, other] = [a, b]
      .map((id) => shown.find(id))
      .map((place) => (place < 0 ? -1 : vertexOf[shown.rowOf[place]]));
    if (one < 0 || other < 0) continue;
    no.add(one, other);
    dates.set(`${Math.min(one, other)} ${Math.max(one, other)}`, date);
  }
  const rules: PairRule[] = [];
  if (out.size > 0)
    rules.push({
      rule: "forbidden",
      bars: (a, b) => out.has(a, b),
      why: () => barWords.forbidden(undefined),
    });
  if (no.size > 0)
    rules.push({
      rule: "declined",
      bars: (a, b) => no.has(a, b),
      why: (a, b) => barWords.declined(dates.get(`${Math.min(a, b)} ${Math.max(a, b)}`)),
    });
  return rules;
}

/** The two vertices of a pair of ids. Throws `unknown-actor`, and `bad-option` where they are one. */
export function endsOf(option: string, pair: IdPair, opened: Ground["opened"]): [number, number] {
  const found = namedBy(option, [...pair], opened);
  if (found.length === 2) return [found[0], found[1]];
  throw new ComityError("bad-option", `${option} names a pair of an actor with itself`, { path: [option] });
}

import type { ActionName } from "./actions.js";
import type { ActionCandidates } from "./actions/candidates.js";
import { deepenCandidates } from "./actions/deepen.js";
import { lossOf } from "./actions/loss.js";
import { protectCandidates, type ProtectFacts } from "./actions/protect.js";
import { reviveCandidates } from "./actions/revive.js";
import { pairsAt } from "./actions/tied-pairs.js";
import { namedBy } from "./asked.js";
import type { Opener } from "./benefit/open.js";
import { candidatesFor } from "./candidates-for.js";
import { sourcesOf } from "./candidates/sources.js";
import type { Filtered } from "./constraints/constraints.js";
import type { ConvenedInstead } from "./constraints/conveners.js";
import { convenedPairs } from "./convened.js";
import { factsByPair } from "./facts-by-pair.js";
import type { Ground } from "./ground.js";
import type { Likelihood } from "./likelihood/likelihood.js";
import { onRecord } from "./on-record.js";
import type { RecommendCall } from "./options.js";
import { noPairs } from "./selection/chosen-pairs.js";
import { suggestKept, suggestNew, unknownChances, type Choosing, type Suggested } from "./suggest.js";

/** Suggestions of one action, and what they were chosen from. */
export interface ActionList extends Suggested {
  readonly action: ActionName;
  /** How many were asked for. */
  readonly asked: number;
  /** Pairs that were found, and of these those that constraints allow. */
  readonly found: number;
  readonly allowed: number;
  readonly barred: Filtered["barred"];
  /** Pairs that are held apart by a tension, and who could convene them. */
  readonly convened: readonly ConvenedInstead[];
  /** What was done, a sentence each. */
  readonly notes: readonly string[];
  /** Why a pair was looked at, by codes. */
  sources(a: number, b: number): readonly string[];
  /** What is known of the ties that a pair has. */
  facts(a: number, b: number): Partial<ProtectFacts>;
}

/** What a call chooses with. */
export interface Means {
  readonly call: RecommendCall;
  readonly choosing: Choosing;
  readonly openers: readonly Opener[];
  readonly likelihood: Likelihood | undefined;
}

/** Chooses the suggestions of an action. */
export function suggestFor(means: Means, action: ActionName, asked: number): Promise<ActionList> {
  switch (action) {
    case "introduce":
      return introduced(means, asked);
    case "revive":
      return revived(means, asked);
    default:
      return kept(means, action, asked);
  }
}

const nothing = (): Partial<ProtectFacts> => ({});

async function introduced({ call, choosing }: Means, asked: number): Promise<ActionList> {
  const { ground, constraints } = choosing;
  const { opened } = ground;
  const introducers = namedBy("introducer", call.bounds.introducer ?? [], opened);
  const ours = call.bounds.for && Int32Array.from(namedBy("for", call.bounds.for, opened));
  const { seed } = call;
  const perActor = perActorOf(call, opened.csr.order);
  opened.pace.begin("recommend: candidates", 1);
  const found = await candidatesFor(ground, { perActor, seed, for: ours }, introducers);
  const open = await constraints.filter(found);
  const isKnown = await onRecord(ground);
  const pairs = await isKnown.without(open.kept);
  const required = constraints.required;
  const suggested = await suggestNew(choosing, { action: "introduce", pairs, required, count: asked });
  const apart = await isKnown.without(await constraints.heldApart(found));
  const convened = await convenedPairs(choosing, apart, asked);
  const dropped = open.kept.length - pairs.length;
  return {
    ...suggested,
    ...{
      action: "introduce",
      asked,
      found: found.length,
      allowed: pairs.length,
      barred: open.barred,
      convened,
    },
    notes: [
      ...(call.perActor === undefined && perActor < each.most
        ? [
            `In a network of this size an actor has at most ${perActor} candidates, where it has ${each.most} in a small one: more of the ties that could be made are not looked at (\`perActor\`).`,
          ]
        : []),
      ...found.notes,
      ...(dropped > 0
        ? [
            `${dropped} pairs have a tie on record that is not in this view, and are not introduced to each other.`,
          ]
        : []),
    ],
    sources(a, b) {
      const named = sourcesOf(found.sources(a, b));
      return named.length > 0 ? named : ["required"];
    },
    facts: nothing,
  };
}

async function revived({ call, choosing }: Means, asked: number): Promise<ActionList> {
  const found = await reviveCandidates(choosing.ground, { ended: call.ended });
  const { kept: pairs, barred } = await choosing.constraints.filter(found.pairs);
  const byEffect: Choosing = { ...choosing, likelier: unknownChances, factors: undefined };
  const suggested = await suggestNew(byEffect, { action: "revive", pairs, required: noPairs, count: asked });
  return {
    ...suggested,
    ...{ action: "revive", asked, found: found.pairs.length, allowed: pairs.length, barred, convened: [] },
    notes: [],
    sources: () => ["record"],
    facts: nothing,
  };
}

/** So many pairs are looked at in all, as far as each actor who proposes has so many at least and at most. */
const mostPairs = 1_000_000;
const each = { least: 20, most: 200 } as const;

/** How many candidates an actor has at most. Whoever is tied to an introducer is one of few. */
export function perActorOf({ perActor, bounds }: RecommendCall, order: number): number {
  if (perActor !== undefined) return perActor;
  const proposing = bounds.introducer === undefined ? (bounds.for?.length ?? order) : 1;
  return Math.max(each.least, Math.min(each.most, Math.floor(mostPairs / Math.max(1, proposing))));
}

const manyActors = 100_000;

/** How many pairs get an exact look: those of `include` are dear where the network is large. */
export function looksOf({ looks, weights }: RecommendCall, order: number): number {
  return looks ?? (order > manyActors && weights.some(({ name }) => name === "include") ? 64 : 512);
}

async function kept(
  { choosing, openers }: Means,
  action: "deepen" | "protect",
  asked: number,
): Promise<ActionList> {
  const { ground, constraints } = choosing;
  const found: ActionCandidates<Partial<ProtectFacts>> =
    action === "protect" ? await protectCandidates(ground) : await deepenCandidates(ground);
  const { kept: allowed, barred } = await constraints.filter(found.pairs);
  const losses: Float64Array[] = [];
  const notes = new Set<string>();
  let pairs = allowed;
  for (const open of openers) {
    const openOn = (_: Ground, graph: Parameters<Opener>[0]): ReturnType<Opener> => open(graph);
    const { looked, changes, note } = await lossOf(ground, openOn, undefined, allowed);
    pairs = pairsAt(allowed, Array.from(looked));
    losses.push(changes.map((change) => -change));
    if (note !== undefined) notes.add(note);
  }
  await choosing.purse.look(pairs, action, (a, b) => factsByPair(found, a, b)?.methods ?? []);
  const suggested = suggestKept(choosing, { action, pairs, required: noPairs, count: asked }, losses);
  return {
    ...suggested,
    ...{ action, asked, found: found.pairs.length, allowed: allowed.length, barred, convened: [] },
    notes: [...notes],
    sources: () => ["record"],
    facts: (a, b) => factsByPair(found, a, b) ?? {},
  };
}

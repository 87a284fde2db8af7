import { oneOf } from "../../csr/form.js";
import { within } from "../../measures/options.js";
import { Recorded } from "./record.js";
import type { Ground, VertexPairs } from "../ground.js";
import { proposeAcross } from "./across.js";
import { alikeLists } from "./alike.js";
import { choose } from "./choose.js";
import { proposeAcrossComponents } from "./components.js";
import { attributesOf } from "./likeness.js";
import { Proposals } from "./proposals.js";
import { sidesByVertex } from "./sides.js";
import { candidateSources, sourceBit, type CandidateSource } from "./sources.js";
import { proposeByTopics } from "./topics.js";
import { proposeByWalks, walkSources } from "./walks.js";
import { whoOf } from "./who.js";

export interface CandidateOptions {
  /** At most so many pairs for each actor who proposes, all pairs counted. Default 200. */
  readonly perActor?: number | undefined;
  /** Where candidates come from. Default: everywhere. */
  readonly sources?: readonly CandidateSource[] | undefined;
  /** The vertices of ours: one end of each pair is one of them. */
  readonly for?: Int32Array | undefined;
  /** A vertex that both ends of each pair are tied to. */
  readonly introducer?: number | undefined;
  /** Where there are two sorts of actors, "auto" (default) pairs only one of either. */
  readonly sides?: "auto" | "ignore" | undefined;
  readonly seed?: number | undefined;
}

/** How candidates were found, in numbers and in words. */
export interface CandidateFacts {
  /** Actors who propose, and who may be proposed. */
  readonly proposing: number;
  readonly eligible: number;
  /** Pairs that were proposed at all, and pairs that each source proposed among those kept. */
  readonly proposed: number;
  readonly bySource: Readonly<Record<CandidateSource, number>>;
  /** Pairs over actors who propose; the mean and the greatest number of pairs that an eligible actor is in. */
  readonly perActor: number;
  readonly meanOfActor: number;
  readonly mostOfActor: number;
  /** Actors who may be an end and are in no pair. */
  readonly without: number;
  /** What was done, left out and bounded, a sentence each. */
  readonly notes: readonly string[];
}

/** Pairs that are worth a closer look. */
export interface Candidates extends VertexPairs {
  /** Which sources proposed each pair: a bit for each, as `sourcesOf` reads it. */
  readonly proposedBy: Uint8Array;
  readonly facts: CandidateFacts;
}

/** No actor is in more pairs than this times `perActor`. */
const mostOfOne = 5;
/** Each source is sure to keep this share of `perActor` for each actor. */
const certainShare = 0.1;
/** Each actor names this times `perActor` others by short walks, less where the network is large. */
const named = 3;
const mostNamed = 6e6;

/**
 * Pairs of eligible actors who are not tied and are worth a closer look, from several sources, never all pairs. There are
 * at most `perActor` of them for each actor who proposes; nobody is in more than 5 × `perActor`.
 *
 * The best of each source are kept for every actor, a tenth of `perActor`; the rest goes to the pairs for which short walks
 * speak most, wherever they are, so that actors with many ties are in more pairs. Equal bytes on any executor.
 *
 * Throws `bad-option`. O(n log n + m) and a bounded number of steps for each actor.
 */
export async function candidatePairs(ground: Ground, options: CandidateOptions = {}): Promise<Candidates> {
  const { perActor = 200, sources = candidateSources, sides = "auto", seed = 0, introducer } = options;
  within("perActor", perActor, 1, 10000, true);
  oneOf("sides", sides, ["auto", "ignore"]);
  for (const source of sources) oneOf("sources", source, candidateSources);
  const { opened } = ground;
  const { csr, pace } = opened;
  const asked = new Set<CandidateSource>(sources);
  const sideOf = sides === "auto" ? await sidesByVertex(ground) : new Uint8Array(0);
  const who = whoOf(ground, options.for, introducer, sideOf);
  const certain = Math.ceil(perActor * certainShare);
  const proposals = new Proposals();
  const record = new Recorded();

  if (sideOf.length > 0) {
    // Two steps lead back to the same side.
    if (asked.delete("two-steps")) record.sides();
  }
  const attributes = asked.has("alike") || asked.has("components") ? await attributesOf(ground) : undefined;
  const alike = attributes && attributes.known.length > 0 ? await alikeLists(ground, attributes) : undefined;
  if (alike === undefined && asked.delete("alike")) record.nothingAlike();
  if (attributes && alike && asked.has("alike")) record.alike(attributes.known, alike.each);
  const walks = walkSources.filter((source) => asked.has(source));
  if (walks.length > 0) {
    const top = Math.min(
      csr.order,
      named * perActor,
      Math.max(perActor, Math.floor(mostNamed / Math.max(1, who.sources.length))),
    );
    record.walks(
      await proposeByWalks(ground, who, walks, alike, { perActor, top, certain, seed }, proposals),
      top,
    );
  }
  const few = { each: certain, seed };
  const meets = asked.has("offer-meets-need");
  const shared = asked.has("shared-need");
  if (meets || shared)
    record.topics(await proposeByTopics(ground, who, { meets, shared, ...few }, proposals));
  if (asked.has("across")) record.across(await proposeAcross(ground, who, few, proposals));
  if (asked.has("components"))
    record.components(await proposeAcrossComponents(ground, who, alike, few, proposals));

  const budget = perActor * who.sources.length;
  const most = mostOfOne * perActor;
  const { a, b, proposedBy, proposed, passed } = await choose(proposals, csr.order, { budget, most }, pace);
  record.chosen(proposed, a.length, passed, budget, most);
  return { length: a.length, a, b, proposedBy, facts: facts() };

  function facts(): CandidateFacts {
    const of = new Int32Array(csr.order);
    const counts = candidateSources.map((source) => [source, 0] as [CandidateSource, number]);
    for (let pair = 0; pair < a.length; pair++) {
      of[a[pair]]++;
      of[b[pair]]++;
      for (const count of counts) if ((proposedBy[pair] & sourceBit(count[0])) !== 0) count[1]++;
    }
    let [eligible, without, mostOfActor] = [0, 0, 0];
    for (let v = 0; v < csr.order; v++) {
      if (who.ends[v] === 0) continue;
      eligible++;
      if (of[v] === 0) without++;
      mostOfActor = Math.max(mostOfActor, of[v]);
    }
    return {
      proposing: who.sources.length,
      eligible,
      proposed,
      bySource: Object.fromEntries(counts) as Record<CandidateSource, number>,
      perActor: a.length / Math.max(1, who.sources.length),
      meanOfActor: (2 * a.length) / Math.max(1, eligible),
      mostOfActor,
      without,
      notes: record.notes,
    };
  }
}

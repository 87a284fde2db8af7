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
import { factsOf, type CandidateFacts } from "./facts.js";
import { sidesByVertex } from "./sides.js";
import { candidateSources, type CandidateSource } from "./sources.js";
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
const mostNamed = 4e6;

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
  const { notes } = record;
  const facts = await factsOf(pace, who, { a, b, proposedBy }, proposed, notes);
  return { length: a.length, a, b, proposedBy, facts };
}

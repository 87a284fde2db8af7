import { plainMemory, region, sharedMemory } from "../../csr/arena.js";
import { nearPairsKernel, type NearPairsJob, type NearSearch } from "../../kernels/near-pairs.js";
import type { Ground } from "../ground.js";
import type { AlikeLists } from "./alike.js";
import { notCertain, type Proposals } from "./proposals.js";
import { sourceBit, type CandidateSource } from "./sources.js";
import type { Who } from "./who.js";

/** The sources that are searches for short walks. */
export const walkSources = [
  "two-steps",
  "three-steps",
  "alike",
] as const satisfies readonly CandidateSource[];
export type WalkSource = (typeof walkSources)[number];

const ties = (damping: "none" | "root" | "degree") => ({ along: "ties", damping }) as const;
const lists = { along: "lists", damping: "none" } as const;
const searches: Readonly<Record<WalkSource, NearSearch["legs"]>> = {
  // Resource allocation.
  "two-steps": [ties("none"), ties("degree")],
  // L3.
  "three-steps": [ties("none"), ties("root"), ties("root")],
  // Those like me are tied with those like you.
  alike: [lists, ties("none"), lists],
};

/** Ties that a leg follows from all sources together, and from one at least. */
const mostArcs = 1e8;
const leastEffort = 200;
/** From so many sources the units are read off: the sums that one pair in ten of those found exceeds. */
const sampled = 256;
const mostRead = 1e5;
const unitShare = 0.9;

/** How many others each source names, how many of them for certain, and of how many a closer look is taken in the end. */
export interface WalkRules {
  readonly perActor: number;
  readonly top: number;
  readonly certain: number;
  readonly seed: number;
}

/** What the walks were found with. */
export interface WalkFacts {
  readonly effort: number;
  /** Pairs found from one end that were not among its best, and legs in which arcs were drawn. */
  readonly beyond: number;
  readonly drawn: number;
}

/**
 * Proposes to each source the `top` ends that short walks speak for most, the first `certain` of them for certain. The sums
 * of each kind of walk count by the sum that is large among those of its kind.
 */
export async function proposeByWalks(
  { opened }: Ground,
  who: Who,
  asked: readonly WalkSource[],
  alike: AlikeLists | undefined,
  { perActor, top, certain, seed }: WalkRules,
  into: Proposals,
): Promise<WalkFacts> {
  const { csr } = opened;
  const { sources, ends, sides } = who;
  const most = Math.floor(mostArcs / Math.max(1, sources.length));
  // Few are soon found; many take looks at many more, to tell which.
  const effort = Math.max(leastEffort, Math.min(Math.floor((perActor * perActor) / 2), most));
  const none = { offsets: new Int32Array(0), targets: new Int32Array(0), closeness: new Float64Array(0) };
  const base = { ...shared(opened.csr.handle.buffer, alike ?? none), ends, sides, effort, seed };
  const facts = { effort, beyond: 0, drawn: 0 };
  const units = new Map<WalkSource, number>();
  for (const source of asked) {
    const unit = await unitOf(source);
    if (unit !== undefined) units.set(source, unit);
  }
  if (units.size === 0) return facts;
  const used = [...units.keys()];
  const found = used.map((source) => ({ legs: searches[source], unit: units.get(source) ?? 0 }));
  // Bits of searches, as bits of sources.
  const bitsOf = Array.from({ length: 1 << used.length }, (_, bits) =>
    used.reduce((all, source, s) => all | ((bits >> s) & 1 ? sourceBit(source) : 0), 0),
  );
  return opened.fold(
    nearPairsKernel,
    jobsOf(sources, { ...base, searches: found, top }),
    facts,
    (total, part, job) => {
      job.sources.forEach((source, place) => {
        for (let i = 0; i < part.counts[place]; i++) {
          const at = place * top + i;
          const rank = i < certain ? i : notCertain;
          into.add(source, part.ends[at], bitsOf[part.found[at]], part.scores[at], rank);
        }
        total.beyond += part.beyond[place];
        total.drawn += part.drawn[place];
      });
    },
    "pairs near each other",
  );

  /** The sum of one kind of walk that counts half; undefined where there are no such walks. */
  async function unitOf(source: WalkSource): Promise<number | undefined> {
    const every = Math.max(1, sources.length / sampled);
    const some = Int32Array.from(
      { length: Math.min(sampled, sources.length) },
      (_, i) => sources[Math.floor(i * every)],
    );
    const alone = {
      ...base,
      searches: [{ legs: searches[source], unit: 0 }],
      top: Math.min(csr.order, 4096),
    };
    const sums: number[] = [];
    await opened.fold(
      nearPairsKernel,
      jobsOf(some, alone),
      sums,
      (all, part, job) => {
        job.sources.forEach((_, place) => {
          for (let i = 0; i < part.counts[place]; i++) all.push(part.scores[place * alone.top + i]);
        });
      },
      `how much ${source} can count`,
    );
    const step = Math.ceil(sums.length / mostRead);
    const read = Float64Array.from(sums.filter((_, i) => i % step === 0)).sort();
    return read.at(Math.floor(unitShare * read.length));
  }
}

/** Cuts the sources into jobs, by a rule on their number alone. */
function jobsOf(sources: Int32Array, rest: Omit<NearPairsJob, "sources">): NearPairsJob[] {
  const size = Math.max(16, Math.ceil(sources.length / 256));
  return Array.from({ length: Math.ceil(sources.length / size) }, (_, i) => ({
    ...rest,
    sources: sources.slice(i * size, (i + 1) * size),
  }));
}

/** The lists in memory that threads share where the graph is in such memory, so that no job carries a copy. */
function shared(
  buffer: ArrayBufferLike,
  { offsets, targets, closeness }: Pick<AlikeLists, "offsets" | "targets" | "closeness">,
): Pick<AlikeLists, "offsets" | "targets" | "closeness"> {
  const allocate = buffer instanceof ArrayBuffer ? plainMemory : sharedMemory;
  const { views } = region(
    {
      offsets: ["i32", offsets.length],
      targets: ["i32", targets.length],
      closeness: ["f64", closeness.length],
    },
    allocate,
  );
  views.offsets.set(offsets);
  views.targets.set(targets);
  views.closeness.set(closeness);
  return views;
}

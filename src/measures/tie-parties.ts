import { inChunks, type Pace } from "../control/pace.js";

/** How much of a network hangs on the largest of some parties. */
export interface Hold {
  /** Ties with a known party, and how many parties there are. */
  readonly known: number;
  readonly parties: number;
  /** Herfindahl and Hirschman's index: the chance that two of these ties (the same one twice included) share a party. */
  readonly hhi: number;
  /** The largest party and its ties; of equally large ones the first by name. */
  readonly largest: string;
  readonly ties: number;
  /** Actors whose last tie goes with it, and parts of the network that have ties, before and after. */
  readonly cutOff: number;
  readonly partsBefore: number;
  readonly partsAfter: number;
}

/** The ends of ties, as numbers of actors. */
export interface Ends {
  readonly actors: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * Who the ties hang on: concentration over parties, and what falls apart without the largest. `partyOf` names the party of
 * each tie. Undefined where none is known. O(ties).
 *
 * Herfindahl–Hirschman: Rhoades, Fed. Reserve Bull. 79 (1993) 188–189.
 */
export async function holdOf(
  ends: Ends,
  partyOf: (tie: number) => string | undefined,
  pace: Pace,
): Promise<Hold | undefined> {
  const { length } = ends.source;
  const counts = new Map<string, number>();
  let known = 0;
  await inChunks(pace, length, 8192, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const party = partyOf(tie);
      if (party === undefined) continue;
      known++;
      counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  });
  if (known === 0) return undefined;
  let [largest, ties, squares] = ["", 0, 0];
  for (const [party, count] of counts) {
    squares += count * count;
    if (count > ties || (count === ties && party < largest)) [largest, ties] = [party, count];
  }
  const before = await parts(ends, () => true, pace);
  const after = await parts(ends, (tie) => partyOf(tie) !== largest, pace);
  return {
    known,
    parties: counts.size,
    hhi: squares / (known * known),
    largest,
    ties,
    cutOff: before.tied - after.tied,
    partsBefore: before.parts,
    partsAfter: after.parts,
  };
}

/** How many actors have a tie that stays, and how many parts they form. */
async function parts(
  { actors, source, target }: Ends,
  stays: (tie: number) => boolean,
  pace: Pace,
): Promise<{ readonly tied: number; readonly parts: number }> {
  const above = Int32Array.from({ length: actors }, (_, v) => v);
  const isTied = new Uint8Array(actors);
  const rootOf = (v: number): number => {
    let root = v;
    while (above[root] !== root) root = above[root] = above[above[root]];
    return root;
  };
  let joined = 0;
  await inChunks(pace, source.length, 4096, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      if (!stays(tie)) continue;
      isTied[source[tie]] = isTied[target[tie]] = 1;
      const [a, b] = [rootOf(source[tie]), rootOf(target[tie])];
      if (a === b) continue;
      above[Math.max(a, b)] = Math.min(a, b);
      joined++;
    }
  });
  const tied = isTied.reduce((sum, flag) => sum + flag, 0);
  return { tied, parts: tied - joined };
}

import { inChunks, type Pace } from "../control/pace.js";
import { valueOf, type Network } from "../network/network.js";
import { largestBlock, type Blocks } from "./blocking.js";
import { loadLexicon } from "./lexicon.js";
import { keyOf, Profiler, type Profile } from "./profile.js";
import { compatible, score, type Scored } from "./score.js";
import type { Scene } from "./surroundings.js";
import { loadTransliterate } from "./transliterate.js";

/** A pair of profiles, by their places in the list. */
export interface Pair extends Scored {
  readonly a: number;
  readonly b: number;
}

/** The profiles of the given actor rows, in that order. */
export async function profilesOf(
  network: Network,
  rows: Int32Array,
  nameColumns: readonly string[],
  pace: Pace,
): Promise<Profile[]> {
  const transliterate = await loadTransliterate();
  await loadLexicon(transliterate);
  const { columns } = network.actors;
  const places = new Set<string>();
  await inChunks(pace, rows.length, 256, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      const key = keyOf(valueOf(columns, "place", row) as string | undefined, transliterate);
      if (key?.includes(" ") === true) places.add(key);
    }
  });
  const profiler = new Profiler(network, transliterate, nameColumns, columns.has("kind"), places);
  const profiles: Profile[] = [];
  await inChunks(pace, rows.length, 64, (from, to) => {
    for (const row of rows.subarray(from, to)) profiles.push(profiler.profile(row));
  });
  return profiles;
}

/** What came of comparing the pairs of all blocks. */
export interface Compared {
  readonly pairs: readonly Pair[];
  readonly compared: number;
  /** Pairs that share a block but not the country or the kind. */
  readonly incompatible: number;
}

/**
 * Scores every pair that shares a block and keeps those of at least the given log-odds. Each pair is met once, in
 * ascending order of its ends. O(actors · keys · largest block) at worst.
 */
export async function comparedPairs(
  profiles: readonly Profile[],
  blocks: Blocks,
  scene: Scene,
  least: number,
  pace: Pace,
): Promise<Compared> {
  const { starts, blockOf, offsets, members } = blocks;
  const met = new Int32Array(profiles.length).fill(-1);
  const pairs: Pair[] = [];
  let compared = 0;
  let incompatible = 0;
  await inChunks(pace, profiles.length, Math.max(1, Math.floor(256 / largestBlock)), (from, to) => {
    for (let a = from; a < to; a++) {
      const others: number[] = [];
      for (let at = starts[a]; at < starts[a + 1]; at++)
        for (let m = offsets[blockOf[at]]; m < offsets[blockOf[at] + 1]; m++) {
          const b = members[m];
          if (b <= a || met[b] === a) continue;
          met[b] = a;
          others.push(b);
        }
      for (const b of others.sort((x, y) => x - y)) {
        if (!compatible(profiles[a], profiles[b])) {
          incompatible++;
          continue;
        }
        compared++;
        const scored = score(profiles[a], profiles[b], scene.around(profiles[a], profiles[b]));
        if (scored.logOdds >= least) pairs.push({ a, b, ...scored });
      }
    }
  });
  return { pairs, compared, incompatible };
}

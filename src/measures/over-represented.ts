import { inChunks, type Pace } from "../control/pace.js";
import { sortedOrder } from "../network/sort.js";
import { exp, log } from "../random/elementary.js";
import { byCodeUnit } from "../text/order.js";
import { logFactorials } from "./log-factorials.js";

/** Units (actors, or ties) with their group, −1 for none, and their words; a unit without a word counts nowhere. */
export interface WordedUnits {
  readonly of: string;
  readonly groupOf: Int32Array;
  /** The words of a unit, each once. */
  readonly wordsOf: (unit: number) => readonly string[];
}

/** A word that is more frequent in a group than chance would have it; `p` as computed, before any correction. */
export interface FoundWord {
  readonly group: number;
  readonly of: string;
  readonly word: string;
  readonly count: number;
  readonly among: number;
  readonly expected: number;
  readonly logOdds: number;
  readonly p: number;
}

/** Words found, and how many words were looked at in each group. */
export interface FoundWords {
  readonly words: readonly FoundWord[];
  readonly tests: Float64Array;
}

interface Counts {
  all: number;
  readonly inGroup: Float64Array;
  readonly codeOf: Map<string, number>;
  readonly ofWord: number[];
  /** Units by word · groups + group. */
  readonly cells: Map<number, number>;
}

/**
 * Words that units of a group have more often than others: upper tail of the hypergeometric distribution.
 *
 * Looked at are all pairs of a group with at least `least` units that have a word and a word that at least `least` units
 * have; found are those that at least `least` units of the group have, more than expected. O(words of all units).
 */
export async function overRepresented(
  units: WordedUnits,
  groups: number,
  least: number,
  pace: Pace,
): Promise<FoundWords> {
  const { all, inGroup, codeOf, ofWord, cells } = await counted(units, groups, pace);
  const logs = await logFactorials(all, pace);
  const words: FoundWord[] = [];
  const texts = [...codeOf.keys()];
  const entries = cells.entries();
  await inChunks(pace, cells.size, 256, (from, to) => {
    for (let i = from; i < to; i++) {
      const [cell, count] = entries.next().value ?? [0, 0];
      const [code, group] = [Math.floor(cell / groups), cell % groups];
      const [among, having] = [inGroup[group], ofWord[code]];
      const expected = (among * having) / all;
      if (count < least || count <= expected) continue;
      const odds = (x: number, y: number): number => log(x + 0.5) - log(y + 0.5);
      words.push({
        group,
        of: units.of,
        word: texts[code],
        count,
        among,
        expected,
        logOdds: odds(count, among - count) - odds(having - count, all - among - having + count),
        p: upperTail(count, among, having, all, logs),
      });
    }
  });
  const frequent = ofWord.reduce((sum, having) => sum + Number(having >= least), 0);
  return { words, tests: inGroup.map((among) => (among >= least ? frequent : 0)) };
}

async function counted({ groupOf, wordsOf }: WordedUnits, groups: number, pace: Pace): Promise<Counts> {
  const found: Counts = {
    all: 0,
    inGroup: new Float64Array(groups),
    codeOf: new Map(),
    ofWord: [],
    cells: new Map(),
  };
  const { inGroup, codeOf, ofWord, cells } = found;
  await inChunks(pace, groupOf.length, 1024, (from, to) => {
    for (let unit = from; unit < to; unit++) {
      const words = wordsOf(unit);
      if (words.length === 0) continue;
      found.all++;
      const group = groupOf[unit];
      if (group >= 0) inGroup[group]++;
      for (const word of words) {
        const code = codeOf.get(word) ?? ofWord.push(0) - 1;
        codeOf.set(word, code);
        ofWord[code]++;
        if (group >= 0) cells.set(code * groups + group, (cells.get(code * groups + group) ?? 0) + 1);
      }
    }
  });
  return found;
}

/** The chance that of `drawn` from `all`, of which `having` have a word, at least `count` have it; `count` above the mean. */
export function upperTail(
  count: number,
  drawn: number,
  having: number,
  all: number,
  logs: Float64Array,
): number {
  const choose = (n: number, k: number): number => logs[n] - logs[k] - logs[n - k];
  let term = exp(choose(having, count) + choose(all - having, drawn - count) - choose(all, drawn));
  let sum = 0;
  // Above the mean terms fall ever faster, so the sum ends where they no longer count.
  for (let k = count; term > sum * 1e-17; k++) {
    sum += term;
    term *= ((having - k) * (drawn - k)) / ((k + 1) * (all - having - drawn + k + 1));
  }
  return Math.min(1, sum);
}

/**
 * The words that stand out: p values corrected in each group after Benjamini & Hochberg for all words that were looked at
 * there (those not found count as 1), and at most `level`. By group, then by what they are of in the given order, then by
 * what is above expectation.
 */
export async function corrected(
  found: readonly FoundWords[],
  level: number,
  pace: Pace,
): Promise<FoundWord[]> {
  const turns = found.flatMap(({ words }, turn) => words.map((word) => ({ ...word, turn })));
  const falling = await sortedOrder(
    pace,
    turns.length,
    (a, b) => turns[a].group - turns[b].group || turns[b].p - turns[a].p,
  );
  const kept: (FoundWord & { readonly turn: number })[] = [];
  const sizes = new Map<number, number>();
  for (const { group } of turns) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let [least, rank, group] = [1, 0, -1];
  for (const i of falling) {
    const word = turns[i];
    if (word.group !== group) [least, rank, group] = [1, sizes.get(word.group) ?? 0, word.group];
    const tests = found.reduce((sum, each) => sum + each.tests[group], 0);
    least = Math.min(least, (word.p * tests) / rank--);
    if (least <= level) kept.push({ ...word, p: least });
    if (pace.due()) await pace.rest();
  }
  const order = await sortedOrder(pace, kept.length, (a, b) => {
    const [one, other] = [kept[a], kept[b]];
    return (
      one.group - other.group ||
      one.turn - other.turn ||
      other.count - other.expected - (one.count - one.expected) ||
      byCodeUnit(one.word, other.word)
    );
  });
  return Array.from(order, (i) => kept[i]);
}

import { inChunks, type Pace } from "../control/pace.js";

/** Runs of up to so many texts are sorted by comparing them. */
const few = 512;
const digit = 13;

/** Texts at `from` … `to − 1` of the order that agree in the code units before `depth`. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * The order of texts by code unit: counting passes over a few code units at a time, then comparisons within short runs
 * of texts that agree in them. Equal texts keep their order. Interruptible; one pass where the texts are in order
 * already, linear in the code units that tell them apart otherwise.
 */
export async function textOrder(texts: readonly string[], pace: Pace): Promise<Int32Array> {
  const order = new Int32Array(texts.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (await isAscending(texts, pace)) return order;
  const prefixes = new Prefixes(texts, order, await isWide(texts, pace));
  const runs: Run[] = [{ from: 0, to: order.length, depth: 0 }];
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    if (run.to - run.from <= few) sortFew(texts, order, run);
    else await prefixes.sort(run, runs, pace);
    if (pace.due()) await pace.rest();
  }
  return order;
}

async function isAscending(texts: readonly string[], pace: Pace): Promise<boolean> {
  let ascending = true;
  await inChunks(pace, texts.length - 1, 4096, (from, to) => {
    for (let i = from; ascending && i < to; i++) ascending = texts[i] <= texts[i + 1];
  });
  return ascending;
}

/** Whether a text has a code unit above 255. */
async function isWide(texts: readonly string[], pace: Pace): Promise<boolean> {
  let wide = false;
  await inChunks(pace, texts.length, 1024, (from, to) => {
    for (let i = from; !wide && i < to; i++) wide = /[^\u0000-\u00ff]/.test(texts[i]);
  });
  return wide;
}

/** By insertion for a handful, else by the engine's own stable sort. */
function sortFew(texts: readonly string[], order: Int32Array, { from, to }: Run): void {
  if (to - from > 16) {
    order.subarray(from, to).sort((a, b) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const moved = order[i];
    let at = i;
    for (; at > from && texts[moved] < texts[order[at - 1]]; at--) order[at] = order[at - 1];
    order[at] = moved;
  }
}

/** Sorts long runs by two whole numbers for each text that stand for its next code units. */
class Prefixes {
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #spare: Int32Array;
  /** Code units in each of the two numbers, and the base they are digits of: 0 stands for the end of the text. */
  readonly #units: number;
  readonly #base: number;

  constructor(
    private readonly texts: readonly string[],
    private readonly order: Int32Array,
    wide: boolean,
  ) {
    [this.#units, this.#base] = wide ? [1, 65537] : [3, 257];
    this.#high = new Int32Array(order.length);
    this.#low = new Int32Array(order.length);
    this.#spare = new Int32Array(order.length);
  }

  /** Sorts a run by its next code units and adds the runs that agree in them to those that are still to be sorted. */
  async sort({ from, to, depth }: Run, runs: Run[], pace: Pace): Promise<void> {
    const { order } = this;
    const [high, low] = [this.#high, this.#low];
    const next = depth + 2 * this.#units;
    let [differHigh, differLow] = [0, 0];
    await inChunks(pace, to - from, 4096, (begin, end) => {
      for (let i = from + begin; i < from + end; i++) {
        const text = order[i];
        high[text] = this.#number(this.texts[text], depth);
        low[text] = this.#number(this.texts[text], depth + this.#units);
        differHigh |= high[text] ^ high[order[from]];
        differLow |= low[text] ^ low[order[from]];
      }
    });
    await this.#sortBy(low, differLow, from, to, pace);
    await this.#sortBy(high, differHigh, from, to, pace);
    for (let start = from, look = from; start < to;) {
      const text = order[start];
      let end = start + 1;
      while (end < to && high[order[end]] === high[text] && low[order[end]] === low[text]) end++;
      // Texts that end here are equal.
      if (end - start > 1 && this.texts[text].length >= next)
        runs.push({ from: start, to: end, depth: next });
      start = end;
      if (start < look) continue;
      look = start + 4096;
      if (pace.due()) await pace.rest();
    }
  }

  #number(text: string, depth: number): number {
    let number = 0;
    for (let at = depth; at < depth + this.#units; at++)
      number = number * this.#base + (at < text.length ? text.charCodeAt(at) + 1 : 0);
    return number;
  }

  /** Reorders a run stably by its numbers, a digit at a time; digits in which none differs are passed over. */
  async #sortBy(numbers: Int32Array, differ: number, from: number, to: number, pace: Pace): Promise<void> {
    const { order } = this;
    const spare = this.#spare;
    for (let shift = 0; differ >>> shift > 0; shift += digit) {
      const mask = (1 << digit) - 1;
      if (((differ >>> shift) & mask) === 0) continue;
      const starts = new Int32Array(mask + 2);
      await inChunks(pace, to - from, 32768, (begin, end) => {
        for (let i = from + begin; i < from + end; i++) starts[((numbers[order[i]] >>> shift) & mask) + 1]++;
      });
      for (let value = 0; value < mask; value++) starts[value + 1] += starts[value];
      await inChunks(pace, to - from, 32768, (begin, end) => {
        for (let i = from + begin; i < from + end; i++)
          spare[from + starts[(numbers[order[i]] >>> shift) & mask]++] = order[i];
      });
      order.set(spare.subarray(from, to), from);
    }
  }
}

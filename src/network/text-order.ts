import { inChunks, type Pace } from "../control/pace.js";

/** Runs of up to so many texts are sorted by comparing them. */
const few = 512;
const digit = 13;
const largest = (1 << digit) - 1;

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
  const prefixes = new Prefixes(texts, order);
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

  constructor(
    private readonly texts: readonly string[],
    private readonly order: Int32Array,
  ) {
    this.#high = new Int32Array(order.length);
    this.#low = new Int32Array(order.length);
    this.#spare = new Int32Array(order.length);
  }

  /** Sorts a run by its next code units and adds the runs that agree in them to those that are still to be sorted. */
  async sort({ from, to, depth }: Run, runs: Run[], pace: Pace): Promise<void> {
    const { order } = this;
    const [high, low] = [this.#high, this.#low];
    // Six code units at a time, where none of them is above 255.
    let units = 3;
    let differ = await this.#number(from, to, depth, units, 257, pace);
    if (differ === undefined) differ = await this.#number(from, to, depth, (units = 1), 65537, pace);
    const next = depth + 2 * units;
    await this.#sortBy(low, differ?.low ?? 0, from, to, pace);
    await this.#sortBy(high, differ?.high ?? 0, from, to, pace);
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

  /**
   * Gives the texts of a run the numbers of their next code units, as digits of a base, and tells in which bits they
   * differ; undefined where a code unit is too large for that.
   */
  async #number(
    from: number,
    to: number,
    depth: number,
    units: number,
    base: number,
    pace: Pace,
  ): Promise<{ readonly high: number; readonly low: number } | undefined> {
    const { texts, order } = this;
    const [high, low] = [this.#high, this.#low];
    const first = order[from];
    const differ = { high: 0, low: 0 };
    let fits = true;
    await inChunks(pace, to - from, 4096, (begin, end) => {
      for (let i = from + begin; fits && i < from + end; i++) {
        const text = order[i];
        high[text] = numberOf(texts[text], depth, units, base);
        low[text] = numberOf(texts[text], depth + units, units, base);
        fits = high[text] >= 0 && low[text] >= 0;
        differ.high |= high[text] ^ high[first];
        differ.low |= low[text] ^ low[first];
      }
    });
    return fits ? differ : undefined;
  }

  /** Reorders a run stably by its numbers, a digit at a time; digits in which none differs are passed over. */
  async #sortBy(numbers: Int32Array, differ: number, from: number, to: number, pace: Pace): Promise<void> {
    const { order } = this;
    const spare = this.#spare;
    for (let shift = 0; differ >>> shift > 0; shift += digit) {
      if (((differ >>> shift) & largest) === 0) continue;
      const starts = new Int32Array(largest + 2).fill(from, 0, 1);
      await inChunks(pace, to - from, 32768, (begin, end) => {
        countDigits(numbers, order, shift, starts, from + begin, from + end);
      });
      for (let value = 0; value <= largest; value++) starts[value + 1] += starts[value];
      await inChunks(pace, to - from, 32768, (begin, end) => {
        placeByDigit(numbers, order, shift, starts, spare, from + begin, from + end);
      });
      order.set(spare.subarray(from, to), from);
    }
  }
}

/** The code units of a text from `depth` on as one number; 0 stands for its end. −1 where one is no digit of the base. */
function numberOf(text: string, depth: number, units: number, base: number): number {
  let number = 0;
  for (let at = depth; at < depth + units; at++) {
    const unit = at < text.length ? text.charCodeAt(at) + 1 : 0;
    if (unit >= base) return -1;
    number = number * base + unit;
  }
  return number;
}

function countDigits(
  numbers: Int32Array,
  order: Int32Array,
  shift: number,
  counts: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) counts[((numbers[order[i]] >>> shift) & largest) + 1]++;
}

function placeByDigit(
  numbers: Int32Array,
  order: Int32Array,
  shift: number,
  next: Int32Array,
  placed: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) placed[next[(numbers[order[i]] >>> shift) & largest]++] = order[i];
}

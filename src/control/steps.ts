/** Work in steps: whoever runs it may let others have their turn between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const run = 512;

/** A sorted copy, what is level in the order in which it came: runs that are sorted one by one, then merged. O(n log n). */
export function* sortSteps<T>(items: Iterable<T>, compare: (a: T, b: T) => number): Steps<T[]> {
  let sorted = Array.from(items);
  for (let from = 0; from < sorted.length; from += run) {
    const part = sorted.slice(from, from + run).sort(compare);
    for (let i = 0; i < part.length; i++) sorted[from + i] = part[i];
    yield;
  }
  for (let length = run; length < sorted.length; length *= 2) {
    const merged: T[] = [];
    for (let from = 0; from < sorted.length; from += 2 * length) {
      const [middle, end] = [from + length, from + 2 * length].map((at) => Math.min(at, sorted.length));
      let [one, other] = [from, middle];
      while (one < middle || other < end) {
        const isOne = other === end || (one < middle && compare(sorted[one], sorted[other]) <= 0);
        merged.push(sorted[isOne ? one++ : other++]);
        if (merged.length % run === 0) yield;
      }
    }
    sorted = merged;
  }
  return sorted;
}

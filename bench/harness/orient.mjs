/**
 * The ties of an input as directed ones: of five, two lead to the actor of the higher number, two to that of the lower, and
 * one leads both ways; which, is told by the two numbers. `peers/orient.py` does the same.
 */
export function oriented({ source, target }) {
  const ends = [[], []];
  for (let i = 0; i < source.length; i++) {
    const [low, high] = [Math.min(source[i], target[i]), Math.max(source[i], target[i])];
    const drawn = (low + 7919 * high) % 5;
    if (drawn !== 1 && drawn !== 3) put(ends, low, high);
    if (drawn !== 2 && drawn !== 4) put(ends, high, low);
  }
  const [tails, heads] = ends.map((list) => Int32Array.from(list));
  return { source: tails, target: heads };
}

function put([tails, heads], tail, head) {
  tails.push(tail);
  heads.push(head);
}

/**
 * What we aim for. `most` is our time by that of the side `beside` (with `memory`, our memory by its), `seconds` is the
 * clock, `cpu` seconds of one core, `peak` is MiB. `side` is which of our rows is meant. Two workers are compared with one by the clock.
 */
const goals = [
  { row: "betweenness/M", side: "comity", beside: "igraph", most: 1 / 12 },
  { row: "betweenness/M", side: "comity, TypeScript", beside: "igraph", most: 1 / 4 },
  { row: "betweenness/MS", side: "comity", beside: "igraph", most: 1 / 20 },
  { row: "sampled/L", side: "comity", seconds: 1 },
  { row: "harmonic/M", side: "comity", beside: "igraph", most: 1 / 150 },
  { row: "harmonic/M", side: "comity, TypeScript", beside: "igraph", most: 1 / 30 },
  { row: "closeness/M", side: "comity", beside: "igraph", most: 1 / 150 },
  { row: "betweenness/M", side: "comity, 2 workers", beside: "comity", clock: "wall", most: 1 / 1.8 },
  { row: "harmonic/M", side: "comity, 2 workers", beside: "comity", clock: "wall", most: 1 / 1.8 },
  { row: "harmonic/L", side: "comity, 2 workers", seconds: 60 },
  { row: "histogram/L", side: "comity", beside: "igraph", most: 1 / 50 },
  { row: "coreness/L", side: "comity", beside: "igraph", most: 1 / 2 },
  { row: "components/L", side: "comity", beside: "igraph", most: 1 / 4 },
  { row: "constraint/L", side: "comity", beside: "igraph", most: 1 / 35 },
  { row: "leiden/L", side: "comity", beside: "igraph", most: 1 / 2 },
  { row: "asking/L", side: "comity", cpu: 0.2 },
  { row: "asking/XL", side: "comity", cpu: 0.4 },
  { row: "asking500/XL", side: "comity", cpu: 0.7 },
  { row: "load/L", side: "comity", beside: "igraph", most: 1 / 4 },
  { row: "load/L", side: "comity", beside: "papaparse + graphology", most: 1 / 40 },
  { row: "load/L", side: "comity", beside: "igraph", memory: true, most: 1 },
  { row: "load/L", side: "comity, typed arrays", beside: "igraph", most: 1 / 6 },
  { row: "linear/XL", peak: 2048 },
];

/** What came of the goals of a row: in words, what was measured, whether it is met. Nothing of what was not measured. */
export function judgements(row, sides) {
  return goals.filter((goal) => goal.row === row).flatMap((goal) => judged(goal, sides) ?? []);
}

function judged(goal, sides) {
  const words = wordsOf(goal);
  if (goal.peak !== undefined) {
    const peak = Math.max(...sides.map((side) => side.peak ?? Infinity));
    return { words, measured: `${peak.toFixed(0)} MiB`, met: peak <= goal.peak };
  }
  const ours = sides.find(({ name }) => name === goal.side);
  if (ours?.again === undefined) return undefined;
  if (goal.seconds !== undefined)
    return { words, measured: `${ours.wall.toFixed(1)} s`, met: ours.wall <= goal.seconds };
  if (goal.cpu !== undefined)
    return { words, measured: `${ours.again.median.toFixed(2)} s`, met: ours.again.median <= goal.cpu };
  const theirs = sides.find(({ name }) => name === goal.beside);
  if (theirs?.again === undefined) return undefined;
  const size = sizeBy(goal);
  const ratio = size(ours) / size(theirs);
  return { words, measured: share(ratio), met: ratio <= goal.most };
}

function sizeBy({ memory, clock }) {
  if (memory) return ({ peak, bare }) => peak - bare;
  return clock === "wall" ? ({ wall }) => wall : ({ again }) => again.median;
}

function wordsOf({ side, beside, most, memory, seconds, cpu, peak }) {
  if (peak !== undefined) return `every side within ${peak} MiB`;
  if (seconds !== undefined) return `${side} ≤ ${seconds} s`;
  if (cpu !== undefined) return `${side} ≤ ${cpu} s of one core`;
  const parts = Number((1 / most).toFixed(1));
  return `${memory ? "memory of " : ""}${side} ≤ ${parts === 1 ? "that of" : `1/${parts}`} ${beside}`;
}

function share(ratio) {
  return ratio < 0.75 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(2);
}

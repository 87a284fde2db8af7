// npm run bench:growth [-- --only degree,load-el --beyond]: how time and memory grow with the ties at the same mean degree,
// beside what each measure promises. With --beyond time alone is fitted anew, over sizes past the cache of a core.
import { argumentsOf, checkPicks, wanted } from "./harness/arguments.mjs";
import { growth } from "./harness/fit.mjs";
import { inputOf } from "./harness/inputs.mjs";
import { launchJob } from "./harness/launch.mjs";
import { machine, versionOf } from "./harness/machine.mjs";
import { figures, printRow } from "./harness/print.mjs";
import { exponentOf, promiseOf } from "./harness/promises.mjs";
import { readResults, Results } from "./harness/results.mjs";
import { interleave } from "./harness/rounds.mjs";
import { openSide } from "./sides/table.mjs";

const meanDegree = 20;
/** Sizes in ties, each twice the one before. */
const large = [50_000, 100_000, 200_000, 400_000, 800_000, 1_600_000];
/** Numbers of vertices, 8 bytes each, that the cache of a core (2 MiB) does not hold at any of these. */
const beyond = [3_200_000, 6_400_000, 12_800_000];
const small = [10_000, 20_000, 40_000, 80_000, 160_000];
const tolerance = 0.1;

const prefix = "measure:";
const { tasks } = await openSide("comity");
const rows = {
  "load-el": { promise: "O(n + m)", job: "load-comity", given: ({ el }) => ({ path: el }) },
  reads: { promise: "O(n + m)", job: "reads", given: (input, calls) => ({ input, calls }) },
  "load-arrays": { promise: "O(n + m)", job: "load-arrays", given: (input) => ({ input }) },
};
for (const task of Object.keys(tasks).filter((name) => name.startsWith(prefix)))
  rows[task.slice(prefix.length)] = {
    promise: promiseOf(task.slice(prefix.length)),
    job: "measure",
    given: (input, calls) => ({ side: "comity", task, input, calls }),
  };

const asked = argumentsOf(process.argv.slice(2), { size: [], flags: ["tiny", "unkept", "beyond"] });
checkPicks(asked, Object.keys(rows));
console.log(machine());
console.log(`comity ${versionOf("comity")}`);

const results = new Results("growth", [], asked.unkept);
for (const [name, { promise, job, given }] of Object.entries(rows)) {
  if (!wanted(asked, name)) continue;
  const promised = promise === undefined ? undefined : exponentOf(promise);
  if (asked.beyond && promised !== 1) continue;
  const usual = promised === 1 ? large : small;
  const ladder = asked.tiny ? [500, 1000, 2000] : asked.beyond ? beyond : usual;
  const points = [];
  for (const ties of ladder) {
    const input = await inputOf(`growth-${ties}`, { actors: (2 * ties) / meanDegree, ties });
    const run = () => launchJob(job, given(input, asked.calls), asked.limit);
    const [side] = interleave([{ name, run }], { rounds: asked.rounds });
    if (side.failed !== undefined) break;
    points.push({ ties, seconds: side.again.least, memory: side.holds + side.adds });
  }
  const row = { id: name, ...(asked.beyond ? further(name, points) : told(name, promise, promised, points)) };
  printRow(row);
  results.keep(row);
}

/** What is kept of a row, with the exponent of time beyond the caches. */
function further(name, points) {
  const fit = growth(
    points.map(({ ties }) => ties),
    points.map(({ seconds }) => seconds),
  );
  const before = readResults("growth")?.[name];
  const cells = points.map((point) => [point.ties, figures(point.seconds * 1000), figures(point.memory)]);
  const title = before?.title ?? `${name}: `;
  return {
    columns: ["ties", "ms", "MiB"],
    ...before,
    title: `${title.replace(/; beyond the caches.*/, "")}; beyond the caches ${fit.exponent.toFixed(2)}`,
    beyond: fit,
    cells: [...(before?.cells ?? []).filter(([ties]) => ties < beyond[0]), ...cells],
  };
}

/** The points and the exponents of a row, and whether they keep the promise. */
function told(name, promise, promised, points) {
  const ties = points.map((point) => point.ties);
  const time = growth(
    ties,
    points.map(({ seconds }) => seconds),
  );
  const memory = growth(
    ties,
    points.map((point) => Math.max(point.memory, 0.1)),
  );
  const grown = (fit, limit) =>
    `${fit.exponent.toFixed(2)} ± ${fit.error.toFixed(2)}${fit.exponent > limit + tolerance ? " MORE THAN PROMISED" : ""}`;
  const verdict =
    promise === undefined
      ? "nothing is promised"
      : `promised ${promise}, exponent ${promised}: time ${grown(time, promised)}, memory ${grown(memory, 1)}`;
  return {
    title: `${name}: ${verdict}`,
    promise,
    promised,
    time,
    memory,
    kept:
      promised === undefined || (time.exponent <= promised + tolerance && memory.exponent <= 1 + tolerance),
    columns: ["ties", "ms", "MiB"],
    cells: points.map((point) => [point.ties, figures(point.seconds * 1000), figures(point.memory)]),
  };
}

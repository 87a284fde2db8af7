import { rmSync } from "node:fs";
import { readValues } from "./agreement.mjs";
import { cache } from "./folders.mjs";
import { median, spread } from "./statistics.mjs";

/** A side whose call takes longer than so many seconds is not started again. */
const patience = 20;

/**
 * Runs the sides of a row in turn, so many rounds, each time in a process of its own, and adds up what each needed.
 *
 * A side is `{ name, run(values), clock }`: `run` launches its process, which writes what it found to the file `values`
 * (or returns it as `result`) and returns the report of jobs/timed.mjs; `clock` is "cpu" (default), or "wall" for sides
 * on several threads. What the sides found must agree with the first side that ended, by `agrees`, before any time counts:
 * who disagrees is `wrong` and not run again. Who fails, passes the time limit or takes long is not run again either.
 */
export function interleave(sides, { rounds, agrees, note, input }) {
  const runs = sides.map(({ name, clock = "cpu", ...rest }) => ({ name, clock, ...rest, reports: [] }));
  let ours;
  for (let round = 0; round < rounds; round++)
    for (const side of runs) {
      if (side.failed !== undefined || side.wrong !== undefined || side.reports[0]?.times[0].wall > patience)
        continue;
      const file = `${cache}values-${process.pid}.f64`;
      const report = side.run(file);
      const found = readValues(file) ?? report.result;
      rmSync(file, { force: true });
      if (report.failed !== undefined) {
        side.failed = report.failed;
        continue;
      }
      if (ours === undefined) ours = found;
      else side.wrong = disagreement(agrees, ours, found, input);
      if (round === 0 && note !== undefined && found !== undefined) side.note = note(found, input);
      side.reports.push(report);
    }
  return runs.map((side) => summary(side, runs[0]));
}

function disagreement(agrees, ours, found, input) {
  if (agrees === undefined) return undefined;
  if (found === undefined) return "it delivered nothing to compare";
  if (found.length !== ours.length)
    return `it delivered ${found.length} numbers where ours are ${ours.length}`;
  return agrees(ours, found, input);
}

/** The figures of a side: times of the first call of a process and of later ones, memory, ratio to the first side. */
function summary({ name, clock, reports, failed, wrong, note }, first) {
  if (wrong !== undefined) return { name, wrong };
  if (reports.length === 0) return { name, failed };
  const again = reports.map((report) => later(report, clock));
  const ratios = again.map((time, i) => (first.reports[i] ? later(first.reports[i], clock) / time : NaN));
  return {
    name,
    clock,
    first: spread(reports.map(({ times }) => times[0][clock])),
    again: spread(again),
    wall: median(reports.map((report) => later(report, "wall"))),
    calls: reports[0].times.length,
    bare: median(reports.map(({ bare }) => bare)),
    holds: median(reports.map(({ held, bare }) => held - bare)),
    adds: median(reports.map(({ peak, held }) => peak - held)),
    peak: Math.max(...reports.map(({ peak }) => peak)),
    ratio: median(ratios.filter((ratio) => !Number.isNaN(ratio))),
    ...(note === undefined ? {} : { note }),
  };
}

/** The least time of the calls after the first, which has run everything once; of the first if there is no other. */
function later({ times }, clock) {
  const rest = times.length > 1 ? times.slice(1) : times;
  return Math.min(...rest.map((time) => time[clock]));
}

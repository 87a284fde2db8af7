import { sizes } from "../harness/arguments.mjs";
import { inputOf } from "../harness/inputs.mjs";
import { launchJob } from "../harness/launch.mjs";
import { figures } from "../harness/print.mjs";
import { readResults } from "../harness/results.mjs";
import { spread } from "../harness/statistics.mjs";

const measures = [
  ...["betweenness", "harmonic", "distances", "pagerank", "coreness", "clustering", "components"],
  ...["cutPoints", "mixing", "communities"],
];
const times = 10;
/** Milliseconds within which an aborted call is promised to end. */
const promised = 50;

/**
 * How soon measures end when they are aborted at ten moments of their course, on this thread and on two workers.
 * `abort-MEASURE` measures one of them; what was kept of the others stays in the table.
 */
export const abort = {
  names: ["abort", ...measures.map((measure) => `abort-${measure}`)],
  async *rows({ size, limit }, picked) {
    for (const each of size) {
      const input = await inputOf(each, sizes[each]);
      const cells = [];
      const kept = readResults("bench")?.[`abort/${each}`]?.cells ?? [];
      for (const measure of measures)
        for (const threads of measure === "betweenness" || measure === "harmonic"
          ? [undefined, 2]
          : [undefined]) {
          const name = threads === undefined ? measure : `${measure}, ${threads} workers`;
          if (!picked("abort") && !picked(`abort-${measure}`)) {
            cells.push(...kept.filter(([known]) => known === name));
            continue;
          }
          const { delays, spans, failed } = launchJob(
            "abort-comity",
            { measure, input, threads, times },
            4 * limit,
          );
          if (failed !== undefined) cells.push([name, failed]);
          else if (delays.length === 0) cells.push([name, "done before it could be aborted"]);
          else {
            const { median, most } = spread(delays);
            const verdict = most <= promised ? "" : `over ${promised}`;
            const busy = threads === undefined ? figures(spread(spans).most) : "–";
            cells.push([name, delays.length, figures(median), figures(most), busy, verdict]);
          }
        }
      yield {
        id: `abort/${each}`,
        title: `from abort to rejection, ${each}: ${input.n} actors, ${input.m} ties`,
        columns: ["", "aborts", "median ms", "most ms", "most CPU ms", ""],
        cells,
      };
    }
  },
};

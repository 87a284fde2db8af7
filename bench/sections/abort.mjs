import { sizes } from "../harness/arguments.mjs";
import { inputOf } from "../harness/inputs.mjs";
import { launchJob } from "../harness/launch.mjs";
import { figures } from "../harness/print.mjs";
import { spread } from "../harness/statistics.mjs";

const measures = [
  ...["betweenness", "harmonic", "distances", "pagerank", "coreness", "clustering", "components"],
  ...["cutPoints", "mixing", "communities"],
];
const times = 10;
/** Milliseconds within which an aborted call is promised to end. */
const promised = 50;

/** How soon measures end when they are aborted at ten moments of their course, on this thread and on two workers. */
export const abort = {
  names: ["abort"],
  async *rows({ size, limit }) {
    for (const each of size) {
      const input = await inputOf(each, sizes[each]);
      const cells = [];
      for (const measure of measures)
        for (const threads of measure === "betweenness" || measure === "harmonic"
          ? [undefined, 2]
          : [undefined]) {
          const name = threads === undefined ? measure : `${measure}, ${threads} workers`;
          const { delays, failed } = launchJob("abort-comity", { measure, input, threads, times }, 4 * limit);
          if (failed !== undefined) cells.push([name, failed]);
          else if (delays.length === 0) cells.push([name, "done before it could be aborted"]);
          else {
            const { median, most } = spread(delays);
            const verdict = most <= promised ? "" : `over ${promised}`;
            cells.push([name, delays.length, figures(median), figures(most), verdict]);
          }
        }
      yield {
        id: `abort/${each}`,
        title: `from abort to rejection, ${each}: ${input.n} actors, ${input.m} ties`,
        columns: ["", "aborts", "median ms", "most ms", ""],
        cells,
      };
    }
  },
};

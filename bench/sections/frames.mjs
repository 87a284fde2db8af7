import { launch } from "../harness/launch.mjs";
import { root } from "../harness/folders.mjs";

/** Frames a second that a page draws while betweenness of M runs in it; needs Chromium (see the head of the job). */
export const frames = {
  names: ["frames"],
  async *rows({ limit }) {
    const { runs = [], failed } = launch(process.execPath, [`${root}bench/jobs/page-frames.mjs`], limit);
    const cells = runs.map((run) => [run.name, run.framesPerSecond, run.interval95, run.longestInterval]);
    yield {
      id: "frames",
      title: "frames of a page while betweenness of M runs",
      columns: ["", "frames a second", "95 % of intervals, ms", "longest, ms"],
      cells: failed === undefined ? cells : [["page", failed]],
    };
  },
};

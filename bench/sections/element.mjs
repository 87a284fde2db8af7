import { launch } from "../harness/launch.mjs";
import { root } from "../harness/folders.mjs";

/** For how long the element in a page holds the page up, step by step; needs Chromium (see the head of the job). */
export const element = {
  names: ["element"],
  async *rows({ limit }) {
    const { runs = [], failed } = launch(process.execPath, [`${root}bench/jobs/element-blocks.mjs`], limit);
    const cells = runs.map(({ actors, ties, step, longestTask }) => [step, actors, ties, longestTask]);
    yield {
      id: "element",
      title: "the longest task of a page with the element in it, in processor time",
      columns: ["", "actors", "ties to whom", "longest task, ms"],
      cells: failed === undefined ? cells : [["page", "", "", failed]],
    };
  },
};

import { launch } from "../harness/launch.mjs";
import { root } from "../harness/folders.mjs";

/** For how long the element in a page holds the page up, step by step; needs Chromium (see the head of the job). */
export const element = {
  names: ["element"],
  async *rows({ limit }) {
    const { runs = [], failed } = launch(process.execPath, [`${root}bench/jobs/element-blocks.mjs`], limit);
    const cells = runs.map(({ actors, step, longestGap }) => [step, actors, longestGap]);
    yield {
      id: "element",
      title: "the longest time that the element in a page holds the page up",
      columns: ["", "actors", "longest, ms"],
      cells: failed === undefined ? cells : [["page", "", failed]],
    };
  },
};

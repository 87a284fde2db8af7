import { sizes } from "../harness/arguments.mjs";
import { inputOf } from "../harness/inputs.mjs";
import { launchJob } from "../harness/launch.mjs";
import { sides } from "../sides/table.mjs";

/** Bytes per tie of what is kept: networks, compiled forms; and of the peak while a file is read. */
export const memory = {
  names: ["memory"],
  async *rows({ size, limit }) {
    for (const each of size) {
      const input = await inputOf(each, sizes[each]);
      const perTie = (bytes) => (bytes / input.m).toFixed(0);
      const cells = [];
      for (const side of sides) {
        const { found, failed } = launchJob("held", { side, input }, limit, ["--expose-gc"]);
        if (failed !== undefined) cells.push([side, failed]);
        else
          for (const [what, bytes] of Object.entries(found)) cells.push([`${side}, ${what}`, perTie(bytes)]);
      }
      const el = { path: input.el, delimiter: " ", header: false, into: "graphology" };
      const readings = [
        ["comity, peak while reading .el", "load-comity", { path: input.el }],
        ["comity, peak while reading .el and compiling", "load-comity", { path: input.el, compiled: true }],
        ["papaparse + graphology, peak while reading .el", "load-papaparse", el],
      ];
      for (const [what, job, given] of readings) {
        const { peak, bare, failed } = launchJob(job, given, limit);
        cells.push([what, failed ?? perTie((peak - bare) * 2 ** 20)]);
      }
      const title = `memory, ${each}: ${input.n} actors, ${input.m} ties`;
      yield { id: `memory/${each}`, title, columns: ["", "bytes per tie"], cells };
    }
  },
};

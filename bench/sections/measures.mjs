import { sizes } from "../harness/arguments.mjs";
import { inputOf } from "../harness/inputs.mjs";
import { launchJob } from "../harness/launch.mjs";
import { interleave } from "../harness/rounds.mjs";
import { sidesThatOffer } from "../sides/table.mjs";
import { tasks } from "../tasks.mjs";

/** Every task beside the packages of Node that offer it, on the same input, one thread. */
export const measures = {
  names: Object.keys(tasks),
  async *rows({ size, rounds, calls, limit }, picked) {
    for (const each of size) {
      const input = await inputOf(each, sizes[each]);
      for (const [task, { title, agrees, note }] of Object.entries(tasks)) {
        if (!picked(task)) continue;
        const sides = (await sidesThatOffer(task)).map((side) => ({
          name: side,
          run: (values) => launchJob("measure", { side, task, input, calls, values }, limit),
        }));
        yield {
          id: `${task}/${each}`,
          title: `${title}, ${each}: ${input.n} actors, ${input.m} ties`,
          input: input.sha256,
          sides: interleave(sides, { rounds, agrees, note, input }),
        };
      }
    }
  },
};

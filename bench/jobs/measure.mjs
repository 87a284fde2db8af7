// One task of one side on one input: { side, task, input, options, calls, values }, where `values` is a file to write
// what was found to, as 64-bit floats by actor.
import { writeFileSync } from "node:fs";
import { readPairs } from "../harness/inputs.mjs";
import { openSide } from "../sides/table.mjs";
import { holds, timed } from "./timed.mjs";

const { side, task: name, input, options, calls, values } = JSON.parse(process.argv[2]);
const { build, tasks, close } = await openSide(side);
const task = tasks[name];
const bare = holds();
const held = await build({ ...readPairs(input), sources: input.sources }, options);
const prepared = await task.prepare?.(held);
await timed(() => task.run(held, prepared), {
  calls,
  bare,
  keep(found) {
    if (values === undefined || task.values === undefined) return undefined;
    const numbers = task.values(found, held);
    writeFileSync(values, Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    return { values: numbers.length };
  },
});
await close?.(held);

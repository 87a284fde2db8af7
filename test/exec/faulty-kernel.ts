import type { Shape } from "../../src/csr/arena.js";
import type { Kernel } from "../../src/kernels/kernel.js";

/** A kernel with every fault: "exit" ends the thread, "throw" throws, "hang" stays in one step for ever. */
export const faulty: Kernel<unknown, Shape> = {
  name: "faulty",
  scratch: () => ({}),
  part: () => ({ value: ["f64", 1] }),
  start(_graph, job) {
    return {
      progress: () => 0,
      step() {
        if (job === "exit") process.exit(3);
        if (job === "throw") throw new RangeError("as told");
        while (job === "hang");
        return true;
      },
    };
  },
};

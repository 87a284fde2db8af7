import { plainMemory } from "../csr/arena.js";
import { Pace } from "../control/pace.js";
import type { Executor } from "./executor.js";
import { arcBudget, Workbench } from "../kernels/workbench.js";

/**
 * Runs kernels on this thread, in slices of at most 8 ms between which the host gets its turn: a page stays alive, a
 * signal is noticed. The default executor.
 */
export const inline: Executor = {
  allocate: plainMemory,
  async fold(kernel, graph, jobs, into, add, control) {
    const pace = new Pace(control);
    const bench = (await kernel.wasm?.(graph)) ?? new Workbench();
    pace.begin(control.phase, jobs.length);
    for (const [index, job] of jobs.entries()) {
      const { run, part } = bench.start(kernel, graph, job);
      while (!run.step(arcBudget)) if (pace.due()) await pace.rest(index + run.progress());
      add(into, part, job);
      if (pace.due()) await pace.rest(index + 1);
      else pace.advance(index + 1);
    }
    control.ran?.(bench.backend);
    pace.end();
    return into;
  },
};

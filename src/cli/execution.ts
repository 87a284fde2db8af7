import { availableParallelism } from "node:os";
import { inline } from "../exec/inline.js";
import type { Executor } from "../exec/executor.js";
import { workers } from "../exec/workers.js";
import type { Network } from "../network/network.js";
import { numberOf, type Arguments, type OptionShapes } from "./arguments.js";

export const executionOptions = { workers: "word" } as const satisfies OptionShapes;

/** Networks with fewer actors are done before a thread has started. */
const worthThreads = 1500;

/** Runs `work` with an executor: threads for large networks or as many as asked for, closed again afterwards. */
export async function withExecutor<T>(
  args: Arguments,
  network: Network,
  work: (executor: Executor) => Promise<T>,
): Promise<T> {
  const asked = numberOf(args, "workers", 0);
  const count = asked ?? (network.actors.length < worthThreads ? 0 : availableParallelism());
  if (count < 1) return work(inline);
  const pool = workers(Math.floor(count));
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

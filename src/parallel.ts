export type { Executor, FoldControl } from "./exec/executor.js";
export type { WorkerExecutor } from "./exec/pool.js";
export { workers, type WorkersOptions } from "./exec/workers.js";

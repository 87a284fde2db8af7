export type { Executor, FoldControl, WorkerExecutor } from "./exec/executor.js";
export { workers, type WorkersOptions } from "./exec/workers.js";

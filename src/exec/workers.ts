import { ComityError } from "../errors/error.js";
import { hasNodeThreads, nodePort, nodeThreadCount } from "./node-port.js";
import { Pool, type WorkerExecutor } from "./pool.js";

export interface WorkersOptions {
  /**
   * The file that workers run, where it is not found beside this module: after bundling, say. A path or an address of
   * the file `worker.js` of this package.
   */
  readonly workerUrl?: string | URL | undefined;
}

/**
 * An executor on `count` threads (default: as many as the machine runs at once), to be passed as `executor` to any
 * measure: the results have the same bytes as without. Threads start when they are first needed, hold the graph in
 * shared memory, do not keep a program from ending while they are idle, and stop at `close()`.
 *
 * Throws `bad-option` for a count that is no whole number from 1 to 1024, and where the host is not Node. A fold that
 * loses a thread is rejected with `worker-died`; the executor stays usable.
 */
export function workers(count?: number, options: WorkersOptions = {}): WorkerExecutor {
  if (!hasNodeThreads())
    throw new ComityError("bad-option", "workers run on Node only in this version", {
      fix: "leave executor out: everything also runs on the calling thread, in short slices",
    });
  const size = count ?? nodeThreadCount();
  if (!Number.isInteger(size) || size < 1 || size > 1024)
    throw new ComityError(
      "bad-option",
      `the number of workers is ${size}, but it must be a whole number from 1 to 1024`,
      {
        path: ["count"],
      },
    );
  const file = options.workerUrl ?? new URL("./worker.js", import.meta.url);
  return new Pool(size, () => nodePort(file));
}

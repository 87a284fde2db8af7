import { ComityError } from "../errors/error.js";
import type { WorkerExecutor } from "./executor.js";
import { hasNodeThreads, nodePort, nodeThreadCount } from "./node-port.js";
import { Pool } from "./pool.js";
import { warnOnce } from "./warning.js";
import { webThreadCount } from "./web-port.js";
import { WebWorkers } from "./web-workers.js";

export interface WorkersOptions {
  /**
   * The file that workers run, where it is not found beside this module: after bundling, say. A path or an address of
   * the file `comity/worker` of this package, of the same version.
   */
  readonly workerUrl?: string | URL | undefined;
  /**
   * Told once where a page cannot start workers as asked, and everything runs on the calling thread or on workers from
   * the text within the package. Without it the console is told, once a page.
   */
  readonly onWarning?: ((warning: ComityError) => void) | undefined;
}

/**
 * An executor on `count` threads, to be passed as `executor` to any measure: the results have the same bytes as
 * without. The default is as many as the machine runs at once, in a page one fewer. Threads start when they are first
 * needed, do not keep a program from ending while they are idle, and stop at `close()`. They hold the graph in shared
 * memory, in a page only where it is `crossOriginIsolated`; elsewhere each gets a copy.
 *
 * A page may forbid workers, or not find their file: then they run the text within the package if the page allows
 * `worker-src blob:`; if not, everything runs on the calling thread, `size` becomes 0 and there is one warning.
 *
 * Throws `bad-option` for a count that is no whole number from 1 to 1024. A fold that loses a thread is rejected with
 * `worker-died`; the executor stays usable.
 */
export function workers(count?: number, options: WorkersOptions = {}): WorkerExecutor {
  const node = hasNodeThreads();
  const size = count ?? (node ? nodeThreadCount() : webThreadCount());
  if (!Number.isInteger(size) || size < 1 || size > 1024)
    throw new ComityError(
      "bad-option",
      `the number of workers is ${size}, but it must be a whole number from 1 to 1024`,
      {
        path: ["count"],
      },
    );
  const { workerUrl, onWarning = warnOnce } = options;
  if (!node) return new WebWorkers(size, workerUrl, onWarning);
  // Vite would put a second copy of the file into a page.
  const file = workerUrl ?? new URL(/* @vite-ignore */ "./comity-worker.js", import.meta.url);
  return new Pool(size, () => nodePort(file));
}

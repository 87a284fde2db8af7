import { openCsr, type Csr } from "../csr/csr.js";
import type { Kernel } from "../kernels/kernel.js";
import type { WorkerSide } from "./port.js";
import { packError, type JobMessage } from "./protocol.js";
import { arcBudget, Workbench } from "./workbench.js";

/** Answers the messages of a pool with the given kernels: the whole of a worker. */
export function serve(side: WorkerSide, kernels: readonly Kernel<unknown>[]): void {
  const byName = new Map(kernels.map((kernel) => [kernel.name, kernel]));
  const graphs = new Map<number, Csr>();
  const bench = new Workbench();

  const run = ({ kernel: name, graph: number, job, stop, memory }: JobMessage): ArrayBuffer | undefined => {
    const kernel = byName.get(name);
    const graph = graphs.get(number);
    if (kernel === undefined) throw new Error(`this worker has no kernel "${name}"`);
    if (graph === undefined) throw new Error(`this worker was not given graph ${number}`);
    const unwanted = (): boolean => stop !== undefined && Atomics.load(stop, 0) !== 0;
    if (memory !== undefined) bench.reuse(memory);
    if (unwanted()) return undefined;
    const started = bench.start(kernel, graph, job);
    while (!started.run.step(arcBudget)) if (unwanted()) return undefined;
    return bench.handOver() as ArrayBuffer;
  };

  side.onMessage((message) => {
    if (message.type === "graph") graphs.set(message.graph, openCsr(message.handle));
    else if (message.type === "drop") graphs.delete(message.graph);
    else {
      const { ticket } = message;
      try {
        const buffer = run(message);
        if (buffer === undefined) side.post({ type: "stopped", ticket }, []);
        else side.post({ type: "part", ticket, buffer }, [buffer]);
      } catch (error) {
        side.post({ type: "failed", ticket, error: packError(error) }, []);
      }
    }
  });
}

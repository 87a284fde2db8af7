import { openCsr, type Csr } from "../csr/csr.js";
import type { Kernel } from "../kernels/kernel.js";
import type { WorkerSide } from "./port.js";
import { packError, type FromWorker, type JobMessage, type ToWorker } from "./protocol.js";
import { arcBudget, Workbench } from "../kernels/workbench.js";

/** Answers the messages of a pool with the given kernels: the whole of a worker. */
export function serve(side: WorkerSide, kernels: readonly Kernel<unknown>[]): void {
  const byName = new Map(kernels.map((kernel) => [kernel.name, kernel]));
  const graphs = new Map<number, Csr>();
  /** The workbench of the last job: its memory is used again while kernel and graph stay the same. */
  let last: { kernel: Kernel<unknown> | undefined; graph: Csr | undefined; bench: Workbench } | undefined;
  /** Messages that wait for the loops of a kernel to be loaded. */
  let waiting: ToWorker[] | undefined;

  /** Sees to it that the last workbench is that of the job; a promise where its loops must be loaded. */
  const prepare = ({ kernel: name, graph: number }: JobMessage): Promise<void> | undefined => {
    const [kernel, graph] = [byName.get(name), graphs.get(number)];
    if (last !== undefined && last.kernel === kernel && last.graph === graph) return undefined;
    const loading = graph && kernel?.wasm?.(graph);
    last = { kernel, graph, bench: new Workbench() };
    return loading?.then(
      (bench = new Workbench()) => {
        last = { kernel, graph, bench };
      },
      // Without them the job runs all the same.
      () => undefined,
    );
  };
  const run = ({ ticket, kernel: name, graph: number, job, stop, memory }: JobMessage): FromWorker => {
    const kernel = byName.get(name);
    const graph = graphs.get(number);
    if (kernel === undefined) throw new Error(`this worker has no kernel "${name}"`);
    if (graph === undefined) throw new Error(`this worker was not given graph ${number}`);
    const bench = last?.bench ?? new Workbench();
    const unwanted = (): boolean => stop !== undefined && Atomics.load(stop, 0) !== 0;
    if (memory !== undefined) bench.reuse(memory);
    if (unwanted()) return { type: "stopped", ticket };
    const started = bench.start(kernel, graph, job);
    while (!started.run.step(arcBudget)) if (unwanted()) return { type: "stopped", ticket };
    const { backend } = bench;
    return { type: "part", ticket, buffer: bench.handOver() as ArrayBuffer, backend };
  };
  const answer = (message: ToWorker): void => {
    if (message.type === "graph") graphs.set(message.graph, openCsr(message.handle));
    else if (message.type === "drop") {
      if (last?.graph === graphs.get(message.graph)) last = undefined;
      graphs.delete(message.graph);
    } else {
      try {
        const answered = run(message);
        side.post(answered, answered.type === "part" ? [answered.buffer] : []);
      } catch (error) {
        side.post({ type: "failed", ticket: message.ticket, error: packError(error) }, []);
      }
    }
  };
  const hear = (message: ToWorker): void => {
    if (waiting !== undefined) {
      waiting.push(message);
      return;
    }
    const loading = message.type === "job" ? prepare(message) : undefined;
    if (loading === undefined) {
      answer(message);
      return;
    }
    waiting = [];
    void loading.then(() => {
      const later = waiting ?? [];
      waiting = undefined;
      answer(message);
      for (const next of later) hear(next);
    });
  };
  side.onMessage(hear);
}

import type { Fold } from "./fold.js";
import type { Port } from "./port.js";
import type { FromWorker } from "./protocol.js";

/** A job given to a worker. */
export interface Ticket {
  readonly number: number;
  readonly fold: Fold;
  readonly index: number;
}

/** Jobs a worker may have in flight, parts that wait for their turn included. */
const places = 2;

/** One worker from its start, when it gets its first job, to its end: what it knows, has to do and has done. */
export class Seat {
  /** Jobs it has not answered, in order: it is working on the first. */
  readonly tickets: Ticket[] = [];
  readonly graphs = new Set<number>();
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Parts it has made that wait for their turn. */
  #waiting = 0;
  readonly #memory: ArrayBuffer[] = [];
  #port: Port | undefined;

  constructor(
    private readonly spawn: () => Port,
    private readonly hear: (seat: Seat, message: FromWorker) => void,
    private readonly died: (seat: Seat, cause: unknown) => void,
  ) {}

  get started(): boolean {
    return this.#port !== undefined;
  }

  get load(): number {
    return this.tickets.length + this.#waiting;
  }

  get free(): boolean {
    return this.load < places;
  }

  /** The worker, started if it is not. Throws what starting it throws. */
  port(): Port {
    if (this.#port !== undefined) return this.#port;
    const port = this.spawn();
    port.onMessage((message) => {
      this.hear(this, message);
    });
    port.onError((cause) => {
      this.died(this, cause);
    });
    this.#port = port;
    return port;
  }

  /** Gives the worker a job. Throws where the job cannot be cloned. */
  give(ticket: Ticket, graph: Parameters<Port["post"]>[0] | undefined): void {
    const port = this.port();
    const { fold, index, number } = ticket;
    if (graph?.type === "graph") {
      port.post(graph, []);
      this.graphs.add(graph.graph);
    }
    const memory = this.#memory.pop();
    port.post(
      {
        type: "job",
        ticket: number,
        kernel: fold.kernel,
        graph: fold.graph.number,
        job: fold.jobs[index],
        stop: fold.stop,
        memory,
      },
      memory === undefined ? [] : [memory],
    );
    this.tickets.push(ticket);
    port.hold(true);
  }

  /** The ticket that an answer is for, which is then no longer open; undefined for answers nobody asked for. */
  answered(number: number): Ticket | undefined {
    const at = this.tickets.findIndex((ticket) => ticket.number === number);
    if (at < 0) return undefined;
    const [ticket] = this.tickets.splice(at, 1);
    if (this.tickets.length === 0) this.#port?.hold(false);
    return ticket;
  }

  /** Notes that a part waits for its turn; the function it returns ends that and takes the memory back. */
  keep(buffer: ArrayBuffer): () => void {
    this.#waiting++;
    return () => {
      this.#waiting--;
      this.takeBack(buffer);
    };
  }

  /** Keeps memory for the next job. */
  takeBack(buffer: ArrayBuffer): void {
    if (this.#memory.length < places) this.#memory.push(buffer);
  }

  forget(graph: number): void {
    if (this.graphs.delete(graph)) this.#port?.post({ type: "drop", graph }, []);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.#port?.close();
  }
}

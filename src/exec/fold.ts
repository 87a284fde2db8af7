import { canShare, type ShelvedGraph } from "./graph-shelf.js";

/** What a fold of a pool does with the outside. */
export interface FoldActions {
  /** Adds a part. */
  readonly add: (index: number, buffer: ArrayBuffer) => void;
  /** Every part is added. May throw what the fold is then rejected with. */
  readonly finish: () => void;
  readonly reject: (reason: unknown) => void;
  /** The fold is over, one way or the other. */
  readonly over: () => void;
}

interface WaitingPart {
  readonly buffer: ArrayBuffer;
  readonly release: () => void;
}

/** One call of `fold` on its way through a pool: which jobs are still to be given out, which parts wait for their turn. */
export class Fold {
  live = true;
  /** In which form its jobs ran. */
  backend = "typescript";
  /** Seen by every worker that has a job of this fold; 1 says that nobody waits any more. */
  readonly stop = canShare() ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
  readonly #again: number[] = [];
  readonly #parts = new Map<number, WaitingPart>();
  #issued = 0;
  #added = 0;

  constructor(
    readonly kernel: string,
    readonly graph: ShelvedGraph,
    readonly jobs: readonly unknown[],
    private readonly actions: FoldActions,
  ) {}

  /** True when a job lost with its worker must be given out again: later parts may be waiting for it. */
  get urgent(): boolean {
    return this.#again.length > 0;
  }

  get hasJobs(): boolean {
    return this.urgent || this.#issued < this.jobs.length;
  }

  /** Jobs given out whose parts are not added yet. */
  get inFlight(): number {
    return this.#issued - this.#again.length - this.#added;
  }

  /** The next job in order. */
  takeJob(): number {
    return this.#again.shift() ?? this.#issued++;
  }

  /** Puts back a job whose worker was stopped for reasons that are not its own. */
  putBack(index: number): void {
    this.#again.push(index);
    this.#again.sort((a, b) => a - b);
  }

  /** Takes a part, and adds it and all that waited for it if its turn has come. `release` is called when it is used up. */
  arrive(index: number, buffer: ArrayBuffer, release: () => void): void {
    this.#parts.set(index, { buffer, release });
    try {
      for (let part = this.#parts.get(this.#added); this.live && part; part = this.#parts.get(this.#added)) {
        this.#parts.delete(this.#added);
        try {
          this.actions.add(this.#added++, part.buffer);
        } finally {
          part.release();
        }
      }
      if (this.live && this.#added === this.jobs.length) {
        this.actions.finish();
        this.#end();
      }
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends the fold with an error; nothing is added after. */
  fail(reason: unknown): void {
    if (!this.live) return;
    this.actions.reject(reason);
    this.#end();
  }

  #end(): void {
    this.live = false;
    if (this.stop !== undefined) Atomics.store(this.stop, 0, 1);
    for (const { release } of this.#parts.values()) release();
    this.#parts.clear();
    this.actions.over();
  }
}

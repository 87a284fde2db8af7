import { describe, expect, test, vi } from "vitest";
import type { Progress } from "../../src/control/control.js";
import type { Csr } from "../../src/csr/csr.js";
import { isComityError } from "../../src/errors/error.js";
import { Pool } from "../../src/exec/pool.js";
import { FakeWorker, pause, someGraph, square } from "./fake-workers.js";

const graph = await someGraph();

interface Rig {
  readonly pool: Pool;
  readonly made: FakeWorker[];
}

function rig(size: number, automatic: (worker: number) => boolean = () => true): Rig {
  const made: FakeWorker[] = [];
  const pool = new Pool(size, () => {
    const number = made.length;
    const worker = new FakeWorker(() => automatic(number));
    made.push(worker);
    return worker;
  });
  return { pool, made };
}

interface Started {
  readonly added: number[];
  readonly done: Promise<unknown>;
}

/** Starts a fold; `done` has the error where it is rejected. */
function begin(
  pool: Pool,
  jobs: readonly number[],
  control: { signal?: AbortSignal; onProgress?: (progress: Progress) => void; graph?: Csr } = {},
): Started {
  const added: number[] = [];
  const done = pool
    .fold(square, control.graph ?? graph, jobs, added, (into, { value }) => into.push(value[0]), {
      phase: "squares",
      ...control,
    })
    .catch((error: unknown) => error);
  return { added, done };
}

function upTo(length: number): number[] {
  return Array.from({ length }, (_, i) => i + 1);
}

function squares(length: number): number[] {
  return upTo(length).map((i) => i * i);
}

function codeOf(value: unknown): unknown {
  return isComityError(value) ? value.code : value;
}

describe("order and limits", () => {
  test("parts are added in the order of the jobs, however they come", async () => {
    const { pool, made } = rig(3, () => false);
    const { added, done } = begin(pool, upTo(9));
    await pause();
    expect(made.map(({ jobs }) => jobs)).toEqual([2, 2, 2]);
    made[2].answer();
    made[1].answer();
    made[2].answer();
    expect(added).toEqual([]);
    expect(made.map(({ jobs }) => jobs)).toEqual([2, 1, 0]);
    made[0].answer();
    expect(added).toEqual(squares(3));
    expect(made[0].jobs + made[1].jobs + made[2].jobs).toBe(5);
    while (added.length < 9) for (const worker of made) worker.answer();
    expect(await done).toEqual(squares(9));
  });

  test("a worker has at most two parts in flight, those that wait included", async () => {
    const { pool, made } = rig(2, (worker) => worker === 1);
    const { done } = begin(pool, upTo(40));
    await pause(5);
    expect(made[1].received.filter(({ type }) => type === "job")).toHaveLength(2);
    while (made[0].jobs > 0) {
      made[0].answer();
      await pause();
    }
    expect(await done).toEqual(squares(40));
  });

  test("the graph goes once to each worker, memory comes back, and a worker without jobs is not held", async () => {
    const { pool, made } = rig(2);
    await begin(pool, upTo(20)).done;
    await begin(pool, upTo(20)).done;
    for (const { received, busy } of made) {
      expect(received.filter(({ type }) => type === "graph")).toHaveLength(1);
      const jobs = received.flatMap((message) => (message.type === "job" ? [message] : []));
      expect(jobs.slice(2).every(({ memory }) => memory !== undefined)).toBe(true);
      expect(busy).toBe(false);
    }
  });

  test("a pool keeps two graphs, those used last", async () => {
    const { pool, made } = rig(1);
    const [second, third] = [await someGraph(), await someGraph()];
    for (const used of [graph, second, graph, third, graph, second])
      await begin(pool, [1], { graph: used }).done;
    const told = made[0].received.flatMap((message) =>
      message.type === "job" ? [] : [message.type, message.graph],
    );
    expect(told).toEqual(["graph", 0, "graph", 1, "drop", 1, "graph", 2, "drop", 2, "graph", 3]);
  });

  test("folds take turns", async () => {
    const { pool, made } = rig(1, () => false);
    const [first, second] = [begin(pool, upTo(4)), begin(pool, upTo(4))];
    await pause();
    for (let i = 0; i < 5; i++) made[0].answer();
    expect([first.added.length, second.added.length]).toEqual([3, 2]);
    for (let i = 0; i < 3; i++) made[0].answer();
    expect([await first.done, await second.done]).toEqual([squares(4), squares(4)]);
  });

  test("no more workers start than there are jobs; no jobs is done at once", async () => {
    const { pool, made } = rig(8);
    expect(await begin(pool, []).done).toEqual([]);
    expect(await begin(pool, [3]).done).toEqual([9]);
    expect(await begin(pool, [4]).done).toEqual([16]);
    expect(made).toHaveLength(1);
  });

  test("progress rises to the number of jobs", async () => {
    const heard: Progress[] = [];
    await begin(rig(2).pool, upTo(7), { onProgress: (progress) => heard.push(progress) }).done;
    expect(heard.at(0)).toEqual({ phase: "squares", done: 0, total: 7 });
    expect(heard.at(-1)).toEqual({ phase: "squares", done: 7, total: 7 });
    expect(heard.map(({ done }) => done)).toEqual(heard.map(({ done }) => done).sort((a, b) => a - b));
  });
});

describe("faults", () => {
  test("errors of a kernel come back with code and name, and the worker goes on", async () => {
    const { pool, made } = rig(2);
    const coded = await begin(pool, [1, -1, 2]).done;
    expect(coded).toMatchObject({ code: "out-of-memory", path: ["job"], fix: "ask for less" });
    expect((coded as Error).message).toBe("too much; ask for less");
    expect(await begin(pool, [-2]).done).toMatchObject({ name: "RangeError", message: "out of range" });
    expect(await begin(pool, upTo(5)).done).toEqual(squares(5));
    expect(made.some(({ closed }) => closed)).toBe(false);
  });

  test("a worker that dies rejects the folds it had jobs of, and another takes its place", async () => {
    const { pool, made } = rig(1, (worker) => worker > 0);
    const served = begin(pool, upTo(3));
    await pause();
    made[0].answer();
    const cause = new Error("out of memory");
    made[0].die(cause);
    made[0].die(new Error("exit"));
    expect(await served.done).toMatchObject({ code: "worker-died", cause });
    expect(served.added).toEqual([1]);
    expect(made[0].closed).toBe(true);
    expect(await begin(pool, upTo(3)).done).toEqual(squares(3));
  });

  test("a fold whose jobs are elsewhere outlives the death of a worker", async () => {
    const { pool, made } = rig(2, () => false);
    const [first, second] = [begin(pool, [1]), begin(pool, [2])];
    await pause();
    made[0].die(new Error("exit"));
    made[1].answer();
    expect(codeOf(await first.done)).toBe("worker-died");
    expect(await second.done).toEqual([4]);
  });

  test("a worker that never answers is replaced after an abort; others' jobs are done again", async () => {
    const { pool, made } = rig(1, (worker) => worker > 0);
    const controller = new AbortController();
    const stuck = begin(pool, [1, 2], { signal: controller.signal });
    const other = begin(pool, upTo(5));
    await pause();
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await stuck.done).toBe(reason);
    expect(made[0].closed).toBe(false);
    expect(await other.done).toEqual(squares(5));
    expect(made[0].closed).toBe(true);
    expect(made).toHaveLength(2);
    expect(stuck.added).toEqual([]);
  });

  test("a worker that looks at the stop sign is kept", async () => {
    const { pool, made } = rig(1, () => false);
    const controller = new AbortController();
    const { added, done } = begin(pool, [-3, -3], { signal: controller.signal });
    await pause();
    controller.abort();
    made[0].answer();
    made[0].answer();
    await pause(50);
    expect(await done).toBe(controller.signal.reason);
    expect([added, made[0].closed, made[0].busy]).toEqual([[], false, false]);
  });

  test("nothing is added after an abort, not even what had arrived", async () => {
    const { pool, made } = rig(2, () => false);
    const controller = new AbortController();
    const { added, done } = begin(pool, upTo(8), { signal: controller.signal });
    await pause();
    made[1].answer();
    controller.abort();
    made[0].answer();
    expect(added).toEqual([]);
    expect(await done).toBe(controller.signal.reason);
    const before = begin(pool, [1], { signal: controller.signal });
    expect(await before.done).toBe(controller.signal.reason);
  });

  test("answers nobody asked for are ignored", async () => {
    const { pool, made } = rig(1, () => false);
    const { added, done } = begin(pool, [5]);
    await pause();
    made[0].say({ type: "part", ticket: 99, buffer: new ArrayBuffer(64), backend: "typescript" });
    made[0].answer();
    made[0].say({ type: "part", ticket: 0, buffer: new ArrayBuffer(64), backend: "typescript" });
    expect(await done).toEqual([25]);
    expect(added).toEqual([25]);
  });

  test("an add or a progress function that throws ends the fold", async () => {
    const { pool } = rig(2);
    const thrown = new Error("no room");
    let calls = 0;
    const failing = pool.fold(
      square,
      graph,
      upTo(9),
      null,
      () => {
        if (++calls === 3) throw thrown;
      },
      { phase: "squares" },
    );
    await expect(failing).rejects.toBe(thrown);
    await pause(5);
    expect(calls).toBe(3);
    const onProgress = (): never => {
      throw thrown;
    };
    expect(await begin(pool, [1], { onProgress }).done).toBe(thrown);
  });

  test("what throws while a part is added gives its place in the pool back", async () => {
    const { pool } = rig(1);
    const thrown = new Error("no room");
    const full = (): never => {
      throw thrown;
    };
    for (let i = 0; i < 3; i++)
      await expect(pool.fold(square, graph, [1, 2], null, full, { phase: "squares" })).rejects.toBe(thrown);
    let reports = 0;
    const onProgress = (): void => {
      if (++reports > 1) throw thrown;
    };
    for (let i = 0; i < 3; i++) {
      reports = 0;
      expect(await begin(pool, [1], { onProgress }).done).toBe(thrown);
    }
    expect(await begin(pool, upTo(5)).done).toEqual(squares(5));
  });

  test("a graph that cannot be copied is an error with a code, and is tried again", async () => {
    const { pool } = rig(1);
    const unshared = await someGraph();
    const real = globalThis.SharedArrayBuffer;
    vi.stubGlobal(
      "SharedArrayBuffer",
      new Proxy(real, {
        construct(target, [bytes]: [number]) {
          if (bytes > 4) throw new RangeError("Array buffer allocation failed");
          return new target(bytes);
        },
      }),
    );
    try {
      expect(codeOf(await begin(pool, [1], { graph: unshared }).done)).toBe("out-of-memory");
    } finally {
      vi.unstubAllGlobals();
    }
    expect(await begin(pool, [3], { graph: unshared }).done).toEqual([9]);
  });

  test("a job that cannot be sent, a worker that cannot start", async () => {
    const { pool } = rig(1);
    const unsendable = pool.fold(square, graph, [(() => 1) as unknown as number], 0, () => undefined, {
      phase: "x",
    });
    await expect(unsendable).rejects.toThrow(/could not be cloned/);
    expect(await begin(pool, [2]).done).toEqual([4]);
    const hopeless = new Pool(1, () => {
      throw new TypeError("no such file");
    });
    expect(codeOf(await begin(hopeless, [1]).done)).toBe("worker-died");
  });

  test("closing rejects what is under way and what comes later", async () => {
    const { pool, made } = rig(2, () => false);
    const { done } = begin(pool, upTo(4));
    await pause();
    await Promise.all([pool.close(), pool.close()]);
    expect(codeOf(await done)).toBe("pool-closed");
    expect(codeOf(await begin(pool, [1]).done)).toBe("pool-closed");
    expect(made.every(({ closed }) => closed)).toBe(true);
  });
});

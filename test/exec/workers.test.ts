import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Progress } from "../../src/control/control.js";
import { plainMemory, type Shape, type Views } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { timed } from "../../src/csr/timed.js";
import { isComityError } from "../../src/errors/error.js";
import type { Executor } from "../../src/exec/executor.js";
import { inline } from "../../src/exec/inline.js";
import { betweennessKernel } from "../../src/kernels/betweenness.js";
import { distancesKernel } from "../../src/kernels/distances.js";
import { earliestArrivalKernel } from "../../src/kernels/earliest-arrival.js";
import { sourceJobs, type Kernel } from "../../src/kernels/kernel.js";
import { leidenKernel } from "../../src/kernels/leiden.js";
import { pagerankKernel } from "../../src/kernels/pagerank.js";
import { temporalReachKernel } from "../../src/kernels/temporal-reach.js";
import { layout } from "../../src/layout/layout.js";
import { influencers } from "../../src/measures/influencers/influencers.js";
import { profile } from "../../src/measures/profile/profile.js";
import { readiness } from "../../src/measures/spread/readiness.js";
import { spread } from "../../src/measures/spread/spread.js";
import { generate } from "../../src/network/generate/generate.js";
import { random } from "../../src/random/random.js";
import { networkOfDated } from "../measures/time/dated.js";
import { buildWorkers, type Built } from "./build.js";
import { faulty } from "./faulty-kernel.js";
import { abortAfter, plainForm, randomGraph, watchGaps } from "./large.js";

let built: Built;
beforeAll(async () => {
  built = await buildWorkers();
});
afterAll(() => built.remove());

/** The bytes of all parts added up in the order they come, and each as it comes. */
async function bytes<J, P extends Shape>(
  executor: Executor,
  kernel: Kernel<J, P>,
  graph: Csr,
  jobs: readonly J[],
): Promise<string> {
  const log: string[] = [];
  await executor.fold(
    kernel,
    graph,
    jobs,
    log,
    (into, part: Views<P>) => {
      for (const array of Object.values(part))
        into.push(Buffer.from(array.slice().buffer).toString("base64"));
    },
    { phase: "test" },
  );
  return log.join(" ");
}

function runs(executor: Executor, graph: Csr): Promise<string[]> {
  const ranges = sourceJobs(graph.order);
  return Promise.all([
    bytes(
      executor,
      betweennessKernel,
      graph,
      ranges.map((range) => ({ ...range, links: true })),
    ),
    bytes(
      executor,
      distancesKernel,
      graph,
      ranges.map((range) => ({ ...range, along: "out" as const, steps: 2, histogram: true })),
    ),
    bytes(executor, pagerankKernel, graph, [
      {
        damping: 0.85,
        tolerance: 1e-12,
        maxIterations: 100,
        restart: new Float64Array(0),
        loops: true,
        single: false,
      },
    ]),
    bytes(
      executor,
      leidenKernel,
      graph,
      [0, 1, 2].map((run) => ({
        quality: "modularity" as const,
        ...{ resolution: 1, iterations: 2, theta: 0.01, seed: 1, run },
        start: new Int32Array(0),
      })),
    ),
  ]);
}

/** A graph whose ties begin and end in turn. */
async function timedGraph(order: number, ties: number): Promise<Csr> {
  const draw = random(9);
  const day = (): string => `20${10 + draw.below(9)}-0${1 + draw.below(9)}-1${draw.below(10)}`;
  const network = await networkOfDated({
    ids: Array.from({ length: order }, (_, i) => String(i)),
    ties: Array.from({ length: ties }, () => {
      const [since, until] = [day(), day()].sort();
      return {
        source: draw.below(order),
        target: draw.below(order),
        directed: draw.below(2) > 0,
        since,
        until,
      };
    }),
  });
  const opened = await compile(network, { ...plainForm, parallel: "count" });
  return (await timed(network, opened, "certain", {}, plainMemory)).csr;
}

describe("real threads", () => {
  test("equal bytes of a graph with times inline and on 1 and 3 workers", async () => {
    const graph = await timedGraph(400, 900);
    const rules = { along: "in", first: -20000, last: -14000, lag: 1 } as const;
    const both = (executor: Executor): Promise<string[]> =>
      Promise.all([
        bytes(
          executor,
          temporalReachKernel,
          graph,
          sourceJobs(graph.order).map((range) => ({ ...range, ...rules })),
        ),
        bytes(
          executor,
          earliestArrivalKernel,
          graph,
          [0, 7, 300].map((source) => ({ ...rules, source })),
        ),
      ]);
    const expected = await both(inline);
    for (const count of [1, 3]) {
      const pool = built.parallel.workers(count);
      expect(await both(pool)).toEqual(expected);
      await pool.close();
    }
  });

  test("equal bytes of whom to ask first, of spread, readiness and positions inline and on 2 workers", async () => {
    const network = await generate({ actors: 300, ties: 900, seed: 5 });
    const some = await influencers(network, { audience: "steward", size: 3 });
    const [first, second, third] = some.tables.chosen.rows().map(({ id }) => String(id));
    const asked = async (executor: Executor): Promise<string[]> => {
      const common = { executor, audience: "steward", seed: 3 } as const;
      const found = [
        await influencers(network, { ...common, size: 4, leastSamples: 6000 }),
        await influencers(network, { ...common, size: 2, fair: "maximin", epsilon: 0.3 }),
        await spread(network, { ...common, from: first, samples: 1000 }),
        await spread(network, { ...common, from: second, times: "respect", samples: 200 }),
        await readiness(network, { ...common, actors: third, samples: 600 }),
        await profile(network, { ...common, samples: 2 }),
      ];
      return found.map((each) => JSON.stringify([each, each.tables]));
    };
    const expected = await asked(inline);
    const pool = built.parallel.workers(2);
    expect(await asked(pool)).toEqual(expected);
    await pool.close();
  });

  test("equal places of a layout inline and on 2 workers, and an abort on the way", async () => {
    const network = await generate({ actors: 1500, ties: 5000, seed: 2 });
    const pool = built.parallel.workers(2);
    for (const method of ["force", "communities"] as const) {
      const places = async (executor: Executor): Promise<unknown> => {
        const found = await layout(network, { executor, method, audience: "steward", seed: 4 });
        return [found.x(), found.y(), found.circles];
      };
      expect(await places(pool)).toEqual(await places(inline));
    }
    const stop = new AbortController();
    const heard: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      heard.push(progress);
      if (heard.length === 3) stop.abort();
    };
    const asked = { executor: pool, audience: "steward", method: "force" } as const;
    const ended = await layout(network, { ...asked, signal: stop.signal, onProgress }).catch(
      (error: unknown) => error,
    );
    expect(stop.signal.aborted).toBe(true);
    expect(ended).toBe(stop.signal.reason);
    for (const phase of new Set(heard.map((each) => each.phase))) {
      const done = heard.filter((each) => each.phase === phase).map((each) => each.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
    }
    await pool.close();
  });

  test("equal bytes inline and on 1, 2, 3 and 8 workers, folds running side by side", async () => {
    const graph = await randomGraph(700, 3000);
    const expected = await runs(inline, graph);
    for (const count of [1, 2, 3, 8]) {
      const pool = built.parallel.workers(count);
      const shared = await randomGraph(700, 3000, pool.allocate);
      expect(await runs(pool, shared)).toEqual(expected);
      expect(await runs(pool, graph)).toEqual(expected);
      await pool.close();
    }
  });

  test(
    "abort on two million ties: within 50 ms, progress rising, nothing added after",
    { retry: 2 },
    async () => {
      const pool = built.parallel.workers(2);
      const graph = await randomGraph(400_000, 2_000_000, pool.allocate);
      const jobs = sourceJobs(graph.order).map((range) => ({ ...range, links: false }));
      const heard: Progress[] = [];
      let added = 0;
      const { outcome, latency, reason } = await abortAfter(400, (signal) =>
        pool.fold(betweennessKernel, graph, jobs, null, () => added++, {
          phase: "betweenness",
          signal,
          onProgress: (progress) => heard.push(progress),
        }),
      );
      const addedThen = added;
      expect(outcome).toBe(reason);
      expect(latency).toBeLessThan(50);
      const done = heard.map((progress) => progress.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));

      const small = await randomGraph(50, 100);
      expect(await runs(pool, small)).toEqual(await runs(inline, small));
      expect(added).toBe(addedThen);
      await pool.close();
    },
  );

  test("a graph in plain memory is copied in slices", { retry: 2 }, async () => {
    const pool = built.parallel.workers(1);
    const graph = await randomGraph(400_000, 2_000_000);
    const gaps = watchGaps();
    const job = { from: 0, to: 1, along: "out" as const, steps: 1, histogram: false };
    const reached = await pool.fold(
      distancesKernel,
      graph,
      [job],
      [],
      (into: number[], part) => into.push(part.reached.reduce((sum, count) => sum + count, 0)),
      {
        phase: "test",
      },
    );
    gaps.stop();
    expect(reached[0]).toBeGreaterThan(0);
    expect(gaps.longest()).toBeLessThan(100);
    await pool.close();
  });
});

describe("faults", () => {
  const code = (value: unknown): unknown => (isComityError(value) ? value.code : value);
  const fold = (pool: Executor, graph: Csr, job: string, signal?: AbortSignal): Promise<unknown> =>
    pool
      .fold(faulty, graph, [job], "done", () => undefined, { phase: "test", signal })
      .catch((error: unknown) => error);

  test("a thread that ends is a coded error and the pool stays usable", async () => {
    const pool = built.parallel.workers(2, { workerUrl: built.file("faulty.js") });
    const graph = await randomGraph(10, 20);
    const [died, thrown] = await Promise.all([fold(pool, graph, "exit"), fold(pool, graph, "throw")]);
    expect(code(died)).toBe("worker-died");
    expect(thrown).toMatchObject({ name: "RangeError", message: "as told" });
    expect(await fold(pool, graph, "work")).toBe("done");
    await pool.close();
    expect(code(await fold(pool, graph, "work"))).toBe("pool-closed");
  });

  test("a thread that hangs is replaced", async () => {
    const pool = built.parallel.workers(1, { workerUrl: built.file("faulty.js") });
    const graph = await randomGraph(10, 20);
    expect(await fold(pool, graph, "work")).toBe("done");
    const { outcome, latency, reason } = await abortAfter(50, (signal) => fold(pool, graph, "hang", signal));
    expect(outcome).toBe(reason);
    expect(latency).toBeLessThan(50);
    expect(await fold(pool, graph, "work")).toBe("done");
    await pool.close();
  });

  test("a worker file that is not there is a coded error", async () => {
    const pool = built.parallel.workers(1, { workerUrl: built.file("nowhere.js") });
    expect(code(await fold(pool, await randomGraph(10, 20), "work"))).toBe("worker-died");
  });

  test("counts that make no sense are refused", () => {
    for (const count of [0, -1, 1.5, NaN, 5000])
      expect(() => built.parallel.workers(count)).toThrow(/whole number/);
    expect(built.parallel.workers().size).toBeGreaterThan(0);
  });
});

/** What a script in a Node of its own prints; rejects if the script does not end by itself. */
async function script(body: string): Promise<string> {
  const parts = `import { workers } from ${JSON.stringify(built.file("parallel.js"))};
    const handle = { buffer: new SharedArrayBuffer(64), order: 1, arcs: 0, linkCount: 0, symmetric: true, collapsed: true, places: {} };
    const graph = { order: 1, handle };
    const kernel = (name) => ({ name, scratch: () => ({}), part: () => ({ value: ["f64", 1] }) });
    const fold = (pool, job) => pool.fold(kernel("faulty"), graph, [job], "done", () => {}, { phase: "test" }).catch((error) => error.code);
    const pool = workers(2, { workerUrl: ${JSON.stringify(built.file("faulty.js"))} });
    ${body}`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", parts], {
    timeout: 20_000,
  });
  return stdout.trim();
}

describe("a program", () => {
  test("ends by itself while idle threads are there", async () => {
    expect(await script(`console.log(await Promise.all([fold(pool, 1), fold(pool, 2)]));`)).toBe(
      "[ 'done', 'done' ]",
    );
  });

  test("ends by itself after a thread died, which left nothing running", async () => {
    const body = `console.log(await fold(pool, "exit"));
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log(process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name)).length);`;
    expect(await script(body)).toBe("worker-died\n0");
  });
});

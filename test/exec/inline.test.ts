import { beforeAll, describe, expect, test } from "vitest";
import type { Progress } from "../../src/control/control.js";
import { compile, type Compiled } from "../../src/csr/compile.js";
import { inline } from "../../src/exec/inline.js";
import { betweennessKernel } from "../../src/kernels/betweenness.js";
import { componentsKernel } from "../../src/kernels/components.js";
import { pagerankKernel } from "../../src/kernels/pagerank.js";
import { strongComponentsKernel } from "../../src/kernels/strong-components.js";
import { sourceJobs } from "../../src/kernels/kernel.js";
import type { Network } from "../../src/network/network.js";
import { abortAfter, plainForm, randomNetwork, watchGaps } from "./large.js";

const forms = [
  { ...plainForm },
  { ...plainForm, strengths: true, distance: "inverse" },
  { ...plainForm, parallel: "count", distance: "linear" },
  { ...plainForm, directed: "ignore", parallel: "count", strengths: true },
] as const;

let network: Network;
let opened: Compiled;
beforeAll(async () => {
  network = await randomNetwork(400_000, 2_000_000, { strengths: true });
  opened = await compile(network, plainForm);
});

// Times are of this thread alone; another program may hold it up, so each is given three chances.
describe("two million ties", { retry: 2 }, () => {
  const form = "compiling ($directed, $parallel, strengths $strengths, $distance)";

  test.each(forms)(`${form} lets others have their turn`, async (form) => {
    const gaps = watchGaps();
    await compile(network, form);
    gaps.stop();
    expect(gaps.longest()).toBeLessThan(50);
  });

  test.each(forms)(`${form} stops when told`, async (form) => {
    for (const delay of [10, 60, 150]) {
      const { outcome, latency, reason } = await abortAfter(delay, (signal) =>
        compile(network, form, { signal }),
      );
      expect(outcome).toBe(reason);
      expect(latency).toBeLessThan(50);
    }
  });

  test("a kernel stops when told and adds nothing after", async () => {
    const jobs = sourceJobs(opened.csr.order).map((range) => ({ ...range, links: false }));
    let added = 0;
    const heard: Progress[] = [];
    const { outcome, latency, reason } = await abortAfter(300, (signal) =>
      inline.fold(betweennessKernel, opened.csr, jobs, null, () => added++, {
        phase: "betweenness",
        signal,
        onProgress: (progress) => heard.push(progress),
      }),
    );
    const [addedThen, heardThen] = [added, heard.length];
    expect(outcome).toBe(reason);
    expect(latency).toBeLessThan(50);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([added, heard.length]).toEqual([addedThen, heardThen]);
    const done = heard.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  test.each([componentsKernel, strongComponentsKernel])("$name runs in short slices", async (kernel) => {
    const gaps = watchGaps();
    await inline.fold(kernel, opened.csr, [null], null, () => undefined, { phase: kernel.name });
    gaps.stop();
    expect(gaps.longest()).toBeLessThan(50);
  });

  test("sweeps are left in the middle", async () => {
    const job = {
      damping: 0.85,
      tolerance: 1e-15,
      maxIterations: 1e6,
      restart: new Float64Array(0),
      loops: true,
      single: false,
    };
    const { outcome, latency, reason } = await abortAfter(200, (signal) =>
      inline.fold(pagerankKernel, opened.csr, [job], null, () => undefined, { phase: "pagerank", signal }),
    );
    expect(outcome).toBe(reason);
    expect(latency).toBeLessThan(50);
  });
});

test("a signal that is aborted already stops everything at once", async () => {
  const signal = AbortSignal.abort(new Error("before"));
  await expect(compile(network, plainForm, { signal })).rejects.toThrow("before");
  const fold = inline.fold(componentsKernel, opened.csr, [null], null, () => undefined, {
    phase: "x",
    signal,
  });
  await expect(fold).rejects.toThrow("before");
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.js";
import type { Server } from "./server.js";
import { asFiles } from "./worker-builds.js";
import { openPage, servePages, type Loaded } from "./worker-page.js";
import { root } from "../package/packed.js";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await servePages(asFiles(root));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// `node bench/jobs/page-frames.mjs` has the figures. This machine may be busy, so here frames need only go on.
test("a page goes on drawing while workers compute betweenness of 40,000 actors", { retry: 2 }, async () => {
  const { page } = await openPage(browser, `${server.origin}/isolated.html`);
  const { frames, seconds, done, size, reason } = await page.evaluate(async () => {
    const { comity } = globalThis as unknown as Loaded;
    const network = await comity.generate({ actors: 40_000, ties: 400_000, seed: 12 });
    const pool = comity.workers(1);
    const controller = new AbortController();
    let [frames, done] = [0, 0];
    let begun: number | undefined;
    const draw = (): void => {
      if (controller.signal.aborted) return;
      if (begun !== undefined) frames++;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
    const outcome = comity.betweenness(network, {
      executor: pool,
      signal: controller.signal,
      onProgress: ({ phase, done: parts }) => {
        if (phase !== "betweenness" || parts === 0) return;
        done = parts;
        if (begun !== undefined) return;
        begun = performance.now();
        setTimeout(() => controller.abort(new Error("seen enough")), 3000);
      },
    });
    const reason = await outcome.then(String, (error: Error) => error.message);
    const seconds = (performance.now() - (begun ?? 0)) / 1000;
    const { size } = pool;
    await pool.close();
    return { frames, seconds, done, size, reason };
  });
  expect([size, reason]).toEqual([1, "seen enough"]);
  expect(done).toBeGreaterThan(0);
  expect(frames / seconds).toBeGreaterThan(10);
  await page.close();
});

// Times depend on what else the machine does, so each has some chances.
describe("a page that computes betweenness of 12,000 actors by itself", { retry: 4 }, () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, `${server.origin}/plain.html`));
  });
  afterAll(() => page?.close());

  test("stays alive: frames and timers go on", async () => {
    const { frame, timer, frames, took, heard } = await page.evaluate(async () => {
      const { comity } = globalThis as unknown as Loaded;
      const network = await comity.generate({ actors: 12_000, ties: 120_000, seed: 3 });
      const watched = (again: (next: () => void) => void) => {
        const found = { longest: 0, turns: 0, on: true };
        let last = performance.now();
        const turn = (): void => {
          const now = performance.now();
          found.longest = Math.max(found.longest, now - last);
          last = now;
          found.turns++;
          if (found.on) again(turn);
        };
        again(turn);
        return found;
      };
      const frames = watched((next) => requestAnimationFrame(next));
      const timers = watched((next) => setTimeout(next, 10));
      let heard = 0;
      const begun = performance.now();
      await comity.betweenness(network, { onProgress: () => heard++ });
      const took = performance.now() - begun;
      frames.on = timers.on = false;
      return { frame: frames.longest, timer: timers.longest, frames: frames.turns, took, heard };
    });
    // However fast the machine is, this is work of many slices.
    expect(heard).toBeGreaterThan(10);
    expect(frame).toBeLessThanOrEqual(100);
    expect(timer).toBeLessThanOrEqual(100);
    expect(frames).toBeGreaterThan(took / 100);
  });

  test("stops when told, with the reason given, and reports nothing after", async () => {
    const { same, latency, after } = await page.evaluate(async () => {
      const { comity } = globalThis as unknown as Loaded;
      const network = await comity.generate({ actors: 12_000, ties: 120_000, seed: 3 });
      const controller = new AbortController();
      const reason = new Error("the reader went on");
      let [due, heard] = [0, 0];
      const onProgress = (): void => {
        heard++;
        if (due > 0) return;
        due = performance.now() + 20;
        setTimeout(() => controller.abort(reason), 20);
      };
      const outcome: unknown = await comity
        .betweenness(network, { signal: controller.signal, onProgress })
        .catch((error: unknown) => error);
      const latency = performance.now() - due;
      const then = heard;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { same: outcome === reason, latency, after: heard - then };
    });
    expect(same).toBe(true);
    expect(latency).toBeLessThanOrEqual(100);
    expect(after).toBe(0);
  });
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

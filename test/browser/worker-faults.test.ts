import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type Watch } from "./browser.js";
import { serve, type Server } from "./server.js";
import { asFiles, project, script } from "./worker-builds.js";
import { compute, openPage, servePages, type Loaded } from "./worker-page.js";

let browser: Browser;
let place: ReturnType<typeof project>;
let server: Server;
let elsewhere: Server;

beforeAll(async () => {
  place = project();
  const files = asFiles(place.home);
  const worker = files.get("/comity/exec/comity-worker.js") ?? "";
  files.set("/faulty.js", await script("faulty-worker.ts"));
  files.set("/other-version.js", await script("faulty-worker.ts", "0.0.1"));
  files.set("/silent.js", "const nothing = 0;\n");
  files.set("/broken.js", "this is no script\n");
  files.set("/worker.txt", worker);
  files.set("/page-instead.html", "<!doctype html><title>404</title>");
  [server, elsewhere] = [await servePages(files), await serve(new Map([["/worker.js", worker]]))];
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await elsewhere?.close();
  place?.remove();
});

const open = (name = "plain"): Promise<{ page: Page; seen: Watch }> =>
  openPage(browser, `${server.origin}/${name}.html`);

describe("an address that no worker can be started from", () => {
  const wrong = [
    ["nothing is there", "/nowhere.js"],
    ["the server calls it a text", "/worker.txt"],
    ["the server sends a page instead", "/page-instead.html"],
    ["it is no script", "/broken.js"],
    ["it is of another version", "/other-version.js"],
    ["it is of another origin", "elsewhere"],
  ] as const;

  test("leads to workers from the text, and one warning that says which address and why", async () => {
    const { page, seen } = await open();
    for (const [why, path] of wrong) {
      const address = path === "elsewhere" ? `${elsewhere.origin}/worker.js` : path;
      const { same, size, made, warnings } = await compute(page, address, true);
      expect([why, same, size, made.splice(0).map((each) => each.slice(0, 5))]).toEqual([
        ...[why, true, 2],
        [address.slice(0, 5), "blob:", "blob:"],
      ]);
      expect(warnings).toEqual([expect.stringContaining(`workerUrl`)]);
      expect(warnings[0]).toContain(address);
      if (path === "/other-version.js") expect(warnings[0]).toContain("of version 0.0.1 of comity");
      await page.evaluate(() => (globalThis as unknown as Loaded).made.splice(0));
    }
    expect(seen.complaints.filter((complaint) => complaint.startsWith("warning: comity"))).toEqual([]);
    await page.close();
  });

  test("is given up after ten seconds without a word", async () => {
    const { page } = await open();
    await page.clock.install();
    const computing = compute(page, "/silent.js", true);
    await page.waitForFunction(() => (globalThis as unknown as Loaded).made.length === 1);
    await page.clock.fastForward(11_000);
    const { same, size, warnings } = await computing;
    expect([same, size]).toEqual([true, 2]);
    expect(warnings).toEqual([expect.stringContaining("did not say a word for 10 seconds")]);
    await page.close();
  });

  test("neither keeps a call from stopping nor a pool from closing", async () => {
    const { page } = await open();
    const outcome = await page.evaluate(async () => {
      const { comity } = globalThis as unknown as Loaded;
      const network = await comity.generate({ actors: 100, ties: 300, seed: 7 });
      const pool = comity.workers(1, { workerUrl: "/silent.js" });
      const controller = new AbortController();
      const told = (promise: Promise<unknown>): Promise<unknown> =>
        promise.then(String, (error: { code?: string; message: string }) => error.code ?? error.message);
      const stopped = told(comity.pagerank(network, { executor: pool, signal: controller.signal }));
      const waiting = told(comity.pagerank(network, { executor: pool }));
      setTimeout(() => controller.abort(new Error("stopped")), 50);
      const first = await stopped;
      await pool.close();
      return [first, await waiting, await told(comity.pagerank(network, { executor: pool }))];
    });
    expect(outcome).toEqual(["stopped", "pool-closed", "pool-closed"]);
    await page.close();
  });
});

/** Gives jobs to faulty workers one after the other and says what became of each. */
function jobs(page: Page, names: readonly string[], count = 1): Promise<string[]> {
  return page.evaluate(
    async ([names, count]) => {
      const { comity } = globalThis as unknown as Loaded;
      const network = await comity.generate({ actors: 20, ties: 40, seed: 7 });
      const form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" } as const;
      const { csr } = await comity.compile(network, form);
      const kernel = {
        name: "faulty",
        scratch: () => ({}),
        part: () => ({ value: ["f64", 1] }) as const,
        start: () => {
          throw new Error("never here");
        },
      };
      const pool = comity.workers(count, { workerUrl: "/faulty.js" });
      const told: string[] = [];
      for (const name of names) {
        const signal = name === "hang" ? AbortSignal.timeout(100) : undefined;
        const control = { phase: "test", signal };
        told.push(
          await pool
            .fold(kernel, csr, [name], "done", () => undefined, control)
            .catch((error: { code?: unknown; name: string }) =>
              typeof error.code === "string" ? error.code : error.name,
            ),
        );
      }
      await pool.close();
      return told;
    },
    [names, count] as const,
  );
}

describe("a worker that fails", () => {
  test.for(["plain", "isolated"])("is a coded error, or stopped and replaced: %s page", async (name) => {
    const { page } = await open(name);
    const names = ["work", "throw", "work", "close", "work", "hang", "work"];
    const ends = ["done", "worker-died", "done", "worker-died", "done", "TimeoutError", "done"];
    expect(await jobs(page, names)).toEqual(ends);
    await page.close();
  });
});

describe("a call on workers", () => {
  test.for(["plain", "isolated"])(
    "stops soon after an abort, and the pool goes on: %s page",
    async (name) => {
      const { page } = await open(name);
      const { same, stopped, latency, after, done } = await page.evaluate(async () => {
        const { comity } = globalThis as unknown as Loaded;
        const network = await comity.generate({ actors: 8000, ties: 80_000, seed: 3 });
        const pool = comity.workers(2);
        const controller = new AbortController();
        const reason = new Error("the reader went on");
        let [heard, aborted] = [0, 0];
        const outcome: unknown = await comity
          .betweenness(network, {
            executor: pool,
            signal: controller.signal,
            onProgress: ({ phase, done }) => {
              heard++;
              if (phase !== "betweenness" || done === 0 || aborted > 0) return;
              setTimeout(() => {
                aborted = performance.now();
                controller.abort(reason);
              }, 20);
            },
          })
          .catch((error: unknown) => error);
        const latency = performance.now() - aborted;
        const then = heard;
        const small = await comity.generate({ actors: 300, ties: 900, seed: 7 });
        const threaded = await comity.betweenness(small, { executor: pool });
        const inline = await comity.betweenness(small);
        const same = threaded.values().every((score, i) => score === inline.values()[i]);
        await pool.close();
        return { same, stopped: outcome === reason, latency, after: heard - then, done: aborted > 0 };
      });
      expect({ same, stopped, after, done }).toEqual({ same: true, stopped: true, after: 0, done: true });
      // The promise is 50 ms; this machine may be busy with other things.
      expect(latency).toBeLessThan(1000);
      await page.close();
    },
  );
});

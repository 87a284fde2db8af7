import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.js";
import type { Server } from "./server.js";
import { asFiles, byEsbuild, byVite, byWebpack, project, viteDev, type Files } from "./worker-builds.js";
import { compute, everywhere, openPage, servePages, type Outcome } from "./worker-page.js";

let browser: Browser;
let place: ReturnType<typeof project>;
const builds = new Map<string, Files>();
const servers = new Map<string, Server>();

beforeAll(async () => {
  browser = await openBrowser();
  place = project();
  const { folder, home } = place;
  builds.set("files", asFiles(home));
  builds.set("esbuild", await byEsbuild(folder, "main.js", { format: "esm", splitting: true }));
  const beside = readFileSync(join(home, "dist/exec/comity-worker.js"));
  builds.set("esbuild, file copied", new Map(builds.get("esbuild")).set("/comity-worker.js", beside));
  builds.set("CommonJS", await byEsbuild(folder, "main.cjs", { format: "iife" }));
  builds.set("Vite", await byVite(folder));
  builds.set("webpack", await byWebpack(folder));
  for (const [name, files] of builds) servers.set(name, await servePages(files));
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.close();
  place?.remove();
});

const open = (build: string, page: string) =>
  openPage(browser, `${servers.get(build)?.origin ?? ""}/${page}.html`);

/** Where a worker came from: a file of the page's origin, or the text. */
const kinds = ({ made }: Outcome): string[] =>
  made.map((address) => (address.startsWith("blob:") ? "text" : "file"));
const ours = (complaints: readonly string[]): string[] =>
  complaints.filter((complaint) => complaint.startsWith("warning: comity:"));
const ran = { same: true, scores: 1000, before: 2 };

describe("a page that allows files of its own only", () => {
  test.for(["files", "esbuild, file copied", "Vite", "webpack"])(
    "has workers from a file: %s",
    async (build) => {
      const { page, seen } = await open(build, "strict");
      const outcome = await compute(page);
      expect(outcome).toMatchObject({ ...ran, size: 2 });
      expect(kinds(outcome)).toEqual(["file", "file"]);
      expect(seen.complaints).toEqual([]);
      await page.close();
    },
  );

  test("is told once that it has no workers where a bundle lacks the file", async () => {
    const { page, seen } = await open("esbuild", "strict");
    expect(await compute(page)).toMatchObject({ ...ran, size: 0 });
    expect(ours(seen.complaints)).toHaveLength(1);
    await page.close();
  });
});

describe("a page without a policy", () => {
  test.for(["esbuild", "CommonJS"])("has workers from the text where there is no file: %s", async (build) => {
    const { page, seen } = await open(build, "plain");
    const outcome = await compute(page);
    expect(outcome).toMatchObject({ ...ran, size: 2 });
    expect(kinds(outcome)).toEqual(["file", "text", "text"]);
    expect(ours(seen.complaints)).toEqual([]);
    await page.close();
  });

  test("has workers on a development server", async () => {
    const { server, origin } = await viteDev(place.folder);
    const { page, seen } = await openPage(browser, `${origin}/index.html`);
    const outcome = await compute(page);
    expect(outcome).toMatchObject({ ...ran, size: 2 });
    expect(kinds(outcome)).toEqual(["file", "file"]);
    expect(seen.complaints).toEqual([]);
    await page.close();
    await server.close();
  });

  test("loads the text of the worker only where no file starts", async () => {
    for (const [build, texts] of [
      ["Vite", 0],
      ["esbuild", 1],
    ] as const) {
      const { page, seen } = await open(build, "plain");
      const loaded = (): number => seen.requests.filter((url) => url.includes("/worker-text-")).length;
      expect(seen.requests.filter((url) => url.includes("worker"))).toEqual([]);
      await compute(page);
      expect(loaded()).toBe(texts);
      await page.close();
    }
  });
});

describe("a page that allows workers from texts only", () => {
  test.for(["files", "esbuild", "webpack"])("has them: %s", async (build) => {
    const { page, seen } = await open(build, "blob");
    const outcome = await compute(page);
    expect(outcome).toMatchObject({ ...ran, size: 2 });
    expect(kinds(outcome)).toEqual(["file", "text", "text"]);
    expect(ours(seen.complaints)).toEqual([]);
    await page.close();
  });
});

describe("a page that allows no workers", () => {
  test.for(["files", "Vite"])("computes by itself after one warning: %s", async (build) => {
    const { page, seen } = await open(build, "none");
    for (const tries of [2, 4]) {
      const outcome = await compute(page);
      expect(outcome).toMatchObject({ ...ran, size: 0, memory: [] });
      expect(kinds(outcome)).toEqual(["file", "text", "file", "text"].slice(0, tries));
    }
    const [warning, ...more] = ours(seen.complaints);
    expect(more).toEqual([]);
    expect(warning).toMatch(/everything runs on the calling thread.*its file.*its text.*worker-src blob:/);
    await page.close();
  });

  test("tells who listens and not the console", async () => {
    const { page, seen } = await open("Vite", "none");
    const { warnings } = await compute(page, undefined, true);
    expect(warnings).toEqual([expect.stringContaining("runs on the calling thread")]);
    expect(ours(seen.complaints)).toEqual([]);
    await page.close();
  });

  test("is served even by a browser that has none", async () => {
    const { page } = await open("Vite", "plain");
    await page.evaluate(() => Reflect.deleteProperty(globalThis, "Worker"));
    const outcome = await compute(page, undefined, true);
    expect(outcome).toMatchObject({ ...ran, size: 0, made: [] });
    expect(outcome.warnings).toEqual([expect.stringContaining("this host has none")]);
    await page.close();
  });
});

describe("memory", () => {
  test("is shared with the workers of an isolated page", async () => {
    for (const build of ["files", "esbuild"]) {
      const { page, seen } = await open(build, "isolated");
      const outcome = await compute(page);
      expect(outcome).toMatchObject({ ...ran, size: 2 });
      expect(outcome.memory.length).toBeGreaterThanOrEqual(2);
      expect(new Set(outcome.memory)).toEqual(new Set(["SharedArrayBuffer"]));
      expect(ours(seen.complaints)).toEqual([]);
      await page.close();
    }
  });

  test("is copied for the workers of others", async () => {
    const { page } = await open("files", "plain");
    const { memory } = await compute(page);
    expect(new Set(memory)).toEqual(new Set(["ArrayBuffer"]));
    await page.close();
  });
});

describe("WebAssembly", () => {
  const run = async (script: string) => {
    const server = await servePages(builds.get("files") ?? new Map(), everywhere(script));
    const { page, seen } = await openPage(browser, `${server.origin}/plain.html`);
    const outcome = await compute(page);
    await page.close();
    await server.close();
    expect(seen.complaints).toEqual([]);
    return outcome;
  };

  test("runs in the workers of a page that allows it", async () => {
    const { same, size, backends } = await run("'self' 'wasm-unsafe-eval'");
    expect([same, size, backends]).toEqual([true, 2, ["webassembly", "webassembly"]]);
  });

  test("is left out where it is not allowed", async () => {
    const { same, size, backends } = await run("'self'");
    expect([same, size, backends]).toEqual([true, 2, ["typescript", "typescript"]]);
  });

  test("in workers alone changes no byte", async () => {
    const { page } = await open("files", "strict");
    const { same, backends } = await compute(page);
    expect([same, backends]).toEqual([true, ["webassembly", "typescript"]]);
    await page.close();
  });
});

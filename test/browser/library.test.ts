import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Comity from "../../src/index.js";
import type * as Report from "../../src/report.js";
import { packed, root } from "../package/packed.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { scenario, type Texts } from "./scenario.js";
import { serve, type Server } from "./server.js";

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="country" type="string"/></attributes>
<nodes><node id="a" label="Łódź &amp; friends"><attvalues><attvalue for="0" value="PL"/></attvalues></node>
<node id="b" label="Aŭrora"/><node id="c" label="Çeşme"/></nodes>
<edges><edge id="x" source="a" target="b" weight="0.3"/><edge id="y" source="b" target="c" type="directed"/></edges>
</graph></gexf>`;
const league = (file: string): string => readFileSync(join(root, "examples/lantern-league", file), "utf8");
const texts: Texts = { actors: league("actors.csv"), ties: league("ties.csv"), gexf };

type Steps = ReturnType<typeof scenario>;
/** What the bundle leaves on the page. */
type Loaded = typeof globalThis & { comity: typeof Comity; run(step: string): Promise<string> };

let browser: Browser;
let server: Server;
let page: Page;
let seen: Watch;
let inNode: Steps;

beforeAll(async () => {
  const { folder } = packed("browser");
  const home = join(folder, "node_modules/comity/dist");
  const load = (file: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(join(home, file)).href);
  inNode = scenario(
    (await load("index.js")) as typeof Comity,
    (await load("report.js")) as typeof Report,
    texts,
  );

  copyFileSync(join(import.meta.dirname, "scenario.ts"), join(folder, "scenario.ts"));
  writeFileSync(
    join(folder, "main.js"),
    `import * as comity from "comity";
import * as report from "comity/report";
import { scenario } from "./scenario.ts";
const steps = scenario(comity, report, ${JSON.stringify(texts)});
Object.assign(globalThis, { comity, run: (step) => steps[step]() });
`,
  );
  const { outputFiles, warnings } = await build({
    absWorkingDir: folder,
    entryPoints: ["main.js"],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    chunkNames: "chunks/[name]-[hash]",
    outdir: join(folder, "served"),
    write: false,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  const files = new Map<string, string | Uint8Array>(
    outputFiles.map(({ path, contents }) => [path.slice(join(folder, "served").length), contents]),
  );
  files.set(
    "/index.html",
    '<!doctype html><html lang="en"><title>comity</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>',
  );
  server = await serve(files, {
    "Content-Security-Policy":
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:",
  });
  browser = await openBrowser();
  page = await browser.newPage();
  seen = watch(page);
  await page.goto(`${server.origin}/index.html`);
  await page.waitForFunction(() => "run" in globalThis);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const steps = [
  "ingest",
  "betweenness",
  "lengths",
  "pagerank",
  "mixing",
  "communities",
  "parseCsv",
  "parseGexf",
  "graph",
  "analyze",
  "reports",
  "faults",
];

describe("in a page, the packed library as an ES module", () => {
  test("loads what it needs later only when it is needed", async () => {
    const before = server.requests.length;
    await page.evaluate(() => (globalThis as unknown as Loaded).comity.degree);
    expect(server.requests.length).toBe(before);
    await page.evaluate(() => (globalThis as unknown as Loaded).run("communities"));
    const louvain = server.requests.length;
    expect(server.requests.slice(before).some((path) => path.startsWith("/chunks/"))).toBe(true);
    await page.evaluate(() => (globalThis as unknown as Loaded).run("reports"));
    expect(server.requests.length).toBeGreaterThan(louvain);
  });

  test("is tested by every step of the scenario", () => {
    expect(Object.keys(inNode).sort()).toEqual([...steps].sort());
  });

  test.for(steps)("gives what it gives in Node, to the last bit: %s", async (step) => {
    const here = await inNode[step]();
    const there = await page.evaluate((name) => (globalThis as unknown as Loaded).run(name), step);
    expect(here.length).toBeGreaterThan(100);
    if (there !== here) {
      const at = Array.from(here).findIndex((letter, i) => letter !== there[i]);
      expect(there.slice(Math.max(0, at - 60), at + 60)).toBe(here.slice(Math.max(0, at - 60), at + 60));
    }
    expect(there.length).toBe(here.length);
  });

  test("violates no policy and asks nobody else for anything", () => {
    expect(seen.complaints).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(`${server.origin}/`) && url !== "data:,")).toEqual(
      [],
    );
  });
});

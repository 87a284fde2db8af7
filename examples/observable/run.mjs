// Runs the pages of Observable Framework headless:  npm run build && node examples/observable/run.mjs [--write]
// Packs the package, installs it with Framework into a folder of its own, builds the pages there, opens them in Chromium
// (CHROMIUM=/path/to/it) and compares all that each says with the text stored beside it; every number that the notebook of the
// same name printed must be among it, and nothing may be asked of another machine. `--write` stores what they say now.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { callIn, installPacked } from "../install-packed.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = ["first-look", "whom-to-introduce"];
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const folder = mkdtempSync(join(tmpdir(), "comity-observable-"));
try {
  build();
  const complaints = await look();
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length === 0) console.log(`${pages.length} pages say what is stored beside them`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build() {
  const others = ["@observablehq/framework@1.13.4", "@observablehq/plot@0.6.17", "esbuild@0.28.2"];
  installPacked(folder, others);
  mkdirSync(join(folder, "src"));
  for (const page of pages) copyFileSync(join(here, `${page}.md`), join(folder, `src/${page}.md`));
  for (const name of ["comity-source.js", "observablehq.config.js"])
    copyFileSync(join(here, name), join(folder, name));
  for (const name of ["actors.csv", "ties.csv", "participations.csv", "dataset.json"])
    cpSync(join(root, "examples/lantern-league", name), join(folder, "src", name));
  const bundled = ["--bundle", "--format=esm", "--minify", "--log-level=warning", "--outfile=src/comity.js"];
  call("node_modules/.bin/esbuild", ["comity-source.js", ...bundled]);
  call("node_modules/.bin/observable", ["build"]);
}

/** What the pages say otherwise than is stored, what they ask of others, and what they complain about. */
async function look() {
  const server = createServer(serve);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const complaints = [];
  try {
    for (const name of pages) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      page.on("pageerror", (error) => complaints.push(`${name}: ${error}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(origin)) complaints.push(`${name} asks for ${request.url()}`);
      });
      await page.goto(`${origin}/${name}.html`);
      const said = await settled(page);
      if (process.argv.includes("--write")) writeFileSync(join(here, `${name}.txt`), said);
      if (said !== readFileSync(join(here, `${name}.txt`), "utf8"))
        complaints.push(`${name} says otherwise than is stored:\n${said}`);
      for (const number of printedNumbers(name))
        if (!said.includes(number)) complaints.push(`${name} does not say ${number}, as the notebook does`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return complaints;
}

/** All that a page says once every cell is computed and nothing changes any more. */
async function settled(page) {
  await page.locator("observablehq-loading").first().waitFor({ state: "detached", timeout: 120_000 });
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  let before;
  for (;;) {
    const said = await page.locator("#observablehq-main").innerText();
    if (said === before) return `${said.trim()}\n`;
    before = said;
    await page.waitForTimeout(3000);
  }
}

/** Numbers that the notebook of that name printed. */
function printedNumbers(name) {
  const { cells } = JSON.parse(readFileSync(join(root, `examples/notebooks/${name}.ipynb`), "utf8"));
  const printed = cells.flatMap(({ outputs = [] }) => outputs.flatMap(({ text = "" }) => text));
  return new Set(printed.join("").match(/\d+(\.\d+)?/g));
}

function serve({ url }, response) {
  const path = join(folder, "dist", new URL(url, "http://page").pathname);
  try {
    const bytes = readFileSync(path);
    response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
    response.end(bytes);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

function call(command, args) {
  callIn(folder, command, args, { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" });
}

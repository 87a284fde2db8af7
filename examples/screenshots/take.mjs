// Takes pictures of every face, to look at:  npm run screenshots [-- --data FILE [--map MAPPING] [--kind KIND]]
// After `npm run build` writes into the folder screenshots, which git ignores: the example's report in light, dark, on a phone
// and printed (a PDF, and its first pages as PNG where pdftoppm is installed), its short form, the page of `comity studio`
// and <comity-network>; of a list that is given, the pictures by circle and on the map. Needs a Chromium (CHROMIUM=/path/to/it).
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "screenshots");
const at = (name) => join(folder, name);
const { values: given } = parseArgs({
  options: { data: { type: "string" }, map: { type: "string" }, kind: { type: "string" } },
});

const comity = (...args) =>
  execFileSync(process.execPath, [join(root, "dist/node/main.js"), ...args], { stdio: "inherit" });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
comity("report", "--example", "--out", at("report.html"), "--json", at("analysis.json"));
comity("report", "--example", "--lite", "--repeats", "none", "--out", at("lite.html"));
comity("studio", "--out", at("studio.html"));
await writeElementPage();
const drawn = given.data === undefined ? [] : drawData(given.data);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const wide = { width: 1280, height: 900 };
  await shoot("report", "report-light", { viewport: wide }, true);
  await shoot("report", "report-dark", { viewport: wide, colorScheme: "dark" }, true);
  await shoot("report", "report-phone", { viewport: { width: 390, height: 844 } }, true);
  await shoot("lite", "lite", { viewport: wide }, true);
  await shoot("studio", "studio-light", { viewport: wide });
  await shoot("studio", "studio-dark", { viewport: wide, colorScheme: "dark" });
  await shoot("element", "element-light", { viewport: wide });
  await shoot("element", "element-dark", { viewport: wide, colorScheme: "dark" });
  for (const name of drawn) await shoot(name, name, { viewport: wide }, true);
  await print();
} finally {
  await browser.close();
}
console.log(`Wrote ${folder}`);

/** One picture of a page: its first eight screens or so, or as the window shows it. */
async function shoot(page, name, options, isLong = false) {
  const context = await browser.newContext(options);
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(at(`${page}.html`)).href);
  await opened.waitForTimeout(500);
  const { width, height } = options.viewport;
  const whole = await opened.evaluate(() => document.documentElement.scrollHeight);
  const tall = isLong ? Math.min(whole, 8 * height) : height;
  const clip = { x: 0, y: 0, width, height: tall };
  await opened.screenshot({ path: at(`${name}.png`), fullPage: true, clip });
  await context.close();
}

/** The report as a PDF, and what its first six pages look like. */
async function print() {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(at("report.html")).href);
  await page.pdf({ path: at("report.pdf"), format: "A4", preferCSSPageSize: true });
  await page.close();
  try {
    execFileSync("pdftoppm", ["-r", "60", "-l", "6", "-png", at("report.pdf"), at("print")]);
  } catch {
    console.log("Without pdftoppm (poppler-utils) the PDF is written without pictures of its pages.");
  }
}

/** <comity-network> with the example's analysis, in a page that runs from a file. */
async function writeElementPage() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { mount } from "./dist/element.js";
        mount(document.querySelector("#place"), JSON.parse(document.querySelector("#analysis").textContent));`,
      resolveDir: root,
    },
    ...{ bundle: true, write: false, format: "iife", logLevel: "error" },
  });
  const data = readFileSync(at("analysis.json"), "utf8").replaceAll("<", "\\u003c");
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script");
  writeFileSync(
    at("element.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>comity-network</title>
<style>html{color-scheme:light dark}#place{height:50rem}</style><div id="place"></div>
<script type="application/json" id="analysis">${data}</script><script>${script}</script></html>\n`,
  );
}

/** The pictures of a list by circle and on the map; the names of those that could be drawn. */
function drawData(data) {
  const reading = ["map", "kind"].flatMap((name) =>
    given[name] === undefined ? [] : [`--${name}`, given[name]],
  );
  return ["circle", "map"].filter((by) => {
    try {
      comity("picture", data, ...reading, "--by", by, "--out", at(`${by}.svg`));
      const svg = readFileSync(at(`${by}.svg`), "utf8");
      writeFileSync(at(`${by}.html`), `<!doctype html><meta charset="utf-8"><title>${by}</title>${svg}`);
      return true;
    } catch {
      return false;
    }
  });
}

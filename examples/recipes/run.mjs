// Runs the recipes for Streamlit and for widgets of Jupyter and marimo:  npm run build && node examples/recipes/run.mjs
// Needs a Chromium (CHROMIUM=/path/to/it) and a Python (PYTHON=/path/to/it) with streamlit, anywidget and marimo; what is not
// there is left out, and said so. Each shows the bundled example, and an actor that is chosen with the keyboard in the
// picture must come back to Python, which writes its name below. PICTURES=folder keeps what was seen.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const python = process.env.PYTHON ?? "python3";

const quiet = ["--server.headless=true", "--browser.gatherUsageStats=false"];
const recipes = [
  {
    name: "network_streamlit.py",
    bundle: "network-streamlit",
    modules: ["streamlit"],
    args: (file, port) => ["-m", "streamlit", "run", file, `--server.port=${port}`, ...quiet],
    report: true,
  },
  {
    name: "network_widget.py",
    bundle: "network-widget",
    modules: ["anywidget", "marimo"],
    args: (file, port) => ["-m", "marimo", "run", file, "--headless", "--no-token", `--port=${port}`],
  },
];

const folder = mkdtempSync(join(tmpdir(), "comity-recipes-"));
try {
  const there = recipes.filter(isThere);
  if (there.length > 0) await prepare(there);
  for (const recipe of there) await run(recipe);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isThere({ name, modules }) {
  try {
    execFileSync(python, ["-c", `import ${modules.join(", ")}`], { stdio: "ignore" });
    return true;
  } catch {
    console.log(
      `${name} is left out: ${python} has no ${modules.join(" or no ")} (pip install ${modules.join(" ")})`,
    );
    return false;
  }
}

/** The analysis and the short report of the example, and what the recipes have bundled. */
async function prepare(there) {
  const files = ["--json", join(folder, "analysis.json"), "--out", join(folder, "report.html")];
  const command = join(root, "dist/node/main.js");
  const wanted = ["report", "--example", "--lite", "--repeats", "none"];
  execFileSync(process.execPath, [command, ...wanted, ...files], { stdio: ["ignore", "ignore", "pipe"] });
  for (const { name, bundle } of there) {
    copyFileSync(join(here, name), join(folder, name));
    await build({
      entryPoints: [join(here, `${bundle}.js`)],
      outfile: join(folder, `${bundle}.bundle.js`),
      alias: { "comity/element": join(root, "dist/element.js") },
      ...{ bundle: true, format: "esm", minify: true, logLevel: "error" },
    });
  }
}

async function run({ name: file, args, report }) {
  const port = await freePort();
  const server = spawn(python, args(join(folder, file), port), { cwd: folder, stdio: "ignore" });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1600 } });
    await reach(page, `http://127.0.0.1:${port}/`);
    const canvas = page.locator("canvas").first();
    await canvas.waitFor({ timeout: 60_000 });
    const names = JSON.parse(readFileSync(join(folder, "analysis.json"), "utf8")).actors.map(
      (actor) => actor.name,
    );
    const told = page.getByText(/^Python was told: (?!nobody)/);
    await choose(page, canvas, told);
    const name = (await told.innerText()).replace("Python was told: ", "");
    if (!names.includes(name)) throw new Error(`${name} is no actor of the example`);
    if (report === true) {
      const answers = page.frameLocator("iframe").locator(".answers dd");
      await answers.first().waitFor({ timeout: 30_000 });
    }
    if (process.env.PICTURES !== undefined)
      await page.screenshot({ path: join(process.env.PICTURES, `${file}.png`) });
    console.log(`${file}: ${name}, chosen in the picture, came back to Python`);
  } finally {
    await browser.close();
    // A server that asks whether it shall end would keep this program waiting.
    server.kill("SIGKILL");
  }
}

/** Clicks into the picture and chooses an actor with the keyboard, as often as it takes until the picture answers and Python was told. */
async function choose(page, canvas, told) {
  for (let tries = 20; ; tries--) {
    await canvas.click({ position: { x: 200, y: 200 } });
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
    try {
      await told.waitFor({ timeout: 3000 });
      return;
    } catch (error) {
      if (tries === 0) throw error;
    }
  }
}

/** Opens a page as soon as its server answers. */
async function reach(page, address) {
  for (let tries = 60; ; tries--) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await page.waitForTimeout(1000);
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

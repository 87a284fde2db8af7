// node bench/jobs/element-blocks.mjs [ACTORS[:far] …]: for how long `<comity-network>` holds up the page it stands in: the longest
// task of the page's main thread, in processor time, while it opens, zooms, points, selects, colors anew, changes its view,
// sorts, and takes another analysis, as Chromium's own trace has it. Each step is done in several pages, of which the best
// counts. Prints JSON. Needs Chromium at /usr/bin/chromium or at CHROMIUM, and a build.
import { createServer } from "node:http";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { manyActors } from "./element-analyses.mjs";

const cases = process.argv.length > 2 ? process.argv.slice(2) : ["5000:near", "5000:far", "10000:near"];
const pages = 3;
const root = fileURLToPath(new URL("../../", import.meta.url));

const library = await import(`${root}dist/index.js`);
const { outputFiles } = await build({
  ...{
    stdin: {
      contents: 'export * from "./dist/element.js"; export { worldMap } from "./dist/layout.js";',
      resolveDir: root,
    },
  },
  ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false },
});
const files = new Map([
  [
    "/",
    [
      "text/html",
      '<!doctype html><title>element</title><link rel="icon" href="data:,"><div id="place"></div>',
    ],
  ],
  ["/element.js", ["text/javascript", outputFiles[0].text]],
]);
for (const name of cases) {
  const [actors, ties] = name.split(":");
  const analysis = await manyActors(library, Number(actors), ties);
  files.set(`/${name}.json`, ["application/json", JSON.stringify(analysis)]);
}
const server = createServer((request, response) => {
  const [type, text] = files.get(request.url ?? "") ?? [];
  response.writeHead(text === undefined ? 404 : 200, { "Content-Type": `${type}; charset=utf-8` });
  response.end(text);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Runs in the page: each step between two marks. */
async function look(name) {
  const { mount, worldMap } = await import("/element.js");
  const place = document.querySelector("#place");
  place.style.height = "600px";
  const analysis = await (await fetch(`/${name}.json`)).json();
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const step = async (name, act, time = 400) => {
    await wait(50);
    performance.mark(`begin ${name}`);
    await act();
    await wait(time);
    performance.mark(`end ${name}`);
  };
  const root = () => place.lastElementChild.shadowRoot;
  const stage = () => root().querySelector(".stage");
  const rest = analysis.picture.coarse === undefined ? 2500 : 1200;
  const point = (type, x, y, more = {}) => {
    const { left, top } = stage().getBoundingClientRect();
    const at = { clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true, ...more };
    stage().dispatchEvent(new PointerEvent(type, at));
  };
  let shown;
  await step("open the network", () => (shown = mount(place, analysis)), rest);
  await step("zoom", () => root().querySelector('[aria-label="Zoom in"]').click());
  await step("point along", async () => {
    for (let i = 0; i < 30; i++) {
      point("pointermove", 20 + 25 * i, 60 + 9 * i);
      await wait(16);
    }
  });
  const [who, other] = analysis.actors.filter(({ named }) => named).slice(40);
  await step("select", () => shown.select(who.id));
  const color = root().querySelector("#color");
  if (color !== null)
    await step(
      "color by country",
      () => {
        color.value = "country";
        color.dispatchEvent(new Event("change"));
      },
      rest,
    );
  const later = { ...analysis, actors: analysis.actors.map((actor) => ({ ...actor })) };
  await step("update", () => shown.update(later), rest);
  await step("open its table", () => root().querySelectorAll("summary")[1]?.click());
  shown.destroy();
  for (const view of ["table", "profile", "recommendations", "map"]) {
    try {
      await step(
        `open the ${view}`,
        () => (shown = mount(place, analysis, { view, worldMap })),
        view === "map" ? rest : 400,
      );
    } catch {
      continue;
    }
    if (view === "table") {
      await step("sort", () => root().querySelectorAll("thead button")[0].click());
      await step("sort by score", () => root().querySelectorAll("thead button")[5].click());
      await step("filter", () => {
        const field = root().querySelector("input");
        field.value = "council fr";
        field.dispatchEvent(new Event("input"));
      });
    }
    if (view === "profile") await step("show another", () => shown.select(other.id));
    shown.destroy();
  }
}

/** The longest task in each step of a trace, in ms of processor time. */
function longestTasks(trace) {
  const { traceEvents } = JSON.parse(trace);
  const marks = traceEvents.filter(({ cat, name }) => /user_timing/.test(cat) && /^(begin|end) /.test(name));
  const [{ pid, tid }] = marks;
  const tasks = traceEvents.filter(
    (event) =>
      event.pid === pid && event.tid === tid && event.tdur !== undefined && /RunTask$/.test(event.name),
  );
  const begun = marks.filter(({ name }) => name.startsWith("begin "));
  return begun.map(({ name, ts }) => {
    const step = name.slice("begin ".length);
    const end = marks.find((mark) => mark.name === `end ${step}`)?.ts ?? Infinity;
    const within = tasks.filter((task) => task.ts + task.dur > ts && task.ts < end);
    return [step, Math.max(...within.map(({ tdur }) => tdur)) / 1000];
  });
}

const runs = [];
for (const name of cases) {
  const [actors, ties = "near"] = name.split(":");
  const least = {};
  for (let i = 0; i < pages; i++) {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await tab.goto(origin);
    await browser.startTracing(tab, { categories: ["toplevel", "blink.user_timing"] });
    await tab.evaluate(look, name);
    const trace = await browser.stopTracing();
    for (const [step, task] of longestTasks(trace.toString()))
      least[step] = Math.min(least[step] ?? Infinity, task);
    await tab.close();
  }
  for (const [step, task] of Object.entries(least))
    runs.push({ actors: Number(actors), ties, step, longestTask: Math.round(task) });
}
const version = browser.version();
await browser.close();
server.close();
console.log(
  JSON.stringify(
    { browser: version, machine: { processors: cpus().length, load: loadavg()[0] }, runs },
    undefined,
    1,
  ),
);

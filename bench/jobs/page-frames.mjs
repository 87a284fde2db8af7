// node bench/jobs/page-frames.mjs [SECONDS]: how many frames a second a page draws while betweenness of M (20,000 actors,
// 200,000 ties) runs in it: at rest, on its own thread, and on one and two workers with shared and with copied memory.
// Prints JSON. Needs Chromium at /usr/bin/chromium or at CHROMIUM, and a build.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const seconds = Number(process.argv[2] ?? 5);
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The build as files; a page below /isolated/ may share memory with its workers. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://local.invalid");
  const headers = pathname === "/plain/" ? {} : isolation;
  if (pathname.endsWith("/")) {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end('<!doctype html><title>frames</title><link rel="icon" href="data:,">');
    return;
  }
  const path = `${dist}${pathname}`;
  response.writeHead(existsSync(path) ? 200 : 404, { "Content-Type": "text/javascript", ...headers });
  if (existsSync(path)) createReadStream(path).pipe(response);
  else response.end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Runs in the page: the intervals between frames over some seconds that begin with the first part done. */
async function look({ seconds, count }) {
  const { generate } = await import("/network/generate/generate.js");
  const { betweenness } = await import("/measures/betweenness.js");
  const { workers } = await import("/parallel.js");
  const network = await generate({ actors: 20_000, ties: 200_000, seed: 12 });
  const controller = new AbortController();
  const intervals = [];
  let [last, begun, done, total] = [0, count === undefined ? performance.now() : 0, 0, 0];
  const draw = () => {
    const now = performance.now();
    if (begun > 0 && last >= begun) intervals.push(now - last);
    last = now;
    if (!controller.signal.aborted) requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  const stop = () => setTimeout(() => controller.abort(), seconds * 1000);
  const pool = count > 0 ? workers(count) : undefined;
  if (count === undefined) {
    stop();
    await new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
  } else
    await betweenness(network, {
      ...(pool && { executor: pool }),
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.phase !== "betweenness" || progress.done === 0) return;
        ({ done, total } = progress);
        if (begun > 0) return;
        begun = performance.now();
        stop();
      },
    }).catch((error) => {
      if (!controller.signal.aborted) throw error;
    });
  const took = (performance.now() - begun) / 1000;
  const started = pool?.size ?? 0;
  await pool?.close();
  const sorted = intervals.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {
    workers: started,
    seconds: took,
    framesPerSecond: intervals.length / took,
    medianInterval: at(0.5),
    interval95: at(0.95),
    longestInterval: sorted.at(-1),
    shareWithin20ms: intervals.filter((each) => each <= 20).length / intervals.length,
    done,
    total,
  };
}

const runs = [];
for (const [name, page, count] of [
  ["at rest", "plain", undefined],
  ["on the thread of the page", "plain", 0],
  ["1 worker, shared memory", "isolated", 1],
  ["1 worker, copied memory", "plain", 1],
  ["2 workers, shared memory", "isolated", 2],
  ["2 workers, copied memory", "plain", 2],
]) {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/${page}/`);
  const found = await tab.evaluate(look, { seconds, count });
  runs.push({
    name,
    ...Object.fromEntries(Object.entries(found).map(([key, value]) => [key, round(value)])),
  });
  await tab.close();
}
await browser.close();
server.close();

function round(value) {
  return value === undefined ? null : Math.round(value * 100) / 100;
}

const machine = { processors: cpus().length, load: loadavg()[0] };
console.log(JSON.stringify({ browser: browser.version(), machine, runs }, undefined, 2));

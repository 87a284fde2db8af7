import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { Analysis } from "../../src/index.js";
import { openBrowser, watch, withWebgl, type Watch } from "./browser.js";
import { accessibilityFaults } from "./look.js";
import { hostileAnalysis, leagueAnalysis, withheld } from "./reports.js";
import { serve, type Server } from "./server.js";

const root = join(import.meta.dirname, "../..");
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const written = `<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><main><h1>A page</h1><div id="place"></div></main><script type="module" src="/page.js"></script></html>`;
const entry = `export * from "./src/element.js";
export { sigmaRenderer } from "./src/sigma.js";
export { worldMap } from "./src/layout.js";
export { default as Sigma } from "sigma";
export { UndirectedGraph as Graph } from "graphology";`;
const script = `import { sigmaRenderer, Sigma, Graph, mount, worldMap } from "/all.js";
const read = async (name) => (await fetch("/" + name + ".json")).json();
const heard = [];
for (const type of ["select", "hover", "fallback"])
  document.addEventListener(type, ({ detail }) => heard.push([type, detail.code ?? detail.actor?.name ?? detail.community ?? null]));
const renderer = sigmaRenderer({ Sigma, Graph });
globalThis.rig = { mount, sigmaRenderer, Sigma, renderer, worldMap, read, heard, place: document.querySelector("#place") };`;
const css = "html{color-scheme:light dark}#place{height:24rem}";

interface Mounted {
  colorBy(color: string): void;
  update(analysis: Analysis): void;
  select(id?: string): void;
  destroy(): void;
}
interface Rig {
  mount(element: Element, analysis: Analysis, options?: object): Mounted;
  sigmaRenderer(parts: object): unknown;
  renderer: unknown;
  Sigma: unknown;
  worldMap: unknown;
  read(name: string): Promise<Analysis>;
  heard: [type: string, who: string | number | null][];
  place: HTMLElement;
  shown: Mounted;
}

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  const [{ outputFiles }, league, hostile] = await Promise.all([
    build({
      ...{ stdin: { contents: entry, resolveDir: root }, bundle: true, format: "esm", write: false },
      ...{ platform: "browser", target: "es2022", define: { COMITY_VERSION: '"0"', COMITY_WORKER: '""' } },
    }),
    leagueAnalysis(),
    hostileAnalysis(),
  ]);
  const files = new Map<string, string>([
    ["/index.html", written],
    ["/page.css", css],
    ["/page.js", script],
    ["/all.js", outputFiles[0].text],
    ["/league.json", JSON.stringify(league)],
    ["/hostile.json", JSON.stringify(hostile)],
  ]);
  server = await serve(files, { "Content-Security-Policy": policy });
  browser = await openBrowser(withWebgl);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 600, height: 640 } });
  await open();
});
afterEach(async () => {
  expect(seen.complaints).toEqual([]);
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  await context.close();
});

async function open(): Promise<void> {
  page = await context.newPage();
  seen = watch(page);
  await page.goto(`${server.origin}/index.html`);
  await page.waitForFunction(() => "rig" in globalThis);
}

async function show(name: string, by: "sigma" | "canvas", options: object = {}): Promise<void> {
  await page.evaluate(
    async ([what, painter, how]) => {
      const { rig } = globalThis as unknown as { rig: Rig };
      const renderer = painter === "sigma" ? { renderer: rig.renderer } : {};
      const land = { worldMap: rig.worldMap };
      rig.shown = rig.mount(rig.place, await rig.read(what), { ...land, ...how, ...renderer });
    },
    [name, by, options] as const,
  );
}

const clear = (): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.shown.destroy());
const heard = (): Promise<Rig["heard"]> =>
  page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.heard.splice(0));
/** What is drawn within a frame is drawn with the next one, and sigma needs one more. */
const frames = (): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
  });
async function picture(): Promise<Buffer> {
  await frames();
  return page.locator(".stage").screenshot();
}

/** The share of what two pictures show that is clearly another color, and how many colors the first one has. */
async function compared(one: Buffer, other: Buffer): Promise<{ unlike: number; colors: number }> {
  const beside = await browser.newPage();
  const found = await beside.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          drawn?.drawImage(bitmap, 0, 0);
          return drawn?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      const unlike = pixels[0].filter((value, i) => Math.abs(value - pixels[1][i]) > 60).length;
      const colors = new Set(new Uint32Array(pixels[0].buffer)).size;
      return { unlike: unlike / pixels[0].length, colors };
    },
    [one.toString("base64"), other.toString("base64")],
  );
  await beside.close();
  return found;
}

/** Once it stands still: three times alike, a quarter of a second apart, as frames are slow where much else runs. */
async function drawn(): Promise<Buffer> {
  let last = await picture();
  let alike = 0;
  await expect
    .poll(
      async () => {
        const next = await picture();
        alike = next.equals(last) ? alike + 1 : 0;
        last = next;
        return alike >= 2 && (await compared(next, next)).colors > 20;
      },
      { interval: 250, timeout: 30_000 },
    )
    .toBe(true);
  return last;
}

test.each([
  ["the network", {}],
  ["the network in the dark", { theme: "dark" }],
  ["the map", { view: "map" }],
])("sigma draws %s as a canvas does, near and far, with a focus and without", async (_, options) => {
  const pictures: Buffer[][] = [];
  for (const by of ["sigma", "canvas"] as const) {
    await show("league", by, options);
    const whole = await drawn();
    await page.evaluate(() => {
      const { rig } = globalThis as unknown as { rig: Rig };
      const who = rig.place.firstElementChild?.shadowRoot?.querySelector(".stage") as HTMLElement;
      who.focus();
    });
    for (const key of ["PageDown", "+", "+"]) await page.keyboard.press(key);
    pictures.push([whole, await drawn()]);
    await clear();
  }
  for (const place of [0, 1]) {
    const { unlike } = await compared(pictures[0][place], pictures[1][place]);
    expect(unlike).toBeLessThan(0.004);
  }
  expect((await compared(pictures[0][0], pictures[0][1])).unlike).toBeGreaterThan(0.02);
});

test("keys, pointers and buttons do with sigma what they do on a canvas", async () => {
  const found: unknown[] = [];
  for (const by of ["sigma", "canvas"] as const) {
    await show("league", by);
    await drawn();
    await page.getByRole("application").focus();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "Enter", "Escape"])
      await page.keyboard.press(key);
    const { x, y, width, height } = (await page.locator(".stage").boundingBox()) ?? fail();
    for (let i = 0; i < 60; i++)
      await page.mouse.move(x + width * ((i * 0.618) % 1), y + height * (0.2 + (0.6 * i) / 60));
    found.push(await heard());
    await clear();
    await page.mouse.move(0, 0);
    await heard();
  }
  expect(found[0]).toEqual(found[1]);
  expect((found[0] as unknown[]).length).toBeGreaterThan(6);
  expect(seen.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
});

test("it waits for a place with an area, follows its size, keeps places in an update, and leaves nothing", async () => {
  const hide = (isHidden: boolean): Promise<void> =>
    page.evaluate((hidden) => {
      (globalThis as unknown as { rig: Rig }).rig.place.hidden = hidden;
    }, isHidden);
  await hide(true);
  await show("league", "sigma");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator("canvas").count()).toBe(0);
  await hide(false);
  const before = await drawn();
  await page.evaluate(async () => {
    const { rig } = globalThis as unknown as { rig: Rig };
    const analysis = await rig.read("league");
    const { picture } = analysis;
    rig.shown.update({
      ...analysis,
      ...(picture && { picture: { ...picture, x: picture.x.map((x) => 1000 - x) } }),
    });
  });
  expect((await compared(before, await drawn())).unlike).toBeLessThan(0.001);
  await page.setViewportSize({ width: 500, height: 900 });
  await expect.poll(async () => (await page.locator(".sigma-nodes").boundingBox())?.width).toBeLessThan(500);
  await drawn();
  await clear();
  const left = await page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.place.outerHTML);
  expect(left).toBe('<div id="place"></div>');
});

test("names stay texts, and nothing withheld is in the page", async () => {
  await show("hostile", "sigma");
  await drawn();
  const found = await page.evaluate(() => {
    const root = (globalThis as unknown as { rig: Rig }).rig.place.firstElementChild?.shadowRoot;
    return {
      html: root?.innerHTML ?? "",
      foreign: root?.querySelectorAll("script,iframe,img,link,meta,[onload],[onerror]").length,
    };
  });
  expect(found.foreign).toBe(0);
  expect(found.html).not.toContain(withheld);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("where the browser takes WebGL away, the picture goes on on a canvas, and the page says so once", async () => {
  await show("league", "sigma");
  const before = await drawn();
  await page.locator(".sigma-nodes").evaluate((node) => {
    (node as HTMLCanvasElement).getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect.poll(heard).toEqual([["fallback", "missing-webgl"]]);
  expect((await compared(await drawn(), before)).unlike).toBeLessThan(0.004);
  expect(await page.locator("canvas").count()).toBe(1);
  await clear();
});

test("where there is no WebGL it is painted on a canvas from the first", async () => {
  const without = await openBrowser(["--disable-3d-apis"]);
  onTestFinished(() => without.close());
  await context.close();
  context = await without.newContext();
  await open();
  await show("league", "sigma");
  await drawn();
  expect(await heard()).toEqual([["fallback", "missing-webgl"]]);
  expect(await page.locator("canvas").count()).toBe(1);
  await clear();
  expect(seen.complaints.every((each) => /WebGL/.test(each))).toBe(true);
  seen.complaints.length = 0;
});

test("the element has it as a property; what is no renderer is refused", async () => {
  const codes = await page.evaluate(async () => {
    const { rig } = globalThis as unknown as { rig: Rig };
    const shown = document.createElement("comity-network") as HTMLElement & {
      renderer?: unknown;
      analysis?: Analysis;
    };
    shown.renderer = rig.renderer;
    shown.analysis = await rig.read("league");
    rig.place.append(shown);
    const code = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    return [
      code(() => rig.sigmaRenderer({ Sigma: rig.Sigma })),
      code(() => rig.mount(rig.place, shown.analysis as Analysis, { renderer: {} })),
    ];
  });
  expect(codes).toEqual(["bad-option", "bad-option"]);
  await page.locator(".sigma-nodes").waitFor();
  await page.locator("comity-network").evaluate((node) => node.remove());
});

function fail(): never {
  throw new Error("the picture has no place");
}

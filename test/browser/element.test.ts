import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { arabic } from "../../src/arabic.js";
import { networkScene, type NetworkSceneOptions } from "../../src/report.js";
import { plain } from "../../src/report/say.js";
import type { Analysis } from "../../src/index.js";
import { pictured } from "../report/pictured.js";
import { crowd } from "../report/sample.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { accessibilityFaults, sideways } from "./look.js";
import { attacks, hostileAnalysis, leagueAnalysis, withheld } from "./reports.js";
import { serve, type Server } from "./server.js";

const root = join(import.meta.dirname, "../..");
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const written = `<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><main><h1>A page</h1><div id="place"></div></main><script type="module" src="/page.js"></script></html>`;
/** Hands the entry and the analyses to the tests. */
const script = `import * as element from "/element.js";
import { worldMap } from "/layout.js";
import { arabic } from "/arabic.js";
const read = async (name) => (await fetch("/" + name + ".json")).json();
const heard = [];
for (const type of ["select", "hover"])
  document.addEventListener(type, ({ detail }) => heard.push([type, detail.actor?.name ?? detail.community ?? null]));
globalThis.rig = { ...element, worldMap, arabic, read, heard, place: document.querySelector("#place") };`;
const css = "html{color-scheme:light dark}#place{height:36rem}";

interface Rig {
  mount(element: Element, analysis: Analysis, options?: object): Mounted;
  worldMap: unknown;
  arabic: unknown;
  read(name: string): Promise<Analysis>;
  heard: [type: string, who: string | number | null][];
  place: HTMLElement;
  shown: Mounted;
}
interface Mounted {
  colorBy(color: string): void;
  update(analysis: Analysis): void;
  select(id?: string): void;
  destroy(): void;
}

let browser: Browser;
let server: Server;
let context: BrowserContext;
let page: Page;
let seen: Watch;
const analyses = new Map<string, Analysis>();

beforeAll(async () => {
  const [{ outputFiles }, league, hostile] = await Promise.all([
    build({
      ...{
        entryPoints: ["element", "layout", "arabic"].map((name) => join(root, `src/${name}.ts`)),
        outdir: "/",
      },
      ...{ bundle: true, format: "esm", write: false },
      ...{ platform: "browser", target: "es2022", define: { COMITY_VERSION: '"0"', COMITY_WORKER: '""' } },
    }),
    leagueAnalysis(),
    hostileAnalysis(),
  ]);
  analyses.set("league", league);
  analyses.set("hostile", hostile);
  analyses.set("many", pictured(crowd(5000), 12_000));
  const files = new Map<string, string>([
    ["/index.html", written],
    ["/page.css", css],
    ["/page.js", script],
    ["/element.js", outputFiles[0].text],
    ["/layout.js", outputFiles[1].text],
    ["/arabic.js", outputFiles[2].text],
  ]);
  for (const [name, analysis] of analyses) files.set(`/${name}.json`, JSON.stringify(analysis));
  server = await serve(files, { "Content-Security-Policy": policy });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  page = await context.newPage();
  seen = watch(page);
  await page.goto(`${server.origin}/index.html`);
  await page.waitForFunction(() => "rig" in globalThis);
});
afterEach(async () => {
  expect(seen.complaints).toEqual([]);
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  await context.close();
});

async function show(name: string, options: object = {}): Promise<void> {
  await page.evaluate(
    async ([what, how]) => {
      const { rig } = globalThis as unknown as { rig: Rig };
      rig.shown = rig.mount(rig.place, await rig.read(what), how);
    },
    [name, options] as const,
  );
}

function legendOf(name: string, options: NetworkSceneOptions): string[] {
  const scene = networkScene(analyses.get(name) as Analysis, options);
  return (scene?.legend ?? []).flatMap(({ key, text }) => (key === "note" ? [] : [text]));
}

const told = (): Promise<string> => page.locator(".told").innerText();
const heard = (): Promise<Rig["heard"]> =>
  page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.heard.splice(0));

/** How many colors the canvas has, and its size; nothing drawn is one color. */
const painted = (): Promise<{ colors: number; width: number; height: number }> =>
  page.locator("canvas").evaluate((node) => {
    const { width, height } = node as HTMLCanvasElement;
    if (width === 0 || height === 0) return { colors: 0, width, height };
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const context = copy.getContext("2d", { willReadFrequently: true });
    context?.drawImage(node as HTMLCanvasElement, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data;
    const words = new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
    return { colors: new Set(words).size, width, height };
  });
const isDrawn = (): Promise<void> => expect.poll(async () => (await painted()).colors).toBeGreaterThan(20);

test("a network is drawn, walked by keys and selected; nothing leaves the page", async () => {
  await show("league");
  await isDrawn();
  const stage = page.getByRole("application");
  await stage.focus();
  await page.keyboard.press("ArrowRight");
  const scene = networkScene(analyses.get("league") as Analysis);
  const first = scene?.marks[scene.named[0]].name ?? "";
  expect(await told()).toContain(first);
  expect(await heard()).toEqual([["hover", first]]);
  // Along a tie in one of the four directions.
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
    await page.keyboard.press(key);
    if (!(await told()).includes(first)) break;
  }
  const [[, second]] = await heard();
  const places = new Map(scene?.marks.map(({ name }, place) => [name, place]));
  const pair = [first, String(second)].map((name) => places.get(name));
  const isTied = scene?.lines.some(({ ties }) =>
    ties.some(({ from, to }) => pair.includes(from) && pair.includes(to)),
  );
  expect(isTied).toBe(true);
  await page.keyboard.press("Enter");
  expect(await heard()).toEqual([["select", second]]);
  await expect.poll(() => page.locator("[aria-live]").innerText()).toContain(`Selected: ${second}`);
  await page.keyboard.press("Escape");
  expect(await heard()).toEqual([
    ["hover", null],
    ["select", null],
  ]);
  expect(seen.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
});

test("clicks, buttons and the wheel work; a click in the void clears", async () => {
  await show("league");
  await isDrawn();
  const { x, y, width, height } = (await page.locator("canvas").boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  // Row by row until the pointer is over somebody.
  let found: readonly [number, number] | undefined;
  for (let i = 0; i < 200 && found === undefined; i++) {
    const at = [x + width * (0.2 + 0.6 * ((i * 0.618) % 1)), y + height * (0.2 + (0.6 * i) / 200)] as const;
    await page.mouse.move(...at);
    if ((await heard()).length > 0) found = at;
  }
  expect(found).toBeDefined();
  if (found === undefined) return;
  await page.mouse.move(...found);
  await page.mouse.click(...found);
  const [[type, who]] = (await heard()).filter(([each]) => each === "select");
  expect([type, await told()]).toEqual(["select", expect.stringContaining(String(who))]);
  const before = await page.locator("canvas").screenshot();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => before.equals(await page.locator("canvas").screenshot())).toBe(false);
  await page.mouse.click(x + 3, y + 3);
  await expect.poll(async () => (await heard()).at(-1)).toEqual(["select", null]);
});

test("an update keeps actors in their places, a new size keeps the picture, and the end leaves nothing", async () => {
  await show("league");
  await isDrawn();
  const unlike = await page.evaluate(async () => {
    const { rig } = globalThis as unknown as { rig: Rig };
    const frames = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    const pixels = (): Uint8ClampedArray => {
      const canvas = rig.place.lastElementChild?.shadowRoot?.querySelector("canvas");
      const { width = 0, height = 0 } = canvas ?? {};
      const copy = Object.assign(document.createElement("canvas"), { width, height });
      const context = copy.getContext("2d", { willReadFrequently: true });
      if (canvas) context?.drawImage(canvas, 0, 0);
      return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    };
    const before = pixels();
    // Edges may be smoothed another way: only what is clearly another color counts.
    const share = (after: Uint8ClampedArray): number =>
      after.filter((value, i) => Math.abs(value - before[i]) > 60).length / before.length;
    const analysis = await rig.read("league");
    const turned = analysis.picture && {
      ...analysis.picture,
      x: analysis.picture.x.map((each) => 1000 - each),
      y: analysis.picture.y.map((each) => each / 2),
    };
    const other = { ...analysis, ...(turned && { picture: turned }) };
    rig.shown.update(other);
    await frames();
    const kept = share(pixels());
    rig.shown.destroy();
    rig.shown = rig.mount(rig.place, other);
    await frames();
    await frames();
    return { kept, anew: share(pixels()) };
  });
  expect(unlike.kept).toBeLessThan(0.001);
  expect(unlike.anew).toBeGreaterThan(0.02);
  await page.setViewportSize({ width: 500, height: 900 });
  await expect.poll(async () => (await painted()).width).toBeLessThan(520);
  await isDrawn();
  const left = await page.evaluate(() => {
    const { rig } = globalThis as unknown as { rig: Rig };
    rig.shown.destroy();
    return rig.place.outerHTML;
  });
  expect(left).toBe('<div id="place"></div>');
});

test("without height it waits, and then draws", async () => {
  await page.evaluate(() => {
    (globalThis as unknown as { rig: Rig }).rig.place.hidden = true;
  });
  await show("league");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator("canvas").evaluate((node) => (node as HTMLCanvasElement).width)).toBe(300);
  await page.evaluate(() => {
    (globalThis as unknown as { rig: Rig }).rig.place.hidden = false;
  });
  await isDrawn();
});

test("five thousand actors are drawn and can be walked", async () => {
  await show("many");
  await isDrawn();
  await page.getByRole("application").focus();
  await page.keyboard.press("PageDown");
  expect(await told()).toContain("Friendship Association");
  await page.getByText("The same as a table").click();
  await page.getByRole("status").getByText("1 to 50 of 5,000 actors").waitFor();
});

test("names are texts in every view, and nothing withheld is in the page", async () => {
  for (const view of ["network", "map", "recommendations", "profile", "table"]) {
    await show("hostile", { view });
    if (view === "network" || (view === "map" && !(await page.getByRole("table").isVisible())))
      await page.getByText("The same as a table").click();
    if (view === "profile") await page.getByLabel("Actor").selectOption({ label: attacks[0] });
    const found = await page.evaluate(() => {
      const { rig } = globalThis as unknown as { rig: Rig };
      const root = rig.place.firstElementChild?.shadowRoot;
      const made = {
        text: root?.textContent ?? "",
        html: root?.innerHTML ?? "",
        foreign: root?.querySelectorAll("script,iframe,img,link,meta,[style],[onload],[onerror],[onfocus]")
          .length,
      };
      rig.shown.destroy();
      return made;
    });
    expect(found.foreign).toBe(0);
    expect(found.html).not.toContain(withheld);
    if (view !== "recommendations") expect(found.text).toContain(attacks[0]);
  }
});

test("the table sorts, filters and goes by keys; people are not ranked", async () => {
  await show("league", { view: "table" });
  const rows = page.locator("tbody tr");
  await page.getByRole("button", { name: "Partners", exact: true }).click();
  const partners = await page.locator("tbody td:nth-child(6)").allInnerTexts();
  const known = partners.filter((text) => text !== "–").map(Number);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  expect(partners.indexOf("–") === -1 || partners.indexOf("–") >= known.length).toBe(true);
  await page.getByLabel("Filter by").fill("university");
  const kinds = await page.locator("tbody td:nth-child(2)").allInnerTexts();
  expect([...new Set(kinds)]).toEqual(["university"]);
  await rows.first().getByRole("button").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await rows.nth(1).getAttribute("aria-current")).toBe("true");
  expect(await heard()).toEqual([["select", await rows.nth(1).getByRole("button").innerText()]]);
});

test("the element shows its property, and follows its attributes", async () => {
  await page.evaluate(async () => {
    const { rig } = globalThis as unknown as { rig: Rig };
    const shown = document.createElement("comity-network") as HTMLElement & { analysis: Analysis };
    shown.setAttribute("view", "table");
    rig.place.append(shown);
    shown.analysis = await rig.read("league");
  });
  await page.getByRole("table").waitFor();
  await page.locator("comity-network").evaluate((node) => node.setAttribute("view", "network"));
  await isDrawn();
  await page.locator("comity-network").evaluate((node) => node.remove());
});

test("colors are chosen by the reader and by the page; the legend says what they stand for", async () => {
  await show("league");
  await isDrawn();
  const choice = page.getByLabel("Color by");
  const keys = (): Promise<string[]> => page.locator(".legend li span").allTextContents();
  expect(await keys()).toEqual(legendOf("league", {}));
  const offered = await choice.locator("option").allTextContents();
  expect(offered.slice(0, 4)).toEqual(["circle", "country", "kind", "partners"]);
  const before = await page.locator("canvas").screenshot();
  await choice.selectOption("country");
  expect(await keys()).toEqual(legendOf("league", { color: "country" }));
  await expect.poll(async () => before.equals(await page.locator("canvas").screenshot())).toBe(false);
  await page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.shown.colorBy("betweenness"));
  expect(await choice.inputValue()).toBe("betweenness");
  // Areas still stand for partners.
  expect((await keys()).some((text) => text.startsWith("betweenness"))).toBe(true);
  await page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.shown.destroy());
});

test("on the map there is land where the page gives it, and everybody in their place where it does not", async () => {
  for (const land of [true, false]) {
    await page.evaluate(async (isGiven) => {
      const { rig } = globalThis as unknown as { rig: Rig };
      const shown = document.createElement("comity-network") as HTMLElement & {
        worldMap?: unknown;
        analysis?: Analysis;
      };
      shown.setAttribute("view", "map");
      if (isGiven) shown.worldMap = rig.worldMap;
      shown.analysis = await rig.read("league");
      rig.place.replaceChildren(shown);
    }, land);
    await isDrawn();
    const stage = page.getByRole("application");
    expect(await stage.getAttribute("aria-label")).toContain(
      land ? "along the shortest way" : "without the land",
    );
    const seas = await page.locator("canvas").evaluate((node) => {
      const { width, height } = node as HTMLCanvasElement;
      const data = (node as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0xd3 && data[i + 1] === 0xda && data[i + 2] === 0xd3) count++;
      return count / (width * height);
    });
    if (land) expect(seas).toBeGreaterThan(0.1);
    else expect(seas).toBe(0);
    await stage.focus();
    await page.keyboard.press("PageDown");
    expect((await heard()).at(-1)?.[0]).toBe("hover");
  }
});

test("a long list of actors is narrowed by a filter", async () => {
  await show("many", { view: "profile" });
  await expect.poll(() => page.getByLabel("Actor").locator("option").count()).toBe(301);
  await page.getByLabel("Filter by").fill("somewhere 4321");
  await expect.poll(() => page.getByLabel("Actor").locator("option").count()).toBe(2);
  await page.getByLabel("Actor").selectOption({ index: 1 });
  expect(await heard()).toEqual([["select", "Friendship Association of Somewhere 4321"]]);
  await page.getByRole("heading", { name: "Friendship Association of Somewhere 4321" }).waitFor();
});

test("in the words of another language every view runs from right to left, and can be read", async () => {
  const { page: said } = arabic;
  for (const view of ["network", "map", "recommendations", "profile", "table"]) {
    await page.evaluate(async (shown) => {
      const { rig } = globalThis as unknown as { rig: Rig };
      rig.shown = rig.mount(rig.place, await rig.read("league"), { view: shown, words: rig.arabic });
    }, view);
    const inside = page.locator(".page");
    expect(
      await inside.evaluate((node) => [node.getAttribute("lang"), getComputedStyle(node).direction]),
    ).toEqual(["ar", "rtl"]);
    if (view === "network" || view === "map") {
      await isDrawn();
      await page.getByText(plain(said.legend)).click();
      const scene = networkScene(analyses.get("league") as Analysis, { view, words: arabic });
      const keys = (scene?.legend ?? []).flatMap(({ key, text }) => (key === "note" ? [] : [text]));
      expect(await page.locator(".legend li span").allTextContents()).toEqual(keys);
      await page.getByRole("application").focus();
      await page.keyboard.press("PageDown");
      expect(await told()).toContain("شريك");
    }
    const english = ["network", "map", "table"].includes(view)
      ? /\b(Show|Color|Filter|partners|Country|Name)\b/
      : /\bShow\b/;
    expect(await inside.innerText(), view).not.toMatch(english);
    expect(await accessibilityFaults(page, view === "table"), view).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.shown.destroy());
  }
  const property = await page.evaluate(async () => {
    const { rig } = globalThis as unknown as { rig: Rig };
    const shown = document.createElement("comity-network") as HTMLElement & {
      words?: unknown;
      analysis?: Analysis;
    };
    shown.setAttribute("view", "table");
    shown.words = rig.arabic;
    rig.place.append(shown);
    shown.analysis = await rig.read("league");
    return shown.shadowRoot?.querySelector(".page")?.getAttribute("dir");
  });
  expect(property).toBe("rtl");
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("each view can be read, on a phone too", async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    const views = ["network", "map", "profile", "recommendations", "table"];
    for (const view of views) {
      await show("league", { view });
      if (view === "network" || view === "map") {
        await isDrawn();
        await page.getByText("What the marks and lines stand for").click();
      }
      expect(await accessibilityFaults(page), view).toEqual([]);
      const { excess } = await sideways(page);
      expect(excess, view).toBeLessThanOrEqual(1);
      await page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.shown.destroy());
    }
  });
});

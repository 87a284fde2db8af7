import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { arabic } from "../../src/arabic.js";
import { countryMap, htmlReport, networkSvg } from "../../src/report.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { accessibilityFaults, contrasts, sideways } from "./look.js";
import { attacks, hostileAnalysis, leagueAnalysis, withheld } from "./reports.js";
import { serve, type Server } from "./server.js";
import { turnedTexts } from "./turned.js";

const names = ["league", "lite"] as const;

let browser: Browser;
let server: Server;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  const [league, hostile] = [await leagueAnalysis(), await hostileAnalysis()];
  const words = arabic;
  const report = htmlReport(league, { words });
  server = await serve(
    new Map([
      ["/league.html", report],
      ["/hostile.html", htmlReport(hostile, { words })],
      ["/lite.html", htmlReport(league, { words, lite: true })],
      ["/network.svg", networkSvg(league, { words })],
      ["/countries.svg", countryMap(league, { words })],
      // What a report would be that did not set names apart.
      ["/mixed.html", report.replaceAll(/<bdi[^>]*>(.*?)<\/bdi>/g, "<span class=said>$1</span>")],
    ]),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });
  seen = watch(page);
});
afterEach(async () => {
  await page.close();
});

const open = (path: string) => page.goto(`${server.origin}/${path}`);
const openAll = (): Promise<void> =>
  page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

describe.each(names)("the Arabic report %s", (name) => {
  test("runs from right to left, asks for nothing and complains about nothing", async () => {
    await open(`${name}.html`);
    const { direction, language, starts } = await page.evaluate(() => {
      const root = document.documentElement;
      const edges = Array.from(document.querySelectorAll("h1, h2"), (head) => {
        const range = document.createRange();
        range.selectNodeContents(head);
        return head.getBoundingClientRect().right - range.getBoundingClientRect().right;
      });
      return {
        direction: getComputedStyle(document.body).direction,
        language: `${root.lang} ${root.dir}`,
        starts: edges,
      };
    });
    expect([direction, language]).toEqual(["rtl", "ar rtl"]);
    expect(Math.max(...starts)).toBeLessThan(2);
    expect(seen).toEqual({ requests: [`${server.origin}/${name}.html`], complaints: [] });
  });

  test.each([320, 390])("is no wider than a window of %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await open(`${name}.html`);
    await openAll();
    const { excess, outside } = await sideways(page);
    expect(excess).toBeLessThanOrEqual(1);
    expect(outside).toEqual([]);
  });

  test("has nothing that axe objects to, and can be read", async () => {
    await open(`${name}.html`);
    await openAll();
    const [worst] = await contrasts(page);
    expect(worst.contrast, worst.text).toBeGreaterThanOrEqual(4.5);
    // Contrast is looked at above.
    expect(await accessibilityFaults(page, false)).toEqual([]);
  });

  test("lets every name and figure run its own way", async () => {
    await open(`${name}.html`);
    await openAll();
    const { checked, turned } = await turnedTexts(page, "bdi");
    expect(checked).toBeGreaterThan(10);
    expect(turned).toEqual([]);
  });
});

test("names that are not set apart from the words around them are noticed", async () => {
  await open("mixed.html");
  const { turned } = await turnedTexts(page, ".said");
  expect(turned.join()).toContain("e.V.");
});

test.each(["network", "countries"])("in the picture %s every text runs its own way, too", async (name) => {
  await open(`${name}.svg`);
  const { checked, turned } = await turnedTexts(page, "text");
  expect(checked).toBeGreaterThan(10);
  expect(turned).toEqual([]);
  // What stands in the picture is within it.
  const outside = await page.evaluate(() => {
    const { left, right } = document.documentElement.getBoundingClientRect();
    return Array.from(document.querySelectorAll("text"))
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      })
      .map(({ textContent }) => textContent);
  });
  expect(outside).toEqual([]);
});

describe("the script of the Arabic report", () => {
  const panel = () => page.locator("aside.chosen");

  test("finds an actor by an Arabic name, with and without signs over its letters", async () => {
    await open("league.html");
    for (const typed of ["جمعية", "جَمْعِيَّة"]) {
      await page.locator("#find").fill(typed);
      expect(await page.getByRole("option").first().innerText()).toContain("جمعية");
    }
    await page.keyboard.press("Enter");
    expect(await panel().locator("h2").innerText()).toContain("جمعية");
    expect(
      await panel()
        .locator("h2")
        .evaluate((head) => getComputedStyle(head).direction),
    ).toBe("rtl");
    await page.locator("#find").fill("لا أحد بهذا الاسم");
    expect(await page.locator(".find [role=status]").innerText()).toMatch(/\p{Script=Arabic}/u);
  });

  test("an actor that is chosen stands at the end of the line and takes no room beside the window", async () => {
    await open("league.html");
    await page.locator("#find").fill("Kaneakrom");
    await page.keyboard.press("Enter");
    expect((await panel().boundingBox())?.x).toBe(0);
    await page.setViewportSize({ width: 320, height: 700 });
    const { excess, outside } = await sideways(page);
    expect([excess <= 1, outside]).toEqual([true, []]);
  });

  test("sorts texts as Arabic does and numbers by what they are, and searches rows", async () => {
    await open("league.html");
    await page.locator("#organizations summary").click();
    const table = page.locator("#organizations table");
    const column = (n: number): Promise<string[]> =>
      table
        .locator("tbody tr:not([hidden])")
        .evaluateAll((rows, i) => rows.map((row) => (row as HTMLTableRowElement).cells[i].innerText), n);
    const heads = table.locator("thead th");
    const { compare } = new Intl.Collator("ar", { numeric: true, sensitivity: "base" });
    const countries = Array.from(await column(3)).sort(compare);
    expect(countries.filter((name) => /\p{Script=Arabic}/u.test(name)).length).toBeGreaterThan(20);
    await heads.nth(3).getByRole("button").click();
    expect(await column(3)).toEqual(countries);
    await heads.nth(4).getByRole("button").click();
    const counts = (await column(4)).map(Number);
    expect(counts).toEqual(Array.from(counts).sort((a, b) => b - a));
    await page.locator("#organizations input").fill(countries[0]);
    expect(new Set(await column(3))).toEqual(new Set([countries[0]]));
    expect(await page.locator("#organizations [role=status]").innerText()).toMatch(
      /\d.*\p{Script=Arabic}.*\d/u,
    );
  });

  test("a box to search a table stands above that table, also where two stand side by side", async () => {
    await open("league.html");
    await openAll();
    const off = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".tools:not(.find)"), (tools) => {
        const [box, table] = [tools, tools.nextElementSibling].map((each) => each?.getBoundingClientRect());
        return Math.abs((box?.right ?? NaN) - (table?.right ?? NaN));
      }),
    );
    expect(off.length).toBeGreaterThan(2);
    expect(Math.max(...off)).toBeLessThan(2);
  });

  test("shows hostile names as texts, and nothing withheld", async () => {
    await open("hostile.html");
    await page.locator("#find").fill(attacks[0]);
    await page.getByRole("option").first().click();
    expect(await panel().locator("h2").innerText()).toBe(attacks[0]);
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(await page.content()).not.toContain(withheld);
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { htmlReport } from "../../src/report.js";
import { pictured } from "../report/pictured.js";
import { crowd } from "../report/sample.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { accessibilityFaults, contrasts, sideways } from "./look.js";
import { attacks, hostileAnalysis, leagueAnalysis, withheld } from "./reports.js";
import { serve, type Server } from "./server.js";

let browser: Browser;
let server: Server;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  const league = await leagueAnalysis();
  const injected = htmlReport(league).replace("</main>", "<script>window.hacked=1</script></main>");
  server = await serve(
    new Map([
      ["/league.html", htmlReport(league)],
      ["/plain.html", htmlReport(league, { script: false })],
      ["/hostile.html", htmlReport(await hostileAnalysis())],
      ["/injected.html", injected],
      ["/crowd.html", htmlReport(pictured(crowd(1200), 2400))],
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

const open = (name: string) => page.goto(`${server.origin}/${name}.html`);
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
const panel = () => page.locator("aside.chosen");
const names = () => panel().locator("li bdi").allInnerTexts();

/** The first long table that is not folded away. */
const longTable = () =>
  page.locator("table", { has: page.locator("tbody tr:nth-child(8)") }).filter({ visible: true });

describe("the report of the bundled example, with its script", () => {
  test("asks for nothing and complains about nothing; no other script would run in it", async () => {
    await open("league");
    await page.locator("#find").waitFor();
    expect(seen).toEqual({ requests: [`${server.origin}/league.html`], complaints: [] });
    await open("injected");
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(seen.complaints.join()).toContain("Content Security Policy");
    // Text cannot become markup by any way that the policy of trusted types closes.
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = "<p>";
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });

  test("an actor is found, chosen and left with the keyboard alone", async () => {
    await open("league");
    const box = page.getByRole("combobox");
    await box.focus();
    const { name } = await page.evaluate(() => {
      const data = JSON.parse(document.getElementById("report-data")?.textContent ?? "") as {
        actors: [string][];
      };
      return { name: data.actors[3][0] };
    });
    await page.keyboard.type(name.toUpperCase());
    await page.keyboard.press("ArrowDown");
    expect(await box.getAttribute("aria-activedescendant")).toBe("found-0");
    expect(await page.getByRole("option", { selected: true }).innerText()).toContain(name);
    await page.keyboard.press("Enter");
    await panel().waitFor();
    expect(await focused()).toBe(name);
    const partners = await names();
    expect(partners.length).toBeGreaterThan(0);
    expect(await panel().innerText()).toContain(`Partners in the picture: ${partners.length}`);
    expect(await page.locator("svg.dimmed .chosen-marks").count()).toBeGreaterThan(0);
    // The way back is open from every partner.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe(partners[0]);
    expect(await names()).toContain(name);
    await page.keyboard.press("Escape");
    await expect.poll(() => panel().isVisible()).toBe(false);
    expect(await page.locator(".dimmed, .chosen-marks").count()).toBe(0);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.fill("nobody is called that");
    expect(await page.locator(".find [role=status]").innerText()).toContain("Nobody of that name");
  });

  test("a mark of the picture and a name in a table can be pressed", async () => {
    await open("league");
    const mark = page.locator("svg g[id$='-marks'] > g > *:has(title)").last();
    const name = await mark.locator("title").evaluate((title) => title.textContent);
    await mark.dispatchEvent("click");
    expect(await panel().locator("h2").innerText()).toBe(name);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    const known = page.locator("#placed table th bdi").filter({ visible: true }).first();
    await known.click({ timeout: 5000 });
    expect(await panel().locator("h2").innerText()).toBe(await known.innerText());
    expect(await panel().locator("li").count()).toBeGreaterThan(0);
  });

  test("a long table is sorted by its heads and searched, and printed as it was written", async () => {
    await open("league");
    const table = page.locator("#organizations table");
    await page.locator("#organizations summary").click();
    const column = async (n: number): Promise<string[]> =>
      table
        .locator("tbody tr:not([hidden])")
        .evaluateAll((rows, i) => rows.map((row) => (row as HTMLTableRowElement).cells[i].innerText), n);
    const written = await column(0);
    const head = table.locator("thead th").nth(4);
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const counts = (await column(4)).map(Number);
    expect(counts).toEqual(Array.from(counts).sort((a, b) => b - a));
    expect(new Set(counts).size).toBeGreaterThan(3);
    await page.keyboard.press("Enter");
    expect((await column(4)).map(Number)).toEqual(Array.from(counts).reverse());
    const [first] = await column(1);
    const box = page.locator("#organizations input");
    await box.fill(first.toUpperCase());
    expect(await column(1)).toContain(first);
    expect((await column(1)).length).toBeLessThan(written.length);
    expect(await page.locator("#organizations [role=status]").innerText()).toMatch(
      new RegExp(` of ${written.length} rows$`),
    );
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await column(0)).toEqual(written);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect((await column(0)).length).toBeLessThan(written.length);
    await box.fill("");
    await head.getByRole("button").press("Enter");
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(await column(0)).toEqual(written);
  });

  test("of a very long table the first rows are shown, more at a press, and on paper all of them", async () => {
    await open("crowd");
    const table = page.locator("table", { has: page.locator("tbody tr:nth-child(500)") }).first();
    await table.evaluate((node) => {
      for (let at = node.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
        at.open = true;
    });
    const shown = () =>
      table
        .locator("tbody tr:not([hidden])")
        .evaluateAll((rows) => rows.map((row) => (row as HTMLTableRowElement).cells[0].textContent));
    const all = await table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => (row as HTMLTableRowElement).cells[0].textContent));
    await expect.poll(async () => (await shown()).length).toBe(150);
    const name = table.locator("thead th").first();
    // Twice at once: the last press counts.
    await name.getByRole("button").evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await expect.poll(() => table.getAttribute("aria-busy")).toBeNull();
    expect(await name.getAttribute("aria-sort")).toBe("descending");
    const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const sorted = Array.from(all).sort((a, b) => collator.compare(b, a));
    expect(await shown()).toEqual(sorted.slice(0, 150));
    await page.getByRole("button", { name: "Show 150 more rows" }).first().click();
    await expect.poll(shown).toEqual(sorted.slice(0, 300));
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await shown()).toEqual(all);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(shown).toEqual(sorted.slice(0, 300));
  });

  test("on paper it says what it says without a script", async () => {
    const printed = async (name: string): Promise<string> => {
      await open(name);
      await page.emulateMedia({ media: "print" });
      return page.locator("body").innerText();
    };
    const plain = await printed("plain");
    expect(plain.length).toBeGreaterThan(10_000);
    expect(await printed("league")).toBe(plain);
  });

  test.each(["light", "dark"] as const)("can be read in %s while an actor is chosen", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open("league");
    await longTable().first().locator(".sort").first().click();
    await page.locator("#find").fill("a");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const found = await contrasts(page);
    // Who is not chosen steps back in the picture.
    const [worst] = found.filter(({ contrast }) => contrast > 1);
    expect(worst.contrast, worst.text).toBeGreaterThanOrEqual(4.5);
    // Contrast is looked at above.
    if (colorScheme === "light") expect(await accessibilityFaults(page, false)).toEqual([]);
  });

  test("does not scroll sideways on a phone while an actor is chosen", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open("league");
    await page.locator("#find").fill("a");
    await page.keyboard.press("Enter");
    const { excess } = await sideways(page);
    expect(excess).toBeLessThanOrEqual(1);
    const box = await panel().boundingBox();
    expect(box?.height).toBeLessThan(350);
  });
});

test("hostile names are texts in what the script shows, and the withheld is nowhere", async () => {
  await open("hostile");
  for (const name of [attacks[0], attacks[3]]) {
    await page.locator("#find").fill(name);
    await page.getByRole("option").first().click();
    expect(await panel().locator("h2").innerText()).toBe(name);
  }
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  expect(seen.complaints).toEqual([]);
  expect(await page.content()).not.toContain(withheld);
});

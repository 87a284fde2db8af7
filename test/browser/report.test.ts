import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/index.js";
import { countryMap, htmlReport, networkSvg } from "../../src/report.js";
import { empty } from "../report/sample.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { accessibilityFaults, contrasts, sideways } from "./look.js";
import { attacks, forgedAnalysis, hostileAnalysis, leagueAnalysis, withheld } from "./reports.js";
import { serve, type Server } from "./server.js";

const folder = join(import.meta.dirname, "../../node_modules/.cache/comity/browser-reports");
const names = ["league", "hostile", "forged", "empty"] as const;

let browser: Browser;
let server: Server;
let page: Page;
let league: Analysis;
let seen: Watch;

beforeAll(async () => {
  const hostile = await hostileAnalysis();
  league = await leagueAnalysis();
  const files = new Map([
    ["/league.html", htmlReport(league, { script: false })],
    ["/league.svg", countryMap(league)],
    ["/league-network.svg", networkSvg(league)],
    ["/hostile.html", htmlReport(hostile, { title: attacks[4], script: false })],
    ["/hostile.svg", countryMap(hostile)],
    ["/hostile-network.svg", networkSvg(hostile, { id: attacks[1], color: "kind" })],
    ["/forged.html", htmlReport(forgedAnalysis, { title: attacks[0], script: false })],
    ["/forged.svg", countryMap(forgedAnalysis, { id: attacks[1] })],
    ["/empty.html", htmlReport(empty, { script: false })],
    // What the watch must notice, or the tests below would pass for nothing.
    [
      "/bad.html",
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'"><title>bad</title></head><body>${attacks.slice(0, 2).join("")}<img src="/stolen.png"><script src="https://elsewhere.invalid/x.js"></script></body></html>`,
    ],
  ]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  server = await serve(files);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  seen = watch(page);
});
afterEach(async () => {
  await page.close();
});

const fromFile = (path: string): string => pathToFileURL(join(folder, path)).href;
const fromServer = (path: string): string => `${server.origin}/${path}`;
// What is pointed at is no other thing from a server.
const places = [
  ["a file", fromFile, "summary, nav a, .scroll[tabindex]"],
  ["a server", fromServer, "summary"],
] as const;

const hacked = (): Promise<boolean> => page.evaluate(() => "hacked" in globalThis);
const openAll = (): Promise<void> =>
  page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

describe.each(places)("opened from %s", (_, url, pointedAt) => {
  test("a page that does run scripts and asks for things is noticed", async () => {
    await page.goto(url("bad.html"));
    await expect.poll(hacked).toBe(true);
    expect(seen.requests.length).toBeGreaterThan(1);
    expect(seen.complaints.join()).toContain("Content Security Policy");
    expect((await accessibilityFaults(page)).join()).toContain("image-alt");
  });

  test.for(names)(
    "the report %s runs nothing, asks for nothing and complains about nothing",
    async (name) => {
      const address = url(`${name}.html`);
      await page.goto(address, { waitUntil: "networkidle" });
      await openAll();
      for (const element of await page.locator(pointedAt).all()) await element.hover();
      await page.emulateMedia({ media: "print" });
      await page.waitForTimeout(200);
      expect(await hacked()).toBe(false);
      const active =
        "script, iframe, object, embed, img, link, base, form, meta[http-equiv=refresh], foreignObject, use";
      expect(await page.locator(active).count()).toBe(0);
      expect(seen).toEqual({ requests: [address], complaints: [] });
      expect(page.url()).toBe(address);
    },
  );
});

test("hostile names stand in the page as they were given", async () => {
  await page.goto(fromFile("hostile.html"));
  await openAll();
  const text = await page.evaluate(() => document.body.innerText);
  for (const attack of attacks) expect(text).toContain(attack);
  expect(await page.title()).toBe(attacks[4]);
});

test("an individual that is withheld is nowhere in the page, seen or unseen", async () => {
  await page.goto(fromFile("hostile.html"));
  expect(await page.content()).not.toContain(withheld);
  expect(await page.locator("body").innerText()).not.toMatch(/zzwithheld/i);
  expect(await page.locator("body").innerText()).toContain("under a pseudonym");
});

describe("the report of the bundled example", () => {
  beforeEach(async () => {
    await page.goto(fromFile("league.html"));
  });

  test("answers the ten questions in their order, or says which it cannot answer yet", async () => {
    const heads = await page.locator("section > h2").allInnerTexts();
    const numbered = heads.map((head) => head.replace(/\s+/g, " ").trim()).filter((head) => /^\d/.test(head));
    expect(numbered).toEqual([
      "1 How much of my list could be used, and what must I mend?",
      "2 One network or islands; who is cut off?",
      "3 Which partnerships are alive, asleep, about to lapse?",
      "4 Who is placed to bring people together or to link groups?",
      "5 What if this one drops out?",
      "6 Who is left out?",
      "7 Do both sides give and gain?",
      "8 Whom should we introduce, revive or deepen next?",
      "9 What this version cannot tell yet",
      "10 What may I show, and what may I not conclude?",
    ]);
    const cannot = page.locator("section", { has: page.getByText("What this version cannot tell yet") });
    expect(await cannot.innerText()).toContain("9. Are we better than before?");
  });

  test("can be read with the keyboard: the skip link, the contents, the folded tables", async () => {
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await expect.poll(async () => (await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const outline = await skip.evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(outline).not.toBe("none");

    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe("#answers");
    await page.keyboard.press("Tab");
    const links = await page
      .locator("nav a")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute("href") ?? null);
    for (const link of links) {
      await expect.poll(focused).toBe(link);
      await page.keyboard.press("Tab");
    }

    const details = page.locator("details").first();
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => details.evaluate((element: HTMLDetailsElement) => element.open)).toBe(true);
    expect(await details.locator("table").isVisible()).toBe(true);
    await page.keyboard.press("Space");
    await expect.poll(() => details.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
  });

  test("lets the keyboard reach everything that can be folded, followed or scrolled, in the order of the page", async () => {
    const all = await page
      .locator("a[href], summary, [tabindex='0']")
      .evaluateAll((found) =>
        found
          .filter((element) => element.closest("details:not([open]) > :not(summary)") === null)
          .map((element) => element.outerHTML.slice(0, 200)),
      );
    const reached: string[] = [];
    for (let i = 0; i < all.length; i++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ""));
    }
    expect(reached).toEqual(all);
  });

  test("has a contents whose every link shows its part, at once for who wants no motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const link of await page.locator("nav a").all()) {
      await link.click();
      const id = new URL(page.url()).hash.slice(1);
      await expect
        .poll(() =>
          page.locator(`section[id="${id}"] h2`).evaluate((head) => head.getBoundingClientRect().top),
        )
        .toBeLessThan(900);
    }
  });

  test("prints", async () => {
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(60);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [worst] = await contrasts(page);
    expect(worst.contrast, worst.text).toBeGreaterThanOrEqual(4.5);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
  });

  test("follows the reader’s dark setting", async () => {
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await background()).not.toBe(light);
  });
});

describe.each(names)("the report %s", (name) => {
  test.each(["light", "dark"] as const)(
    "can be read in %s: contrast, and in light what axe looks for",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(fromServer(`${name}.html`));
      await openAll();
      const [worst] = await contrasts(page);
      expect(worst.contrast, worst.text).toBeGreaterThanOrEqual(4.5);
      // The same marks stand in the dark, and every text is looked at above.
      if (colorScheme === "light") expect(await accessibilityFaults(page)).toEqual([]);
      expect(seen.complaints).toEqual([]);
    },
  );

  test.each([320, 390, 768])("does not scroll sideways at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(fromFile(`${name}.html`));
    await openAll();
    const { excess, outside } = await sideways(page);
    expect(excess).toBeLessThanOrEqual(1);
    expect(outside).toEqual([]);
    if (width === 390) expect(await accessibilityFaults(page, false)).toEqual([]);
  });
});

describe.each(places)("a picture as a file of its own, opened from %s", (_, url) => {
  test.each(["league", "hostile", "forged", "league-network", "hostile-network"])(
    "%s stands alone",
    async (name) => {
      const address = url(`${name}.svg`);
      await page.goto(address, { waitUntil: "networkidle" });
      const found = await page.evaluate(() => {
        const root = document.documentElement;
        const text = (selector: string): string => root.querySelector(selector)?.textContent ?? "";
        const labels = root.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
        const { width, height } = root.getBoundingClientRect();
        return {
          name: `${root.namespaceURI} ${root.localName}`,
          title: text(":scope > title"),
          description: text(":scope > desc"),
          active: root.querySelectorAll("script, foreignObject, image, use, style, a, iframe, parsererror")
            .length,
          handlers: Array.from(root.querySelectorAll("*")).flatMap((element) =>
            element.getAttributeNames().filter((attribute) => /^on|href$/i.test(attribute)),
          ),
          labels: labels.length,
          circles: root.querySelectorAll("circle").length,
          large: width > 300 && height > 200,
        };
      });
      expect(found.name).toBe("http://www.w3.org/2000/svg svg");
      expect(found.title).not.toBe("");
      expect(found.description).not.toBe("");
      expect(found).toMatchObject({ active: 0, handlers: [], large: true });
      expect(found.labels).toBeGreaterThanOrEqual(2);
      expect(found.circles).toBeGreaterThan(2);
      expect(await hacked()).toBe(false);
      expect(seen).toEqual({ requests: [address], complaints: [] });
      const image = await page.screenshot();
      expect(image.length).toBeGreaterThan(10_000);
    },
  );
});

test("in the letters of the browser, too, no name in the picture of the network overlaps another", async () => {
  await page.goto(fromFile("league-network.svg"));
  const boxes = await page.evaluate(() =>
    Array.from(document.querySelectorAll("g[paint-order] > text"), (text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      return { name: text.textContent ?? "", left, top, right, bottom };
    }),
  );
  expect(boxes.length).toBeGreaterThan(40);
  // The box of a text has room above and below its letters.
  const overlapping = boxes.flatMap((one, i) =>
    boxes.slice(i + 1).filter((other) => {
      const [wide, high] = [
        Math.min(one.right, other.right) - Math.max(one.left, other.left),
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
      ];
      return wide > 1 && high > 4;
    }),
  );
  expect(overlapping.map(({ name }) => name)).toEqual([]);
});

test("the picture in README is the one that is drawn now", () => {
  const committed = readFileSync(
    join(import.meta.dirname, "../../examples/lantern-league/picture.svg"),
    "utf8",
  );
  expect(committed).toBe(`${networkSvg(league, { theme: "auto" })}\n`);
});

test("nothing but pages and pictures was asked of the server", () => {
  const strange = server.requests.filter(
    (path) => !/^\/(league|hostile|forged|empty)(-network)?\.(html|svg)$/.test(path),
  );
  // The page that is bad on purpose asks for these.
  expect(new Set(strange)).toEqual(new Set(["/bad.html", "/x", "/stolen.png"]));
});

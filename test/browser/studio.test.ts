import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { random } from "../../src/random/random.js";
import { call } from "../cli/call.js";
import { workbook } from "../ingest/fuzz/workbook.js";
import { openBrowser, watch, type Watch } from "./browser.js";
import { accessibilityFaults, contrasts, sideways } from "./look.js";
import { attacks } from "./reports.js";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "comity-studio-"));
const at = (name: string): string => join(folder, name);
const address = pathToFileURL(at("studio.html")).href;

let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: Watch;
/** Requests that were about to leave the machine; none of them gets further. */
let leaving: string[];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Actors of whom some are people, and whose names are hostile; ties of which some rows are faulty. */
function writeTables(): void {
  const kinds = ["ngo", "university", "Stadt", "business", "individual"];
  const countries = ["DE", "FR", "PL", "Italien", "Atlantis"];
  const actors = attacks.map((name, i) =>
    [String(i), cell(name), kinds[i % 5], countries[i % 5], cell(name)].join(","),
  );
  const ties = attacks.flatMap((_, i) => [
    `${i},${(i + 1) % attacks.length},${1990 + i},${cell(attacks[i])}`,
    `${i},${(i + 5) % attacks.length},2011,`,
  ]);
  writeFileSync(at("actors.csv"), ["id,name,kind,country,note", ...actors, ""].join("\n"));
  writeFileSync(
    at("ties.csv"),
    ["source,target,since,programme", ...ties, "0,nobody,2001,", "0,1,then,", ""].join("\n"),
  );
  const visits = attacks.map((_, i) => `${i},visit ${i >> 2},2015`);
  writeFileSync(at("visits.csv"), ["actor,activity,date", ...visits, ""].join("\n"));
  writeFileSync(at("same.csv"), "a,b,decision\n0,5,same\n1,2,different\n3,nobody,same\n4,6,perhaps\n");
  writeFileSync(
    at("towns.csv"),
    "\ufeffGemeinde;Partnerstadt;Land;seit\r\nBonn;Oxford;Vereinigtes Königreich;1947\r\nKöln;Lille;Frankreich;1958\r\nKöln;Turin;Italien;1958\r\nMainz;Dijon;Frankreich;1957\r\n",
  );
  writeFileSync(at("photo.png"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
  const ids = ["a", "b", "c", "d"];
  const draft = {
    ids,
    names: ids.map((id) => `Town ${id}`),
    ties: ids.map((_, i) => ({ source: i, target: (i + 1) % 4, strength: 1, method: "", note: "" })),
    ...{ activities: [], parts: [], directed: false },
  };
  writeFileSync(
    at("towns.xlsx"),
    workbook(draft, random(1), (text) => text, "packed"),
  );
}

beforeAll(async () => {
  writeTables();
  execFileSync(process.execPath, [join(root, "dist/node/main.js"), "studio", "--out", at("studio.html")]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 900 }, acceptDownloads: true });
  leaving = [];
  await context.route(/^(?!file:|blob:)/, (route) => {
    leaving.push(route.request().url());
    return route.abort();
  });
  page = await context.newPage();
  seen = watch(page);
  await page.goto(address);
});
afterEach(async () => {
  expect(leaving).toEqual([]);
  expect(seen.requests.filter((url) => url !== address && !url.startsWith("blob:"))).toEqual([]);
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  await context.close();
});

const press = (name: string): Promise<void> => page.getByRole("button", { name }).click();
const shown = (name: string): Promise<void> => page.getByRole("button", { name }).waitFor();

async function give(...names: readonly string[]): Promise<void> {
  await page.locator("#choose").setInputFiles(names.map(at));
  await page.locator(".files, .trouble").first().waitFor();
}

async function drop(...names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, text: readFileSync(at(name), "base64") }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const { name, text } of given)
      held.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    return held;
  }, files);
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

async function kept(act: () => Promise<void>): Promise<string> {
  const begun: Promise<Download> = page.waitForEvent("download");
  await act();
  return readFileSync(await (await begun).path(), "utf8");
}

/** The report for an audience on a day that the command is told, too. */
async function makeReport(steward = false): Promise<{ report: string; analysis: string }> {
  if (steward) await page.getByLabel("For whoever holds the data").check();
  await page.getByLabel("Consent and ties are judged on this day").fill("2025-11-30");
  await press("Make the report");
  await page.getByRole("heading", { name: "The report is ready" }).waitFor();
  const link = (name: RegExp) => (): Promise<void> => page.getByRole("link", { name }).click();
  return { report: await kept(link(/^Keep the report/)), analysis: await kept(link(/^Keep the analysis/)) };
}

/** What the command writes for the same. */
async function commanded(...input: readonly string[]): Promise<{ report: string; analysis: string }> {
  const [out, json] = [at("command.html"), at("command.json")];
  const { code, stderr } = await call([
    ...["report", ...input, "--as-of", "2025-11-30", "--workers", "0", "--out", out, "--json", json],
  ]);
  expect(code, stderr).toBe(0);
  return { report: readFileSync(out, "utf8"), analysis: readFileSync(json, "utf8") };
}

test("tables of one network, dropped: hostile cells are texts, the report is that of the command", async () => {
  await drop("actors.csv", "ties.csv");
  await shown("Go on");
  expect(
    await page
      .locator(".files select")
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual(["actors", "ties"]);
  await press("Go on");
  await shown("Make the report");
  expect(await page.locator("#ledger").innerText()).toContain("ties: 26 rows: 25 can be used, 1 set aside");
  for (const summary of await page.locator("#ledger summary").all()) await summary.click();
  const told = await page.locator("#ledger").innerText();
  expect(told).toContain("nobody");
  expect(told).toContain("Code: unknown-actor");
  const given = ["--actors", at("actors.csv"), "--ties", at("ties.csv")];
  const made = await makeReport(true);
  expect(made).toEqual(await commanded(...given, "--audience", "steward"));
  const frame = page.frameLocator("iframe.report");
  await frame.locator("h1").waitFor();
  expect(await frame.locator("body").innerText()).toContain(attacks[0]);
  // The look of the report is let in, and nothing else.
  expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).margin)).toBe("0px");
  expect(seen.complaints).toEqual([]);
  const findings = await kept(() => press("All findings as a table (CSV)"));
  const { stdout } = await call(["check", ...given, "--format", "csv"]);
  expect(findings).toBe(stdout);
});

test("what can be chosen of the report are options of the command", async () => {
  await give("actors.csv", "ties.csv", "visits.csv", "same.csv");
  expect(await page.locator(".files").innerText()).toContain("decisions: who is the same under two names");
  await press("Go on");
  await shown("Make the report");
  const told = await page.locator("#ledger .notices").innerText();
  expect(told).toContain('Decisions, line 5: the decision is "perhaps"');
  expect(told).toContain("Decisions: 2 actors merged into 1");
  await page.getByLabel("Do shared activities make ties?").selectOption("newman");
  await page.getByLabel("The report is in").selectOption("ar");
  await page.getByLabel("Say how sure it is.").uncheck();
  await page.getByLabel("Suggest whom to introduce to whom.").uncheck();
  const made = await makeReport(true);
  expect(await page.locator("#report").innerText()).toMatch(/Made \d+ ties of 3 shared activities/);
  const frame = page.frameLocator("iframe.report");
  expect(await frame.locator("h1").evaluate((title) => getComputedStyle(title).direction)).toBe("rtl");
  const files = ["--actors", "--ties", "--participations", "--decisions"];
  const names = ["actors.csv", "ties.csv", "visits.csv", "same.csv"];
  const given = files.flatMap((option, i) => [option, at(names[i])]);
  const options = ["--project", "newman", "--language", "ar", "--repeats", "none", "--no-recommend"];
  expect(made).toEqual(await commanded(...given, ...options, "--audience", "steward"));
  expect(seen.complaints).toEqual([]);
});

test("a list of an office is mapped, corrected, mended, and read with the mapping later", async () => {
  await give("towns.csv");
  await press("Go on");
  await shown("Read the list this way");
  expect(await page.locator("#columns").innerText()).toContain("Partnerstadt: country");
  await page.getByRole("combobox", { name: "Read it as Gemeinde" }).selectOption("left");
  await page.getByText("No column says this of “Gemeinde” any more").waitFor();
  expect(await page.getByRole("button", { name: "Read the list this way" }).isDisabled()).toBe(true);
  await page.getByRole("combobox", { name: "Read it as Gemeinde" }).selectOption("as proposed");
  await page.getByRole("combobox", { name: "Read it as Land" }).selectOption({ label: "region" });
  await page.getByText("Partnerstadt: region").or(page.getByText("Gemeinde: region")).waitFor();
  writeFileSync(at("towns.map.json"), await kept(() => press("Keep these choices as a file")));
  await press("Read the list this way");
  await shown("Make the report");
  expect(await page.locator("#ledger").innerText()).toContain("Read: 7 actors and 4 ties.");
  const made = await makeReport();
  expect(made).toEqual(await commanded(at("towns.csv"), "--map", at("towns.map.json")));
  await press("Take away towns.csv");
  await shown("Try an invented example");
  await give("towns.csv", "towns.map.json");
  await press("Go on");
  await shown("Make the report");
  expect(await page.locator("#columns").isVisible()).toBe(false);
});

test("a workbook is unpacked, and its copy says what is wrong in the words of the command", async () => {
  await give("towns.xlsx");
  await press("Go on");
  await shown("Make the report");
  expect(await page.locator("#ledger").innerText()).toContain("Read: 4 actors and 4 ties.");
  await page.reload();
  await give("actors.csv");
  await press("Go on");
  await shown("Copy of the list to mend");
  const copy = await kept(() => press("Copy of the list to mend"));
  await call(["check", "--actors", at("actors.csv"), "--copy", at("mend.csv")]);
  expect(copy).toBe(readFileSync(at("mend.csv"), "utf8"));
});

test("what cannot be read is told with what to do, and the page goes on", async () => {
  await give("photo.png");
  const trouble = page.getByRole("alert");
  expect(await trouble.innerText()).toContain("photo.png has the extension .png");
  expect(await trouble.innerText()).toContain("Save the list as a workbook");
  expect(await trouble.innerText()).toContain("Code: bad-option");
  await page.locator("#choose").setInputFiles({
    ...{ name: "photo.csv", mimeType: "text/csv", buffer: readFileSync(at("photo.png")) },
  });
  await expect.poll(() => trouble.innerText()).toContain("Code: binary-input");
  await give("towns.csv");
  await shown("Go on");
  expect(await trouble.count()).toBe(0);
  await page.getByLabel("Read as").selectOption("actors");
  await press("Go on");
  await expect.poll(() => trouble.innerText()).toContain("Code: missing-column");
});

test("the keyboard is enough, and what is under way can be cancelled", async () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));
  for (const expected of ["To the first step", "choose", "Try an invented example"]) {
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(expected);
  }
  await page.keyboard.press("Enter");
  await shown("Go on");
  await expect.poll(focused).toBe("files-title");
  while ((await focused()) !== "Go on") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await shown("Make the report");
  await expect.poll(focused).toBe("ledger-title");
  expect(await page.locator("#ledger").innerText()).toContain(
    "Read: 200 actors, 597 ties and 311 participations.",
  );
  expect(await page.getByLabel("Consent and ties are judged on this day").inputValue()).toBe("2025-11-30");
  while ((await focused()) !== "Make the report") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("Cancel");
  await expect.poll(() => page.locator(".work .phase").innerText()).not.toBe("");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".work").isVisible()).toBe(false);
  await expect.poll(focused).toBe("Make the report");
  expect(await page.locator("iframe, .trouble").count()).toBe(0);
  expect(seen.complaints).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("each step can be read and used, on a phone too", async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    const judge = async (): Promise<void> => {
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      // What is folded is made when it is unfolded.
      await expect.poll(() => page.locator("details > summary:only-child").count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      const [worst] = await contrasts(page);
      expect(worst.contrast, worst.text).toBeGreaterThanOrEqual(4.5);
      const { excess, outside } = await sideways(page);
      expect(excess).toBeLessThanOrEqual(1);
      expect(outside).toEqual([]);
    };
    await judge();
    await give("photo.png");
    await give("towns.csv");
    await press("Go on");
    await shown("Read the list this way");
    await judge();
    await page.reload();
    await give("actors.csv", "ties.csv");
    await press("Go on");
    await shown("Make the report");
    await page.getByLabel("For whoever holds the data").check();
    await judge();
    expect(seen.complaints).toEqual([]);
  });
});

test("its policy lets nothing in and nothing out", async () => {
  const refused = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    const thrown = (act: () => unknown): string => {
      try {
        act();
        return "nothing thrown";
      } catch (error) {
        return (error as Error).name;
      }
    };
    const went = await fetch("https://elsewhere.invalid/").then(
      () => "went",
      () => "refused",
    );
    const style = document.createElement("style");
    style.textContent = "body{color:red}";
    document.head.append(style);
    const names = {
      html: thrown(() => (document.body.innerHTML = "<p>")),
      worker: thrown(() => new Worker("data:text/javascript,1")),
      policy: thrown(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
        ).trustedTypes.createPolicy("mine", {}),
      ),
    };
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { went, names, blocked: blocked.sort() };
  });
  expect(refused.went).toBe("refused");
  expect(refused.names).toEqual({ html: "TypeError", worker: "TypeError", policy: "TypeError" });
  for (const directive of ["connect-src", "style-src-elem", "require-trusted-types-for", "trusted-types"])
    expect(refused.blocked).toContain(directive);
});

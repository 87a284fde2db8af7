import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { scriptChecksum } from "../../src/report/write/script.js";
import { studioPage } from "../../src/studio/document.js";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-studio-"));
afterAll(() => rmSync(folder, { recursive: true }));
const there = join(folder, "there.html");

test("a call without --out, with a word too many or an unknown option is wrong", async () => {
  for (const args of [[], ["page.html"], ["--out", there, "more"], ["--open"]]) {
    const { code, stderr } = await call(["studio", ...args]);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain("comity studio --help");
  }
});

test("a file that is there is not replaced unasked", async () => {
  writeFileSync(there, "mine");
  const { code, stderr } = await call(["studio", "--out", there]);
  expect(code).toBe(2);
  expect(stderr).toContain("--force");
  expect(readFileSync(there, "utf8")).toBe("mine");
});

test("the page holds its programs as they are, and a policy with their checksums", async () => {
  const page = await studioPage({ page: "start('ü')", worker: "work(1 < 2)" });
  expect(page).toContain("<script>start('ü')</script>");
  expect(page).toContain('<script type="text/plain" id="worker">work(1 < 2)</script>');
  const [policy = ""] = /content="default-src[^"]+"/.exec(page) ?? [];
  // printf %s "start('ü')" | openssl dgst -sha256 -binary | base64
  // Beside it, the script of the report that the frame shows.
  expect(policy).toContain(
    `script-src &#39;sha256-yvfc7LR9L3SE/gl9YMfg4J8qoFCDWXDKT3y1FhhiiM0=&#39; &#39;${scriptChecksum}&#39; &#39;wasm-unsafe-eval&#39;;`,
  );
  expect(policy).toContain("default-src &#39;none&#39;");
  expect(policy).toContain("connect-src &#39;none&#39;");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval|https?:/);
});

test.each(["a<!--b", "a</script>b", "a\rb", "a\0b"])("a program with %j is refused", async (page) => {
  await expect(studioPage({ page, worker: "" })).rejects.toThrow("a program holds");
  await expect(studioPage({ page: "", worker: page })).rejects.toThrow("a program holds");
});

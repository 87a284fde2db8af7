import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-keep-"));
afterAll(() => rmSync(folder, { recursive: true }));

const actors = "id,name,kind\na,Ann Lee,individual\nb,Bo,ngo\n";
const ties = "source,target\na,b\n";

/** A folder of its own with two tables. */
function tables(name: string): { at: (file: string) => string; read: string[] } {
  const own = join(folder, name);
  mkdirSync(own);
  const at = (file: string): string => join(own, file);
  writeFileSync(at("actors.csv"), actors);
  writeFileSync(at("ties.csv"), ties);
  return { at, read: ["--actors", at("actors.csv"), "--ties", at("ties.csv")] };
}

test("no command replaces a file that it reads, whatever the path is called", async () => {
  const { at, read } = tables("paths");
  symlinkSync(at("."), join(folder, "other-way"));
  linkSync(at("ties.csv"), at("twin.gexf"));
  const one = ["--kind", "ngo", at("ties.csv")];
  writeFileSync(at("in.net"), '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n');
  writeFileSync(at("out.size.vec"), "*Vertices 2\n1\n2\n");
  const refused: string[][] = [
    ["convert", ...read, "--out", join(folder, "other-way")],
    ["convert", ...read, "--out", `${at(".")}/../paths/`],
    ["convert", ...one, "--out", at("twin.gexf")],
    [
      "convert",
      at("in.net"),
      "--kind",
      "ngo",
      "--beside",
      `size=${at("out.size.vec")}`,
      "--out",
      at("out.net"),
    ],
    ["report", ...read, "--out", at("ties.csv")],
    ["report", ...read, "--json", at("actors.csv")],
    ["resolve", ...read, "--out", join(folder, "other-way", "actors.csv")],
    ["map", at("ties.csv"), "--force", "--out", at("ties.csv")],
  ];
  for (const args of refused) {
    const { code, stderr } = await call(args);
    expect([args[0], code]).toEqual([args[0], 2]);
    expect(stderr).toContain("is read and would be replaced");
  }
  expect(readFileSync(at("actors.csv"), "utf8")).toBe(actors);
  expect(readFileSync(at("ties.csv"), "utf8")).toBe(ties);
});

test("comity resolve replaces no decisions but those it was given", async () => {
  const { at, read } = tables("decisions");
  const out = at("identities.csv");
  expect((await call(["resolve", ...read, "--out", out])).code).toBe(0);
  expect(existsSync(out)).toBe(true);
  const again = await call(["resolve", ...read, "--out", out]);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("may hold decisions");
  expect((await call(["resolve", ...read, "--decisions", out, "--out", out])).code).toBe(0);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, describe, expect, test } from "vitest";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-picture-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, text = ""): string => {
  const path = join(folder, name);
  if (text !== "") writeFileSync(path, text);
  return path;
};
const actors = file(
  "actors.csv",
  "id,name,kind,country,consent.publish\nlyon,Lyon <a&b>,local-government,FR,\nbonn,Bonn,local-government,DE,\nqana77,Ana Lampert,individual,SI,\ngraz,Graz,ngo,AT,\n",
);
const ties = file("ties.csv", "source,target\nlyon,bonn\nqana77,bonn\ngraz,bonn\n");
const both = ["--actors", actors, "--ties", ties];

describe("comity picture", () => {
  test("draws each way another picture, as SVG that any reader takes", async () => {
    const drawn = await Promise.all(
      ["circle", "country", "kind", "map", "betweenness"].map((way) =>
        call(["picture", ...both, "--by", way]),
      ),
    );
    for (const { code, stdout, stderr } of drawn) {
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^<svg[^>]*>/);
      expect(new DOMParser().parseFromString(stdout, "text/xml").documentElement?.tagName).toBe("svg");
      expect(stdout).toContain("Bonn");
    }
    expect(new Set(drawn.map(({ stdout }) => stdout)).size).toBe(drawn.length);
  });

  test("speaks Arabic where it is asked to", async () => {
    const { code, stdout } = await call(["picture", ...both, "--language", "ar"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/<title[^>]*>[^<]*[\u0600-\u06ff]/);
    expect(stdout).not.toContain("pair of partners");
    expect((await call(["picture", ...both, "--language", "xx"])).code).toBe(2);
  });

  test("names nobody who has not agreed, but before the steward, and then says so", async () => {
    for (const way of ["circle", "country", "kind", "map", "degree"]) {
      const open = await call(["picture", ...both, "--by", way]);
      expect(open.stdout + open.stderr).not.toMatch(/Ana|Lampert|qana77|Slovenia/);
      const own = await call(["picture", ...both, "--by", way, "--audience", "steward"]);
      expect(own.stdout).toContain("Ana Lampert");
      expect(own.stderr).toContain("for whoever holds the data only");
    }
  });

  test("draws a kept analysis, with the ties that it suggests, and reads nothing else", async () => {
    const [kept, out] = [file("analysis.json"), file("network.svg")];
    const asked = ["report", ...both, "--repeats", "none", "--recommend", "introduce=1", "--json", kept];
    expect((await call(asked)).code).toBe(0);
    const { code, stdout, stderr } = await call(["picture", "--analysis", kept, "--out", out]);
    expect([code, stdout], stderr).toEqual([0, ""]);
    expect(readFileSync(out, "utf8")).toContain("proposed: introduce (1)");
    expect((await call(["picture", ...both])).stdout).not.toContain("proposed:");
    const beside = await call(["picture", "--analysis", kept, ...both]);
    expect([beside.code, beside.stderr]).toEqual([2, expect.stringContaining("leave out --actors")]);
    const before = readFileSync(kept, "utf8");
    expect((await call(["picture", "--analysis", kept, "--out", kept])).code).toBe(2);
    expect(readFileSync(kept, "utf8")).toBe(before);
  });

  test("says why there is nothing to draw", async () => {
    const alone = file("alone.csv", "source,target\na,b\n");
    const nowhere = await call(["picture", alone, "--kind", "ngo", "--by", "map"]);
    expect([nowhere.code, nowhere.stdout]).toEqual([2, ""]);
    expect(nowhere.stderr).toContain("too few actors have a place");
    const nobody = await call(["picture", alone, "--kind", "individual"]);
    expect([nobody.code, nobody.stdout]).toEqual([2, ""]);
    expect(nobody.stderr).toContain("nobody may be named");
    expect((await call(["picture", alone, "--by", "circel"])).stderr).toContain("circle");
  });
});

describe("report --tension, --cost and --max-cost", () => {
  const agreed = "consent.publish,consent.recommend,consent.contact";
  const people = file(
    "people.csv",
    `id,kind,country,${agreed}\nmia,individual,FR,yes,yes,yes\nada,individual,AT,yes,yes,yes\nhub,ngo,DE,,,\n`,
  );
  const met = file("met.csv", "source,target\nmia,hub\nada,hub\n");
  const report = (...more: readonly string[]) =>
    call(["report", "--actors", people, "--ties", met, "--repeats", "none", ...more]);

  test("hold pairs apart and keep to what may be spent", async () => {
    const open = await report("--recommend", "introduce=2");
    expect(open.stdout).toContain("Introduce ada and mia");
    const apart = await report("--recommend", "introduce=2", "--tension", "AT,FR:a border dispute");
    expect(apart.code, apart.stderr).toBe(0);
    expect(apart.stdout).not.toContain("Introduce ada and mia");
    const poor = await report("--recommend", "introduce=2", "--cost", "otherwise=100", "--max-cost", "50");
    expect(poor.code, poor.stderr).toBe(0);
    expect(poor.stdout).not.toContain("Introduce ada and mia");
  });

  test("are refused where nothing is to be suggested, or where they say nothing", async () => {
    expect((await report("--no-recommend", "--tension", "AT,FR")).stderr).toContain(
      "leave out --no-recommend",
    );
    expect((await report("--tension", "AT")).stderr).toContain("write two values");
  });
});

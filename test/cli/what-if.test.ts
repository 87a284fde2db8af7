import { describe, expect, test } from "vitest";
import { call } from "./call.js";

const ask = (...args: string[]) => call(["what-if", "--example", ...args]);
const tie = ["--add", "CA-ngo-1,JP-ngo-2"];

interface Found {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly meta: Readonly<
    Record<string, { readonly options: object; readonly seed?: number; readonly samples?: number }>
  >;
}

async function json(...args: string[]): Promise<Found> {
  const { code, stdout, stderr } = await ask(...args, "--format", "json");
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Found;
}

describe("comity what-if", () => {
  test("prints the figures that change, the ties, and whose scores change, within the width", async () => {
    const { code, stdout, stderr } = await ask(
      ...tie,
      "--by",
      "kind",
      "--measure",
      "cohesion",
      "--measure",
      "harmonic:normalized",
    );
    expect(code).toBe(0);
    expect(stderr).toContain("the data cannot say");
    expect(stdout).toMatch(/^figure +before +after +change\n/);
    expect(stdout).toMatch(/cohesion: components +27 +26 +−1/);
    expect(stdout).not.toContain("cohesion: isolates");
    expect(stdout).toMatch(/figures: changed \d+, unchanged \d+/);
    expect(stdout).toMatch(/what-if, ties\nwhat +sourceName +targetName\nadded/);
    expect(stdout).toMatch(/what-if, harmonic of actors\nname +end +before +after +change/);
    expect(stdout).toMatch(/what-if, harmonic by kind\ngroup +actors +before +after +change +note/);
    expect(stdout).toMatch(/business .*least connected/);
    expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThanOrEqual(80);
  });

  test("takes its options, and those of measures", async () => {
    const args = [
      "--measure",
      "reach:steps=1",
      "--measure",
      "betweenness:epsilon=0.2:normalized",
      "--top",
      "1",
    ];
    const found = await json(...tie, ...args, "--draws", "2", "--seed", "7");
    expect(found.meta["what-if"]).toMatchObject({ seed: 7, samples: 2, options: { top: 1, draws: 2 } });
    expect(found.rows.find(({ measure, figure }) => measure === "reach" && figure === "mean")).toMatchObject({
      change: expect.closeTo(2 / 198, 12) as number,
    });
    expect(found.tables["what-if, ties"]).toMatchObject([
      { what: "added", source: "CA-ngo-1", target: "JP-ngo-2" },
    ]);
    const reach = found.tables["what-if, actors"].filter(({ measure }) => measure === "reach");
    expect(reach.map(({ id, change }) => [id, change])).toEqual([
      ["CA-ngo-1", 1],
      ["JP-ngo-2", 1],
    ]);
    const csv = await ask(...tie, "--measure", "cohesion", "--format", "csv");
    expect(csv.stdout.split("\n")[0]).toBe("measure,figure,before,after,change,low,high,reason,about");
    expect(csv.stdout).toContain("cohesion,components,27,26,-1,");
  });

  test("takes ties away, all of two or those of a method", async () => {
    const count = async (text: string): Promise<unknown> => {
      const { rows } = await json("--remove", text, "--measure", "cohesion");
      return rows.find(({ figure }) => figure === "ties")?.["change"];
    };
    expect(await count("CO-town-1,MX-town-2")).toBe(-2);
    expect(await count("MX-town-2,CO-town-1,sister-city")).toBe(-1);
    const { code, stderr } = await ask("--remove", "CA-ngo-1,JP-ngo-2");
    expect([code, stderr]).toEqual([2, expect.stringContaining("these two have no such tie")]);
  });

  test.each([
    [[], "no tie is named"],
    [["--add", "CA-ngo-1"], "write two ids"],
    [["--add", "CA-ngo-1,JP-ngo-2,festival,2011"], "write two ids"],
    [["--add", "CA-ngo-1,nobody"], '--add: "nobody" is nobody who is shown to this audience'],
    [[...tie, "--measure", "harmonics"], "harmonic"],
    [[...tie, "--measure", "hosting"], 'no measure "hosting" to compare'],
    [[...tie, "--measure", "reach:steps"], "--measure reach steps needs a value"],
    [[...tie, "--measure", "reach:epsilon=1"], "--epsilon means nothing to reach"],
    [[...tie, "--measure", "reach:steps=1:steps=2"], "twice"],
    [[...tie, "--by", "nobody"], "unknown-attribute"],
    [[...tie, "--draws", "1"], "--draws"],
  ] as const)("%j ends with 2 and says what to do", async (args, text) => {
    const { code, stdout, stderr } = await ask(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(text);
  });
});

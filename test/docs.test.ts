import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { every } from "../src/measures/every.js";
import { fields } from "../src/schema/fields.js";
import { node, packed, root } from "./package/packed.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = Array.from(readme.matchAll(/```ts\n([\s\S]*?)```/g), ([, code]) => code);

describe("README", () => {
  let folder = "";
  beforeAll(() => {
    ({ folder } = packed("docs"));
  });

  test.for(blocks.map((code, i) => [i + 1, code] as const))("block %i prints what it says", ([i, code]) => {
    const { code: plain } = transformSync(code, { loader: "ts", format: "esm" });
    const expected = Array.from(code.matchAll(/\/\/ → (.*)$/gm), ([, text]) => text);
    writeFileSync(join(folder, `block-${i}.mjs`), plain);
    const printed = node(folder, [`block-${i}.mjs`])
      .split("\n")
      .filter((text) => text !== "");
    expect(printed).toEqual(expected);
  });

  test("has a block to run", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
  });

  test("has a row for every measure", () => {
    const missing = Object.keys(every).filter((name) => !readme.includes(`| \`${name}\` |`));
    expect(missing).toEqual([]);
  });

  test("names every field of actors and ties", () => {
    const names = [
      ...Object.keys(fields.actor),
      ...Object.keys(fields.tie),
      ...Object.keys(fields.participation),
    ];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test("justifies every package that is installed with it, and no other", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const table = readme.slice(readme.indexOf("## Packages used"), readme.indexOf("## Limits"));
    const named = Array.from(table.matchAll(/^\| ([a-z][^|]*) \|/gm), ([, names]) =>
      names.split(", ").map((name) => name.trim()),
    )
      .flat()
      .filter((name) => name !== "package");
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });

  test("agrees with what is to be cited on version and license", () => {
    const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      version: string;
      license: string;
    };
    const citation = readFileSync(join(root, "CITATION.cff"), "utf8").split("\n");
    expect(citation).toContain(`version: ${version}`);
    expect(citation).toContain(`license: ${license}`);
  });
});

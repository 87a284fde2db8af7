import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { readNetwork, type ReadOptions, type TableFiles } from "../../../src/files/read-network.js";
import { call } from "../../cli/call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-map-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const mapping = {
  comityMapping: "1.0",
  input: { headerLine: 2, delimiter: ";" },
  records: [{ table: "ties", fields: { source: "von, alt", target: "zu" } }],
} as const;
const list = file("list.csv", "Partners;2015\nvon, alt;zu\nx;y\nx;\n");
const map = file("list.map.json", `\ufeff${JSON.stringify(mapping)}`);

async function refusal(files: string | TableFiles, options: ReadOptions): Promise<readonly [string, string]> {
  const error: unknown = await readNetwork(files, options).catch((reason: unknown) => reason);
  return isComityError(error) ? [error.code, error.path.join(".")] : ["none", String(error)];
}

describe("a mapping for a file", () => {
  test("is an object or the path of a file, and says where the headers stand", async () => {
    for (const given of [map, mapping]) {
      const { network, ledger } = await readNetwork(list, { map: given });
      expect(network.ties.length).toBe(1);
      expect(ledger.rows().map(({ code, line, column }) => [code, line, column])).toEqual([
        ["left-out", 1, ""],
        ["missing-value", 4, "zu"],
      ]);
    }
  });

  test("yields to what the call says about the layout", async () => {
    const other = file("other.csv", "von, alt|zu\nx|y\n");
    const { network } = await readNetwork(other, { map, headerLine: 1, delimiter: "|" });
    expect(network.ties.length).toBe(1);
  });

  test("is refused where it cannot be read or applied", async () => {
    expect(await refusal(list, { map: join(folder, "none.json") })).toEqual(["missing-file", ""]);
    expect(await refusal(list, { map: list })).toEqual(["unreadable-format", ""]);
    expect(await refusal(list, { map: file("bad.json", '{"comityMapping":"1.0"}') })).toEqual([
      "bad-mapping",
      "records",
    ]);
    expect(await refusal(file("pairs.el", "a b\n"), { map: { ...mapping, input: {} } })).toEqual([
      "bad-option",
      "map",
    ]);
    expect(await refusal({ ties: list }, { map })).toEqual(["bad-option", "map"]);
    expect(await refusal(file("x.gexf", "<gexf/>"), { headerLine: 2 })).toEqual(["bad-option", "headerLine"]);
    expect(await refusal(list, { headerLine: 0 })).toEqual(["bad-option", "headerLine"]);
  });

  test("is applied by every command that reads a network", async () => {
    const { code, stdout } = await call(["check", list, "--map", map]);
    expect(stdout).toContain("zu");
    expect(code).toBe(0);
  });
});

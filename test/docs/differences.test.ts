import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Network } from "../../src/network/network.js";
import { fixture } from "../fixtures/load.js";
import { networkOf, networkOfFixture } from "../network-of.js";
import { differences, drawn, goldens, type Drawn, type Said } from "./differences.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const start = readme.indexOf("## Differences from NetworkX, igraph and sna");
const rows = readme
  .slice(start, readme.indexOf("\n## ", start + 1))
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(1)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const packages = ["NetworkX", "igraph", "sna"] as const;

function said(row: string, name: string): Said | undefined {
  return goldens.map(({ rows }) => rows[row]?.[name]).find(Boolean);
}

/** Every network is one of a few ties in two groups, a and b against all others, or the karate club. */
function opened({ fixture: name, actors, ties, directed = false }: Drawn): Promise<Network> {
  if (name !== undefined) return networkOfFixture(fixture(name));
  const at = new Map(actors.map((id, i) => [id, i]));
  const group = columnBuilder("category");
  for (const id of actors) group.push(id === "a" || id === "b" ? "first" : "second");
  const plain = ties.map(([source, target, strength = 1]) => ({
    source: at.get(source) ?? -1,
    target: at.get(target) ?? -1,
    directed,
    strength,
  }));
  return networkOf({ ids: actors, ties: plain }, new Map([["group", group.finish()]]));
}

function sketch({ fixture: name, actors, ties, directed = false, of }: Drawn): string {
  if (name !== undefined) return of === undefined ? name : `${name}: ${of}`;
  const lines = ties.map(([source, target, strength]) => {
    const tie = `${source}${directed ? "→" : "–"}${target}`;
    return strength === undefined ? tie : `${tie} ${shown(strength, 4)}`;
  });
  const alone = actors.filter((id) => !ties.some(([source, target]) => source === id || target === id));
  const all = [...lines, ...alone].join(", ");
  return of === undefined ? all : `${all}: ${of}`;
}

function shown(value: Said["value"] | undefined, digits: number): string {
  if (value === undefined) return "–";
  if (value === null || Number.isNaN(value)) return "undefined";
  if (value === "error") return "error";
  if (Math.abs(value) < 1e-8) return "0";
  return Number(value.toPrecision(digits))
    .toFixed(8)
    .replace(/\.?0+$/u, "");
}

describe("README's differences from other packages", () => {
  test("are those that are tried here, each with a network, in one order", () => {
    const titles = drawn.map(({ row }) => differences[row].title);
    expect(rows.map(([title]) => title)).toEqual(titles);
    expect(drawn.map(({ row }) => row).sort()).toEqual(Object.keys(differences).sort());
  });

  test.for(drawn)("$row", async (graph) => {
    const { row, of = "" } = graph;
    const { title, ours, theirs, digits = 4 } = differences[row];
    const network = await opened(graph);
    const answer = await ours(network, of);
    expect(answer).toBeTypeOf("number");
    const others = packages.map((name) => said(row, name)?.value);
    const cells = rows.find(([name]) => name === title) ?? [];
    expect(cells.slice(0, 6)).toEqual([
      title,
      sketch(graph),
      shown(answer, digits),
      ...others.map((value) => shown(value, digits)),
    ]);
    expect(cells[6]).not.toBe("");
    if (theirs === undefined) return;
    expect(cells[6]).toContain(`\`${theirs.option}\``);
    const wanted = said(row, theirs.like)?.value;
    const likewise = await theirs.ask(network, of);
    if (typeof wanted === "number") expect(likewise).toBeCloseTo(wanted, 12);
    else expect([likewise, wanted]).toEqual([NaN, null]);
  });

  test("name the versions that were asked", () => {
    for (const [name, version] of goldens.flatMap(({ sources }) => Object.entries(sources)))
      expect(readme.slice(start)).toContain(`${name} (${version})`);
  });
});

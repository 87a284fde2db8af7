// node bench/write-readme.mjs: puts the results that are kept in bench/results/ into bench/README.md, below its last line that
// is written by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { judgements } from "./goals.mjs";
import { root } from "./harness/folders.mjs";
import { losses } from "./harness/losses.mjs";
import { markdownTable, matrix, sideTable } from "./harness/markdown.mjs";
import { readResults } from "./harness/results.mjs";
import { tasks } from "./tasks.mjs";

const mark = "<!-- Below this line: written by bench/write-readme.mjs -->";
const path = `${root}bench/README.md`;
const kept = Object.fromEntries(["bench", "peers", "growth"].map((name) => [name, readResults(name)]));

const parts = [measuredOn(kept), ...goalPart(kept.peers), ...benchParts(kept.bench ?? {})];
parts.push(...peerParts(kept.peers ?? {}), ...growthPart(kept.growth), ...lossPart(kept));
const readme = readFileSync(path, "utf8");
if (!readme.includes(mark)) throw new Error(`${path} lacks its mark`);
const text = `${readme.slice(0, readme.indexOf(mark))}${mark}\n\n${parts.join("\n\n")}\n`;
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: "markdown" }));

function measuredOn(all) {
  const rows = Object.values(all).flatMap((each) => Object.values(each ?? {}));
  const said = (key) => [...new Set(rows.map((row) => row[key]))].sort().join("; ");
  const versions = [...new Set(rows.flatMap((row) => row.versions ?? []))].sort().join(", ");
  return [
    `On ${said("machine")}; ${said("on")}. comity ${said("comity")}${versions === "" ? "" : `, ${versions}`}.`,
    "Times are those of `again`; behind those of others in brackets is ours ÷ its. – is not offered.",
  ].join(" ");
}

function goalPart(peers) {
  const lines = Object.entries(peers ?? {}).flatMap(([id, { sides }]) =>
    judgements(id, sides).map(({ words, measured, met }) => [
      id,
      words,
      measured,
      met ? "met" : "**missed**",
    ]),
  );
  return lines.length === 0 ? [] : ["### Goals", markdownTable(["row", "goal", "measured", ""], lines)];
}

function benchParts(rows) {
  const all = Object.entries(rows);
  const beside = all.filter(([id]) => id.split("/")[0] in tasks).map(([, row]) => row);
  const other = all.filter(([id, row]) => !(id.split("/")[0] in tasks) && row.sides !== undefined);
  const parts = beside.length === 0 ? [] : ["### Measures beside packages of Node", matrix(beside, "")];
  for (const [, row] of other) parts.push(`### ${row.title}`, sideTable(row));
  for (const [, row] of all)
    if (row.cells !== undefined) parts.push(`### ${row.title}`, markdownTable(row.columns, row.cells));
  return parts;
}

function peerParts(rows) {
  const all = Object.entries(rows);
  const timed = all.filter(([id, row]) => row.compared !== false && !id.startsWith("load"));
  const parts =
    timed.length === 0
      ? []
      : [
          "### Measures beside packages of Python",
          matrix(
            timed.map(([, row]) => row),
            "",
          ),
        ];
  for (const [id, row] of all)
    if (id.startsWith("load") || row.compared === false) parts.push(`### ${row.title}`, sideTable(row));
  return parts;
}

function growthPart(rows) {
  if (rows === undefined) return [];
  const grown = ({ exponent, error }) => `${exponent.toFixed(2)} ± ${(error ?? NaN).toFixed(2)}`;
  const further = Object.values(rows).some(({ beyond }) => beyond !== undefined);
  const lines = Object.entries(rows).map(([name, { promise, promised, time, beyond, memory, kept }]) => [
    name,
    promise ?? "nothing",
    promised,
    grown(time),
    ...(further ? [beyond === undefined ? "" : grown(beyond)] : []),
    grown(memory),
    `${time.from}–${time.to}`,
    kept ? "" : "**more than promised**",
  ]);
  const columns = [
    "",
    "promise",
    "exponent",
    "time",
    ...(further ? ["beyond caches"] : []),
    "memory",
    "ties",
    "",
  ];
  return ["### Growth", markdownTable(columns, lines)];
}

function lossPart(all) {
  const lost = losses(all);
  const told = lost.length === 0 ? "Nothing that was measured." : lost.map((each) => `- ${each}`).join("\n");
  return ["## What we lose", told];
}

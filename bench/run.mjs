// npm run bench [-- SECTION …]: loading, memory, measures and bundle size beside the peers, each side in processes of
// its own, in turn, several times. Results are verified before anything is timed.
import { execFileSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { bundles } from "./bundles.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const cache = `${here}../node_modules/.cache/comity/bench`;
const repetitions = 3;

if (!existsSync(`${here}../dist/index.js`)) throw new Error("dist is missing: run npm run build first");
mkdirSync(cache, { recursive: true });
const { generate, sizes } = await import("../dist/index.js");

/** A file of ties: header, then `rows` lines, from our own generator. */
async function tiesFile(rows) {
  const path = `${cache}/ties-${rows}.csv`;
  if (existsSync(path)) return path;
  const network = await generate({ actors: Math.ceil(rows / 10), ties: rows, seed: 1, attributes: false });
  const out = createWriteStream(path);
  out.write("source,target,since\n");
  const { source, target } = network.ties;
  for (let i = 0; i < rows; i++) {
    const line = `${network.actors.ids.at(source[i])},${network.actors.ids.at(target[i])},${1950 + (i % 70)}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return path;
}

/** The same ties with their actors in a table of their own, and as one table that says both ends inline, with its mapping. */
async function tables(rows) {
  const ties = await tiesFile(rows);
  const [actors, inline, map] = ["actors.csv", "inline.csv", "map.json"].map(
    (name) => `${cache}/${rows}-${name}`,
  );
  if (existsSync(map)) return { ties, actors, inline, map };
  const countries = ["DE", "France", "Polen", "IT", "Nederland"];
  const ids = new Map();
  const said = (id) => {
    if (!ids.has(id)) ids.set(id, `${countries[ids.size % 5]},${40 + (ids.size % 20)}.5`);
    return ids.get(id);
  };
  const out = createWriteStream(inline);
  out.write("town,land,lat,partner,partner land,partner lat,since\n");
  for (const line of readFileSync(ties, "utf8").trimEnd().split("\n").slice(1)) {
    const [source, target, since] = line.split(",");
    if (!out.write(`${source},${said(source)},${target},${said(target)},${since}\n`))
      await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  writeFileSync(actors, `id,country,latitude\n${Array.from(ids, (entry) => entry.join(",")).join("\n")}\n`);
  const end = (id, country, latitude) => ({ table: "actors", as: id, fields: { id, country, latitude } });
  const tie = { source: { record: "town" }, target: { record: "partner" }, since: "since" };
  const records = [end("town", "land", "lat"), end("partner", "partner land", "partner lat")];
  writeFileSync(
    map,
    JSON.stringify({ comityMapping: "1.0", records: [...records, { table: "ties", fields: tie }] }),
  );
  return { ties, actors, inline, map };
}

/** A file of pairs, as .el readers take it. */
async function edgeFile(rows) {
  const [from, to] = [await tiesFile(rows), `${cache}/ties-${rows}.el`];
  if (!existsSync(to)) {
    const lines = readFileSync(from, "utf8").split("\n").slice(1);
    writeFileSync(to, lines.map((line) => line.split(",").slice(0, 2).join(" ")).join("\n"));
  }
  return to;
}

/** Runs one job in a process of its own: seconds of the work, peak memory of the process, and what it found. */
function job(name, ...args) {
  const told = execFileSync(
    process.execPath,
    ["--max-old-space-size=8000", `${here}jobs/${name}.mjs`, ...args.map(String)],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(told);
}

/** Times sides in turn and prints a row for each: median seconds, range, peak memory, ratio to the first. */
function compare(title, sides, agree) {
  const runs = new Map(sides.map(([name]) => [name, []]));
  for (let i = 0; i < repetitions; i++)
    for (const [name, ...call] of sides) runs.get(name).push(job(...call));
  const results = Array.from(runs.values(), ([first]) => first.result);
  if (!agree(...results)) throw new Error(`${title}: the sides do not agree: ${JSON.stringify(results)}`);
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const rows = Array.from(runs, ([name, list]) => ({
    name,
    seconds: median(list.map((run) => run.seconds)),
    least: Math.min(...list.map((run) => run.seconds)),
    most: Math.max(...list.map((run) => run.seconds)),
    memory: Math.max(...list.map((run) => run.memory)),
  }));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      `  ${row.name.padEnd(34)} ${row.seconds.toFixed(3).padStart(9)} s  (${row.least.toFixed(3)}–${row.most.toFixed(3)})  ${row.memory.toFixed(0).padStart(5)} MiB  ${(rows[0].seconds / row.seconds).toFixed(2)} × its time`,
    );
  return { title, rows };
}

const sections = {
  async load() {
    const found = [];
    for (const rows of [100_000, 1_000_000]) {
      const path = await tiesFile(rows);
      const sides = [
        ["comity readNetwork (with ledger)", "load-comity", path],
        ["papaparse alone, rows thrown away", "load-papaparse", path],
      ];
      // A graph object for each tie costs minutes and gigabytes at a million.
      if (rows <= 100_000) sides.push(["papaparse + graphology mergeEdge", "load-graphology", path]);
      found.push(
        compare(`load CSV, ${rows} ties`, sides, (...ties) => ties.every((count) => count === rows)),
      );
    }
    const million = await tables(1_000_000);
    found.push(
      compare(
        "load 1000000 ties, with progress",
        [
          ["comity, ties alone", "load-tables", JSON.stringify({ files: million.ties })],
          [
            "comity, ties and 100000 actors",
            "load-tables",
            JSON.stringify({ files: { ties: million.ties, actors: million.actors } }),
          ],
          [
            "comity, both ends inline, mapped",
            "load-tables",
            JSON.stringify({ files: million.inline, map: million.map }),
          ],
        ],
        (...ties) => ties.every((count) => count === 1_000_000),
      ),
    );
    const path = await edgeFile(1_000_000);
    found.push(
      compare(
        "load .el, 1000000 ties",
        [["comity readNetwork (with ledger)", "load-comity", path]],
        (ties) => ties === 1_000_000,
      ),
    );
    return found;
  },
  async write() {
    const sides = ["csv", "gexf", "graphml", "net", "json"].map((form) => [
      `comity, .${form === "csv" ? "csv tables" : form}`,
      "write-comity",
      form,
      100_000,
      1_000_000,
    ]);
    return [compare("write 1000000 ties", sides, (...ties) => ties.every((n) => n === 1_000_000))];
  },
  async measures() {
    const { actors, ties } = sizes.S;
    const close = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
    return ["betweenness", "closeness", "pagerank"].map((measure) =>
      compare(
        `${measure}, S: ${actors} actors, ${ties} ties, one thread`,
        [
          ["comity (compile included)", "measure-comity", measure, actors, ties],
          ["graphology-metrics", "measure-graphology", measure, actors, ties],
        ],
        close,
      ),
    );
  },
  async identity() {
    const sides = [["comity", "resolve-comity", 100_000]];
    return [compare("resolve, 100000 actors", sides, () => true)];
  },
  async bundles() {
    const rows = await bundles();
    console.log("\nbundle sizes, minified");
    for (const { name, bytes, gzip } of rows)
      console.log(
        `  ${name.padEnd(34)} ${(bytes / 1024).toFixed(1).padStart(8)} kB  ${(gzip / 1024).toFixed(1).padStart(7)} kB gzip`,
      );
    return rows;
  },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const machine = `${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
console.log(machine);
const results = { machine, repetitions, sections: {} };
for (const [name, section] of Object.entries(sections))
  if (asked.length === 0 || asked.includes(name)) results.sections[name] = await section();
writeFileSync(`${cache}/results.json`, JSON.stringify(results, null, 1));

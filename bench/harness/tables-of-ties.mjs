import { existsSync, readFileSync, writeFileSync } from "node:fs";

const countries = ["DE", "France", "Polen", "IT", "Nederland"];

/**
 * The ties of an input as the tables that people keep: `ties` (source, target, since), `actors` (id, country, latitude),
 * and `inline`, one table that says both ends in every row, with `map`, the mapping that takes it apart.
 */
export function tablesOf({ el }) {
  const at = (name) => el.replace(/el$/, name);
  const files = { ties: at("csv"), actors: at("actors.csv"), inline: at("inline.csv"), map: at("map.json") };
  if (existsSync(files.map)) return files;
  const said = new Map();
  const about = (id) => {
    if (!said.has(id)) said.set(id, `${countries[said.size % 5]},${40 + (said.size % 20)}.5`);
    return said.get(id);
  };
  const pairs = readFileSync(el, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" "));
  write(
    files.ties,
    "source,target,since",
    pairs,
    ([source, target], i) => `${source},${target},${1950 + (i % 70)}`,
  );
  write(
    files.inline,
    "town,land,lat,partner,partner land,partner lat,since",
    pairs,
    ([source, target], i) => `${source},${about(source)},${target},${about(target)},${1950 + (i % 70)}`,
  );
  write(files.actors, "id,country,latitude", Array.from(said), (entry) => entry.join(","));
  const end = (id, country, latitude) => ({ table: "actors", as: id, fields: { id, country, latitude } });
  const tie = { source: { record: "town" }, target: { record: "partner" }, since: "since" };
  const records = [
    end("town", "land", "lat"),
    end("partner", "partner land", "partner lat"),
    { table: "ties", fields: tie },
  ];
  writeFileSync(files.map, JSON.stringify({ comityMapping: "1.0", records }));
  return files;
}

/** Writes a header and a line for each row, in pieces. */
function write(path, header, rows, line) {
  writeFileSync(path, `${header}\n`);
  for (let from = 0; from < rows.length; from += 100_000) {
    const lines = rows.slice(from, from + 100_000).map((row, i) => line(row, from + i));
    writeFileSync(path, `${lines.join("\n")}\n`, { flag: "a" });
  }
}

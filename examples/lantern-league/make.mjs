// Writes the files of the Lantern League:  node make.mjs [FOLDER]
// Without a folder they are written beside this script. Every run writes the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeActors } from "./actors.mjs";
import { makeParticipations } from "./participations.mjs";
import { makeTies } from "./ties.mjs";

const dataset = {
  source:
    "The Lantern League, a fictional example bundled with comity: every actor, place and tie in it is invented",
  boundary:
    "All members of an imagined league of towns, associations, schools, businesses and people in 25 countries, " +
    "and the ties they told its imagined office about, 2011 to 2025",
  collected: "2025-11",
  licence: "CC0-1.0",
};

function csv(rows) {
  const names = Object.keys(rows[0]);
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  return lines.map((fields) => `${fields.map(quoted).join(",")}\n`).join("");
}

function quoted(field) {
  return /[",;\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const folder = process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url));
mkdirSync(folder, { recursive: true });
const actors = makeActors();
writeFileSync(join(folder, "actors.csv"), csv(actors.map((actor) => actor.row)));
writeFileSync(join(folder, "ties.csv"), csv(makeTies(actors)));
writeFileSync(join(folder, "participations.csv"), csv(makeParticipations(actors)));
writeFileSync(join(folder, "dataset.json"), `${JSON.stringify(dataset, null, 2)}\n`);

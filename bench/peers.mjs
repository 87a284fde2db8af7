// npm run bench:peers [-- --size M --only betweenness,load --install]: our goals, beside packages of Python whose work is
// done in C and C++ (and NetworkX). Packages that are not installed are left out, with how to get them.
import { argumentsOf, checkPicks, sizes, wanted } from "./harness/arguments.mjs";
import { judgements } from "./goals.mjs";
import { inputOf } from "./harness/inputs.mjs";
import { machine, versionOf } from "./harness/machine.mjs";
import { printRow } from "./harness/print.mjs";
import { install, offers } from "./harness/python.mjs";
import { snaOffers } from "./harness/r.mjs";
import { Results } from "./harness/results.mjs";
import { interleave } from "./harness/rounds.mjs";
import { sidesOf } from "./peer-sides.mjs";
import { rows } from "./peer-rows.mjs";

const asked = argumentsOf(process.argv.slice(2), { size: [], flags: ["install", "unkept"] });
checkPicks(asked, Object.keys(rows));
if (asked.install) install();

console.log(machine());
console.log(`comity ${versionOf("comity")}`);
const python = offers();
if (python === undefined) console.log("no Python: its packages are left out");
const peers = { ...python, ...snaOffers() };
for (const [name, { version, missing }] of Object.entries(peers))
  console.log(missing === undefined ? `${name} ${version}` : `${name} is left out: ${missing}`);

const versions = Object.entries(peers).flatMap(([name, { version }]) =>
  version ? [`${name} ${version}`] : [],
);
const results = new Results("peers", versions, asked.unkept);
for (const [name, row] of Object.entries(rows)) {
  if (!wanted(asked, name)) continue;
  for (const size of asked.size.length > 0 ? asked.size : row.sizes) {
    const input = await inputOf(size, sizes[size]);
    const id = `${name}/${size}`;
    const sides = await sidesOf(name, row, { input, peers, asked });
    const title = `${row.title}, ${size}: ${input.n} actors, ${input.m} ties`;
    if (sides === undefined) {
      console.log(`\n${title}\n  comity does not offer it yet`);
      continue;
    }
    const { rounds } = asked;
    const measured = interleave(sides, { rounds, input, agrees: row.agrees, note: row.note });
    const told = { title, sides: measured, compared: row.compared };
    printRow(told);
    for (const { words, measured: figure, met } of judgements(id, measured))
      console.log(`  goal: ${words}; measured ${figure}: ${met ? "met" : "missed"}`);
    results.keep({ id, ...told, input: input.sha256 });
  }
}
results.complain();

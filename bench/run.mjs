// npm run bench [-- --size S,M --only betweenness,load …]: loading, memory, measures, bundles and more beside the packages
// of Node. What is measured how: bench/README.md.
import { argumentsOf, checkPicks, wanted } from "./harness/arguments.mjs";
import { machine, versionOf } from "./harness/machine.mjs";
import { printRow } from "./harness/print.mjs";
import { Results } from "./harness/results.mjs";
import { sections } from "./sections/table.mjs";
import { packagesOfSides } from "./sides/table.mjs";

const asked = argumentsOf(process.argv.slice(2), { flags: ["unkept"] });
const every = Object.entries(sections);
checkPicks(asked, [...every.map(([name]) => name), ...every.flatMap(([, { names }]) => names)]);

console.log(machine());
const [own, ...versions] = (await packagesOfSides()).map((name) => `${name} ${versionOf(name)}`);
console.log([own, ...versions].join("\n"));
const results = new Results("bench", versions, asked.unkept);
for (const [section, { names, rows }] of every) {
  const picked = (name) => wanted(asked, section, name);
  if (!names.some(picked)) continue;
  for await (const row of rows(asked, picked)) {
    printRow(row);
    results.keep(row);
  }
}
results.complain();

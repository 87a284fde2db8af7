import { sizes } from "../harness/arguments.mjs";
import { inputOf } from "../harness/inputs.mjs";
import { launchJob } from "../harness/launch.mjs";
import { interleave } from "../harness/rounds.mjs";
import { tablesOf } from "../harness/tables-of-ties.mjs";

const sameTies = (ours, theirs) =>
  ours.ties === theirs.ties ? undefined : `it has ${theirs.ties} ties where we have ${ours.ties}`;

/** Reading: a list of pairs, a table of ties, tables of ties and actors, one table of both ends by a mapping. */
export const load = {
  names: ["load-el", "load-arrays", "load-csv", "load-tables"],
  async *rows({ size, rounds, limit }, picked) {
    for (const each of size) {
      const input = await inputOf(each, sizes[each]);
      const told = `${each}: ${input.m} ties`;
      const row = (name, title, sides) => ({
        id: `${name}/${each}`,
        title: `${title}, ${told}`,
        input: input.sha256,
        sides: interleave(
          sides.map(([side, job, given]) => ({ name: side, run: () => launchJob(job, given, limit) })),
          { rounds, agrees: sameTies },
        ),
      });
      if (picked("load-el")) yield row("load-el", "load .el", elSides(input));
      if (picked("load-arrays"))
        yield row("load-arrays", "load typed arrays", [["comity, compiled", "load-arrays", { input }]]);
      if (picked("load-csv")) yield row("load-csv", "load CSV", csvSides(tablesOf(input)));
      if (picked("load-tables"))
        yield row("load-tables", "load tables, with progress", tableSides(tablesOf(input), input.m));
    }
  },
};

function elSides({ el }) {
  const pairs = { path: el, delimiter: " ", header: false };
  return [
    ["comity, with ledger", "load-comity", { path: el }],
    ["comity, with ledger, compiled", "load-comity", { path: el, compiled: true }],
    ["papaparse + graphology", "load-papaparse", { ...pairs, into: "graphology" }],
    ["papaparse + ngraph", "load-papaparse", { ...pairs, into: "ngraph" }],
  ];
}

function csvSides({ ties }) {
  const table = { path: ties, delimiter: ",", header: true };
  return [
    ["comity, with ledger", "load-comity", { path: ties }],
    ["papaparse, rows thrown away", "load-papaparse", { ...table, into: "nothing" }],
    ["papaparse + graphology", "load-papaparse", { ...table, into: "graphology" }],
    ["papaparse + ngraph", "load-papaparse", { ...table, into: "ngraph" }],
  ];
}

function tableSides({ ties, actors, inline, map }, rows) {
  return [
    ["comity, ties alone", "load-tables", { files: { ties }, ties: rows }],
    ["comity, ties and actors", "load-tables", { files: { ties, actors }, ties: rows }],
    ["comity, both ends inline, mapped", "load-tables", { files: inline, map, ties: rows }],
  ];
}

// A file of ties read by papaparse: { path, delimiter, header, into }, where `into` is "graphology", "ngraph" or nothing
// (rows are counted and thrown away).
import { createReadStream } from "node:fs";
import graphology from "graphology";
import createGraph from "ngraph.graph";
import Papa from "papaparse";
import { holds, timed } from "./timed.mjs";

const { path, delimiter, header, into } = JSON.parse(process.argv[2]);

const targets = {
  graphology() {
    const graph = new graphology.UndirectedGraph();
    return {
      add: ([source, target, since]) => graph.mergeEdge(source, target, { since }),
      ties: () => graph.size,
    };
  },
  ngraph() {
    const graph = createGraph();
    return {
      add: ([source, target, since]) => graph.addLink(source, target, { since }),
      ties: () => graph.getLinksCount(),
    };
  },
  nothing() {
    let rows = 0;
    return { add: () => rows++, ties: () => rows };
  },
};

await timed(
  () =>
    new Promise((resolve, reject) => {
      const { add, ties } = targets[into]();
      let left = header ? 1 : 0;
      Papa.parse(createReadStream(path, "utf8"), {
        delimiter,
        skipEmptyLines: true,
        step: ({ data }) => {
          if (left > 0) left--;
          else add(data);
        },
        complete: () => resolve({ ties: ties() }),
        error: reject,
      });
    }),
  { bare: holds() },
);

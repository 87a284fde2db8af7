import { createReadStream } from "node:fs";
import graphology from "graphology";
import Papa from "papaparse";
import { timed } from "./timed.mjs";

const [path] = process.argv.slice(2);
await timed(
  () =>
    new Promise((resolve, reject) => {
      const graph = new graphology.UndirectedGraph();
      Papa.parse(createReadStream(path, "utf8"), {
        header: true,
        skipEmptyLines: true,
        step: ({ data }) => graph.mergeEdge(data.source, data.target, { since: data.since }),
        complete: () => resolve(graph.size),
        error: reject,
      });
    }),
);

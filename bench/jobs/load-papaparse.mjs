import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { timed } from "./timed.mjs";

const [path] = process.argv.slice(2);
await timed(
  () =>
    new Promise((resolve, reject) => {
      let rows = -1;
      Papa.parse(createReadStream(path, "utf8"), {
        skipEmptyLines: true,
        step: () => rows++,
        complete: () => resolve(rows),
        error: reject,
      });
    }),
);

import { spawnSync } from "node:child_process";
import { root } from "../harness/folders.mjs";
import { figures } from "../harness/print.mjs";
import { spread } from "../harness/statistics.mjs";

const importing = (name) => ["--input-type=module", "-e", `await import("${name}")`];
const programs = {
  "node alone": ["--input-type=module", "-e", ""],
  'import("comity")': importing("comity"),
  'import("comity/files")': importing("comity/files"),
  'import("graphology")': importing("graphology"),
  'import("graphology-metrics")': importing("graphology-metrics"),
  "comity --version": [`${root}dist/node/main.js`, "--version"],
};

/** How long a program takes from its start to its end that does nothing but load us. */
export const start = {
  names: ["start"],
  async *rows({ rounds }) {
    const times = new Map(Object.keys(programs).map((name) => [name, []]));
    for (let i = 0; i < 3 * rounds; i++)
      for (const [name, words] of Object.entries(programs)) {
        const before = performance.now();
        const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
        times.get(name).push(performance.now() - before);
        if (status !== 0) throw new Error(`${name}: ${stderr}`);
      }
    const cells = Array.from(times, ([name, list]) => {
      const { median, least, most } = spread(list);
      return [name, figures(median), `${figures(least)}–${figures(most)}`];
    });
    yield { id: "start", title: "cold start", columns: ["", "wall ms", "range"], cells };
  },
};

import { launchJob } from "./harness/launch.mjs";
import { launchPeer } from "./harness/python.mjs";
import { launchSna } from "./harness/r.mjs";
import { openSide } from "./sides/table.mjs";

/** Measures that promise a time linear in the ties. */
const linear = [
  "degree",
  "strength",
  "components",
  "coreness",
  "pagerank",
  "reciprocity",
  "cutPoints",
  "mixing",
];

/** The sides of a row, ours first, as `interleave` takes them; undefined where we do not offer it. */
export async function sidesOf(name, row, context) {
  const kind = row.kind ?? "task";
  return kinds[kind](name, row, context);
}

const kinds = {
  async task(task, { searching, alone = [] }, { input, peers, asked: { calls, limit } }) {
    const { tasks } = await openSide("comity");
    if (!(task in tasks)) return undefined;
    const single = alone.includes(input.name);
    const ours = (options) => (values) =>
      launchJob(
        "measure",
        { side: "comity", task, input, options, calls, values },
        limit * (single ? 10 : 1),
      );
    const two = { name: "comity, 2 workers", clock: "wall", run: ours({ threads: 2 }) };
    if (single) return [two];
    return [
      { name: "comity", run: ours() },
      ...(searching ? [{ name: "comity, TypeScript", run: ours({ typescript: true }) }, two] : []),
      ...those(peers, task).map((side) => ({
        name: side,
        run: (values) =>
          (side === "sna" ? launchSna : launchPeer)({ side, task, input, calls, values }, limit),
      })),
    ];
  },

  load(_, __, { input, peers, asked: { limit } }) {
    const { el } = input;
    const pairs = { path: el, delimiter: " ", header: false, into: "graphology" };
    return [
      { name: "comity", run: () => launchJob("load-comity", { path: el, compiled: true }, limit) },
      { name: "comity, typed arrays", run: () => launchJob("load-arrays", { input }, limit) },
      ...those(peers, "load").map((side) => ({
        name: side,
        run: () => launchPeer({ side, task: "load", input }, limit),
      })),
      { name: "papaparse + graphology", run: () => launchJob("load-papaparse", pairs, limit) },
    ];
  },

  linear(_, __, { input, asked: { calls, limit } }) {
    return linear.map((measure) => ({
      name: measure,
      run: () =>
        launchJob("measure", { side: "comity", task: `measure:${measure}`, input, calls }, limit * 5),
    }));
  },
};

function those(peers, task) {
  return Object.keys(peers).filter((side) => peers[side].tasks?.includes(task));
}

import { sizes } from "../harness/arguments.mjs";
import { launchJob } from "../harness/launch.mjs";
import { interleave } from "../harness/rounds.mjs";

/** Writing a network in every format. */
export const write = {
  names: ["write"],
  async *rows({ size, rounds, limit }) {
    for (const each of size) {
      const { actors, ties } = sizes[each];
      const sides = ["csv", "gexf", "graphml", "net", "json"].map((format) => ({
        name: `comity, ${format === "csv" ? "CSV tables" : `.${format}`}`,
        run: () => launchJob("write-comity", { format, actors, ties }, limit),
      }));
      const agrees = (ours, theirs) => (ours.ties === theirs.ties ? undefined : "it wrote other ties");
      yield {
        id: `write/${each}`,
        title: `write, ${each}: ${ties} ties`,
        compared: false,
        sides: interleave(sides, { rounds, agrees }),
      };
    }
  },
};

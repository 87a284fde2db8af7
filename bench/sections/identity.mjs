import { sizes } from "../harness/arguments.mjs";
import { launchJob } from "../harness/launch.mjs";
import { interleave } from "../harness/rounds.mjs";

/** Which of the actors may be one and the same. */
export const identity = {
  names: ["identity"],
  async *rows({ size, rounds, limit }) {
    for (const each of size) {
      const { actors } = sizes[each];
      const sides = [{ name: "comity", run: () => launchJob("resolve-comity", { actors }, limit) }];
      yield {
        id: `identity/${each}`,
        title: `resolve, ${actors} actors`,
        sides: interleave(sides, { rounds }),
      };
    }
  },
};

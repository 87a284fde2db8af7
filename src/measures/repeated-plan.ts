import { ComityError } from "../errors/error.js";
import { settle } from "./options.js";
import type { Asked, Plan } from "./plans.js";

/** The plan of a measure that asks another one so many `times`, each time of a network made for it. */
export function repeated(
  defaults: object,
  planOf: (name: string) => Plan | undefined,
  times: (asked: Asked) => number,
): Plan {
  return {
    defaults: { ...defaults, score: undefined, options: undefined, value: undefined },
    async works(open, asked, network) {
      const { of = "degree", options = {} } = asked;
      const plan = planOf(of);
      if (plan === undefined)
        throw new ComityError("unknown-measure", `there is no measure "${of}"`, { path: ["of"] });
      const once = await plan.works(open, settle<Asked>(of, plan.defaults, options), network);
      const { order, arcs } = await open({ parallel: "count" });
      const runs = times(asked);
      const drawn = { kernel: "rows", arcVisits: runs * (order + arcs), bytes: 32 * (order + arcs) };
      return [drawn, ...once.map((work) => ({ ...work, arcVisits: runs * work.arcVisits }))];
    },
  };
}

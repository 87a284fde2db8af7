import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Executor, WorkerExecutor } from "../../../src/exec/executor.js";
import { inline } from "../../../src/exec/inline.js";
import { generate } from "../../../src/network/generate/generate.js";
import { openBridge } from "../../../src/recommend/benefit/bridge.js";
import { openInclude } from "../../../src/recommend/benefit/include.js";
import { openReachFurther } from "../../../src/recommend/benefit/reach-further.js";
import { openWithstand } from "../../../src/recommend/benefit/withstand.js";
import { linkScores } from "../../../src/recommend/links/link-scores.js";
import type { OpenObjective } from "../../../src/recommend/objective.js";
import { buildWorkers, type Built } from "../../exec/build.js";
import { plotOfNetwork } from "./ground.js";

let built: Built;
let pool: WorkerExecutor;
beforeAll(async () => {
  built = await buildWorkers();
  pool = built.parallel.workers(2);
}, 60_000);
afterAll(async () => {
  await pool.close();
  await built.remove();
});

const objectives: Readonly<
  Record<string, (...given: Parameters<OpenObjective<object>>) => Promise<unknown>>
> = {
  bridge: (ground, graph) => answers(openBridge(ground, graph, {}), graph.order),
  withstand: (ground, graph) => answers(openWithstand(ground, graph, { leave: 3 }), graph.order),
  "reach-further": (ground, graph) =>
    answers(openReachFurther(ground, graph, { size: 3, samples: 100 }), graph.order),
  include: (ground, graph) =>
    answers(openInclude(ground, graph, { group: { by: "kind", value: "ngo" } }), graph.order),
};

/** Everything that an objective says of some pairs, before a tie is taken and after. */
async function answers(opening: ReturnType<OpenObjective<object>>, order: number): Promise<unknown> {
  const objective = await opening;
  const ends = Array.from({ length: 30 }, (_, i) => [(7 * i) % 40, 41 + ((11 * i) % (order - 41))] as const);
  const pairs = {
    length: ends.length,
    a: Int32Array.from(ends, ([a]) => a),
    b: Int32Array.from(ends, ([, b]) => b),
  };
  const found: unknown[] = [objective.notes];
  for (let round = 0; round < 2; round++) {
    found.push(
      [...(await objective.screen(pairs))],
      [...(await objective.gains(pairs))],
      await objective.value(),
    );
    await objective.take(pairs.a[round], pairs.b[round]);
  }
  return found;
}

async function drawn() {
  const network = await generate({ actors: 150, ties: 400, seed: 4 });
  const ids = Array.from({ length: network.actors.length }, (_, row) => network.actors.ids.at(row));
  return { network, ids };
}

describe.each(Object.entries(objectives))("%s", (name, ask) => {
  test("says the same, to the byte, on this thread and on two others", async () => {
    const { network, ids } = await drawn();
    const on = async (executor: Executor): Promise<unknown> => {
      const { ground } = await plotOfNetwork(network, ids, { executor });
      return ask(ground, ground.opened.csr, {});
    };
    expect(await on(pool)).toEqual(await on(inline));
  });

  // Bridges between countries take no kernel, and all of this network fits in one slice.
  test.runIf(name !== "bridge")("stops when it is told to", async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const { network, ids } = await drawn();
    const { ground } = await plotOfNetwork(network, ids, {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase.startsWith("recommend")) stop.abort(reason);
      },
    });
    await expect(ask(ground, ground.opened.csr, {})).rejects.toBe(reason);
  });
});

test("link scores are the same, to the byte, here and on two other threads", async () => {
  const { network, ids } = await drawn();
  const calls = [
    {},
    { by: "katz", top: 40 },
    { of: ids.slice(0, 4), by: "l3" },
    { directed: "ignore", strengths: true },
  ] as const;
  for (const options of calls) {
    const on = async (executor: Executor): Promise<unknown> =>
      (await linkScores(network, { ...options, executor, audience: "steward" })).rows();
    expect(await on(pool)).toEqual(await on(inline));
  }
});

import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { toCsv } from "../../src/export/csv.js";
import { toGexf } from "../../src/export/gexf.js";
import { toGraphml } from "../../src/export/graphml.js";
import { toGraphologyJson } from "../../src/export/graphology-json.js";
import { toPajek } from "../../src/export/pajek.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { fromGraph } from "../../src/ingest/graph/from-graph.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { ingest } from "../../src/ingest/ingest.js";
import { assemble } from "../../src/network/assemble.js";
import type { Column } from "../../src/network/columns.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { generate } from "../../src/network/generate/generate.js";
import { toGraph } from "../../src/network/to-graph.js";
import { plain } from "../ingest/support.js";
import { actorAt } from "../../src/network/rows.js";

const steward = { audience: "steward" } as const;
const forms = { toGexf, toGraphml, toGraphologyJson, toPajek } as const;

describe.each(Object.entries(forms))("%s", (_, write) => {
  test("gives the same text in pieces, again and again", async () => {
    const network = await generate({ actors: 900, ties: 5000, seed: 4 });
    const written = await write(network, steward);
    const once: string[] = [];
    for await (const piece of written) once.push(piece);
    expect(once.length).toBeGreaterThan(5);
    expect(Math.max(...once.map((piece) => piece.length))).toBeLessThan(2 ** 20);
    expect(once.join("")).toBe(await written.text());
    expect(await (await write(network, steward)).text()).toBe(once.join(""));
  });

  test("stops with the reason of its signal, and delivers nothing after", async () => {
    const network = await generate({ actors: 2000, ties: 30_000, seed: 4 });
    const controller = new AbortController();
    const written = await write(network, { ...steward, signal: controller.signal });
    let after = 0;
    const read = async (): Promise<void> => {
      for await (const piece of written) {
        if (controller.signal.aborted) after += piece.length > 0 ? 1 : 0;
        if (!controller.signal.aborted) controller.abort(new Error("enough"));
        const end = performance.now() + 9;
        while (performance.now() < end);
      }
    };
    await expect(read()).rejects.toThrow("enough");
    expect(after).toBe(0);
    await expect(write(network, { signal: AbortSignal.abort(new Error("at once")) })).rejects.toThrow(
      "at once",
    );
  });

  test("writes a network of nobody", async () => {
    const { network } = await ingest({ actors: [], ties: [] });
    const written = await write(network);
    expect(written.losses).toEqual([]);
    expect((await written.text()).length).toBeGreaterThan(10);
  });

  test("refuses ids that would become the same", async () => {
    const { network } = await ingest({ actors: [{ id: "a" }, { id: " a" }] });
    const call = write(network).then((written) => written.losses);
    if (write === toGraphologyJson) expect(await call).toEqual([]);
    else await expect(call).rejects.toMatchObject({ code: "bad-input" });
  });
});

test("graphology JSON refuses ties of ids that every object has, and CSV ids that would become the same", async () => {
  const network = async (id: string) => (await ingest({ ties: [{ source: "a", target: id }] })).network;
  await expect(toGraphologyJson(await network("constructor"))).rejects.toMatchObject({ code: "bad-input" });
  await expect(toGraphologyJson(await network("__proto__"))).rejects.toMatchObject({ code: "bad-input" });
  await expect(toCsv(await network(" a"))).rejects.toMatchObject({ code: "bad-input" });
});

test("spans of days that are no year, month or day are told, and left blank on reading", async () => {
  const since: Column = { type: "date", from: Int32Array.of(0, 5), to: Int32Array.of(400, 5) };
  const network = await assemble(
    {
      ids: ["a", "b"],
      actorColumns: new Map([["since", since]]),
      source: new Int32Array(0),
      target: new Int32Array(0),
      directed: false,
      tieColumns: new Map(),
    },
    new Pace({}),
  );
  for (const write of [toGexf, toGraphml, toGraphologyJson, toCsv])
    expect((await write(network)).losses).toMatchObject([{ what: "values", column: "since", count: 1 }]);
  const back = await ingest(parseGraphml(await (await toGraphml(network)).text()));
  expect(actorAt(back.network, 0)).toEqual({ id: "a", "since (as given)": "1970-01-01/1971-02-05" });
});

test("words of the caller's own are told with their counts", async () => {
  const { network } = await ingest(
    {
      actors: [
        { id: "a", kind: "choir" },
        { id: "b", kind: "choir" },
      ],
      ties: [{ source: "a", target: "b", method: "duel" }],
    },
    { kinds: ["choir"], methods: ["duel"] },
  );
  const { losses } = await toGraphml(network);
  expect(losses).toMatchObject([
    { what: "own-words", table: "actors", column: "kind", count: 2 },
    { what: "own-words", table: "ties", column: "method", count: 1 },
  ]);
  expect(losses[0].message).toContain("kinds");
});

test("columns of ties that are called like parts of actors stay columns of their own", async () => {
  const { network } = await ingest({
    actors: [{ id: "a", risk: { level: "low", date: "2025" } }, { id: "b" }],
    ties: [{ source: "a", target: "b", risk: "storms", riskDate: "often" }],
  });
  const written = await toGraphologyJson(network, steward);
  const back = await ingest(parseJson(await written.text()));
  expect(written.losses).toEqual([]);
  expect(plain(back.network)).toEqual(plain(network));
  expect(plain(await fromGraph(await toGraph(network)))).toEqual(plain(network));
});

test("bare networks lose nothing in any form", async () => {
  const network = await fromEdges([0, 0, 1, 2], [1, 1, 0, 2], { strength: [1, 1, 2.5, 3] });
  for (const write of Object.values(forms)) expect((await write(network)).losses).toEqual([]);
  expect((await toCsv(network)).losses).toEqual([]);
});

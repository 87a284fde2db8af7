import { expect, test } from "vitest";
import { fromEdges } from "../../src/network/from-edges.js";
import { pagerank } from "../../src/measures/pagerank.js";
import { degree } from "../../src/measures/degree.js";
import { reach } from "../../src/measures/reach.js";

const network = await fromEdges([0, 1, 2], [1, 2, 0]);

test("lists and maps that change during a call change neither view nor record", async () => {
  const status = ["active"];
  const counted = degree(network, { status });
  status[0] = "ended";
  expect((await counted).values()).toEqual(new Float64Array([2, 2, 2]));
  expect((await counted).meta.options.status).toEqual(["active"]);
  const expected = (await pagerank(network, { restart: { "0": 1 } })).values();
  for (const restart of [{ "0": 1 } as Record<string, number>, new Map([["0", 1]])]) {
    const walked = pagerank(network, { restart });
    if (restart instanceof Map) restart.set("1", 5);
    else restart["1"] = 5;
    expect((await walked).values()).toEqual(expected);
    expect((await walked).meta.options.restart).toEqual([["0", 1]]);
  }
});

test("numbers that JSON lacks are written as texts in the record", async () => {
  const { meta } = await reach(network, { steps: Infinity });
  expect(meta.options).toEqual(JSON.parse(JSON.stringify(meta.options)));
  expect(meta.options.steps).toBe("Infinity");
});

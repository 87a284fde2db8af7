import fc from "fast-check";
import { expect, test } from "vitest";
import { isComityError } from "../../src/errors/error.js";
import { ego } from "../../src/network/ego.js";
import { select } from "../../src/network/select.js";
import { distances } from "../oracle/distances.js";
import { graphs } from "../oracle/arbitrary.js";
import { networkOf } from "../network-of.js";
import { contents } from "./tables.js";

test("everyone within so many steps and the ties among them", () =>
  fc.assert(
    fc.asyncProperty(
      graphs().filter(({ ids }) => ids.length > 0),
      fc.constantFrom(0, 1, 2, Infinity),
      fc.constantFrom("out", "in", "all"),
      async (graph, steps, direction) => {
        const network = await networkOf(graph);
        const [far] = distances(graph, { direction });
        const near = graph.ids.filter((_, i) => far[i] <= steps && far[i] < Infinity);
        const found = await ego(network, graph.ids[0], { steps, direction });
        expect(contents(found)).toEqual(contents(await select(network, { actors: near })));
      },
    ),
  ));

test("an unknown id and steps that mean nothing are refused", async () => {
  const network = await networkOf({ ids: ["anna"], ties: [] });
  const refusal = async (id: string, steps?: number): Promise<unknown> => {
    const error: unknown = await ego(network, id, { steps }).catch((thrown: unknown) => thrown);
    return isComityError(error) ? `${error.code}: ${error.message}` : error;
  };
  expect(await refusal("ana")).toMatch(/^unknown-actor: (?!.*anna)/);
  expect(await refusal("anna", -1)).toMatch(/^bad-option/);
  expect(await refusal("anna", 1.5)).toMatch(/^bad-option/);
});

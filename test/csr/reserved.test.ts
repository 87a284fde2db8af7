import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { closeness } from "../../src/measures/closeness.js";

test.each(["hops", "inverse", "linear", "negative-log"])(
  "a column named %s does not replace the rule of that name",
  async (distance) => {
    const ties = [
      { source: "a", target: "b", strength: 0.5 },
      { source: "b", target: "c", strength: 0.25 },
      { source: "a", target: "c", strength: 0.125 },
    ];
    const scores = async (rows: object[]) =>
      (await closeness((await ingest({ ties: rows as typeof ties })).network, { distance })).values();
    const named = ties.map((tie, i) => ({ ...tie, [distance]: 10 * (i + 1) }));
    expect(await scores(named)).toEqual(await scores(ties));
  },
);

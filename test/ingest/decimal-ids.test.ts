import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { EdgeSource } from "../../src/ingest/source.js";
import { decimalIds, sortsAsNumbers } from "../../src/network/decimal-ids.js";
import type { Network } from "../../src/network/network.js";
import { random } from "../../src/random/random.js";
import { pieces } from "./support.js";

/** A list of ties among `actors` decimals, with comments, strengths, repeated pairs and lines that are no ties. */
function listOf(seed: number, actors: number, spread: number): string {
  const stream = random(seed, "list");
  const id = (): number => stream.below(actors) * spread;
  const lines = Array.from({ length: actors }, (_, i) => `${i * spread} ${id()}`);
  for (let i = 0; i < actors; i++) {
    const kind = stream.below(20);
    if (kind === 0) lines.push("# a comment", "");
    else if (kind === 1) lines.push(`${id()}`);
    else if (kind === 2) lines.push(`${id()} ${id()} ${1 + stream.below(9)}`);
    else if (kind === 3) lines.push(`${id()}\t${id()}  `);
    else lines.push(`${id()} ${id()}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The same source without the numbers of its ids: they are treated as texts. */
function asTexts(source: EdgeSource): EdgeSource {
  return {
    ...source,
    async edges(pace) {
      const { ids, ...edges } = await source.edges(pace);
      return { ...edges, ids: { decimals: () => Promise.resolve(undefined), texts: (p) => ids.texts(p) } };
    },
  };
}

function plain({ actors, ties, dataset }: Network): unknown {
  const ids = Array.from({ length: actors.length }, (_, row) => actors.ids.at(row));
  return JSON.stringify({
    ids,
    ...{ actors: Array.from(actors.columns), dataset, directed: ties.directed },
    ends: [Array.from(ties.source), Array.from(ties.target)],
    columns: Array.from(ties.columns),
  });
}

test.each([
  [4096, 1, {}],
  [5000, 7, { kind: "university" }],
  [4500, 1, { directed: true, kind: "individual" }],
  // Too few, and too far apart, to go without texts.
  [100, 1, {}],
  [4500, 100, {}],
])(
  "%i ids that are decimals, %i apart, give the network and the ledger of texts",
  async (actors, spread, options) => {
    const text = listOf(actors, actors, spread);
    const read = (): EdgeSource => parseEdgeList(pieces(text, [0.1, 0.35, 0.7]));
    const edges = await read().edges(new Pace({}));
    const numbers = await edges.ids.decimals(new Pace({}));
    expect(numbers !== undefined).toBe(actors >= 4096 && spread < 8);
    const [found, expected] = [await ingest(read(), options), await ingest(asTexts(read()), options)];
    expect(plain(found.network) === plain(expected.network)).toBe(true);
    expect(JSON.stringify(found.ledger)).toBe(JSON.stringify(expected.ledger));
    expect(found.ledger.ties.quarantined).toBeGreaterThan(0);
    const { ids } = found.network.actors;
    for (let row = 0; row < ids.length; row++) expect(ids.find(ids.at(row))).toBe(row);
    for (const other of ["", "x", "01", "-1", "1.0", "1e1", "9999999999", "99999999999"])
      expect(ids.find(other)).toBe(-1);
  },
);

test.each(["0123", "00", "word", "1234567890", "+1", "-1"])(
  "a list in which one id is %s is one of texts",
  async (id) => {
    const text = `${listOf(1, 4500, 1)}${id} 5\n`;
    const { ids } = await parseEdgeList(text).edges(new Pace({}));
    expect(await ids.decimals(new Pace({}))).toBeUndefined();
  },
);

test("an actors table beside the list finds its ids", async () => {
  const text = listOf(3, 4200, 1);
  const actors = Array.from({ length: 4200 }, (_, i) => ({
    id: String(i),
    name: `Office ${i}`,
    kind: "ngo",
  }));
  const { network, ledger } = await ingest({ actors, ties: parseEdgeList(text) });
  expect(network.actors.length).toBe(4200);
  expect(ledger.ties.accepted).toBe(network.ties.length);
});

test("decimals come in the order of their digits", async () => {
  const lists = fc.uniqueArray(fc.nat(30_000), { maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(lists, async (numbers) => {
      const ids = await decimalIds(Int32Array.from(numbers), new Pace({}));
      const expected = numbers.map(String).sort();
      expect(Array.from(expected, (_, row) => ids.at(row))).toEqual(expected);
      numbers.forEach((number, position) => {
        expect(ids.at(ids.rowOf[position])).toBe(String(number));
        expect(ids.order[ids.rowOf[position]]).toBe(position);
        expect(ids.find(String(number))).toBe(ids.rowOf[position]);
      });
      expect(ids.find("30001")).toBe(-1);
    }),
  );
  expect(sortsAsNumbers(Int32Array.from({ length: 5000 }, (_, i) => i))).toBe(true);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { parseGml } from "../../src/ingest/gml/parse-gml.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { ingest, type Tables } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { parseNdjson } from "../../src/ingest/json/parse-ndjson.js";
import { csv } from "../../src/text/escape.js";
import { checkAccount, pieces, plain } from "./support.js";

const id = fc.constantFrom("a", "b", "c", "d", "10", "9", "__proto__");
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const dirtyTie = fc.record({
  source: fc.oneof({ weight: 8, arbitrary: id }, fc.constantFrom("", "zzz", "x\u0007", null, 3, {})),
  target: fc.oneof({ weight: 8, arbitrary: id }, fc.constantFrom("", "B", "y")),
  directed: optional(fc.constantFrom(true, false, "maybe")),
  strength: optional(fc.constantFrom(1, 2, 0, -1, "9", Number.NaN)),
  method: optional(fc.constantFrom("jumelage", "sister-city", "contact", "nonsense")),
  since: optional(fc.constantFrom("1963", "1963-13", "2011-05-17")),
  note: optional(fc.constantFrom("x", 7, true, ["p", "q"], { deep: 1 })),
});
const dirtyActor = fc.record({
  id: fc.oneof({ weight: 8, arbitrary: id }, fc.constantFrom("", null, "x".repeat(2000))),
  name: optional(fc.constantFrom("Ann", "Bo")),
  kind: optional(fc.constantFrom("ngo", "school", "wizard")),
  country: optional(fc.constantFrom("DE", "France", "Atlantis")),
});
const dirtyPart = fc.record({
  actor: id,
  activity: optional(fc.constantFrom("fair", "")),
  role: optional(fc.constantFrom("host", "king")),
});

test("every row is accepted, merged or quarantined", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(dirtyActor),
      fc.array(dirtyTie),
      fc.array(dirtyPart),
      fc.boolean(),
      async (actors, ties, participations, list) => {
        const input = (list ? { actors, ties, participations } : { ties, participations }) as Tables;
        const { network, ledger } = await ingest(input, { kinds: ["wizard"] });
        checkAccount(ledger);
        expect(ledger.ties.accepted).toBe(network.ties.length);
        expect(ledger.participations.accepted).toBe(network.participations.length);
        if (list) expect(ledger.actors.accepted).toBe(network.actors.length);
        expect(ledger.ties.rows).toBe(ties.length);
        expect(ledger.counts().reduce((sum, { count }) => sum + count, 0)).toBe(ledger.total);
      },
    ),
    { numRuns: 300 },
  );
});

const cleanTie = fc.record({
  source: id,
  target: id,
  directed: fc.boolean(),
  method: optional(fc.constantFrom("sister-city", "contact")),
  since: optional(fc.constantFrom("1963", "2011-05")),
  note: optional(fc.constantFrom("x", "y")),
});

test("the order of the rows leaves no trace in the network", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cleanTie, { maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      async (ties, keys) => {
        const shuffled = ties
          .map((tie) => ({ tie, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const actors = ["a", "b", "c", "d", "10", "9", "__proto__"].map((name, i) => ({
          id: name,
          kind: "ngo",
          capacity: i,
        }));
        const one = await ingest({ actors, ties });
        const other = await ingest({ actors: [...actors].reverse(), ties: shuffled.map(({ tie }) => tie) });
        expect(plain(other.network)).toEqual(plain(one.network));
        expect(other.ledger.ties).toEqual(one.ledger.ties);
      },
    ),
    { numRuns: 200 },
  );
});

const csvText = `source,target,method,since,note\r\n${Array.from({ length: 40 }, (_, i) => `${csv(`Zürich ${i % 7}`)},b${i % 5},jumelage,${1950 + i},"say ""hi"",\n${i}"`).join("\r\n")}`;
const rows = Array.from({ length: 40 }, (_, i) => ({
  source: `ü${i % 7}`,
  target: `b${i % 5}`,
  note: `"[{,}]" \\ ${i}`,
  list: ["a", "b"],
}));
const forms = {
  csv: { parse: parseCsv, text: `\ufeff${csvText}` },
  json: {
    parse: parseJson,
    text: JSON.stringify(
      {
        extra: { a: [1, "}"] },
        ties: rows,
        actors: rows.flatMap(({ source, target }) => [{ id: source }, { id: target }]),
        dataset: { source: "test" },
      },
      null,
      1,
    ),
  },
  ndjson: { parse: parseNdjson, text: rows.map((row) => JSON.stringify(row)).join("\n") },
  el: {
    parse: parseEdgeList,
    text: `# comment\r\n${rows.map(({ source, target }, i) => `${source} ${target}${i % 3 === 0 ? " 2.5" : ""}`).join("\r\n")}`,
  },
  graphml: {
    parse: parseGraphml,
    text: `<?xml version="1.0"?><!-- < > --><graphml xmlns:y="y"><key id="d" for="node" attr.name="lat" attr.type="double"><default>1&#46;5</default></key><key id="z" for="all" attr.name="zip" attr.type="string"/>\r\n<graph edgedefault="directed">${rows.map((_, i) => `<node id="ü${i}"><data key="z">0${i}&lt;\r\n</data><data key="g"><y:S><y:NodeLabel>n${i}<y:L/></y:NodeLabel></y:S></data>${i % 9 === 0 ? "<port/>" : ""}</node>`).join("\n")}${rows.map((_, i) => `<edge id="e${i}" source="ü${i}" target="ü${(i * 3) % 40}"><data key="z"><![CDATA[&${i}]]></data></edge>`).join("")}</graph></graphml>`,
  },
  gml: {
    parse: parseGml,
    text: `Creator "x"\r\n# [ "\ngraph [ directed 1 ${rows.map((_, i) => `node [ id ${i} label "Z&uuml;rich ${i}" pop 1.${i}e3 tags "a${i}" tags "b, c" graphics [ x 1 ] ]`).join("\n")} ${rows.map((_, i) => `edge [ source ${i} target ${(i * 3) % 40} zip "00${i}" ]`).join("\r\n")}\n]`,
  },
  graphology: {
    parse: parseJson,
    text: JSON.stringify(
      {
        edges: rows.map(({ source, target, note }, i) => ({
          key: `e${i}`,
          source,
          target,
          attributes: { note, strength: i + 1 },
          undirected: i % 2 === 0,
        })),
        nodes: [...new Set(rows.flatMap(({ source, target }) => [source, target]))].map((key) => ({
          key,
          attributes: { list: ["a"] },
        })),
        options: { type: "mixed" },
      },
      null,
      1,
    ),
  },
  cytoscape: {
    parse: parseJson,
    text: JSON.stringify({
      style: [{ a: "}" }],
      elements: {
        nodes: [...new Set(rows.flatMap(({ source, target }) => [source, target]))].map((id) => ({
          data: { id },
          position: { x: 1 },
        })),
        edges: rows.map((data, i) => ({ data: { id: `e${i}`, ...data } })),
      },
      zoom: 1,
    }),
  },
  sparql: {
    parse: parseJson,
    text: JSON.stringify(
      {
        head: { vars: ["a", "aLabel", "b", "since"] },
        results: {
          bindings: rows.map((_, i) => ({
            a: { type: "uri", value: `http://www.wikidata.org/entity/Q${i % 7}` },
            aLabel: { type: "literal", value: `ü${i % 7}` },
            b: { type: "uri", value: `http://www.wikidata.org/entity/Q${i + 10}` },
            since: {
              type: "literal",
              datatype: "http://www.w3.org/2001/XMLSchema#dateTime",
              value: `19${10 + i}-01-01T00:00:00Z`,
            },
          })),
        },
      },
      null,
      1,
    ),
  },
  gexf: {
    parse: parseGexf,
    text: `<?xml version="1.0"?><!-- < > --><gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="lat" type="double"><default>1&amp;5</default></attribute></attributes><nodes>${rows.map((_, i) => `<node id="ü${i}" label="&lt;${i}&#x41;"><attvalues><attvalue for="0" value="${i}"/></attvalues></node>`).join("\n")}</nodes><edges>${rows.map((_, i) => `<edge id="e${i}" source="ü${i}" target="ü${(i * 3) % 40}" weight="2"/>`).join("")}</edges></graph></gexf>`,
  },
};

for (const [form, { parse, text }] of Object.entries(forms))
  test(`${form} read in pieces cut anywhere equals the whole`, async () => {
    const whole = await ingest(parse(text));
    expect(whole.ledger.ties.rows).toBe(40);
    expect(whole.ledger.ties.accepted).toBe(40);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        async (cuts) => {
          const cut = await ingest(parse(pieces(text, cuts)));
          expect(plain(cut.network)).toEqual(plain(whole.network));
          expect(cut.ledger.toJSON()).toEqual(whole.ledger.toJSON());
        },
      ),
      { numRuns: 60 },
    );
    const stream = new Blob([text]).stream();
    expect(plain((await ingest(parse(stream))).network)).toEqual(plain(whole.network));
    expect(plain((await ingest(parse(new Blob([text])))).network)).toEqual(plain(whole.network));
  });

test("a call that is aborted rejects with the reason and reads no further", async () => {
  const controller = new AbortController();
  let read = 0;
  async function* endless(): AsyncGenerator<string> {
    yield "source,target\n";
    for (;;) {
      read++;
      yield `a${read},b${read % 100}\n`.repeat(200);
    }
  }
  const call = ingest(parseCsv(endless()), { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("enough")), 50);
  await expect(call).rejects.toThrow("enough");
  const then = read;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(read).toBe(then);
});

test("reports progress that never falls within a phase", async () => {
  const seen = new Map<string, number>();
  const text = `source,target\n${"a,b\n".repeat(200_000)}`;
  await ingest(parseCsv(text, { name: "ties.csv" }), {
    onProgress({ phase, done, total }) {
      expect(done).toBeGreaterThanOrEqual(seen.get(phase) ?? 0);
      expect(done).toBeLessThanOrEqual(total);
      seen.set(phase, done);
    },
  });
  expect(seen.get("reading ties.csv")).toBe(text.length);
});

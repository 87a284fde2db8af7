import type * as Comity from "../../src/index.js";
import type * as Report from "../../src/report.js";

/** The texts that a page would get from its user. */
export interface Texts {
  readonly actors: string;
  readonly ties: string;
  readonly gexf: string;
}

const towns = [
  { id: "lyon", name: "Lyon", kind: "local-government", country: "FR" },
  { id: "leipzig", name: "Leipzig", kind: "local-government", country: "DE" },
  { id: "krakow", name: "Kraków", kind: "local-government", country: "POL" },
  { id: "kyiv", name: "Kyiv", kind: "local-government", country: "Ukraine" },
  { id: "__proto__", name: "Proto e.V.", kind: "ngo", country: "DE" },
  { id: "ana", name: "Ana Lampert", kind: "individual", country: "DE" },
];
const twinnings = [
  { source: "lyon", target: "leipzig", method: "sister-city", since: "1981", strength: 3 },
  { source: "leipzig", target: "krakow", method: "sister-city", since: "1973", strength: 0.1 },
  { source: "krakow", target: "kyiv", method: "sister-city", directed: true, strength: 0.7 },
  { source: "__proto__", target: "kyiv", method: "mutual-aid" },
  { source: "ana", target: "leipzig", method: "volunteer-programme" },
  { source: "ana", target: "kyv" },
];

// Without a key, pseudonyms differ from program to program.
const pseudonymKey = "the lanterns of the league";

/** The same bits on every machine: JSON would write 0 and −0 alike. */
function bits(values: Float64Array): string {
  return Array.from(new BigUint64Array(values.buffer), (word) => word.toString(16)).join(" ");
}

/** A stream in pieces that cut through characters. */
function pieces(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += 777)));
    },
  });
}

/**
 * What is done with the library in Node and in a page, step by step; each step's outcome as a text that must be the
 * same in both.
 */
export function scenario(
  comity: typeof Comity,
  report: typeof Report,
  { actors, ties, gexf }: Texts,
): Readonly<Record<string, () => Promise<string>>> {
  const { ingest, parseCsv, parseGexf } = comity;
  const rows = () => ingest({ actors: towns, ties: twinnings });
  const league = () =>
    ingest({
      actors: parseCsv(new Blob([actors]), { name: "actors.csv" }),
      ties: parseCsv(pieces(ties), { name: "ties.csv" }),
    });
  const generated = () => comity.generate({ actors: 400, ties: 2400, seed: 7 });
  let analyzed: Promise<string> | undefined;
  const analyzeLeague = async (): Promise<string> => {
    const { network, ledger } = await league();
    const repeats = { runs: 5, rewirings: 5, cores: 3, draws: 10, pathDraws: 5, drops: 3, positions: 5 };
    return JSON.stringify(
      await comity.analyze(network, { ledger, asOf: "2025-11-30", pseudonymKey, repeats }),
    );
  };
  return {
    async ingest() {
      const { network, ledger } = await rows();
      return JSON.stringify([String(network), ledger]);
    },
    async betweenness() {
      const [{ network }, large] = [await rows(), await generated()];
      const hops = await comity.betweenness(large, { normalized: true, pseudonymKey });
      const inverse = await comity.betweenness(large, {
        distance: "inverse",
        directed: "ignore",
        pseudonymKey,
      });
      return JSON.stringify([
        await comity.betweenness(network, { pseudonymKey }),
        bits(hops.values()),
        inverse,
        hops,
      ]);
    },
    async lengths() {
      // Logarithms are where engines differ.
      const ends = (step: number) => Int32Array.from({ length: 900 }, (_, i) => (i * step + (i >> 3)) % 150);
      const strength = Float64Array.from({ length: 900 }, (_, i) => (1 + ((i * 37) % 101)) / 103);
      const network = await comity.fromEdges(ends(7), ends(31), { n: 150, strength });
      const scores = await comity.closeness(network, { distance: "negative-log" });
      const between = await comity.betweenness(network, { distance: "negative-log", of: "ties" });
      return JSON.stringify([bits(scores.values()), scores, between]);
    },
    async pagerank() {
      const scores = await comity.pagerank(await generated(), { pseudonymKey });
      return JSON.stringify([bits(scores.values()), scores]);
    },
    async mixing() {
      const { network } = await league();
      const by = ["country", "kind", "degree"];
      return JSON.stringify(
        await Promise.all(by.map((name) => comity.mixing(network, { by: name, pseudonymKey }))),
      );
    },
    async communities() {
      const { network } = await league();
      return JSON.stringify(await comity.communities(network, { seed: 5, pseudonymKey }));
    },
    async parseCsv() {
      const { network, ledger } = await league();
      return JSON.stringify([String(network), ledger, await comity.strength(network, { pseudonymKey })]);
    },
    async parseGexf() {
      const { network, ledger } = await ingest(parseGexf(new Blob([gexf])), { kind: "local-government" });
      return JSON.stringify([String(network), ledger, await comity.harmonic(network, { pseudonymKey })]);
    },
    async graph() {
      const graph = await comity.toGraph((await league()).network);
      const back = await comity.fromGraph(graph);
      // graphology counts the keys it makes up over all graphs of a program.
      const written = JSON.stringify(graph).replaceAll(/"geid_[^"]*"/g, '"made up"');
      return JSON.stringify([written, String(back), await comity.closeness(back, { pseudonymKey })]);
    },
    analyze() {
      return (analyzed ??= analyzeLeague());
    },
    async reports() {
      const analysis = await comity.readAnalysis(JSON.parse(await (analyzed ??= analyzeLeague())));
      return JSON.stringify([
        report.htmlReport(analysis),
        report.markdownReport(analysis),
        report.textReport(analysis),
        report.countryMap(analysis),
        Object.values(report.tables(analysis)).map((table) => report.csvTable(table)),
      ]);
    },
    async faults() {
      const faults = [
        () => comity.ingest(parseGexf("<!DOCTYPE gexf []><gexf/>")),
        () => comity.fromEdges([0], [5], { n: 2 }),
        async () => comity.readAnalysis({ schemaVersion: "9.0" }),
      ];
      const told = faults.map((fault) =>
        fault().then(
          () => "nothing",
          (error: unknown) =>
            comity.isComityError(error) ? `${error.code}: ${error.message}` : String(error),
        ),
      );
      return JSON.stringify(await Promise.all(told));
    },
  };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readNetwork } from "../../src/files.js";
import { sniffFormat } from "../../src/files/format.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-"));
});
afterAll(() => rm(folder, { recursive: true }));

const sameTies = {
  "ties.csv": "source,target\nlyon,leipzig\n",
  "ties.tsv": "source\ttarget\nlyon\tleipzig\n",
  "table.txt": "source;target\nlyon;leipzig\n",
  "list.txt": "lyon leipzig\n",
  "list.el": "% a comment\nlyon\tleipzig\n",
  "ties.json": '[{"source":"lyon","target":"leipzig"}]',
  "ties.ndjson": '{"source":"lyon","target":"leipzig"}\n',
  "ties.jsonl": '{"source":"lyon","target":"leipzig"}',
  "ties.GEXF":
    '<gexf><graph><nodes><node id="lyon"/><node id="leipzig"/></nodes><edges><edge source="lyon" target="leipzig"/></edges></graph></gexf>',
  "ties.graphml":
    '<graphml><graph edgedefault="undirected"><node id="lyon"/><node id="leipzig"/><edge source="lyon" target="leipzig"/></graph></graphml>',
  "ties.net": '*Vertices 2\n1 "lyon"\n2 "leipzig"\n*Edges\n1 2\n',
  "ties.paj": "*Network n\n*Vertices 2\n1 lyon\n2 leipzig\n*Arcs\n1 2\n",
  "sniffed.txt": "% a comment\n*vertices 2\n1 lyon\n2 leipzig\n*edges\n1 2\n",
  "ties.dl": "dl n=2 format=edgelist1 labels: lyon, leipzig data:\n1 2\n",
  "language.txt": "DL n=2, format=edgelist1\nlabels embedded\ndata:\nlyon leipzig\n",
  "ties.GML": 'graph [ node [ id 0 label "lyon" ] node [ id 1 label "leipzig" ] edge [ source 0 target 1 ] ]',
};

for (const [name, text] of Object.entries(sameTies))
  test(`${name} is read by its extension`, async () => {
    const path = join(folder, name);
    await writeFile(path, text);
    const { network, ledger } = await readNetwork(path);
    expect([network.actors.ids.at(0), network.actors.ids.at(1), network.ties.length]).toEqual([
      "leipzig",
      "lyon",
      1,
    ]);
    expect(ledger.empty).toBe(true);
  });

test("a matrix is read by its extension or its beginning; files beside belong to Pajek networks only", async () => {
  for (const name of ["ties.mtx", "matrix.txt"]) {
    const path = join(folder, name);
    await writeFile(path, "%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n2 1\n");
    expect(String((await readNetwork(path)).network)).toBe("Network(2 actors, 1 ties)");
    await expect(readNetwork(path, { beside: { country: path } })).rejects.toMatchObject({
      code: "bad-option",
    });
  }
  const beside = { country: join(folder, "nowhere.nam") };
  await writeFile(join(folder, "two.net"), "*Vertices 2\n*Edges\n1 2\n");
  await expect(readNetwork(join(folder, "two.net"), { beside })).rejects.toMatchObject({
    code: "missing-file",
  });
  await writeFile(beside.country, "*Vertices 2\n1 FR\n2 DE\n");
  const { network } = await readNetwork(join(folder, "two.net"), { beside });
  expect(network.actors.columns.get("country")).toMatchObject({ words: ["DE", "FR"] });
});

test("a format given wins over the extension", async () => {
  const path = join(folder, "data.bin");
  await writeFile(path, "lyon leipzig\n");
  await expect(readNetwork(path)).rejects.toMatchObject({ code: "bad-option" });
  expect((await readNetwork(path, { format: "el" })).network.ties.length).toBe(1);
});

test("files that cannot be read are named", async () => {
  await expect(readNetwork(join(folder, "nowhere.csv"))).rejects.toMatchObject({ code: "missing-file" });
  await expect(readNetwork(folder)).rejects.toMatchObject({ code: "missing-file" });
  await expect(readNetwork({ actors: "-", ties: "-" })).rejects.toMatchObject({ code: "bad-input" });
  await expect(readNetwork({})).rejects.toMatchObject({ code: "bad-input" });
  await writeFile(join(folder, "empty.txt"), "");
  await expect(readNetwork(join(folder, "empty.txt"))).rejects.toMatchObject({ code: "empty-input" });
});

test("sniffs formats by their beginning", () => {
  const starts = [
    "<?xml",
    " [1",
    '{"actors":[',
    '{"id":1}\n{"id":2}',
    "# c",
    "source,target",
    "source target",
    "1 2",
    "1\t2",
    '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    'Creator "Mark Newman on Fri Jul 21"\ngraph\n[',
    "# made by hand\ngraph [ directed 1",
  ];
  expect(starts.map(sniffFormat)).toEqual([
    ...["gexf", "json", "json", "ndjson", "el", "csv", "csv", "el", "el"],
    ...["graphml", "gml", "gml"],
  ]);
});

test("files that other programs write are named, with the formats that can be read", async () => {
  for (const [file, what] of [
    ["a.xls", "workbook"],
    ["a.xlsb", "workbook"],
    ["a.ods", "workbook"],
  ] as const) {
    const path = join(folder, file);
    await writeFile(path, "PK");
    const error = await readNetwork(path).catch(String);
    expect(error).toContain(what);
    expect(error).toContain("this version");
    expect(error).toContain("GEXF (.gexf)");
    expect(error).not.toMatch(/rename|`/);
  }
});

test("options and tables of unknown names are refused, and so is what is no network", async () => {
  const path = join(folder, "options.csv");
  await writeFile(path, "source,target\na,b\n");
  const badOption = { code: "bad-option", path: ["knid"] };
  await expect(readNetwork(path, { knid: "individual" } as object)).rejects.toMatchObject(badOption);
  await expect(readNetwork({ ties: path, knid: path } as object)).rejects.toMatchObject(badOption);
  await expect(readNetwork(undefined as unknown as string)).rejects.toMatchObject({ code: "bad-input" });
  const { network } = await readNetwork(path, { format: "csv", delimiter: ",", kind: "ngo" });
  expect(network.ties.length).toBe(1);
});

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readNetwork, writeNetwork, type WriteOptions } from "../../src/files.js";
import { ingest } from "../../src/ingest/ingest.js";
import { generate } from "../../src/network/generate/generate.js";
import type { Network } from "../../src/network/network.js";
import { plain } from "../ingest/support.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-write-"));
});
afterAll(() => rm(folder, { recursive: true }));

const steward = { audience: "steward" } as const;

const tables = {
  actors: [
    {
      id: "lyon",
      name: '=cmd|" /C"!A0, "Lyon"',
      kind: "local-government",
      country: "FR",
      latitude: 45.76,
      longitude: 4.84,
      languages: ["fr", "de"],
      interests: ["water, clean"],
      offers: ["rooms", "trains fast"],
      onePerson: false,
      consent: { analyze: "yes", publish: "no", until: "2030-06" },
      risk: { level: "high", date: "2024" },
      since: "1963",
    },
    { id: "__proto__", name: "line\nbreak", kind: "ngo", surveyed: true, shoe: 43 },
    { id: "-1", kind: "individual", needs: ["a", "b"], color: "red" },
    { id: "שלום", kind: "ngo", capacity: 3 },
  ],
  ties: [
    {
      source: "lyon",
      target: "-1",
      method: "sister-city",
      since: "2011-05",
      until: "2012-02-29",
      strength: 0.1,
    },
    { source: "lyon", target: "-1", method: "contact", directed: true, status: "dormant", confidence: 1e-7 },
    { source: "שלום", target: "שלום", method: "festival", programme: "Erasmus+, 2nd" },
  ],
  participations: [{ actor: "lyon", activity: "fair 2011", role: "host", since: "2011" }],
  dataset: { source: "Invented", collected: "2026-05" },
} as const;

test("what is written as CSV for the steward is read back as an equal network with an empty ledger", async () => {
  const { network, ledger } = await ingest(tables);
  expect(ledger.empty).toBe(true);
  const { files, losses } = await writeNetwork(network, join(folder, "out"), steward);
  expect(losses).toEqual([]);
  const [actors, ties, participations, dataset] = files;
  const back = await readNetwork({ actors, ties, participations, dataset });
  expect(back.ledger.rows()).toEqual([]);
  expect(plain(back.network)).toEqual(plain(network));
  expect(back.network.dataset).toEqual(tables.dataset);
});

test("the extension tells the form, and each is read back by its extension", async () => {
  const { network } = await ingest(tables);
  for (const name of ["a.gexf", "a.GRAPHML", "a.json"]) {
    const { files, losses } = await writeNetwork(network, join(folder, name), steward);
    expect(files).toEqual([join(folder, name)]);
    expect(losses.map(({ what }) => what)).toEqual(
      name === "a.gexf" ? ["participations", "dataset"] : ["participations"],
    );
    const back = await readNetwork(files[0]);
    expect(plain(back.network)).toMatchObject({
      actors: (plain(network) as { actors: unknown }).actors,
      ties: (plain(network) as { ties: unknown }).ties,
    });
  }
});

test("Pajek gets files beside the network, which are read as what they were", async () => {
  const { network } = await ingest(tables);
  const { files, losses } = await writeNetwork(network, join(folder, "towns.net"), {
    ...steward,
    relations: true,
  });
  const names = files.map((path) => path.slice(folder.length + 1));
  expect(names).toContain("towns.net");
  expect(names).toContain("towns.country.clu");
  expect(await readFile(join(folder, "towns.country.clu"), "utf8")).toBe("*Vertices 4\n0\n0\n1\n0\n");
  expect(losses.map(({ column }) => column)).not.toContain("country");
  expect(losses.map(({ column }) => column)).toContain("capacity");
  const beside = Object.fromEntries(
    ["country", "kind", "onePerson", "surveyed", "color"].map((name) => [
      name,
      join(folder, `towns.${name}.nam`),
    ]),
  );
  const back = await readNetwork(join(folder, "towns.net"), { beside });
  for (const name of Object.keys(beside))
    expect(back.network.actors.columns.get(name), name).toEqual(network.actors.columns.get(name));
  expect(back.ledger.rows()).toEqual([]);
  expect(back.network.ties.columns.get("method")).toEqual(network.ties.columns.get("method"));
});

test("without further word everything is written for the public", async () => {
  const { network } = await ingest(tables);
  for (const name of ["p.gexf", "p.graphml", "p.net", "p.json", "p"]) {
    const { files, losses } = await writeNetwork(network, join(folder, name));
    expect(losses[0]).toMatchObject({ what: "withheld", count: 2 });
    const all = (await Promise.all(files.map((path) => readFile(path, "utf8")))).join("\n");
    expect(all).not.toMatch(/lyon|FR-|cmd|45\.76|fair 2011|"-1"/i);
    expect(all).toMatch(/organization [12]/);
    expect(all).toMatch(/person [12]/);
  }
});

test("a folder takes tables, and what names no form is refused", async () => {
  const network = await generate({ actors: 5, ties: 4, seed: 1 });
  const refused = { code: "bad-option", path: ["format"] };
  for (const name of ["x.csv", "x.docx", "x.gml"])
    await expect(writeNetwork(network, join(folder, name))).rejects.toMatchObject(refused);
  await expect(writeNetwork(network, "")).rejects.toMatchObject({ code: "bad-option" });
  await expect(
    writeNetwork(network, join(folder, "x"), { format: "dot" } as unknown as WriteOptions),
  ).rejects.toMatchObject(refused);
  await expect(writeNetwork(network, join(folder, "x.gexf"), { relations: true })).rejects.toMatchObject({
    code: "bad-option",
    path: ["relations"],
  });
  await mkdir(join(folder, "tables.v2"));
  const { files } = await writeNetwork(network, join(folder, "tables.v2"), steward);
  expect(files).toEqual(
    ["actors.csv", "ties.csv", "dataset.json"].map((name) => join(folder, "tables.v2", name)),
  );
  const named = await writeNetwork(network, join(folder, "data.xml"), { ...steward, format: "graphml" });
  expect(await readFile(named.files[0], "utf8")).toContain("<graphml");
  await writeFile(join(folder, "plain"), "something");
  await expect(writeNetwork(network, join(folder, "plain"))).rejects.toMatchObject(refused);
});

test("options of unknown names are refused, and so is what is no network", async () => {
  const network = generate({ actors: 3, ties: 2, seed: 1 });
  const path = join(folder, "never.gexf");
  await expect(writeNetwork(await network, path, { knid: 1 } as object)).rejects.toMatchObject({
    code: "bad-option",
    path: ["knid"],
  });
  await expect(writeNetwork(network as unknown as Network, path)).rejects.toMatchObject({
    code: "bad-input",
    fix: "Await the network first",
  });
  await expect(stat(path)).rejects.toThrow();
});

test("a file that cannot be written is named, and one half written leaves no trace", async () => {
  const network = await generate({ actors: 3000, ties: 20_000, seed: 1 });
  await expect(writeNetwork(network, join(folder, "no", "such", "a.gexf"))).rejects.toMatchObject({
    code: "unwritable-file",
  });
  const path = join(folder, "kept.gexf");
  await writeFile(path, "what was there before");
  const controller = new AbortController();
  const writing = writeNetwork(network, path, {
    signal: controller.signal,
    onProgress: ({ phase, done }) => {
      if (phase.startsWith("writing") && done > 0) controller.abort(new Error("enough"));
    },
  });
  await expect(writing).rejects.toThrow("enough");
  expect(await readFile(path, "utf8")).toBe("what was there before");
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

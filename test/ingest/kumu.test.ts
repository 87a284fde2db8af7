import { describe, expect, test } from "vitest";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../src/ingest/ingest.js";
import { actor, tieAt } from "../../src/network/rows.js";
import { checkAccount } from "./support.js";

describe("Kumu's elements and connections load as they are", () => {
  const elements =
    "Label,Type,Tags,Description\nTown of Ulm,Municipality,twinning|youth,On the Danube\nMetz,Municipality,youth,\nDanube School,School,,\n";
  const connections =
    "From,To,Direction,Type,Label,Tags,Strength\nTown of Ulm,Metz,mutual,sister city,pact,old|formal,3\nDanube School,Town of Ulm,directed,contact,,,\nMetz,Danube School,undirected,contact,,new,\n";

  test("labels are ids and names, tags are lists, Direction is the direction", async () => {
    const { network, ledger } = await ingest({ actors: parseCsv(elements), ties: parseCsv(connections) });
    checkAccount(ledger);
    expect(ledger.rows()).toEqual([]);
    expect(actor(network, "Town of Ulm")).toEqual({
      id: "Town of Ulm",
      name: "Town of Ulm",
      kind: "local-government",
      Tags: ["twinning", "youth"],
      Description: "On the Danube",
    });
    expect(actor(network, "Metz")).toMatchObject({ Tags: ["youth"] });
    const ties = Array.from({ length: 3 }, (_, row) => tieAt(network, row));
    expect(
      ties.map(({ source, directed, method, strength }) => [source, directed, method, strength]),
    ).toEqual([
      ["Danube School", true, "contact", undefined],
      ["Metz", false, "contact", undefined],
      ["Town of Ulm", false, "sister-city", 3],
    ]);
    expect(ledger.conversions).toContainEqual({
      table: "actors",
      column: "id",
      what: "Label taken as the id too",
      count: 3,
    });
    expect(ledger.headers.find(({ header }) => header === "Direction")).toMatchObject({
      field: "directed",
      how: "alias",
      filled: 3,
    });
  });

  test("an id beside the label stands for itself", async () => {
    const { network } = await ingest({ actors: parseCsv("ID,Label\nu,Town of Ulm\n") });
    expect(actor(network, "u")).toEqual({ id: "u", name: "Town of Ulm" });
  });
});

describe("a column Type of ties", () => {
  const gephi = "Source,Target,Type,Weight\na,b,Directed,1\nb,c,Undirected,2\nc,a,,1\n";

  test("says the direction, as Gephi writes it, if it holds nothing else", async () => {
    const { network, ledger } = await ingest({ ties: parseCsv(gephi) });
    const ties = Array.from({ length: 3 }, (_, row) => tieAt(network, row));
    expect(ties.map(({ source, directed, method }) => [source, directed, method])).toEqual([
      ["a", true, undefined],
      ["b", false, undefined],
      ["c", false, undefined],
    ]);
    expect(ledger.empty).toBe(true);
    expect(ledger.conversions).toEqual([
      { table: "ties", column: "directed", what: '"Directed" read as directed', count: 1 },
      { table: "ties", column: "directed", what: '"Undirected" read as not directed', count: 1 },
    ]);
    // Without anything but direction and strength, repeated pairs are parallel ties.
    const twice = await ingest({ ties: parseCsv(`${gephi}a,b,Directed,1\n`) });
    expect(twice.network.ties.length).toBe(4);
  });

  test("is a method as soon as one word is about something else, wherever it stands", async () => {
    const rows = ["a,b,Directed,1", "b,c,sister city,2", "c,a,undirected,1"];
    const read = async (order: readonly number[]): Promise<unknown[]> => {
      const text = `source,target,type,weight\n${order.map((i) => rows[i]).join("\n")}\n`;
      const { network, ledger } = await ingest({ ties: parseCsv(text) });
      checkAccount(ledger);
      expect(ledger.counts().map(({ code, count }) => [code, count])).toEqual([["unknown-method", 2]]);
      expect(ledger.rows().map(({ row }) => rows[order[row - 1]].includes("irected"))).toEqual([true, true]);
      return Array.from({ length: 3 }, (_, row) => tieAt(network, row));
    };
    const first = await read([0, 1, 2]);
    expect(first[0]).toEqual({
      source: "a",
      target: "b",
      directed: false,
      strength: 1,
      "method (as given)": "Directed",
    });
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ])
      expect(await read(order)).toEqual(first);
  });

  test("says nothing about direction where another column does", async () => {
    const { network, ledger } = await ingest({
      ties: parseCsv("source,target,directed,type\na,b,no,Directed\n"),
    });
    expect(tieAt(network, 0).directed).toBe(false);
    expect(ledger.counts().map(({ code }) => code)).toEqual(["unknown-method"]);
  });
});

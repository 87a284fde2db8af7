import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { mapRows } from "../../../src/ingest/mapping/map-rows.js";
import { actor } from "../../../src/network/rows.js";
import { checkAccount } from "../support.js";
import { mapped, mappingOf } from "./support.js";

const mapping = mappingOf([
  {
    table: "actors",
    as: "s",
    fields: { id: "a", country: "land", name: "name", kind: "kind", consent: "consent", risk: "risk" },
  },
  { table: "ties", fields: { source: { record: "s" }, target: "b" } },
]);
const header = "a,b,land,name,kind,consent,risk\n";

describe("mentions of one actor", () => {
  test("fill each other's blanks; equal ones are merged without a finding each", async () => {
    const { network, ledger } = await mapped(
      `${header}x,p,FR,,,,\nx,q,,Xeno,,,\nx,r,FR,,ngo,,\nx,s,FR,,,,\n`,
      mapping,
    );
    expect(actor(network, "x")).toEqual({ id: "x", country: "FR", name: "Xeno", kind: "ngo" });
    expect(ledger.actors).toEqual({ rows: 4, accepted: 1, merged: 3, quarantined: 0 });
    expect(ledger.rows().filter(({ code }) => code !== "blank-kind")).toEqual([]);
    // p to s are ends of ties that nobody said anything about: they are actors all the same.
    expect(network.actors.length).toBe(5);
  });

  test("the most frequent of several values is kept, with one finding for the actor and the column", async () => {
    const { network, ledger } = await mapped(
      `${header}x,p,CH,,,,\nx,q,FR,,,,\nx,r,FR,,,,\nx,s,DE,,,,\ny,p,DE,,,,\ny,q,AT,,,,\n`,
      mapping,
    );
    expect(actor(network, "x")?.country).toBe("FR");
    // Of equally frequent values the first in order.
    expect(actor(network, "y")?.country).toBe("AT");
    const found = ledger.rows();
    expect(found.map(({ code, column, row, effect }) => [code, column, row, effect])).toEqual([
      ["conflicting-mention", "land", 1, "noted"],
      ["conflicting-mention", "land", 5, "noted"],
    ]);
    expect(found[0].message).toBe(
      'rows that mention "x" give it different values of country: "FR" (2 times, first in row 2), "CH" (in row 1), "DE" (in row 4); "FR" is kept',
    );
  });

  test("values that differ only far behind are told apart, and thousands of them cost no more than a sort", async () => {
    const long = "x".repeat(500);
    const two = await mapped(`${header}x,p,,${long}1,,,\nx,q,,${long}2,,,\n`, mapping);
    expect(two.ledger.rows().map(({ code }) => code)).toEqual(["conflicting-mention"]);
    const rows = Array.from({ length: 30_000 }, (_, i) => `x,p,,Name ${i % 29_999},,,\n`);
    const { network, ledger } = await mapped(header + rows.join(""), mapping);
    // The name that is said twice.
    expect(actor(network, "x")?.name).toBe("Name 0");
    expect(ledger.rows()[0]?.message).toContain('"Name 0" (2 times, first in row 1), "Name 1" (in row 2)');
  });

  test("what protects an actor stands, however often something else is said", async () => {
    const { network } = await mapped(
      `${header}x,p,,,ngo,publish; contact; until 2030,low 2026-01\nx,q,,,ngo,publish; contact; until 2030,low 2026-01\nx,r,,,individual,no publish; recommend; until 2027,high 2026-02\n`,
      mapping,
    );
    expect(actor(network, "x")).toEqual({
      id: "x",
      kind: "individual",
      consent: { recommend: "yes", contact: "yes", publish: "no", until: "2027" },
      risk: { level: "high", date: "2026-01" },
    });
  });

  test("a bad value is told once for each way in which it is said", async () => {
    const { ledger } = await mapped(
      `${header}x,p,Atlantis,,,,\nx,q,Atlantis,,,,\nx,r,Lemuria,,,,\n`,
      mapping,
    );
    expect(ledger.rows().map(({ code, row }) => [code, row])).toEqual([
      ["unknown-country", 1],
      ["unknown-country", 3],
      ["conflicting-mention", 3],
    ]);
  });

  test("an actors table stands before mentions, which fill its blanks and add actors", async () => {
    const { network, ledger } = await ingest({
      actors: [
        { id: "x", country: "FR", kind: "ngo" },
        { id: "p", kind: "ngo" },
      ],
      ties: mapRows(
        parseCsv(`${header}x,p,CH,Xeno,,,\nx,nobody,CH,Xeno,,,\nz,p,CH,,,,\n`, { name: "list.csv" }),
        mapping,
      ),
    });
    checkAccount(ledger);
    expect(actor(network, "x")).toEqual({ id: "x", country: "FR", name: "Xeno", kind: "ngo" });
    expect(actor(network, "z")).toEqual({ id: "z", country: "CH" });
    expect(ledger.actors).toEqual({ rows: 5, accepted: 3, merged: 2, quarantined: 0 });
    expect(ledger.rows().map(({ code, file, row, column }) => [code, file, row, column])).toEqual([
      ["conflicting-mention", "list.csv", 1, "land"],
      ["blank-kind", "actors", 0, "kind"],
      ["unknown-actor", "list.csv", 2, "b"],
    ]);
  });

  test("an actor with more variants than are compared is counted right", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `x,p${i},,name ${i % 50},,,`);
    const { ledger } = await mapped(`${header}${rows.join("\n")}\n`, mapping);
    expect(ledger.actors).toEqual({ rows: 200, accepted: 1, merged: 199, quarantined: 0 });
    expect(ledger.rows()[0].message).toMatch(
      /"name 0" \(4 times, first in row 1\).*and 46 other values.*"name 0" is kept/,
    );
  });
});

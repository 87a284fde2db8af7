import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../src/ingest/ingest.js";
import type { Rule } from "../../../src/ingest/mapping/mapping.js";
import { actor, tieAt } from "../../../src/network/rows.js";
import { mapped, mappingOf } from "./support.js";

/** What an organization has agreed to whose rows say these words, by this rule. */
async function agreed(field: string, rule: Rule, ...words: string[]): Promise<unknown> {
  const mapping = mappingOf([
    { table: "actors", as: "a", fields: { id: "a", kind: { constant: "ngo" }, [field]: rule } },
    { table: "ties", fields: { source: { record: "a" }, target: "b" } },
  ]);
  const rows = words.map((word, i) => `x,${i},${word}\n`).join("");
  const { network } = await mapped(`a,b,c\n${rows}`, mapping);
  return actor(network, "x")?.[field.split(".")[0] as "consent"];
}

describe("a mapping never turns what protects an actor into silence", () => {
  const refused = { recommend: "no", contact: "no", publish: "no" };

  test("words that the dictionary lacks are read as they stand", async () => {
    const rule: Rule = { column: "c", values: { yes: "publish" }, otherwise: "blank" };
    expect(await agreed("consent", rule, "no publish", "yes")).toEqual({ publish: "no" });
    expect(await agreed("consent", rule, "perhaps", "yes")).toEqual(refused);
    expect(await agreed("consent.publish", rule, "no")).toEqual({ publish: "no" });
    expect(await agreed("risk", { ...rule, values: { x: "low" } }, "high")).toEqual({ level: "high" });
  });

  test("cells in which the sign is missing that they are cut at are read whole", async () => {
    const after: Rule = { column: "c", after: ":" };
    expect(await agreed("consent", after, "answer: no publish")).toEqual({ publish: "no" });
    expect(await agreed("consent", after, "no publish", "answer: publish")).toEqual({ publish: "no" });
    expect(await agreed("consent", { column: "c", before: "!" }, "!perhaps")).toEqual(refused);
  });
});

test("consent that stands with ties is told of: it protects nobody there", async () => {
  const text = "source,target,consent\nx,y,no publish\n";
  const { network, ledger } = await ingest(parseCsv(text), { kind: "ngo" });
  expect(tieAt(network, 0)).toMatchObject({ consent: "no publish" });
  expect(ledger.rows()).toMatchObject([{ code: "unread-consent", table: "ties", column: "consent" }]);
  const bare = mappingOf([{ table: "ties", fields: { source: "source", target: "target" } }]);
  const read = await mapped(text, bare, { kind: "ngo" });
  expect(read.ledger.rows().map(({ code }) => code)).toEqual(["unread-consent"]);
  const own = mappingOf([
    { table: "ties", fields: { source: "source", target: "target", agreement: "consent" } },
  ]);
  expect((await mapped(text, own, { kind: "ngo" })).ledger.total).toBe(0);
});

describe("lists in step", () => {
  test("what is listed beyond the last actor has no actor, not that of another place", async () => {
    const item = (column: string): Rule => ({ column, split: ";", each: true });
    const mapping = mappingOf([
      { table: "actors", as: "p", fields: { id: item("p") } },
      { table: "ties", fields: { source: "s", since: item("y"), target: { record: "p" } } },
    ]);
    const { network, ledger } = await mapped("s,p,y\ns,p1,2001;2002\n", mapping, { kind: "ngo" });
    expect(network.ties.length).toBe(1);
    expect(tieAt(network, 0)).toMatchObject({ target: "p1", since: "2001" });
    expect(ledger.rows()).toMatchObject([{ code: "missing-value", effect: "quarantined", row: 1 }]);
  });
});

test("words for no value hold for the parts of a date too", async () => {
  const mapping = mappingOf(
    [{ table: "ties", fields: { source: "a", target: "b", since: { year: "y", month: "m" } } }],
    { input: { blank: ["-"] } },
  );
  const { network, ledger } = await mapped("a,b,y,m\nx,y,2001,-\nx,z,-,-\n", mapping, { kind: "ngo" });
  expect([0, 1].map((row) => tieAt(network, row).since)).toEqual(["2001", undefined]);
  expect(ledger.rows()).toEqual([]);
});

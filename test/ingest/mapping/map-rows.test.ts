import { describe, expect, test } from "vitest";
import { parseNdjson } from "../../../src/ingest/json/parse-ndjson.js";
import { parseEdgeList } from "../../../src/ingest/edge-list/parse-edge-list.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { mapRows } from "../../../src/ingest/mapping/map-rows.js";
import type { Rule } from "../../../src/ingest/mapping/mapping.js";
import type { RowSource } from "../../../src/ingest/source.js";
import type { Network } from "../../../src/network/network.js";
import type { Tie } from "../../../src/schema/types.js";
import { actor, actorAt, tieAt } from "../../../src/network/rows.js";
import { isComityError } from "../../../src/errors/error.js";
import { checkAccount, plain } from "../support.js";
import { mapped, mappingOf } from "./support.js";

/** The ties in the order of their ends. */
function tiesOf(network: Network): Tie[] {
  const rows = Array.from({ length: network.ties.length }, (_, i) => tieAt(network, i));
  const key = ({ source, target }: Tie): string => `${source}\n${target}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The values that a rule makes of the column x, one row each. */
async function valuesOf(name: string, rule: Rule, cells: readonly string[], more = {}): Promise<unknown[]> {
  const text = `id,x\r\n${cells.map((cell, i) => `a${i},"${cell}"`).join("\r\n")}`;
  const { network } = await mapped(
    text,
    mappingOf([{ table: "actors", fields: { id: "id", [name]: rule } }], more),
  );
  return cells.map((_, i) => (actor(network, `a${i}`) as Record<string, unknown> | undefined)?.[name]);
}

describe("rules of one column", () => {
  test("a dictionary, compared without case, accents and outer spaces", async () => {
    const values = { ja: true, nein: false, "?": null };
    expect(await valuesOf("surveyed", { column: "x", values }, ["JA", " nein ", "?", "yes"])).toEqual([
      true,
      false,
      undefined,
      true,
    ]);
  });

  test("words that a dictionary lacks are kept, or left blank with a finding and kept beside it", async () => {
    const text = "id,art\na,Stadt\nb,Verein\nc,Zunft";
    const rule = { column: "art", values: { stadt: "local-government", verein: "ngo" } };
    const record = (otherwise: "keep" | "blank") =>
      mappingOf([{ table: "actors", fields: { id: "id", kind: { ...rule, otherwise } } }]);
    const kept = await mapped(text, record("keep"));
    expect(kept.ledger.rows().map(({ code, column, row }) => [code, column, row])).toEqual([
      ["unknown-kind", "art", 3],
    ]);
    const blank = await mapped(text, record("blank"));
    expect(blank.ledger.rows().map(({ code, column, row, effect }) => [code, column, row, effect])).toEqual([
      ["unmapped-word", "art", 3, "blanked"],
    ]);
    expect(actor(blank.network, "c")).toEqual({ id: "c", "kind (as given)": "Zunft" });
    expect(blank.ledger.conversions).toContainEqual({
      table: "actors",
      column: "kind",
      what: '"Stadt" read as local-government',
      count: 1,
    });
  });

  test("words for no value, of the column and of every column", async () => {
    const cells = ["-", "k. A.", "Berlin", ""];
    expect(await valuesOf("place", { column: "x", blank: ["K. a."] }, cells)).toEqual([
      "-",
      undefined,
      "Berlin",
      undefined,
    ]);
    expect(
      await valuesOf("place", { column: "x", blank: ["k. A."] }, cells, { input: { blank: ["-"] } }),
    ).toEqual([undefined, undefined, "Berlin", undefined]);
  });

  test("decimal signs: the other one groups thousands; other notations are findings", async () => {
    expect(
      await valuesOf("population", { column: "x", decimal: "," }, [
        "1.234,5",
        "12,5",
        "1 234",
        "7",
        "1.5",
        "x",
      ]),
    ).toEqual([1234.5, 12.5, 1234, 7, undefined, undefined]);
    expect(
      await valuesOf("population", { column: "x", decimal: "." }, ["1,234.5", "12.5", "1'234", "1,5"]),
    ).toEqual([1234.5, 12.5, 1234, undefined]);
  });

  test("a decimal sign of the file holds for numbers only, and for attributes if all are numbers", async () => {
    const text = 'id,x,y,z\na,"1,5","2,5","3,5"\nb,"1.000,25",4,five';
    const { network } = await mapped(
      text,
      mappingOf([{ table: "actors", fields: { id: "id", population: "x" }, rest: true }], {
        input: { decimal: "," },
      }),
    );
    expect(actor(network, "a")).toEqual({ id: "a", population: 1.5, y: 2.5, z: "3,5" });
    expect(actor(network, "b")).toEqual({ id: "b", population: 1000.25, y: 4, z: "five" });
  });

  test("written dates in the order that is said", async () => {
    const cells = ["17.5.2011", "5/2011", "2011", "2011-05-17", "31.2.2011"];
    expect(await valuesOf("since", { column: "x", date: "day-month-year" }, cells)).toEqual([
      "2011-05-17",
      "2011-05",
      "2011",
      "2011-05-17",
      undefined,
    ]);
    expect(await valuesOf("since", { column: "x", date: "month-day-year" }, ["5/17/2011", "5/2011"])).toEqual(
      ["2011-05-17", "2011-05"],
    );
    expect(
      await valuesOf("since", { column: "x", date: "year-month-day" }, ["2011. 5. 7.", "2011/5"]),
    ).toEqual(["2011-05-07", "2011-05"]);
  });

  test("what stands before, after and between signs", async () => {
    const cells = ["Lyon (Rhône)", "Metz", "A (B) (C)"];
    expect(await valuesOf("name", { column: "x", before: "(" }, cells)).toEqual(["Lyon", "Metz", "A"]);
    expect(await valuesOf("region", { column: "x", after: "(" }, cells)).toEqual(["Rhône)", undefined, "C)"]);
    expect(await valuesOf("region", { column: "x", after: "(", before: ")" }, cells)).toEqual([
      "Rhône",
      undefined,
      "B",
    ]);
  });

  test("lists by their own sign, with a dictionary for the items", async () => {
    const rule = { column: "x", split: "/", values: { Kunst: "art" } };
    expect(await valuesOf("interests", rule, ["Kunst/ Musik /", "Sport", ""])).toEqual([
      ["art", "Musik"],
      ["Sport"],
      undefined,
    ]);
  });

  test("the first of several columns that has a value", async () => {
    const { network } = await mapped(
      "id,en,de\na,Cologne,Köln\nb,,Trier",
      mappingOf([{ table: "actors", fields: { id: "id", name: { column: ["en", "de"] } } }]),
    );
    expect([actorAt(network, 0).name, actorAt(network, 1).name]).toEqual(["Cologne", "Trier"]);
  });
});

describe("rules of several columns", () => {
  test("joined ids stay distinct where parts are blank", async () => {
    const { network, ledger } = await mapped(
      "name,plz,x\nNeustadt,,1\nNeustadt,1,1\n,,1\n",
      mappingOf([{ table: "actors", fields: { id: { join: ["name", "plz"] }, name: "name" } }]),
    );
    expect(Array.from({ length: network.actors.length }, (_, i) => actorAt(network, i).id)).toEqual([
      "Neustadt ·",
      "Neustadt · 1",
    ]);
    expect(ledger.rows().map(({ code, column, row }) => [code, column, row])).toEqual([
      ["missing-value", "name + plz", 3],
    ]);
  });

  test("date parts", async () => {
    const { network, ledger } = await mapped(
      "id,y,m,d\na,2011,5,17\nb,2011,5,\nc,2011,,\nd,,,\ne,2011,,17\n",
      mappingOf([{ table: "actors", fields: { id: "id", since: { year: "y", month: "m", day: "d" } } }]),
    );
    const rows = Array.from({ length: 5 }, (_, i) => actorAt(network, i).since);
    expect(rows).toEqual(["2011-05-17", "2011-05", "2011", undefined, undefined]);
    expect(ledger.rows().map(({ code, column, row }) => [code, column, row])).toEqual([
      ["bad-date", "y + m + d", 5],
    ]);
  });

  test("constants say nothing about a row: one without any other value makes nothing", async () => {
    const { network, ledger } = await mapped(
      "a,b\nx,y\n,z\n",
      mappingOf([{ table: "ties", fields: { source: "a", target: "b", method: { constant: "contact" } } }]),
    );
    expect(tieAt(network, 0)).toEqual({ source: "x", target: "y", directed: false, method: "contact" });
    expect(ledger.ties).toEqual({ rows: 2, accepted: 1, merged: 0, quarantined: 1 });
  });
});

test("one row per tie with the attributes of both ends beside it", async () => {
  const { network, ledger } = await mapped(
    "Stadt,Land,Partner,Partnerland,seit,Bemerkung\nKöln,DE,Lille,FR,1958,\nKöln,DE,Turin,Italy,1958,Ring\nAachen,,Reims,FR,1967,\nAachen,DE,Reims,FR,19677,\n",
    mappingOf([
      {
        table: "actors",
        as: "town",
        fields: { id: "Stadt", country: "Land", kind: { constant: "local-government" } },
      },
      { table: "actors", as: "partner", fields: { id: "Partner", country: "Partnerland" } },
      { table: "ties", fields: { source: { record: "town" }, target: { record: "partner" }, since: "seit" } },
    ]),
  );
  expect(actor(network, "Aachen")).toEqual({ id: "Aachen", country: "DE", kind: "local-government" });
  expect(actor(network, "Turin")).toEqual({ id: "Turin", country: "IT" });
  expect(tieAt(network, 2)).toEqual({ source: "Köln", target: "Lille", directed: false, since: "1958" });
  expect(tieAt(network, 3)).toEqual({
    source: "Köln",
    target: "Turin",
    directed: false,
    since: "1958",
    Bemerkung: "Ring",
  });
  expect(ledger.actors).toEqual({ rows: 8, accepted: 5, merged: 3, quarantined: 0 });
  expect(ledger.ties).toEqual({ rows: 4, accepted: 4, merged: 0, quarantined: 0 });
  expect(ledger.files).toEqual([{ file: "list.csv", rows: 4, idle: 0, mapped: true }]);
  // The file's own header, row and line.
  const found = ledger.rows().filter(({ code }) => code === "bad-date");
  expect(found.map(({ row, line, column }) => [row, line, column])).toEqual([[4, 5, "seit"]]);
  expect(ledger.headers.find(({ header }) => header === "seit")).toEqual({
    ...{ table: "ties", header: "seit", field: "since", how: "mapped", type: "date", filled: 3 },
  });
  expect(String(ledger)).toContain("ties.since from seit");
});

test("one row per town with several partner columns, in step with their years", async () => {
  const { network, ledger } = await mapped(
    "town,country,p1,y1,p2,y2,p3,y3\nUlm,DE,Metz,1970,,,Cluj,1991\nBonn,DE,,,,,,\n,,,,,,,\nTrier,DE,Metz,57,Gloucester,1957,,\n",
    mappingOf([
      { table: "actors", as: "town", fields: { id: "town", country: "country" } },
      { table: "actors", as: "partner", fields: { id: { column: ["p1", "p2", "p3"], each: true } } },
      {
        table: "ties",
        fields: {
          source: { record: "town" },
          target: { record: "partner" },
          since: { column: ["y1", "y2", "y3"], each: true },
        },
      },
    ]),
  );
  const rows = tiesOf(network);
  expect(rows.map(({ source, target, since }) => [source, target, since])).toEqual([
    ["Trier", "Gloucester", "1957"],
    ["Trier", "Metz", undefined],
    ["Ulm", "Cluj", "1991"],
    ["Ulm", "Metz", "1970"],
  ]);
  expect(actor(network, "Bonn")).toEqual({ id: "Bonn", country: "DE" });
  expect(ledger.ties.rows).toBe(4);
  // The blank line of commas is no row; the year that is none is reported under its own header.
  expect(ledger.rows().map(({ code, row, column }) => [code, row, column])).toEqual([
    ["blank-row", 0, ""],
    ["bad-date", 3, "y1"],
  ]);
});

test("a list cell makes a tie for each of its items, in step with another list", async () => {
  const { network, ledger } = await mapped(
    "who,with,years\nA,B; C ;;D,1990;1991;1992;1993\nE,B;C,1990;1991;1999\nF,,\n",
    mappingOf([
      {
        table: "actors",
        as: "other",
        fields: { id: { column: "with", split: ";", each: true }, kind: { constant: "ngo" } },
      },
      {
        table: "ties",
        fields: {
          source: "who",
          target: { record: "other" },
          since: { column: "years", split: ";", each: true },
        },
      },
    ]),
  );
  const rows = tiesOf(network);
  expect(rows.map(({ source, target, since }) => [source, target, since])).toEqual([
    ["A", "B", "1990"],
    ["A", "C", "1991"],
    ["A", "D", "1993"],
    ["E", "B", "1990"],
    ["E", "C", "1991"],
  ]);
  const found = ledger.rows().filter(({ code }) => code !== "blank-kind");
  expect(found.map(({ code, row, effect }) => [code, row, effect])).toContainEqual([
    "uneven-lists",
    2,
    "noted",
  ]);
  expect(found.map(({ code, row }) => [code, row])).toContainEqual(["no-record", 3]);
  expect(ledger.files).toEqual([{ file: "list.csv", rows: 3, idle: 1, mapped: true }]);
});

test("columns that nobody names are kept, on the record that takes them or the first ties", async () => {
  const text = "a,b,note,phone\nx,y,hello,123\n";
  const end = { table: "actors", as: "a", fields: { id: "a" } } as const;
  const tie = { table: "ties", fields: { source: { record: "a" }, target: "b" } } as const;
  const one = await mapped(text, mappingOf([end, tie], { leave: { phone: "private" } }));
  expect(tieAt(one.network, 0)).toEqual({ source: "x", target: "y", directed: false, note: "hello" });
  expect(one.ledger.rows().map(({ code, column }) => [code, column])).toEqual([["left-out", "phone"]]);
  const other = await mapped(text, mappingOf([{ ...end, rest: true }, tie], { leave: { phone: "private" } }));
  expect(actor(other.network, "x")).toEqual({ id: "x", note: "hello" });
  expect(other.ledger.headers.find(({ header }) => header === "note")?.how).toBe("attribute");
});

test("a column that names a field outright is that field, if no rule makes it", async () => {
  const { network, ledger } = await mapped(
    "who,Consent,since,notes,consent\nann,no analyze,1990,x,\nbo,publish,1991,y,z\n",
    mappingOf([
      {
        table: "actors",
        fields: { id: "who", since: "notes", kind: { constant: "individual" } },
        rest: true,
      },
    ]),
  );
  expect(actor(network, "ann")?.consent).toEqual({ analyze: "no" });
  expect(actor(network, "bo")).toMatchObject({ "since (2)": 1991, "consent (2)": "z" });
  expect(ledger.headers.find(({ header }) => header === "Consent")).toMatchObject({
    field: "consent",
    how: "field",
  });
});

test("an attribute never takes the name of a field or of another column", async () => {
  const { network } = await mapped(
    "who,name,name (2),kind\na,b,c,d\n",
    mappingOf([{ table: "actors", fields: { id: "who", name: "kind", nickname: "name (2)" } }]),
  );
  expect(actorAt(network, 0)).toEqual({ id: "a", name: "d", nickname: "c", "name (2)": "b" });
});

describe("matrices", () => {
  const tie = { table: "ties", fields: { source: "row", target: "column", strength: "value" } } as const;
  const matrixOf = (cells: "all" | "upper" | "lower") => ({ input: { matrix: { cells } } });

  test("each cell that is neither blank nor 0 is a tie; names without any are actors all the same", async () => {
    const { network, ledger } = await mapped(
      ",a,b,c,d\na,0,2,,0\nb,1.5,0,0.0,0\nc,0,0,0,0\nd,,,,\n",
      mappingOf([tie], matrixOf("all")),
      { directed: true },
    );
    const rows = tiesOf(network);
    expect(rows.map(({ source, target, strength }) => [source, target, strength])).toEqual([
      ["a", "b", 2],
      ["b", "a", 1.5],
    ]);
    expect(network.actors.length).toBe(4);
    expect(ledger.files[0]).toMatchObject({ rows: 4, idle: 0 });
    expect(ledger.empty).toBe(true);
  });

  test("a bad cell is reported under its own header", async () => {
    const { ledger } = await mapped(",a,b\na,0,x\nb,0,0\n", mappingOf([tie], matrixOf("all")));
    expect(ledger.rows().map(({ code, row, line, column }) => [code, row, line, column])).toEqual([
      ["bad-strength", 1, 2, "b"],
    ]);
  });

  test("one triangle of a matrix that says everything twice; what it says otherwise is told", async () => {
    const text = ",b,a,c\na,1,0,5\nb,0,1,0\nc,0,4,0\n";
    const upper = await mapped(text, mappingOf([tie], matrixOf("upper")));
    const rows = tiesOf(upper.network);
    expect(rows.map(({ source, target, strength }) => [source, target, strength])).toEqual([
      ["a", "c", 5],
      ["b", "a", 1],
    ]);
    expect(upper.ledger.rows().map(({ code, row, column }) => [code, row, column])).toEqual([
      ["one-sided-cell", 3, "a"],
    ]);
    const lower = await mapped(text, mappingOf([tie], matrixOf("lower")));
    expect(lower.network.ties.length).toBe(2);
    await expect(mapped(",a\nz,1\n", mappingOf([tie], matrixOf("upper")))).rejects.toThrow(
      /no column is called "z"/,
    );
  });

  test("who took part in what", async () => {
    const { network, ledger } = await mapped(
      "name,fair,talk,empty\nann,x,,\nbo,x,host,\ncy,,,\n",
      mappingOf(
        [
          {
            table: "participations",
            fields: {
              actor: "row",
              activity: "column",
              role: { column: "value", values: { x: "participant" } },
            },
          },
        ],
        { input: { matrix: {} } },
      ),
    );
    expect(network.participations.length).toBe(3);
    expect(network.actors.length).toBe(3);
    expect(ledger.rows().map(({ code, column }) => [code, column])).toEqual([["no-record", "empty"]]);
  });
});

describe("other sources", () => {
  const mapping = mappingOf([
    { table: "actors", as: "p", fields: { id: { column: "people", split: ",", each: true } } },
    { table: "ties", fields: { source: "boss", target: { record: "p" }, since: "year" } },
  ]);

  test("NDJSON: lists are lists, numbers are numbers, columns may come late", async () => {
    const text =
      '{"boss":1,"people":["b","c"],"year":2001}\n{"boss":"x","people":"d, e","extra":[1]}\nnot json\n';
    const { network, ledger } = await ingest(mapRows(parseNdjson(text), mapping));
    checkAccount(ledger);
    const rows = tiesOf(network);
    expect(rows.map(({ source, target, since }) => [source, target, since])).toEqual([
      ["1", "b", "2001"],
      ["1", "c", "2001"],
      ["x", "d", undefined],
      ["x", "e", undefined],
    ]);
    expect(ledger.rows().map(({ code, row }) => [code, row])).toContainEqual(["not-a-row", 3]);
  });

  test("a column that never comes is missing", async () => {
    const text = '{"boss":"a","people":["b"],"yeear":2001}\n';
    await expect(ingest(mapRows(parseNdjson(text), mapping))).rejects.toThrow(
      /no column "year".*did you mean "yeear"/i,
    );
  });

  test("edge lists have no columns, sources of several tables no raw rows", async () => {
    const edges = parseEdgeList("a b\n") as unknown as RowSource;
    expect(() => mapRows(edges, mapping)).toThrow(/table only/);
    const text = '{"table":"actors","boss":"a","people":["b"],"year":2001}\n';
    await expect(ingest(mapRows(parseNdjson(text), mapping))).rejects.toThrow(/no raw table/);
  });
});

test("a column that a rule names and the table lacks is missing, at once and with the one that was meant", async () => {
  const mapping = mappingOf([{ table: "ties", fields: { source: "from", target: "Städt" } }]);
  const error: unknown = await mapped("from,Stadt\na,b\n", mapping).catch((reason: unknown) => reason);
  expect(isComityError(error) && [error.code, error.path, error.fix]).toEqual([
    "missing-column",
    ["Städt"],
    'Did you mean "Stadt"?',
  ]);
  const left = mappingOf([{ table: "ties", fields: { source: "from", target: "Stadt" } }], {
    leave: { mail: "private" },
  });
  await expect(mapped("from,Stadt,e-mail\na,b,c\n", left)).rejects.toThrow(/no column "mail"/);
});

test("headers further down: what stands above is left out and told", async () => {
  const mapping = mappingOf([{ table: "ties", fields: { source: "a", target: "b" } }], {
    input: { headerLine: 4 },
  });
  const { network, ledger } = await mapped('Partners, of us; as of 2015\n"two\nlines"\na;b\nx;y\n', mapping);
  expect(network.ties.length).toBe(1);
  expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([["left-out", 1]]);
});

test("rows that cannot be read are set aside once, whatever they would make", async () => {
  const { ledger } = await mapped(
    "a,b,c\nx,y,z\nx,y,z,w\nx\n",
    mappingOf([
      { table: "actors", as: "s", fields: { id: "a" } },
      { table: "actors", as: "t", fields: { id: "b" } },
      { table: "ties", fields: { source: { record: "s" }, target: { record: "t" } } },
    ]),
  );
  expect(ledger.ties).toEqual({ rows: 3, accepted: 1, merged: 0, quarantined: 2 });
  expect(ledger.rows().map(({ code, row }) => [code, row])).toEqual([
    ["too-many-cells", 2],
    ["too-few-cells", 3],
  ]);
});

test("a mapping of nothing but actors makes an actors table", async () => {
  const text = "n,k\nann,ngo\nann,ngo\nann,university\n";
  const { ledger } = await mapped(text, mappingOf([{ table: "actors", fields: { id: "n", kind: "k" } }]));
  expect(ledger.actors).toEqual({ rows: 3, accepted: 1, merged: 1, quarantined: 1 });
  expect(ledger.rows().map(({ code }) => code)).toEqual(["duplicate-row", "conflicting-actor"]);
});

test("mapped rows equal tables that were written by hand", async () => {
  const { network } = await mapped(
    "Stadt,Land,Partner,Form\nKöln,DE,Lille,p\nKöln,DE,Bonn,k\n",
    mappingOf([
      { table: "actors", as: "town", fields: { id: "Stadt", country: "Land" } },
      { table: "actors", as: "partner", fields: { id: "Partner" } },
      {
        table: "ties",
        fields: {
          source: { record: "town" },
          target: { record: "partner" },
          method: { column: "Form", values: { p: "sister-city", k: "contact" } },
        },
      },
    ]),
  );
  const byHand = await ingest({
    actors: [{ id: "Köln", country: "DE" }, { id: "Lille" }, { id: "Bonn" }],
    ties: [
      { source: "Köln", target: "Lille", method: "sister-city" },
      { source: "Köln", target: "Bonn", method: "contact" },
    ],
  });
  expect(plain(network)).toEqual(plain(byHand.network));
});

test("words that the mapping reads as no value are counted, once for each cell", async () => {
  const { network, ledger } = await mapped(
    "Stadt,Partner 1,Partner 2\nUlm,Lyon,k.A.\nKiel,-,K.A.\nTrier,Metz,Brest\n",
    mappingOf(
      [
        { table: "actors", as: "town", fields: { id: "Stadt" } },
        {
          table: "actors",
          as: "partner",
          fields: { id: { column: ["Partner 1", "Partner 2"], each: true, blank: ["k.A."] } },
        },
        { table: "ties", fields: { source: { record: "town" }, target: { record: "partner" } } },
      ],
      { input: { blank: ["-"] } },
    ),
  );
  expect(network.ties.length).toBe(3);
  expect(
    ledger.conversions
      .filter(({ what }) => what.endsWith("read as no value"))
      .map(({ column, what, count }) => [column, what, count]),
  ).toEqual([
    ["Partner 2", '"k.A." read as no value', 1],
    ["Partner 1", '"-" read as no value', 1],
    ["Partner 2", '"K.A." read as no value', 1],
  ]);
});

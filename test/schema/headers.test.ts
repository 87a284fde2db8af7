import { describe, expect, test } from "vitest";
import { fields, type TableName } from "../../src/schema/fields.js";
import { foldWord } from "../../src/schema/fold.js";
import { headerAliases } from "../../src/schema/header-aliases.js";
import { columnNames, matchHeader } from "../../src/schema/headers.js";

const tables = Object.keys(fields) as TableName[];

describe.each(tables)("headers of the %s table", (table) => {
  test("name each column in any spelling", () => {
    for (const field of columnNames(table)) {
      const spaced = field.replace(/([A-Z])/g, " $1");
      for (const header of [
        field,
        field.toUpperCase(),
        spaced,
        spaced.replaceAll(" ", "_"),
        field.replaceAll(".", "-"),
      ]) {
        expect(matchHeader(table, header)).toEqual({ field, alias: false });
      }
    }
  });

  test("have no alias that points two ways or hides a column", () => {
    const owners = new Map<string, string>(columnNames(table).map((field) => [foldWord(field), field]));
    for (const [field, aliases] of Object.entries<readonly string[]>(headerAliases[table])) {
      const own = new Set(aliases.map(foldWord));
      expect(own.size).toBe(aliases.length);
      for (const alias of own) {
        expect([alias, owners.has(alias)]).toEqual([alias, false]);
        owners.set(alias, field);
      }
    }
  });
});

test.each([
  ["actor", "Label", "name"],
  ["actor", "TYPE", "kind"],
  ["actor", "lng", "longitude"],
  ["actor", "pop", "population"],
  ["tie", "From", "source"],
  ["tie", "weight", "strength"],
  ["tie", "Type", "method"],
  ["tie", "seit", "since"],
] as const)("%s: %s is %s, as an alias", (table, header, field) =>
  expect(matchHeader(table, header)).toEqual({ field, alias: true }),
);

test.each([
  ["actor", "consent_analyze", "consent.analyze"],
  ["actor", "consentUntil", "consent.until"],
  ["actor", "risk date", "riskDate"],
  ["tie", "last-active", "lastActive"],
] as const)("%s: %s is %s", (table, header, field) =>
  expect(matchHeader(table, header)).toEqual({ field, alias: false }),
);

test.each([
  ["tie", "date"],
  ["tie", "year"],
  ["tie", "partner"],
  ["tie", ""],
  ["tie", "__proto__"],
  ["actor", "city"],
  ["actor", "state"],
  ["actor", "weight"],
] as const)("%s: %j is not guessed", (table, header) => expect(matchHeader(table, header)).toBeUndefined());

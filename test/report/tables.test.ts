import { expect, test } from "vitest";
import { csvTable, tableNames, tables } from "../../src/report.js";
import { hostile, rich, samples } from "./sample.js";

test("every table has one value per column in every row", () => {
  for (const analysis of Object.values(samples))
    for (const name of tableNames) {
      const { columns, rows } = tables(analysis)[name];
      expect(new Set(columns).size).toBe(columns.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
});

test("actors come in the order of display with all scores", () => {
  const { columns, rows } = tables(rich).actors;
  expect(rows.map(([id]) => id)).toEqual(rich.actors.map(({ id }) => id));
  expect(rows[0][columns.indexOf("betweenness")]).toBe(81);
  expect(rows[17][columns.indexOf("closeness")]).toBeNull();
});

test("CSV is quoted, runs no formula and leaves undefined numbers empty", () => {
  const text = csvTable(tables(rich).actors);
  expect(text).toContain(`,'${hostile.formula},`);
  expect(text).toContain('"""]]></script>');
  expect(text.startsWith("id,name,named,personal,kind,country,")).toBe(true);
  expect(csvTable({ columns: ["a", "b", "c"], rows: [[1.5, null, true]] })).toBe("a,b,c\r\n1.5,,yes\r\n");
});

test("figures say what they are, and why where they are not", () => {
  const { columns, rows } = tables(rich).figures;
  const row = rows.find((cells) => cells.includes("chanceCorrected"));
  expect(row?.[columns.indexOf("value")]).toBeNull();
  expect(row?.[columns.indexOf("reason")]).toBe("no-variation");
});

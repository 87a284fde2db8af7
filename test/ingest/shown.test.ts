import { expect, test } from "vitest";
import { ingest } from "../../src/index.js";
import { elements, parseMarkup, textContent } from "../report/parse-markup.js";

test("a ledger shows its account, and each sort of finding with the first and its remedy, in notebooks", async () => {
  const { ledger } = await ingest({
    actors: [{ id: "lyon", name: "<b>Lyon</b>" }],
    ties: [
      { source: "lyon", target: "<script>alert(1)</script>" },
      { source: "lyon", target: "nobody" },
      { source: "lyon", target: "lyon", since: "19<63" },
    ],
  });
  const table = parseMarkup(ledger.toHTML());
  expect(ledger.toHTML()).not.toContain("<script>");
  expect(elements(table, "caption").map(textContent).join()).toContain(
    "ties: 3 rows = 1 accepted + 0 merged + 2 quarantined",
  );
  const rows = elements(table, "tr").map((row) => elements(row, "td").map(textContent));
  const totals = new Map<string, number>();
  for (const { code, count } of ledger.counts()) totals.set(code, (totals.get(code) ?? 0) + count);
  expect(new Map(rows.slice(1).map(([count, code]) => [code, Number(count)]))).toEqual(totals);
  const [found] = ledger.rows();
  const [, row] = rows;
  expect(row[1]).toBe(found.code);
  expect(row[2]).toContain(found.message);
  expect(row[3]).toBe(found.fix);
  const shown: unknown = Reflect.get(ledger, Symbol.for("Jupyter.display")).call(ledger);
  expect(shown).toEqual({ "text/plain": String(ledger), "text/html": ledger.toHTML() });
});

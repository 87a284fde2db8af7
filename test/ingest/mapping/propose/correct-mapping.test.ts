import { describe, expect, test } from "vitest";
import { Pace } from "../../../../src/control/pace.js";
import { parseCsv } from "../../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../../src/ingest/ingest.js";
import { mapRows } from "../../../../src/ingest/mapping/map-rows.js";
import type { Mapping } from "../../../../src/ingest/mapping/mapping.js";
import {
  correctMapping,
  filledBy,
  type ColumnChoice,
} from "../../../../src/ingest/mapping/propose/correct-mapping.js";
import { examinedRows, proposalFor, study } from "../../../../src/ingest/mapping/propose/propose-mapping.js";
import { readMapping } from "../../../../src/ingest/mapping/read-mapping.js";

const towns = `Gemeinde;Partnerstadt;Land;seit;Bemerkung
Bonn;Oxford;Vereinigtes Königreich;01.02.1947;alt
Köln;Lille;Frankreich;03.04.1958;
Köln;Turin;Italien;15.06.1958;neu`;

async function corrected(text: string, choices: Record<string, ColumnChoice>): Promise<Mapping> {
  const studied = await study(parseCsv(text), examinedRows, new Pace({}));
  return correctMapping(proposalFor(studied).mapping, studied.table, new Map(Object.entries(choices)));
}

describe("a proposal that a person corrects", () => {
  test("stays as it is where nothing is chosen", async () => {
    const studied = await study(parseCsv(towns), examinedRows, new Pace({}));
    const { mapping } = proposalFor(studied);
    expect(correctMapping(mapping, studied.table, new Map())).toEqual(mapping);
  });

  test("reads a column as the field that was chosen, with the rule for its values, and as nothing else", async () => {
    const mapping = await corrected(towns, { seit: { is: "field", record: 2, field: "until" } });
    expect(filledBy(mapping, "seit")).toEqual([{ record: 2, field: "until" }]);
    expect(mapping.records[2].fields["until"]).toMatchObject({ column: "seit", date: "day-month-year" });
    const { network } = await ingest(mapRows(parseCsv(towns), mapping));
    expect(network.ties.columns.has("since")).toBe(false);
    expect(network.ties.columns.has("until")).toBe(true);
  });

  test("leaves a column out with a reason, and keeps another under its own name", async () => {
    const mapping = await corrected(towns, { Land: { is: "left" }, Bemerkung: { is: "kept" } });
    expect(mapping.leave).toEqual({ Land: "left out by hand" });
    expect(filledBy(mapping, "Bemerkung")).toEqual([{ record: 2, field: "Bemerkung" }]);
    expect(readMapping(mapping)).toEqual(mapping);
  });

  test("lacks what a record needs until it is chosen again", async () => {
    const without = await corrected(towns, { Gemeinde: { is: "left" } });
    expect(() => readMapping(without)).toThrow(expect.objectContaining({ code: "bad-mapping" }));
    const again = await corrected(towns, {
      Gemeinde: { is: "left" },
      Bemerkung: { is: "field", record: 0, field: "id" },
    });
    expect(readMapping(again)).toEqual(again);
  });

  test("makes ties of a list of actors where a column names the other one", async () => {
    const list = "name;town;friend\nAda;Bonn;Bo\nBo;Köln;Cy\nCy;Mainz;Ada";
    const mapping = await corrected(list, { friend: { is: "partner" } });
    const { network } = await ingest(mapRows(parseCsv(list), mapping), { kind: "ngo" });
    expect(network.actors.length).toBe(3);
    expect(network.ties.length).toBe(3);
  });
});

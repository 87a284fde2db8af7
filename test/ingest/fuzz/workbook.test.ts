import { parseWorkbook } from "../../../src/ingest/workbook/parse-workbook.js";
import { fuzz } from "./fuzz.js";
import { clean } from "./holds.js";
import { workbook } from "./workbook.js";

fuzz({
  name: "workbooks",
  write: (draft, random, spoil) => workbook(draft, random, spoil, "stored"),
  read: (input) => parseWorkbook(input),
  holds: clean,
});
fuzz({
  name: "packed workbooks",
  write: (draft, random, spoil) => workbook(draft, random, spoil, "packed"),
  read: (input) => parseWorkbook(input),
  holds: clean,
  // Unpacking takes ten times as long as what is tried here beyond the above.
  cases: 500,
});

import type { Flaw } from "../source.js";

export const tooFew: Flaw = {
  code: "too-few-cells",
  message: "the line has only one id",
  fix: "Write two ids separated by white space or a tab; the file may have been cut off here.",
};

export const tooMany: Flaw = {
  code: "too-many-cells",
  message: "the line has more than two ids and a strength",
  fix: "Separate by tabs if ids hold spaces; if there are more columns, add a header and read the file as CSV.",
};

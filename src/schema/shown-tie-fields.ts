/**
 * The fields of a tie that stay visible where one of its ends is shown under a pseudonym. Everything else (programme,
 * funder, reporter, columns of the caller's own) may tell who it is.
 */
export const shownTieFields: ReadonlySet<string> = new Set([
  "method",
  "strength",
  "formality",
  "term",
  "since",
  "until",
  "lastActive",
  "status",
  "confidence",
  "projected",
]);

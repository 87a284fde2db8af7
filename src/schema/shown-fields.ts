/**
 * The fields of an actor that a pseudonym leaves visible. Everything else (id, name, place, coordinates, free text, what
 * concerns consent and risk, columns of the caller's own) is hidden with the name. It stands apart from the field table,
 * with nothing else in this module, because every measure carries it.
 */
export const shownFields: ReadonlySet<string> = new Set([
  "kind",
  "onePerson",
  "country",
  "population",
  "languages",
  "interprets",
  "capacity",
  "experience",
  "surveyed",
  "since",
  "until",
]);

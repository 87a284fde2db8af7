import type { FieldCode } from "../schema/fields.js";

const fieldCodes = {
  "bad-id": "an id is not 1 to 1,000 printable characters in one line",
  "bad-text": "a text holds control characters, is empty or is too long",
  "unknown-kind": "a kind is neither in the vocabulary nor declared",
  "unknown-method": "a method is neither in the vocabulary nor declared",
  "unknown-word": "a word is not in the vocabulary of its field",
  "unknown-country": "a country is neither a code of ISO 3166-1 nor a name that is known for one",
  "bad-flag": "a yes-or-no value is neither",
  "bad-coordinate": "a coordinate is not a number of degrees within range",
  "bad-number": "a value is not a number within range",
  "bad-strength": "a strength is not a finite number above 0",
  "bad-language": "a language is not a BCP 47 tag",
  "bad-list": "a list has an item that is too long or holds control characters",
  "bad-date": "a date is not a year, month or day that exists",
  "bad-risk": "a risk is not a level with a date",
  "bad-consent": "a consent names no known purpose, answer or date",
  "missing-value": "a cell that the row cannot do without is blank",
} as const satisfies Readonly<Record<FieldCode, string>>;

/**
 * Every code a finding of the ledger can carry, with the situation it stands for. Codes are part of the public
 * interface: they are added, never renamed.
 */
export const findingCodes = {
  ...fieldCodes,
  "unknown-actor": "a row names an actor that the actors table does not have",
  "duplicate-row": "a row equals another row in every given field; one of them is kept",
  "conflicting-actor": "an id was given before with other values",
  "conflicting-mention": "rows that mention an actor give it different values; one of them is kept",
  "lookalike-ids": "two ids differ only in case, spaces or Unicode form; both are kept",
  "unread-consent": "a table that is not about actors has a column of consent; it protects nobody",
  "blank-kind": "an actor has no kind though others have; it is protected like an individual",
  "two-mode": "no actor is both source and target of ties; the table looks like participations",
  "activity-row": "a row of the actors table is about an activity, not about an actor",
  "actor-and-activity": "an id is an actor in one row and an activity in another",
  "same-field": "two columns mean the same field; the later one is kept as an attribute",
  "reversed-dates": "something ends before it begins; the end is left out and its text kept as an attribute",
  "mixed-types": "an attribute holds values of several types; it is kept as text",
  "nested-value": "an attribute holds an object or a list of them; it is kept as JSON text",
  "too-many-cells": "a row has more cells than the header",
  "too-few-cells": "a row has fewer cells than the header",
  "missing-cells": "a row leaves out blank cells at its end",
  "stray-quote": "text follows a closing quotation mark",
  "unclosed-quote": "a quotation mark is never closed",
  "oversized-cell": "a cell is longer than 1 MiB",
  "not-a-row": "an entry of a table is not a row",
  "byte-order-mark": "the file begins with a byte order mark, which is skipped",
  "repeated-header": "two columns have the same header",
  "blank-header": "a column has no header",
  "blank-row": "a row has no value at all and is not counted",
  "left-out": "a part of the file is no data that comity keeps",
  "error-cell": "a cell of a workbook shows an error such as #N/A instead of a value",
  "uncalculated-cell": "a cell of a workbook holds a formula without its value",
  "merged-cells": "cells of a workbook are merged; only the first of them has the value",
  "hidden-rows": "rows of a workbook are hidden; they are read like the others",
  "hidden-sheet": "a sheet of a workbook is hidden; it is read like the others",
  "unmapped-word": "the mapping does not say what a word means, and leaves such words blank",
  "uneven-lists": "lists that a mapping reads in step have different lengths",
  "no-record": "a row of a mapped file made no actor, tie or participation",
  "one-sided-cell": "the two triangles of a matrix say different things of one pair; one of them is read",
  "repeated-key": "two ties have the same key; both are kept",
  "repeated-label":
    "two actors of a file have the same label; all go by their numbers, and the labels are names",
  "unknown-vertex": "a line names a number that no actor of the file has",
  "bad-line": "a line does not say what such a line of its format says",
} as const;

/** One of the closed set of finding codes; `findingCodes` has the meaning of each. */
export type FindingCode = keyof typeof findingCodes;

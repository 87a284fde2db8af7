import type { FieldTable } from "./field.js";
import { fixes } from "./fixes.js";

/** What is known about the data as a whole. */
export const datasetFields = {
  source: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Where the data come from, as one would cite them.",
    example: "Members survey 2026",
    fix: fixes.text,
  },
  boundary: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Who could have been on the list: what was counted and what was not.",
    example: "All members of the association",
    fix: fixes.text,
  },
  collected: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When the data were collected.",
    example: "2026-05",
    fix: fixes.date,
  },
  licence: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Under which terms the data may be used.",
    example: "CC BY 4.0",
    fix: fixes.text,
  },
} as const satisfies FieldTable;

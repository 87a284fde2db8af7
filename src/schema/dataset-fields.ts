import type { FieldTable } from "./field.js";
import { fixes } from "./fixes.js";

/** What is known about the data as a whole. */
export const datasetFields = {
  source: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Where the data come from, as one would cite them.",
    fix: fixes.text,
  },
  boundary: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Who could have been on the list: what was counted and what was not.",
    fix: fixes.text,
  },
  collected: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When the data were collected.",
    fix: fixes.date,
  },
  licence: {
    type: "text",
    onBad: "blank",
    code: "bad-text",
    about: "Under which terms the data may be used.",
    fix: fixes.text,
  },
} as const satisfies FieldTable;

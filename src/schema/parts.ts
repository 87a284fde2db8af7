import type { FieldTable } from "./field.js";
import { fixes } from "./fixes.js";

const answer = {
  type: "category",
  vocabulary: "answer",
  onBad: "protect",
  code: "bad-consent",
  fix: "Write yes, no or unstated.",
  example: "yes",
} as const;

/** The columns of an actor table that hold one part of a field each: the date of a risk, one item of consent. */
export const partFields = {
  riskDate: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When the risk was judged; a judgment without a date counts as high.",
    example: "2026-05",
    fix: fixes.date,
  },
  "consent.analyze": { ...answer, about: "Whether the actor may be counted at all." },
  "consent.recommend": { ...answer, about: "Whether the actor may be proposed to others." },
  "consent.contact": { ...answer, about: "Whether the actor may be approached." },
  "consent.publish": { ...answer, about: "Whether the actor may be shown by name." },
  "consent.until": {
    type: "date",
    onBad: "protect",
    code: "bad-consent",
    about: "The last date on which a yes holds.",
    example: "2027-06-30",
    fix: fixes.date,
  },
} as const satisfies FieldTable;

export type PartName = keyof typeof partFields;

import type { FieldTable } from "./field.js";
import { fixes } from "./fixes.js";

/** Everything that can be said about an actor's part in an activity. */
export const participationFields = {
  actor: {
    type: "id",
    required: true,
    onBad: "quarantine",
    code: "bad-id",
    about: "The id of the actor.",
    fix: "Name an actor by its id.",
  },
  activity: {
    type: "id",
    required: true,
    onBad: "quarantine",
    code: "bad-id",
    about: "The id of the activity, the same for all who took part.",
    fix: "Give every activity an id of 1 to 1,000 characters in one line.",
  },
  role: {
    type: "category",
    vocabulary: "role",
    onBad: "blank",
    code: "unknown-word",
    about: "What the actor did there.",
    fix: "Use host, participant, speaker, funder or interpreter.",
  },
  since: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When it began.",
    fix: fixes.date,
  },
  until: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When it ended.",
    fix: fixes.date,
  },
} as const satisfies FieldTable;

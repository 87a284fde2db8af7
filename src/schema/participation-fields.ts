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
    example: "aachen",
    fix: "Name an actor by its id.",
  },
  activity: {
    type: "id",
    required: true,
    onBad: "quarantine",
    code: "bad-id",
    about: "The id of the activity, the same for all who took part.",
    example: "youth-camp-2025",
    fix: "Give every activity an id of 1 to 1,000 characters in one line.",
  },
  role: {
    type: "category",
    vocabulary: "role",
    onBad: "blank",
    code: "unknown-word",
    about: "What the actor did there.",
    example: "host",
    fix: "Use host, participant, speaker, funder or interpreter.",
  },
  since: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When it began.",
    example: "2025-07-12",
    fix: fixes.date,
  },
  until: {
    type: "date",
    onBad: "blank",
    code: "bad-date",
    about: "When it ended.",
    example: "2025-07-19",
    fix: fixes.date,
  },
} as const satisfies FieldTable;

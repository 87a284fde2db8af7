import { activities } from "./activities.js";
import { attendance } from "./attendance.js";
import { copresence } from "./copresence.js";
import { hosting } from "./hosting.js";
import { returning } from "./returning.js";

/** Every measure of participations by name. They look at no tie, so they stand apart from the table of measures. */
export const gatherings = { activities, attendance, copresence, hosting, returning } as const;

export type GatheringName = keyof typeof gatherings;

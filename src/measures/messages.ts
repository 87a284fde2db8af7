import { readiness } from "./spread/readiness.js";
import { spread } from "./spread/spread.js";

/** How far a message travels, by name: from whom it sets out or what is lost must be said. */
export const messages = { spread, readiness } as const;

export type MessageName = keyof typeof messages;

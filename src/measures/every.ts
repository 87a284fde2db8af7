import { certainty } from "./certainty.js";
import { gatherings } from "./gatherings.js";
import { journeys } from "./journeys.js";
import { messages } from "./messages.js";
import { overTime } from "./over-time.js";
import { positions } from "./positions.js";
import { searches } from "./searches.js";
import { sets } from "./sets.js";
import { measures } from "./table.js";

/**
 * Every measure that is asked of a network, by name: what the terminal offers, and what `estimate` knows. They stand in
 * several tables for what they need beside it: those of `measures` need nothing and are quick on small networks; `searches`,
 * `positions` and `certainty` repeat one of them many times; `sets`, `journeys` and `messages` are about somebody; `overTime` reads
 * dates and names of ties, and `gatherings` who took part in what.
 */
export const every = {
  ...{ ...measures, ...gatherings, ...journeys, ...certainty },
  ...{ ...overTime, ...searches, ...positions, ...sets, ...messages },
} as const;

export type EveryName = keyof typeof every;

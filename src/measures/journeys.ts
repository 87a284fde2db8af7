import { earliestArrival } from "./earliest-arrival.js";
import { latestDeparture } from "./latest-departure.js";

/** The measures that start from one actor, by name: they need its id, so they stand apart from the table of measures. */
export const journeys = { earliestArrival, latestDeparture } as const;

export type JourneyName = keyof typeof journeys;

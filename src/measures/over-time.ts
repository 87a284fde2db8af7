import { dependence } from "./dependence.js";
import { durability } from "./durability.js";
import { waves } from "./waves.js";

/** What tells how ties came, how long they last and what they hang on, by name. Dates and names decide, so the laws of graphs do not. */
export const overTime = { waves, durability, dependence } as const;

export type OverTimeName = keyof typeof overTime;

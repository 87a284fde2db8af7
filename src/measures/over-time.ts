import { durability } from "./durability.js";
import { waves } from "./waves.js";

/** What tells how ties came and how long they last, by name. Dates decide, so the laws of graphs do not. */
export const overTime = { waves, durability } as const;

export type OverTimeName = keyof typeof overTime;

import { waves } from "./waves.js";

/** What tells how ties came, how long they last and what they hang on, by name. Dates decide, so the laws of graphs do not. */
export const overTime = { waves } as const;

export type OverTimeName = keyof typeof overTime;

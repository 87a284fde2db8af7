import { profile } from "./profile/profile.js";

/** What puts several measures of actors together into a reading of where each stands, by name. */
export const positions = { profile } as const;

export type PositionName = keyof typeof positions;

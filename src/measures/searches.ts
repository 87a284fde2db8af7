import { communitySignificance } from "./community-significance.js";
import { consensus } from "./consensus.js";
import { resolutionProfile } from "./resolution-profile.js";

/** What is asked of many searches for communities instead of one. */
export const searches = { consensus, communitySignificance, resolutionProfile } as const;

export type SearchName = keyof typeof searches;

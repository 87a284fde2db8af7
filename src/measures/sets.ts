import { groupCentrality } from "./group-centrality.js";
import { influencers } from "./influencers/influencers.js";
import { keyPlayers } from "./key-players.js";
import { withoutActor } from "./without-actor.js";

/** What is asked about several actors together, by name. */
export const sets = { keyPlayers, withoutActor, groupCentrality, influencers } as const;

export type SetName = keyof typeof sets;

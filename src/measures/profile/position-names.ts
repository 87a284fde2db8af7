/** What an actor's place in the network may be good for. */
export const positionNames = ["convene", "connect", "mobilize"] as const;

export type Position = (typeof positionNames)[number];

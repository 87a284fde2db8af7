/** What is done about a pair: a new tie, one that sleeps, a second method, or a tie that hangs on little. */
export const actionNames = ["introduce", "revive", "deepen", "protect"] as const;

export type ActionName = (typeof actionNames)[number];

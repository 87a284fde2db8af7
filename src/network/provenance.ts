/**
 * The column that keeps the ids of the actors that were merged into one. It belongs to the steward of the data: an id may
 * name somebody who is withheld, so no audience but the steward sees it.
 */
export const mergedFrom = "mergedFrom";

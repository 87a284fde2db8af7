/** A part in an activity, as plain as the definition needs it. */
export type Part = {
  readonly actor: string;
  readonly activity: string;
  readonly role?: string | undefined;
  readonly since?: string | undefined;
};

export interface ProjectedPair {
  readonly strength: number;
  readonly activities: number;
}

/** Projection by its definition: for every two actors, every activity that has both. Keys are "a b", a before b. */
export function projected(
  parts: readonly Part[],
  strength: "count" | "newman" | "hyperbolic",
  largest = Infinity,
): Map<string, ProjectedPair> {
  const actors = [...new Set(parts.map(({ actor }) => actor))].sort();
  const activities = [...new Set(parts.map(({ activity }) => activity))].sort();
  const there = (actor: string, activity: string): boolean =>
    parts.some((part) => part.actor === actor && part.activity === activity);
  const found = new Map<string, ProjectedPair>();
  for (const a of actors)
    for (const b of actors) {
      if (a >= b) continue;
      for (const activity of activities) {
        const k = actors.filter((actor) => there(actor, activity)).length;
        if (k > largest || !there(a, activity) || !there(b, activity)) continue;
        const share = { count: 1, newman: 1 / (k - 1), hyperbolic: 1 / k }[strength];
        const known = found.get(`${a} ${b}`) ?? { strength: 0, activities: 0 };
        found.set(`${a} ${b}`, { strength: known.strength + share, activities: known.activities + 1 });
      }
    }
  return found;
}

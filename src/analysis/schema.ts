import * as z from "zod";

// While these schemas are built zod must not try `new Function`: the policy of a page would report it.
const { jitless } = z.config();
z.config({ jitless: true });

const count = z.number().int().nonnegative();
const number = z.number().nullable();
const counts = z.array(z.object({ word: z.string(), count }));
const figures = z.object({
  figures: z.array(
    z.object({ figure: z.string(), value: number, reason: z.string().optional(), about: z.string() }),
  ),
  skipped: z.string().optional(),
});
const pairTies = z.array(z.object({ source: z.string(), target: z.string(), ties: count }));
const removed = z.object({ actors: count, ties: count });

const intake = z.object({
  tables: z.array(
    z.object({
      table: z.enum(["actors", "ties", "participations"]),
      rows: count,
      accepted: count,
      merged: count,
      quarantined: count,
    }),
  ),
  findings: z.array(
    z.object({
      table: z.string(),
      column: z.string().optional(),
      code: z.string(),
      effect: z.string(),
      count,
      about: z.string(),
      fix: z.string(),
    }),
  ),
});

const actor = z.object({
  id: z.string(),
  name: z.string(),
  named: z.boolean(),
  personal: z.boolean(),
  kind: z.string().optional(),
  country: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  component: count,
  community: count,
  scores: z.record(z.string(), number),
  reasons: z.record(z.string(), z.string()).optional(),
});

/** The shape of version 1 of the Analysis. Keys that it does not know are kept. */
export const analysisSchema = z.looseObject({
  schemaVersion: z.string(),
  audience: z.enum(["public", "steward"]),
  asOf: z.string().optional(),
  seed: z.number(),
  effort: z.enum(["exact", "auto"]),
  dataset: z.record(z.string(), z.string()),
  notices: z.array(z.string()),
  intake: intake.optional(),
  network: z.object({
    actors: count,
    ties: count,
    participations: count,
    refused: removed,
    outside: count,
    withheld: count,
    undirected: z.boolean(),
    kinds: counts,
    methods: counts,
  }),
  actors: z.array(actor),
  cohesion: figures,
  components: z.object({ sizes: z.array(count) }),
  distances: figures.extend({
    histogram: z.array(z.object({ distance: count, pairs: z.number() })).optional(),
  }),
  reciprocity: figures,
  cutPoints: figures,
  mixing: z.array(
    figures.extend({
      by: z.string(),
      groups: z.array(
        z.object({
          group: z.string(),
          actors: count,
          internal: count,
          external: count,
          eiIndex: number,
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
  communities: z.object({
    algorithm: z.string(),
    modularity: number,
    reason: z.string().optional(),
    groups: z.array(z.object({ group: count, actors: count, countries: counts, kinds: counts })),
  }),
  countries: z.object({
    countries: z.array(
      z.object({ country: z.string(), name: z.string(), actors: count, within: count, across: count }),
    ),
    links: pairTies,
    unknown: removed,
  }),
  activity: z.object({
    statuses: counts,
    began: z.array(z.object({ year: z.number().int(), ties: count })),
    undated: count,
    lapse: z.object({ soon: count, past: count, silent: count, dated: count }).optional(),
  }),
  methods: z.array(
    z.object({
      measure: z.string(),
      options: z.record(z.string(), z.unknown()),
      pairs: z.enum(["unordered", "ordered"]),
      exact: z.boolean(),
      backend: z.string(),
      seed: z.number().optional(),
      converged: z.boolean().optional(),
      iterations: z.number().optional(),
      residual: z.number().optional(),
      notes: z.array(z.string()),
    }),
  ),
});

z.config({ jitless: jitless ?? false });

import * as z from "zod";
import { askFirstSchema } from "./ask-first-schema.js";
import { findingsSchema } from "./findings-schema.js";
import { pictureSchema } from "./picture-schema.js";
import { recommendationsSchema } from "./recommendations-schema.js";
import { lastingSchema, matrixSchema } from "./lasting-schema.js";
import {
  bandsSchema,
  brokersSchema,
  circleCertaintySchema,
  placedSchema,
  ranksSchema,
  shapeSchema,
} from "./sure-schema.js";

// While these schemas are built zod must not try `new Function`: the policy of a page would report it.
const { jitless } = z.config();
z.config({ jitless: true });

const count = z.number().int().nonnegative();
const number = z.number().nullable();
const counts = z.array(z.looseObject({ word: z.string(), count }));
const figures = z.looseObject({
  figures: z.array(
    z.looseObject({ figure: z.string(), value: number, reason: z.string().optional(), about: z.string() }),
  ),
  skipped: z.string().optional(),
});
const pairTies = z.array(z.looseObject({ source: z.string(), target: z.string(), ties: count }));
const removed = z.looseObject({ actors: count, ties: count });

const intake = z.looseObject({
  mapped: count.optional(),
  tables: z.array(
    z.looseObject({
      table: z.enum(["actors", "ties", "participations"]),
      rows: count,
      accepted: count,
      merged: count,
      quarantined: count,
    }),
  ),
  findings: z.array(
    z.looseObject({
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

const actor = z.looseObject({
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
  took: z.looseObject({ activities: count, hosted: count }).optional(),
  bands: bandsSchema().optional(),
  scores: z.record(z.string(), number),
  bounds: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  reasons: z.record(z.string(), z.string()).optional(),
});

const hosting = z.array(
  z.looseObject({ group: z.string(), participants: count, hosts: count, hosted: count }),
);
const courses = { participants: count, couldReturn: count, returned: count, couldSoon: count, soon: count };
const gatherings = z.looseObject({
  activities: count,
  hosting: figures.extend({ countries: hosting, kinds: hosting }),
  returning: figures.extend({
    within: z.number(),
    kinds: z.array(z.looseObject({ group: z.string(), ...courses })),
  }),
  copresence: figures.extend({
    by: z.string(),
    matrix: z.array(
      z.looseObject({ group: z.string(), other: z.string(), pairs: count, expected: z.number() }),
    ),
  }),
});

/** The shape of version 1 of the Analysis. Keys that it does not know are kept. */
export const analysisSchema = z.looseObject({
  schemaVersion: z.string(),
  audience: z.enum(["public", "steward"]),
  asOf: z.string().optional(),
  seed: z.number(),
  effort: z.enum(["exact", "sampled", "auto"]),
  dataset: z.record(z.string(), z.string()),
  notices: z.array(z.string()),
  intake: intake.optional(),
  network: z.looseObject({
    actors: count,
    ties: count,
    participations: count,
    refused: removed,
    outside: count,
    withheld: count,
    projected: count.optional(),
    undirected: z.boolean(),
    kinds: counts,
    methods: counts,
  }),
  actors: z.array(actor),
  cohesion: figures,
  components: z.looseObject({ sizes: z.array(count) }),
  shape: shapeSchema(figures).optional(),
  distances: figures.extend({
    histogram: z.array(z.looseObject({ distance: count, pairs: z.number() })).optional(),
  }),
  reciprocity: figures,
  cutPoints: figures,
  mixing: z.array(
    figures.extend({
      by: z.string(),
      groups: z.array(
        z.looseObject({
          group: z.string(),
          actors: count,
          internal: count,
          external: count,
          eiIndex: number,
          reason: z.string().optional(),
        }),
      ),
      matrix: matrixSchema().optional(),
    }),
  ),
  communities: z.looseObject({
    algorithm: z.string(),
    modularity: number,
    reason: z.string().optional(),
    groups: z.array(
      z.looseObject({
        group: count,
        name: z.string().optional(),
        actors: count,
        countries: counts,
        kinds: counts,
      }),
    ),
    certainty: circleCertaintySchema(figures).optional(),
  }),
  ranks: ranksSchema().optional(),
  brokers: brokersSchema().optional(),
  profile: placedSchema().optional(),
  askFirst: askFirstSchema().optional(),
  countries: z.looseObject({
    countries: z.array(
      z.looseObject({ country: z.string(), name: z.string(), actors: count, within: count, across: count }),
    ),
    links: pairTies,
    unknown: removed,
  }),
  activity: z.looseObject({
    statuses: counts,
    began: z.array(z.looseObject({ year: z.number().int(), ties: count })),
    undated: count,
    lapse: z.looseObject({ soon: count, past: count, silent: count, dated: count }).optional(),
  }),
  gatherings: gatherings.optional(),
  ...findingsSchema(),
  ...lastingSchema(figures),
  recommendations: recommendationsSchema().optional(),
  picture: pictureSchema().optional(),
  methods: z.array(
    z.looseObject({
      measure: z.string(),
      options: z.record(z.string(), z.unknown()),
      pairs: z.enum(["unordered", "ordered"]),
      exact: z.boolean(),
      backend: z.string(),
      seed: z.number().optional(),
      converged: z.boolean().optional(),
      iterations: z.number().optional(),
      residual: z.number().optional(),
      samples: z.number().optional(),
      epsilon: z.number().optional(),
      delta: z.number().optional(),
      standardError: z.number().optional(),
      separated: z.array(z.number()).optional(),
      notes: z.array(z.string()),
    }),
  ),
});

z.config({ jitless: jitless ?? false });

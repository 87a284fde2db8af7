import * as z from "zod";
import { profileBands } from "../measures/profile/bands.js";
import { positionNames } from "../measures/profile/position-names.js";
import { scoreNames } from "./analysis.js";

const count = z.number().int().nonnegative();
const number = z.number().nullable();
const known = z.number();

/** What versions 1.2 and 1.3 added to parts 2 and 4. Functions, so that the caller decides when zod builds them. */
export const shapeSchema = <F extends z.ZodRawShape>(figures: z.ZodObject<F>) =>
  figures.extend({
    stage: z.string(),
    because: z.string(),
    evidence: z.array(
      z.looseObject({
        stage: z.string(),
        figure: z.string(),
        value: number,
        rule: z.string(),
        threshold: known,
        met: z.boolean(),
      }),
    ),
    core: figures,
  });

export const circleCertaintySchema = <F extends z.ZodRawShape>(figures: z.ZodObject<F>) =>
  z.looseObject({
    consensus: z.looseObject({
      runs: count,
      agreement: number,
      sure: count,
      borderline: count,
      between: z.array(
        z.looseObject({
          id: z.string(),
          name: z.string(),
          group: count,
          certainty: known,
          second: count,
          secondShare: known,
        }),
      ),
    }),
    significance: figures.extend({ samples: count }).optional(),
  });

export const ranksSchema = () =>
  z.array(
    z.looseObject({
      measure: z.enum(scoreNames),
      samples: count,
      share: known,
      k: count,
      kendall: number,
      topOverlap: number,
      csCoefficient: number,
      ranks: z.array(z.looseObject({ id: z.string(), rank: known, low: known, high: known, inTop: known })),
    }),
  );

export const brokersSchema = () => {
  const ids = z.array(z.string());
  const role = z.looseObject({ pairs: known, expected: known, z: number });
  return z.looseObject({
    least: count,
    actors: z.array(
      z.looseObject({
        id: z.string(),
        partners: count,
        abroad: z.looseObject({ known: count, home: count, countries: count }).optional(),
        circles: z.looseObject({ own: count, reached: count }),
        constraint: known,
        effectiveSize: known,
        spread: known,
        bridging: known.optional(),
        roles: z
          .looseObject({
            liaison: role.optional(),
            gatekeeper: role.optional(),
            representative: role.optional(),
          })
          .optional(),
      }),
    ),
    lists: z.looseObject({
      ...{ holes: ids, countries: ids, circles: ids, bridging: ids },
      ...{ liaison: ids, gatekeeper: ids, representative: ids },
    }),
  });
};

export const bandsSchema = () => {
  const band = z.enum(profileBands).optional();
  return z.looseObject({ convene: band, connect: band, mobilize: band });
};

export const placedSchema = () =>
  z.looseObject({
    samples: count,
    share: known,
    steps: known,
    model: z.enum(["weighted-cascade"]).optional(),
    positions: z.array(
      z.looseObject({
        position: z.enum(positionNames),
        kinds: z.array(
          z.looseObject({ kind: z.string().optional(), bands: z.record(z.enum(profileBands), count) }),
        ),
        actors: z.array(
          z.looseObject({
            ...{ id: z.string(), score: known, standing: z.tuple([known, known, known]) },
            ...{ circle: count.optional(), hosted: count.optional() },
            ...{ countries: known.optional(), kinds: known.optional() },
          }),
        ),
      }),
    ),
  });

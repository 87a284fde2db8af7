import * as z from "zod";
import { actionNames } from "../recommend/actions.js";
import { objectiveNames } from "../recommend/objective.js";

const count = z.number().int().nonnegative();
const known = z.number();

/** What version 1.4 brought about suggestions. A function, so that the caller decides when zod builds it. */
export const recommendationsSchema = () => {
  const texts = z.array(z.string());
  const action = z.enum(actionNames);
  const objective = z.enum(objectiveNames);
  const beside = z.looseObject({ count, unnamed: count, some: texts });
  const suggestion = z.looseObject({
    ...{ action, source: z.string(), target: z.string(), method: z.string().optional() },
    ...{ methodWhy: z.string().optional(), cost: known.optional() },
    ...{ score: known, lead: z.string(), likelihood: known.optional(), advice: z.string().optional() },
    effects: z.array(z.looseObject({ objective, alone: known, adds: known })),
    underMissing: z.looseObject({ low: known, high: known, positive: known, draws: count }).optional(),
    reasons: z.array(z.looseObject({ text: z.string(), value: known.nullable(), points: known })),
    introducers: z.array(z.looseObject({ id: z.string(), through: z.string().optional(), text: z.string() })),
    ...{ cautions: texts, steps: texts, unless: texts },
    changes: z.array(
      z.looseObject({
        who: z.enum(["source", "target", "least connected group"]),
        ...{ id: z.string(), before: known, after: known },
        ...{ reachBefore: known.optional(), reachAfter: known.optional() },
      }),
    ),
    around: z.looseObject({ source: beside, target: beside, both: beside }),
  });
  return z.looseObject({
    objectives: z.array(
      z.looseObject({ objective, about: z.string(), weight: known, before: known, after: known }),
    ),
    asked: z.array(z.looseObject({ action, asked: count, found: count, allowed: count, made: count })),
    suggestions: z.array(suggestion),
    missing: known.optional(),
    rules: z.array(z.looseObject({ action, rule: z.string(), pairs: count, about: z.string() })),
    answers: z
      .looseObject({
        proposals: count,
        pairs: z
          .array(
            z.looseObject({
              ...{ source: z.string(), target: z.string(), action, declined: texts },
              standing: z.enum(["declined", "accepted", "waiting", "proposed"]),
              on: z.string().optional(),
            }),
          )
          .optional(),
      })
      .optional(),
    convened: z
      .array(
        z.looseObject({
          ...{ source: z.string(), target: z.string(), between: z.string(), why: z.string().optional() },
          conveners: z.array(
            z.looseObject({ id: z.string(), steps: z.tuple([count, count]), ofSide: z.boolean() }),
          ),
        }),
      )
      .optional(),
    model: z
      .looseObject({
        ...{ basis: z.enum(["recorded-ties", "decisions", "declared"]), means: z.string() },
        ...{ known: count, trues: count, least: count, neverUsed: texts },
        features: z.array(
          z.looseObject({
            ...{ about: z.string(), coefficient: known, mean: known.optional(), spread: known.optional() },
          }),
        ),
        evaluation: z
          .looseObject({
            ...{ auc: known, averagePrecision: known, calibrationError: known },
            bins: z.array(z.looseObject({ cases: known, stated: known, observed: known })).optional(),
          })
          .optional(),
      })
      .optional(),
  });
};

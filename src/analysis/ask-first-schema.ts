import * as z from "zod";

const count = z.number().int().nonnegative();
const known = z.number();

/** What version 1.4 brought. A function, so that the caller decides when zod builds it. */
export const askFirstSchema = () => {
  const bounds = { low: known, high: known };
  return z.looseObject({
    ...{ messages: count, mayBeAsked: count, actors: count },
    ...{ reach: known, ...bounds, best: known, guarantee: known.nullable(), chance: known },
    asked: z.array(z.looseObject({ id: z.string(), adds: known })),
    curve: z.array(z.looseObject({ asked: count, reach: known, ...bounds, best: known })),
    groups: z.array(
      z.looseObject({
        by: z.string(),
        groups: z.array(z.looseObject({ group: z.string(), actors: count, share: known, ...bounds })),
      }),
    ),
  });
};

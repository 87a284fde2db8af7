import * as z from "zod";

const count = z.number().int().nonnegative();
const known = z.number();

/** What version 1.3 added to part 2. */
export const matrixSchema = () =>
  z.array(
    z.looseObject({
      ...{ source: z.string(), target: z.string() },
      ...{ ties: known, expected: known, z: known.nullable() },
    }),
  );

/** What version 1.3 added to part 3. A function, so that the caller decides when zod builds it. */
export const lastingSchema = <F extends z.ZodRawShape>(figures: z.ZodObject<F>) => {
  const point = z.looseObject({
    ...{ years: count, atRisk: count, alive: known },
    ...{ low: known.optional(), high: known.optional() },
  });
  const entry = z.looseObject({
    ...{ group: z.string(), ties: count, ended: count, expectedEnded: known },
    ...{ median: known.optional(), medianLow: known.optional(), medianHigh: known.optional() },
    alive: z.array(point),
  });
  const durability = figures.extend({
    lengthUnknown: count,
    all: entry,
    curve: z.array(point),
    groups: z.array(
      z.looseObject({
        by: z.enum(["method", "formality", "decade"]),
        least: count,
        rows: z.array(entry),
        small: z.looseObject({ groups: count, ties: count }),
      }),
    ),
  });
  const dependence = figures.extend({
    parties: z.array(
      z.looseObject({
        of: z.enum(["programme", "funder", "reporter", "onePerson"]),
        ...{ known: count, parties: count, hhi: known, largestShare: known },
        ...{ lost: count, cutOff: count, partsBefore: count, partsAfter: count },
        largest: z.string().optional(),
      }),
    ),
  });
  return { durability: durability.optional(), dependence: dependence.optional() };
};

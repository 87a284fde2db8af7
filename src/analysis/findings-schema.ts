import * as z from "zod";

/** The shapes of sections that versions 1.2 and 1.3 brought, made where zod is told not to compile. */
export function findingsSchema() {
  const count = z.number().int().nonnegative();
  const number = z.number().nullable();
  const tie = z.looseObject({ one: z.string().optional(), other: z.string().optional(), holds: count });
  const fragility = z.looseObject({
    least: count,
    severe: count,
    most: count,
    fewestTies: count,
    actors: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        cutOff: count,
        pieces: count,
        remedy: z.array(tie),
      }),
    ),
  });
  const highest = z.looseObject({
    share: z.number(),
    least: z.number(),
    most: z.number(),
    reading: z.enum(["fewer", "as chance", "more"]),
  });
  const inclusion = z.looseObject({
    by: z.string(),
    actors: count,
    leftOut: count,
    gini: z.record(z.string(), number),
    top: z.number(),
    groups: z.array(
      z.looseObject({
        group: z.string(),
        actors: count,
        actorShare: z.number(),
        outsideLargest: count,
        shares: z.record(z.string(), number),
        highest: z.record(z.string(), highest),
      }),
    ),
  });
  const flow = { name: z.string(), sent: z.number(), received: z.number(), firstFor: count };
  const beyond = { flow: z.number(), expected: z.number() };
  const beyondTotals = z.looseObject({
    ...{ looked: count, above: count, times: z.number(), runs: count },
    pairs: z.array(z.looseObject({ one: z.string(), other: z.string(), ...beyond })),
    circles: z.array(z.looseObject({ countries: z.array(z.string()), ...beyond })),
  });
  const exchange = z.looseObject({
    weighted: z.boolean(),
    countries: z.array(z.looseObject(flow)),
    pairs: z.array(
      z.looseObject({ one: z.string(), other: z.string(), toOther: z.number(), toOne: z.number() }),
    ),
    beyond: beyondTotals.optional(),
    actors: count,
    attractors: z.array(z.looseObject({ id: z.string(), ...flow })),
  });
  const funding = z.looseObject({
    ...{ ties: count, payerUnknown: count, takerUnknown: z.number() },
    countries: z.array(
      z.looseObject({ name: z.string(), gives: z.number(), gets: z.number(), own: z.number() }),
    ),
  });
  const wave = { from: z.number().int(), until: z.number().int(), ties: count, expected: z.number() };
  const waves = z.looseObject({
    countries: count,
    found: z.array(z.looseObject({ group: z.string(), ...wave, p: z.number() })),
    recordEnds: z.number().int().optional(),
  });
  return {
    fragility: fragility.optional(),
    inclusion: z.array(inclusion).optional(),
    exchange: exchange.optional(),
    funding: funding.optional(),
    waves: waves.optional(),
  };
}

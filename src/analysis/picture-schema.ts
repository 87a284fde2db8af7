import * as z from "zod";

const count = z.number().int().nonnegative();
const known = z.number();

/** What version 1.5 brought, and methods of 1.6. A function, so that the caller decides when zod builds it. */
export const pictureSchema = () => {
  const numbers = z.array(known);
  const places = z.array(count);
  const circle = z.looseObject({ community: count, x: known, y: known, r: known });
  const frame = { width: known, height: known, x: numbers, y: numbers };
  return z.looseObject({
    method: z.enum(["force", "communities"]),
    seed: known,
    ...frame,
    drawn: places,
    ties: z.array(z.tuple([count, count, known, z.union([z.literal(0), z.literal(1)])])),
    methods: z.looseObject({ names: z.array(z.string()), of: z.array(places) }).optional(),
    omitted: z.array(z.looseObject({ why: z.enum(["unnamed", "too-many"]), actors: count, ties: count })),
    circles: z.array(circle),
    coarse: z
      .looseObject({
        circles: z.array(circle.extend({ actors: count })),
        ties: z.array(z.tuple([count, count, count])),
      })
      .optional(),
    map: z
      .looseObject({
        ...frame,
        mapHeight: known,
        exact: places,
        beside: places,
        corners: z.array(z.tuple([known, known])),
      })
      .optional(),
    quality: z
      .looseObject({
        stress: known.nullable(),
        neighborhood: known.nullable(),
        lengthSpread: known.nullable(),
      })
      .optional(),
  });
};

/**
 * The sizes at which comity is measured, ready to be spread into the options of `generate`:
 * `generate({ ...sizes.M, seed: 12 })`. S to XL grow tenfold in ties per step; MS is sparse, like a real register.
 */
export const sizes = {
  S: { actors: 2_000, ties: 10_000 },
  M: { actors: 20_000, ties: 200_000 },
  L: { actors: 200_000, ties: 2_000_000 },
  XL: { actors: 1_000_000, ties: 10_000_000 },
  MS: { actors: 20_000, ties: 40_000 },
} as const;

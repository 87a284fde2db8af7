import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { betweenness, betweennessWork } from "./betweenness.js";
import { centralized } from "./centralized.js";
import { closeness } from "./closeness.js";
import { refuseTooLarge } from "./cost.js";
import { settle, type MeasureOptions } from "./options.js";
import { pathWork } from "./path-work.js";
import { walk } from "./walk.js";

export interface CentralizationOptions extends MeasureOptions {
  /** "all" (default) ignores directions; "out" and "in" follow ties forward and back. */
  readonly direction?: "all" | "out" | "in";
}

export const centralizationDefaults = { direction: "all" } as const satisfies CentralizationOptions;

/**
 * Centralization: how much a network hangs on its most central actor, by `degree`, `closeness` and `betweenness`. Each is
 * Σ (highest − own score) over all actors, divided by the largest that the sum can be among so many actors, which a star
 * has: 0 if all are equally central, 1 in a star.
 *
 * Directions ignored, the largest sums are (n − 1)(n − 2) for degree, (n − 1)(n − 2) / (2n − 3) for closeness and n − 1 for
 * normalized betweenness; following ties, (n − 1)² for degree and n − 1 for closeness, those of a star of arcs from the
 * center (to it), and n − 1 for betweenness, that of a star of ties both ways. Closeness is that of Wasserman and Faust,
 * so that networks that fall apart have a value. Undefined below three actors. Throws `bad-option`, and `too-large` above
 * `limit`. O(n(n + m)).
 *
 * Freeman, Soc. Networks 1 (1979) 215–239, doi:10.1016/0378-8733(78)90021-7; directed: Wasserman & Faust, Social Network
 * Analysis (1994) chapter 5, doi:10.1017/CBO9780511815478.
 */
export async function centralization(
  network: Network,
  options: CentralizationOptions = {},
): Promise<Figures> {
  const settled = settle<{ direction: "all" | "out" | "in" }>(
    "centralization",
    centralizationDefaults,
    options,
  );
  const { direction, ...common } = settled;
  const directed = direction === "all" ? "ignore" : "respect";
  const opened = await walk(network, "centralization", settled, { directed });
  const { csr } = opened;
  const instead = "take the figure degreeCentralization of cohesion, which needs no paths";
  refuseTooLarge("centralization", settled, csr, [betweennessWork(csr, false), pathWork(csr)], instead);
  const n = csr.order;
  const ends = direction === "in" ? csr.inOffsets : csr.offsets;
  const degrees = Float64Array.from({ length: n }, (_, v) => ends[v + 1] - ends[v]);
  const near = await closeness(network, { ...common, direction });
  const between = await betweenness(network, { ...common, directed, normalized: true });
  const most =
    direction === "all"
      ? { degree: (n - 1) * (n - 2), closeness: ((n - 1) * (n - 2)) / (2 * n - 3) }
      : { degree: (n - 1) * (n - 1), closeness: n - 1 };
  return new Figures(
    {
      degree: centralized(degrees, most.degree, "how much ties hang on one actor: 0 evenly spread, 1 a star"),
      closeness: centralized(
        near.values(),
        most.closeness,
        "how much one actor is nearer to all than others",
      ),
      betweenness: centralized(between.values(), n - 1, "how much paths hang on one actor"),
    },
    opened.meta(),
  );
}

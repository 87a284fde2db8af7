import type { Csr } from "../csr/csr.js";
import { structuralHolesKernel } from "../kernels/structural-holes.js";
import type { Network } from "../network/network.js";
import { ScoreTable } from "../values/score-table.js";
import { refuseTooLarge, work, type Work } from "./cost.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { walk } from "./walk.js";

export interface StructuralHolesOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Default true: ties are read by their strength. False takes all alike. */
  readonly strengths?: boolean;
}

export const structuralHolesDefaults = {
  directed: "respect",
  strengths: true,
} as const satisfies StructuralHolesOptions;

/** What is known of the holes around an actor. */
export type HoleScore = "effectiveSize" | "efficiency" | "constraint" | "hierarchy";

/**
 * Structural holes: how far an actor's contacts are tied to each other, so that it stands between nobody. Who has many
 * contacts that are strangers to each other has a low constraint and a large effective size: a possible broker.
 *
 * `constraint`, the sum over contacts j of (p_ij + Σ_q p_iq p_qj)², p the share of an actor's strength that goes to each:
 * near 0 with many separate contacts, 1 with one, up to 9/8 in a triangle and above with uneven strengths.
 * `effectiveSize`, contacts less what they have of each other: from 1 to their number. `efficiency`, effective size by
 * contact, at most 1. `hierarchy`, how far constraint comes from one contact alone: from 0 (all alike) to 1 (a single one).
 * All NaN without contacts.
 *
 * Strengths of both directions are added; `directed: "ignore"` makes a tie both ways weigh as much as one of one way.
 * Parallel ties add up, ties to oneself change nothing, and multiplying every strength changes nothing. Throws
 * `bad-option`, and `too-large` above `limit`. O(m · √m).
 *
 * Burt, Structural Holes (1992), doi:10.4159/9780674029095; effective size of plain ties: Borgatti, Connections 20 (1997)
 * 35–38.
 */
export async function structuralHoles(
  network: Network,
  options: StructuralHolesOptions = {},
): Promise<ScoreTable<HoleScore>> {
  const settled = settle<Required<Omit<StructuralHolesOptions, keyof MeasureOptions>>>(
    "structuralHoles",
    structuralHolesDefaults,
    options,
  );
  const { directed, strengths } = settled;
  const opened = await walk(network, "structuralHoles", settled, { directed, strengths });
  refuseTooLarge(
    "structuralHoles",
    settled,
    opened.csr,
    [structuralHolesWork(opened.csr)],
    "take a part of the network with select",
  );
  return opened.run(structuralHolesKernel, null, (part) => {
    const column = (values: Float64Array) =>
      ({ values: opened.byPlace(values), reason: "no-contacts" }) as const;
    return new ScoreTable<HoleScore>(
      opened.shown,
      {
        effectiveSize: column(part.effectiveSize),
        efficiency: column(part.efficiency),
        constraint: column(part.constraint),
        hierarchy: column(part.hierarchy),
      },
      opened.meta(),
    );
  });
}

/** The work of finding every triangle of the links, taken both ways. */
export function structuralHolesWork(csr: Csr): Work {
  const links = csr.symmetric ? csr.arcs / 2 : csr.arcs;
  return work(structuralHolesKernel, csr, null, csr.order + Math.ceil(links * Math.sqrt(2 * links)));
}

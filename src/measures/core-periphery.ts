import { rewireKernel } from "../kernels/rewire.js";
import type { Network } from "../network/network.js";
import type { Figure } from "../values/figures.js";
import { ScoreTable } from "../values/score-table.js";
import { bestCore, type Core } from "./best-core.js";
import { coreFigure, coreFigures } from "./core-figures.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface CorePeripheryOptions extends MeasureOptions {
  /** How many networks with the same degrees are drawn for the figures `fitExpected` and `fitP`. Default 0: none. */
  readonly rewirings?: number;
}

export const corePeripheryDefaults = { rewirings: 0 } as const satisfies CorePeripheryOptions;

/**
 * Core and periphery: whether some actors are tied to each other while the others are tied to them but not among
 * themselves. Scores by actor are `core` (1 in the core, 0 in the periphery) and `coreTies` (neighbors in the core).
 *
 * `fit` is the correlation (−1 to 1) of ties with the ideal pattern, every pair within the core tied and no pair within
 * the periphery, pairs across left out; `fitAcross` counts these as pairs that should be tied. `coreSize`, `coreDensity`,
 * `acrossDensity` and `peripheryDensity` say how it looks, `attached` is the share of the periphery with a tie into the
 * core. The core holds all actors with some number of neighbors or more: for each size these miss the pattern least.
 * Undefined where no such cut leaves pairs on both sides. Directions are ignored, self-ties left out.
 *
 * Degrees alone make cores: with `rewirings`, so many networks in which everyone keeps its number of neighbors are drawn,
 * `fitExpected` is their mean best fit and `fitP` the share of them that fit at least as well. Throws `bad-option`.
 * O(n log n + m), as much again and more for each rewiring.
 *
 * Borgatti & Everett, Soc. Networks 21 (2000) 375–395, doi:10.1016/S0378-8733(99)00019-2; the order of degrees: Lip (2011),
 * arXiv:1102.5511; why degrees are to be kept: Kojaku & Masuda, New J. Phys. 20 (2018) 043012, doi:10.1088/1367-2630/aab547.
 */
export async function corePeriphery(
  network: Network,
  options: CorePeripheryOptions = {},
): Promise<ScoreTable<"core" | "coreTies">> {
  const settled = settle<{ rewirings: number }>("corePeriphery", corePeripheryDefaults, options);
  const rewirings = within("rewirings", settled.rewirings, 0, 1e6, true);
  const opened = await walk(network, "corePeriphery", settled, { directed: "ignore" });
  const { order, offsets, targets } = opened.csr;
  opened.pace.begin("corePeriphery", 1);
  const found = bestCore(opened.csr);
  const isCore = Float64Array.from({ length: order }, (_, v) =>
    Number(offsets[v + 1] - offsets[v] >= found.least),
  );
  const coreTies = new Float64Array(order);
  let [attached, outside] = [0, 0];
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) coreTies[v] += isCore[targets[arc]];
    if (isCore[v] === 1) continue;
    outside++;
    attached += Number(coreTies[v] > 0);
  }
  opened.pace.end();
  const drawn = rewirings > 0 ? await fitsOfRewired(opened, rewirings, settled.seed) : undefined;
  const meta =
    drawn === undefined
      ? opened.meta()
      : opened.meta([`${rewirings} networks with the same degrees were drawn for fitExpected and fitP`], {
          ...{ seed: settled.seed, samples: rewirings, exact: false },
        });
  const columns =
    found.size === 0 ? { core: isCore.fill(NaN), coreTies: coreTies.fill(NaN) } : { core: isCore, coreTies };
  return new ScoreTable(
    opened.shown,
    {
      core: { values: opened.byPlace(columns.core), reason: "no-core" },
      coreTies: { values: opened.byPlace(columns.coreTies), reason: "no-core" },
    },
    meta,
    {
      ...coreFigures(found),
      attached: coreFigure(attached / outside, "share of the periphery with a tie into the core", found),
      ...(drawn === undefined ? {} : againstDegrees(found, drawn)),
    },
  );
}

/** Tries of a swap for each link: after ten and more the ties are as good as forgotten. */
const swaps = 20;

async function fitsOfRewired(opened: Walk, rewirings: number, seed: number): Promise<Float64Array> {
  const { order, offsets } = opened.csr;
  const groups = new Int32Array(0);
  const jobs = Array.from({ length: rewirings }, (_, sample) => ({ seed, sample, swaps, groups }));
  return opened.fold(
    rewireKernel,
    jobs,
    new Float64Array(rewirings),
    (fits, { targets }, { sample }) => {
      fits[sample] = bestCore({ order, offsets, targets }).fit;
    },
    "rewirings",
  );
}

function againstDegrees(core: Core, fits: Float64Array): Record<string, Figure> {
  const defined = fits.filter((fit) => !Number.isNaN(fit));
  const mean = defined.reduce((sum, fit) => sum + fit, 0) / defined.length;
  const better = defined.filter((fit) => fit >= core.fit - 1e-12).length;
  return {
    fitExpected: coreFigure(mean, "mean fit of networks with the same degrees", core),
    fitP: coreFigure((1 + better) / (1 + defined.length), "share of these that fit at least as well", core),
  };
}

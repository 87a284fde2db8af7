import { Pace } from "../../control/pace.js";
import type { Control } from "../../control/control.js";
import type { View } from "../../csr/form.js";
import type { Executor } from "../../exec/executor.js";
import { rewireKernel } from "../../kernels/rewire.js";
import { shownTo, type AudienceOptions } from "../../network/audience.js";
import type { Network } from "../../network/network.js";
import { requireNetwork } from "../../network/require-network.js";
import { wordOfBy, type By } from "../by-option.js";
import { groupsOf } from "../labels.js";
import { settle, within } from "../options.js";
import { bundlesOf, moved, type LinkEnds } from "./bundles.js";
import { invented } from "./invented.js";

/** What every random network takes. Ties outside the view are left out of it. */
export interface ChanceOptions extends Control, View {
  /** Default 0. */
  readonly seed?: number | undefined;
}

export interface RewireOptions extends ChanceOptions, AudienceOptions {
  /** How many swaps are tried for each tied pair, those that fail included. Default 10. */
  readonly swaps?: number;
  /** An attribute of the actors, or a partition: as many pairs join each two groups as before. Default none. */
  readonly by?: By;
  /** Where it runs. Default `inline`. */
  readonly executor?: Executor;
}

export const rewireDefaults = { swaps: 10 } as const satisfies RewireOptions;

/**
 * The network rewired at random: every actor keeps the number of others it is tied to, out and in, but chance decides who
 * they are. What a measure says of many such networks is what it would say if only these numbers mattered.
 *
 * Pairs that are tied by several ties stay so, and move as one; undirected and directed pairs are moved apart; self-ties
 * stay; no pair becomes tied twice. Actors keep their attributes and their consent; ties keep their strength and dates. Ties outside the view (or of actors who
 * refused analysis) are left out. Throws `bad-option`, and `unknown-attribute` for `by`. O(n + swaps · m).
 *
 * Maslov & Sneppen, Science 296 (2002) 910–913, doi:10.1126/science.1065103.
 */
export async function rewire(network: Network, options: RewireOptions = {}): Promise<Network> {
  requireNetwork(network);
  type Own = { swaps: number; by?: By };
  const settled = settle<Own>("rewire", { ...rewireDefaults, by: undefined } as unknown as Own, options);
  const { swaps, by, seed, executor, signal, onProgress } = settled;
  within("swaps", swaps, 0, 1e6);
  wordOfBy(by);
  const pace = new Pace({ signal });
  const bundles = await bundlesOf(network, settled, pace);
  const { csr, actorOf } = bundles.compiled;
  const shown = await shownTo(network, settled, { signal });
  const groups =
    by === undefined ? new Int32Array(0) : (await groupsOf(network, by, { actorOf, shown, pace })).codes;
  const ends: LinkEnds = { first: new Int32Array(csr.linkCount), second: new Int32Array(csr.linkCount) };
  await executor.fold(
    rewireKernel,
    csr,
    [{ seed, sample: 0, swaps, groups }],
    ends,
    ({ first, second }, { targets, links }) => {
      for (let v = 0; v < csr.order; v++)
        for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
          const [a, b] = [actorOf[v], actorOf[targets[arc]]];
          if (bundles.compiled.links.directed[links[arc]] === 0 && a > b) continue;
          first[links[arc]] = a;
          second[links[arc]] = b;
        }
    },
    { signal, onProgress, phase: "rewire" },
  );
  const kept = by === undefined ? "degrees kept" : "degrees and numbers of ties between groups kept";
  const done = `rewired at random (${kept}, ${swaps} swaps tried for each tied pair, seed ${seed})`;
  return invented(network, await moved(network, bundles, ends, pace), done, pace);
}

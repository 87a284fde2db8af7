import type { Control } from "../../control/control.js";
import type { Pace } from "../../control/pace.js";
import { admit } from "../../csr/view.js";
import type { Settled } from "../../measures/options.js";
import type { Network } from "../../network/network.js";
import { subset } from "../../network/subset.js";
import { openGround } from "../open-ground.js";
import type { Ground } from "../ground.js";

/** The network without those who refused to be looked at; unless ties are taken by their dates, with the ties of the view alone. */
export async function toHoldOutOf(
  network: Network,
  by: "random" | "time",
  asOf: string | undefined,
  pace: Pace,
): Promise<Network> {
  const { actors, ties } = await admit(network, { asOf }, pace);
  const kept = new Uint8Array(network.ties.length).fill(by === "time" ? 1 : 0);
  if (by === "random") for (const row of ties) kept[row] = 1;
  return subset(network, actors, kept, pace);
}

/** Opens what a hold-out left as `recommend` opens a network. `about` tells the phases of one trial from those of others. */
export function opening(settled: Settled<object>, about: string): (network: Network) => Promise<Ground> {
  const { onProgress } = settled;
  const told: Control["onProgress"] =
    onProgress === undefined
      ? undefined
      : (progress) => {
          onProgress({ ...progress, phase: `${progress.phase}${about}` });
        };
  return (network) => openGround(network, "backtest", { ...settled, onProgress: told });
}

import type { Network } from "../../network/network.js";
import type { By } from "../by-option.js";
import { groupsOf } from "../labels.js";
import type { MeasureOptions, Settled } from "../options.js";
import { participation } from "../participation.js";
import { walk } from "../walk.js";
import { heldTogether } from "./held-together.js";
import type { Position } from "./position-names.js";
import { toldWithin } from "./told-within.js";

/** The scores of each position, by place. */
export interface Positions extends Readonly<Record<Position, Float64Array>> {
  /** The number of members of each actor's community. */
  readonly members: Float64Array;
}

/** The scores of the three positions in a network, whose communities are given. */
export async function positionsIn(
  network: Network,
  { by, steps }: { readonly by: By; readonly steps: number },
  common: Settled<MeasureOptions>,
): Promise<Positions> {
  const opened = await walk(network, "profile", common, { directed: "ignore" });
  const held = await heldTogether(opened, await groupsOf(network, by, opened));
  const spread = await participation(network, { ...common, by });
  const others = opened.csr.order - 1;
  const told = await toldWithin(network, steps, common);
  return {
    convene: opened.byPlace(held.share),
    connect: spread.scores("participation").values(),
    mobilize: told.map((expected) => (others > 0 ? expected / others : NaN)),
    members: opened.byPlace(held.members),
  };
}

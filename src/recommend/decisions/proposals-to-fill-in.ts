import { settle, type MeasureOptions } from "../../measures/options.js";
import type { Network } from "../../network/network.js";
import { openGround } from "../open-ground.js";
import {
  writeProposals,
  type ProposalsToHandOver,
  type Suggested,
  type WriteProposalsOptions,
} from "./write-proposals.js";

export interface ProposalsToFillInOptions extends MeasureOptions, WriteProposalsOptions {}

/**
 * `decisions.csv` for suggestions, such as those of `recommend`: columns in which people write whom they asked, who said yes or
 * no, and what came of it. `readProposals` reads it back, and `recommend` takes it as `decisions`. Only pairs are written
 * whose ends may be asked and are shown to the audience by name; for the public nothing of what was answered. O(n + m).
 */
export async function proposalsToFillIn(
  network: Network,
  suggestions: readonly Suggested[],
  options: ProposalsToFillInOptions = {},
): Promise<ProposalsToHandOver> {
  const { earlier, proposed, ...others } = options;
  const settled = settle("proposalsToFillIn", {}, others);
  const ground = await openGround(network, "proposalsToFillIn", settled);
  return writeProposals(suggestions, ground, { earlier, proposed });
}

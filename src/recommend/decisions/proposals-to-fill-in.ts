import { settle, type MeasureOptions } from "../../measures/options.js";
import { walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { mayTakeOn } from "../asked.js";
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
  const opened = await walk(network, "proposalsToFillIn", settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await mayTakeOn(network, opened, settled.asOf)) eligible[v] = 1;
  const ground = { network, opened, eligible, asOf: settled.asOf };
  return writeProposals(suggestions, ground, { earlier, proposed });
}

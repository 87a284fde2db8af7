import { fundingFlows } from "../measures/funding-flows.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { FundingSection } from "./funding.js";

/** Who pays for whom, by country; undefined where no tie says who pays. */
export async function fundingSection(
  network: Network,
  options: MeasureOptions,
): Promise<{ readonly section: FundingSection; readonly meta: Meta } | undefined> {
  const { columns } = network.ties;
  if (!columns.has("funder") && !columns.has("method")) return undefined;
  const opened = await walk(network, "funding", settle("funding", {}, options));
  const section = await fundingFlows(network, opened);
  return section.ties === 0 ? undefined : { section, meta: opened.meta() };
}

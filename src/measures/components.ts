import { oneOf } from "../csr/form.js";
import { componentsKernel } from "../kernels/components.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import type { Network } from "../network/network.js";
import { Partition } from "../values/partition.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export interface ComponentsOptions extends MeasureOptions {
  /** "weak" (default) ignores directions; "strong" asks for a path each way. */
  readonly mode?: "weak" | "strong";
}

export const componentsDefaults = { mode: "weak" } as const satisfies ComponentsOptions;

/**
 * Components: the parts a network falls into, largest first. Actors of one part are connected, actors of two are not.
 *
 * Throws `bad-option`. O(n + m).
 *
 * Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272; strong: Tarjan, SIAM J. Comput. 1 (1972)
 * 146–160, doi:10.1137/0201010.
 */
export async function components(network: Network, options: ComponentsOptions = {}): Promise<Partition> {
  const settled = settle<Required<Pick<ComponentsOptions, "mode">>>(
    "components",
    componentsDefaults,
    options,
  );
  const weak = oneOf("mode", settled.mode, ["weak", "strong"]) === "weak";
  const opened = await walk(network, "components", settled, { directed: weak ? "ignore" : "respect" });
  const kernel = weak ? componentsKernel : strongComponentsKernel;
  const labels = await opened.run(kernel, null, (part) => Int32Array.from(opened.byPlace(part.labels)));
  return new Partition(opened.shown, labels, opened.meta());
}

import { readDecisions } from "../files/decisions-file.js";
import { applyDecisions } from "../identity/merge/apply-decisions.js";
import type { Network } from "../network/network.js";
import { wordOf, type Arguments } from "./arguments.js";
import { decisionTexts } from "../identity/merge/decision-texts.js";
import { sayProblems } from "./say-problems.js";
import { paragraph, type Terminal } from "./terminal.js";

/** The network after merging the actors that the file of `--decisions` calls the same; says how many they were. */
export async function decided(network: Network, args: Arguments, terminal: Terminal): Promise<Network> {
  const path = wordOf(args, "decisions");
  if (path === undefined) return network;
  const { signal } = terminal;
  const file = await readDecisions(path, { signal });
  sayProblems(file, terminal);
  const { network: merged, ...found } = await applyDecisions(network, file.decisions, { signal });
  for (const text of decisionTexts(found)) paragraph(terminal, terminal.stderr, text);
  return merged;
}

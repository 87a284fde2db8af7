import { readDecisions } from "../files/decisions-file.js";
import { applyDecisions } from "../identity/merge/apply-decisions.js";
import type { Network } from "../network/network.js";
import { wordOf, type Arguments } from "./arguments.js";
import { counted } from "./counted.js";
import { sayProblems } from "./say-problems.js";
import { paragraph, type Terminal } from "./terminal.js";

/** The network after merging the actors that the file of `--decisions` calls the same; says how many they were. */
export async function decided(network: Network, args: Arguments, terminal: Terminal): Promise<Network> {
  const path = wordOf(args, "decisions");
  if (path === undefined) return network;
  const { signal } = terminal;
  const file = await readDecisions(path, { signal });
  sayProblems(file, terminal);
  const {
    network: merged,
    merges,
    counts,
    unused,
    conflicts,
  } = await applyDecisions(network, file.decisions, {
    signal,
  });
  const unknown = unused.filter(({ reason }) => reason === "unknown-actor").length;
  const said = [
    `Decisions: ${counted(counts.merged + merges.length, "actor")} merged into ${merges.length}, ${counted(counts.rewired, "end")} of ties rewired.`,
    ...(counts.selfTies > 0
      ? [`${counted(counts.selfTies, "tie")} became a tie of an actor to itself.`]
      : []),
    ...(counts.duplicates > 0 ? [`${counted(counts.duplicates, "tie")} now equal another and stay.`] : []),
    ...(unknown > 0 ? [`${counted(unknown, "decision")} about ids that are not in the data.`] : []),
    ...(conflicts.length > 0
      ? [
          `${counted(conflicts.length, "contradiction")} between decisions: those actors were not merged. See comity resolve.`,
        ]
      : []),
  ];
  for (const text of said) paragraph(terminal, terminal.stderr, text);
  return merged;
}

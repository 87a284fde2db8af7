import { betweenness } from "../measures/betweenness.js";
import { closeness } from "../measures/closeness.js";
import { clustering } from "../measures/clustering.js";
import { coreness } from "../measures/coreness.js";
import { degree, strength } from "../measures/degree.js";
import { harmonic } from "../measures/harmonic.js";
import type { MeasureOptions } from "../measures/options.js";
import { pagerank } from "../measures/pagerank.js";
import { reach } from "../measures/reach.js";
import type { Network } from "../network/network.js";
import type { Scores } from "../values/scores.js";
import type { ScoreName } from "./analysis.js";
import { sampledPaths, type PathMode } from "./effort.js";

/** The scores of all actors, by name. What needs shortest paths is exact, estimated or left out, as `paths` says. */
export async function actorScores(
  network: Network,
  options: MeasureOptions,
  paths: PathMode,
): Promise<Map<ScoreName, Scores>> {
  const found = new Map<ScoreName, Scores>([
    ["degree", await degree(network, { ...options, selfTies: "ignore" })],
    ["strength", await strength(network, options)],
    ["pagerank", await pagerank(network, options)],
    ["coreness", await coreness(network, options)],
    ["clustering", await clustering(network, options)],
  ]);
  if (paths === "skipped") return found;
  const balls = paths === "sampled" ? { standardError: sampledPaths.standardError } : {};
  const { epsilon, delta } = sampledPaths;
  if (paths === "exact") {
    found.set("closeness", await closeness(network, options));
    found.set("closenessInComponent", await closeness(network, { ...options, variant: "component" }));
  }
  found.set("harmonic", await harmonic(network, { ...options, ...balls }));
  found.set("reach", await reach(network, { ...options, ...balls }));
  const between =
    paths === "exact"
      ? await betweenness(network, options)
      : await betweenness(network, { ...options, epsilon, delta, top: sampledPaths.top });
  found.set("betweenness", between);
  return found;
}

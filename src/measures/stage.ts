import { componentsKernel } from "../kernels/components.js";
import type { Network } from "../network/network.js";
import { Figures, type Figure } from "../values/figures.js";
import { Table } from "../values/table.js";
import { bestCore } from "./best-core.js";
import { largestGroup } from "./largest-group.js";
import { settle, type MeasureOptions } from "./options.js";
import { stageRules, type StageFigures, type StageName } from "./stage-rules.js";
import { walk, type Walk } from "./walk.js";

export type StageOptions = MeasureOptions;

/**
 * The stage that a network weaver would name, as a reading with its evidence: scattered, hub-and-spoke, multi-hub or
 * core–periphery, or that it cannot be told.
 *
 * The table `reading` has the name and why; `evidence` has every figure, its threshold and whether it is met. A stage is
 * read only where all its conditions hold and those of no other stage do; the figure `stage` is then 1 scattered, 2
 * hub-and-spoke, 3 multi-hub or 4 core–periphery, and undefined otherwise. The stages are Krebs and Holley's, who draw
 * them; the thresholds are this library's, so that a reading can be checked and disputed. A stage is a picture of the ties
 * that were recorded, not a grade. Directions are ignored. O(n log n + m).
 *
 * Krebs & Holley, Building Smart Communities through Network Weaving (2006); core and periphery as in `corePeriphery`.
 */
export async function stage(network: Network, options: StageOptions = {}): Promise<Figures> {
  const settled = settle("stage", {}, options);
  const opened = await walk(network, "stage", settled, { directed: "ignore" });
  const labels = await opened.run(componentsKernel, null, (part) => part.labels.slice(), "components");
  const figures = stageFigures(opened, labels);
  const judged = stageRules.map(({ stage: name, rules }) => ({
    name,
    tests: rules.map((rule) => ({
      ...rule,
      value: figures[rule.figure],
      met: rule.holds(figures[rule.figure]),
    })),
  }));
  const holding = judged.filter(({ tests }) => tests.every(({ met }) => met)).map(({ name }) => name);
  const n = opened.csr.order;
  const meta = opened.meta();
  const about = "1 scattered, 2 hub-and-spoke, 3 multi-hub, 4 core–periphery";
  const value =
    holding.length === 1 && n > 2 ? stageRules.findIndex((each) => each.stage === holding[0]) + 1 : NaN;
  return new Figures(
    {
      stage: Number.isNaN(value)
        ? { value, about, reason: n > 2 ? "cannot-tell" : "too-few-actors" }
        : { value, about },
      ...Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, written(name, each)])),
    },
    meta,
    {
      reading: new Table(["stage", "because"], [reading(n > 2 ? holding : [], n)], meta),
      evidence: new Table(
        ["stage", "figure", "value", "rule", "threshold", "met"],
        judged.flatMap(({ name, tests }) =>
          tests.map(({ figure, value: found, rule, threshold, met }) => ({
            ...{ stage: name, figure, ...(Number.isNaN(found) ? {} : { value: found }) },
            ...{ rule, threshold, met: met ? "yes" : "no" },
          })),
        ),
        meta,
      ),
    },
  );
}

function reading(holding: readonly StageName[], n: number): { stage: string; because: string } {
  const [only] = holding;
  if (n < 3) return { stage: "cannot tell", because: "the network has fewer than three actors" };
  if (holding.length === 1)
    return { stage: only, because: "all its conditions hold, and those of no other stage" };
  return holding.length === 0
    ? { stage: "cannot tell", because: "no stage has all its conditions met" }
    : { stage: "cannot tell", because: `the conditions of ${holding.join(" and of ")} all hold` };
}

const meanings: Readonly<Record<keyof StageFigures, string>> = {
  largestShare: "share of the actors in the largest part",
  hubShare: "share of the others in the largest part that its most tied actor is tied to",
  secondShare: "ties of the second most tied actor, as a share of those of the most tied",
  hubs: "actors in the largest part with two standard deviations more ties than its mean",
  hubReach: "share of the largest part that is a hub or tied to one",
  coreSize: "actors in the core",
  coreFit: "correlation of ties with a full core and an empty periphery",
  coreDensity: "share of pairs within the core that are tied",
  denseCore: "actors in the core where at least half of its pairs are tied, else 0",
  attached: "share of the largest part outside the core with a tie into it",
};

function written(name: string, value: number): Figure {
  const about = meanings[name as keyof StageFigures];
  if (!Number.isNaN(value)) return { value, about };
  if (name === "largestShare") return { value, about, reason: "too-few-actors" };
  return { value, about, reason: name.startsWith("core") || name === "attached" ? "no-core" : "no-largest" };
}

function stageFigures({ csr }: Walk, labels: Int32Array): StageFigures {
  const { order, offsets, targets } = csr;
  const largest = largestParts(labels);
  const degreeOf = (v: number): number => offsets[v + 1] - offsets[v];
  // Of equally large parts none is the one to look at.
  const members = largest.parts === 1 ? largest.members : [];
  const size = members.length;
  const [most = 0, second = 0] = members.map(degreeOf).sort((a, b) => b - a);
  const mean = members.reduce((sum, v) => sum + degreeOf(v), 0) / size;
  const variance = members.reduce((sum, v) => sum + (degreeOf(v) - mean) ** 2, 0) / size;
  const hubs = variance > 0 ? members.filter((v) => degreeOf(v) >= mean + 2 * Math.sqrt(variance)) : [];
  const core = bestCore(csr);
  const inCore = (v: number): boolean => degreeOf(v) >= core.least;
  const outside = members.filter((v) => !inCore(v));
  const near =
    (some: (v: number) => boolean) =>
    (v: number): boolean => {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) if (some(targets[arc])) return true;
      return false;
    };
  const isHub = new Set(hubs);
  const nearHub = near((u) => isHub.has(u));
  const reached = members.filter((v) => isHub.has(v) || nearHub(v)).length;
  const attached = core.size === 0 ? NaN : outside.filter(near(inCore)).length / outside.length;
  return {
    largestShare: largest.members.length / largest.parts / order,
    hubShare: size > 1 ? most / (size - 1) : NaN,
    secondShare: most > 0 ? second / most : NaN,
    hubs: hubs.length,
    hubReach: size > 1 ? reached / size : NaN,
    coreSize: core.size,
    coreFit: core.fit,
    coreDensity: core.within,
    denseCore: core.within >= 0.5 ? core.size : 0,
    attached,
  };
}

/** The members of the largest part, or of all equally large ones, and how many these are. */
function largestParts(labels: Int32Array): { readonly members: number[]; readonly parts: number } {
  const isIn = largestGroup(labels);
  const members: number[] = [];
  const parts = new Set<number>();
  for (let v = 0; v < labels.length; v++) {
    if (isIn[v] === 0) continue;
    members.push(v);
    parts.add(labels[v]);
  }
  return { members, parts: parts.size };
}

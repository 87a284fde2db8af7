import { components } from "./components.js";
import { corePeriphery } from "./core-periphery.js";
import { degree } from "./degree.js";
import { arcs, type PlainGraph } from "./graph.js";

/** What the stage of a network is read from, in the largest part; nothing in it where others are equally large. */
export function stageFigures(graph: PlainGraph) {
  const parts = components(graph);
  const size = parts[0]?.length ?? 0;
  const part = parts[1]?.length === size ? [] : (parts[0] ?? []);
  const all = arcs(graph, { directed: "ignore" });
  const ties = degree(graph, { directed: "ignore", selfTies: "ignore" });
  const own = part.map((v) => ties[v]).sort((a, b) => b - a);
  const mean = own.reduce((sum, k) => sum + k, 0) / own.length;
  const sd = Math.sqrt(own.reduce((sum, k) => sum + (k - mean) ** 2, 0) / own.length);
  const hubs = sd > 0 ? part.filter((v) => ties[v] >= mean + 2 * sd) : [];
  const tiedTo = (some: readonly number[]) => (v: number) =>
    all.some(({ source, target }) => source === v && some.includes(target));
  const core = corePeriphery(graph);
  const inCore = graph.ids.flatMap((_, v) => (core?.core[v] === true ? [v] : []));
  const outside = part.filter((v) => !inCore.includes(v));
  const several = part.length > 1;
  return {
    largestShare: size / graph.ids.length,
    hubShare: several ? own[0] / (part.length - 1) : NaN,
    secondShare: several ? own[1] / own[0] : NaN,
    hubs: hubs.length,
    hubReach: several ? part.filter((v) => hubs.includes(v) || tiedTo(hubs)(v)).length / part.length : NaN,
    coreSize: core?.coreSize ?? 0,
    coreFit: core?.fit ?? NaN,
    coreDensity: core?.coreDensity ?? NaN,
    denseCore: core !== undefined && core.coreDensity >= 0.5 ? core.coreSize : 0,
    attached: core === undefined ? NaN : outside.filter(tiedTo(inCore)).length / outside.length,
  };
}

/** The number of the one stage all of whose conditions hold, in words: see `stageRules`. */
export function stageOf(found: ReturnType<typeof stageFigures>, actors: number): number {
  const joined = found.largestShare >= 0.5;
  const holds = [
    found.largestShare < 0.5,
    joined && found.hubShare >= 0.5 && found.secondShare < 0.5,
    joined && found.hubShare < 0.5 && found.hubs >= 2 && found.hubReach >= 0.5 && found.denseCore < 5,
    joined && found.denseCore >= 5 && found.coreFit >= 0.5 && found.attached >= 0.5,
  ];
  const only = holds.filter(Boolean).length === 1 && actors > 2;
  return only ? holds.indexOf(true) + 1 : NaN;
}

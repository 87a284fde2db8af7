import { inChunks } from "../control/pace.js";
import { valueOf, type Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { wordOfBy, type By } from "./by-option.js";
import { groupsOf, type Labels } from "./labels.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface ResponseOptions extends MeasureOptions {
  /** The groups of the table: an attribute or a partition. Default "country". */
  readonly by?: By;
}

export const responseDefaults = { by: "country" } as const satisfies ResponseOptions;

/**
 * Who told of the ties: how far missing ties mean something. Figures: `responseRate` (share of the actors marked `surveyed`
 * among all), `marked` (share of whom it is known whether they were), `coveredPairs` (share of all pairs of actors of which
 * at least one was surveyed: of the others nobody could tell), `fullyCoveredPairs` (both were), `reportedPairs` (share of the
 * tied pairs of which an end is named in `reportedBy`), and of those between two surveyed actors `confirmedByBoth` and
 * `confirmedByOne`, the shares that both ends reported, or one only.
 *
 * Table `groups`: actors, surveyed actors, response rate, and of the pairs reported by an end of the group those
 * that the other end, surveyed too, reported as well. A report by somebody who is not an end does not count; directions do
 * not either. What is withheld from the public counts only in sums. Throws `bad-option`, `unknown-attribute`. O(n + m).
 *
 * Kossinets, Social Networks 28 (2006) 247–268, doi:10.1016/j.socnet.2005.07.002.
 */
export async function response(network: Network, options: ResponseOptions = {}): Promise<Figures> {
  const settled = settle<{ by: string }>("response", responseDefaults, {
    ...options,
    by: wordOfBy(options.by),
  } as ResponseOptions & { by?: string });
  const by = typeof options.by === "object" ? options.by : settled.by;
  const opened = await walk(network, "response", settled, { parallel: "count" });
  const labels = await groupsOf(network, by, opened);
  const asked = await askedOf(network, opened);
  const pairs = await pairsOf(network, opened);
  const counted = count(pairs, asked, labels);
  const n = opened.csr.order;
  const surveyed = asked.reduce((sum, mark) => sum + Number(mark === 2), 0);
  const marks = asked.reduce((sum, mark) => sum + Number(mark > 0), 0);
  const all = (n * (n - 1)) / 2;
  const unasked = ((n - surveyed) * (n - surveyed - 1)) / 2;
  const both = (surveyed * (surveyed - 1)) / 2;
  const share = (part: number, whole: number, about: string): Figure =>
    marks === 0
      ? { value: NaN, about, reason: "nobody-marked" }
      : ratio(part, whole, about, "too-few-actors");
  const figures: Record<string, Figure> = {
    responseRate: share(surveyed, n, "share of the actors who were asked for their ties"),
    marked: ratio(
      marks,
      n,
      "share of the actors of whom it is known whether they were asked",
      "too-few-actors",
    ),
    coveredPairs: share(all - unasked, all, "share of all pairs with an actor who was asked"),
    fullyCoveredPairs: share(both, all, "share of all pairs of two actors who were asked"),
    reportedPairs: ratio(
      counted.reported,
      pairs.size,
      "share of the tied pairs that an end reported",
      "no-ties",
    ),
    confirmedByBoth: ratio(
      counted.byBoth,
      counted.between,
      "of the reported pairs of two who were asked, the share that both reported",
      "no-reporter",
    ),
    confirmedByOne: ratio(
      counted.between - counted.byBoth,
      counted.between,
      "of the reported pairs of two who were asked, the share that one reported",
      "no-reporter",
    ),
  };
  const meta = opened.meta();
  return new Figures(figures, meta, { groups: groupTable(asked, counted, labels, meta) });
}

/** By vertex: 0 unknown, 1 not surveyed, 2 surveyed. */
async function askedOf(network: Network, { actorOf, pace }: Walk): Promise<Uint8Array> {
  const asked = new Uint8Array(actorOf.length);
  await inChunks(pace, asked.length, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      const mark = valueOf(network.actors.columns, "surveyed", actorOf[v]);
      asked[v] = mark === undefined ? 0 : mark === true ? 2 : 1;
    }
  });
  return asked;
}

/** The two ends of a pair, the smaller vertex first, and whether each of them reported a tie of it. */
interface Pair {
  readonly ends: readonly [number, number];
  readonly told: [boolean, boolean];
}

async function pairsOf(
  { actors, ties }: Network,
  { admitted, vertexOf, csr, pace }: Walk,
): Promise<ReadonlyMap<number, Pair>> {
  const pairs = new Map<number, Pair>();
  await inChunks(pace, admitted.ties.length, 4096, (from, to) => {
    for (const row of admitted.ties.subarray(from, to)) {
      const [u, v] = [vertexOf[ties.source[row]], vertexOf[ties.target[row]]];
      if (u === v) continue;
      const ends = [Math.min(u, v), Math.max(u, v)] as const;
      const key = ends[0] * csr.order + ends[1];
      const pair: Pair = pairs.get(key) ?? { ends, told: [false, false] };
      pairs.set(key, pair);
      const reporter = valueOf(ties.columns, "reportedBy", row);
      const at = typeof reporter === "string" ? actors.ids.find(reporter) : -1;
      for (const end of [0, 1] as const) if (at >= 0 && vertexOf[at] === ends[end]) pair.told[end] = true;
    }
  });
  return pairs;
}

interface Counted {
  reported: number;
  /** Reported pairs of two surveyed actors, and those that both reported. */
  between: number;
  byBoth: number;
  /** By group: such pairs that an actor of it reported, and those that the other end reported too. */
  readonly told: Float64Array;
  readonly confirmed: Float64Array;
}

function count(pairs: ReadonlyMap<number, Pair>, asked: Uint8Array, { codes, names }: Labels): Counted {
  const zeros = (): Float64Array => new Float64Array(names.length);
  const counted: Counted = { reported: 0, between: 0, byBoth: 0, told: zeros(), confirmed: zeros() };
  for (const { ends, told } of pairs.values()) {
    if (!told[0] && !told[1]) continue;
    counted.reported++;
    if (asked[ends[0]] !== 2 || asked[ends[1]] !== 2) continue;
    counted.between++;
    const both = told[0] && told[1];
    if (both) counted.byBoth++;
    for (const end of [0, 1] as const) {
      const group = codes[ends[end]];
      if (!told[end] || group < 0) continue;
      counted.told[group]++;
      if (both) counted.confirmed[group]++;
    }
  }
  return counted;
}

function groupTable(
  asked: Uint8Array,
  { told, confirmed }: Counted,
  { codes, names }: Labels,
  meta: Meta,
): Table {
  const [actors, surveyed] = [new Float64Array(names.length), new Float64Array(names.length)];
  codes.forEach((group, v) => {
    if (group < 0) return;
    actors[group]++;
    if (asked[v] === 2) surveyed[group]++;
  });
  const rows = names.map((group, g) => ({
    group,
    actors: actors[g],
    surveyed: surveyed[g],
    responseRate: surveyed[g] / actors[g],
    reported: told[g],
    confirmed: confirmed[g],
  }));
  return new Table(["group", "actors", "surveyed", "responseRate", "reported", "confirmed"], rows, meta);
}

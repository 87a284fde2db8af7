import { inChunks, type Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { groupsOf } from "../measures/labels.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { byCodeUnit } from "../text/order.js";
import { beyondTotals } from "./beyond-totals.js";
import type { Meta } from "../values/meta.js";
import type { ExchangeSection, FlowEntry } from "./exchange.js";

const listed = 10;

/** Summed flows between groups, and what each group sends, receives and is first for. */
export interface Flows {
  readonly sent: Float64Array;
  readonly received: Float64Array;
  readonly firstFor: Int32Array;
  /** From group to group: source · groups + target. */
  readonly cells: ReadonlyMap<number, number>;
}

/** What goes out and what comes in; undefined where no tie has a direction. O(n + m). */
export async function exchangeSection(
  network: Network,
  options: MeasureOptions,
): Promise<{ readonly section: ExchangeSection; readonly meta: Meta } | undefined> {
  const settled = settle("exchange", {}, options);
  const opened = await walk(network, "exchange", settled, { strengths: true });
  const { csr, shown, actorOf, pace } = opened;
  if (csr.symmetric) return undefined;
  const own = Int32Array.from({ length: csr.order }, (_, v) => v);
  const between = await flowsOf(csr, own, csr.order, pace);
  const attractors = Array.from(own, (v) => ({ v, place: shown.placeOf[actorOf[v]] }))
    .filter(({ place }) => shown.named(place) && !shown.personal(place))
    .filter(({ v }) => between.received[v] > between.sent[v])
    .map(({ v, place }) => ({ id: shown.id(place), ...entry(shown.name(place), between, v) }))
    .sort((a, b) => b.received - b.sent - (a.received - a.sent) || byCodeUnit(a.id, b.id));
  const section = {
    // Whether the list has a column of strengths could tell of ties that went with those who refused.
    weighted: csr.strengths.some((strength) => strength !== 1),
    ...(await countries()),
    actors: own.filter((v) => between.sent[v] + between.received[v] > 0).length,
    attractors: attractors.slice(0, listed),
  };
  const { beyond } = section;
  const circled = beyond === undefined ? {} : { seed: settled.seed, samples: beyond.runs, exact: false };
  return { section, meta: opened.meta([], circled) };

  async function countries(): Promise<Pick<ExchangeSection, "countries" | "pairs" | "beyond">> {
    if (!network.actors.columns.has("country")) return { countries: [], pairs: [] };
    const { codes, names } = await groupsOf(network, "country", opened);
    const flows = await flowsOf(csr, codes, names.length, pace);
    const tied = names.map((_, g) => g).filter((g) => flows.sent[g] + flows.received[g] > 0);
    const pairs = Array.from(flows.cells.keys(), (cell) => {
      const [a, b] = [Math.floor(cell / names.length), cell % names.length];
      return a < b ? cell : b * names.length + a;
    });
    const rows = Array.from(new Set(pairs), (cell) => {
      const [a, b] = [Math.floor(cell / names.length), cell % names.length];
      const [toOther, toOne] = [cell, b * names.length + a].map((key) => flows.cells.get(key) ?? 0);
      return { one: names[a], other: names[b], toOther, toOne };
    });
    const beyond = await beyondTotals(names, flows, options, pace);
    const tilt = (row: { toOther: number; toOne: number }): number => Math.abs(row.toOther - row.toOne);
    return {
      countries: tied.map((g) => entry(names[g], flows, g)),
      pairs: rows
        .filter((row) => tilt(row) > 0)
        .sort((x, y) => tilt(y) - tilt(x) || byCodeUnit(x.one, y.one) || byCodeUnit(x.other, y.other))
        .slice(0, listed),
      ...(beyond === undefined ? {} : { beyond }),
    };
  }
}

function entry(name: string, { sent, received, firstFor }: Flows, g: number): FlowEntry {
  return { name, sent: sent[g], received: received[g], firstFor: firstFor[g] };
}

/** Flows between different groups; a vertex with a code below 0 is in none. */
async function flowsOf(
  { order, offsets, targets, strengths }: Csr,
  codes: ArrayLike<number>,
  groups: number,
  pace: Pace,
): Promise<Flows> {
  const [sent, received] = [new Float64Array(groups), new Float64Array(groups)];
  const cells = new Map<number, number>();
  await inChunks(pace, order, 256, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const [source, target] = [codes[v], codes[targets[arc]]];
        if (source < 0 || target < 0 || source === target) continue;
        const flow = strengths.length > 0 ? strengths[arc] : 1;
        sent[source] += flow;
        received[target] += flow;
        const cell = source * groups + target;
        cells.set(cell, (cells.get(cell) ?? 0) + flow);
      }
  });
  const largest = new Float64Array(groups);
  for (const [cell, flow] of cells) {
    const source = Math.floor(cell / groups);
    largest[source] = Math.max(largest[source], flow);
  }
  const firstFor = new Int32Array(groups);
  for (const [cell, flow] of cells)
    if (flow === largest[Math.floor(cell / groups)]) firstFor[cell % groups]++;
  return { sent, received, firstFor, cells };
}

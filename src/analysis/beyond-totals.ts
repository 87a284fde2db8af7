import type { Pace } from "../control/pace.js";
import { consensus } from "../measures/consensus.js";
import { expectedFlows, type ExpectedFlows } from "../measures/expected-flows.js";
import type { MeasureOptions } from "../measures/options.js";
import { fromEdges } from "../network/from-edges.js";
import { exp, log } from "../random/elementary.js";
import { byCodeUnit } from "../text/order.js";
import type { Beyond, BeyondTotals } from "./exchange.js";

const listed = 10;
const times = 2;
const level = 0.05;
const runs = 20;
/** More are not compared: pairs grow with the square. */
const mostGroups = 500;

interface Pair extends Beyond {
  readonly a: number;
  readonly b: number;
}

/**
 * Groups that exchange more with each other than their totals would give: pairs with at least twice as much, and circles
 * of them with at least twice as much among all members. A pair counts where its flow is more than chance would do, if every unit went its own way (Poisson, by
 * Chernoff's bound, times all pairs). In the search for circles it counts by how many doublings it lies above twice, so
 * that nothing hangs on pairs at that line.
 */
export async function beyondTotals(
  names: readonly string[],
  {
    sent,
    received,
    cells,
  }: Readonly<Record<"sent" | "received", Float64Array>> & {
    readonly cells: ReadonlyMap<number, number>;
  },
  { seed, signal }: MeasureOptions,
  pace: Pace,
): Promise<BeyondTotals | undefined> {
  const groups = names.length;
  if (groups > mostGroups || Array.from(cells.values()).some((flow) => !Number.isInteger(flow)))
    return undefined;
  const expected = await expectedFlows(sent, received, pace);
  if (expected === undefined) return undefined;
  const active = names.map((_, g) => g).filter((g) => sent[g] + received[g] > 0);
  const looked = (active.length * (active.length - 1)) / 2;
  const between = (a: number, b: number): Pair => ({
    ...{ a, b, expected: expectedBetween(expected, a, b) },
    flow: (cells.get(a * groups + b) ?? 0) + (cells.get(b * groups + a) ?? 0),
  });
  const above: Pair[] = [];
  for (const [i, a] of active.entries()) {
    if (pace.due()) await pace.rest();
    for (const b of active.slice(i + 1)) {
      const pair = between(a, b);
      if (pair.flow >= times * pair.expected && looked * chance(pair) <= level) above.push(pair);
    }
  }
  above.sort(
    (x, y) => ratio(y) - ratio(x) || byCodeUnit(names[x.a], names[y.a]) || byCodeUnit(names[x.b], names[y.b]),
  );
  const circles = await circlesOf(above, groups, { seed, signal });
  return {
    ...{ looked, above: above.length, times, runs },
    pairs: above.slice(0, listed).map(({ a, b, flow, expected: due }) => ({
      ...{ one: names[a], other: names[b], flow, expected: due },
    })),
    circles: circles
      .map((members) => ({ countries: members.map((g) => names[g]), ...within(members, between) }))
      .filter((circle) => ratio(circle) >= times)
      .sort((x, y) => ratio(y) - ratio(x) || byCodeUnit(x.countries[0], y.countries[0])),
  };
}

function expectedBetween({ send, take }: ExpectedFlows, a: number, b: number): number {
  return send[a] * take[b] + send[b] * take[a];
}

function ratio({ flow, expected }: Beyond): number {
  return flow / expected;
}

/** No smaller than the chance of so large a flow. */
function chance({ flow, expected }: Beyond): number {
  return flow <= expected ? 1 : exp(flow - expected - flow * log(flow / expected));
}

/** Groups of three or more that many searches put together. */
async function circlesOf(
  above: readonly Pair[],
  groups: number,
  options: Pick<MeasureOptions, "seed" | "signal">,
): Promise<readonly (readonly number[])[]> {
  const close = above.filter((pair) => ratio(pair) > times);
  if (close.length === 0) return [];
  const [source, target] = (["a", "b"] as const).map((end) => Int32Array.from(close, (pair) => pair[end]));
  const strength = Float64Array.from(close, (pair) => log(ratio(pair) / times));
  const network = await fromEdges(source, target, { n: groups, strength, directed: false });
  const found = await consensus(network, { ...options, runs });
  const members = new Map<number, number[]>();
  for (const { id, group } of found.rows()) members.set(group, [...(members.get(group) ?? []), Number(id)]);
  return Array.from(members.values(), (own) => own.sort((a, b) => a - b)).filter(({ length }) => length > 2);
}

function within(members: readonly number[], between: (a: number, b: number) => Pair): Beyond {
  const pairs = members.flatMap((a, i) => members.slice(i + 1).map((b) => between(a, b)));
  return {
    flow: pairs.reduce((sum, { flow }) => sum + flow, 0),
    expected: pairs.reduce((sum, { expected }) => sum + expected, 0),
  };
}

import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import type { Network } from "../network/network.js";
import { orderPairs, startsOf } from "../network/pair-order.js";
import { sortedOrder } from "../network/sort.js";
import { region, type Allocate } from "./arena.js";
import type { Compiled } from "./compile.js";
import { csrShape, openCsr } from "./csr.js";
import { tieSpans, type DateReading, type SpanFacts, type TieSpans } from "./tie-spans.js";
import type { TimedCsr } from "./timed-csr.js";

/** A compiled view with its times. Vertices are those of the view it was made from. */
export interface Timed {
  readonly csr: TimedCsr;
  readonly facts: SpanFacts;
}

const memo = new WeakMap<Compiled, Map<DateReading, Timed>>();

/** The timed form of a compiled view, kept as long as that is. */
export async function timed(
  network: Network,
  opened: Compiled,
  reading: DateReading,
  control: Control,
  allocate: Allocate,
): Promise<Timed> {
  const forms = memo.get(opened) ?? new Map<DateReading, Timed>();
  memo.set(opened, forms);
  const known = forms.get(reading);
  if (known !== undefined) {
    control.signal?.throwIfAborted();
    return known;
  }
  const made = await compileTimes(network, opened, reading, () => true, control, allocate);
  forms.set(reading, made);
  return made;
}

/**
 * Compiles the times of those ties of a view that `takes` accepts: every span of a tie becomes an arc, or two where the
 * view ignores directions or the tie has none, and arcs are listed by the day they open. One buffer, interruptible.
 * O(n + m log m), about 80 bytes of temporary memory a tie beside the result.
 */
export async function compileTimes(
  network: Network,
  { csr: { order, symmetric }, admitted, vertexOf }: Compiled,
  reading: DateReading,
  takes: (row: number) => boolean,
  control: Control,
  allocate: Allocate,
): Promise<Timed> {
  const pace = new Pace(control);
  pace.begin("compiling times", 4);
  const spans = await tieSpans(network, admitted.ties, reading, takes, pace);
  const given = await arcsOf(network, spans, symmetric, vertexOf, pace);
  const outward = await inOrder(order, given, pace);
  pace.advance(1);
  const arcs = outward.tails.length;
  const shape = {
    ...csrShape({ order, arcs, symmetric, strengths: false, distances: false }),
    ...Object.fromEntries(
      ["opens", "closes", "tails", "byOpening"].flatMap((name) => [
        [name, ["i32", arcs] as const],
        [`in${name[0].toUpperCase()}${name.slice(1)}`, ["i32", arcs] as const],
      ]),
    ),
  };
  const { buffer, places } = region(shape, allocate);
  const facts = { order, arcs, linkCount: spans.tie.length, symmetric, collapsed: false };
  const csr = openCsr({ buffer, places, ...facts }) as TimedCsr;
  csr.offsets.set(await startsOf(order, outward.tails, pace));
  await copied(csr.targets, outward.heads, pace);
  await copied(csr.links, outward.ties, pace);
  await enterTimes(outward, spans, [csr.tails, csr.opens, csr.closes, csr.byOpening], 1, pace);
  pace.advance(2);
  const inward = symmetric ? outward : await inOrder(order, turned(outward), pace);
  if (!symmetric) {
    csr.inOffsets.set(await startsOf(order, inward.tails, pace));
    await copied(csr.inTargets, inward.heads, pace);
    await copied(csr.inLinks, inward.ties, pace);
  }
  pace.advance(3);
  await enterTimes(inward, spans, [csr.inTails, csr.inOpens, csr.inCloses, csr.inByOpening], -1, pace);
  pace.end();
  return { csr, facts: spans.facts };
}

/** Arcs that know the span behind each. */
interface SpanArcs {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly ties: Int32Array;
}

/** The arcs of all spans, in the order of the spans. */
async function arcsOf(
  { ties: { source, target, directed } }: Network,
  { tie }: TieSpans,
  symmetric: boolean,
  vertexOf: Int32Array,
  pace: Pace,
): Promise<SpanArcs> {
  const room = 2 * tie.length;
  const [tails, heads, ties] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  const enter = (u: number, v: number, span: number): void => {
    tails[count] = u;
    heads[count] = v;
    ties[count++] = span;
  };
  await inChunks(pace, tie.length, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      const [u, v] = [vertexOf[source[tie[i]]], vertexOf[target[tie[i]]]];
      enter(u, v, i);
      const oneWay = typeof directed === "boolean" ? directed : directed[tie[i]] === 1;
      if (symmetric || !oneWay) enter(v, u, i);
    }
  });
  return {
    tails: tails.subarray(0, count),
    heads: heads.subarray(0, count),
    ties: ties.subarray(0, count),
  };
}

function turned({ tails, heads, ties }: SpanArcs): SpanArcs {
  return { tails: heads, heads: tails, ties };
}

/** The arcs by tail, then by head, those of one pair as they are given. Writes over those given. */
async function inOrder(order: number, { tails, heads, ties }: SpanArcs, pace: Pace): Promise<SpanArcs> {
  const pairs = { first: tails, second: heads, mark: ties };
  const { first, second, mark } = await orderPairs(order, pairs, true, pace);
  return { tails: first, heads: second, ties: mark ?? ties };
}

/** Writes the row vertices of arcs, the days they open and close, in the mirror if `sign` is −1, and their order. */
async function enterTimes(
  arcs: SpanArcs,
  spans: TieSpans,
  [tails, opens, closes, byOpening]: readonly [Int32Array, Int32Array, Int32Array, Int32Array],
  sign: 1 | -1,
  pace: Pace,
): Promise<void> {
  const [first, last] = sign === 1 ? [spans.opens, spans.closes] : [spans.closes, spans.opens];
  await copied(tails, arcs.tails, pace);
  await inChunks(pace, arcs.ties.length, 32768, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      opens[arc] = sign * first[arcs.ties[arc]];
      closes[arc] = sign * last[arcs.ties[arc]];
    }
  });
  await copied(byOpening, await sortedOrder(pace, opens.length, (a, b) => opens[a] - opens[b]), pace);
}

async function copied(to: Int32Array, from: Int32Array, pace: Pace): Promise<void> {
  await inChunks(pace, from.length, 524288, (start, end) => {
    to.set(from.subarray(start, end), start);
  });
}

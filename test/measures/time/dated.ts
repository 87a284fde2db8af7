import fc from "fast-check";
import { Pace } from "../../../src/control/pace.js";
import { assemble } from "../../../src/network/assemble.js";
import { columnBuilder } from "../../../src/network/column-builder.js";
import type { Cell, Column } from "../../../src/network/columns.js";
import type { Network } from "../../../src/network/network.js";
import type { SpanArc } from "../../oracle/temporal.js";

/** A tie with the dates that were given for it. */
export interface DatedTie {
  readonly source: number;
  readonly target: number;
  readonly directed?: boolean | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}
export interface DatedGraph {
  readonly ids: readonly string[];
  readonly ties: readonly DatedTie[];
}

export function day(text: string): number {
  return Date.parse(`${text}T00:00Z`) / 86400000;
}

/** The first and the last day of a year, a month or a day, by the calendar of the host. */
export function daysOf(text: string): [first: number, last: number] {
  const [year, month, date] = text.split("-").map(Number);
  const start = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d) / 86400000;
  if (date !== undefined) return [day(text), day(text)];
  if (month !== undefined) return [start(year, month, 1), start(year, month + 1, 1) - 1];
  return [start(year, 1, 1), start(year + 1, 1, 1) - 1];
}

export function networkOfDated({ ids, ties }: DatedGraph): Promise<Network> {
  const column = (type: Column["type"], values: readonly Cell[]): Column => {
    const builder = columnBuilder(type);
    for (const value of values) builder.push(value);
    return builder.finish();
  };
  return assemble(
    {
      ids,
      actorColumns: new Map(),
      source: Int32Array.from(ties, ({ source }) => source),
      target: Int32Array.from(ties, ({ target }) => target),
      directed: Uint8Array.from(ties, ({ directed }) => Number(directed === true)),
      tieColumns: new Map(
        (["since", "until"] as const).map((name) => [
          name,
          column(
            "date",
            ties.map((tie) => tie[name]),
          ),
        ]),
      ),
    },
    new Pace({}),
  );
}

/** The arcs of a graph with their spans, read from the definition. */
export function spanArcs({ ties }: DatedGraph, dates: "certain" | "possible", both: boolean): SpanArc[] {
  return ties.flatMap(({ source, target, directed, since, until }) => {
    if (source === target) return [];
    const began = since === undefined ? [-Infinity, -Infinity] : daysOf(since);
    const ended = until === undefined ? [Infinity, Infinity] : daysOf(until);
    const span =
      dates === "certain" ? { opens: began[1], closes: ended[0] } : { opens: began[0], closes: ended[1] };
    const arc = { source, target, ...span };
    return directed === true && !both ? [arc] : [arc, { ...arc, source: target, target: source }];
  });
}

const days = ["2011-01-29", "2011-01-30", "2011-01-31", "2011-02-01", "2011-02-02", "2011-02-03"];
const rough = ["2011-01", "2011-02", "2011", "2010-12"];

/** Small graphs whose ties are encounters, spans with one end or two, ties without dates and with rough ones. */
export function datedGraphs(actors = 5): fc.Arbitrary<DatedGraph> {
  const exact = fc.nat(days.length - 1);
  const dates = fc.oneof(
    { weight: 3, arbitrary: exact.map((at) => [days[at], days[at]] as const) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(exact, exact)
        .map(([a, b]) => [days[Math.min(a, b)], days[Math.max(a, b)]] as const),
    },
    fc.constantFrom(...days, ...rough).map((since) => [since, undefined] as const),
    fc.constantFrom(...days, ...rough).map((until) => [undefined, until] as const),
    fc.constantFrom(...rough).map((both) => [both, both] as const),
    fc.constant([undefined, undefined] as const),
  );
  return fc.integer({ min: 1, max: actors }).chain((n) => {
    const ids = Array.from({ length: n }, (_, i) => "abcdefgh"[i]);
    const tie = fc
      .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.boolean(), dates)
      .map(([source, target, directed, [since, until]]) => ({ source, target, directed, since, until }));
    return fc.array(tie, { maxLength: 7, size: "max" }).map((ties) => ({ ids, ties }));
  });
}

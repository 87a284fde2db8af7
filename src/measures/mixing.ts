import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import type { PlainRow } from "../values/tabular.js";
import { labelsOf, numbersOf, type Labels } from "./labels.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { pearson } from "./pearson.js";
import { walk, type Walk } from "./walk.js";

export interface MixingOptions extends MeasureOptions, TieReading {
  /** An attribute of the actors, or "degree". Default "country". */
  readonly by?: string;
}

export const mixingDefaults = {
  by: "country",
  directed: "respect",
  parallel: "collapse",
} as const satisfies MixingOptions;

/**
 * Mixing: whether ties join like to like, by an attribute of the actors or by their degree. Ties to oneself are left out.
 *
 * By words (country, kind, an own column): `internal` and `external` ties, `internalShare`, `expectedInternalShare` (what
 * chance would give if every actor kept its number of ties), `eiIndex` (external − internal, divided by their sum:
 * −1 all within, 1 all across), `assortativity` (Newman's r: 1 all within, 0 as by chance, below 0 avoided) and `leftOut`
 * (ties with an end that lacks the attribute); with the tables `groups` and `matrix` (ties from group to group).
 * By numbers or "degree": `assortativity` is the correlation of the two ends (a directed tie compares the out-degree of
 * its source with the in-degree of its target).
 *
 * r near 0 is what chance gives, not a lack of structure: read `internalShare` beside `expectedInternalShare`.
 * Throws `unknown-attribute`. O(n + m).
 *
 * Newman, Phys. Rev. E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126; E–I: Krackhardt & Stern, Soc. Psychol. Q. 51
 * (1988) 123–140, doi:10.2307/2786835.
 */
export async function mixing(network: Network, options: MixingOptions = {}): Promise<Figures> {
  const settled = settle<{ by: string } & Required<TieReading>>("mixing", mixingDefaults, options);
  const { by, directed, parallel } = settled;
  if (typeof by !== "string")
    throw new ComityError("bad-option", "by must be the name of an attribute", { path: ["by"] });
  const opened = await walk(network, "mixing", settled, { directed, parallel });
  if (by === "degree") return numeric(opened, degrees(opened));
  const numbers = numbersOf(network, by, opened);
  if (numbers !== undefined) return numeric(opened, { source: numbers, target: numbers });
  return categorical(opened, labelsOf(network, by, opened), by);
}

interface EndValues {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

function degrees({ csr }: Walk): EndValues {
  const count = (offsets: Int32Array): Float64Array =>
    Float64Array.from({ length: csr.order }, (_, v) => offsets[v + 1] - offsets[v]);
  return { source: count(csr.offsets), target: count(csr.inOffsets) };
}

function numeric(opened: Walk, { source, target }: EndValues): Figures {
  const { links } = opened;
  const [from, to]: [number[], number[]] = [[], []];
  let leftOut = 0;
  for (let link = 0; link < links.source.length; link++) {
    const [u, v] = [links.source[link], links.target[link]];
    if (Number.isNaN(source[u]) || Number.isNaN(target[v])) {
      leftOut++;
      continue;
    }
    from.push(source[u]);
    to.push(target[v]);
    if (links.directed[link] === 1) continue;
    from.push(source[v]);
    to.push(target[u]);
  }
  const r = pearson(from, to);
  const about =
    "correlation between the two ends of a tie: 1 like to like, 0 as by chance, −1 unlike to unlike";
  return new Figures(
    {
      assortativity: Number.isNaN(r)
        ? { value: r, about, reason: from.length === 0 ? "no-values" : "no-variation" }
        : { value: r, about },
      leftOut: { value: leftOut, about: "ties with an end that lacks the value" },
    },
    opened.meta(),
  );
}

function categorical(opened: Walk, { codes, names }: Labels, by: string): Figures {
  const { links } = opened;
  const groups = names.length;
  const [inside, out, into] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)];
  const cells = new Map<number, number>();
  let [internal, external, leftOut] = [0, 0, 0];
  const enter = (from: number, to: number): void => {
    out[from]++;
    into[to]++;
    if (from === to) inside[from]++;
    cells.set(from * groups + to, (cells.get(from * groups + to) ?? 0) + 1);
  };
  for (let link = 0; link < links.source.length; link++) {
    const [from, to] = [codes[links.source[link]], codes[links.target[link]]];
    if (from < 0 || to < 0) {
      leftOut++;
      continue;
    }
    if (from === to) internal++;
    else external++;
    enter(from, to);
    if (links.directed[link] === 0) enter(to, from);
  }
  const ends = sum(out);
  let expected = 0;
  for (let g = 0; g < groups; g++) expected += (out[g] / ends) * (into[g] / ends);
  const meta = opened.meta();
  return new Figures(
    {
      internal: { value: internal, about: "ties within one group" },
      external: { value: external, about: "ties between two groups" },
      internalShare: ratio(internal, internal + external, "share of ties within one group", "no-values"),
      expectedInternalShare: ratio(
        expected * ends,
        ends,
        "the share that chance would give with the same degrees",
        "no-values",
      ),
      eiIndex: ratio(
        external - internal,
        internal + external,
        "−1 all ties within a group, 1 all across",
        "no-values",
      ),
      assortativity: assortativity(sum(inside) / ends, expected, ends),
      leftOut: { value: leftOut, about: `ties with an end that has no ${by}` },
    },
    meta,
    { groups: groupTable({ codes, names }, opened, meta), matrix: matrixTable(cells, names, meta) },
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function assortativity(inside: number, expected: number, ends: number): Figure {
  const about = "1 all ties within a group, 0 as by chance, below 0 avoided";
  if (ends === 0) return { value: NaN, about, reason: "no-values" };
  // One group holds every end: 1 − Σab is 0 up to rounding.
  if (1 - expected < 1e-14) return { value: NaN, about, reason: "no-variation" };
  return { value: (inside - expected) / (1 - expected), about };
}

function groupTable({ codes, names }: Labels, { links }: Walk, meta: Meta): Table {
  const actors = new Float64Array(names.length);
  for (const code of codes) if (code >= 0) actors[code]++;
  const [internal, external] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let link = 0; link < links.source.length; link++) {
    const [from, to] = [codes[links.source[link]], codes[links.target[link]]];
    if (from < 0 || to < 0) continue;
    if (from === to) internal[from]++;
    else {
      external[from]++;
      external[to]++;
    }
  }
  const rows = names.map((group, g) => {
    const ties = internal[g] + external[g];
    const counts = { group, actors: actors[g], internal: internal[g], external: external[g] };
    const reason: Reason = "no-ties";
    return ties === 0
      ? { ...counts, eiIndex: NaN, reason }
      : { ...counts, eiIndex: (external[g] - internal[g]) / ties };
  });
  return new Table(
    ["group", "actors", "internal", "external", "eiIndex", "reason"],
    rows as PlainRow[],
    meta,
  );
}

/** Ties from group to group in long form; an undirected tie between two groups stands in both rows. */
function matrixTable(cells: ReadonlyMap<number, number>, names: readonly string[], meta: Meta): Table {
  const rows = Array.from(cells)
    .sort(([a], [b]) => a - b)
    .map(([cell, ties]) => ({
      source: names[Math.floor(cell / names.length)],
      target: names[cell % names.length],
      ties,
    }));
  return new Table(["source", "target", "ties"], rows, meta);
}

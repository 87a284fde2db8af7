import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { shownTo, type AudienceOptions } from "../network/audience.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import { Figures, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Partition } from "../values/partition.js";
import { Table } from "../values/table.js";
import { contingency, type Contingency } from "./contingency.js";
import { groupsOf } from "./labels.js";
import { agreement } from "./partition-agreement.js";

/** The groups that an attribute of the actors makes; actors without a value have no group. */
export interface Attribute extends AudienceOptions {
  readonly network: Network;
  /** An attribute of the actors with one word, number, date or yes or no to each. */
  readonly by: string;
}

/** A grouping as its audience may see it: who is in it, and in which group. */
interface Grouping {
  readonly length: number;
  readonly id: (i: number) => string;
  readonly codes: Int32Array;
  readonly names: readonly string[];
  readonly audience: Meta["audience"];
  readonly withheld: number;
  readonly exact: boolean;
  readonly view: Meta["view"] | undefined;
}

/**
 * How much two partitions agree, or a partition and an attribute (`{ network, by: "country" }`).
 *
 * Actors are matched by the id they are shown under. `compared` are those with a group in both; `onlyFirst` and
 * `onlySecond` count the others, who are left out of everything else. `nmi` is the mutual information divided by the mean
 * of both entropies (0 nothing in common, 1 the same), `ami` the same less what chance gives, `ari` the adjusted Rand index
 * (both 1 the same, 0 as by chance, below 0 less than that) and `vi` the variation of information in nats (0 the same, at
 * most ln n). Two partitions that are the same give 1 though they be trivial. NMI grows with the number of groups: of two
 * groupings with many small groups read `ami` or `ari`. The table `overlap` has the actors that each pair of groups shares.
 *
 * Throws `bad-input`, and as `mixing` for attributes. O(n), and O(n^1.5) at worst where sizes of groups vary much.
 *
 * NMI: Danon et al., J. Stat. Mech. (2005) P09008, doi:10.1088/1742-5468/2005/09/P09008; AMI: Vinh, Epps & Bailey, J. Mach.
 * Learn. Res. 11 (2010) 2837–2854; ARI: Hubert & Arabie, J. Classif. 2 (1985) 193–218, doi:10.1007/BF01908075; VI: Meilă,
 * J. Multivar. Anal. 98 (2007) 873–895, doi:10.1016/j.jmva.2006.11.013.
 */
export async function comparePartitions(
  first: Partition | Attribute,
  second: Partition | Attribute,
  control: Control = {},
): Promise<Figures> {
  const pace = new Pace(control);
  const [a, b] = [await groupingOf(first, control, pace), await groupingOf(second, control, pace)];
  pace.begin("comparePartitions", a.length + b.length);
  const { table, onlyFirst, onlySecond } = await matched(a, b, pace);
  const found = await agreement(table, pace);
  const figures: Record<string, Figure> = {
    nmi: index(found.nmi, "normalized mutual information: 0 nothing in common, 1 the same"),
    ami: index(found.ami, "mutual information adjusted for chance: 0 as by chance, 1 the same"),
    ari: index(found.ari, "adjusted Rand index: 0 as by chance, 1 the same"),
    vi: index(found.vi, "variation of information in nats: 0 the same"),
    compared: { value: table.actors, about: "actors with a group in both" },
    onlyFirst: { value: onlyFirst, about: "actors with a group in the first only, not compared" },
    onlySecond: { value: onlySecond, about: "actors with a group in the second only, not compared" },
  };
  const meta = metaOf(a, b, onlyFirst + onlySecond);
  const overlap = await overlapTable(table, a, b, meta, pace);
  pace.end();
  return new Figures(figures, meta, { overlap });
}

function index(value: number, about: string): Figure {
  return Number.isNaN(value) ? { value, about, reason: "nobody-in-both" } : { value, about };
}

async function groupingOf(given: Partition | Attribute, { signal }: Control, pace: Pace): Promise<Grouping> {
  if (given instanceof Partition) {
    const numbers = given.numbers();
    const codeOf = new Map(Array.from(numbers, (number, code) => [number, code]));
    return {
      length: given.length,
      id: (i) => given.id(i),
      codes: given.groups().map((group) => codeOf.get(group) ?? -1),
      names: Array.from(numbers, String),
      audience: given.meta.audience,
      withheld: given.meta.withheld,
      exact: given.meta.exact,
      view: given.meta.view,
    };
  }
  if (typeof given !== "object" || given === null || typeof given.by !== "string")
    throw new ComityError("bad-input", "what is compared must be a partition or an attribute", {
      fix: 'give what communities or components returned, or { network, by: "country" }',
    });
  const { network, by } = given;
  requireNetwork(network);
  const shown = await shownTo(network, given, { signal });
  const { codes, names } = await groupsOf(network, by, { actorOf: shown.rowOf, shown, pace });
  return {
    length: shown.length,
    id: (i) => shown.id(i),
    codes,
    names,
    audience: shown.audience,
    withheld: shown.withheld,
    exact: true,
    view: undefined,
  };
}

/** Matches the actors of two groupings by the ids they are shown under. */
async function matched(
  a: Grouping,
  b: Grouping,
  pace: Pace,
): Promise<{ readonly table: Contingency; readonly onlyFirst: number; readonly onlySecond: number }> {
  const places = new Map<string, number>();
  const [first, second] = [new Int32Array(a.length), new Int32Array(a.length)];
  let [compared, firsts, seconds] = [0, 0, 0];
  await inChunks(pace, b.length, 4096, (from, to) => {
    for (let i = from; i < to; i++)
      if (b.codes[i] >= 0) {
        seconds++;
        places.set(b.id(i), b.codes[i]);
      }
    pace.advance(to);
  });
  await inChunks(pace, a.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      if (a.codes[i] < 0) continue;
      firsts++;
      const code = places.get(a.id(i));
      if (code === undefined) continue;
      first[compared] = a.codes[i];
      second[compared++] = code;
    }
    pace.advance(b.length + to);
  });
  const counts = [a.names.length, b.names.length] as const;
  const table = await contingency(first.subarray(0, compared), second.subarray(0, compared), counts, pace);
  return { table, onlyFirst: firsts - compared, onlySecond: seconds - compared };
}

async function overlapTable(
  { cells }: Contingency,
  a: Grouping,
  b: Grouping,
  meta: Meta,
  pace: Pace,
): Promise<Table> {
  const sorted = Float64Array.from(cells.keys()).sort();
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, sorted.length, 4096, (from, to) => {
    for (const cell of sorted.subarray(from, to))
      rows.push({
        first: a.names[Math.floor(cell / b.names.length)],
        second: b.names[cell % b.names.length],
        actors: cells.get(cell) ?? 0,
      });
  });
  return new Table(["first", "second", "actors"], rows, meta);
}

function metaOf(a: Grouping, b: Grouping, left: number): Meta {
  const withheld = Math.max(a.withheld, b.withheld);
  const notes = [
    ...(left > 0 ? ["actors with a group in one of the two only are not compared"] : []),
    ...(withheld > 0
      ? ["pseudonyms are the same in two networks only where both were read with the same pseudonymKey"]
      : []),
    ...(a.audience === b.audience
      ? []
      : ["one was made for the public and one for the steward: who has a pseudonym in one is not found"]),
  ];
  return Object.freeze({
    measure: "comparePartitions",
    options: Object.freeze({}),
    pairs: "unordered",
    exact: a.exact && b.exact,
    backend: "typescript",
    view:
      a.view ??
      b.view ??
      Object.freeze({ actors: a.length, ties: 0, refused: { actors: 0, ties: 0 }, outside: 0 }),
    withheld,
    audience: [a.audience, b.audience].includes("steward") ? "steward" : "public",
    notes: Object.freeze(notes),
  });
}

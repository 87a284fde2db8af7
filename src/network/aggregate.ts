import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { idPattern } from "../schema/patterns.js";
import { shownFields } from "../schema/shown-fields.js";
import { byCodeUnit } from "../text/order.js";
import { assemble } from "./assemble.js";
import type { Column } from "./columns.js";
import { consentAt, refusals } from "./consent-columns.js";
import { textIds } from "./ids.js";
import { knownOptions } from "./known-options.js";
import { isDirected, type Network } from "./network.js";
import { requireNetwork } from "./require-network.js";
import { actorRow, isField, unknownColumn } from "./where.js";

export interface AggregateOptions extends Control {
  /** The column whose words are the groups, or the group of each actor by its id. */
  readonly by: string | ReadonlyMap<string, string>;
  /** The strength of a tie between groups: how many ties it stands for ("count", default) or their summed strength. */
  readonly strength?: "count" | "sum" | undefined;
}

export interface Aggregate {
  /** The groups and the ties between them. */
  readonly network: Network;
  /** What belongs to no group: actors without one or who refused to be analyzed, and ties that touch such an actor. */
  readonly left: { readonly actors: number; readonly ties: number };
}

/**
 * A network of groups. Its actors are the groups, with the label as id and `members` as a column; its ties are the
 * pairs of groups that have ties, with `ties` as a column: one for each direction, one for undirected ties, one from a
 * group to itself for ties within. No kinds, dates or other columns are carried over, and ties of any status count, projected
 * ones too: `select` them first.
 *
 * The words of a column may name people: a group none of whose members may be published is not to be published either,
 * unless its label is a kind, a country or another field that pseudonyms leave visible. Labels of a map are the caller's
 * own words. Throws `unknown-attribute`, `unknown-actor` (in the map) or
 * `bad-option`. O(n + m).
 */
export async function aggregate(network: Network, options: AggregateOptions): Promise<Aggregate> {
  requireNetwork(network);
  knownOptions(options, ["by", "strength"]);
  const { by, strength = "count" } = options;
  if (strength !== "count" && strength !== "sum")
    throw new ComityError(
      "bad-option",
      `strength is ${JSON.stringify(strength)}, but it must be count or sum`,
      {
        path: ["strength"],
      },
    );
  const pace = new Pace(options);
  pace.begin("grouping", network.ties.length);
  const { labels, groupOf } = await groups(network, by, pace);
  const members = new Float64Array(labels.length);
  let leftActors = 0;
  for (const group of groupOf) {
    if (group < 0) leftActors++;
    else members[group]++;
  }
  const { pairs, left } = await pairsOf(network, groupOf, labels.length, pace);
  const grouped = await assemble(
    {
      ids: textIds(labels),
      actorColumns: new Map<string, Column>([
        ["members", { type: "number", values: members }],
        ...hiddenGroups(network, by, groupOf, labels.length),
      ]),
      source: Int32Array.from(pairs, ({ source }) => source),
      target: Int32Array.from(pairs, ({ target }) => target),
      directed: Uint8Array.from(pairs, ({ directed }) => Number(directed)),
      tieColumns: new Map([
        [
          "strength",
          { type: "number", values: Float64Array.from(pairs, strength === "sum" ? summed : counted) },
        ],
        ["ties", { type: "number", values: Float64Array.from(pairs, counted) }],
      ]),
      dataset: network.dataset,
    },
    pace,
  );
  pace.end();
  return { network: grouped, left: { actors: leftActors, ties: left } };
}

/** The consent of groups whose label could give a withheld member away. */
function hiddenGroups(
  network: Network,
  by: AggregateOptions["by"],
  groupOf: Int32Array,
  count: number,
): [string, Column][] {
  if (typeof by !== "string" || shownFields.has(by)) return [];
  const codes = new Uint8Array(count).fill(1);
  groupOf.forEach((group, row) => {
    if (group >= 0 && codes[group] === 1 && consentAt(network, row, undefined).publish === "yes")
      codes[group] = 0;
  });
  return [["consent", { type: "consent", codes, consents: [{ publish: "no" }] }]];
}

interface GroupPair {
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  ties: number;
  strength: number;
}

function counted({ ties }: GroupPair): number {
  return ties;
}

function summed({ strength }: GroupPair): number {
  return strength;
}

async function pairsOf(
  network: Network,
  groupOf: Int32Array,
  groupCount: number,
  pace: Pace,
): Promise<{ pairs: GroupPair[]; left: number }> {
  const { ties } = network;
  const column = ties.columns.get("strength");
  const strengths = column?.type === "number" ? column.values : undefined;
  const pairs = new Map<number, GroupPair>();
  let left = 0;
  await inChunks(pace, ties.length, 8192, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const [a, b] = [groupOf[ties.source[tie]], groupOf[ties.target[tie]]];
      if (a < 0 || b < 0) {
        left++;
        continue;
      }
      const directed = isDirected(ties, tie);
      const [source, target] = directed || a < b ? [a, b] : [b, a];
      const key = (source * groupCount + target) * 2 + Number(directed);
      let pair = pairs.get(key);
      if (pair === undefined) {
        pair = { source, target, directed, ties: 0, strength: 0 };
        pairs.set(key, pair);
      }
      const own = strengths === undefined ? 1 : strengths[tie];
      pair.ties++;
      pair.strength += Number.isNaN(own) ? 1 : own;
    }
  });
  return { pairs: Array.from(pairs.values()), left };
}

/** The labels in order, and the group of each actor row; −1 for none. */
async function groups(
  network: Network,
  by: AggregateOptions["by"],
  pace: Pace,
): Promise<{ labels: string[]; groupOf: Int32Array }> {
  const labelOf = typeof by === "string" ? columnLabels(network, by) : mapLabels(network, by);
  const refused = refusals(network);
  const labels = new Set<string>();
  const met = (label: string): void => {
    if (labels.has(label)) return;
    if (typeof label !== "string" || !idPattern.test(label))
      throw new ComityError(
        "bad-option",
        "by gives a group a label that is not 1 to 1,000 characters in one line",
        {
          path: ["by"],
        },
      );
    labels.add(label);
  };
  await inChunks(pace, labelOf.length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      const label = labelOf[row];
      if (label !== undefined && refused[row] === 0) met(label);
    }
  });
  const ordered = [...labels].sort(byCodeUnit);
  const position = new Map(ordered.map((label, i) => [label, i]));
  const groupOf = new Int32Array(labelOf.length).fill(-1);
  await inChunks(pace, labelOf.length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      const label = labelOf[row];
      if (label !== undefined && refused[row] === 0) groupOf[row] = position.get(label) ?? -1;
    }
  });
  return { labels: ordered, groupOf };
}

function columnLabels(network: Network, by: string): readonly (string | undefined)[] {
  const { columns, length } = network.actors;
  if (by === "id")
    throw new ComityError("bad-option", "by is id, which would make every actor a group of its own", {
      path: ["by"],
    });
  const column = columns.get(by);
  if (column?.type === "category") {
    const words = [undefined, ...column.words];
    return Array.from(column.codes, (code) => words[code]);
  }
  if (column?.type === "text") return column.values;
  if (column === undefined && isField("actor", by)) return new Array<undefined>(length).fill(undefined);
  if (column === undefined) throw unknownColumn("actor", columns, ["by"]);
  throw new ComityError(
    "bad-option",
    `by names a ${column.type} column, but groups are made from one word for each actor`,
    {
      path: ["by"],
      fix: "Give a map from ids to labels",
    },
  );
}

function mapLabels(network: Network, by: ReadonlyMap<string, string>): (string | undefined)[] {
  if (!(by instanceof Map))
    throw new ComityError("bad-option", "by must be the name of a column or a Map from ids to labels", {
      path: ["by"],
    });
  const labels = new Array<string | undefined>(network.actors.length).fill(undefined);
  for (const [id, label] of by) labels[actorRow(network, id, ["by", id])] = label;
  return labels;
}

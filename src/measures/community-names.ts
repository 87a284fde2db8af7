import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { asGiven } from "../network/as-given.js";
import type { Cell } from "../network/columns.js";
import { valueOf, type Network } from "../network/network.js";
import { GroupNames, type GroupNameRow, type GroupWordRow } from "../values/group-names.js";
import { mayRank } from "../values/may-rank.js";
import type { Partition } from "../values/partition.js";
import { numberText } from "../values/number-text.js";
import { Table } from "../values/table.js";
import { groupsOf, typeOf } from "./labels.js";
import { nameOfGroup } from "./name-of-group.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { corrected, overRepresented, type FoundWords, type WordedUnits } from "./over-represented.js";
import { walk, type Walk } from "./walk.js";

export interface CommunityNamesOptions extends MeasureOptions {
  /**
   * Attributes of the actors to look for words in, lists too, and "method" for that of the ties within a group. Names are
   * made in this order. Default country, region, kind, method, interests, languages.
   */
  readonly by?: readonly string[];
  /** A word counts where at least so many members, or ties within, have it. Default 3, for the public no less. */
  readonly least?: number;
  /** The share of chance finds allowed among the words of a group. Default 0.05. */
  readonly level?: number;
}

export const communityNamesDefaults = {
  by: ["country", "region", "kind", "method", "interests", "languages"],
  least: 3,
  level: 0.05,
} as const satisfies CommunityNamesOptions;

/** Before the public no word stands that fewer actors, or ties, have. */
const leastForPublic = 3;

/**
 * What the groups of a partition have in common that others have not, and a short name of each, such as "Poland and
 * Germany, universities".
 *
 * The table `words` has, for each group, the words of countries, regions, kinds, methods of ties within, interests and
 * languages that its members have more often than the rest: how many (`count`, of `among` who have any), how many chance
 * would give (`expected`), the log-odds against the rest, and the chance of so many or more in a group as large drawn at
 * random (hypergeometric), corrected in each group after Benjamini & Hochberg over all its words: where groups have
 * nothing to do with words, one in twenty has some all the same. Ties are not drawn one by one, so read p of methods with
 * care.
 *
 * A group that nothing stands out in is called after the member with the most ties within it, as "around Lyon"; before the
 * public after an organization shown by name. Where there is none either it keeps its number.
 *
 * A name says what is over-represented, not that all members share it, nor why they belong together. Values are read as
 * the audience may see them; what is withheld shapes no name. Throws `bad-option`, `unknown-attribute`. O(n + m), and
 * O(n log n) for sorting words.
 *
 * Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995) 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x; log-odds with a half
 * added: Haldane, Ann. Hum. Genet. 20 (1956) 309–311, doi:10.1111/j.1469-1809.1955.tb01285.x.
 */
export async function communityNames(
  network: Network,
  partition: Partition,
  options: CommunityNamesOptions = {},
): Promise<GroupNames> {
  type Own = Required<Omit<CommunityNamesOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("communityNames", communityNamesDefaults, options);
  const { by, least, level, audience = "public" } = settled;
  if (!Array.isArray(by) || by.some((name) => typeof name !== "string"))
    throw new ComityError("bad-option", "by must be a list of attributes", { path: ["by"] });
  within("least", least, audience === "public" ? leastForPublic : 1, 1e9, true);
  within("level", level, 0, 1);
  const opened = await walk(network, "communityNames", settled, { directed: "ignore", strengths: true });
  const groups = await groupsOf(network, partition, opened);
  const found: FoundWords[] = [];
  for (const name of new Set(by)) {
    const units =
      name === "method"
        ? methodUnits(network, opened, groups.codes)
        : await actorUnits(network, name, opened, groups.codes);
    found.push(await overRepresented(units, groups.names.length, least, opened.pace));
  }
  const words = await corrected(found, level, opened.pace);
  const numbers = partition.numbers();
  const meta = opened.meta([
    "a name says what is over-represented in a group, not what all its members share",
  ]);
  const sizes = partition.sizes();
  const centers = await centersOf(opened, groups.codes, numbers.length);
  const rows: GroupNameRow[] = [];
  const taken = new Map<string, number>();
  let next = 0;
  await inChunks(opened.pace, numbers.length, 64, (from, to) => {
    for (let code = from; code < to; code++) {
      const first = next;
      while (next < words.length && words[next].group === code) next++;
      const number = numbers[code];
      const name =
        nameOfGroup(words.slice(first, next)) ??
        (centers[code] < 0 ? `group ${number}` : `around ${opened.shown.name(centers[code])}`);
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      rows.push({
        group: number,
        name: times === 1 ? name : `${name} (${times})`,
        actors: sizes[number - 1],
      });
    }
  });
  const columns = ["group", "of", "word", "count", "among", "expected", "logOdds", "p"] as const;
  const wordRows = words.map((word): GroupWordRow => ({ ...word, group: numbers[word.group] }));
  return new GroupNames(rows, meta, new Table<GroupWordRow>(columns, wordRows, meta));
}

/** The place of the member of each group with the most ties within of those who may be ranked; −1 where nobody has any. */
async function centersOf({ csr, shown, vertexOf, pace }: Walk, codes: Int32Array, groups: number) {
  const [centers, most] = [new Int32Array(groups).fill(-1), new Int32Array(groups)];
  await inChunks(pace, shown.length, 256, (from, to) => {
    for (let place = from; place < to; place++) {
      if (!mayRank(shown, place)) continue;
      const v = vertexOf[shown.rowOf[place]];
      const group = codes[v];
      let within = 0;
      for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++)
        if (codes[csr.targets[arc]] === group) within++;
      if (within <= most[group]) continue;
      most[group] = within;
      centers[group] = place;
    }
  });
  return centers;
}

/** The actors of the view with their words of an attribute. */
async function actorUnits(
  network: Network,
  name: string,
  opened: Walk,
  codes: Int32Array,
): Promise<WordedUnits> {
  const { shown, actorOf } = opened;
  // The fields that are looked at unless told otherwise may be blank; any other name must be a column.
  if (!communityNamesDefaults.by.some((preset) => preset === name)) await typeOf(network, name, opened);
  return {
    of: name,
    groupOf: codes,
    wordsOf(v) {
      const place = shown.placeOf[actorOf[v]];
      const cell = shown.value(place, name) ?? shown.value(place, asGiven(name));
      return cell === "unspecified" && name === "kind" ? [] : wordsIn(cell);
    },
  };
}

function wordsIn(cell: Cell): readonly string[] {
  if (typeof cell === "string") return [cell];
  if (typeof cell === "number") return [numberText(cell)];
  if (typeof cell === "boolean") return [String(cell)];
  return Array.isArray(cell) ? [...new Set(cell as readonly string[])] : [];
}

/** The ties of the view with their method; a tie between two groups has no group. */
function methodUnits(network: Network, { admitted, vertexOf }: Walk, codes: Int32Array): WordedUnits {
  const { columns, source, target } = network.ties;
  const groupOf = Int32Array.from(admitted.ties, (row) => {
    const [a, b] = [codes[vertexOf[source[row]]], codes[vertexOf[target[row]]]];
    return a === b ? a : -1;
  });
  return {
    of: "method",
    groupOf,
    wordsOf: (tie) => wordsIn(valueOf(columns, "method", admitted.ties[tie])),
  };
}

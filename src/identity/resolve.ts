import { Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { ComityError } from "../errors/error.js";
import { refusals } from "../network/consent-columns.js";
import { knownOptions } from "../network/known-options.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import { unknownColumn } from "../network/where.js";
import { exp, log } from "../random/elementary.js";
import { block, type Blocks } from "./blocking.js";
import { clustersOf } from "./clusters.js";
import { checkedDecisions, pairKey, type Decision } from "./decisions.js";
import { withLinks } from "./links.js";
import { comparedPairs, profilesOf, type Compared, type Pair } from "./pairs.js";
import type { Profile } from "./profile.js";
import { bands, Resolution, type Band, type Candidate, type NotCompared } from "./resolution.js";
import { withRivals } from "./rivals.js";
import { compatible, score, type Scored } from "./score.js";
import { survey, type Scene } from "./surroundings.js";

export interface ResolveOptions extends Control {
  /** Further columns with names, such as aliases; several in one cell are separated by `|` or `;`. */
  readonly names?: readonly string[] | undefined;
  /** What people have decided: pairs that are `same` or `different` are not proposed again. */
  readonly decisions?: Iterable<Decision> | undefined;
}

/**
 * Pairs of actors that may be one actor under two spellings, with a score, the reasons for it and what speaks against it,
 * best first; and the clusters that pairs of band `same` and decisions make, with what contradicts them. Nothing is
 * merged: `applyDecisions` does that. For the steward of the data: names stand in full.
 *
 * Method      Names are brought to Latin letters, cut into words, and words of many names (university, association, city
 *             of) recognized in some fifty languages. Pairs that share a block (a rare word, two words, a prefix, the
 *             consonants, initials, place, coordinates) are compared; the weights of all evidence are added up as
 *             natural log-odds (`weights.ts`), with an upper bound for what speaks for a pair.
 *             A pair that an initial or a missing word leaves open loses by a rival that fits as well; a pair that
 *             both fit a third actor is taken for the same unless its own values contradict it (`linked`).
 * Score       1 / (1 + e^−sum), rounded to 3 places. Bands: same from 0.85, likely from 0.6, ask from 0.2.
 * Never       Actors of different countries or of different kinds are no candidates, nor is anyone who refused analysis.
 * Errors      `bad-option`, `unknown-attribute` for a column in `names` that does not exist.
 * Cost        O(actors · keys · block) with blocks of at most 60 actors; about 7 kB an actor, under a minute for 100,000.
 * Reference   Fellegi & Sunter, J. Am. Stat. Assoc. 64 (1969) 1183, doi:10.1080/01621459.1969.10501049
 */
export async function resolve(network: Network, options: ResolveOptions = {}): Promise<Resolution> {
  requireNetwork(network);
  knownOptions(options, ["names", "decisions"]);
  const pace = new Pace(options);
  const decisions = checkedDecisions(options.decisions ?? []);
  const columns = nameColumns(network, options.names ?? []);
  const rows = Int32Array.from(refusals(network).keys()).filter(isHeard(network));
  pace.begin("reading names", rows.length);
  const profiles = await profilesOf(network, rows, columns, pace);
  const scene = await survey(network, profiles, pace);
  pace.begin("finding what names share", rows.length);
  const blocks = await block(profiles, pace);
  pace.begin("comparing names", rows.length);
  const compared = await comparedPairs(profiles, blocks, scene, floor, pace);
  const apart = (b: number, c: number): boolean => isApart(profiles[b], profiles[c], scene);
  const rated = withRivals(compared.pairs, apart);
  const direct = (b: number, c: number): Scored | undefined =>
    compatible(profiles[b], profiles[c])
      ? score(profiles[b], profiles[c], scene.around(profiles[b], profiles[c]))
      : undefined;
  const linked = withLinks(rated, direct, (at) => nameOf(profiles[at], network));
  const pairs = linked.filter(({ logOdds }) => logOdds >= floor);
  const found = candidatesOf(pairs, profiles, network);
  const settled = new Set(
    decisions.filter(({ decision }) => decision !== "undecided").map(({ a, b }) => pairKey(a, b)),
  );
  const candidates = found.filter(({ a, b }) => !settled.has(pairKey(a, b)));
  const clusters = clustersOf(network, found, decisions, scoreOf(network, profiles, scene));
  pace.end();
  return new Resolution(
    candidates,
    clusters,
    { compared: compared.compared, ...countsOf(candidates) },
    notCompared(network, rows, blocks, compared, found.length - candidates.length),
    {
      measure: "resolve",
      options: { names: columns.slice(1), decisions: decisions.length, bands },
      pairs: "unordered",
      exact: true,
      backend: "typescript",
      view: {
        actors: rows.length,
        ties: network.ties.length,
        refused: { actors: network.actors.length - rows.length, ties: 0 },
        outside: 0,
      },
      withheld: 0,
      audience: "steward",
      notes: ["For the steward of the data: names stand in full. Nothing has been merged."],
    },
  );
}

/** The log-odds from which a pair is a candidate. */
const floor = log(bands.ask / (1 - bands.ask));

function isHeard(network: Network): (row: number) => boolean {
  const refused = refusals(network);
  return (row) => refused[row] === 0;
}

function nameColumns(network: Network, further: readonly string[]): string[] {
  if (!Array.isArray(further))
    throw new ComityError("bad-option", "names must be a list of columns", { path: ["names"] });
  const { columns } = network.actors;
  for (const [i, name] of further.entries()) {
    const type = columns.get(name)?.type;
    if (type === undefined) throw unknownColumn("actor", columns, ["names", String(i)]);
    if (type !== "text" && type !== "category" && type !== "list")
      throw new ComityError("bad-option", `names.${i} is a ${type} column, but names are texts`, {
        path: ["names", i],
      });
  }
  return ["name", ...further];
}

function isApart(b: Profile, c: Profile, scene: Scene): boolean {
  return !compatible(b, c) || score(b, c, scene.around(b, c)).logOdds < 0;
}

function scoreOf(
  network: Network,
  profiles: readonly Profile[],
  scene: Scene,
): (a: string, b: string) => number | undefined {
  const byRow = new Map(profiles.map((profile) => [profile.row, profile]));
  const profileOf = (id: string): Profile | undefined => byRow.get(network.actors.ids.find(id));
  return (a, b) => {
    const [one, other] = [profileOf(a), profileOf(b)];
    if (one === undefined || other === undefined) return undefined;
    return compatible(one, other) ? shareOf(score(one, other, scene.around(one, other)).logOdds) : undefined;
  };
}

/** The score of a sum of log-odds. */
export function shareOf(logOdds: number): number {
  return Math.round(1000 / (1 + exp(-logOdds))) / 1000;
}

function bandOf(share: number): Band {
  return share >= bands.same ? "same" : share >= bands.likely ? "likely" : "ask";
}

function nameOf({ names, row }: Profile, { actors }: Network): string {
  return names[0]?.given ?? actors.ids.at(row);
}

function candidatesOf(pairs: readonly Pair[], profiles: readonly Profile[], network: Network): Candidate[] {
  const { ids } = network.actors;
  return pairs
    .map(({ a, b, logOdds, evidence }): Candidate => {
      const [one, other] = [profiles[a], profiles[b]];
      const share = shareOf(logOdds);
      return {
        a: ids.at(one.row),
        b: ids.at(other.row),
        nameA: nameOf(one, network),
        nameB: nameOf(other, network),
        score: share,
        band: bandOf(share),
        reasons: evidence.filter(({ weight }) => weight > 0),
        against: evidence.filter(({ weight }) => weight < 0).sort((x, y) => x.weight - y.weight),
      };
    })
    .sort((x, y) => y.score - x.score || (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

function countsOf(candidates: readonly Candidate[]): Record<Band, number> {
  const counts = { same: 0, likely: 0, ask: 0 };
  for (const { band } of candidates) counts[band]++;
  return counts;
}

function notCompared(
  network: Network,
  rows: Int32Array,
  blocks: Blocks,
  { incompatible }: Compared,
  settled: number,
): NotCompared[] {
  const refused = network.actors.length - rows.length;
  const found: NotCompared[] = [];
  if (refused > 0)
    found.push({ reason: "refused", count: refused, text: `${refused} actors refused analysis` });
  if (incompatible > 0)
    found.push({
      reason: "incompatible",
      count: incompatible,
      text: `${incompatible} pairs share words, but not the country or the kind`,
    });
  if (settled > 0)
    found.push({ reason: "decided", count: settled, text: `${settled} pairs were decided before` });
  for (const [sort, { blocks: count, actors }] of [...blocks.skipped].sort(([x], [y]) => (x < y ? -1 : 1)))
    found.push({
      reason: `large-block: ${sort}`,
      count,
      text: `${count} blocks of one ${sort} were too large to compare (${actors} actors in all); their pairs are compared where they share another`,
    });
  return found;
}

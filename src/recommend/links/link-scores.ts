import { inChunks } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { refuseTooLarge } from "../../measures/cost.js";
import {
  settle,
  within,
  type MeasureOptions,
  type Settled,
  type TieReading,
} from "../../measures/options.js";
import { walk, type Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { orderPairs } from "../../network/pair-order.js";
import { mayRank } from "../../values/may-rank.js";
import { Table } from "../../values/table.js";
import { namedBy } from "../asked.js";
import type { VertexPairs } from "../ground.js";
import { bestPairs } from "./best-pairs.js";
import { checkPairs, givenPairs } from "./given-pairs.js";
import { linkNotes } from "./link-notes.js";
import { endColumns, linkRow, type LinkScoreRow } from "./link-rows.js";
import { rankingWork, scoringWork } from "./link-work.js";
import { pairScores } from "./pair-scores.js";
import { scoreBounds } from "./score-bounds.js";
import {
  linkScoreNames,
  linkScoreRules,
  pastNeighbors,
  type LinkScoreName,
  type LinkScoreRules,
} from "./score-names.js";
import { tiesAhead } from "./ties-ahead.js";
import { twoSides, type Sidedness } from "./two-sides.js";

export interface LinkScoresOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Pairs of ids or pseudonyms, tied or not; from the first to the second where ties are directed. */
  readonly pairs?: readonly (readonly [string, string])[] | undefined;
  /** Actors of whom each gets a ranking of its own; without it and without `pairs`, the whole network has one. */
  readonly of?: string | readonly string[] | undefined;
  /** How many pairs of a ranking are shown. Default 10. */
  readonly top?: number;
  /** The score that ranks. Default "adamicAdar". */
  readonly by?: LinkScoreName;
  /** Which scores are told. Default: all. */
  readonly scores?: readonly LinkScoreName[];
  /** Whether ties count by their strength. Default false. */
  readonly strengths?: boolean;
  /** Katz: what a walk counts for each of its steps. Default 0.005. */
  readonly beta?: number;
  /** Katz: the longest walks counted, from 1 to 4. Default 4. */
  readonly steps?: number;
  /** PageRank: the probability of following a tie instead of restarting, from 0 to below 1. Default 0.85. */
  readonly damping?: number;
  /** PageRank: walks are pushed on while more than this share waits for each tie that leads on. Default 1e-6. */
  readonly push?: number;
}

export const linkScoresDefaults = {
  pairs: undefined,
  of: undefined,
  top: 10,
  by: "adamicAdar",
  scores: linkScoreNames,
  strengths: false,
  directed: "respect",
  beta: linkScoreRules.beta,
  steps: linkScoreRules.longest,
  damping: linkScoreRules.damping,
  push: linkScoreRules.epsilon,
} as const satisfies LinkScoresOptions;

type Own = Required<Omit<LinkScoresOptions, keyof MeasureOptions>>;

/**
 * Link scores: what ties alone say of how near two actors are, tied or not. They describe; they are no recommendation, and
 * no probability that two will be tied. `recommend` weighs what they leave out.
 *
 * Of x and y, over the z with x → z → y, k the distinct neighbors of an actor: `commonNeighbors`, their number; `adamicAdar`,
 * Σ 1 / ln k_z; `resourceAllocation`, Σ 1 / k_z; `jaccard`, their number over that of all neighbors of either, from 0 to 1.
 * `l3`: Σ 1 / √(k_u k_w) over the paths x → u → w → y that neither pass y nor come back to x. `katz`: Σ β^l times the walks of
 * l steps, cut off after `steps`. `pagerank`: where walks that follow ties and restart at the one are found, their share at
 * the other, both ways added, from 0 to 2. `preferentialAttachment`: the ties of x times those of y. Ties to oneself count
 * in none, ties of one pair once.
 *
 * Directed: pairs are ordered, neighbors in common are ends of ties of x and beginnings of ties of y, and ties out of x are
 * multiplied by those into y. With `strengths`, w_xz and w_zy of the two ties and s of all ties of an actor:
 * Σ (w_xz + w_zy), Σ (w_xz + w_zy) / ln(1 + s_z), Σ (w_xz + w_zy) / s_z; Σ min / Σ max for `jaccard`; paths and walks count
 * the product of their strengths, with s for k; strengths are multiplied in place of ties.
 *
 * Rows: the `pairs` given, in their order; or the `top` untied pairs with the highest score `by`, of each actor of `of` or of
 * the whole network, among those two steps apart, or three where it is `l3`; of equal ones those with more ties. Before
 * the public rankings leave out people and actors under a pseudonym. Where ties join two sides only, such as people and events,
 * neighbors in common are undefined between the sides, and `l3` within one, not 0; and rankings by `katz`, `pagerank` or
 * `preferentialAttachment` are of pairs three steps apart, across the sides. `jaccard` is undefined where neither has a tie.
 *
 * `pagerank` is found from below and never too high. Of undirected ties without strengths it is too low by at most
 * `push` · `damping` · (ties of x + ties of y); else each way by what still waits, which a note tells.
 *
 * Throws `bad-option`, `unknown-actor`, `too-large`. Neighbors in common: O(ties of the smaller end) a pair. `l3`: the ties of
 * neighbors besides, once for each first end; `katz`: O(m) a first end at most; `pagerank`: 1 / (push (1 − damping)) ties a
 * first end. Rankings look at the ties of all neighbors of each actor.
 *
 * Adamic & Adar, Social Networks 25 (2003) 211–230, doi:10.1016/S0378-8733(03)00009-1; Zhou, Lü & Zhang, Eur. Phys. J. B 71
 * (2009) 623–630, doi:10.1140/epjb/e2009-00335-8; Kovács et al., Nature Communications 10 (2019) 1240,
 * doi:10.1038/s41467-019-09177-y; Liben-Nowell & Kleinberg, JASIST 58 (2007) 1019–1031, doi:10.1002/asi.20591; with
 * strengths: Lü & Zhou, EPL 89 (2010) 18001, doi:10.1209/0295-5075/89/18001.
 */
export async function linkScores(
  network: Network,
  options: LinkScoresOptions = {},
): Promise<Table<LinkScoreRow>> {
  const settled: Settled<Own> = settle<Own>("linkScores", linkScoresDefaults, options);
  const pairs = settled.pairs === undefined ? undefined : checkPairs(settled.pairs);
  const { names, rules, by } = checked(settled, options);
  const { directed, strengths, of } = settled;
  const record = {
    ...settled,
    ...(pairs !== undefined && { pairs: pairs.length, top: undefined, by: undefined }),
  };
  const opened = await walk(network, "linkScores", record, { directed, strengths });
  const sides = await twoSides(network, opened);
  const side = sides ?? ((): Sidedness => "unknown");
  const found =
    pairs !== undefined ? await givenPairs(opened, pairs) : await ranked(opened, settled, rules, sides);
  const told = pairs === undefined && !names.includes(by) ? [by, ...names] : names;
  const together = await alike(opened, found, of === undefined);
  if (pairs !== undefined) {
    const ahead = await tiesAhead(opened.csr, opened.pace);
    const works = await scoringWork(ahead, together.pairs, new Set(told), rules, opened.pace);
    refuseTooLarge("linkScores", settled, opened.csr, works, "ask for fewer pairs, or set scores to fewer");
  }
  const scored = await pairScores(opened, opened.csr, together.pairs, told, rules);
  const columns = told.map((name) => [name, together.asGiven(scored[name])] as const);
  const rows: LinkScoreRow[] = [];
  await inChunks(opened.pace, found.length, 512, (from, to) => {
    for (let i = from; i < to; i++) rows.push(linkRow(opened, found, columns, side, i));
  });
  const notes = linkNotes(opened, {
    ...{ ...settled, told, twoMode: sides !== undefined, given: pairs !== undefined },
    missing: scored.missing,
  });
  return new Table([...endColumns, ...told, "reason"], rows, opened.meta(notes));
}

function checked(
  settled: Own,
  options: LinkScoresOptions,
): { readonly names: readonly LinkScoreName[]; readonly rules: LinkScoreRules; readonly by: LinkScoreName } {
  const { beta, steps, damping, push, top, strengths } = settled;
  if (!Array.isArray(settled.scores) || settled.scores.length === 0)
    throw new ComityError("bad-option", "scores must be a list of scores", {
      path: ["scores"],
      fix: `list some of ${linkScoreNames.join(", ")}`,
    });
  const names = [...new Set(settled.scores.map((name) => oneOf("scores", name, linkScoreNames)))];
  const by = oneOf("by", settled.by, linkScoreNames);
  if (options.pairs !== undefined)
    for (const name of ["of", "top", "by"] as const)
      if (options[name] !== undefined)
        throw new ComityError("bad-option", `${name} is for rankings, and pairs are given`, {
          path: [name],
          fix: `leave ${name} or pairs out`,
        });
  within("top", top, 1, 1e6, true);
  within("beta", beta, 0, 1e9);
  within("steps", steps, 1, 4, true);
  within("damping", damping, 0, 0.999999);
  within("push", Number.isFinite(push) ? push : NaN, 1e-12, 1);
  return { names, by, rules: { weighted: strengths, beta, longest: steps, damping, epsilon: push } };
}

async function ranked(
  opened: Walk,
  settled: Settled<Own>,
  rules: LinkScoreRules,
  sides: ((a: number, b: number) => Sidedness) | undefined,
): Promise<VertexPairs> {
  const { csr, shown, vertexOf, pace } = opened;
  const { by, of, top } = settled;
  const ends = new Uint8Array(csr.order);
  await inChunks(pace, shown.length, 4096, (from, to) => {
    for (let place = from; place < to; place++)
      if (mayRank(shown, place)) ends[vertexOf[shown.rowOf[place]]] = 1;
  });
  const firsts =
    of === undefined
      ? Int32Array.from({ length: csr.order }, (_, v) => v)
      : Int32Array.from(namedBy("of", typeof of === "string" ? [of] : of, opened));
  const across = sides !== undefined && pastNeighbors.includes(by);
  const steps = by === "l3" || across ? 3 : 2;
  const works = await rankingWork(await tiesAhead(csr, pace), firsts, by, steps, rules, pace);
  refuseTooLarge("linkScores", settled, csr, works, "name some actors with of, or rank by another score");
  const above = csr.symmetric && of === undefined;
  const admits = (a: number, b: number): boolean => !across || sides(a, b) === "across";
  const each = of !== undefined;
  const bounds = each ? undefined : await scoreBounds(csr, by, rules.weighted, pace);
  const found = await bestPairs(opened, firsts, { by, steps, top, ends, above, each, bounds, rules, admits });
  if (!above) return found;
  // Of an unordered pair the one who is shown first comes first.
  const places = [found.a, found.b].map((ends) => ends.map((v) => shown.placeOf[opened.actorOf[v]]));
  const swapped = (i: number): boolean => places[0][i] > places[1][i];
  const a = found.a.map((v, i) => (swapped(i) ? found.b[i] : v));
  return { length: found.length, a, b: found.b.map((v, i) => (swapped(i) ? found.a[i] : v)) };
}

/** Unordered pairs from their smaller vertex and in order, so that their scores are those of any other call, and the way back. */
async function alike(
  { csr, pace }: Walk,
  given: VertexPairs,
  turned: boolean,
): Promise<{ readonly pairs: VertexPairs; asGiven(values: Float64Array): Float64Array }> {
  const { length, a, b } = given;
  if (!csr.symmetric || !turned) return { pairs: given, asGiven: (values) => values };
  const first = a.map((v, i) => Math.min(v, b[i]));
  const second = a.map((v, i) => Math.max(v, b[i]));
  const mark = Int32Array.from({ length }, (_, i) => i);
  const sorted = await orderPairs(csr.order, { first, second, mark }, false, pace);
  const places = sorted.mark ?? mark;
  return {
    pairs: { length, a: sorted.first, b: sorted.second },
    asGiven(values) {
      const found = new Float64Array(length);
      for (let i = 0; i < length; i++) found[places[i]] = values[i];
      return found;
    },
  };
}

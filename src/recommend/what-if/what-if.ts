import { ComityError } from "../../errors/error.js";
import { betweennessWork } from "../../measures/betweenness.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { costOf } from "../../measures/cost.js";
import { settle, within, type MeasureOptions } from "../../measures/options.js";
import { pathWork } from "../../measures/path-work.js";
import { commonOf } from "../../measures/robustness/robustness.js";
import { walk } from "../../measures/walk.js";
import type { AddedTie } from "../../network/added-ties.js";
import type { Network } from "../../network/network.js";
import { laidOver } from "../../network/overlay.js";
import { Comparison } from "../../values/comparison.js";
import { Table } from "../../values/table.js";
import { actorColumns, actorRows, changeTable } from "./actors.js";
import { groupColumns, groupMeans, groupRows, noGroups } from "./groups.js";
import { calledMeasures, usualMeasures, type AskedMeasure } from "./measures.js";
import { notesOf } from "./notes.js";
import { changesOf, type MeasureChanges } from "./runs.js";
import { foundTies, type AskedTies } from "./ties.js";

export interface WhatIfOptions extends MeasureOptions {
  /**
   * What is compared: names of measures, or names with options, as in `["cohesion", { reach: { steps: 3 } }]`. Default
   * cohesion, distances, harmonic closeness, reach, bridging and centralization; in networks where all shortest paths take
   * long, the first four, estimated.
   */
  readonly measures?: readonly AskedMeasure[];
  /** Groups whose mean scores are compared: an attribute, also one with several values to an actor, or a partition. */
  readonly by?: By | undefined;
  /** How many of the actors whose scores change most are listed for each score, beside the ends of the ties. Default 10. */
  readonly top?: number;
  /** How many times measures are drawn that draw at random, 2 or more. Default 5. */
  readonly draws?: number;
}

export const whatIfDefaults = { by: undefined, top: 10, draws: 5 } as const satisfies WhatIfOptions;

type Own = Required<Pick<WhatIfOptions, "top" | "draws">> & {
  readonly measures: readonly string[];
  readonly by: string | undefined;
};

/** Arc visits up to which all shortest paths are found where the call names no measures: some seconds. */
const autoLimit = 2e9;

/**
 * What would change: measures of a network as it is, and with ties added or taken away. Nothing is changed in the network
 * itself.
 *
 * `ties` is a list of ties to add, or `{ add, remove }`: ties to add, and pairs whose ties go (all, or those of a
 * `method`), or a predicate on ties. Rows are figures of the measures: `before`, `after`, `change`; of scores their mean,
 * lowest and highest. `scores(name)` has them for all actors. Tables: `actors` (the ends of the ties, and who else changes
 * most), `groups` (mean scores by group; `leastConnected` marks the one whose members have the fewest neighbors), `ties`.
 * What is undefined before or after has no change, and a reason.
 *
 * Before and after have the same seeds and the same numbers of actors, so that what is drawn at random is drawn alike and
 * differences are not noise. Measures that draw are drawn `draws` times: `before` and `after` are means, and `low` and `high`
 * are where the mean change lies with about 95 % (Student's t of the paired differences). Others are exact.
 *
 * It is a question about the map, not a proposal: nobody's consent to be recommended is asked, and for the public actors
 * are named as results show them, by id or pseudonym; people and pseudonyms are never ranked by their change. If the ties
 * are made and last, this is what changes; whether they will be made, and what comes of them, the data cannot say.
 *
 * Throws `unknown-actor`, `unknown-measure`, `unknown-attribute`, `bad-option` and what the measures throw. O(n + m) and the
 * measures twice, or 2 · `draws` times.
 *
 * Common random numbers: Glasserman & Yao, Manage. Sci. 38 (1992) 884–908, doi:10.1287/mnsc.38.6.884.
 */
export async function whatIf(
  network: Network,
  ties: readonly AddedTie[] | AskedTies,
  options: WhatIfOptions = {},
): Promise<Comparison> {
  const { measures, by } = options;
  const settled = settle<Own>(
    "whatIf",
    { ...whatIfDefaults, measures: [] } as Own,
    {
      ...options,
      measures: [],
      by: wordOfBy(by),
    } as Partial<Own> & MeasureOptions,
  );
  if (measures !== undefined && !Array.isArray(measures))
    throw new ComityError("bad-option", "measures must be a list", {
      path: ["measures"],
      fix: 'list names of measures, as in ["cohesion", { reach: { steps: 3 } }]',
    });
  const top = within("top", settled.top, 0, Infinity, true);
  const draws = within("draws", settled.draws, 2, 1e4, true);
  const common = { ...commonOf(settled), seed: settled.seed };
  const opened = await walk(network, "whatIf", settled, { directed: "ignore" });
  const { shown, pace, csr } = opened;
  const isLarge = costOf([betweennessWork(csr, false), pathWork(csr)], []).arcVisits > autoLimit;
  const called = calledMeasures(measures ?? usualMeasures(isLarge), common);
  const found = await foundTies(network, ties, shown, pace);
  const after = await laidOver(network, found.added, found.gone, pace);
  const groups = by === undefined ? noGroups : await groupMeans(network, by, opened);
  const measured: MeasureChanges[] = [];
  for (const each of called)
    measured.push(
      await changesOf(each, {
        ...{ before: network, after, common, draws, groups },
        onProgress: settled.onProgress,
      }),
    );
  const laid = await walk(after, "whatIf", { ...settled, onProgress: undefined }, { directed: "ignore" });
  const isDrawn = measured.some((each) => each.draws > 1);
  const plain = opened.meta();
  const notes = notesOf(measured, found, opened.admitted, laid.admitted, plain.notes);
  const meta = opened.meta(notes, {
    options: { ...plain.options, measures: called.map(({ label }) => label) },
    exact: measured.every(({ metas }) => metas.before.exact && metas.after.exact),
    ...(isDrawn && { seed: settled.seed, samples: draws }),
  });
  return new Comparison(
    measured.flatMap(({ figures }) => figures),
    meta,
    new Map(
      measured.flatMap(({ scores, draws: drawn }) =>
        scores.map((score) => [score.name, changeTable(shown, score, drawn, meta)] as const),
      ),
    ),
    Object.fromEntries(measured.map(({ label, metas }) => [label, metas])),
    {
      actors: new Table(
        actorColumns,
        measured.flatMap((each) => actorRows(shown, found.ends, top, each)),
        meta,
      ),
      groups: new Table(groupColumns, groupRows(groups, measured), meta),
      ties: new Table(["what", "source", "sourceName", "target", "targetName", "method"], found.rows, meta),
    },
  );
}

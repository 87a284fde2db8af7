import { ComityError } from "../../errors/error.js";
import { Figures, type Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import { Partition } from "../../values/partition.js";
import { Recommendations } from "../../values/recommendations.js";
import type { Reason } from "../../values/reasons.js";
import { ScoreTable, type ScoreColumn } from "../../values/score-table.js";
import { Scores } from "../../values/scores.js";
import { TopScores } from "../../values/top-scores.js";

/** What a measure says of one network: figures about the whole, and scores of all actors by place. */
export interface Reading {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly scores: ReadonlyMap<string, ScoreColumn>;
  readonly meta: Meta;
}

/**
 * Reads the result of a measure: scores also give their mean and their ends as figures, groups their number and the size of
 * the largest. Throws `bad-option` for results that are neither about the whole nor about every actor.
 */
export function readingOf(label: string, value: unknown): Reading {
  if (value instanceof Scores && !(value instanceof TopScores)) {
    const column = { values: value.values(), ...(value.reason !== undefined && { reason: value.reason }) };
    const [mean, lowest, highest] = ends(column);
    const about = "score of an actor";
    return {
      figures: new Map([
        ["mean", figure(mean, `mean ${about}`, value.reason)],
        ["lowest", figure(lowest, `lowest ${about}`, value.reason)],
        ["highest", figure(highest, `highest ${about}`, value.reason)],
      ]),
      scores: new Map([[label, column]]),
      meta: value.meta,
    };
  }
  if (value instanceof ScoreTable) return ofTable(label, value as ScoreTable);
  if (value instanceof Partition) {
    const sizes = value.sizes();
    return {
      figures: new Map([
        ["count", { value: value.count, about: "groups" }],
        [
          "largest",
          { value: sizes.reduce((most, size) => Math.max(most, size), 0), about: "actors in the largest" },
        ],
        ...own(value.figures(), (name) => value.reasonOf(name)),
      ]),
      scores: new Map(),
      meta: value.meta,
    };
  }
  if (value instanceof Figures)
    return {
      figures: new Map(value.rows().map(({ figure: name, ...rest }) => [name, rest])),
      scores: new Map(),
      meta: value.meta,
    };
  if (value instanceof Recommendations)
    return { figures: new Map(own(value.figures(), () => undefined)), scores: new Map(), meta: value.meta };
  throw new ComityError(
    "bad-option",
    `${label} with these options has no figure and no score of every actor`,
    {
      path: ["measures", label],
      fix: 'compare scores of all actors (leave out top, and of: "ties") or figures about the whole',
    },
  );
}

function ofTable(label: string, value: ScoreTable): Reading {
  const json = value.toJSON();
  const columns = value.names.map((name): [string, ScoreColumn] => {
    const scores = value.scores(name);
    return [name, { values: scores.values(), ...(scores.reason !== undefined && { reason: scores.reason }) }];
  });
  return {
    figures: new Map([
      ...own(value.figures(), (name) => value.reasonOf(name)),
      ...columns.map(([name, column]): [string, Figure] => [
        `mean ${name}`,
        figure(ends(column)[0], `mean ${name} of an actor`, column.reason),
      ]),
    ]),
    scores: new Map(columns.map(([name, column]) => [`${label}.${name}`, column])),
    meta: json.meta,
  };
}

function own(
  figures: Readonly<Record<string, number>>,
  reasonOf: (name: string) => Reason | undefined,
): [string, Figure][] {
  return Object.entries(figures).map(([name, value]) => [name, figure(value, "", reasonOf(name))]);
}

function figure(value: number, about: string, reason: Reason | undefined): Figure {
  return Number.isNaN(value) && reason !== undefined ? { value, about, reason } : { value, about };
}

/** Mean, lowest and highest of the scores that are numbers; NaN where there is none. */
function ends({ values }: ScoreColumn): readonly [mean: number, lowest: number, highest: number] {
  let [sum, count, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return count === 0 ? [NaN, NaN, NaN] : [sum / count, lowest, highest];
}

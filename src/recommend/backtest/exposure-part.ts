import { openerOf } from "../benefit/open.js";
import type { Prepared } from "../curves/prepared.js";
import { exposureOf, type Exposure, type SeenRound } from "../exposure/exposure.js";
import { unknownChance } from "../exposure/rounds.js";
import { seenFigures } from "../exposure/seen.js";
import type { ObjectiveName } from "../objective.js";
import type { Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import type { PlainRow } from "../../values/tabular.js";
import type { Part } from "./hidden-ties.js";
import type { BacktestCall } from "./options.js";
import { reasoned } from "./tables.js";

/** Who is ever proposed when proposals are made again and again. */
export async function exposurePart(
  { settled, options, budget, looks, rounds, samples, seed }: BacktestCall,
  objective: ObjectiveName,
  prepared: Prepared,
): Promise<Part> {
  const open = openerOf(objective, options, seed, prepared.ground);
  const found = await exposureOf(
    { prepared, open, budget, looks },
    { count: rounds, samples, signal: settled.signal },
  );
  return {
    notes: notesOf(found, objective, budget),
    figures: figuresOf(found),
    tables: (meta) => ({ exposure: wide(found, meta), exposureIntervals: long(found, meta) }),
  };
}

function wide({ rounds }: Exposure, meta: Meta): Table {
  return new Table<PlainRow>(
    ["method", "round", "shown", "made", ...seenFigures, "reason"],
    rounds.map(({ arm, round, shown, made, figures }) =>
      reasoned(
        {
          ...{ method: arm, round, shown, made },
          ...Object.fromEntries(seenFigures.map((name) => [name, figures[name].value])),
        },
        "nothing-shown",
      ),
    ),
    meta,
  );
}

function long({ rounds }: Exposure, meta: Meta): Table {
  return new Table<PlainRow>(
    ["method", "round", "figure", "value", "low", "high", "reason"],
    rounds.flatMap(({ arm, round, figures }) =>
      seenFigures.map((figure) =>
        reasoned({ method: arm, round, figure, ...figures[figure] }, "nothing-shown"),
      ),
    ),
    meta,
  );
}

function figuresOf({ rounds, newcomers }: Exposure): Record<string, Figure> {
  const last = (arm: SeenRound["arm"]): SeenRound | undefined =>
    rounds.filter((each) => each.arm === arm).at(-1);
  const said = (value: number, about: string): Figure => ({
    ...{ value, about },
    ...(Number.isNaN(value) && { reason: "nothing-shown" as const }),
  });
  const own = last("recommend")?.figures;
  const [attached, adamic] = [last("preferentialAttachment"), last("adamicAdar")];
  const about = "of what is seen goes to newcomers";
  return {
    coverage: said(own?.coverage.value ?? NaN, "share of all who may be proposed that recommend ever shows"),
    coverageLow: said(own?.coverage.low ?? NaN, "coverage: 95% interval from"),
    coverageHigh: said(own?.coverage.high ?? NaN, "coverage: 95% interval to"),
    newcomers: said(newcomers, "share of all who may be proposed that are newcomers"),
    newcomersSeen: said(own?.newcomers.value ?? NaN, `share ${about}, by recommend`),
    newcomersSeenLow: said(own?.newcomers.low ?? NaN, "newcomersSeen: 95% interval from"),
    newcomersSeenHigh: said(own?.newcomers.high ?? NaN, "newcomersSeen: 95% interval to"),
    newcomersByAdamicAdar: said(adamic?.figures.newcomers.value ?? NaN, `share ${about}, by Adamic–Adar`),
    newcomersByAttachment: said(
      attached?.figures.newcomers.value ?? NaN,
      `share ${about}, by preferential attachment`,
    ),
  };
}

function notesOf(
  { rounds, groupedBy, fewTies, areChances }: Exposure,
  objective: ObjectiveName,
  budget: number,
): string[] {
  const count = rounds.reduce((most, { round }) => Math.max(most, round), 0);
  return [
    `Rounds: in each of ${count} the first ${budget} pairs are shown by each method, and a pair is shown once; recommend chooses by ${objective}. ${
      areChances
        ? "Each is accepted with its likelihood, which is the chance that such a tie forms and is recorded, not that somebody says yes"
        : `Chances are unknown: each is accepted with a chance of ${unknownChance}, which is assumed`
    }; the same pair in the same round has the same answer whoever shows it. Accepted ties are made before the next round.`,
    `Both ends of a pair in place r are seen 1 / log2(1 + r). coverage, gini and newcomers are of all that was seen so far; novelty (−log2 of the share of actors who are tied to an end, itself counted), steps, apart and crossing are of the list of the round. steps leaves out pairs that are apart, whose share is apart.`,
    `Newcomers are those with few ties at the beginning: up to ${fewTies}.${groupedBy === undefined ? " No groups are known of most, so that crossing is not told." : ` crossing is the share of pairs with ends in different groups (${groupedBy}).`}`,
    "Intervals of rounds are from drawing actors with replacement; they do not cover that answers might have been others.",
  ];
}

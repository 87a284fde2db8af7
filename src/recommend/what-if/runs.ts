import type { Progress } from "../../control/control.js";
import type { MeasureOptions } from "../../measures/options.js";
import type { Network } from "../../network/network.js";
import type { FigureChangeRow, MeasureMetas } from "../../values/comparison.js";
import type { Reason } from "../../values/reasons.js";
import type { GroupMeans } from "./groups.js";
import type { Called } from "./measures.js";
import { changed, PairedDraws } from "./paired.js";
import { readingOf, type Reading } from "./reading.js";

/** A score of every actor over all draws, by place, and its mean in every group. */
export interface ScoreChanges {
  readonly name: string;
  readonly reason: Reason | undefined;
  readonly actors: PairedDraws;
  readonly groups: PairedDraws;
}

/** A measure before and after. */
export interface MeasureChanges {
  readonly label: string;
  readonly figures: readonly FigureChangeRow[];
  readonly scores: readonly ScoreChanges[];
  readonly metas: MeasureMetas;
  /** How many times it was drawn: 1 where nothing is left to chance. */
  readonly draws: number;
}

/** The networks that are compared, and how measures are called. */
export interface Compared {
  readonly before: Network;
  readonly after: Network;
  readonly common: MeasureOptions & { readonly seed: number };
  readonly draws: number;
  readonly groups: GroupMeans;
  readonly onProgress: ((report: Progress) => void) | undefined;
}

/**
 * Runs a measure before and after with the same seed; one that draws at random is drawn `draws` times, the seeds one after
 * the other.
 */
export async function changesOf(called: Called, compared: Compared): Promise<MeasureChanges> {
  const { label } = called;
  const { common, groups } = compared;
  const first = await drawn(called, compared, 0);
  const { before, after } = first;
  const isDrawn = [before.meta, after.meta].some(({ exact, seed }) => !exact && seed !== undefined);
  const draws = isDrawn ? compared.draws : 1;
  const names = [...new Set([...before.figures.keys(), ...after.figures.keys()])];
  const figures = new PairedDraws(names.length);
  const scored = [...before.scores.keys()].filter((name) => after.scores.has(name));
  const scores = scored.map((name): ScoreChanges => {
    const column = before.scores.get(name);
    return {
      name,
      reason: column?.reason,
      actors: new PairedDraws(column?.values.length ?? 0),
      groups: new PairedDraws(groups.names.length),
    };
  });
  for (let draw = 0; draw < draws; draw++) {
    const both = draw === 0 ? first : await drawn(called, compared, draw);
    const valuesOf = (reading: Reading): number[] =>
      names.map((name) => reading.figures.get(name)?.value ?? NaN);
    figures.add(valuesOf(both.before), valuesOf(both.after));
    for (const { name, actors, groups: means } of scores) {
      const [one, other] = [both.before, both.after].map(({ scores: found }) => found.get(name)?.values);
      if (one === undefined || other === undefined) continue;
      actors.add(one, other);
      means.add(groups.of(one, other), groups.of(other, one));
    }
  }
  return {
    label,
    figures: names.map((figure, i): FigureChangeRow => {
      const [one, other] = [before.figures.get(figure), after.figures.get(figure)];
      return {
        ...{ measure: label, figure },
        ...changed(figures.at(i), draws, one?.reason ?? other?.reason),
        about: one?.about ?? other?.about ?? "",
      };
    }),
    scores,
    metas: { before: { ...before.meta }, after: { ...after.meta } },
    draws,
  };

  async function drawn(
    { run }: Called,
    { before: base, after: overlaid, onProgress }: Compared,
    draw: number,
  ): Promise<{ readonly before: Reading; readonly after: Reading }> {
    const of = async (network: Network, when: string): Promise<Reading> => {
      const which = `${label} ${when}${draw === 0 ? "" : `, draw ${draw + 1}`}`;
      const told =
        onProgress === undefined
          ? {}
          : {
              onProgress: (report: Progress): void =>
                onProgress({ ...report, phase: `whatIf: ${which}: ${report.phase}` }),
            };
      return readingOf(label, await run(network, { ...common, seed: common.seed + draw, ...told }));
    };
    return { before: await of(base, "before"), after: await of(overlaid, "after") };
  }
}

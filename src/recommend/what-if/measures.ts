import { ComityError } from "../../errors/error.js";
import { didYouMean } from "../../ingest/did-you-mean.js";
import { certainty } from "../../measures/certainty.js";
import type { MeasureOptions } from "../../measures/options.js";
import { overTime } from "../../measures/over-time.js";
import { positions } from "../../measures/positions.js";
import { searches } from "../../measures/searches.js";
import { sets } from "../../measures/sets.js";
import { readiness } from "../../measures/spread/readiness.js";
import { spread } from "../../measures/spread/spread.js";
import { measures } from "../../measures/table.js";
import type { Network } from "../../network/network.js";

/** What can be asked before and after. */
export const comparable = {
  ...measures,
  ...{ ...certainty, ...searches, ...positions, ...sets, ...overTime },
  ...{ spread, readiness },
} as const;

export type ComparableName = keyof typeof comparable;

type OptionsOf<N extends ComparableName> = Omit<
  NonNullable<Parameters<(typeof comparable)[N]>[1]>,
  keyof MeasureOptions
>;

/** A measure by its name, or with options of its own: `{ reach: { steps: 3 } }`. */
export type AskedMeasure = ComparableName | { readonly [N in ComparableName]?: Partial<OptionsOf<N>> };

/** A measure as it is called, and what its rows are called. */
export interface Called {
  readonly label: string;
  run(network: Network, common: MeasureOptions): Promise<unknown>;
}

/** What is asked where nothing is named, as long as all shortest paths are found in a few seconds. */
const exact: readonly AskedMeasure[] = [
  "cohesion",
  "distances",
  { harmonic: { normalized: true } },
  "reach",
  "bridging",
  "centralization",
];

/** Rough for one actor; the change is far surer, as both sides are estimated alike. */
const standardError = 0.1;

/** The same beyond that: estimates where there are any, with the same draws before and after. */
const estimated: readonly AskedMeasure[] = [
  "cohesion",
  { distances: { standardError } },
  { harmonic: { normalized: true, standardError } },
  { reach: { standardError } },
];

/** The measures of a call that names none. */
export function usualMeasures(isLarge: boolean): readonly AskedMeasure[] {
  return isLarge ? estimated : exact;
}

/**
 * The measures that a call names, in its order; one that is asked several times is numbered from the second on. Throws
 * `unknown-measure`, and `bad-option` for options that the call itself has.
 */
export function calledMeasures(asked: readonly AskedMeasure[], common: object): Called[] {
  const counts = new Map<string, number>();
  const entries = asked.flatMap((each): [string, unknown][] =>
    typeof each === "object" && (each as unknown) !== null ? Object.entries(each) : [[String(each), {}]],
  );
  return entries.map(([name, options]) => {
    const measure = (Object.hasOwn(comparable, name) ? comparable[name as ComparableName] : undefined) as
      ((network: Network, options: object) => Promise<unknown>) | undefined;
    if (measure === undefined) throw unknownMeasure(name);
    if (typeof options !== "object" || options === null)
      throw new ComityError("bad-option", `the options of ${name} are no object`, {
        path: ["measures", name],
      });
    for (const option of Object.keys(options))
      if (Object.hasOwn(common, option))
        throw new ComityError("bad-option", `"${option}" can be no option of ${name} here`, {
          path: ["measures", name, option],
          fix: "give it to whatIf, for all measures alike",
        });
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      label: count === 1 ? name : `${name} ${count}`,
      run: (network, given) => measure(network, { ...options, ...given }),
    };
  });
}

function unknownMeasure(name: string): ComityError {
  const near = didYouMean(name, Object.keys(comparable));
  return new ComityError("unknown-measure", `whatIf compares no measure "${name.slice(0, 60)}"`, {
    path: ["measures"],
    fix: near === undefined ? `choose from ${Object.keys(comparable).join(", ")}` : `did you mean ${near}?`,
  });
}

import { corePeriphery } from "../measures/core-periphery.js";
import type { MeasureOptions } from "../measures/options.js";
import { stage } from "../measures/stage.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { FigureSection } from "./analysis.js";
import type { Repeats } from "./effort.js";
import { figureSection, numberOrNull } from "./figure-section.js";

/** The stage that a network weaver would name, with its evidence, and the core. Since version 1.2. */
export interface ShapeSection extends FigureSection {
  /** "scattered", "hub-and-spoke", "multi-hub", "core–periphery" or "cannot tell". */
  readonly stage: string;
  readonly because: string;
  readonly evidence: readonly {
    readonly stage: string;
    readonly figure: string;
    readonly value: number | null;
    readonly rule: string;
    readonly threshold: number;
    readonly met: boolean;
  }[];
  /** The figures of `corePeriphery`. */
  readonly core: FigureSection;
}

/** The section, with the records of its measures. */
export async function shapeSection(
  network: Network,
  options: MeasureOptions,
  { cores }: Repeats,
): Promise<{ readonly section: ShapeSection; readonly metas: readonly { readonly meta: Meta }[] }> {
  const read = await stage(network, options);
  const core = await corePeriphery(network, { ...options, rewirings: cores });
  const [reading] = read.tables.reading.rows();
  const figures = Object.entries(core.figures()).map(([figure, value]) => {
    const reason = core.reasonOf(figure);
    return {
      ...{ figure, value: numberOrNull(value), about: coreWords[figure] ?? figure },
      ...(reason === undefined ? {} : { reason }),
    };
  });
  return {
    section: {
      ...figureSection(read),
      stage: String(reading.stage),
      because: String(reading.because),
      evidence: read.tables.evidence.rows().map((row) => ({
        stage: String(row.stage),
        figure: String(row.figure),
        value: typeof row.value === "number" ? numberOrNull(row.value) : null,
        rule: String(row.rule),
        threshold: Number(row.threshold),
        met: row.met === "yes",
      })),
      core: { figures },
    },
    metas: [read, core],
  };
}

const coreWords: Readonly<Record<string, string>> = {
  coreSize: "actors in the core",
  fit: "correlation of ties with a full core and an empty periphery",
  fitAcross: "the same, ties across counted as belonging to the pattern",
  coreDensity: "share of pairs within the core that are tied",
  acrossDensity: "share of pairs across that are tied",
  peripheryDensity: "share of pairs within the periphery that are tied",
  attached: "share of the periphery with a tie into the core",
  fitExpected: "mean fit of networks with the same numbers of partners",
  fitP: "share of these that fit at least as well",
};

import { inclusion } from "../measures/inclusion.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import type { Figures } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import type { Scores } from "../values/scores.js";
import type { PlainRow } from "../values/tabular.js";
import type { ScoreName } from "./analysis.js";
import { numberOrNull } from "./figure-section.js";
import type { HighestShare, InclusionGroup, InclusionSection, SharedScore } from "./inclusion.js";
import { sharedScores } from "./inclusion.js";

const attributes = ["country", "kind", "languages", "groups"] as const;
const top = 0.1;

/** What groups have of ties, nearness and betweenness: one section for each attribute that there is. */
export async function inclusionSections(
  network: Network,
  options: MeasureOptions,
  scores: ReadonlyMap<ScoreName, Scores>,
): Promise<{
  readonly sections: readonly InclusionSection[];
  readonly metas: readonly { readonly meta: Meta }[];
}> {
  const sections: InclusionSection[] = [];
  const metas: Figures[] = [];
  for (const by of attributes) {
    if (!network.actors.columns.has(by)) continue;
    const found: [SharedScore, Figures][] = [];
    for (const name of sharedScores) {
      const known = scores.get(name);
      if (known === undefined) continue;
      found.push([name, await inclusion(network, { ...options, by, scores: known })]);
    }
    metas.push(...found.map(([, figures]) => figures));
    sections.push(sectionOf(by, found));
  }
  return { sections, metas };
}

function sectionOf(by: string, found: readonly (readonly [SharedScore, Figures])[]): InclusionSection {
  const [, first] = found[0];
  const rows = found.map(([name, figures]) => {
    const highest = figures.tables["ceiling"].rows().filter((row) => row["top"] === top);
    const of = new Map(highest.map((row) => [row["group"], highestOf(row)]));
    return { name, groups: figures.tables["groups"].rows(), of };
  });
  return {
    by,
    actors: first.get("actors") ?? 0,
    leftOut: first.get("leftOut") ?? 0,
    gini: Object.fromEntries(
      found.map(([name, figures]) => [name, numberOrNull(figures.get("gini") ?? NaN)]),
    ),
    top,
    groups: rows[0].groups.map((row, g): InclusionGroup => {
      const group = String(row["group"]);
      const highest = rows.flatMap(({ name, of }) => {
        const known = of.get(group);
        return known === undefined ? [] : [[name, known] as const];
      });
      return {
        group,
        actors: Number(row["actors"]),
        actorShare: Number(row["actorShare"]),
        outsideLargest: Number(row["outsideLargest"]),
        shares: Object.fromEntries(
          rows.map(({ name, groups }) => [name, numberOrNull(Number(groups[g]["scoreShare"]))]),
        ),
        highest: Object.fromEntries(highest),
      };
    }),
  };
}

function highestOf(row: PlainRow): HighestShare {
  return {
    share: Number(row["share"]),
    least: Number(row["least"]),
    most: Number(row["most"]),
    reading: row["reading"] as HighestShare["reading"],
  };
}

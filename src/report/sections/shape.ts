import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { fixed, rounded, type Text } from "../say.js";

const shares = new Set(["largestShare", "hubShare", "secondShare", "hubReach", "attached"]);

/** The stage with its evidence, on whom ties hang, and the core; nothing where the analysis has no such section. */
export function shapeBlocks(analysis: Analysis, words: Catalogue): Block[] {
  const { shape, cohesion } = analysis;
  if (shape === undefined) return [];
  const said = words.shape;
  const blocks: Block[] = [
    { block: "heading", text: said.title },
    paragraph(shape.stage === "cannot tell" ? said.noStage(shape.because) : said.stage(shape.stage)),
  ];
  const [largest, hub, hubs, reach] = ["largestShare", "hubShare", "hubs", "hubReach"].map((name) =>
    valueOf(shape, name),
  );
  if (largest !== undefined && hub !== undefined && hubs !== undefined && reach !== undefined)
    blocks.push(
      paragraph([
        ...said.largest(
          largest === 1 ? said.allActors : said.ofActors(words.general.percent(largest)),
          hub === 1 ? said.allOthers : said.ofOthers(words.general.percent(hub)),
        ),
        ...said.hubs(hubs, words.general.percent(reach)),
      ]),
    );
  const centralization = valueOf(cohesion, "degreeCentralization");
  if (centralization !== undefined) blocks.push(paragraph(said.centralization(rounded(centralization, 3))));
  return [...blocks, ...core(analysis, words), evidence(shape.evidence, words)];
}

function core({ shape, methods }: Analysis, words: Catalogue): Block[] {
  if (shape === undefined) return [];
  const said = words.shape;
  const [size, within, attached, fit, chance, p] = [
    ...["coreSize", "coreDensity", "attached", "fit", "fitExpected", "fitP"],
  ].map((name) => valueOf(shape.core, name));
  if (size === undefined || within === undefined || attached === undefined || fit === undefined) return [];
  const drawn = methods.find(({ measure }) => measure === "corePeriphery")?.samples;
  const about =
    chance === undefined || p === undefined || drawn === undefined
      ? said.coreFit(fixed(fit, 2))
      : said.coreChance(
          fixed(fit, 2),
          fixed(chance, 2),
          Math.round(p * (drawn + 1)) - 1,
          drawn,
          fit > chance && p <= 0.05,
          fit < 0.3,
        );
  return [
    paragraph([...said.core(size, words.general.percent(within), words.general.percent(attached)), ...about]),
  ];
}

function evidence(rows: NonNullable<Analysis["shape"]>["evidence"], words: Catalogue): DataTable {
  const said = words.shape;
  const number = (figure: string, value: number): Text =>
    shares.has(figure) ? words.general.percent(value) : rounded(value, 2);
  return {
    block: "table",
    caption: said.caption,
    columns: said.heads.map((label, i) => ({ label, numeric: i === 2 })),
    rows: rows.map(({ stage, figure, value, rule, threshold, met }) => [
      said.stageName(stage),
      said.figure(figure),
      value === null ? words.general.none : number(figure, value),
      said.needed(rule, number(figure, threshold)),
      met ? said.met : said.notMet,
    ]),
    folded: true,
  };
}

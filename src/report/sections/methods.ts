import type { Analysis, FigureSection, MethodEntry } from "../../analysis/analysis.js";
import { paragraph, type Block, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { reference } from "../papers/paper.js";
import { papersOf } from "../papers/papers-of.js";
import { joined, remark, say, type Text } from "../say.js";

/** How every number was computed: figures, options, conventions. */
export function methodsPart(analysis: Analysis, words: Catalogue): Section {
  const said = words.methods;
  const blocks: Block[] = [
    {
      block: "table",
      caption: said.methodsCaption,
      columns: said.methodsHeads.map((label) => ({ label })),
      rows: analysis.methods.map((method) => methodRow(method, words)),
    },
    { block: "heading", text: said.conventionsTitle },
    {
      block: "list",
      items: [
        analysis.network.undirected ? said.undirected : said.directed,
        ...said.conventions,
        said.repeat(analysis.seed, said.efforts[analysis.effort], analysis.schemaVersion),
      ],
    },
    {
      block: "table",
      caption: said.figuresCaption,
      columns: said.figuresHeads.map((label, i) => ({ label, numeric: i === 1 })),
      rows: figureRows(analysis, words),
    },
  ];
  return { id: "methods", title: words.questions.methods, blocks };
}

/** The papers behind the measures that ran. */
export function referencesPart(analysis: Analysis, words: Catalogue): Section {
  const map = analysis.countries.countries.length > 0 ? [{ measure: "map" }] : [];
  return {
    id: "references",
    title: words.questions.references,
    blocks: [
      paragraph(words.methods.referencesLead),
      {
        block: "list",
        items: papersOf([...analysis.methods, ...map]).map((paper) => [
          { words: `${reference(paper)} `, english: true },
          { doi: paper.doi },
        ]),
      },
    ],
  };
}

function methodRow(method: MethodEntry, words: Catalogue): Text[] {
  const said = words.methods;
  const given = Object.entries(method.options).filter(
    ([name, value]) => name !== "asOf" && !(Array.isArray(value) && value.length === 0),
  );
  const options = given.map(([name, value]) => said.option(name, valueText(value)));
  const remarks: Text[] = method.notes.map((note) => remark(note.replace(/\.$/, "")));
  if (method.seed !== undefined) remarks.push(said.seed(method.seed));
  if (method.samples !== undefined) remarks.push(said.samples(method.samples));
  // Others say in their notes what the two mean.
  if (method.measure === "betweenness" && method.epsilon !== undefined && method.delta !== undefined)
    remarks.push(said.allWithin(method.epsilon, method.delta));
  if (method.standardError !== undefined)
    remarks.push(said.standardError(words.general.percent(method.standardError)));
  if (method.iterations !== undefined && method.converged !== undefined)
    remarks.push(method.converged ? said.converged(method.iterations) : said.notConverged(method.iterations));
  return [
    said.measure(method.measure),
    options.length === 0 ? said.defaults : joined(options, words.general.semicolon),
    said.pairs[method.pairs],
    method.exact ? said.exact : said.sampled,
    remarks.length === 0 ? words.general.none : joined(remarks, words.general.semicolon),
  ];
}

function valueText(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((each) => (Array.isArray(each) ? each.map(valueText).join(" ") : valueText(each)))
      .join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function figureRows(analysis: Analysis, words: Catalogue): Text[][] {
  const rows = (section: FigureSection, by?: string, named = words.methods.figureName): Text[][] =>
    section.figures.map(({ figure, value, reason, about }) => {
      const name = named(figure);
      return [
        by === undefined ? name : words.methods.byAttribute(name, by),
        value === null ? words.general.none : say`${value}`,
        value === null ? words.methods.notDefined(about, words.general.why(reason)) : remark(about),
      ];
    });
  const { cohesion, distances, reciprocity, cutPoints, mixing, gatherings } = analysis;
  const { durability, dependence } = analysis;
  const { lives, hangs } = words.methods;
  return [
    ...[cohesion, distances, reciprocity, cutPoints].flatMap((section) => rows(section)),
    ...mixing.flatMap((section) => rows(section, section.by)),
    ...(gatherings === undefined
      ? []
      : [gatherings.hosting, gatherings.returning].flatMap((section) => rows(section))),
    ...(gatherings === undefined
      ? []
      : rows(gatherings.copresence, gatherings.copresence.by, words.methods.together)),
    ...(durability === undefined ? [] : rows(durability, undefined, lives)),
    ...(dependence === undefined ? [] : rows(dependence, undefined, hangs)),
  ];
}

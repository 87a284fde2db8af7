import type { Analysis, MethodEntry } from "../analysis/analysis.js";
import { version } from "../exec/version.js";
import { markdown } from "../text/escape.js";
import { english, type Catalogue } from "./english/english.js";
import { bibtex } from "./papers/bibtex.js";
import { citation, letters, reference } from "./papers/paper.js";
import { papersBehind, papersOf } from "./papers/papers-of.js";
import { apartIn, joined, plain, say, spoken, type Language, type Text } from "./say.js";
import { turned } from "./write/markdown.js";
import type { PlainTable, TableValue } from "./tables.js";
import { checkVersion } from "./version.js";

/** What a paper says about how an analysis was made. */
export interface Methods {
  /** A paragraph for the section on methods, with citations such as "(Brandes 2001)". */
  readonly text: string;
  /** One row for each option and each fact of each measure that ran: run, measure, parameter, value. */
  readonly parameters: PlainTable;
  /** The references that the paragraph cites, each with its DOI, by author. */
  readonly references: readonly string[];
  /** The same and the package itself as BibTeX in UTF-8. */
  readonly bibtex: string;
}

export interface MethodsOptions {
  /** The language of the paragraph, English by default; another one is `arabic` of `comity/arabic`. */
  readonly words?: Catalogue;
}

/**
 * How exactly this analysis was computed, to be put into a paper: only what ran is named and cited, with the options that
 * it ran with. Everything is taken from the analysis, nobody is named. Throws `unsupported-version`.
 */
export function methods(analysis: Analysis, { words = english }: MethodsOptions = {}): Methods {
  checkVersion(analysis);
  const papers = papersOf(analysis.methods);
  const letter = letters(papers);
  return {
    text: spoken(joined(sentences(analysis, words), " "), words),
    parameters: parameters(analysis.methods),
    references: papers.map(
      (paper) => `${reference(paper, letter.get(paper.key))} https://doi.org/${paper.doi}`,
    ),
    bibtex: bibtex(papers, version),
  };
}

/** The same as one Markdown text: the paragraph, the parameters as a table, the references, the BibTeX. */
export function methodsMarkdown(analysis: Analysis, { words = english }: MethodsOptions = {}): string {
  const said = words.paper;
  const { parameters, references, bibtex } = methods(analysis, { words });
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const heading = (title: Text): string => `## ${markdown(plain(title))}`;
  const table = [
    row(said.heads.map((head) => markdown(plain(head)))),
    row(said.heads.map(() => "---")),
    ...parameters.rows.map((cells) => row(cells.map((cell) => markdown(String(cell ?? ""))))),
  ];
  const blocks = [
    heading(said.title),
    paragraphOf(joined(sentences(analysis, words), " "), words),
    heading(said.parametersTitle),
    table.join("\n"),
    heading(said.referencesTitle),
    references.map((each) => `- ${markdown(each)}`).join("\n"),
    `\`\`\`bibtex\n${bibtex}\`\`\``,
  ];
  return turned(blocks, words);
}

/** Every sign that means something in Markdown is escaped; what runs another way than the words is set apart. */
function paragraphOf(text: Text, language: Language): string {
  return text.map((piece) => apartIn(piece, markdown(plain([piece])), language)).join("");
}

function sentences(analysis: Analysis, words: Catalogue): Text[] {
  const { network, audience, asOf, dataset, seed, effort, schemaVersion, methods } = analysis;
  const said = words.paper;
  const source = dataset.source?.trim().replace(/\.$/, "") ?? "";
  const letter = letters(papersOf(methods));
  const list = (entries: readonly MethodEntry[]): Text => listed(entries, letter, words);
  const exact = methods.filter((method) => method.exact);
  const estimated = methods.filter((method) => !method.exact);
  const unsettled = methods.filter(({ converged }) => converged === false);
  return [
    said.network(network.actors, network.ties, asOf),
    ...(source === "" ? [] : [said.source(source)]),
    audience === "public"
      ? said.publicView(network.withheld, network.refused.actors)
      : said.stewardView(network.refused.actors),
    said.ties,
    network.undirected ? said.undirected : said.directed,
    said.software(version, schemaVersion, seed, effort),
    ...(exact.length === 0 ? [] : [said.exact(list(exact))]),
    ...(estimated.length === 0 ? [] : [said.estimated(list(estimated))]),
    ...(unsettled.length === 0 ? [] : [said.unsettled(list(unsettled))]),
    said.undefinedValues,
    said.more,
  ];
}

/** Each measure once, with what it is cited by and how large its samples were. */
function listed(
  methods: readonly MethodEntry[],
  letter: ReadonlyMap<string, string>,
  words: Catalogue,
): Text {
  const said = words.paper;
  const { comma, semicolon } = words.general;
  const byMeasure = new Map<string, MethodEntry[]>();
  for (const method of methods)
    byMeasure.set(method.measure, [...(byMeasure.get(method.measure) ?? []), method]);
  const items = Array.from(byMeasure, ([measure, runs]) => {
    const facts = new Map<string, Text>();
    const note = (text: Text): void => void facts.set(plain(text), text);
    for (const paper of runs.flatMap(papersBehind))
      note([{ words: citation(paper, letter.get(paper.key)), english: true }]);
    for (const { samples, epsilon, delta, standardError } of runs) {
      if (samples !== undefined) note(said.samples(samples));
      if (epsilon !== undefined && delta !== undefined) note(said.within(epsilon, delta));
      if (standardError !== undefined) note(said.standardError(standardError));
    }
    const term = said.term(measure);
    return facts.size === 0 ? term : say`${term} (${joined(Array.from(facts.values()), semicolon)})`;
  });
  return joined(items, comma);
}

function parameters(methods: readonly MethodEntry[]): PlainTable {
  return {
    columns: ["run", "measure", "parameter", "value"],
    rows: methods.flatMap(({ measure, options, notes, ...facts }, i) =>
      [...Object.entries({ ...options, ...facts }), ...notes.map((note) => ["note", note] as const)]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [i + 1, measure, name, cell(value)]),
    ),
  };
}

function cell(value: unknown): TableValue {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return Array.isArray(value) && value.every((each) => typeof each === "string")
    ? value.join(", ")
    : JSON.stringify(value);
}

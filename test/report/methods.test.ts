import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Analysis, MethodEntry } from "../../src/analysis/analysis.js";
import { methods, methodsMarkdown } from "../../src/report.js";
import { bibtex } from "../../src/report/papers/bibtex.js";
import { library } from "../../src/report/papers/library.js";
import { citation, letters, reference, type Paper } from "../../src/report/papers/paper.js";
import { papersBehind } from "../../src/report/papers/papers-of.js";
import { rich } from "./sample.js";

const ran = (...entries: (Pick<MethodEntry, "measure"> & Partial<MethodEntry>)[]): Analysis => ({
  ...rich,
  methods: entries.map((entry) => ({
    options: {},
    pairs: "unordered",
    exact: true,
    backend: "typescript",
    notes: [],
    ...entry,
  })),
});

test("a paper says what ran, and nothing that did not", () => {
  const { text, references } = methods(
    ran(
      { measure: "degree" },
      { measure: "mixing", options: { by: "country" } },
      { measure: "mixing", options: { by: "kind" } },
    ),
  );
  expect(text).toContain(
    "Computed exactly: degree (Freeman 1978), mixing (Newman 2003; Krackhardt & Stern 1988).",
  );
  expect(text).not.toContain("samples");
  expect(text).not.toContain("Brandes");
  expect(references.map((each) => /10\.\S+$/.exec(each)?.[0])).toEqual([
    "10.1016/0378-8733(78)90021-7",
    "10.2307/2786835",
    "10.1103/PhysRevE.67.026126",
  ]);
});

test("estimates are told apart from exact figures, with the papers that they rest on", () => {
  const sampled = { measure: "betweenness", exact: false, samples: 1234, epsilon: 0.005, delta: 0.1 };
  const { text } = methods(ran(sampled, { measure: "harmonic", exact: false, standardError: 0.04 }));
  expect(text).toContain(
    "Computed from random samples or by randomized search: betweenness (Brandes 2001; Borassi & Natale 2019; " +
      "Riondato & Kornaropoulos 2016; 1,234 samples; ε = 0.005, δ = 0.1), " +
      "harmonic closeness (Boldi & Vigna 2014; Boldi & Vigna 2013; standard error 0.04).",
  );
  expect(text).not.toContain("Computed exactly");
  expect(methods(ran({ measure: "pagerank", converged: false, iterations: 3 })).text).toContain(
    "Not settled within the iterations allowed, and so approximate: PageRank (Brin & Page 1998).",
  );
});

test("two papers of one author and year are told apart by a letter, in the text and in the list", () => {
  const { text, references } = methods(ran({ measure: "mixing" }, { measure: "cohesion" }));
  expect(text).toContain("Newman 2003a; Krackhardt & Stern 1988");
  expect(text).toContain("Wasserman & Faust 1994; Newman 2003b");
  expect(references.filter((each) => each.startsWith("Newman")).map((each) => each.slice(0, 64))).toEqual([
    "Newman, M. E. J. (2003a). Mixing patterns in networks. Physical ",
    "Newman, M. E. J. (2003b). The structure and function of complex ",
  ]);
  expect(Array.from(letters([]))).toEqual([]);
});

test("the parameters have every option, every fact and every note of every run", () => {
  const { columns, rows } = methods(rich).parameters;
  expect(columns).toEqual(["run", "measure", "parameter", "value"]);
  rich.methods.forEach(({ measure, options, notes }, i) => {
    const mine = rows.filter(([run]) => run === i + 1);
    expect(mine.every(([, name]) => name === measure)).toBe(true);
    expect(mine.map(([, , parameter]) => parameter)).toEqual(
      expect.arrayContaining([...Object.keys(options), "pairs", "exact", "backend"]),
    );
    expect(mine.filter(([, , parameter]) => parameter === "note").map((row) => row[3])).toEqual(notes);
  });
});

test("what the data says is escaped in Markdown and stays as it is in the text", () => {
  const source = "<b>A list</b> | of [towns](javascript:x)";
  const analysis = { ...rich, dataset: { source } };
  expect(methods(analysis).text).toContain(`Source of the data: ${source}.`);
  const written = methodsMarkdown(analysis);
  expect(written).not.toContain("<b>");
  expect(written).toContain("\\<b\\>A list");
  expect(written).toContain("```bibtex\n@software{comity");
});

test("every paper is whole, is cited by some measure, and has a key and a DOI of its own", () => {
  const papers = Array.from(library.values());
  expect(new Set(papers.map(({ doi }) => doi.toLowerCase())).size).toBe(papers.length);
  for (const paper of papers) {
    expect(paper.doi).toMatch(/^10\.\d{4,9}\/\S+$/);
    expect(paper.key).toMatch(/^[a-z]+\d{4}b?$/);
    expect(paper.key).toContain(String(paper.year));
    for (const author of paper.authors)
      expect(author).toMatch(/^[\p{L} -]+, (?:[\p{L}.]+-?)+(?: \p{L}\.)*$/u);
    expect(reference(paper)).not.toMatch(/undefined|\.\.|NaN/);
    expect(citation(paper)).toMatch(/^[\p{L} &.-]+ \d{4}$/u);
    expect(paper.sort === "book" || paper.pages !== undefined).toBe(true);
  }
  const asked = [
    "map",
    ...new Set(readFileSync("src/report/papers/papers-of.ts", "utf8").match(/^ {2}\w+(?=: \[)/gm)),
  ];
  const behind = asked
    .map((name) => name.trim())
    .flatMap((measure) => [{ measure }, { measure, epsilon: 1 }, { measure, standardError: 1 }])
    .flatMap(papersBehind);
  expect(new Set(behind)).toEqual(new Set(papers));
});

test("BibTeX: one entry a paper, in braces that close, no sign of TeX left with its meaning", () => {
  const odd: Paper = {
    key: "odd2000",
    sort: "article",
    authors: ["O'Brien, A.", "Müller, B."],
    year: 2000,
    title: "50% of {all} $ & #1_x ^ ~ \\",
    where: "Journal",
    pages: "1–2",
    doi: "10.1000/a_b",
  };
  expect(bibtex([odd], "1.2.3")).toBe(
    "@software{comity123,\n  author = {{The comity authors}},\n  title = {{comity: network analysis for citizen " +
      "diplomacy}},\n  version = {1.2.3},\n  year = {2026},\n}\n\n@article{odd2000,\n  author = {O'Brien, A. and " +
      "Müller, B.},\n  title = {{50\\% of \\{all\\} \\$ \\& \\#1\\_x \\textasciicircum{} \\textasciitilde{} " +
      "\\textbackslash{}}},\n  journal = {Journal},\n  year = {2000},\n  pages = {1--2},\n  doi = {10.1000/a_b},\n}\n",
  );
  const { bibtex: written, references } = methods(rich);
  expect(written.match(/^@/gm)).toHaveLength(references.length + 1);
  expect(written.match(/\{/g)?.length).toBe(written.match(/\}/g)?.length);
  const cff = readFileSync("CITATION.cff", "utf8");
  expect(cff).toContain(`date-released: "${/year = \{(\d{4})\}/.exec(written)?.[1]}-`);
});

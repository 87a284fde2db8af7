/** Every command, in the order in which a first project needs them, with what it does in one line. */
export const commands = {
  template: "write an empty workbook, or CSV files, to fill in",
  map: "look at a foreign table, and propose how to read it",
  check: "read data and say what can be used and what must be mended",
  resolve: "find actors that are listed twice under different spellings",
  measure: "compute measures: betweenness, pagerank, cohesion, mixing and more",
  board: "compose an advisory board: far reach, many groups, quotas kept",
  mentors: "match newcomers with mentors by needs, interests and languages",
  recommend: "whom to introduce, revive, deepen or protect next, and why",
  "what-if": "see what changes if ties are made, or end",
  backtest: "see how well ties are told that were hidden",
  report: "write the report: one page that answers, in plain words",
  picture: "draw the network alone, as SVG, by circle, country, kind or map",
  studio: "write one offline page that makes reports from lists, in a browser",
  convert: "write a network as GEXF, GraphML, Pajek, graphology JSON or CSV",
  generate: "write an invented network of any size as CSV",
  doctor: "say what this machine offers: threads, memory, WebAssembly",
} as const satisfies Readonly<Record<string, string>>;

export type CommandName = keyof typeof commands;

import type { Random } from "../../../src/random/random.js";
import { csv } from "../../../src/text/escape.js";
import { pick, type Draft } from "./draft.js";

/** The ties of a draft as a delimited table, with everything quoted, only what must be, or whatever quotes chance gives. */
export function delimited(draft: Draft, random: Random, delimiter: string): string {
  const end = pick(random, ["\n", "\r\n"]);
  const quoted = random.below(3) === 0;
  const cell = (value: string | number | undefined): string => {
    const text = csv(String(value ?? ""));
    return quoted && !text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const headers = pick(random, [
    ["source", "target", "directed", "strength", "method", "note"],
    ["from", "to", "is directed", "weight", "type", "since when"],
    ["Source", "Target", "gerichtet", "Gewicht", "Relation", "__proto__"],
  ]);
  const rows = draft.ties.map(({ source, target, strength, method, note }) =>
    [draft.ids[source], draft.ids[target], draft.directed ? "yes" : "no", strength, method, note].map(cell),
  );
  return (
    [headers.map(cell), ...rows].map((cells) => cells.join(delimiter)).join(end) + pick(random, ["", end])
  );
}

/** An edge list: white space, or tabs where an id has spaces. */
export function edgeList(draft: Draft, random: Random): string {
  const lines = draft.ties.map(({ source, target, strength }) => {
    const cells = [
      draft.ids[source],
      draft.ids[target],
      ...(strength === undefined ? [] : [String(strength)]),
    ];
    return cells.join("\t");
  });
  return [pick(random, ["% a comment", "x\ty"]), ...lines].join(pick(random, ["\n", "\r\n"]));
}

/** The rows of a draft as plain objects. */
export function objects(draft: Draft): { actors: object[]; ties: object[]; participations: object[] } {
  return {
    actors: draft.ids.map((id, i) => ({
      id,
      ...(draft.names[i] === "" ? {} : { name: draft.names[i] }),
      capacity: i,
    })),
    ties: draft.ties.map(({ source, target, strength, method, note }) => ({
      source: draft.ids[source],
      target: draft.ids[target],
      directed: draft.directed,
      ...(strength === undefined ? {} : { strength }),
      method,
      note: note === "" ? null : note,
    })),
    participations: draft.parts.map(([actor, activity]) => ({
      actor: draft.ids[actor],
      activity: draft.activities[activity],
    })),
  };
}

/** Lines of JSON, one row each. */
export function ndjson(draft: Draft, random: Random): string {
  const tables = Object.entries(objects(draft));
  const named = tables.flatMap(([table, rows]) => rows.map((row) => JSON.stringify({ table, ...row })));
  return named.join(pick(random, ["\n", "\r\n"]));
}

/** JSON in one of the forms that are understood, with or without room between its signs. */
export function json(draft: Draft, random: Random): string {
  const room = pick(random, [undefined, 1, "\t"]);
  return JSON.stringify(pick(random, jsonForms)(draft, random), null, room);
}

const jsonForms: readonly ((draft: Draft, random: Random) => unknown)[] = [
  (draft) => objects(draft),
  (draft) => objects(draft).ties,
  (draft) => ({
    dataset: { source: "invented", collected: "2026-05" },
    ...objects(draft),
    extra: { a: [1, "}"] },
  }),
  nodeLink,
  (draft) => ({
    nodes: draft.ids.map((name) => ({ name, group: 1 })),
    links: draft.ties.map(({ source, target, strength = 1 }) => ({ source, target, value: strength })),
  }),
  (draft) => ({
    options: { type: draft.directed ? "directed" : "undirected", multi: true },
    attributes: { name: "x" },
    nodes: draft.ids.map((key, i) => ({ key, attributes: { label: draft.names[i], x: i } })),
    edges: draft.ties.map(({ source, target, note }, i) => ({
      ...{ key: `e${i}`, source: draft.ids[source], target: draft.ids[target] },
      ...{ undirected: !draft.directed, attributes: { note } },
    })),
  }),
  cytoscape,
];

function nodeLink(draft: Draft, random: Random): unknown {
  const edges = draft.ties.map(({ source, target, strength }, key) => ({
    ...{ source: draft.ids[source], target: draft.ids[target], key },
    ...(strength === undefined ? {} : { weight: strength }),
  }));
  const nodes = draft.ids.map((id, i) => ({ id, label: draft.names[i] }));
  return {
    directed: draft.directed,
    multigraph: true,
    graph: {},
    nodes,
    [pick(random, ["links", "edges"])]: edges,
  };
}

function cytoscape(draft: Draft, random: Random): unknown {
  const nodes = draft.ids.map((id, i) => ({
    group: "nodes",
    data: { id, name: draft.names[i] },
    position: { x: i, y: 0 },
  }));
  const edges = draft.ties.map(({ source, target, note }, i) => ({
    group: "edges",
    data: { id: `edge ${i}`, source: draft.ids[source], target: draft.ids[target], note },
  }));
  return random.below(2) === 0 ? { elements: { nodes, edges } } : { elements: [...nodes, ...edges] };
}

/** What Wikidata answers to a query on twinned towns. */
export function sparql(draft: Draft, random: Random): string {
  const item = (i: number): object => ({ type: "uri", value: `http://www.wikidata.org/entity/Q${i + 1}` });
  const rows = draft.ties.map(({ source, target, note }) => ({
    a: item(source),
    aLabel: { type: "literal", "xml:lang": "en", value: draft.ids[source] },
    b: item(target),
    bLabel: { type: "literal", "xml:lang": "en", value: draft.ids[target] },
    aCoord: {
      type: "literal",
      datatype: "http://www.opengis.net/ont/geosparql#wktLiteral",
      value: "Point(8.4 49.0)",
    },
    ...(note === ""
      ? {}
      : {
          start: {
            type: "literal",
            datatype: "http://www.w3.org/2001/XMLSchema#dateTime",
            value: "1990-01-01T00:00:00Z",
          },
        }),
  }));
  const vars = ["a", "aLabel", "b", "bLabel", "aCoord", "start", "startPrecision"];
  return JSON.stringify({ head: { vars }, results: { bindings: rows } }, null, pick(random, [undefined, 2]));
}

import type { Random } from "../../../src/random/random.js";
import { html } from "../../../src/text/escape.js";
import { pick, type Draft } from "./draft.js";

/** A graph in GEXF, with declared attributes, defaults and a picture. */
export function gexf(draft: Draft, random: Random): string {
  const type = draft.directed ? "directed" : "undirected";
  const nodes = draft.ids.map(
    (id, i) =>
      `<node id="${html(id)}" label="${html(draft.names[i])}"><attvalues><attvalue for="0" value="${i}"/></attvalues><viz:color r="1" g="2" b="3"/></node>`,
  );
  const edges = draft.ties.map(
    ({ source, target, strength, note }, i) =>
      `<edge id="${random.below(3) === 0 ? i : `e${i}`}" source="${html(draft.ids[source])}" target="${html(draft.ids[target])}"${strength === undefined ? "" : ` weight="${strength}"`}><attvalues><attvalue for="n" value="${html(note)}"/></attvalues></edge>`,
  );
  const join = pick(random, ["", "\n"]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="http://gexf.net/1.3" version="1.3"><!-- < > --><graph defaultedgetype="${type}">`,
    '<attributes class="node"><attribute id="0" title="pop" type="integer"><default>1&amp;5</default></attribute></attributes>',
    '<attributes class="edge"><attribute id="n" title="note" type="string"/></attributes>',
    `<nodes>${nodes.join(join)}</nodes>`,
    `<edges>${edges.join(join)}</edges></graph></gexf>`,
  ].join(join);
}

/** A graph in GraphML, with declared keys. */
export function graphml(draft: Draft, random: Random): string {
  const nodes = draft.ids.map(
    (id, i) =>
      `<node id="${html(id)}"><data key="d0">${html(draft.names[i])}</data><data key="d1">${i}</data></node>`,
  );
  const edges = draft.ties.map(
    ({ source, target, strength = 1, note }) =>
      `<edge source="${html(draft.ids[source])}" target="${html(draft.ids[target])}"><data key="d2">${strength}</data><data key="d3"><![CDATA[${note}]]></data></edge>`,
  );
  return [
    "<?xml version='1.0' encoding='utf-8'?>",
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="d0" for="node" attr.name="label" attr.type="string"/>',
    '<key id="d1" for="node" attr.name="pop" attr.type="int"><default>0</default></key>',
    '<key id="d2" for="edge" attr.name="weight" attr.type="double"/>',
    '<key id="d3" for="edge" attr.name="note" attr.type="string"/>',
    `<graph edgedefault="${draft.directed ? "directed" : "undirected"}">`,
    ...nodes,
    ...edges,
    "</graph></graphml>",
  ].join(pick(random, ["", "\n", "\r\n"]));
}

/** A graph in GML, whose ids are numbers and names labels. */
export function gml(draft: Draft, random: Random): string {
  const text = (value: string): string => `"${html(value)}"`;
  const nodes = draft.ids.map(
    (id, i) => `node [ id ${i} label ${text(id)} pop ${i} graphics [ x 1.5 y -2 fill "#ff0000" ] ]`,
  );
  const edges = draft.ties.map(
    ({ source, target, strength, note }) =>
      `edge [ source ${source} target ${target}${strength === undefined ? "" : ` weight ${strength}`} note ${text(note)} ]`,
  );
  return [
    'Creator "somebody"',
    "# a comment",
    "graph [",
    `directed ${draft.directed ? 1 : 0}`,
    ...nodes,
    ...edges,
    "]",
  ].join(pick(random, ["\n", "\r\n"]));
}

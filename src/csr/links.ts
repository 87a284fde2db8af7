import { inChunks, type Pace } from "../control/pace.js";
import { arcsPerLook, type ArcRows, type VertexTies } from "./arcs.js";

/**
 * What arcs belong to, one entry per link: the tie itself where ties are counted; where they are collapsed, the pair if
 * all its ties are undirected and otherwise each ordered pair that has an arc. Ends are vertices, source first.
 */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 where the link leads only from source to target. */
  readonly directed: Uint8Array;
  /** Position in the view's list of ties where ties are counted; empty where they are collapsed. */
  readonly tie: Int32Array;
}

/** Arcs after the merging of parallels: `rows.ties` names the last tie behind each arc, `linkOf` its link. */
export interface LinkedArcs {
  readonly rows: ArcRows;
  readonly linkOf: Int32Array;
  readonly links: Links;
}

/** Merges parallel arcs where asked and numbers the links. O(n + m), O(m log k) where directions are mixed. */
export async function linkArcs(
  rows: ArcRows,
  ties: VertexTies,
  collapse: boolean,
  pace: Pace,
): Promise<LinkedArcs> {
  return collapse ? collapsedLinks(rows, ties, pace) : countedLinks(rows, ties, pace);
}

async function countedLinks(
  rows: ArcRows,
  { tail, head, directed }: VertexTies,
  pace: Pace,
): Promise<LinkedArcs> {
  const linkOfTie = new Int32Array(tail.length).fill(-1);
  let count = 0;
  await inChunks(pace, tail.length, 65536, (from, to) => {
    for (let t = from; t < to; t++) if (tail[t] !== head[t]) linkOfTie[t] = count++;
  });
  const links = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    directed: new Uint8Array(count),
    tie: new Int32Array(count),
  };
  await inChunks(pace, tail.length, 32768, (from, to) => {
    for (let t = from; t < to; t++) {
      const link = linkOfTie[t];
      if (link < 0) continue;
      links.source[link] = tail[t];
      links.target[link] = head[t];
      links.directed[link] = Number(typeof directed === "boolean" ? directed : directed[t]);
      links.tie[link] = t;
    }
  });
  const linkOf = new Int32Array(rows.ties.length);
  await inChunks(pace, linkOf.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) linkOf[arc] = linkOfTie[rows.ties[arc]];
  });
  return { rows, linkOf, links };
}

async function collapsedLinks(rows: ArcRows, { directed }: VertexTies, pace: Pace): Promise<LinkedArcs> {
  const order = rows.offsets.length - 1;
  const isDirected = (tie: number): boolean =>
    typeof directed === "boolean" ? directed : directed[tie] === 1;
  const offsets = new Int32Array(order + 1);
  const heads = new Int32Array(rows.heads.length);
  const ties = new Int32Array(rows.heads.length);
  /** 1 where every tie behind the arc is undirected. */
  const mutual = new Uint8Array(rows.heads.length);
  let [arcs, look] = [0, 0];
  for (let u = 0; u < order; u++) {
    for (let arc = rows.offsets[u]; arc < rows.offsets[u + 1]; arc++) {
      const tie = rows.ties[arc];
      if (arcs > offsets[u] && heads[arcs - 1] === rows.heads[arc]) {
        ties[arcs - 1] = tie;
        if (isDirected(tie)) mutual[arcs - 1] = 0;
      } else {
        heads[arcs] = rows.heads[arc];
        ties[arcs] = tie;
        mutual[arcs++] = isDirected(tie) ? 0 : 1;
      }
    }
    offsets[u + 1] = arcs;
    if (rows.offsets[u + 1] < look) continue;
    look = rows.offsets[u + 1] + arcsPerLook;
    if (pace.due()) await pace.rest();
  }
  const merged = {
    offsets,
    heads: await firstOf(heads, arcs, pace),
    ties: await firstOf(ties, arcs, pace),
  };
  return { rows: merged, ...(await numberLinks(merged, mutual, pace)) };
}

async function numberLinks(
  { offsets, heads }: ArcRows,
  mutual: Uint8Array,
  pace: Pace,
): Promise<{ linkOf: Int32Array; links: Links }> {
  const order = offsets.length - 1;
  const linkOf = new Int32Array(heads.length);
  await inChunks(pace, linkOf.length, 524288, (from, to) => {
    linkOf.fill(-1, from, to);
  });
  const [source, target, directed]: [Int32Array, Int32Array, Uint8Array] = [
    new Int32Array(heads.length),
    new Int32Array(heads.length),
    new Uint8Array(heads.length),
  ];
  let [count, look] = [0, 0];
  for (let u = 0; u < order; u++) {
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
      if (linkOf[arc] >= 0) continue;
      const v = heads[arc];
      const back = mutual[arc] === 1 ? findArc(heads, offsets[v], offsets[v + 1], u) : -1;
      const paired = back >= 0 && mutual[back] === 1;
      source[count] = u;
      target[count] = v;
      directed[count] = paired ? 0 : 1;
      linkOf[arc] = count;
      if (paired) linkOf[back] = count;
      count++;
    }
    if (offsets[u + 1] < look) continue;
    look = offsets[u + 1] + arcsPerLook;
    if (pace.due()) await pace.rest();
  }
  const links = {
    source: await firstOf(source, count, pace),
    target: await firstOf(target, count, pace),
    directed: directed.slice(0, count),
    tie: new Int32Array(0),
  };
  return { linkOf, links };
}

/** A copy of the first values, made in slices. */
async function firstOf(values: Int32Array, length: number, pace: Pace): Promise<Int32Array> {
  if (length === values.length) return values;
  const kept = new Int32Array(length);
  await inChunks(pace, length, 524288, (from, to) => {
    kept.set(values.subarray(from, to), from);
  });
  return kept;
}

function findArc(heads: Int32Array, from: number, to: number, head: number): number {
  const end = to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (heads[middle] < head) from = middle + 1;
    else to = middle;
  }
  // Behind the end lies the next row, which may well have the same head.
  return from < end && heads[from] === head ? from : -1;
}

import type { Pace } from "../../control/pace.js";
import { region, type Allocate } from "../arena.js";
import { csrShape, openCsr, type Csr } from "../csr.js";
import { blockGraph, type BlockGraph } from "./block-graph.js";
import { blocksOf, type Blocks } from "./blocks.js";
import { followersOf } from "./followers.js";
import { reachBothWays, reachOneWay, standsFor, type Reach } from "./reach-beyond.js";
import { twinsOf, type Standing } from "./twins.js";
import { unfoldActors, unfoldLinks, type Taken } from "./unfold.js";

/** A smaller graph that has the same betweenness, and the way back. */
export interface FoldedGraph {
  /** Its vertices stand for several actors (`stands`) and count as sources as often as `repeats` says. */
  readonly csr: Csr;
  /** The scores of the vertices of the graph that was folded, from those of the smaller one: every ordered pair once. */
  actors(scores: Float64Array): Float64Array;
  /** The scores of its links alike. */
  links(scores: Float64Array): Promise<Float64Array>;
}

/**
 * Folds a collapsed graph for betweenness. Paths between two vertices of a block (biconnected component, directions set
 * aside) never leave it, and between blocks all pass the vertices they share. So every block is searched by itself, each
 * of its vertices standing, as a source, for all beyond it who reach it, and as a target for all beyond it whom it
 * reaches; links that are blocks by themselves, with the leaves and trees they make, are counted without a search. Who
 * reaches nobody in its block is no source, of twins only one is, and where steps count, one search tells of a vertex and
 * of those whose only arc leads to it (`FollowerScores`). O(n + m) time, about 32 bytes an arc; in directed graphs see
 * `reachOneWay`.
 *
 * Baglioni et al., ASONAM 2012, 239–243, doi:10.1109/ASONAM.2012.47; Sarıyüce, Saule, Kaya & Çatalyürek, SDM 2013, 68–76,
 * doi:10.1137/1.9781611972832.8.
 */
export async function foldGraph(
  csr: Csr,
  pace: Pace,
  allocate: Allocate,
  twins = true,
): Promise<FoldedGraph> {
  const blocks = await blocksOf(csr, pace);
  const graph = await blockGraph(csr, blocks, pace);
  const both = csr.symmetric ? reachBothWays(csr, blocks) : undefined;
  const out = both ?? (await reachOneWay(csr, blocks, graph, "out", pace));
  const into = both ?? (await reachOneWay(csr, blocks, graph, "into", pace));
  const standing = { begins: standingOf(graph, blocks, into), ends: standingOf(graph, blocks, out) };
  const twin = twins
    ? await twinsOf(graph, standing, pace)
    : Int32Array.from({ length: graph.order }, (_, v) => v);
  const sizes = new Float64Array(graph.order);
  for (const first of twin) sizes[first]++;
  const taken = { csr, blocks, graph, out, into, twin, sizes };
  return {
    csr: laidOut(taken, standing, allocate),
    actors: (scores) => unfoldActors(taken, scores),
    links: (scores) => unfoldLinks(taken, scores, pace),
  };
}

function standingOf(
  { order, vertexOf, parts, blockOf }: BlockGraph,
  blocks: Blocks,
  reach: Reach,
): Float64Array {
  const standing = new Float64Array(order);
  blockOf.forEach((block, part) => {
    for (let u = parts[part]; u < parts[part + 1]; u++)
      standing[u] = standsFor(vertexOf[u], block, blocks, reach);
  });
  return standing;
}

function laidOut({ graph, sizes }: Taken, { begins, ends }: Standing, allocate: Allocate): Csr {
  const { order, parts, symmetric, out, into } = graph;
  const arcs = out.targets.length;
  const distances = out.distances.length > 0;
  const leaves = (v: number): boolean => out.offsets[v] < out.offsets[v + 1];
  const repeats = sizes.map((size, v) => (leaves(v) ? size * begins[v] : 0));
  // Where steps count, whose only arc leads on is searched for by the vertex at the end of the way.
  const followed = symmetric || distances ? undefined : followersOf(order, out);
  const shape = csrShape({ order, arcs, symmetric, strengths: false, distances });
  const { buffer, places } = region(
    {
      ...shape,
      stands: ["f64", order],
      repeats: ["f64", order],
      parts: ["i32", parts.length],
      ...(followed && {
        leader: ["i32", order],
        begins: ["f64", order],
        followers: ["i32", followed.members.length],
        followerStarts: ["i32", order + 1],
      }),
    },
    allocate,
  );
  const facts = { order, arcs, linkCount: graph.linkOf.length, symmetric, collapsed: true };
  const csr = openCsr({ ...facts, buffer, places });
  csr.offsets.set(out.offsets);
  csr.targets.set(out.targets);
  csr.links.set(out.links);
  csr.distances.set(out.distances);
  csr.inOffsets.set(into.offsets);
  csr.inTargets.set(into.targets);
  csr.inLinks.set(into.links);
  csr.inDistances.set(into.distances);
  csr.stands?.set(ends);
  csr.parts?.set(parts);
  if (followed !== undefined) {
    const { leader, starts, members } = followed;
    csr.leader?.set(leader);
    csr.begins?.set(repeats);
    csr.followers?.set(members);
    csr.followerStarts?.set(starts);
    for (let v = 0; v < order; v++)
      for (let i = starts[v]; i < starts[v + 1]; i++) {
        repeats[v] += repeats[members[i]];
        repeats[members[i]] = 0;
      }
  }
  csr.repeats?.set(repeats);
  return csr;
}

import * as comity from "../../dist/index.js";
import { compile, distancesKernel, inline } from "../../dist/kernels.js";
import { oriented } from "../harness/orient.mjs";
import { measures } from "../../dist/measures/table.js";
import { shownTo } from "../../dist/network/audience.js";
import { workers } from "../../dist/parallel.js";
import { Partition } from "../../dist/values/partition.js";

export const packages = ["comity"];

/**
 * A network of typed arrays and where its measures run: on this thread, on so many `threads`, or on this thread with
 * kernels in `typescript` only, as where a page forbids WebAssembly.
 */
export async function build({ n, source, target, sources }, { threads, typescript } = {}) {
  const network = await comity.fromEdges(source, target, { n });
  const executor = typescript ? withoutWasm : threads === undefined ? inline : workers(threads);
  return { network, n, executor, sources, ties: { source, target } };
}

const withoutWasm = {
  allocate: inline.allocate,
  fold: (kernel, ...rest) => inline.fold({ ...kernel, wasm: undefined }, ...rest),
};

export async function close({ executor }) {
  await executor.close?.();
}

const steward = { audience: "steward", limit: Infinity };

const scores = (found, { n }) => Float64Array.from({ length: n }, (_, actor) => found.of(String(actor)));

/** A measure that gives every actor a number. */
function measure(name, options = {}) {
  return {
    run: ({ network, executor }, _, more) =>
      comity[name](network, { ...steward, executor, ...options, ...more }),
    values: scores,
  };
}

/** Pairs at each distance from the sources of the input, which are neighbors in our numbering of vertices. */
const histogram = {
  async prepare({ network, n, executor, sources }) {
    const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
    const { csr, actorOf } = await compile(network, form, {}, executor.allocate);
    const from = Math.floor(n / 2);
    const ours = Array.from(actorOf.subarray(from, from + sources.length), (row) =>
      Number(network.actors.ids.at(row)),
    );
    if (String(ours) !== String(sources)) throw new Error("the sources of the input are others: remove it");
    return { csr, executor, from, to: from + sources.length };
  },
  async run(_, { csr, executor, from, to }) {
    const job = { from, to, along: "out", steps: Infinity, histogram: true };
    const add = (sums, part) => part.histogram.forEach((pairs, distance) => (sums[distance] += pairs));
    const found = await executor.fold(distancesKernel, csr, [job], new Float64Array(csr.order), add, {
      phase: "distances",
    });
    return found.subarray(1, found.findLastIndex((pairs) => pairs > 0) + 1);
  },
  values: (found) => found,
};

/** Betweenness from samples, as shares of ordered pairs. */
const sampled = {
  ...measure("betweenness", { epsilon: 0.01, delta: 0.1 }),
  values: (found, { n }) => scores(found, { n }).map((pairs) => (2 * pairs) / (n * (n - 1))),
};

/**
 * Betweenness where a tie of strength s is 1 / s long; `peers/strengths.py` has the same strengths. They are powers of 2, so
 * that sums of lengths are exact and those who know no tolerance find the same ties.
 */
const weighted = {
  async prepare({ ties: { source, target }, n }) {
    const strength = Float64Array.from(source, (a, i) => {
      const b = target[i];
      return 2 ** ((Math.min(a, b) + 7919 * Math.max(a, b)) % 4);
    });
    return comity.fromEdges(source, target, { n, strength });
  },
  run: ({ executor }, network) => comity.betweenness(network, { ...steward, executor, distance: "inverse" }),
  values: scores,
};

/** Betweenness of the same ties as arcs. */
const directed = {
  prepare({ ties, n }) {
    const { source, target } = oriented(ties);
    return comity.fromEdges(source, target, { n, directed: true });
  },
  run: ({ executor }, network) => comity.betweenness(network, { ...steward, executor }),
  values: scores,
};

/** Constraint comes with effective size, efficiency and hierarchy. */
const constraint = {
  ...measure("structuralHoles"),
  values: (found, { n }) => scores(found.scores("constraint"), { n }),
};

/** Brokerage by groups that are the actors' numbers modulo 8; role by role. */
const roles = {
  async prepare({ network }) {
    const shown = await shownTo(network, steward);
    const labels = Int32Array.from(shown.rowOf, (row) => Number(network.actors.ids.at(row)) % 8);
    return new Partition(shown, labels, {});
  },
  run: ({ network, executor }, by) => comity.brokerageRoles(network, { ...steward, executor, by }),
  values: (found, held) =>
    Float64Array.from(
      ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"].flatMap((role) => [
        ...scores(found.scores(role), held),
      ]),
    ),
};

/** The source of each tie with the target of the next, each pair once, in order: `peers/near_pairs.py` has the same. */
const links = {
  prepare({ ties: { source, target }, n }) {
    const codes = new Set();
    for (let i = 0; i + 1 < Math.min(source.length, 100_001); i++) {
      const [a, b] = [source[i], target[i + 1]];
      if (a !== b) codes.add(Math.min(a, b) * n + Math.max(a, b));
    }
    return Float64Array.from(codes).sort();
  },
  run({ network, executor, n }, codes) {
    const pairs = Array.from(codes, (code) => [String(Math.floor(code / n)), String(code % n)]);
    const scores = ["adamicAdar"];
    return comity.linkScores(network, { ...steward, executor, pairs, scores, directed: "ignore" });
  },
  values: (found) => found.columns().adamicAdar,
};

/** What is told of a choice of actors to ask first, in the order that the note of its task reads. */
const certificate = ["reach", "low", "high", "best", "guarantee", "sets", "bytes"];

/** Actors to ask first, with a certificate. */
const asking = (size, epsilon) => ({
  ...measure("influencers", { size, epsilon, delta: 0.01 }),
  values: (found) => Float64Array.from(certificate, (name) => found.get(name)),
});

/** What is timed beside other packages, in the conventions that all of them share. */
export const tasks = {
  betweenness: measure("betweenness"),
  closeness: measure("closeness", { variant: "component" }),
  harmonic: measure("harmonic"),
  pagerank: measure("pagerank", { tolerance: 1e-6 }),
  components: measure("components"),
  coreness: measure("coreness"),
  clustering: measure("clustering"),
  communities: measure("communities"),
  leiden: measure("communities", { iterations: 2 }),
  constraint,
  links,
  roles,
  histogram,
  sampled,
  directed,
  weighted,
  asking: asking(50, 0.1),
  asking500: asking(500, 0.05),
};

/** What is asked otherwise than by default: communities promise their cost for an iteration, of which networks need various many. */
const asked = { mixing: { by: "degree" }, communities: { iterations: 2 } };

/** Every measure with its own defaults, or as above, for what is timed beside nobody: `measure:NAME`. */
for (const name of Object.keys(measures))
  tasks[`measure:${name}`] = {
    ...measure(name, asked[name] ?? {}),
    values: undefined,
  };

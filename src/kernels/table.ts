import { betweennessKernel } from "./betweenness.js";
import { bridgenessKernel } from "./bridgeness.js";
import { cohesionDropsKernel } from "./cohesion-drops.js";
import { brokerageKernel } from "./brokerage.js";
import { cascadeKernel } from "./cascade.js";
import { closerGainsKernel } from "./closer-gains.js";
import { componentDepthsKernel } from "./component-depths.js";
import { componentsKernel } from "./components.js";
import { corenessKernel } from "./coreness.js";
import { cutPointsKernel } from "./cut-points.js";
import { cutSearchesKernel } from "./cut-searches.js";
import { degreeKernel } from "./degree.js";
import { distanceRowsKernel } from "./distance-rows.js";
import { distancesKernel } from "./distances.js";
import { hyperballKernel } from "./hyperball.js";
import { eigenvectorKernel } from "./eigenvector.js";
import { katzKernel } from "./katz.js";
import { labelPermutationsKernel } from "./label-permutations.js";
import { earliestArrivalKernel } from "./earliest-arrival.js";
import { leidenKernel } from "./leiden.js";
import { matchingKernel } from "./matching.js";
import { newlyReachedKernel } from "./newly-reached.js";
import { pagerankKernel } from "./pagerank.js";
import { pagerankPairsKernel } from "./pagerank-pairs.js";
import { pagerankPushKernel } from "./pagerank-push.js";
import { partitionSumsKernel } from "./partition-sums.js";
import { pathBoundKernel } from "./path-bound.js";
import { pathSamplesKernel } from "./path-samples.js";
import { reachBoundsKernel } from "./reach-bounds.js";
import { reachedSetsKernel } from "./reached-sets.js";
import { reciprocityKernel } from "./reciprocity.js";
import { reverseReachKernel } from "./reverse-reach.js";
import { rewireKernel } from "./rewire.js";
import { rewiredLeidenKernel } from "./rewired-leiden.js";
import { neighborOverlapKernel } from "./neighbor-overlap.js";
import { shortWalksKernel } from "./short-walks.js";
import { shortcutGainsKernel } from "./shortcut-gains.js";
import { shortcutLooksKernel } from "./shortcut-looks.js";
import { shortcutWeightsKernel } from "./shortcut-weights.js";
import { strengthCoresKernel } from "./strength-cores.js";
import { strongComponentsKernel } from "./strong-components.js";
import { structuralHolesKernel } from "./structural-holes.js";
import { temporalReachKernel } from "./temporal-reach.js";
import { timedCascadeKernel } from "./timed-cascade.js";
import { trianglesKernel } from "./triangles.js";
import { forceKernel } from "./force.js";
import { groupPathsKernel } from "./group-paths.js";
import { groupStepsKernel } from "./group-steps.js";
import { toldWithinKernel } from "./told-within.js";
import { heldTogetherKernel } from "./held-together.js";
import { setValuesKernel } from "./set-values.js";
import { nearPairsKernel } from "./near-pairs.js";
import { vertexBootstrapKernel } from "./vertex-bootstrap.js";
import { walkBoundsKernel } from "./walk-bounds.js";
import { walkSumsKernel } from "./walk-sums.js";
import { weightedBetweennessKernel } from "./weighted-betweenness.js";
import { weightedDistancesKernel } from "./weighted-distances.js";

/** Every kernel: what workers can run, and what laws, oracles and benchmarks loop over. */
export const kernels = [
  degreeKernel,
  componentsKernel,
  strongComponentsKernel,
  componentDepthsKernel,
  distancesKernel,
  weightedDistancesKernel,
  betweennessKernel,
  weightedBetweennessKernel,
  bridgenessKernel,
  cohesionDropsKernel,
  pathBoundKernel,
  pathSamplesKernel,
  pagerankKernel,
  pagerankPushKernel,
  pagerankPairsKernel,
  eigenvectorKernel,
  katzKernel,
  corenessKernel,
  strengthCoresKernel,
  trianglesKernel,
  brokerageKernel,
  structuralHolesKernel,
  cutPointsKernel,
  reciprocityKernel,
  rewireKernel,
  reverseReachKernel,
  labelPermutationsKernel,
  hyperballKernel,
  reachBoundsKernel,
  vertexBootstrapKernel,
  walkBoundsKernel,
  cutSearchesKernel,
  earliestArrivalKernel,
  temporalReachKernel,
  cascadeKernel,
  timedCascadeKernel,
  leidenKernel,
  rewiredLeidenKernel,
  partitionSumsKernel,
  setValuesKernel,
  nearPairsKernel,
  groupStepsKernel,
  groupPathsKernel,
  heldTogetherKernel,
  toldWithinKernel,
  matchingKernel,
  neighborOverlapKernel,
  shortWalksKernel,
  distanceRowsKernel,
  closerGainsKernel,
  shortcutGainsKernel,
  shortcutLooksKernel,
  shortcutWeightsKernel,
  reachedSetsKernel,
  newlyReachedKernel,
  walkSumsKernel,
  forceKernel,
] as const;

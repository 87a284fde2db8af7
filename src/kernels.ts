/**
 * The entry `comity/kernels`, experimental: compiled networks and the algorithms on them, as numbers in typed arrays.
 * Vertex numbers are an order of this package's own; `Compiled.actorOf` leads back to actors.
 */
export type { Allocate, CellArray, Cells, Place, Places, Shape, Views } from "./csr/arena.js";
export { plainMemory, sharedMemory } from "./csr/arena.js";
export { compile, type Compiled } from "./csr/compile.js";
export type { Csr, CsrHandle } from "./csr/csr.js";
export type { Form, View } from "./csr/form.js";
export type { Links } from "./csr/links.js";
export { rewiredGraph, type RewiredRows } from "./csr/rewired-graph.js";
export { timed, type Timed } from "./csr/timed.js";
export { ever, type TimedCsr, type Times } from "./csr/timed-csr.js";
export type { DateReading, SpanFacts } from "./csr/tie-spans.js";
export type { Admitted } from "./csr/view.js";
export type { Executor, FoldControl } from "./exec/executor.js";
export { inline } from "./exec/inline.js";
export { sourceJobs, type Along, type Kernel, type Run, type SourceRange } from "./kernels/kernel.js";
export { inverseUnit } from "./kernels/bit-loops.js";
export { betweennessKernel, type BetweennessJob, type BetweennessPart } from "./kernels/betweenness.js";
export { bridgenessKernel } from "./kernels/bridgeness.js";
export { cohesionDropsKernel } from "./kernels/cohesion-drops.js";
export {
  brokerageJobs,
  brokerageKernel,
  type BrokerageJob,
  type BrokeragePart,
  type Shuffle,
} from "./kernels/brokerage.js";
export { cascadeKernel } from "./kernels/cascade.js";
export type { CascadeJob, CascadePart, CascadeStart } from "./kernels/cascade-tally.js";
export type { ArcChances, Liveness } from "./kernels/arc-coins.js";
export { timedCascadeKernel, type TimedCascadeJob } from "./kernels/timed-cascade.js";
export { closerGainsKernel, type CloserGainsJob } from "./kernels/closer-gains.js";
export { componentDepthsKernel, type ComponentDepthsPart } from "./kernels/component-depths.js";
export { componentsKernel } from "./kernels/components.js";
export { corenessKernel } from "./kernels/coreness.js";
export { cutPointsKernel, type CutPointsPart } from "./kernels/cut-points.js";
export { cutSearchesKernel, type CutSearchesJob, type CutSearchesPart } from "./kernels/cut-searches.js";
export type { Nearness } from "./kernels/closeness-bound.js";
export { degreeKernel, type DegreeJob } from "./kernels/degree.js";
export {
  batchJobs,
  distancesKernel,
  type DistanceColumn,
  type DistancesJob,
  type DistancesPart,
} from "./kernels/distances.js";
export {
  distanceRowsKernel,
  rowsTogether,
  unreached,
  type DistanceRowsJob,
  type DistanceRowsPart,
} from "./kernels/distance-rows.js";
export { hyperballKernel, type HyperballJob, type HyperballPart } from "./kernels/hyperball.js";
export { eigenvectorKernel, type EigenvectorPart } from "./kernels/eigenvector.js";
export { katzKernel, type KatzJob, type KatzPart } from "./kernels/katz.js";
export { leidenKernel, type LeidenJob, type LeidenPart } from "./kernels/leiden.js";
export type { GroupSums, Judged, Quality } from "./kernels/leiden-quality.js";
export type { LeadingOptions } from "./kernels/leading-blocks.js";
export {
  earliestArrivalKernel,
  type EarliestArrivalJob,
  type TimeRules,
} from "./kernels/earliest-arrival.js";
export {
  labelPermutationsKernel,
  type LabelPermutationsJob,
  type LabelPermutationsPart,
} from "./kernels/label-permutations.js";
export { matchingKernel, type MatchingJob, type MatchingPart } from "./kernels/matching.js";
export type { AddedArcs } from "./kernels/added-arcs.js";
export { newlyReachedKernel, type NewlyReachedJob, type NewlyReachedPart } from "./kernels/newly-reached.js";
export { pagerankKernel, type PagerankJob, type PagerankPart } from "./kernels/pagerank.js";
export {
  pagerankPairsKernel,
  type PagerankPairsJob,
  type PagerankPairsPart,
} from "./kernels/pagerank-pairs.js";
export { pagerankPushKernel, type PagerankPushJob, type PagerankPushPart } from "./kernels/pagerank-push.js";
export { partitionSumsKernel, type PartitionSumsJob } from "./kernels/partition-sums.js";
export { pathBoundKernel, type PathBoundJob } from "./kernels/path-bound.js";
export { pathSamplesKernel, type PathSamplesJob, type PathSamplesPart } from "./kernels/path-samples.js";
export { reachBoundsKernel, type ReachBoundsJob, type ReachBoundsPart } from "./kernels/reach-bounds.js";
export { reachedSetsKernel, type ReachedSetsJob, type ReachedSetsPart } from "./kernels/reached-sets.js";
export { reciprocityKernel, type ReciprocityPart } from "./kernels/reciprocity.js";
export type { Transmission } from "./kernels/live-arcs.js";
export { reverseReachKernel, type ReverseReachJob, type ReverseReachPart } from "./kernels/reverse-reach.js";
export { rewireKernel, type RewireJob, type RewirePart } from "./kernels/rewire.js";
export {
  rewiredLeidenKernel,
  type RewiredLeidenJob,
  type RewiredLeidenPart,
} from "./kernels/rewired-leiden.js";
export { forceKernel, type ForceJob, type ForcePart } from "./kernels/force.js";
export { groupPathsKernel, type GroupPathsJob } from "./kernels/group-paths.js";
export { groupStepsKernel, type GroupStepsJob } from "./kernels/group-steps.js";
export { heldTogetherKernel, type HeldTogetherJob } from "./kernels/held-together.js";
export { toldWithinKernel, type ToldWithinJob } from "./kernels/told-within.js";
export { setValuesKernel, type SetAim, type SetValuesJob } from "./kernels/set-values.js";
export type { PairsJob } from "./kernels/pairs-job.js";
export { neighborOverlapKernel, type NeighborOverlapPart } from "./kernels/neighbor-overlap.js";
export { shortWalksKernel, type ShortWalksJob, type ShortWalksPart } from "./kernels/short-walks.js";
export {
  shortcutGainsKernel,
  type ShortcutGainsJob,
  type ShortcutGainsPart,
  type SourceSteps,
} from "./kernels/shortcut-gains.js";
export { shortcutLooksKernel, type ShortcutLooksJob } from "./kernels/shortcut-looks.js";
export { mostNearer, shortcutWeightsKernel, type ShortcutWeightsJob } from "./kernels/shortcut-weights.js";
export {
  nearPairsKernel,
  type Leg,
  type NearPairsJob,
  type NearPairsPart,
  type NearSearch,
} from "./kernels/near-pairs.js";
export { strengthCoresKernel, type StrengthCoresJob } from "./kernels/strength-cores.js";
export { strongComponentsKernel } from "./kernels/strong-components.js";
export { structuralHolesKernel, type StructuralHolesPart } from "./kernels/structural-holes.js";
export {
  temporalReachKernel,
  type TemporalReachJob,
  type TemporalReachPart,
} from "./kernels/temporal-reach.js";
export { trianglesKernel } from "./kernels/triangles.js";
export {
  vertexBootstrapKernel,
  type VertexBootstrapJob,
  type VertexBootstrapPart,
} from "./kernels/vertex-bootstrap.js";
export { walkBoundsKernel, type WalkBoundsJob } from "./kernels/walk-bounds.js";
export { walkLanes } from "./kernels/walk-loops.js";
export { walkSumsKernel, type WalkSumsJob, type WalkSumsPart } from "./kernels/walk-sums.js";
export { weightedBetweennessKernel } from "./kernels/weighted-betweenness.js";
export { weightedDistancesKernel } from "./kernels/weighted-distances.js";

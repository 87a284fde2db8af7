// errors, control
export { ComityError, isComityError, type ErrorDetails } from "./errors/error.js";
export { errorCodes, type ErrorCode } from "./errors/codes.js";
export type { Control, Progress } from "./control/control.js";

// schema
export type { Consent, Purpose } from "./schema/consent.js";
export type { Actor, Dataset, Participation, Tie } from "./schema/types.js";
export type { Risk } from "./schema/risk.js";
export type {
  Answer,
  Formality,
  Kind,
  Method,
  RiskLevel,
  Role,
  Status,
  Term,
  VocabularyName,
  Word,
} from "./schema/vocabulary.js";
export type { WordList } from "./schema/word-list.js";

// network
export type { Audience, AudienceOptions } from "./network/audience.js";
export { fromEdges, type EdgeOptions } from "./network/from-edges.js";
export { generate, type GenerateOptions } from "./network/generate/generate.js";
export { sizes } from "./network/generate/sizes.js";
export type {
  Cell,
  CategoryColumn,
  Codes,
  Column,
  ConsentColumn,
  DateColumn,
  FlagColumn,
  ListColumn,
  NumberColumn,
  TextColumn,
} from "./network/columns.js";
export type { Condition, DateRange, NumberRange, Value } from "./network/conditions.js";
export type { Ids } from "./network/ids.js";
export type { ActorTable, Columns, Network, ParticipationTable, TieTable } from "./network/network.js";
export type { ActorChoice, ActorRow, TieChoice, TieRow, Where } from "./network/where.js";
export type { AddedTie } from "./network/added-ties.js";
export { toGraph, type GraphOptions } from "./network/to-graph.js";
export { actor } from "./network/rows.js";
export { select, type SelectOptions } from "./network/select.js";
export { overlay, type OverlayOptions } from "./network/overlay.js";
export { aggregate, type Aggregate, type AggregateOptions } from "./network/aggregate.js";
export { project, type Projection, type ProjectOptions } from "./network/project/project.js";
export { twoMode, type TwoMode } from "./network/two-mode.js";
export type { Window } from "./network/project/window.js";
export { ego, type EgoOptions } from "./network/ego.js";
export { release } from "./csr/memo.js";

// ingest
export {
  ingest,
  type Ingested,
  type IngestInput,
  type IngestOptions,
  type TableInput,
  type Tables,
} from "./ingest/ingest.js";
export type { EdgeSource, Input, NamedOptions, RowSource, TableName, TableSource } from "./ingest/source.js";
export { parseCsv, type CsvOptions, type CsvSource } from "./ingest/csv/parse-csv.js";
export { parseDl } from "./ingest/dl/parse-dl.js";
export { parseEdgeList } from "./ingest/edge-list/parse-edge-list.js";
export { parseGexf } from "./ingest/gexf/parse-gexf.js";
export { parseGml } from "./ingest/gml/parse-gml.js";
export { parseGraphml } from "./ingest/graphml/parse-graphml.js";
export { parseJson } from "./ingest/json/parse-json.js";
export { parseNdjson } from "./ingest/json/parse-ndjson.js";
export { parseMatrixMarket } from "./ingest/matrix-market/parse-matrix-market.js";
export { parsePajek, type PajekOptions } from "./ingest/pajek/parse-pajek.js";
export { parseWorkbook, type WorkbookOptions } from "./ingest/workbook/parse-workbook.js";
export { fromGraph } from "./ingest/graph/from-graph.js";
export { mapRows } from "./ingest/mapping/map-rows.js";
export { readMapping } from "./ingest/mapping/read-mapping.js";
export { proposeMapping, type ProposeOptions } from "./ingest/mapping/propose/propose-mapping.js";
export type { ColumnProposal, Confidence, FilledField, Proposal } from "./ingest/mapping/propose/proposal.js";
export type {
  ColumnRule,
  ConstantRule,
  DateRule,
  JoinRule,
  MappedInput,
  MappedRecord,
  Mapping,
  RecordRule,
  Rule,
} from "./ingest/mapping/mapping.js";
export type {
  ColumnNote,
  Conversion,
  Effect,
  FileCount,
  Finding,
  FindingCount,
  TableCount,
} from "./ingest/finding.js";
export { annotate, type AnnotatedRow, type AnnotateOptions } from "./ingest/annotate.js";
export type { FindingColumns } from "./ingest/finding-store.js";
export { findingCodes, type FindingCode } from "./ingest/finding-codes.js";
export type { Ledger } from "./ingest/ledger.js";

// export
export { toCsv, type ExportedTables } from "./export/csv.js";
export type { Exported, Pieces } from "./export/exported.js";
export { toGexf } from "./export/gexf.js";
export { toGraphml } from "./export/graphml.js";
export { toGraphologyJson } from "./export/graphology-json.js";
export type { Loss, LossKind } from "./export/losses.js";
export type { ExportOptions } from "./export/options.js";
export { toPajek, type ExportedPajek, type PajekExportOptions } from "./export/pajek.js";

// exec, values
export type { Executor, FoldControl } from "./exec/executor.js";
export { inline } from "./exec/inline.js";
export type { Figure, FigureRow, Figures } from "./values/figures.js";
export type { Meta } from "./values/meta.js";
export type {
  ChangeColumn,
  ChangedNumber,
  Comparison,
  FigureChangeRow,
  MeasureMetas,
} from "./values/comparison.js";
export type {
  BorderlineRow,
  CertainGroupRow,
  CertainRow,
  Consensus,
  ConsensusTables,
} from "./values/consensus.js";
export type { GroupNameRow, GroupNames, GroupWordRow } from "./values/group-names.js";
export type { MemberRow, Numbering, Partition } from "./values/partition.js";
export { reasons, type Reason } from "./values/reasons.js";
export type {
  Interval,
  IntervalRow,
  Intervals,
  ScoreIntervals,
  TieIntervalRow,
  TieScoreIntervals,
} from "./values/score-intervals.js";
export type { Recommendations } from "./values/recommendations.js";
export type { ScoreRow, Scores } from "./values/scores.js";
export type { ScoreColumn, ScoresRow, ScoreTable } from "./values/score-table.js";
export type { Table } from "./values/table.js";
export type { CellValue, PlainRow, TabularJson } from "./values/tabular.js";
export type { TieScoreRow, TieScores } from "./values/tie-scores.js";
export type { TopScores } from "./values/top-scores.js";

// identity
export type { Cluster, ClusterConflict } from "./identity/clusters.js";
export type { Decision, Verdict } from "./identity/decisions.js";
export { evidenceCodes, type Evidence, type EvidenceCode } from "./identity/evidence.js";
export { applyDecisions, type ApplyOptions } from "./identity/merge/apply-decisions.js";
export type { Applied } from "./identity/merge/follow-decisions.js";
export type { Before, DecisionConflict, Merge } from "./identity/merge/merges.js";
export { separate } from "./identity/merge/separate.js";
export {
  bands,
  type Band,
  type Candidate,
  type CandidateRow,
  type NotCompared,
  type Resolution,
} from "./identity/resolution.js";
export { resolve, type ResolveOptions } from "./identity/resolve.js";

// measures
export {
  betweenness,
  betweennessDefaults,
  type ActorBetweennessOptions,
  type BetweennessOptions,
  type Sampled,
  type TieBetweennessOptions,
} from "./measures/betweenness.js";
export {
  brokerageRoles,
  brokerageRolesDefaults,
  type BrokerageRolesOptions,
  type RoleColumn,
} from "./measures/brokerage-roles.js";
export type { RoleName } from "./measures/brokerage-tables.js";
export type { BallOptions } from "./measures/balls.js";
export { bridging, bridgingDefaults, type BridgingIndex, type BridgingOptions } from "./measures/bridging.js";
export {
  centralization,
  centralizationDefaults,
  type CentralizationOptions,
} from "./measures/centralization.js";
export { closeness, closenessDefaults, type ClosenessOptions } from "./measures/closeness.js";
export { harmonic, harmonicDefaults, type HarmonicOptions } from "./measures/harmonic.js";
export type { PathOptions } from "./measures/path-sums.js";
export { reach, reachDefaults, type ReachOptions } from "./measures/reach.js";
export type { TopOptions } from "./measures/top-closeness.js";
export { clustering, type ClusteringOptions } from "./measures/clustering.js";
export { cohesion, type CohesionOptions } from "./measures/cohesion.js";
export { communities, communitiesDefaults, type CommunitiesOptions } from "./measures/communities.js";
export {
  communityNames,
  communityNamesDefaults,
  type CommunityNamesOptions,
} from "./measures/community-names.js";
export {
  communitySignificance,
  communitySignificanceDefaults,
  type CommunitySignificanceOptions,
} from "./measures/community-significance.js";
export { comparePartitions, type Attribute } from "./measures/compare-partitions.js";
export { components, componentsDefaults, type ComponentsOptions } from "./measures/components.js";
export { consensus, consensusDefaults, type ConsensusOptions } from "./measures/consensus.js";
export {
  coreness,
  corenessDefaults,
  strengthCoreness,
  strengthCorenessDefaults,
  type CorenessOptions,
  type StrengthCorenessOptions,
} from "./measures/coreness.js";
export {
  corePeriphery,
  corePeripheryDefaults,
  type CorePeripheryOptions,
} from "./measures/core-periphery.js";
export { stage, type StageOptions } from "./measures/stage.js";
export { cutPoints, type CutPointsOptions } from "./measures/cut-points.js";
export {
  degree,
  degreeDefaults,
  strength,
  strengthDefaults,
  type DegreeOptions,
  type NormalizedDegreeOptions,
} from "./measures/degree.js";
export { distances, distancesDefaults, type DistancesOptions } from "./measures/distances.js";
export type { Estimate } from "./measures/cost.js";
export { estimate, type EstimateOptions } from "./recommend/estimate.js";
export { eigenvector, eigenvectorDefaults, type EigenvectorOptions } from "./measures/eigenvector.js";
export { katz, katzDefaults, type KatzOptions } from "./measures/katz.js";
export {
  earliestArrival,
  earliestArrivalDefaults,
  type EarliestArrivalOptions,
} from "./measures/earliest-arrival.js";
export type { JourneyRow } from "./measures/journey.js";
export {
  latestDeparture,
  latestDepartureDefaults,
  type LatestDepartureOptions,
} from "./measures/latest-departure.js";
export { influencers } from "./measures/influencers/influencers.js";
export { influencersDefaults, type InfluencersOptions } from "./measures/influencers/options.js";
export type { Certificate } from "./measures/influencers/certify.js";
export type { Target } from "./measures/influencers/targets.js";
export { keyPlayers, keyPlayersDefaults, type KeyPlayersOptions } from "./measures/key-players.js";
export type { KeyPlayerGoal } from "./measures/key-player-goals.js";
export type { RemedyRow } from "./measures/pieces.js";
export {
  groupCentrality,
  groupCentralityDefaults,
  type GroupCentralityOptions,
} from "./measures/group-centrality.js";
export { withoutActor, type WithoutActorOptions } from "./measures/without-actor.js";
export { inclusion, inclusionDefaults, type InclusionOptions } from "./measures/inclusion.js";
export { mixing, mixingDefaults, type MixingOptions } from "./measures/mixing.js";
export { modularity, modularityDefaults, type ModularityOptions } from "./measures/modularity.js";
export type { SearchOptions } from "./measures/community-search.js";
export type { MeasureOptions, TieReading } from "./measures/options.js";
export type { View } from "./csr/form.js";
export {
  participation,
  participationDefaults,
  participationRoles,
  type ParticipationOptions,
  type ParticipationScore,
} from "./measures/participation.js";
export { pagerank, pagerankDefaults, type PagerankOptions } from "./measures/pagerank.js";
export type { By } from "./measures/by-option.js";
export { reciprocity, reciprocityDefaults, type ReciprocityOptions } from "./measures/reciprocity.js";
export {
  resolutionProfile,
  resolutionProfileDefaults,
  type ResolutionProfileOptions,
  type ResolutionRow,
} from "./measures/resolution-profile.js";
export type { SamplingOptions } from "./measures/sampling-options.js";
export {
  structuralHoles,
  structuralHolesDefaults,
  type HoleScore,
  type StructuralHolesOptions,
} from "./measures/structural-holes.js";
export {
  temporalReach,
  temporalReachDefaults,
  type TemporalReachOptions,
} from "./measures/temporal-reach.js";
export type { TimeOptions } from "./measures/time-rules.js";

// how far a message travels
export type { CascadeOptions } from "./measures/spread/cascade-options.js";
export type { Certainty } from "./measures/spread/looks.js";
export type {
  ByMethod,
  Probability,
  SpreadModel,
  TransmissionOptions,
} from "./measures/spread/probability.js";
export type { WhatIsLost } from "./measures/spread/loss.js";
export type { NeedRow } from "./measures/spread/aid.js";
export { readiness, readinessDefaults, type ReadinessOptions } from "./measures/spread/readiness.js";
export type { ActorLossRow } from "./measures/spread/readiness-detail.js";
export {
  spread,
  spreadDefaults,
  type SpreadGroupRow,
  type SpreadOptions,
  type SpreadScore,
} from "./measures/spread/spread.js";

// chance and certainty
export { gnm } from "./measures/chance/gnm.js";
export {
  nullTest,
  nullTestDefaults,
  type NullModel,
  type NullTestOptions,
} from "./measures/chance/null-test.js";
export {
  permuteAttribute,
  permuteDefaults,
  type PermuteOptions,
} from "./measures/chance/permute-attribute.js";
export { rewire, rewireDefaults, type ChanceOptions, type RewireOptions } from "./measures/chance/rewire.js";
export { profileBands, type ProfileBand } from "./measures/profile/bands.js";
export type { Position } from "./measures/profile/position-names.js";
export {
  profile,
  profileDefaults,
  type ProfileOptions,
  type ProfileScore,
} from "./measures/profile/profile.js";
export type { BandRow, KindRow, RuleRow } from "./measures/profile/tables.js";
export { response, responseDefaults, type ResponseOptions } from "./measures/response.js";
export type { AskedScores } from "./measures/robustness/asked-scores.js";
export {
  robustness,
  robustnessDefaults,
  type RobustnessOptions,
  type RobustnessScore,
} from "./measures/robustness/robustness.js";
export type { Scenario } from "./measures/robustness/scenario.js";
export { stability, stabilityDefaults, type StabilityOptions } from "./measures/robustness/stability.js";
export {
  vertexBootstrap,
  vertexBootstrapDefaults,
  type Bootstrapped,
  type VertexBootstrapOptions,
} from "./measures/vertex-bootstrap.js";

// ties over time
export { dependence, type DependenceRow } from "./measures/dependence.js";
export type { Party } from "./measures/parties.js";
export { durability, durabilityDefaults, type DurabilityOptions } from "./measures/durability.js";
export { waves, wavesDefaults, type WaveRow, type WavesOptions } from "./measures/waves.js";

// participations
export { activities, type ActivityRow } from "./measures/activities.js";
export { attendance, type AttendanceRow } from "./measures/attendance.js";
export {
  copresence,
  copresenceDefaults,
  type CopresenceOptions,
  type CopresenceRow,
} from "./measures/copresence.js";
export { gatheringDefaults, type GatheringOptions } from "./measures/gathering.js";
export { hosting, type HostingRow } from "./measures/hosting.js";
export { returning, returningDefaults, type ReturningOptions } from "./measures/returning.js";

// recommend
export { backtest } from "./recommend/backtest/backtest.js";
export { backtestDefaults, type BacktestOptions } from "./recommend/backtest/options.js";

export {
  composeBoard,
  composeBoardDefaults,
  type ComposeBoardOptions,
} from "./recommend/board/compose-board.js";
export type { MemberRow as BoardMemberRow, QuotaRow } from "./recommend/board/members.js";
export type { Quota } from "./recommend/board/quotas.js";
export type { BesideRandomRow } from "./recommend/board/random-boards.js";

export { linkScores, linkScoresDefaults, type LinkScoresOptions } from "./recommend/links/link-scores.js";
export type { LinkScoreRow } from "./recommend/links/link-rows.js";
export type { LinkScoreName } from "./recommend/links/score-names.js";

export {
  matchMentors,
  matchMentorsDefaults,
  type MatchMentorsOptions,
} from "./recommend/mentors/match-mentors.js";
export type { MentorPairRow } from "./recommend/mentors/rows.js";
export type { HelpRow, Lack, UnmatchedRow } from "./recommend/mentors/unmatched.js";

export type { ActionName } from "./recommend/actions.js";
export type { BridgeOptions } from "./recommend/benefit/bridge.js";
export type { CloserOptions } from "./recommend/benefit/closer.js";
export type { IncludeOptions } from "./recommend/benefit/include.js";
export type { JoinUpOptions } from "./recommend/benefit/join-up.js";
export type { ReachFurtherOptions } from "./recommend/benefit/reach-further.js";
export type { WithstandOptions } from "./recommend/benefit/withstand.js";
export type { ObjectiveOptions } from "./recommend/benefit/open.js";
export type {
  ConstraintOptions,
  CostedTie,
  Costs,
  Declined,
  Exposure,
  Tension,
} from "./recommend/constraints/options.js";
export type { Proposal as TieProposal, Standing } from "./recommend/decisions/proposal.js";
export type { ProposalFinding } from "./recommend/decisions/proposal-findings.js";
export type { ProposalsToHandOver } from "./recommend/decisions/write-proposals.js";
export {
  proposalsToFillIn,
  type ProposalsToFillInOptions,
} from "./recommend/decisions/proposals-to-fill-in.js";
export {
  readProposals,
  type ProposalsFile,
  type ReadProposalsOptions,
} from "./recommend/decisions/read-proposals.js";
export type { EffectRow } from "./recommend/effects.js";
export type { EndRow } from "./recommend/ends.js";
export type { Explanation, Reason as SuggestionReason } from "./recommend/explanation/explained.js";
export { replay } from "./recommend/explanation/reasons.js";
export type { ModelCard } from "./recommend/likelihood/model-card.js";
export type { ObjectiveName } from "./recommend/objective.js";
export {
  recommendDefaults,
  type ActionCounts,
  type ObjectiveWeights,
  type RecommendOptions,
} from "./recommend/options.js";
export { recommend } from "./recommend/recommend.js";
export type { RuleRow as ConstraintRow } from "./recommend/rules-table.js";
export type { Suggestions, SuggestionRow } from "./recommend/suggestions.js";

export type { AskedMeasure, ComparableName } from "./recommend/what-if/measures.js";
export type { ActorChangeRow } from "./recommend/what-if/actors.js";
export type { GroupChangeRow } from "./recommend/what-if/groups.js";
export type { AskedTies, RemovedTie, WhatIfTieRow } from "./recommend/what-if/ties.js";
export { whatIf, whatIfDefaults, type WhatIfOptions } from "./recommend/what-if/what-if.js";

// analysis
export { analyze, type AnalyzeOptions } from "./analysis/analyze.js";
export type {
  ActivitySection,
  ActorEntry,
  Analysis,
  ComponentSection,
  Count,
  CountrySection,
  FigureSection,
  IntakeSection,
  MethodEntry,
  NetworkSection,
  ScoreName,
} from "./analysis/analysis.js";
export type { Broker, BrokerList, BrokerSection } from "./analysis/brokers.js";
export type { BrokerRole, RoleCount } from "./analysis/broker-roles.js";
export type { CircleCertainty } from "./analysis/circle-certainty.js";
export type { CommunitySection } from "./analysis/community-section.js";
export type { Effort, Repeats } from "./analysis/effort.js";
export type { AskFirstSection } from "./analysis/ask-first.js";
export type { DependenceSection } from "./analysis/dependence.js";
export type {
  DurabilitySection,
  SurvivalEntry,
  SurvivalGroups,
  SurvivalPoint,
} from "./analysis/durability.js";
export type { ExchangeSection } from "./analysis/exchange.js";
export type { FragilitySection } from "./analysis/fragility.js";
export type { FundingSection } from "./analysis/funding.js";
export type { GatheringSection, HostingGroup } from "./analysis/gatherings.js";
export type { InclusionSection } from "./analysis/inclusion.js";
export type { MixingCell, MixingSection } from "./analysis/mixing.js";
export type { PictureSection } from "./analysis/picture.js";
export type { PlacedSection } from "./analysis/placed.js";
export type { RankSection } from "./analysis/ranks.js";
export type { ShapeSection } from "./analysis/shape.js";
export type {
  AnswersOnRecord,
  Beside,
  ModelInShort,
  RecommendationSection,
  Suggested,
} from "./analysis/recommendations.js";
export type { SuggestionOptions } from "./analysis/suggesting.js";
export type { WaveSection } from "./analysis/waves.js";
export { compareAnalyses } from "./analysis/compare-analyses.js";
export type {
  AnalysisComparison,
  ComparedFigure,
  ComparedFigureName,
  ComparedState,
  ComparisonCaution,
  CountryPair,
  PanelChange,
  PartnerChange,
} from "./analysis/comparison.js";
export { readAnalysis } from "./analysis/read-analysis.js";

import type { AskFirstSection } from "./ask-first.js";
import type { DependenceSection } from "./dependence.js";
import type { DurabilitySection } from "./durability.js";
import type { ExchangeSection } from "./exchange.js";
import type { FundingSection } from "./funding.js";
import type { FragilitySection } from "./fragility.js";
import type { GatheringSection } from "./gatherings.js";
import type { InclusionSection } from "./inclusion.js";
import type { WaveSection } from "./waves.js";
import type { BrokerSection } from "./brokers.js";
import type { CommunitySection } from "./community-section.js";
import type { PictureSection } from "./picture.js";
import type { Band, Placed, PlacedSection } from "./placed.js";
import type { MixingSection } from "./mixing.js";
import type { RankSection } from "./ranks.js";
import type { RecommendationSection } from "./recommendations.js";
import type { ShapeSection } from "./shape.js";

/**
 * Everything `analyze` found, as plain JSON: the only thing that reports, pages and drawings read.
 *
 * `schemaVersion` is major.minor: new sections are optional and raise the minor number, anything removed raises the
 * major one. A number that is undefined is null, with a reason code beside it. No clock time is in it unless it was
 * passed. For the public it holds no withheld byte.
 */
export interface Analysis {
  readonly schemaVersion: "1.0" | "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6";
  readonly audience: "public" | "steward";
  /** The date that consent, status and lapse were judged on, if one was given. */
  readonly asOf?: string;
  readonly seed: number;
  readonly effort: "exact" | "sampled" | "auto";
  readonly dataset: {
    readonly source?: string | undefined;
    readonly boundary?: string | undefined;
    readonly collected?: string | undefined;
    readonly licence?: string | undefined;
  };
  /** Sentences that must stand at the top of every output, such as that nobody's kind is known. */
  readonly notices: readonly string[];
  /** What came of the rows, if a ledger was passed: counts, no values. */
  readonly intake?: IntakeSection;
  readonly network: NetworkSection;
  /** Every actor of the view in the order of display: named ones by id, then those under a pseudonym. */
  readonly actors: readonly ActorEntry[];
  readonly cohesion: FigureSection;
  readonly components: ComponentSection;
  /** The stage of the network and its core, where there are ties and paths are not left out. Since version 1.2. */
  readonly shape?: ShapeSection;
  readonly distances: FigureSection & {
    readonly histogram?: readonly { readonly distance: number; readonly pairs: number }[];
  };
  readonly reciprocity: FigureSection;
  readonly cutPoints: FigureSection;
  /** By attribute: country, kind and degree, where they exist. */
  readonly mixing: readonly MixingSection[];
  readonly communities: CommunitySection;
  /** How sure ranks are, where the size allows: betweenness, degree. Since version 1.2. */
  readonly ranks?: readonly RankSection[];
  /** Who stands between others, where there are ties and paths are not left out. Since version 1.2. */
  readonly brokers?: BrokerSection;
  /** Who is placed to convene, to connect and to mobilize, where the size allows. Since version 1.3. */
  readonly profile?: PlacedSection;
  /** Who to ask first to pass a message on, where there are ties. Since version 1.4. */
  readonly askFirst?: AskFirstSection;
  readonly countries: CountrySection;
  readonly activity: ActivitySection;
  /** What participations say, where there are any. Since version 1.1. */
  readonly gatherings?: GatheringSection;
  /** Whose loss would cut many off, with the remedy. Since version 1.2. */
  readonly fragility?: FragilitySection;
  /** What groups have against their share: one for each of country, kind, languages and groups. Since version 1.2. */
  readonly inclusion?: readonly InclusionSection[];
  /** What goes out and what comes in, where ties have a direction. Since version 1.2. */
  readonly exchange?: ExchangeSection;
  /** Who pays for whom, by country, where ties say who pays. Since version 1.3. */
  readonly funding?: FundingSection;
  /** Years in which countries began more ties than their share. Since version 1.2. */
  readonly waves?: WaveSection;
  /** How long ties last, where any says when it began. Since version 1.3. */
  readonly durability?: DurabilitySection;
  /** What ties hang on, where any tells. Since version 1.3. */
  readonly dependence?: DependenceSection;
  /** Whom to introduce, revive, deepen or protect next, where the size allows or it was asked for. Since version 1.4. */
  readonly recommendations?: RecommendationSection;
  /** Where actors are drawn, unless it was not asked for. Since version 1.5. */
  readonly picture?: PictureSection;
  /** How each number was computed, in the order of the sections. */
  readonly methods: readonly MethodEntry[];
}

export interface IntakeSection {
  /** Rows of the files that a mapping read; a row of them may have made several rows of the tables. */
  readonly mapped?: number;
  readonly tables: readonly {
    readonly table: "actors" | "ties" | "participations";
    readonly rows: number;
    readonly accepted: number;
    readonly merged: number;
    readonly quarantined: number;
  }[];
  readonly findings: readonly {
    readonly table: string;
    readonly column?: string;
    readonly code: string;
    readonly effect: string;
    readonly count: number;
    /** What the code means. */
    readonly about: string;
    /** What to do. */
    readonly fix: string;
  }[];
}

export interface NetworkSection {
  readonly actors: number;
  readonly ties: number;
  readonly participations: number;
  /** Actors who refused analysis, and the ties that went with them. */
  readonly refused: { readonly actors: number; readonly ties: number };
  /** Ties outside the view by status or date. */
  readonly outside: number;
  /** Actors shown under a pseudonym. */
  readonly withheld: number;
  /** Ties of the view that are projected from shared activities, where there are any. Since version 1.1. */
  readonly projected?: number;
  /** True where every tie of the view is undirected. */
  readonly undirected: boolean;
  readonly kinds: readonly Count[];
  readonly methods: readonly Count[];
}

/** A word and how often it occurs; "" stands for rows without one. */
export interface Count {
  readonly word: string;
  readonly count: number;
}

export interface ActorEntry {
  readonly id: string;
  readonly name: string;
  /** False for pseudonyms. */
  readonly named: boolean;
  /** True for people: listed, never ranked. */
  readonly personal: boolean;
  readonly kind?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Its number, 1 the largest. */
  readonly component: number;
  readonly community: number;
  /** The activities that it took part in, and those that it hosted, where there are any. Since version 1.1. */
  readonly took?: { readonly activities: number; readonly hosted: number } | undefined;
  /** How surely it stands in the upper quarter of its kind; organizations under their own names only. Since version 1.3. */
  readonly bands?: Readonly<Partial<Record<Placed, Band>>> | undefined;
  /** By measure; null where undefined. Measures that were not computed are absent. */
  readonly scores: Readonly<Partial<Record<ScoreName, number | null>>>;
  /** Between which numbers scores lie that are estimated. Since version 1.2. */
  readonly bounds?: Readonly<Partial<Record<ScoreName, readonly [low: number, high: number]>>>;
  /** The reason code of every score that is null. */
  readonly reasons?: Readonly<Partial<Record<ScoreName, string>>>;
}

export const scoreNames = [
  "degree",
  "strength",
  "betweenness",
  "closeness",
  "closenessInComponent",
  "harmonic",
  "pagerank",
  "coreness",
  "reach",
  "clustering",
] as const;
export type ScoreName = (typeof scoreNames)[number];

export interface FigureSection {
  readonly figures: readonly {
    readonly figure: string;
    readonly value: number | null;
    readonly reason?: string;
    readonly about: string;
  }[];
  /** Why the section is empty, if it is. */
  readonly skipped?: string;
}

export interface ComponentSection {
  /** Sizes of components, largest first. */
  readonly sizes: readonly number[];
}

export interface CountrySection {
  readonly countries: readonly {
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
    readonly name: string;
    readonly actors: number;
    /** Ties with both ends there. */
    readonly within: number;
    /** Ties with one end there. */
    readonly across: number;
  }[];
  /** Ties between two different countries, source before target by code. */
  readonly links: readonly { readonly source: string; readonly target: string; readonly ties: number }[];
  /** Actors without a country, and ties with an end that has none. */
  readonly unknown: { readonly actors: number; readonly ties: number };
}

export interface ActivitySection {
  /** All reported ties of actors who did not refuse, by status, whatever the view; "" for those without one. */
  readonly statuses: readonly Count[];
  /** Ties by the year in which they began; a tie known only by a longer interval is in `undated`. */
  readonly began: readonly { readonly year: number; readonly ties: number }[];
  readonly undated: number;
  /** Judged only where `asOf` was given. */
  readonly lapse?: {
    /** Active ties whose end lies within twelve months after `asOf`. */
    readonly soon: number;
    /** Ties still called active whose end lies before `asOf`. */
    readonly past: number;
    /** Active ties last active more than three years before `asOf`, and those whose last activity is known. */
    readonly silent: number;
    readonly dated: number;
  };
}

export interface MethodEntry {
  readonly measure: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly pairs: "unordered" | "ordered";
  readonly exact: boolean;
  readonly backend: string;
  readonly seed?: number;
  readonly converged?: boolean;
  readonly iterations?: number;
  readonly residual?: number;
  /** What an estimate rests on, as in `Meta`. Since version 1.2. */
  readonly samples?: number;
  readonly epsilon?: number;
  readonly delta?: number;
  readonly standardError?: number;
  readonly separated?: readonly number[];
  readonly notes: readonly string[];
}

import type { Progress } from "../control/control.js";
import type { Effect, FileCount, TableCount } from "../ingest/finding.js";
import type { ColumnChoice } from "../ingest/mapping/propose/correct-mapping.js";
import type { Confidence } from "../ingest/mapping/propose/proposal.js";
import type { TableName } from "../ingest/source.js";
import type { Audience } from "../network/audience.js";
import type { ProjectOptions } from "../network/project/project.js";

/** What a file is read as: a whole network, one table, a foreign list that is mapped, or something about the others. */
export type Role = "network" | TableName | "list" | "dataset" | "mapping" | "decisions";

/** A file as the page shows it. */
export interface FileView {
  readonly name: string;
  readonly bytes: number;
  /** What it is taken for, and what else it could be read as. */
  readonly role: Role;
  readonly roles: readonly Role[];
  /** The sheets of a workbook of which one is read, and which one. */
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
}

/** What is said of a file before it is read. */
export interface FileChoice {
  readonly role: Role;
  readonly sheet: string | undefined;
}

/** A field that a column can be said to be. */
export interface FieldOption {
  readonly record: number;
  readonly field: string;
  readonly label: string;
}

export interface ColumnView {
  readonly header: string;
  readonly as: string;
  readonly because: string;
  readonly confidence: Confidence;
  readonly filled: number;
  readonly examples: readonly string[];
}

/** How a foreign list would be read. */
export interface ProposalView {
  readonly is: string;
  readonly because: string;
  readonly confidence: Confidence;
  readonly rows: { readonly total: number; readonly examined: number };
  readonly columns: readonly ColumnView[];
  readonly doubts: readonly string[];
  /** What a column can be said to be, by the record that it then belongs to. */
  readonly choices: readonly { readonly record: string; readonly fields: readonly FieldOption[] }[];
  /** Whether a column can be said to name whom the actor of the row is tied to. */
  readonly partner: boolean;
  /** False for matrices, whose columns are all alike. */
  readonly correctable: boolean;
  /** What is missing before the list can be read this way. */
  readonly missing: readonly string[];
}

/** One thing to mend. */
export interface TaskView {
  readonly effect: Effect;
  readonly file: string;
  readonly header: string;
  readonly code: string;
  readonly meaning: string;
  readonly count: number;
  readonly fixes: readonly string[];
  readonly rows: readonly { readonly place: string; readonly message: string }[];
}

/** What became of the data. */
export interface LedgerView {
  readonly actors: number;
  readonly ties: number;
  readonly participations: number;
  readonly tables: readonly (TableCount & { readonly table: TableName })[];
  readonly files: readonly FileCount[];
  readonly notices: readonly string[];
  readonly total: number;
  readonly tasks: readonly TaskView[];
  readonly columns: readonly { readonly table: TableName; readonly header: string; readonly as: string }[];
  readonly understood: readonly string[];
  /** Whether copies with the findings beside the rows can be made. */
  readonly copies: boolean;
}

/** A file to be kept. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** What can be chosen about the report; each is an option of `comity report`. */
export interface ReportChoice {
  readonly audience: Audience;
  readonly asOf: string | undefined;
  readonly language: "en" | "ar";
  /** How ties are made of shared activities first, if they are. */
  readonly project: ProjectOptions["strength"];
  /** Whether everything is repeated, as often as the size of the network lets it, to say how sure it is. */
  readonly repeated: boolean;
  /** Whether ties are suggested, where the network is not large. */
  readonly suggested: boolean;
}

export interface ReportView {
  readonly report: Download;
  readonly analysis: Download;
  /** What was done to the network before. */
  readonly notes: readonly string[];
}

/** What the page can ask the worker for, and what it gets. */
export interface Asks {
  readonly open: { readonly take: { readonly files: readonly File[] }; readonly give: readonly FileView[] };
  readonly example: {
    readonly take: Readonly<Record<never, never>>;
    readonly give: {
      readonly files: readonly FileView[];
      /** The files themselves, as if they had been chosen. */
      readonly held: readonly File[];
      readonly asOf: string;
    };
  };
  readonly propose: {
    readonly take: { readonly file: number; readonly sheet: string | undefined };
    readonly give: ProposalView;
  };
  readonly correct: {
    readonly take: { readonly choices: readonly (readonly [string, ColumnChoice])[] };
    readonly give: ProposalView;
  };
  readonly mapping: { readonly take: Readonly<Record<never, never>>; readonly give: Download };
  readonly read: {
    readonly take: {
      readonly choices: readonly FileChoice[];
      readonly kind: string | undefined;
      readonly directed: boolean;
    };
    readonly give: LedgerView;
  };
  readonly findings: { readonly take: Readonly<Record<never, never>>; readonly give: Download };
  readonly copies: { readonly take: Readonly<Record<never, never>>; readonly give: readonly Download[] };
  readonly report: {
    readonly take: ReportChoice;
    readonly give: ReportView;
  };
}

export type AskName = keyof Asks;

/** From the page to the worker: a question, or that the one under way is no longer wanted. */
export type ToDesk =
  | { [N in AskName]: { readonly id: number; readonly ask: N; readonly take: Asks[N]["take"] } }[AskName]
  | { readonly ask: "cancel" };

/** What went wrong, as far as the page tells it. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly fix: string | undefined;
}

/** From the worker to the page. */
export type FromDesk =
  | { readonly id: number; readonly is: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly is: "done"; readonly give: Asks[AskName]["give"] }
  | { readonly id: number; readonly is: "cancelled" }
  | { readonly id: number; readonly is: "failed"; readonly trouble: Trouble };

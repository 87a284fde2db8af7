import type { Walk } from "../../measures/walk.js";
import type { LinkScoreName } from "./score-names.js";

/** What was told, and how. */
interface Told {
  readonly of: unknown;
  readonly push: number;
  readonly damping: number;
  readonly strengths: boolean;
  readonly told: readonly LinkScoreName[];
  /** Whether ties join two sides only. */
  readonly twoMode: boolean;
  /** Whether pairs were given, not ranked. */
  readonly given: boolean;
  /** What PageRank is too low by at most, where strengths or directions count. */
  readonly missing: number;
}

/** What is to be known of link scores, a sentence each. */
export function linkNotes(
  { csr, shown }: Walk,
  { of, push, damping, strengths, told, twoMode, given, missing }: Told,
): string[] {
  const notes: string[] = [];
  if (told.includes("pagerank")) {
    const most =
      csr.symmetric && !strengths
        ? `${upTo(push * damping)} for each tie of the two`
        : `${upTo(missing)} each way`;
    notes.push(`PageRank is found from below: it is too low by at most ${most}, and never too high.`);
  }
  if (twoMode)
    notes.push(
      "Ties join two sides only: nobody is a neighbor of one on either side, and no path of three steps joins two of one side.",
    );
  if (!given && shown.audience === "public") {
    notes.push("People and actors under a pseudonym are never ranked before the public.");
    if (of !== undefined) notes.push("Pairs with them can be asked about one by one, with `pairs`.");
  }
  return notes;
}

/** A bound in a few digits, never below itself. */
const upTo = (bound: number): string => String(Number((1.005 * bound).toPrecision(3)));

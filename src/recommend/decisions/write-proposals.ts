import type { Walk } from "../../measures/walk.js";
import { unshownNames } from "../../network/mentions.js";
import { csv, utf8Text } from "../../text/escape.js";
import type { ActionName } from "../actions.js";
import type { Ground } from "../ground.js";
import { pairKey } from "../../identity/decisions.js";
import { proposalColumns, type Proposal, type ProposalColumn, type ProposalRow } from "./proposal.js";

/** What is recommended, as it goes into `decisions.csv`: ids under which the audience sees the actors. */
export interface Suggested {
  readonly source: string;
  readonly target: string;
  readonly action: ActionName;
  readonly method?: string | undefined;
  /** The reasons in words. */
  readonly why?: string | undefined;
}

/** A file to hand over. */
export interface ProposalsToHandOver {
  /** The columns of the file: for the public without what was answered and what came of it. */
  readonly columns: readonly ProposalColumn[];
  readonly rows: readonly ProposalRow[];
  /** The file as CSV, which spreadsheets open and `readProposals` reads. */
  readonly text: string;
  /** Suggestions that are not in it, as one of their ends may not be asked or is not shown to this audience. */
  readonly leftOut: number;
}

export interface WriteProposalsOptions {
  /** The date of the new proposals. */
  readonly proposed?: string | undefined;
  /** What an earlier file says: for the steward its rows come first and stay as they are; the public is not told. */
  readonly earlier?: readonly Proposal[] | undefined;
}

/** What the public is not told: who was asked, what they said, and what came of it. */
const answers: readonly ProposalColumn[] = ["asked", "accepted", "declined", "date", "outcome"];

/**
 * `decisions.csv` for people to fill in: earlier rows as they are, then what is newly suggested, save what earlier rows have
 * already. Suggestions are written only where both ends may be asked and are shown to the audience by name. For the public there
 * are no earlier rows and no columns of answers: a no was said to the office, not to the world. Cells that a spreadsheet would
 * run as a formula get an apostrophe, which reading drops. O(rows + actors).
 */
export async function writeProposals(
  suggested: readonly Suggested[],
  { network, opened, eligible }: Ground,
  { proposed, earlier = [] }: WriteProposalsOptions = {},
): Promise<ProposalsToHandOver> {
  const { shown, vertexOf } = opened;
  const unshown = await unshownNames(network, shown, opened.pace);
  const isPublic = shown.audience === "public";
  const rows = isPublic ? [] : earlier.map((row) => rowOf(row, opened));
  const known = new Set(earlier.map(keyOf));
  let leftOut = 0;
  const mayBeAsked = (id: string): boolean => {
    const place = shown.find(id);
    return place >= 0 && shown.named(place) && eligible[vertexOf[shown.rowOf[place]]] === 1;
  };
  for (const suggestion of suggested) {
    if (known.has(keyOf(suggestion))) continue;
    known.add(keyOf(suggestion));
    const { source, target, action, method, why } = suggestion;
    const open = (text: string | undefined): string | undefined =>
      text === undefined || unshown.has(text) ? undefined : text;
    if (mayBeAsked(source) && mayBeAsked(target))
      rows.push(rowOf({ source, target, action, method: open(method), why: open(why), proposed }, opened));
    else leftOut++;
  }
  const columns = proposalColumns.filter((column) => !(isPublic && answers.includes(column)));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  const text = lines.map((cells) => `${cells.map((cell) => csv(utf8Text(cell))).join(",")}\r\n`).join("");
  // With the mark at its start, spreadsheet programs read the names as they are, whatever their script.
  return { columns, rows, text: `\ufeff${text}`, leftOut };
}

function keyOf({ source, target, action }: Pick<Proposal, "source" | "target" | "action">): string {
  return `${action} ${pairKey(source, target)}`;
}

/** Names are those of now; an actor who is not in the network has none. */
function rowOf(proposal: Suggested & Partial<Proposal>, { shown }: Walk): ProposalRow {
  const nameOf = (id: string): string => {
    const place = shown.find(id);
    return place < 0 || shown.name(place) === id ? "" : shown.name(place);
  };
  const { source, target, action, method = "", why = "", proposed = "" } = proposal;
  const { asked = "", accepted = "", declined = "", date = "", outcome = "" } = proposal;
  return {
    ...{
      source,
      sourceName: nameOf(source),
      target,
      targetName: nameOf(target),
      action,
      method,
      why,
      proposed,
    },
    ...{ asked, accepted, declined, date, outcome },
  };
}

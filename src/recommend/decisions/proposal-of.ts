import { parsePartialDate, yearText } from "../../schema/dates.js";
import { foldWord } from "../../schema/fold.js";
import { resolveWord } from "../../schema/vocabulary.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { actionNames, type ActionName } from "../actions.js";
import { among, either, standingOf, type Ends, type Proposal, type ProposalColumn } from "./proposal.js";
import type { ProposalFinding } from "./proposal-findings.js";

/** A finding before it is known where it stands. */
export type Said = Omit<ProposalFinding, "file" | "row" | "line">;

type Cell = (column: ProposalColumn) => unknown;
type Say = (found: Said) => void;

const longestId = 1000;
const longestText = 10_000;

/** The proposal that a row stands for; undefined where it is set aside, with a finding that says why. */
export function proposalOf(cell: Cell, say: Say): Proposal | undefined {
  const read = {
    source: idOf("source", cell, say),
    target: idOf("target", cell, say),
    action: actionOf(cell, say),
    accepted: endsOf("accepted", cell, say),
    declined: endsOf("declined", cell, say),
    asked: endsOf("asked", cell, say),
  };
  const { source, target, action, accepted, declined, asked } = read;
  if (source === undefined || target === undefined || action === undefined) return undefined;
  if (accepted === "unread" || declined === "unread" || asked === "unread") return undefined;
  if (source === target) {
    say({
      ...{ column: "target", code: "same-ends", effect: "quarantined" },
      message: "source and target are the same actor",
      fix: "Name two different actors.",
    });
    return undefined;
  }
  if ((["source", "target"] as const).some((end) => among(end, accepted) && among(end, declined))) {
    say({
      ...{ column: "declined", code: "both-answers", effect: "quarantined" },
      message: "an end is in the column accepted and in the column declined",
      fix: "Leave the answer that holds now.",
    });
    return undefined;
  }
  const wereAsked = either(asked, either(accepted, declined));
  const proposed = dateOf("proposed", cell, say);
  return {
    source,
    target,
    action,
    ...given("method", methodOf(cell, say)),
    ...given("proposed", proposed),
    ...given("asked", wereAsked),
    ...given("accepted", accepted),
    ...given("declined", declined),
    ...given("date", answeredOn(proposed, cell, say)),
    ...given("outcome", textOf("outcome", cell, say)),
    standing: standingOf({ asked: wereAsked, accepted, declined }),
  };
}

function given<N extends string, V>(name: N, value: V | undefined): Partial<Record<N, V>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<N, V>>);
}

/** The text of a cell without white space around it; "" where it is blank, undefined where it is no text. */
function plain(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function quoted(value: unknown): string {
  return `"${terminal(shorten(plain(value) ?? typeof value))}"`;
}

function idOf(column: "source" | "target", cell: Cell, say: Say): string | undefined {
  const text = plain(cell(column));
  if (text !== undefined && text !== "" && text.length <= longestId && !/\p{Cc}/u.test(text)) return text;
  say({
    ...{ column, effect: "quarantined" },
    ...(text === ""
      ? { code: "missing-value", message: `${column} is blank` }
      : { code: "bad-id", message: `${quoted(cell(column))} is no id` }),
    fix: "Name an actor by its id.",
  });
  return undefined;
}

function actionOf(cell: Cell, say: Say): ActionName | undefined {
  const text = plain(cell("action"));
  const action = text === "" ? "introduce" : actionNames.find((word) => word === foldWord(text ?? ""));
  if (action === undefined)
    say({
      ...{ column: "action", code: "unknown-word", effect: "quarantined" },
      message: `${quoted(cell("action"))} is no action`,
      fix: `Use ${actionNames.join(", ")}; blank means introduce.`,
    });
  return action;
}

/** Methods are an open vocabulary: words that are not known stay as they are. */
function methodOf(cell: Cell, say: Say): string | undefined {
  const text = textOf("method", cell, say);
  return text === undefined ? undefined : (resolveWord("method", text)?.value ?? text);
}

function textOf(column: "method" | "outcome", cell: Cell, say: Say): string | undefined {
  const text = plain(cell(column));
  if (text === "") return undefined;
  if (text !== undefined && text.length <= longestText) return text;
  say({
    ...{ column, code: "bad-text", effect: "blanked" },
    message: `${quoted(cell(column))} is no text of at most ${longestText} characters`,
    fix: "Write a shorter text.",
  });
  return undefined;
}

function dateOf(column: "proposed" | "date", cell: Cell, say: Say): string | undefined {
  const value = yearText(cell(column)) ?? plain(cell(column));
  if (value === "") return undefined;
  if (value !== undefined && parsePartialDate(value) !== undefined) return value;
  say({
    ...{ column, code: "bad-date", effect: "blanked" },
    message: `${quoted(cell(column))} is no date`,
    fix: "Write it as 2026, 2026-05 or 2026-05-17.",
  });
  return undefined;
}

function answeredOn(proposed: string | undefined, cell: Cell, say: Say): string | undefined {
  const date = dateOf("date", cell, say);
  const [first, last] = [proposed ?? "", date ?? ""].map(parsePartialDate);
  if (first === undefined || last === undefined || last.to >= first.from) return date;
  say({
    ...{ column: "date", code: "reversed-dates", effect: "blanked" },
    message: `the answer of ${date ?? ""} came before the proposal of ${proposed ?? ""}`,
    fix: "Correct one of the two dates.",
  });
  return undefined;
}

/** Words for ends, folded. */
const words: Readonly<Record<Ends, readonly string[]>> = {
  source: ["source", "a", "from", "quelle"],
  target: ["target", "b", "to", "ziel"],
  both: ["both", "x", "beide", "lesdeux", "ambos", "ambas", "oba", "entrambi"],
};

/** Whom a cell names; "unread" where it names nobody who is known: whoever answered must not be guessed. */
function endsOf(
  column: "asked" | "accepted" | "declined",
  cell: Cell,
  say: Say,
): Ends | undefined | "unread" {
  const text = plain(cell(column)) ?? "";
  if (text === "" && plain(cell(column)) === "") return undefined;
  const isNamed = (end: "source" | "target"): boolean =>
    [end, `${end}Name` as const].some((name) => plain(cell(name)) === text && text !== "");
  const ends = (["source", "target"] as const).filter(isNamed);
  // Ids come first: "NO" may be one.
  if (ends.length === 1) return ends[0];
  const flag = resolveWord("flag", text)?.value;
  if (flag !== undefined) return flag === "yes" ? "both" : undefined;
  const folded = foldWord(text);
  const found = (["source", "target", "both"] as const).find((end) => words[end].includes(folded));
  if (found !== undefined) return found;
  say({
    ...{ column, code: "unknown-word", effect: "quarantined" },
    message: `${quoted(cell(column))} is neither of the two ends`,
    fix: "Write source, target, both, no, or the id of one of the two.",
  });
  return "unread";
}

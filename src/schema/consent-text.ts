import { protectiveConsent, purposes, type Consent, type Purpose } from "./consent.js";
import { parsePartialDate } from "./dates.js";
import { foldWord } from "./fold.js";
import { resolveWord, type Answer } from "./vocabulary.js";

/** The names of what consent consists of, when each has a column of its own. */
export const consentParts = [...purposes, "until"] as const;

export type ConsentPart = (typeof consentParts)[number];

/**
 * Consent as far as a text could be understood. `unread` holds what could not; then `consent` is the protective
 * reading: every no that was understood, and no to being recommended, contacted and published.
 */
export interface ConsentReading {
  readonly consent: Consent;
  readonly unread: readonly string[];
}

/**
 * Reads consent from one cell: items separated by `;`, `,`, `|` or line breaks, in any order and case.
 *
 *   publish              yes to a purpose: analyze, recommend, contact or publish
 *   no contact, -contact no to it; "not contact" and "contact=no" are the same
 *   publish=yes          or =no, or =unstated; ":" serves as well as "="
 *   until 2027-06-30     the last date on which a yes holds; "until=2027" is the same
 *   all, none            yes or no to every purpose; a bare "no" is none, a bare "yes" says too little
 *
 * Two different answers to one purpose cannot be read.
 */
export function parseConsent(text: string): ConsentReading {
  const draft = new Draft();
  for (const item of text.split(/[;,|\r\n]+/)) {
    if (item.trim() !== "") readItem(item.trim(), draft);
  }
  return draft.finish();
}

/** Reads consent from one cell per part, as from the columns `consent.analyze` … `consent.until`. Empty is unstated. */
export function parseConsentParts(parts: Readonly<Partial<Record<ConsentPart, string>>>): ConsentReading {
  const draft = new Draft();
  for (const part of consentParts) {
    const text = (parts[part] ?? "").trim();
    if (text === "") continue;
    if (part === "until") draft.until(text, text);
    else draft.answer(part, text, `${part}=${text}`);
  }
  return draft.finish();
}

/** The text form of consent, which `parseConsent` reads back. */
export function formatConsent(consent: Consent): string {
  const items = purposes.flatMap((purpose) => {
    const answer = consent[purpose];
    if (answer === undefined) return [];
    return [answer === "yes" ? purpose : answer === "no" ? `no ${purpose}` : `${purpose}=unstated`];
  });
  return [...items, ...(consent.until === undefined ? [] : [`until ${consent.until}`])].join("; ");
}

const answersToAll: ReadonlyMap<string, Answer> = new Map([
  ["all", "yes"],
  ["none", "no"],
  ["no", "no"],
]);

function readItem(item: string, draft: Draft): void {
  const everything = answersToAll.get(foldWord(item));
  if (everything !== undefined) {
    for (const purpose of purposes) draft.answer(purpose, everything, item);
    return;
  }
  const [, expiry] = /^until\s*[=:]?\s*(.+)$/isu.exec(item) ?? [];
  if (expiry !== undefined) {
    draft.until(expiry.trim(), item);
    return;
  }
  const [, negation, word = "", answer] =
    /^(no\s+|not\s+|-\s*)?([a-z]+)(?:\s*[=:]\s*(.+))?$/isu.exec(item) ?? [];
  const purpose = purposeOf(word);
  if (purpose === undefined || (negation !== undefined && answer !== undefined)) draft.unread(item);
  else draft.answer(purpose, negation === undefined ? (answer ?? "yes") : "no", item);
}

function purposeOf(word: string): Purpose | undefined {
  const folded = foldWord(word).replace(/^analyse$/, "analyze");
  return purposes.find((purpose) => purpose === folded);
}

class Draft {
  readonly #answers = new Map<Purpose, Answer>();
  readonly #unread: string[] = [];
  #until: string | undefined;

  answer(purpose: Purpose, text: string, item: string): void {
    const answer = resolveWord("answer", text)?.value as Answer | undefined;
    const earlier = this.#answers.get(purpose);
    if (answer === undefined || (earlier !== undefined && earlier !== answer)) this.unread(item);
    if (answer !== undefined && earlier !== "no") this.#answers.set(purpose, answer);
  }

  until(text: string, item: string): void {
    if (parsePartialDate(text) === undefined || (this.#until !== undefined && this.#until !== text))
      this.unread(item);
    else this.#until = text;
  }

  unread(item: string): void {
    this.#unread.push(item);
  }

  finish(): ConsentReading {
    const answers: Consent = Object.fromEntries(this.#answers);
    if (this.#unread.length > 0) {
      const consent =
        answers.analyze === "no" ? { analyze: "no" as const, ...protectiveConsent } : protectiveConsent;
      return { consent, unread: this.#unread };
    }
    return { consent: this.#until === undefined ? answers : { ...answers, until: this.#until }, unread: [] };
  }
}

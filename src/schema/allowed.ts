import type { Field } from "./field.js";
import { wordsOf } from "./vocabulary.js";

/** What a field allows, as words that complete "it must be …". */
export function allowed(field: Field): string {
  switch (field.type) {
    case "id":
      return "a text of 1 to 1,000 characters in one line";
    case "text":
      return "a text of 1 to 10,000 characters";
    case "texts":
      return 'a list of texts without ";" and "|"';
    case "languages":
      return "a list of language tags such as de or pt-BR";
    case "country":
      return "a two-letter country code of ISO 3166-1";
    case "flag":
      return "yes or no (true or false in JSON)";
    case "date":
      return "a date such as 2011, 2011-05 or 2011-05-17";
    case "risk":
      return `${list(wordsOf("risk"))}, optionally with a date`;
    case "consent":
      return "answers to analyze, recommend, contact and publish, and optionally a date until which they hold";
    case "category":
      return `${list(wordsOf(field.vocabulary))}${field.open ? ", or a declared word of your own" : ""}`;
    case "number":
      return numbers(field);
  }
}

function numbers(field: Extract<Field, { type: "number" }>): string {
  const noun = field.integer ? "a whole number" : "a finite number";
  if (field.exclusive) return `${noun} above ${field.min}`;
  if (field.max === undefined || field.max === Number.MAX_SAFE_INTEGER)
    return `${noun} of ${field.min} or more`;
  return `${noun} from ${field.min} to ${field.max}`;
}

function list(words: readonly string[]): string {
  return words.length === 1 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { didYouMean } from "../did-you-mean.js";

/** Where in a mapping something stands, outermost first. */
export type Path = readonly (string | number)[];

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The error about a part of a mapping that does not follow the form. */
export function fault(path: Path, message: string, fix: string): ComityError {
  const place = path.length === 0 ? "the mapping" : path.join(".");
  const said = `${terminal(shorten(place, 120))} ${terminal(shorten(message, 400))}`;
  return new ComityError("bad-mapping", said, { fix: terminal(shorten(fix, 600)), path });
}

/** True for objects that are not lists. */
function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object. Throws `bad-mapping`. */
export function objectAt(value: unknown, path: Path, fix: string): JsonObject {
  if (!isObject(value)) throw fault(path, `is ${told(value)}, which is no object`, fix);
  return value;
}

/** Refuses keys that the form does not have. Throws `bad-mapping`. */
export function knownKeys(value: JsonObject, path: Path, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const meant = didYouMean(key, known);
    throw fault(
      [...path, key],
      "is nothing that a mapping can say",
      meant === undefined ? `Write ${known.join(", ")}` : `Did you mean "${meant}"?`,
    );
  }
}

/** A text that is not blank, or undefined where nothing is said. Throws `bad-mapping`. */
export function textAt(value: unknown, path: Path): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value.trim() === "")
    throw fault(path, `is ${told(value)}`, "Write a text in quotation marks, or leave it out");
  return value;
}

/** Refuses a value that is none of the allowed ones; nothing said is fine. Throws `bad-mapping`. */
export function oneOf(value: unknown, path: Path, allowed: readonly unknown[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw fault(path, `is ${told(value)}`, `Write ${allowed.map((each) => JSON.stringify(each)).join(" or ")}`);
}

/** Refuses what is no list of texts; nothing said is fine. Throws `bad-mapping`. */
export function textsAt(value: unknown, path: Path): void {
  if (value === undefined) return;
  if (!Array.isArray(value) || !value.every((each) => typeof each === "string"))
    throw fault(path, `is ${told(value)}`, 'Write a list of texts, such as ["-", "k. A."]');
}

/** A value as a message quotes it. */
export function told(value: unknown): string {
  if (typeof value === "string") return value === "" ? "empty" : `"${shorten(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" && value !== null ? "an object" : shorten(String(value));
}

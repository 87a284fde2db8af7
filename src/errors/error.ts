import type { ErrorCode } from "./codes.js";

/** What a ComityError may carry besides its message. */
export interface ErrorDetails {
  /** Where in the caller's input the fault lies, outermost first: `["ties", 17, "strength"]`. */
  readonly path?: readonly (string | number)[];
  /** What to do about it, as one sentence. */
  readonly fix?: string;
  /** The error that caused this one. */
  readonly cause?: unknown;
}

/**
 * The one error class of comity: thrown for bad calls and unreadable input, never for single bad rows.
 * Recognize it by `error.name === "ComityError"` or by `isComityError`, not by `instanceof`: a program may hold the
 * package twice, once as ESM and once as CommonJS.
 */
export class ComityError extends Error {
  override readonly name = "ComityError";
  readonly code: ErrorCode;
  readonly path: readonly (string | number)[];
  readonly fix: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(details.fix === undefined ? message : `${message}; ${continued(details.fix)}`, {
      cause: details.cause,
    });
    this.code = code;
    this.path = details.path ?? [];
    this.fix = details.fix;
  }
}

/** True for every ComityError, from whichever copy of the package it comes. */
export function isComityError(value: unknown): value is ComityError {
  return value instanceof Error && value.name === "ComityError" && "code" in value;
}

/** A sentence as it goes on after a semicolon. Names and abbreviations keep their capitals. */
function continued(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
}

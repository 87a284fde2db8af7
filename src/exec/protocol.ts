import type { CsrHandle } from "../csr/csr.js";
import type { ErrorCode } from "../errors/codes.js";
import { ComityError, isComityError } from "../errors/error.js";

/** What the pool says to a worker. Messages are answered in order, one job at a time. */
export type ToWorker =
  | { readonly type: "graph"; readonly graph: number; readonly handle: CsrHandle }
  | { readonly type: "drop"; readonly graph: number }
  | JobMessage;

export interface JobMessage {
  readonly type: "job";
  readonly ticket: number;
  /** The name of the kernel in the table. */
  readonly kernel: string;
  readonly graph: number;
  readonly job: unknown;
  /** One shared number that becomes 1 when nobody waits for the part any more. */
  readonly stop: Int32Array | undefined;
  /** Memory of an earlier part, to be used again. */
  readonly memory: ArrayBuffer | undefined;
}

/** What a worker answers: every job has exactly one answer. */
export type FromWorker =
  | PartMessage
  | { readonly type: "stopped"; readonly ticket: number }
  | { readonly type: "failed"; readonly ticket: number; readonly error: PackedError };

export interface PartMessage {
  readonly type: "part";
  readonly ticket: number;
  readonly buffer: ArrayBuffer;
  /** In which form the kernel ran. */
  readonly backend: string;
}

/** The first word of a worker of a page. */
export interface Ready {
  readonly type: "ready";
  readonly version: string;
  /** The name of a lock that the worker holds for as long as it lives; undefined where the page has no locks. */
  readonly life: string | undefined;
}

/** An error as plain data: cloning one between threads would lose its code. */
export interface PackedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: ErrorCode | undefined;
  readonly path: readonly (string | number)[];
  readonly fix: string | undefined;
}

/** Makes anything thrown into plain data. */
export function packError(thrown: unknown): PackedError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const coded = isComityError(error) ? (error as ComityError) : undefined;
  const fix = coded?.fix;
  return {
    name: error.name,
    // ComityError writes the fix behind the message, and will do so again.
    message: fix === undefined ? error.message : error.message.slice(0, -`; ${fix}`.length),
    stack: error.stack,
    code: coded?.code,
    path: coded?.path ?? [],
    fix,
  };
}

/** The error that was packed, with its name, message, code and the stack of the thread it comes from. */
export function unpackError({ name, message, stack, code, path, fix }: PackedError): Error {
  const details = fix === undefined ? { path } : { path, fix };
  const error = code === undefined ? new Error(message) : new ComityError(code, message, details);
  if (code === undefined)
    Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
  if (stack !== undefined) error.stack = stack;
  return error;
}

/**
 * Every code a ComityError can carry, with the situation it stands for. Codes are part of the public interface: they
 * are added, never renamed. Bad calls throw one of these; bad data becomes a finding in the ledger instead.
 */
export const errorCodes = {
  "bad-option": "an option has a value outside its range or vocabulary",
  "bad-input": "the input is not of a form that can be read at all",
  "bad-mapping": "a mapping does not follow the form of mapping files",
  "bad-edges": "the typed arrays given to fromEdges do not describe ties",
  "unknown-actor": "an id names no actor of the network",
  "unknown-attribute": "no column of that name exists",
  "unknown-measure": "no measure of that name exists",
  "empty-input": "the input has no content",
  "binary-input": "the input is not text",
  "wrong-encoding": "the text is not UTF-8",
  "unreadable-format": "the input does not follow the format it claims to have",
  "missing-column": "a table lacks a column it cannot do without",
  "missing-file": "a file cannot be opened",
  "unwritable-file": "a file or folder cannot be written",
  "personal-ids": "ids or names look like e-mail addresses or phone numbers and no kinds were given",
  "too-large": "the computation would exceed the limit of the call",
  "out-of-memory": "the arena for the compiled network cannot be allocated",
  "worker-died": "a worker stopped before it returned its part",
  "missing-webgl": "the page has no WebGL to draw with, or lost it",
  "pool-closed": "the worker pool was closed",
  "impossible-quotas": "no choice of actors keeps all the quotas that were asked for",
  "impossible-constraints": "no list of ties keeps all the constraints that were asked for",
  "unsupported-version": "the JSON was written by a newer major version",
} as const;

/** One of the closed set of error codes; `errorCodes` has the meaning of each. */
export type ErrorCode = keyof typeof errorCodes;

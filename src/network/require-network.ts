import { ComityError } from "../errors/error.js";
import type { Network } from "./network.js";

/**
 * Refuses anything that is not a network: a promise that nobody awaited, the result of `ingest` with its ledger, or
 * nothing at all. A program may hold the package twice, so a network is known by its tables. Throws `bad-input`.
 */
export function requireNetwork(value: unknown): asserts value is Network {
  if (isRecord(value) && isTable(value["actors"]) && isTable(value["ties"])) return;
  const { found, fix } = described(value);
  throw new ComityError("bad-input", `the network is ${found}`, { fix, path: ["network"] });
}

function described(value: unknown): { found: string; fix: string } {
  if (value === undefined || value === null)
    return { found: "missing", fix: "Give the network first, and await it where it comes from a promise" };
  if (isRecord(value)) {
    if (typeof value["then"] === "function")
      return { found: "a promise that was not awaited", fix: "Await the network first" };
    if ("network" in value)
      return { found: "an object that holds a network", fix: "Give its property `network`" };
  }
  return {
    found: typeof value === "object" ? "an object that is no network" : `a ${typeof value}`,
    fix: "Give what ingest, fromEdges, fromGraph or generate returns, and await the network first",
  };
}

function isTable(value: unknown): boolean {
  return isRecord(value) && typeof value["length"] === "number" && value["columns"] instanceof Map;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { membershipsOf } from "../labels.js";
import { fewestShown } from "../small-groups.js";
import type { Walk } from "../walk.js";

/** Whom a message is for: by attribute one value or several, of which an actor must have one. */
export type Target = Readonly<Record<string, string | readonly string[]>>;

/** A copy of what the caller gave, in lists. Throws `bad-option`. */
export function settledTarget(target: unknown): ReadonlyMap<string, readonly string[]> | undefined {
  if (target === undefined) return undefined;
  const isObject = typeof target === "object" && target !== null && !Array.isArray(target);
  const entries = Object.entries(isObject ? target : {}).map(
    ([name, values]: [string, unknown]) => [name, Array.isArray(values) ? [...values] : [values]] as const,
  );
  if (entries.length > 0 && entries.every(([, values]) => values.length > 0 && values.every(isText)))
    return new Map(entries as [string, string[]][]);
  throw new ComityError("bad-option", "target must say of attributes which values are meant", {
    path: ["target"],
    fix: 'write { country: ["DE", "FR"] } or { interests: "water" } (--target interests=water)',
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/**
 * The vertices that are meant, ascending: those who have one of the values of each attribute, as the audience may see them.
 * Throws `unknown-attribute`, and `bad-option` where nobody is meant, or before the public too few people to be told of.
 */
export async function targetsOf(
  network: Network,
  target: ReadonlyMap<string, readonly string[]>,
  opened: Walk,
): Promise<Int32Array> {
  const { shown, actorOf } = opened;
  let meant: Set<number> | undefined;
  for (const [name, values] of target) {
    const { names, members } = await membershipsOf(network, name, opened);
    const having = new Set(names.flatMap((value, g) => (values.includes(value) ? members[g] : [])));
    meant = meant === undefined ? having : new Set([...meant].filter((v) => having.has(v)));
  }
  const vertices = Int32Array.from(meant ?? []).sort();
  const path = ["target"];
  if (vertices.length === 0)
    throw new ComityError("bad-option", "target means nobody", {
      path,
      fix: "give values that actors have, as results show them",
    });
  const isPerson = (v: number): boolean => shown.personal(shown.placeOf[actorOf[v]]);
  if (shown.audience === "public" && vertices.length < fewestShown && vertices.some(isPerson))
    throw new ComityError("bad-option", "target means too few people to be told of before the public", {
      path,
      fix: `mean at least ${fewestShown} actors, or ask for the steward (audience: "steward")`,
    });
  return vertices;
}

import { ComityError } from "../../errors/error.js";
import { didYouMean } from "../../ingest/did-you-mean.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { membershipsOf, type Memberships } from "../../measures/labels.js";
import type { Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { loadCountries } from "../../schema/countries.js";
import { resolveWord } from "../../schema/vocabulary.js";

/** How many members of a board are to have a value. */
export interface Quota {
  /** An attribute of the actors, also one with several values such as languages or groups, or a partition. */
  readonly by: By;
  /** The value, as results show it; "*" for each value there is. */
  readonly value: string;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** A quota that was read: how many members with a value there must and may be. */
export interface Rule {
  readonly by: string;
  readonly value: string;
  readonly least: number;
  /** Infinity where there is no upper quota. */
  readonly most: number;
  /** 1 for the vertices with the value. */
  readonly holds: Uint8Array;
}

/** A quota as a person writes it. */
export function ruleText({ by, value, least, most }: Pick<Rule, "by" | "value" | "least" | "most">): string {
  const bounds = [
    ...(least > 0 ? [`at least ${least}`] : []),
    ...(most < Infinity ? [`at most ${most}`] : []),
  ];
  return `${by}=${value} ${bounds.join(", ")}`;
}

/** How the record of a result names a quota. */
export function quotaText({ by, value, atLeast = 0, atMost = Infinity }: Quota): string {
  return ruleText({ by: wordOfBy(by) ?? "", value, least: atLeast, most: atMost });
}

/** Throws `bad-option` for what is no quota, whatever the network. */
export function checkQuotas(quotas: unknown): asserts quotas is readonly Quota[] {
  if (!Array.isArray(quotas)) throw wrong([], "quotas must be a list", shape);
  for (const [i, quota] of (quotas as readonly unknown[]).entries()) {
    if (typeof quota !== "object" || quota === null) throw wrong([i], "a quota is an object", shape);
    const { by, value, atLeast, atMost, ...rest } = quota as Quota;
    const [foreign] = Object.keys(rest);
    if (foreign !== undefined) throw wrong([i, foreign], `a quota has no "${foreign.slice(0, 60)}"`, shape);
    if (wordOfBy(by) === undefined) throw wrong([i, "by"], "a quota needs an attribute", shape);
    if (typeof value !== "string") throw wrong([i, "value"], "the value of a quota is a text", shape);
    if (atLeast === undefined && atMost === undefined)
      throw wrong([i], "a quota says neither how many at least nor how many at most", shape);
    for (const [name, bound] of Object.entries({ atLeast, atMost }))
      if (bound !== undefined && !(Number.isInteger(bound) && bound >= 0))
        throw wrong([i, name], `${name} is ${String(bound)}, but it must be a whole number of at least 0`);
    if ((atLeast ?? 0) > (atMost ?? Infinity))
      throw wrong([i], `at least ${String(atLeast)} and at most ${String(atMost)} cannot both be`);
  }
}

const shape = 'write { by: "country", value: "PL", atLeast: 1 } (--at-least country=PL:1)';

function wrong(path: readonly (string | number)[], message: string, fix?: string): ComityError {
  return new ComityError("bad-option", message, {
    path: ["quotas", ...path],
    ...(fix === undefined ? {} : { fix }),
  });
}

/**
 * Quotas as rules on vertices, several on one value put together. Throws `unknown-attribute`, and `bad-option` for values
 * that nobody is known to have.
 */
export async function rulesOf(network: Network, quotas: readonly Quota[], opened: Walk): Promise<Rule[]> {
  const read = new Map<By, Memberships>();
  const rules = new Map<string, Rule>();
  for (const [i, { by, value, atLeast = 0, atMost = Infinity }] of quotas.entries()) {
    const groups = read.get(by) ?? (await membershipsOf(network, by, opened));
    read.set(by, groups);
    const word = wordOfBy(by) ?? "";
    for (const g of value === "*" ? groups.names.keys() : [await numberOf(groups.names, word, value, i)]) {
      const name = groups.names[g];
      const holds = new Uint8Array(opened.csr.order);
      for (const v of groups.members[g]) holds[v] = 1;
      const known = rules.get(`${word}=${name}`);
      const rule = {
        by: word,
        value: name,
        least: Math.max(atLeast, known?.least ?? 0),
        most: Math.min(atMost, known?.most ?? Infinity),
        holds,
      };
      if (rule.least > rule.most)
        throw wrong(
          [i],
          `the quotas of ${word}=${name} ask for at least ${rule.least} and at most ${rule.most}`,
        );
      rules.set(`${word}=${name}`, rule);
    }
  }
  return [...rules.values()];
}

async function numberOf(names: readonly string[], by: string, value: string, i: number): Promise<number> {
  const meant = [value, await canonical(by, value)].map((word) => names.indexOf(word)).find((at) => at >= 0);
  if (meant !== undefined) return meant;
  const nearest = didYouMean(value, [...names, ...(await alsoCalled(by, names))]);
  const some = names.slice(0, 12).join(", ");
  throw new ComityError(
    "bad-option",
    `nobody is known to have the value of ${by} that quota ${i + 1} asks for`,
    {
      path: ["quotas", i, "value"],
      fix:
        nearest !== undefined
          ? `did you mean "${nearest}"?`
          : names.length === 0
            ? `nobody has a value of ${by}`
            : `values are ${some}${names.length > 12 ? ", …" : ""}`,
    },
  );
}

/** What else people write for the values of an attribute. */
async function alsoCalled(by: string, names: readonly string[]): Promise<readonly string[]> {
  if (by !== "country") return [];
  const book = await loadCountries();
  return names.flatMap((name) => book.name(name) ?? []);
}

/** Countries and kinds may be called by other names than the data has them under; flags are yes and no. */
async function canonical(by: string, value: string): Promise<string> {
  if (by === "country") return (await loadCountries()).code(value) ?? value;
  if (by === "kind") return resolveWord("kind", value)?.value ?? value;
  return value === "yes" ? "true" : value === "no" ? "false" : value;
}

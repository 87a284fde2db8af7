import { ComityError } from "../../errors/error.js";
import { ruleText, type Rule } from "./quotas.js";
import { Seats } from "./seats.js";

/** More quotas than these are counted, not listed. */
const mostNamed = 8;

/**
 * Why no board keeps the quotas: the fewest of them that cannot be kept together, each with how many may be asked, so that
 * one sees where it fails. Each quota is left out in turn, and stays out where the rest cannot be kept without it either.
 */
export function impossible(
  size: number,
  rules: readonly Rule[],
  candidates: ArrayLike<number>,
  members: readonly number[],
): ComityError {
  const fails = (some: readonly Rule[]): boolean => {
    const seats = new Seats(size, some, candidates, members);
    return !seats.canFinish(new Int32Array(seats.types.length), seats.available);
  };
  let binding = [...rules];
  for (const rule of rules) {
    const others = binding.filter((each) => each !== rule);
    if (fails(others)) binding = others;
  }
  const count = (of: ArrayLike<number>, { holds }: Rule): number =>
    Array.from(of).reduce((sum, v) => sum + holds[v], 0);
  const evidence = binding.slice(0, mostNamed).map((rule) => {
    const seated = count(members, rule);
    return `${ruleText(rule)} (${count(candidates, rule)} may be asked${seated > 0 ? `, ${seated} seated already` : ""})`;
  });
  const more = binding.length > mostNamed ? ` and ${binding.length - mostNamed} more` : "";
  return new ComityError(
    "impossible-quotas",
    `no board of ${size} keeps ${binding.length === 1 ? "the quota" : "together the quotas"} ${evidence.join(" and ")}${more}${reason()}`,
    {
      path: ["quotas"],
      fix: "lower a quota, change the size, or ask more actors whether they may be recommended and contacted",
    },
  );

  function reason(): string {
    const needs = binding.reduce((sum, { least }) => sum + least, 0);
    const [only] = binding;
    const there = count(candidates, only) + count(members, only);
    if (binding.length === 1 && count(members, only) > only.most) return ": those seated already exceed it";
    if (binding.length === 1 && only.least > there)
      return `: it needs ${only.least}, and there are only ${there}`;
    if (binding.every(({ most }) => most === Infinity) && needs > size)
      return `: ${binding.length === 1 ? "it needs" : "they need"} ${needs} seats of ${size}`;
    if (binding.every(({ least }) => least === 0))
      return `: with ${binding.length === 1 ? "it" : "them"} no ${size} of the ${candidates.length + members.length} there are fit beside each other`;
    return "";
  }
}

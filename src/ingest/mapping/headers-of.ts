import type { Rule } from "./mapping.js";

/** The headers of the columns that a rule reads. */
export function headersOf(rule: Rule): readonly string[] {
  if (typeof rule === "string") return [rule];
  if ("join" in rule) return rule.join.flatMap(headersOf);
  if ("column" in rule) return typeof rule.column === "string" ? [rule.column] : rule.column;
  if ("year" in rule) return [rule.year, rule.month, rule.day].filter((header) => header !== undefined);
  return [];
}

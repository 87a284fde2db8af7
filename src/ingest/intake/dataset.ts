import { ComityError } from "../../errors/error.js";
import { check } from "../../schema/check.js";
import { fieldNames } from "../../schema/fields.js";
import type { Dataset } from "../../schema/types.js";

/** The statement about the whole data set, checked. Throws `bad-input` for what it cannot say. */
export function readDataset(given: unknown): Dataset {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new ComityError("bad-input", "dataset is not an object", {
      path: ["dataset"],
      fix: `Give ${fieldNames("dataset").join(", ")}`,
    });
  const values = new Map(Object.entries(given) as [string, unknown][]);
  const statement: Record<string, unknown> = {};
  for (const name of fieldNames("dataset")) {
    const value = values.get(name) ?? undefined;
    const problem = check("dataset", name)(value);
    if (problem !== undefined)
      throw new ComityError("bad-input", `dataset.${problem.message}`, {
        path: ["dataset", name],
        fix: problem.fix,
      });
    if (value !== undefined) statement[name] = value;
    values.delete(name);
  }
  for (const name of values.keys())
    throw new ComityError("bad-input", `dataset has "${name.slice(0, 60)}", which is not known`, {
      path: ["dataset", name.slice(0, 60)],
      fix: `Use ${fieldNames("dataset").join(", ")}`,
    });
  return statement as Dataset;
}

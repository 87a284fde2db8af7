import { inspect } from "node:util";

type Method = () => unknown;

const noLimits = {
  depth: Infinity,
  showHidden: true,
  getters: true,
  maxArrayLength: Infinity,
  maxStringLength: Infinity,
  breakLength: Infinity,
} as const;

/**
 * Every byte that a value can be made to say: as text, as JSON, as a table, in a notebook, in a debugger, after it was
 * sent to another thread; and, if it is an error, in its message, path, fix, cause and stack.
 */
export function spill(value: unknown): string {
  const said: string[] = [
    inspect(value, noLimits),
    attempt(() => JSON.stringify(value)),
    attempt(() => String(value)),
  ];
  if (typeof value !== "object" || value === null) return said.join("\n");
  for (const name of ["toJSON", "rows", "columns", "values", "groups", "sizes", "figures"])
    if (name in value) said.push(attempt(() => inspect(call(value, name), noLimits)));
  const display = Symbol.for("Jupyter.display");
  if (display in value) said.push(attempt(() => inspect(call(value, display), noLimits)));
  if ("toHTML" in value) said.push(String(call(value, "toHTML")));
  if ("top" in value)
    said.push(attempt(() => inspect((value.top as (k: number) => unknown)(1000), noLimits)));
  if ("tables" in value && "why" in value)
    for (const table of Object.values(value.tables as object)) said.push(spill(table));
  if (value instanceof Error) {
    const { name, message, stack = "", cause } = value;
    said.push(name, message, stack, cause === undefined ? "" : spill(cause));
  }
  said.push(attempt(() => inspect(structuredClone(value), noLimits)));
  return said.join("\n");
}

function call(value: object, name: string | symbol): unknown {
  return (Reflect.get(value, name) as Method).call(value);
}

function attempt(say: Method): string {
  try {
    return String(say());
  } catch (error) {
    return inspect(error, noLimits);
  }
}

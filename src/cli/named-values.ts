import type { Arguments } from "./arguments.js";
import { WrongCall } from "./usage.js";

/** What stands after an option that takes NAME=VALUE and may be repeated: values by name, "" where there is a name alone. */
export function namedValues({ given }: Arguments, option: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of given.get(option) ?? []) {
    const [name, ...rest] = word.split("=");
    if (name === "") throw new WrongCall(`--${option} is "${word}", but it must be NAME=VALUE`);
    if (found.has(name)) throw new WrongCall(`--${option} gives ${name} twice`);
    found.set(name, rest.join("="));
  }
  return found;
}

import { noRepeats, repeatNames, type Repeats } from "../analysis/effort.js";
import type { Arguments } from "./arguments.js";
import { namedValues } from "./named-values.js";
import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";

/** How often the report repeats things, as `--repeats runs=100` or `--repeats none` says; undefined to follow the table. */
export function repeatsChoice(args: Arguments): Partial<Repeats> | undefined {
  if (!args.given.has("repeats")) return undefined;
  const asked = namedValues(args, "repeats");
  if (asked.has("none")) {
    if (asked.size > 1 || asked.get("none") !== "")
      throw new WrongCall("--repeats none stands for itself: nothing can be repeated beside it");
    return noRepeats;
  }
  return Object.fromEntries(Array.from(asked, ([name, value]) => [known(name), times(name, value)]));
}

function known(name: string): string {
  if ((repeatNames as readonly string[]).includes(name)) return name;
  throw new WrongCall(`--repeats has no "${name}"${orRather(name, repeatNames)}`);
}

function times(name: string, value: string): number {
  const count = value.trim() === "" ? NaN : Number(value);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new WrongCall(`--repeats ${name} is "${value}", but it must be a whole number of at least 0`);
}

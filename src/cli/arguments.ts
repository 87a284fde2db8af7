import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";

/** What an option takes: nothing, one word, or one word each time it is given. */
export type OptionShape = "flag" | "word" | "words";

/** The options a command knows, by name without dashes. */
export type OptionShapes = Readonly<Record<string, OptionShape>>;

/** What was given: words in order, and options by name. */
export interface Arguments {
  readonly words: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/**
 * Splits a command line into words and options (`--name value`, `--name=value`, `--flag`; everything after `--` is a
 * word). Throws `WrongCall` for an option that the command does not know or that lacks its value.
 */
export function parseArguments(args: readonly string[], shapes: OptionShapes): Arguments {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === "--") {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith("--")) {
      if (arg.startsWith("-") && arg !== "-")
        throw new WrongCall(`there is no option ${arg}; options are written --name`);
      words.push(arg);
      continue;
    }
    const [name, ...rest] = arg.slice(2).split("=");
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined)
      throw new WrongCall(
        `there is no option --${name}${orRather(
          `--${name}`,
          Object.keys(shapes).map((known) => `--${known}`),
        )}`,
      );
    const known = given.get(name) ?? [];
    if (known.length > 0 && shape !== "words") throw new WrongCall(`--${name} is given twice`);
    given.set(name, known);
    if (shape === "flag") {
      if (rest.length > 0) throw new WrongCall(`--${name} takes no value`);
      known.push("");
      continue;
    }
    const value = rest.length > 0 ? rest.join("=") : args[++i];
    if (value === undefined || (rest.length === 0 && value.startsWith("--")))
      throw new WrongCall(`--${name} needs a value`);
    known.push(value);
  }
  return { words, given };
}

/** The one value of an option, if it was given. */
export function wordOf({ given }: Arguments, name: string): string | undefined {
  return given.get(name)?.[0];
}

/** The value of an option as a number. Throws `WrongCall` for anything else. */
export function numberOf(args: Arguments, name: string, least = -Infinity): number | undefined {
  const word = wordOf(args, name);
  if (word === undefined) return undefined;
  const value = word.trim() === "" ? NaN : Number(word);
  if (Number.isNaN(value) || value < least) {
    const range = least === -Infinity ? "a number" : `a number of at least ${least}`;
    throw new WrongCall(`--${name} is "${word}", but it must be ${range}`);
  }
  return value;
}

/** The value of an option as one of some words. Throws `WrongCall` for any other. */
export function choiceOf<W extends string>(
  args: Arguments,
  name: string,
  words: readonly W[],
): W | undefined {
  const word = wordOf(args, name);
  const found = words.find((known) => known === word);
  if (word !== undefined && found === undefined)
    throw new WrongCall(`--${name} is "${word}", but it must be one of ${words.join(", ")}`);
  return found;
}

import { isComityError, type ComityError } from "../errors/error.js";
import { terminal as clean } from "../text/escape.js";
import { wrap } from "../text/width.js";
import { parseArguments } from "./arguments.js";
import { commands, type CommandName } from "./commands.js";
import { line, styled, width, type Terminal } from "./terminal.js";
import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";
import { version } from "./version.js";

/** Exit codes: 0 done, 1 data refused, 2 wrong call, 130 interrupted. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.stderr.write(overview());
    return 2;
  }
  if (name === "help" || name === "--help" || name === "-h") {
    terminal.stdout.write(overview());
    return 0;
  }
  if (name === "--version" || name === "version") {
    line(terminal.stdout, version);
    return 0;
  }
  const called = isCommand(name) ? name : undefined;
  try {
    if (called === undefined)
      throw new WrongCall(`there is no command "${name}"${orRather(name, Object.keys(commands))}`);
    const { programs } = await import("./commands/programs.js");
    const command = programs[called];
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.stdout.write(`${command.help.trim()}\n`);
      return 0;
    }
    return await command.run(parseArguments(rest, command.options), terminal);
  } catch (error) {
    return explain(error, called, terminal);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** Bad calls of the library that stem from what the user typed rather than from the data. */
const callCodes: readonly ComityError["code"][] = [
  "bad-option",
  "unknown-measure",
  "unknown-attribute",
  "unknown-actor",
  "missing-file",
  "unwritable-file",
  "too-large",
  "impossible-quotas",
  "impossible-constraints",
];

function explain(error: unknown, called: CommandName | undefined, terminal: Terminal): number {
  const { stderr } = terminal;
  const say = (text: string): void => {
    const name = "comity:";
    const whole = `${name} ${clean(text)}`;
    const [first, ...rest] = stderr.isTTY ? wrap(whole, width(terminal, stderr) - 2) : [whole];
    line(stderr, `${styled(terminal, stderr, "red", name)}${first.slice(name.length)}`);
    for (const each of rest) line(stderr, `  ${each}`);
  };
  if (terminal.signal.aborted) {
    say("interrupted");
    return 130;
  }
  if (error instanceof WrongCall) {
    say(error.message);
    line(stderr, `See comity ${called === undefined ? "--help" : `${called} --help`}.`);
    return 2;
  }
  if (isComityError(error)) {
    say(`${error.message} [${error.code}]`);
    return callCodes.includes(error.code) ? 2 : 1;
  }
  throw error;
}

function overview(): string {
  const widest = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    `comity ${version}: network analysis for citizen diplomacy`,
    "",
    "Usage: comity COMMAND [options]      comity COMMAND --help",
    "",
    ...Object.entries(commands).map(([name, about]) => `  ${name.padEnd(widest)}  ${about}`),
    "",
    "Results go to standard output, everything else to standard error.",
    "Exit codes: 0 done, 1 data refused, 2 wrong call, 130 interrupted.",
    "",
  ].join("\n");
}

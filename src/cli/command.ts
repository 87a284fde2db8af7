import type { Arguments, OptionShapes } from "./arguments.js";
import type { Terminal } from "./terminal.js";

/** One command of the terminal. */
export interface Command {
  /** How it is called, with an example that works. */
  readonly help: string;
  readonly options: OptionShapes;
  /** Carries it out; the exit code. */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

import { terminal as clean } from "../text/escape.js";
import { textWidth, wrap } from "../text/width.js";

/** What a command may touch of the world: where it writes, what it may ask, and when it must stop. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Writes one line. */
export function line(output: Output, text = ""): void {
  output.write(`${text}\n`);
}

/**
 * Writes a text in lines that fit: the first after `lead`, the others as far in as `hanging` is wide. What is piped from
 * standard error stays in one line: it is read by a log or a search, line by line.
 */
export function paragraph(
  terminal: Terminal,
  output: Output,
  text: string,
  { lead = "", hanging = " ".repeat(textWidth(lead)), style }: ParagraphOptions = {},
): void {
  const piped = output === terminal.stderr && output.isTTY !== true;
  const lines = piped ? [text] : wrap(text, width(terminal, output) - textWidth(hanging));
  lines.forEach((each, i) => {
    const told = style === undefined ? each : styled(terminal, output, style, each);
    line(output, `${i === 0 ? lead : hanging}${told}`);
  });
}

interface ParagraphOptions {
  readonly lead?: string;
  readonly hanging?: string;
  readonly style?: Style;
}

/** Says what a reader of results must know, beside them: dim, on standard error. */
export function note(terminal: Terminal, text: string): void {
  paragraph(terminal, terminal.stderr, clean(text), { style: "dim" });
}

/** How many characters fit a line: the terminal's width, 80 when piped. */
export function width({ stdout }: Terminal, output: Output = stdout): number {
  return output.isTTY ? Math.max(40, Math.min(output.columns ?? 80, 120)) : 80;
}

type Style = "bold" | "dim" | "red";

/** Wraps text in an escape sequence where the output is a terminal and NO_COLOR is not set. */
export function styled(terminal: Terminal, output: Output, style: Style, text: string): string {
  const codes = { bold: "1", dim: "2", red: "31" } as const;
  const plain = !output.isTTY || (terminal.env.NO_COLOR ?? "") !== "";
  return plain ? text : `\u001b[${codes[style]}m${text}\u001b[0m`;
}

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

/** How many characters fit a line: the terminal's width, 80 when piped. */
export function width({ stdout }: Terminal): number {
  return stdout.isTTY ? Math.max(40, Math.min(stdout.columns ?? 80, 120)) : 80;
}

/** Wraps text in an escape sequence where the output is a terminal and NO_COLOR is not set. */
export function styled(
  terminal: Terminal,
  output: Output,
  style: "bold" | "dim" | "red",
  text: string,
): string {
  const codes = { bold: "1", dim: "2", red: "31" } as const;
  const plain = !output.isTTY || (terminal.env.NO_COLOR ?? "") !== "";
  return plain ? text : `\u001b[${codes[style]}m${text}\u001b[0m`;
}

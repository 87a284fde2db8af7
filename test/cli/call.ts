import { run } from "../../src/cli/run.js";

/** What a call of the command line wrote and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command line in this process. `tty` makes both outputs terminals. */
export async function call(
  args: readonly string[],
  {
    tty = false,
    env = {},
    signal = new AbortController().signal,
  }: { tty?: boolean; env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: tty,
    columns: 80,
    write: (text: string): void => {
      written[name] += text;
    },
  });
  const code = await run(args, { stdout: output("stdout"), stderr: output("stderr"), env, signal });
  return { code, ...written };
}

import { spawnSync } from "node:child_process";
import { root } from "./folders.mjs";

/** One thread for libraries that would otherwise take every core, and nothing written beside our sources. */
const settings = {
  PYTHONDONTWRITEBYTECODE: "1",
  OMP_NUM_THREADS: "1",
  OPENBLAS_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
  NUMBA_NUM_THREADS: "1",
  RAYON_NUM_THREADS: "1",
};

/**
 * Runs a program in a process of its own and reads the JSON that it ends with. What goes wrong is a result too:
 * `{ failed }` says that the time limit passed, or what the program died of.
 */
export function launch(program, words, limit) {
  const { stdout, stderr, status, signal, error } = spawnSync(program, words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: limit * 1000,
    killSignal: "SIGKILL",
    env: { ...process.env, ...settings },
  });
  if (error?.code === "ETIMEDOUT") return { failed: `over ${limit} s` };
  if (error) return { failed: error.message };
  if (status === 0) return JSON.parse(stdout.slice(stdout.search(/^\{/m)));
  if (/heap out of memory|MemoryError|bad_alloc/.test(stderr)) return { failed: "out of memory" };
  return { failed: lastWords(stderr) ?? `ended by ${signal ?? `code ${status}`}` };
}

/** Runs bench/jobs/NAME.mjs with one argument, a JSON text. */
export function launchJob(name, given, limit, flags = []) {
  const words = ["--max-old-space-size=12000", ...flags, `${root}bench/jobs/${name}.mjs`];
  return launch(process.execPath, [...words, JSON.stringify(given)], limit);
}

/** The line of an error output that says most. */
function lastWords(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines
    .findLast((line) => /error|exception|:\s/i.test(line) && !/^\s*at |^Node\.js/.test(line))
    ?.trim();
}

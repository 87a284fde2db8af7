import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cache, root } from "./folders.mjs";
import { launch } from "./launch.mjs";

const script = `${root}bench/peers/run.py`;
const own = `${cache}venv`;
const ownPython = process.platform === "win32" ? `${own}/Scripts/python.exe` : `${own}/bin/python`;
const system = process.platform === "win32" ? "python" : "python3";

/** The Python that the peers run in: that of BENCH_PYTHON, the one that `--install` made, or the system's. */
export function python() {
  return process.env.BENCH_PYTHON ?? (existsSync(ownPython) ? ownPython : system);
}

/** Makes an environment of its own in node_modules/.cache and installs the peers that PyPI has into it. */
export function install() {
  const tell = { stdio: "inherit" };
  execFileSync(process.env.BENCH_PYTHON ?? system, ["-m", "venv", own], tell);
  execFileSync(ownPython, ["-m", "pip", "install", "-r", `${root}bench/peers/requirements.txt`], tell);
}

/** What each peer offers: `{ version, tasks }`, or `{ missing }` with how to get it. Undefined without Python. */
export function offers() {
  const told = launch(python(), [script, "offers"], 120);
  return told.failed === undefined ? told : undefined;
}

/** Runs one task of one peer. */
export function launchPeer(given, limit) {
  return launch(python(), [script, JSON.stringify(given)], limit);
}

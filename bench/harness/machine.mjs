import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";
import { root } from "./folders.mjs";

/** The machine in one line: processor, cores, memory, system, Node. */
export function machine() {
  const all = cpus();
  return [
    `${all.length} × ${all[0]?.model.trim() ?? "unknown processor"}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    platform(),
    `Node ${process.versions.node}`,
  ].join(", ");
}

const known = new Map();

/** The version of an installed package, or of this one with its commit. */
export function versionOf(name) {
  if (!known.has(name)) known.set(name, versionIn(name));
  return known.get(name);
}

function versionIn(name) {
  const path = name === "comity" ? `${root}package.json` : `${root}node_modules/${name}/package.json`;
  const { version } = JSON.parse(readFileSync(path, "utf8"));
  return name === "comity" ? `${version}${commit()}` : version;
}

/** The commit that is measured, where git can tell. */
function commit() {
  try {
    const git = (...words) =>
      execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    const changed = git("status", "--porcelain", "--", "src") === "" ? "" : ", changed";
    return ` (${git("rev-parse", "--short", "HEAD")}${changed})`;
  } catch {
    return "";
  }
}

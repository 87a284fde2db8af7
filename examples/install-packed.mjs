// The package as others get it: what the scripts beside notebooks and pages share.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Packs the package and installs it, with others, into a folder of its own. */
export function installPacked(folder, others) {
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const quiet = ["--no-fund", "--no-audit", "--loglevel=error"];
  callIn(folder, "npm", ["install", ...quiet, `./${filename}`, ...others]);
}

/** Calls a program there, of that folder where its name has a slash; of what it says only complaints are shown. */
export function callIn(folder, command, args, env = process.env) {
  const path = command.includes("/") ? join(folder, command) : command;
  execFileSync(path, args, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
}

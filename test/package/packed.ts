import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The package as others get it: packed, unpacked into a folder whose programs find it as `comity`, its dependencies
 * resolved from this checkout. The build must be there: a missing one fails, so that nothing stale or absent passes.
 */
export function packed(name: string): { folder: string; files: string[]; tarball: string } {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist is missing: run npm run build first");
  const folder = join(root, "node_modules/.cache/comity", name);
  rmSync(folder, { recursive: true, force: true });
  const home = join(folder, "node_modules/comity");
  mkdirSync(home, { recursive: true });
  // Without one of its own, bundlers would take the folder for a part of this checkout and its sources for the package.
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const told = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files }] = JSON.parse(told) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, filename);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", home]);
  return { folder, tarball, files: files.map(({ path }) => path) };
}

/** Runs a program with Node in a folder and returns what it wrote to standard output. */
export function node(folder: string, args: readonly string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/kernels/wasm/", import.meta.url));

/** Compiles the AssemblyScript sources where that has not been done since one of them was changed: they share a file. */
export function setup(): void {
  const compiled = changes("compiled");
  const stale = compiled.length === 0 || Math.min(...compiled) < Math.max(...changes("assembly"));
  if (stale) execFileSync(process.execPath, [`${folder}build.mjs`], { stdio: "inherit" });
}

/** When each module of a folder was written. */
function changes(name: string): number[] {
  if (!existsSync(folder + name)) return [];
  const files = readdirSync(folder + name).filter((file) => file.endsWith(".ts"));
  return files.map((file) => statSync(`${folder}${name}/${file}`).mtimeMs);
}

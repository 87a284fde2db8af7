import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [kernels, network] = ["kernels", "network"].map((part) =>
  fileURLToPath(new URL(`../src/${part}/wasm/`, import.meta.url)),
);

/** Compiles the AssemblyScript sources where that has not been done since one of them was changed: they share a file. */
export function setup(): void {
  if ([kernels, network].some(isStale))
    execFileSync(process.execPath, [`${kernels}build.mjs`], { stdio: "inherit" });
}

function isStale(folder: string): boolean {
  const compiled = changes(`${folder}compiled`);
  return compiled.length === 0 || Math.min(...compiled) < Math.max(...changes(`${folder}assembly`));
}

/** When each module of a folder was written. */
function changes(folder: string): number[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return files.map((file) => statSync(`${folder}/${file}`).mtimeMs);
}

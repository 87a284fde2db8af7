import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/kernels/wasm/", import.meta.url));

/** Compiles the AssemblyScript sources where that has not been done since they were changed. */
export function setup(): void {
  const stale = readdirSync(`${folder}assembly`).some((file) => {
    const compiled = `${folder}compiled/${file}`;
    if (!file.endsWith(".ts")) return false;
    return (
      !existsSync(compiled) || statSync(compiled).mtimeMs < statSync(`${folder}assembly/${file}`).mtimeMs
    );
  });
  if (stale) execFileSync(process.execPath, [`${folder}build.mjs`], { stdio: "inherit" });
}

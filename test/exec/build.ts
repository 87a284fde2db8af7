import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type * as Parallel from "../../src/parallel.js";

/** The executor and its worker as plain JavaScript files in a folder of their own: threads cannot load TypeScript. */
export interface Built {
  readonly parallel: typeof Parallel;
  /** The address of one of the files. */
  file(name: string): string;
  remove(): Promise<void>;
}

export async function buildWorkers(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), "comity-workers-"));
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  await build({
    entryPoints: {
      "comity-worker": at("../../src/exec/worker.ts"),
      parallel: at("../../src/parallel.ts"),
      faulty: at("./faulty-worker.ts"),
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    outdir: folder,
  });
  const file = (name: string): string => pathToFileURL(join(folder, name)).href;
  return {
    parallel: (await import(/* @vite-ignore */ file("parallel.js"))) as Built["parallel"],
    file,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

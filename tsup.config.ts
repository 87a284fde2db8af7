import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { defineConfig } from "tsup";

/** What `import "comity"` and `import "comity/…"` reach. */
const entries = ["index", "parallel", "files", "report", "kernels", "schema"];

const shared = {
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  removeNodeProtocol: false,
} as const;

export default defineConfig([
  {
    // One ESM file per module, so that bundlers keep only what is imported.
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts", "!src/kernels/wasm/assembly/**", "!src/exec/worker.ts", "!src/cjs.ts"],
    format: "esm",
    bundle: false,
    outDir: "dist",
    onSuccess: async () => chmodSync("dist/cli/main.js", 0o755),
  },
  {
    // CommonJS is one file, so that every subpath shares one Network class and one memo.
    ...shared,
    name: "cjs",
    entry: { comity: "src/cjs.ts" },
    format: "cjs",
    platform: "node",
    splitting: false,
    shims: true,
    // ESM only, so an older CommonJS loader could not require it.
    noExternal: ["d3-geo", "d3-array", "internmap"],
    outDir: "dist/cjs",
    onSuccess: async () => {
      for (const entry of entries)
        writeFileSync(`dist/cjs/${entry}.cjs`, `module.exports = require("./comity.cjs").${entry};\n`);
    },
  },
  {
    // The worker stands beside the module that starts it, in both builds, and needs nothing else.
    ...shared,
    name: "worker",
    entry: { worker: "src/exec/worker.ts" },
    format: "esm",
    splitting: false,
    noExternal: [/./],
    outDir: "dist/exec",
    onSuccess: async () => {
      mkdirSync("dist/cjs", { recursive: true });
      copyFileSync("dist/exec/worker.js", "dist/cjs/worker.js");
    },
  },
  {
    ...shared,
    name: "types",
    entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
    format: ["esm", "cjs"],
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
    outDir: "dist",
  },
]);

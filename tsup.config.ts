import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build, type PluginBuild } from "esbuild";
import { defineConfig } from "tsup";
import { exampleFiles } from "./src/files/example.js";
import { studioPage } from "./src/studio/document.js";

/** What `import "comity"` and `import "comity/…"` reach. */
const entries = [
  ...["index", "parallel", "files", "report", "arabic", "element", "sigma", "layout", "kernels", "schema"],
];

const sources = Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const COMITY_VERSION = JSON.stringify(version);

/** The worker as the text of one classic script, for pages that find no file of it. */
async function workerText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/exec/worker.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "neutral",
    target: "es2022",
    define: { COMITY_VERSION },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** A program of the studio as one text, with the files of the bundled example. */
async function studioProgram(entry: string): Promise<string> {
  const example = Object.values(exampleFiles).map((name): [string, string] => [
    name,
    readFileSync(`examples/lantern-league/${name}`, "utf8"),
  ]);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    // Only asked for by the measure `louvain`, which no report has.
    external: ["graphology", "graphology-communities-louvain"],
    // The studio is one worker already: it makes no further ones.
    define: {
      COMITY_VERSION,
      COMITY_WORKER: '""',
      COMITY_EXAMPLE: JSON.stringify(Object.fromEntries(example)),
    },
    write: false,
  });
  // What would end a script, or begin a comment in one, is written another way with the same meaning.
  return outputFiles
    .map(({ text }) => text.replaceAll("<!--", "<\\!--").replaceAll("</script", "<\\/script"))
    .join("");
}

/** The offline page as one file, which `comity studio` writes out. */
async function writeStudio(): Promise<void> {
  const [page, worker] = await Promise.all(
    ["page", "worker"].map((name) => studioProgram(`src/studio/${name}.ts`)),
  );
  mkdirSync("dist/studio", { recursive: true });
  writeFileSync("dist/studio/studio.html", await studioPage({ page, worker }));
}

/** Only pages load the text of the worker: what is built for Node points to the file that is built for them. */
const textOfWorker = {
  name: "text-of-worker",
  setup(esbuild: PluginBuild): void {
    esbuild.onResolve({ filter: /\/worker-text\.js$/ }, () => ({
      path: "../exec/worker-text.js",
      external: true,
    }));
  },
};

const shared = {
  target: "es2022" as const,
  platform: "neutral" as const,
  sourcemap: true,
  removeNodeProtocol: false,
  define: { COMITY_VERSION, COMITY_WORKER: JSON.stringify(await workerText()) },
};

export default defineConfig([
  {
    // One ESM file per module, so that bundlers keep only what is imported.
    ...shared,
    name: "esm",
    entry: [
      "src/**/*.ts",
      "!src/{kernels,network}/wasm/assembly/**",
      "!src/exec/worker.ts",
      "!src/cjs.ts",
      "!src/cli/**",
      "!src/studio/**",
      // It stands as a text in src/report/write/script.ts.
      "!src/report/script/**",
    ],
    format: "esm",
    bundle: false,
    outDir: "dist",
    onSuccess: writeStudio,
  },
  {
    // Node loads a few files faster than hundreds: ESM for Node, and the command, share what the entries have in common.
    ...shared,
    name: "node",
    entry: { ...sources, main: "src/cli/main.ts" },
    format: "esm",
    platform: "node",
    splitting: true,
    // Its code is left readable, so that a trace of the stack tells as much without one.
    sourcemap: false,
    esbuildPlugins: [textOfWorker],
    outDir: "dist/node",
    onSuccess: async () => chmodSync("dist/node/main.js", 0o755),
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
    // A file of its own, which only pages load, and only those that find no file of the worker.
    external: ["./worker-text.js"],
    outDir: "dist/cjs",
    onSuccess: async () => {
      for (const entry of entries)
        writeFileSync(`dist/cjs/${entry}.cjs`, `module.exports = require("./comity.cjs").${entry};\n`);
    },
  },
  {
    // The worker stands beside the module that starts it, in every build, and needs nothing else.
    ...shared,
    name: "worker",
    entry: { "comity-worker": "src/exec/worker.ts", "worker-text": "src/exec/worker-text.ts" },
    format: "esm",
    splitting: false,
    noExternal: [/./],
    outDir: "dist/cjs",
    onSuccess: async () => {
      mkdirSync("dist/exec", { recursive: true });
      for (const end of ["js", "js.map"])
        copyFileSync(`dist/cjs/comity-worker.${end}`, `dist/exec/comity-worker.${end}`);
      mkdirSync("dist/node", { recursive: true });
      const worker = readFileSync("dist/cjs/comity-worker.js", "utf8");
      writeFileSync("dist/node/comity-worker.js", worker.replace(/\n\/\/# sourceMappingURL=.*/, ""));
    },
  },
  {
    ...shared,
    name: "types",
    entry: sources,
    format: ["esm", "cjs"],
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
    outDir: "dist",
  },
]);

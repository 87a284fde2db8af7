import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../harness/folders.mjs";

const dist = `${root}dist`;
const programs = {
  "import { degree }": `import { degree } from "${dist}/index.js"; console.log(degree);`,
  "import { betweenness }": `import { betweenness } from "${dist}/index.js"; console.log(betweenness);`,
  "all measures": `import * as comity from "${dist}/measures/table.js"; console.log(comity);`,
  htmlReport: `import { htmlReport } from "${dist}/report.js"; console.log(htmlReport);`,
  "everything of comity": `import * as comity from "${dist}/index.js"; console.log(comity);`,
};

/** What a browser bundle of each program weighs; parts that are loaded when needed are left out. */
export const bundles = {
  names: ["bundles"],
  async *rows() {
    const cells = [];
    for (const [name, contents] of Object.entries(programs)) cells.push([name, ...(await sizesOf(contents))]);
    yield { id: "bundles", title: "bundle sizes, minified", columns: ["", "KiB", "KiB gzip"], cells };
  },
};

async function sizesOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    minify: true,
    splitting: true,
    outdir: "out",
    format: "esm",
    write: false,
    platform: "browser",
    logLevel: "silent",
  });
  const first = outputFiles.find(({ path }) => path.endsWith("stdin.js"));
  const chunks = needed(first, outputFiles).map((chunk) => chunk.contents);
  const total = (size) => (chunks.reduce((sum, bytes) => sum + size(bytes), 0) / 1024).toFixed(1);
  return [total((bytes) => bytes.length), total((bytes) => gzipSync(bytes).length)];
}

/** The file and what it imports statically. */
function needed(file, files) {
  const found = new Set([file]);
  for (const each of found)
    for (const [, path] of each.text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      const next = files.find((other) => other.path.endsWith(`/${path}`));
      if (next !== undefined) found.add(next);
    }
  return Array.from(found);
}

import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const programs = {
  "import { degree }": `import { degree } from "${dist}/index.js"; console.log(degree);`,
  "import { betweenness }": `import { betweenness } from "${dist}/index.js"; console.log(betweenness);`,
  "all measures": `import * as comity from "${dist}/measures/table.js"; console.log(comity);`,
  htmlReport: `import { htmlReport } from "${dist}/report.js"; console.log(htmlReport);`,
  "everything of comity": `import * as comity from "${dist}/index.js"; console.log(comity);`,
};

/** What a browser bundle of each program weighs; parts that are loaded when needed are left out. */
export async function bundles() {
  return Promise.all(
    Object.entries(programs).map(async ([name, contents]) => {
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
      const chunks = needed(first, outputFiles);
      return {
        name,
        bytes: chunks.reduce((sum, { contents: bytes }) => sum + bytes.length, 0),
        gzip: chunks.reduce((sum, { contents: bytes }) => sum + gzipSync(bytes).length, 0),
      };
    }),
  );
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

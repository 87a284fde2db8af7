// Writes the script of the HTML report as one text, with its checksum, to src/report/write/script.ts:
//   node src/report/script/build.mjs
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The module with the text: what would end a script, or begin a comment in one, cannot be in it. */
export async function scriptModule() {
  const { outputFiles } = await build({
    entryPoints: [at("page.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  const text = outputFiles[0].text.trim();
  if (/<!--|<\/?script|[^\n -~]/i.test(text)) throw new Error("HTML could not hold the script as it is");
  const checksum = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  return `// Made by src/report/script/build.mjs from the modules beside it; a test tells when they have changed.

/** What an HTML report runs, where it has a script. */
export const script =
  ${JSON.stringify(text)};

/** Its checksum, as a content security policy names it. */
export const scriptChecksum = "${checksum}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(at("../write/script.ts"), await scriptModule());

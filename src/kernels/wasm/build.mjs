// npm run wasm: compiles every module of assembly/ but memory.ts, which the others share, and puts it, as base64 text in
// a module of its own, into compiled/ beside it.
// No statics, no strings, no heap: such a module touches only the memory and the addresses it is given.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const folders = ["../../network/wasm", "."];
const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--noExportMemory"];
const features = ["--enable", "simd"];

for (const folder of folders) {
  const from = fileURLToPath(new URL(`${folder}/assembly`, import.meta.url));
  const to = fileURLToPath(new URL(`${folder}/compiled`, import.meta.url));
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from))
    if (file.endsWith(".ts") && file !== "memory.ts") await build(from, to, file);
}

async function build(from, to, file) {
  const outputs = new Map();
  const { error, stderr } = await asc.main(
    [file, "--baseDir", from, "--outFile", "out.wasm", ...options, ...features],
    {
      writeFile: (name, contents) => outputs.set(name, contents),
    },
  );
  if (error) throw new Error(`${file} does not compile\n${stderr.toString()}`);
  const text = Buffer.from(outputs.get("out.wasm")).toString("base64");
  const name = basename(file, ".ts");
  writeFileSync(
    `${to}/${name}.ts`,
    `/** assembly/${file} compiled to WebAssembly, as base64. Made by build.mjs. */\nexport const ${name}Binary =\n  "${text}";\n`,
  );
}

// npm run wasm: compiles every module of assembly/ but memory.ts, which the others share, and puts it, as base64 text in
// a module of its own, into compiled/.
// No statics, no strings, no heap: such a module touches only the memory and the addresses it is given.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const from = fileURLToPath(new URL("./assembly", import.meta.url));
const to = fileURLToPath(new URL("./compiled", import.meta.url));
const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--noExportMemory"];
const features = ["--enable", "simd"];

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from)) {
  if (!file.endsWith(".ts") || file === "memory.ts") continue;
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

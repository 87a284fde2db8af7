import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild, type BuildOptions } from "esbuild";
import { build as vite, createServer, type ViteDevServer } from "vite";
import webpack from "webpack";
import { packed, root } from "../package/packed.js";

/** What a server needs to serve a page: texts by their path. */
export type Files = Map<string, string | Uint8Array>;

const needed = "betweenness, generate, pagerank";
const esModule = (from: string): string => `import { ${needed} } from "${from}";
import { workers } from "${from}/parallel";
import { compile } from "${from}/kernels";
Object.assign(globalThis, { comity: { ${needed}, workers, compile } });
`;
const commonJs = `const { ${needed} } = require("comity");
const { workers } = require("comity/parallel");
const { compile } = require("comity/kernels");
Object.assign(globalThis, { comity: { ${needed}, workers, compile } });
`;

/** The page that loads a script. */
export function html(script: string, type = "module"): string {
  return `<!doctype html><html lang="en"><title>comity</title><link rel="icon" href="data:,"><script type="${type}" src="${script}"></script></html>`;
}

/**
 * The packed package in a project outside of this checkout, as bundlers find it elsewhere, its dependencies linked from
 * here.
 */
export function project(): { folder: string; home: string; remove(): void } {
  const { folder: from } = packed("browser-workers");
  const folder = mkdtempSync(join(tmpdir(), "comity-pages-"));
  const home = join(folder, "node_modules/comity");
  cpSync(join(from, "node_modules/comity"), home, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies))
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "dir");
  writeFileSync(join(folder, "package.json"), '{ "name": "page", "private": true, "type": "module" }\n');
  writeFileSync(join(folder, "main.js"), esModule("comity"));
  writeFileSync(join(folder, "main.cjs"), commonJs);
  writeFileSync(join(folder, "index.html"), html("/main.js"));
  return {
    folder,
    home,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder, by its path from there. */
export function filesOf(folder: string, under = ""): Files {
  const files: Files = new Map();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (statSync(join(folder, path)).isFile())
      files.set(`${under}/${path}`, readFileSync(join(folder, path)));
  return files;
}

/** The modules of the package as they are, and a page's script that names them by their addresses. */
export function asFiles(home: string): Files {
  const files = filesOf(join(home, "dist"), "/comity");
  const at: [string, string][] = [
    ["betweenness", "measures/betweenness.js"],
    ["generate", "network/generate/generate.js"],
    ["pagerank", "measures/pagerank.js"],
    ["workers", "parallel.js"],
    ["compile", "kernels.js"],
  ];
  const imports = at.map(([name, path]) => `import { ${name} } from "/comity/${path}";`);
  files.set(
    "/main.js",
    `${imports.join("\n")}\nObject.assign(globalThis, { comity: { ${needed}, workers, compile } });\n`,
  );
  return files.set("/index.html", html("/main.js"));
}

export async function byEsbuild(folder: string, entry: string, options: BuildOptions): Promise<Files> {
  const outdir = join(folder, "served");
  const { outputFiles } = await esbuild({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: "browser",
    outdir,
    write: false,
    logLevel: "silent",
    ...options,
  });
  const files: Files = new Map(
    (outputFiles ?? []).map(({ path, contents }) => [path.slice(outdir.length), contents]),
  );
  return files.set("/index.html", html("/main.js", options.format === "esm" ? "module" : "text/javascript"));
}

export async function byVite(folder: string): Promise<Files> {
  const outDir = join(folder, "vite");
  await vite({ root: folder, configFile: false, logLevel: "warn", build: { outDir } });
  return filesOf(outDir);
}

export async function viteDev(folder: string): Promise<{ server: ViteDevServer; origin: string }> {
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: "silent",
    server: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  await server.listen();
  return { server, origin: server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "" };
}

export async function byWebpack(folder: string): Promise<Files> {
  const path = join(folder, "webpack");
  mkdirSync(path);
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: folder,
        entry: "./main.js",
        output: { path },
        performance: { hints: false },
        optimization: { minimize: false },
      },
      (error, done) => {
        if (error) reject(error);
        else resolve(done);
      },
    );
  });
  const told = stats?.toJson({ all: false, errors: true, warnings: true });
  if (told === undefined || (told.errors?.length ?? 0) + (told.warnings?.length ?? 0) > 0)
    throw new Error(JSON.stringify(told));
  return filesOf(path).set("/index.html", html("/main.js"));
}

/** A script of this folder as one file for a page, of the version that is packed or of another. */
export async function script(name: string, version = packedVersion()): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "browser",
    define: { COMITY_VERSION: JSON.stringify(version) },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

function packedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";
import { node, packed, root } from "./packed.js";

let folder = "";
let tarball = "";
let files: string[] = [];
beforeAll(() => {
  ({ folder, tarball, files } = packed("package"));
});

const program = `
  const network = await comity.generate({ actors: 300, ties: 900, seed: 7 });
  const pool = parallel.workers(2);
  const threaded = await comity.betweenness(network, { executor: pool });
  await pool.close();
  const inline = await comity.betweenness(network);
  const same = Buffer.from(threaded.values().buffer).equals(Buffer.from(inline.values().buffer));
  const few = { runs: 3, rewirings: 2, cores: 2, draws: 3, pathDraws: 3, drops: 1, positions: 3 };
  const analysis = await comity.analyze(await comity.generate({ actors: 60, ties: 150, seed: 7 }), { repeats: few });
  const page = report.htmlReport(analysis);
  const reading = await files.readNetwork({ actors: "members.csv", ties: "ties.csv" });
  const compiled = await kernels.compile(network, { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" });
  const places = await layout.layout(network);
  console.log(JSON.stringify({
    same,
    placed: places.length,
    top: threaded.top(1).length,
    page: page.startsWith("<!doctype html>"),
    accepted: reading.ledger.ties.accepted,
    instance: reading.network.constructor === network.constructor,
    order: compiled.csr.order,
    fields: Object.keys(schema.fields).length > 3,
  }));
`;
const expected = {
  ...{ same: true, placed: 298, top: 1, page: true, accepted: 2, instance: true },
  ...{ order: 298, fields: true },
};
// None of them needs a page to be imported, `comity/element` neither.
const entries = ["parallel", "files", "report", "arabic", "element", "sigma", "layout", "kernels", "schema"];

/** The files that an import of one loads at once, itself included. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const found = readFileSync(file, "utf8").matchAll(
    /^(?:import|export|\}) .*?"(\.[^"]+)";$|^import "(\.[^"]+)";$/gm,
  );
  for (const [, from, bare] of found) loadedWith(join(dirname(file), from ?? bare ?? ""), loaded);
  return loaded;
}

describe("the packed package", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "members.csv"), "id,kind\na,ngo\nb,university\nc,business\n");
    writeFileSync(join(folder, "ties.csv"), "source,target\na,b\nb,c\n");
  });

  test("works from ESM with real threads", () => {
    const imports = entries.map((entry) => `import * as ${entry} from "comity/${entry}";`).join("\n");
    writeFileSync(join(folder, "program.mjs"), `import * as comity from "comity";\n${imports}\n${program}`);
    expect(JSON.parse(node(folder, ["program.mjs"]))).toEqual(expected);
  });

  test("is a few files for Node, and one copy of each whatever is imported together", () => {
    const home = join(folder, "node_modules/comity/dist/node");
    writeFileSync(
      join(folder, "where.mjs"),
      `import { ComityError } from "comity";
      import { readNetwork } from "comity/files";
      const same = await readNetwork("absent.csv").catch((error) => error instanceof ComityError);
      const places = ["comity", ${entries.map((entry) => `"comity/${entry}"`).join()}].map((name) => import.meta.resolve(name));
      console.log(JSON.stringify({ places, same }));`,
    );
    const { places, same } = JSON.parse(node(folder, ["where.mjs"])) as { places: string[]; same: boolean };
    expect(places.map((place) => fileURLToPath(place))).toEqual(
      ["index", ...entries].map((entry) => join(realpathSync(home), `${entry}.js`)),
    );
    expect(same).toBe(true);
    // Each file takes a fifth of a millisecond or more to find and open, before any of its code.
    expect(loadedWith(join(home, "index.js")).size).toBeLessThanOrEqual(60);
    // What is common to all commands: each answers `--version` and `--help` without loading the library.
    expect(loadedWith(join(home, "main.js")).size).toBeLessThanOrEqual(12);
  });

  test("works from CommonJS with real threads", () => {
    const requires = entries.map((entry) => `const ${entry} = require("comity/${entry}");`).join("\n");
    writeFileSync(
      join(folder, "program.cjs"),
      `const comity = require("comity");\n${requires}\n(async () => {${program}})();`,
    );
    expect(JSON.parse(node(folder, ["program.cjs"]))).toEqual(expected);
  });

  test("returns the same bytes where there is no WebAssembly", () => {
    const compared = `
      const network = await comity.generate({ actors: 1200, ties: 5000, seed: 7, attributes: false });
      const found = {};
      for (const pool of [undefined, parallel.workers(1)]) {
        // Pseudonyms, and so the order of rows, are drawn anew in every process.
        const options = { audience: "steward", ...(pool && { executor: pool }) };
        for (const measure of ["betweenness", "harmonic"]) {
          const scores = await comity[measure](network, options);
          const hash = await crypto.subtle.digest("SHA-256", scores.values());
          (found[scores.meta.backend] ??= []).push(Buffer.from(hash).toString("hex"));
        }
        await pool?.close();
      }
      console.log(JSON.stringify(found));`;
    for (const [name, imports, wrapped] of [
      [
        "forms.mjs",
        'import * as comity from "comity"; import * as parallel from "comity/parallel";',
        compared,
      ],
      [
        "forms.cjs",
        'const comity = require("comity"), parallel = require("comity/parallel");',
        `(async () => {${compared}})();`,
      ],
    ]) {
      writeFileSync(join(folder, name), `${imports}\n${wrapped}`);
      const [fast, plain] = [[name], ["--jitless", name]].map((args) => JSON.parse(node(folder, args)));
      expect(Object.keys(fast)).toEqual(["webassembly"]);
      expect(Object.keys(plain)).toEqual(["typescript"]);
      expect(plain.typescript).toEqual(fast.webassembly);
    }
  });

  test("runs its command", () => {
    const main = join(folder, "node_modules/comity/dist/node/main.js");
    const told = node(folder, [
      main,
      "measure",
      "degree",
      "--actors",
      "members.csv",
      "--ties",
      "ties.csv",
      "--format",
      "json",
    ]);
    const { rows } = JSON.parse(told) as { rows: { id: string; degree: number }[] };
    expect(rows.map(({ id, degree }) => [id, degree])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 1],
    ]);
  });

  test("holds what it needs and nothing else", () => {
    expect(files).toContain("dist/exec/comity-worker.js");
    expect(files).toContain("dist/cjs/comity.cjs");
    expect(files).toContain("dist/cjs/comity-worker.js");
    expect(files.filter((path) => path.startsWith("dist/studio/"))).toEqual(["dist/studio/studio.html"]);
    expect(files).toContain("LICENSE");
    expect(files).toContain("ETHICS.md");
    expect(files.filter((path) => /^(src|test|bench|node_modules)\//.test(path))).toEqual([]);
    const texts = files.filter((path) => /\.(js|cjs|d\.ts|d\.cts|json|md|csv)$/.test(path));
    const telling = texts.filter((path) =>
      readFileSync(join(folder, "node_modules/comity", path), "utf8").includes(root),
    );
    expect(telling).toEqual([]);
  });

  test("satisfies publint", async () => {
    const { messages } = await publint({
      pkgDir: join(folder, "node_modules/comity"),
      strict: true,
      pack: false,
    });
    // The field `browser` leaves modules of Node out of the CommonJS file, which `exports` cannot say.
    expect(messages.filter(({ code }) => code !== "USE_EXPORTS_OR_IMPORTS_BROWSER")).toEqual([]);
  });

  test("resolves its types from ESM and CommonJS", () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    // `comity/worker` is the file of a thread, which nobody imports.
    const only = ["--profile", "node16", "--exclude-entrypoints", "./worker"];
    const told = node(folder, [attw, tarball, ...only, "--format", "json"]);
    const { problems } = JSON.parse(told) as { problems?: Record<string, unknown> };
    expect(problems ?? {}).toEqual({});
  });
});

const typed = `
  import { aggregate, analyze, betweenness, fromEdges, ingest, select, type Actor, type Analysis, type Network, type Scores } from "comity";
  import { workers } from "comity/parallel";
  import { readNetwork } from "comity/files";
  import { htmlReport } from "comity/report";
  import { compile, type Csr } from "comity/kernels";
  const member: Actor = { id: "a", kind: "ngo", since: "2011-05" };
  export async function look(analysis: Analysis): Promise<string> {
    const { network } = await ingest({ actors: [member], ties: [] });
    const edges = await fromEdges(new Int32Array([0, 1]), [1, 2], { strength: [1, 2] });
    const scores: Scores = await betweenness(await select(edges, { isolates: "drop" }), { normalized: true });
    const score: number | undefined = scores.of("a");
    const rows: readonly { id: string; score: number }[] = scores.top(3);
    const ties = await betweenness(network, { of: "ties", executor: workers(2) });
    const csr: Csr = (await compile(network, { directed: "ignore", parallel: "count", strengths: true, distance: "hops" })).csr;
    // @ts-expect-error no such option
    await betweenness(network, { normalised: true });
    return [score, rows.length, ties.length, csr.order, (await readNetwork("x.csv")).ledger.ties.rows, htmlReport(analysis)].join();
  }
  // What is inferred from public functions must have public names, or declarations could not be written.
  export const grouped = (network: Network) => aggregate(network, { by: "country" });
  export const entries = async (network: Network) => (await analyze(network)).actors;
  export const tables = (network: Network) => [network.actors, network.ties] as const;
  export const columns = (network: Network) => network.ties.columns;
  export const account = async () => (await ingest({ ties: [] })).ledger.headers;
  export const statuses = (member: Actor) => member.kind;
`;

describe("its types", () => {
  const compilers = [
    ["TypeScript 6, nodenext", "typescript", { module: "nodenext", moduleResolution: "nodenext" }],
    ["TypeScript 6, bundler", "typescript", { module: "esnext", moduleResolution: "bundler" }],
    [
      "TypeScript 5.0.4, node16, without the types of a browser",
      "typescript-5.0",
      { module: "node16", moduleResolution: "node16", lib: ["es2022"] },
    ],
    ["TypeScript 5.0.4, node10", "typescript-5.0", { module: "esnext", moduleResolution: "node10" }],
  ] as const;
  test.for(compilers)("compile under %s", ([, compiler, options]) => {
    writeFileSync(join(folder, "typed.mts"), typed);
    const common = {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: "es2022",
      types: ["node"],
      declaration: true,
      noEmit: true,
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...common, ...options }, files: ["typed.mts"] }),
    );
    const tsc = join(root, "node_modules", compiler, "bin/tsc");
    let told = "";
    try {
      node(folder, [tsc, "-p", "."]);
    } catch (error) {
      told = String((error as { stdout?: string }).stdout);
    }
    expect(told).toBe("");
  });
});

describe("a bundle", () => {
  // One measure: errors, audience gate, compiled form, inline executor, one kernel and the value it returns.
  const ceiling = 12.5 * 1024;

  test("of one measure is small and has no schema validator, graph library or CSV parser in it", async () => {
    const entry = join(folder, "one.mjs");
    writeFileSync(entry, 'import { degree } from "comity";\nconsole.log(degree);\n');
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      metafile: true,
      platform: "browser",
    });
    const [output] = Object.values(metafile.outputs);
    const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const heavy = inputs
      .map(([path]) => path)
      .filter((path) => /node_modules\/(zod|graphology|papaparse|i18n|d3)/.test(path));
    expect(heavy).toEqual([]);
    expect(gzipSync(outputFiles[0].contents).length).toBeLessThanOrEqual(ceiling);
  });

  test("of the element has neither map nor measures in it, and nothing of it is in that of the library", async () => {
    const inputsOf = async (code: string): Promise<{ paths: string[]; size: number }> => {
      const entry = join(folder, "page.mjs");
      writeFileSync(entry, code);
      const { outputFiles, metafile } = await build({
        ...{ entryPoints: [entry], bundle: true, minify: true, format: "esm", write: false },
        ...{ metafile: true, platform: "browser", splitting: true, outdir: folder },
      });
      const [first] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
      const paths = Object.entries(first.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      const size = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
      return { paths: paths.map(([path]) => path), size };
    };
    const page = await inputsOf('import { mount } from "comity/element";\nconsole.log(mount);\n');
    // The words of the report are the larger half, then the drawing of networks, parts 4 and 8 of the report, and the views.
    expect(page.size).toBeLessThanOrEqual(60 * 1024);
    expect(page.paths.some((path) => /element\/network-view/.test(path))).toBe(true);
    const modules = page.paths
      .filter((path) => !path.endsWith("page.mjs"))
      .map((path) => path.split("node_modules/").at(-1) ?? "");
    const within = /^comity\/dist\/(?!node|exec|kernels|layout\/world|csr\/compile)/;
    expect(modules.filter((path) => !within.test(path))).toEqual([]);
    expect(page.paths.filter((path) => /sigma|arabic/.test(path))).toEqual([]);
    // The page brings sigma along: here is only what fits the two together.
    const beside = await inputsOf(
      'import { sigmaRenderer } from "comity/sigma";\nconsole.log(sigmaRenderer);\n',
    );
    expect(beside.paths.filter((path) => /node_modules\/(sigma|graphology)/.test(path))).toEqual([]);
    expect(beside.size).toBeLessThanOrEqual(8 * 1024);
    const library = await inputsOf('import * as comity from "comity";\nconsole.log(comity);\n');
    expect(library.paths.filter((path) => /dist\/(element|sigma|report)/.test(path))).toEqual([]);
  });

  test("of everything builds for browsers without a word about Node", async () => {
    const entry = join(folder, "all.mjs");
    writeFileSync(
      entry,
      'import * as comity from "comity";\nimport * as report from "comity/report";\nconsole.log(comity, report);\n',
    );
    const { warnings, outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      write: false,
      platform: "browser",
      logLevel: "silent",
      splitting: true,
      outdir: folder,
    });
    expect(warnings).toEqual([]);
    expect(outputFiles.some(({ text }) => /from\s*["']node:|require\(["']node:/.test(text))).toBe(false);
  });
});

test("the commands of the README are those of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test", "build", "bench"]));
  expect(() => execFileSync("bash", ["-n", join(root, ".ci/run")])).not.toThrow();
});

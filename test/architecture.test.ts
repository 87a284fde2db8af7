import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { measures } from "../src/measures/table.js";

/** Data flows from left to right; a folder imports only from itself and from folders to its left. */
const flow = [
  ...[
    "errors",
    "random",
    "text",
    "control",
    "schema",
    "network",
    "ingest",
    "export",
    "csr",
    "kernels",
    "exec",
  ],
  ...["values", "identity", "measures", "recommend", "layout", "analysis", "report", "files", "cli"],
  // What a page shows an analysis with.
  "element",
  // The offline page, which the build makes one file of; nothing imports it.
  "studio",
];

/** Folders that may see less than all that lies upstream of them. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  random: [],
  text: [],
  control: [],
  // What runs in workers holds numbers only: no names, no consent, no schema.
  kernels: ["errors", "random", "control", "csr"],
};

/** Files whose imports, and the imports of those, stay within these folders: they are loaded by every worker. */
const workerFolders = ["errors", "random", "csr", "kernels", "exec", "control"];

/** Which packages a folder may import. A star marks those that only `await import()` may load, so that who does not need them never pays. */
const packages: Readonly<Record<string, readonly string[]>> = {
  schema: ["zod", "*i18n-iso-countries/index.js"],
  network: ["*graphology", "graphology-types"],
  ingest: ["graphology-types", "fastest-levenshtein"],
  identity: ["*any-ascii"],
  measures: ["*graphology", "*graphology-communities-louvain"],
  layout: ["d3-geo"],
  analysis: ["zod"],
};

/** The only modules that load zod, so that no measure does. */
const zodModules = [
  "schema/zod.ts",
  "analysis/ask-first-schema.ts",
  "schema/json-schema.ts",
  "analysis/schema.ts",
  "analysis/findings-schema.ts",
  "analysis/lasting-schema.ts",
  "analysis/picture-schema.ts",
  "analysis/recommendations-schema.ts",
  "analysis/sure-schema.ts",
];

/** Folders that run on Node alone and may import its modules by name. */
const nodeFolders = ["files", "cli"];

/** What `package.json` and `tsup.config.ts` name as the beginning of a program. */
const entryFiles = [
  ...[
    "index.ts",
    "kernels.ts",
    "schema.ts",
    "files.ts",
    "report.ts",
    "arabic.ts",
    "element.ts",
    "sigma.ts",
    "layout.ts",
    "parallel.ts",
  ],
  ...["cjs.ts", "cli/main.ts", "exec/worker.ts"],
  ...["studio/page.ts", "studio/worker.ts", "studio/document.ts"],
  "report/script/page.ts",
];

/** Modules that no entry reaches, and why they are there. */
const unreached: Readonly<Record<string, string>> = {};

const mostLines = 250;
/** Files that are longer, and why they are one file all the same. */
const longer: Readonly<Record<string, string>> = {
  "identity/words/concepts.ts": "one table of words",
  "identity/words/exonyms.ts": "one table of towns",
  "identity/words/native-words.ts": "one table of words",
  "index.ts": "one list of what the package offers",
};

const source = fileURLToPath(new URL("../src/", import.meta.url));

interface Import {
  readonly from: string;
  /** A path below src, or the name of a package. */
  readonly to: string;
  readonly own: boolean;
  readonly how: "value" | "type" | "dynamic";
}

const modules: readonly string[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.includes("wasm/assembly"))
  .map((path) => path.split("\\").join("/"))
  .sort();
const texts = new Map(modules.map((path) => [path, readFileSync(join(source, path), "utf8")]));
const parsed = new Map(
  Array.from(texts, ([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)]),
);
const imports: readonly Import[] = Array.from(parsed, ([path, file]) => importsOf(path, file)).flat();

function importsOf(from: string, file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, how: Import["how"]): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const own = specifier.text.startsWith(".");
    const path = own
      ? posix.join(posix.dirname(from), specifier.text).replace(/\.js$/, ".ts")
      : specifier.text;
    found.push({ from, to: path, own, how });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, isTypes(node.importClause) ? "type" : "value");
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, "type");
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], "dynamic");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const named = clause.namedBindings;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined &&
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.every(({ isTypeOnly }) => isTypeOnly))
  );
}

/** The folder of a module, or "" for the entries at the top. */
const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "");
const told = ({ from, to }: Import): string => `${from} → ${to}`;
const between = imports.filter(({ from, to, own }) => own && folderOf(from) !== folderOf(to));

describe("imports", () => {
  test("lead to files that exist", () => {
    expect(imports.filter(({ to, own }) => own && !texts.has(to)).map(told)).toEqual([]);
  });

  test("only ever point upstream", () => {
    const uphill = between.filter(({ from, to }) => {
      const [here, there] = [flow.indexOf(folderOf(from)), flow.indexOf(folderOf(to))];
      // The entries re-export from anywhere; only the terminal, which is no part of the library, goes through them.
      return folderOf(from) !== "" && (folderOf(to) === "" ? folderOf(from) !== "cli" : there >= here);
    });
    expect(uphill.map(told)).toEqual([]);
    expect(
      [...new Set(modules.map(folderOf))].filter((folder) => folder !== "" && !flow.includes(folder)),
    ).toEqual([]);
  });

  test("of the first folders and of kernels reach less than all that lies upstream", () => {
    const wide = between.filter(({ from, to }) => narrow[folderOf(from)]?.includes(folderOf(to)) === false);
    expect(wide.map(told)).toEqual([]);
  });

  test("load into a worker only numbers and what works on them", () => {
    const loaded = reachable(["exec/worker.ts"], ({ how }) => how !== "type");
    expect(loaded.size).toBeGreaterThan(10);
    expect([...loaded].filter((path) => !workerFolders.includes(folderOf(path)))).toEqual([]);
    const foreign = imports.filter(({ from, own, how }) => loaded.has(from) && !own && how !== "type");
    expect(foreign.map(told)).toEqual([]);
  });

  test("of packages are those of the folder, the heavy ones only when needed", () => {
    const wrong = imports.filter(({ from, to, own, how }) => {
      if (own || to.startsWith("node:")) return false;
      const allowed = packages[folderOf(from)] ?? [];
      if (allowed.includes(to)) return false;
      return !(allowed.includes(`*${to}`) && how !== "value");
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test("of packages are declared in package.json", () => {
    const { dependencies } = JSON.parse(readFileSync(join(source, "../package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const used = imports.filter(({ to, own }) => !own && !to.startsWith("node:"));
    expect(used.filter(({ to }) => !(to.split("/")[0] in dependencies)).map(told)).toEqual([]);
  });

  test("of zod are in the modules that need it, and no measure loads one of them", () => {
    expect(imports.filter(({ from, to }) => to === "zod" && !zodModules.includes(from)).map(told)).toEqual(
      [],
    );
    const loaded = reachable(["measures/table.ts", "network/network.ts"], ({ how }) => how === "value");
    expect(zodModules.filter((path) => loaded.has(path))).toEqual([]);
  });

  test("of Node are in the folders that run on Node alone", () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith("node:") && !nodeFolders.includes(folderOf(from)),
    );
    expect(wrong.map(told)).toEqual([]);
    // Elsewhere Node is asked for at run time, where it is there.
    const asked = modules.filter(
      (path) => /getBuiltinModule/.test(texts.get(path) ?? "") && folderOf(path) !== "exec",
    );
    expect(asked).toEqual([]);
  });

  test("of the offline page lead to nothing that Node alone has, and not to the terminal", () => {
    const loaded = reachable(["studio/page.ts", "studio/worker.ts"], ({ how }) => how !== "type");
    expect(loaded.size).toBeGreaterThan(100);
    const wrong = imports.filter(
      ({ from, to, how }) => loaded.has(from) && to.startsWith("node:") && how !== "type",
    );
    expect(wrong.map(told)).toEqual([]);
    expect([...loaded].filter((path) => folderOf(path) === "cli")).toEqual([]);
  });

  test("do not run in circles between modules, types aside", () => {
    const next = new Map(
      modules.map((path) => [
        path,
        imports.filter(({ from, own, how }) => from === path && own && how === "value"),
      ]),
    );
    const circles = modules.filter((path) => {
      const seen = new Set<string>();
      const queue = [path];
      for (let at = queue.pop(); at !== undefined; at = queue.pop())
        for (const { to } of next.get(at) ?? []) {
          if (to === path) return true;
          if (!seen.has(to)) queue.push(to);
          seen.add(to);
        }
      return false;
    });
    expect(circles).toEqual([]);
  });
});

function reachable(starts: readonly string[], follow: (each: Import) => boolean): Set<string> {
  const found = new Set(starts);
  for (const path of found)
    for (const each of imports) if (each.from === path && each.own && follow(each)) found.add(each.to);
  return found;
}

describe("files", () => {
  test("are each reached from an entry, or have a reason to be there", () => {
    const found = reachable(entryFiles, () => true);
    expect(modules.filter((path) => !found.has(path))).toEqual(Object.keys(unreached));
    expect(entryFiles.filter((path) => !texts.has(path))).toEqual([]);
  });

  test(`have at most ${mostLines} lines, or a reason to be longer`, () => {
    const long = modules.filter((path) => (texts.get(path)?.trimEnd().split("\n").length ?? 0) > mostLines);
    expect(long.sort()).toEqual(Object.keys(longer).sort());
  });

  test("have names that say what is in them", () => {
    const vague = /(^|[-/])(utils?|helpers?|misc|common|lib|shared|stuff|constants)(\.ts|[-/]|$)/;
    expect(modules.filter((path) => vague.test(path))).toEqual([]);
    expect(
      modules.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
  });

  test("export things by name", () => {
    const unnamed = Array.from(parsed).filter(([, file]) =>
      file.statements.some(
        (statement) =>
          ts.isExportAssignment(statement) ||
          (ts.canHaveModifiers(statement) &&
            ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true),
      ),
    );
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });
});

describe("what the entries offer", () => {
  const offered = [
    "index.ts",
    "report.ts",
    "arabic.ts",
    "element.ts",
    "sigma.ts",
    "layout.ts",
    "files.ts",
    "parallel.ts",
  ].flatMap((entry) => {
    const file = parsed.get(entry);
    return (file?.statements ?? []).flatMap((statement) => exportsOf(entry, statement));
  });

  function exportsOf(entry: string, statement: ts.Statement): { name: string; path: string }[] {
    if (
      !ts.isExportDeclaration(statement) ||
      !statement.moduleSpecifier ||
      !ts.isStringLiteral(statement.moduleSpecifier)
    )
      return [{ name: statement.getText().slice(0, 40), path: entry }];
    const path = posix.join(posix.dirname(entry), statement.moduleSpecifier.text).replace(/\.js$/, ".ts");
    const clause = statement.exportClause;
    const names = clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : ["*"];
    return names.map((name) => ({ name, path }));
  }

  /** The comment that stands above what a module exports under a name, the first of several signatures. */
  function docOf({ name, path }: { name: string; path: string }): string | undefined {
    for (const statement of parsed.get(path)?.statements ?? []) {
      const declared = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map((each) => each.name.getText())
        : "name" in statement
          ? [(statement.name as ts.Node | undefined)?.getText()]
          : [];
      if (!declared.includes(name)) continue;
      const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
      return comment && (ts.getTextOfJSDocComment(comment.comment) ?? "");
    }
    return undefined;
  }

  test("has a docstring, functions and classes all", () => {
    const silent = offered.filter(({ name, path }) => {
      const isThing = parsed
        .get(path)
        ?.statements.some(
          (statement) =>
            (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
            statement.name?.text === name,
        );
      return isThing === true && (docOf({ name, path }) ?? "").length < 30;
    });
    expect(silent).toEqual([]);
    expect(offered.length).toBeGreaterThan(60);
  });

  test("has every measure, with its cost", () => {
    const names = new Map(offered.map((each) => [each.name, each]));
    expect(Object.keys(measures).filter((name) => !names.has(name))).toEqual([]);
    const thin = Object.keys(measures).filter((name) => {
      const doc = docOf(names.get(name) ?? { name, path: "" }) ?? "";
      return !/O\(/.test(doc);
    });
    expect(thin).toEqual([]);
  });
});

import { ComityError } from "../errors/error.js";
import type { Analysis } from "./analysis.js";
import { schemaVersion } from "./schema-version.js";

/**
 * An `Analysis` from JSON that was stored or sent: checks its version and its shape.
 *
 * JSON of the same major version is read whatever its minor one: what this version does not know is kept. Throws
 * `unsupported-version` for another major version, `bad-input` with the path for anything that is no Analysis.
 */
export async function readAnalysis(value: unknown): Promise<Analysis> {
  const { analysisSchema } = await import("./schema.js");
  const version =
    typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
  if (typeof version !== "string" || !/^\d+\.\d+$/.test(version))
    throw new ComityError("bad-input", "this is no Analysis: it has no schemaVersion", {
      path: ["schemaVersion"],
    });
  const [major] = version.split(".");
  if (major !== schemaVersion.split(".")[0])
    throw new ComityError(
      "unsupported-version",
      `the Analysis has version ${version}, this package reads ${schemaVersion}`,
      {
        path: ["schemaVersion"],
        fix: "use the version of comity that wrote it",
      },
    );
  const result = analysisSchema.safeParse(value);
  if (result.success) return result.data as Analysis;
  const [issue] = result.error.issues;
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const wrong = missing(value, path) ? "is missing" : `is not as it must be (${issue.message})`;
  throw new ComityError(
    "bad-input",
    `this is no Analysis of version ${version}: ${path.length === 0 ? "it" : path.join(".")} ${wrong}`,
    { path, fix: "give the whole of what was written, unchanged" },
  );
}

/** Whether a part of a value is not there at all. */
function missing(value: unknown, path: readonly (string | number)[]): boolean {
  let part = value;
  for (const step of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return true;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
  }
  return false;
}

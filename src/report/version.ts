import type { Analysis } from "../analysis/analysis.js";
import { ComityError } from "../errors/error.js";

/** Throws `unsupported-version` unless the analysis has the form that this version draws from. */
export function checkVersion(analysis: Analysis): void {
  const version: string = analysis.schemaVersion;
  if (version.startsWith("1.")) return;
  throw new ComityError(
    "unsupported-version",
    `the analysis has version ${JSON.stringify(version)}, this report reads 1`,
    {
      path: ["schemaVersion"],
      fix: "make the report with the version of comity that made the analysis, or analyze anew",
    },
  );
}

import { readFileSync } from "node:fs";
import { packageFile } from "./package-file.js";

const parsed: unknown = JSON.parse(readFileSync(packageFile("package.json"), "utf8"));

/** The version of the package. */
export const version =
  typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "?";

import { readFileSync } from "node:fs";

const parsed: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** The version of the package. */
export const version =
  typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "?";

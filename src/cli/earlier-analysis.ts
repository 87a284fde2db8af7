import { readFile } from "node:fs/promises";
import type { Analysis } from "../analysis/analysis.js";
import { readAnalysis } from "../analysis/read-analysis.js";
import { ComityError, isComityError } from "../errors/error.js";

/** The analysis that an earlier report was drawn from, as an option; none where none is named. */
export async function earlierAnalysis(path: string | undefined): Promise<{ readonly before?: Analysis }> {
  return path === undefined ? {} : { before: await keptAnalysis(path, "before") };
}

/** An analysis that `comity report --json` wrote. `option` names it. Throws `missing-file`, `bad-input`. */
export async function keptAnalysis(path: string, option: string): Promise<Analysis> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, {
      path: [option],
      fix: "check the name and that you may read it",
      cause,
    });
  });
  try {
    return await readAnalysis(JSON.parse(text));
  } catch (cause) {
    if (isComityError(cause))
      throw new ComityError(cause.code, `${path}: ${cause.message}`, {
        path: [option, ...cause.path],
        cause,
      });
    throw new ComityError("bad-input", `${path} holds no JSON`, {
      path: [option],
      fix: "give what “comity report --json FILE” wrote",
      cause,
    });
  }
}

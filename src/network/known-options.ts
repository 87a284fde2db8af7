import { ComityError } from "../errors/error.js";

const ofEveryCall = ["signal", "onProgress"] as const;

/**
 * Refuses options of unknown names: a misspelled one would go unnoticed, and with it what it was to protect. `names`
 * are the options of the call; with `control`, a signal and a listener to progress are taken as well. Throws
 * `bad-option` with the unknown name in `path`.
 */
export function knownOptions(
  options: unknown,
  names: readonly string[],
  { control = true }: { readonly control?: boolean } = {},
): void {
  if (typeof options !== "object" || options === null)
    throw new ComityError("bad-option", "the options are not an object", { fix: advice(names, control) });
  for (const name of Object.keys(options))
    if (!names.includes(name) && !(control && ofEveryCall.some((known) => known === name)))
      throw new ComityError("bad-option", `there is no option ${JSON.stringify(name.slice(0, 60))}`, {
        fix: advice(names, control),
        path: [name],
      });
}

function advice(names: readonly string[], control: boolean): string {
  return `The options are ${[...names, ...(control ? ofEveryCall : [])].join(", ")}`;
}

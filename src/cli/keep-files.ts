import { access, stat } from "node:fs/promises";
import type { Arguments } from "./arguments.js";
import { WrongCall } from "./usage.js";

const fileOptions = [
  ...([
    "actors",
    "ties",
    "participations",
    "dataset",
    "map",
    "decisions",
    "answers",
    "before",
    "analysis",
  ] as const),
] as const;

/**
 * Throws where a file that the call reads would be replaced by what it writes, under whatever name: by pseudonyms, names
 * would be lost for good. `apart` names an option whose file may be written anew.
 */
export async function keepInput(
  args: Arguments,
  written: readonly string[],
  apart?: (typeof fileOptions)[number],
): Promise<void> {
  const given = fileOptions.filter((name) => name !== apart).flatMap((name) => args.given.get(name) ?? []);
  const beside = (args.given.get("beside") ?? []).flatMap((word) => word.split(/,(?=[^,=]+=)/));
  const read = [...args.words, ...given, ...beside.map((pair) => pair.replace(/^[^=]*=/, ""))];
  const targets = new Set((await Promise.all(written.map(identity))).filter((file) => file !== undefined));
  if (targets.size === 0) return;
  for (const path of read) {
    const file = path === "-" ? undefined : await identity(path);
    if (file !== undefined && targets.has(file))
      throw new WrongCall(`${path} is read and would be replaced: give --out another name`);
  }
}

/** Throws where a file is there already that people may have worked on: `why` says so, and what to do. */
export async function refuseToReplace(path: string, why: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new WrongCall(`${path} is there already, and ${why}, or name another file with --out`);
}

/** What tells files apart, however their paths are written; undefined where there is no file. */
async function identity(path: string): Promise<string | undefined> {
  return stat(path, { bigint: true }).then(
    (found) => (found.isFile() ? `${found.dev} ${found.ino}` : undefined),
    () => undefined,
  );
}

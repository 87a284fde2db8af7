import { readFile, writeFile } from "node:fs/promises";
import { ComityError } from "../../errors/error.js";
import { wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { refuseToReplace } from "../keep-files.js";
import { packageFile } from "../package-file.js";
import { line, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** Where the build puts the page. */
const page = packageFile("dist/studio/studio.html");

/** `comity studio`: the way from a list to a report as one page, for who has a browser and nothing else. */
export const studio: Command = {
  options: { out: "word", force: "flag" },
  help: `
comity studio --out FILE.html [options]

Writes one HTML page for an office without Node: drop a spreadsheet on it (or
try the bundled example), say what its columns are, see what could be used and
what to mend, and get the report that comity report writes, byte for byte.

The page works from a memory stick, without a network. It sends nothing, loads
nothing and stores nothing; its own policy (Content-Security-Policy) forbids it.

  --out FILE              where to write the page
  --force                 replace a file that is there already

Example:
  comity studio --out studio.html
`,
  async run(args: Arguments, terminal: Terminal) {
    if (args.words.length > 0) throw new WrongCall(`"${args.words[0]}" belongs to no option`);
    const out = wordOf(args, "out");
    if (out === undefined) throw new WrongCall("--out is missing: name the file to write");
    if (!args.given.has("force")) await refuseToReplace(out, "--force replaces it");
    const bytes = await readFile(page);
    await writeFile(out, bytes).catch((cause: unknown) => {
      throw new ComityError("unwritable-file", `${out} cannot be written`, {
        fix: "check that its folder exists and that you may write there",
        cause,
      });
    });
    line(terminal.stderr, `Wrote ${out} (${Math.ceil(bytes.length / 1024)} kB). Open it in a browser.`);
    return 0;
  },
};

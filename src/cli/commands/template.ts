import { writeTemplate } from "../../files/template/write-template.js";
import { choiceOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { line, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

const usual = "comity-template.xlsx";

/** `comity template`: an empty list to fill in. */
export const template: Command = {
  options: { out: "word", lang: "word" },
  help: `
comity template [--out FILE.xlsx | --out FOLDER/] [options]

Writes an empty workbook with a sheet each for actors, ties and participations:
headers with notes on what they mean, drop-downs for the words, a list of all
columns, and a consent statement to adapt. With a folder, the same as CSV files
and texts. Files that are there already are never replaced.

  --out PATH              default ${usual}
  --lang LANGUAGE         en, the only one so far

Example:
  comity template --out members.xlsx
`,
  async run(args: Arguments, terminal: Terminal) {
    if (args.words.length > 0) throw new WrongCall(`"${args.words[0]}" belongs to no option`);
    choiceOf(args, "lang", ["en"]);
    for (const path of await writeTemplate(wordOf(args, "out") ?? usual)) line(terminal.stdout, path);
    return 0;
  },
};

import { matchMentors, matchMentorsDefaults } from "../../recommend/mentors/match-mentors.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import { recommendedTables } from "../recommended.js";
import type { Terminal } from "../terminal.js";

/** Options with a number, as the terminal spells them, and the name each has in the library. */
const numbers = {
  "experienced-from": "experiencedFrom",
  "newcomers-up-to": "newcomersUpTo",
  capacity: "capacity",
  "mentors-each": "mentorsEach",
  need: "need",
  interest: "interest",
  mutual: "mutual",
  direct: "direct",
  limit: "limit",
} as const;

/** `comity mentors`: experienced actors for newcomers, the best pairs for all together. */
export const mentors: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...{ "experienced-from": "word", "newcomers-up-to": "word", mentor: "words", newcomer: "words" },
    ...{ capacity: "word", "mentors-each": "word", topics: "word", languages: "word" },
    ...{ same: "word", differ: "word", need: "word", interest: "word", mutual: "word", direct: "word" },
    ...{ limit: "word", format: "word" },
  },
  help: `
comity mentors FILE [options]

Proposes whom to introduce to whom: as many newcomers as possible have a mentor,
and the pairs fit as well as they can. Read are experience, capacity, languages,
interprets, interests, offers and needs. Only those are proposed who may be
recommended and contacted. Who stays without a mentor is told why, and what
would help.

  --experienced-from Y    years of experience of a mentor, or more; default ${matchMentorsDefaults.experiencedFrom}
  --newcomers-up-to Y     years of experience of a newcomer at most; default ${matchMentorsDefaults.newcomersUpTo}
  --mentor ID             the mentors by name instead; may be repeated
  --newcomer ID           the newcomers by name instead; may be repeated
  --capacity N            newcomers of a mentor who states no capacity;
                          default ${matchMentorsDefaults.capacity}
  --mentors-each N        mentors of a newcomer at most; default ${matchMentorsDefaults.mentorsEach}
  --topics required|preferred
                          whether a pair must share a need and an offer, or an
                          interest; default required, where any is stated
  --languages ask|required|ignore
                          whether a pair must share a language or have somebody
                          who interprets; default ask: those who state none are
                          to be asked
  --same ATTRIBUTE        both are alike in it, as in --same kind
  --differ ATTRIBUTE      both differ in it, as in --differ country
  --need N --interest N --mutual N --direct N
                          points for a need that is met, a shared interest, what
                          the mentor gets in return, a language of both;
                          default ${matchMentorsDefaults.need}, ${matchMentorsDefaults.interest}, ${matchMentorsDefaults.mutual}, ${matchMentorsDefaults.direct}
  --workers N             threads; 0 for none
  --limit N               refuse what takes more looks; default 1e12
  --format table|csv|json default table
${inputHelp}
Example:
  comity mentors --example --differ country
  comity mentors --actors members.csv --newcomer ana --newcomer li
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const given = Object.entries(numbers).flatMap(([name, option]) => {
      const value = numberOf(args, name);
      return value === undefined ? [] : [[option, value] as const];
    });
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const progress = progressLine(terminal);
    const found = await withExecutor(args, input.network, (executor) =>
      matchMentors(input.network, {
        ...Object.fromEntries(given),
        mentors: args.given.get("mentor"),
        newcomers: args.given.get("newcomer"),
        topics: choiceOf(args, "topics", ["required", "preferred"]) ?? matchMentorsDefaults.topics,
        languages:
          choiceOf(args, "languages", ["ask", "required", "ignore"]) ?? matchMentorsDefaults.languages,
        same: wordOf(args, "same"),
        differ: wordOf(args, "differ"),
        executor,
        asOf: input.asOf,
        audience: input.audience,
        signal: terminal.signal,
        onProgress: progress.onProgress,
      }),
    ).finally(progress.clear);
    const shown = ["newcomerName", "mentorName", "fit", "why"];
    printTables(recommendedTables("mentors", found, format, shown), format, undefined, terminal);
    return 0;
  },
};

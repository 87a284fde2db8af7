import { communities } from "../../measures/communities.js";
import type { By } from "../../measures/by-option.js";
import { composeBoard, composeBoardDefaults } from "../../recommend/board/compose-board.js";
import type { Quota } from "../../recommend/board/quotas.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import { recommendedTables } from "../recommended.js";
import type { Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** Options with a number, as the terminal spells them: those of the library. */
const numbers = [
  "size",
  "steps",
  "reach",
  "bridging",
  "redundancy",
  "samples",
  "looks",
  "seed",
  "limit",
] as const;

/** `comity board`: members for an advisory or steering board, with quotas. */
export const board: Command = {
  options: {
    ...inputOptions,
    ...{ "at-least": "words", "at-most": "words", including: "words", excluding: "words" },
    ...{ by: "word", status: "words", format: "word" },
    ...{ size: "word", steps: "word", reach: "word", bridging: "word", redundancy: "word" },
    ...{ samples: "word", looks: "word", seed: "word", limit: "word" },
  },
  help: `
comity board FILE [options]

Proposes members for a board who together reach many actors, join many groups,
and do not all know the same people. Only those are proposed who may be
recommended and contacted. The random boards beside it show what is gained.

  --size K                members, those seated already included; default ${composeBoardDefaults.size}
  --at-least A=VALUE:N    at least N members with this value of the attribute A:
                          country=PL:1; may be repeated
  --at-most A=VALUE:N     at most N: kind=individual:2; may be repeated. With *
                          as the value, N for each value there is: country=*:2.
                          communities as the attribute stands for those that
                          comity finds
  --including ID          sits on the board already; may be repeated
  --excluding ID          is not to be asked; may be repeated
  --steps N               who counts as reached; default ${composeBoardDefaults.steps} steps from a member
  --by ATTRIBUTE          the groups to be joined; default country, or
                          communities
  --reach W --bridging W --redundancy W
                          how much counts whom the board reaches, which groups
                          it joins, and, against it, whom members know in
                          common; default 1 each
  --samples N             random boards to compare with; default ${composeBoardDefaults.samples}
  --looks N               beginnings of boards looked at to prove that there is
                          none better; default ${composeBoardDefaults.looks}
  --status WORD           ties of this status instead of the active ones; may be
                          repeated
  --seed N                default 0
  --limit N               refuse what visits more arcs; default 1e12
  --format table|csv|json default table
${inputHelp}
Example:
  comity board --example --size 7 --at-most country=*:1
  comity board members.xlsx --size 5 --at-least country=PL:1
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const quotas = [...quotasOf(args, "at-least", "atLeast"), ...quotasOf(args, "at-most", "atMost")];
    const given = numbers.flatMap((name) => {
      const value = numberOf(args, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const by = wordOf(args, "by");
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const progress = progressLine(terminal);
    const status = args.given.get("status");
    const common = {
      asOf: input.asOf,
      audience: input.audience,
      signal: terminal.signal,
      onProgress: progress.onProgress,
      ...(status === undefined ? {} : { status: status as ("active" | "planned")[] }),
    };
    const compose = async () => {
      const isSought = by === "communities" || quotas.some((quota) => quota.by === "communities");
      const found = isSought ? await communities(input.network, common) : undefined;
      const meant = (word: By): By => (word === "communities" && found !== undefined ? found : word);
      return composeBoard(input.network, {
        ...common,
        ...Object.fromEntries(given),
        ...(by === undefined ? {} : { by: meant(by) }),
        quotas: quotas.map((quota) => ({ ...quota, by: meant(quota.by) })),
        including: args.given.get("including") ?? [],
        excluding: args.given.get("excluding") ?? [],
      });
    };
    const made = await compose().finally(progress.clear);
    const shown = ["id", "name", "country", "why"];
    printTables(recommendedTables("board", made, format, shown), format, undefined, terminal);
    return 0;
  },
};

function quotasOf(args: Arguments, option: string, bound: "atLeast" | "atMost"): Quota[] {
  return (args.given.get(option) ?? []).map((text) => {
    const [, by, value, count] = /^\s*([^=]+?)\s*=\s*(.+?)\s*:\s*([^:]*?)\s*$/su.exec(text) ?? [];
    const number = count === undefined || count === "" ? NaN : Number(count);
    if (by === undefined || value === undefined || Number.isNaN(number))
      throw new WrongCall(`--${option} is "${text}"; write attribute=value:number, as in country=PL:1`);
    return { by, value, [bound]: number };
  });
}

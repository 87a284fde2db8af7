import { analyze } from "../../analysis/analyze.js";
import { readAnalysis } from "../../analysis/read-analysis.js";
import { htmlReport, markdownReport, methods, methodsMarkdown, textReport } from "../../report.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import { noteBeside } from "../beside-note.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { keepInput } from "../keep-files.js";
import { earlierAnalysis } from "../earlier-analysis.js";
import { readAnswers } from "../proposals-file.js";
import { progressLine } from "../progress.js";
import {
  projectedChoice,
  projectionHelp,
  projectionOptions,
  refuseWithoutProject,
  withProjection,
} from "../projection.js";
import { repeatsChoice } from "../repeats-option.js";
import { save } from "../save.js";
import { suggestionsChoice } from "../suggestions-choice.js";
import { width, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** `comity report`: everything that can be said about a network, in plain words. */
export const report: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...projectionOptions,
    out: "word",
    json: "word",
    methods: "word",
    language: "word",
    format: "word",
    lite: "flag",
    "no-script": "flag",
    effort: "word",
    repeats: "words",
    recommend: "words",
    "no-recommend": "flag",
    ...{ tension: "words", cost: "words", "max-cost": "word" },
    answers: "word",
    before: "word",
    seed: "word",
  },
  help: `
comity report FILE [options]

Answers in plain words: how much of the list could be used, one network or
islands, what is alive, who is placed to bring people together, who is left out,
whom to introduce next, what may be shown. Without --out the report is printed
as text.

  --out FILE              write the report there
  --format html|markdown|text
                          default html with --out, text without
  --lite                  a short HTML report for mail and weak lines, of at
                          most 150 kB: tables of ten rows and one picture
  --no-script             an HTML report without the script that searches and
                          sorts its tables and shows an actor's partners
  --json FILE             write the analysis as JSON too
  --methods FILE          write what a paper says about how it was computed: a
                          paragraph, all parameters and the references, as
                          Markdown, or as BibTeX only where FILE ends in .bib
  --language en|ar        words of the report and of --methods: English by
                          default, or Arabic, from right to left. What measures
                          wrote stays English
  --effort exact|sampled|auto
                          auto (default) leaves out shortest paths in very large
                          networks and says so; sampled estimates them
  --repeats NAME=N        how often something is repeated to say how sure it is,
                          0 for not at all; may be repeated, or --repeats none:
                          runs (searches for circles), rewirings and cores
                          (random networks that circles and the core are
                          compared with), draws and pathDraws (networks with
                          missing ties for the ranks by partners and by
                          betweenness), drops (networks for each step of a CS
                          coefficient), positions (networks with missing ties
                          for positions to convene, connect and mobilize),
                          messages (followed to say who to ask first). By
                          default the size of the network decides
  --recommend NAME[=N]    what is suggested: actions with how many of each
                          (introduce=4, revive, deepen, protect), objectives
                          with their weights (join-up, bridge, withstand,
                          reach-further); may be repeated, or --recommend usual
                          for 4, 2, 2 and 2 ties chosen for join-up. By default
                          those where the network is not large. “comity
                          recommend” has all ways to choose
  --no-recommend          nothing is suggested
  --tension [ATTRIBUTE:]VALUE,VALUE[:WHY]
                          across it people are never paired; ATTRIBUTE is
                          country if not given; may be repeated
  --cost NAME=AMOUNT --max-cost AMOUNT
                          what a tie costs, by method or action or otherwise=,
                          and what all may cost
  --answers FILE.csv      proposals made before, with answers, as “comity
                          recommend --out” writes them: a no is not proposed
                          again. Answers themselves are in the report of the
                          steward only
  --before FILE.json      an analysis that “--json” wrote earlier, of the same
                          network and for the same audience: part 9 then tells
                          what changed
  --workers N             threads; 0 for none. Numbers stay the same to the bit
  --seed N                default 0
${projectionHelp}${inputHelp}
Example:
  comity report cities.gexf --kind local-government --out report.html
`,
  async run(args: Arguments, terminal: Terminal) {
    const out = wordOf(args, "out");
    const format =
      choiceOf(args, "format", ["html", "markdown", "text"]) ?? (out === undefined ? "text" : "html");
    const lite = args.given.has("lite");
    if (lite && format !== "html") throw new WrongCall("--lite is for the HTML report: add --format html");
    const language = choiceOf(args, "language", ["en", "ar"]) ?? "en";
    const script = !args.given.has("no-script");
    if (!script && format !== "html")
      throw new WrongCall("--no-script is for the HTML report: add --format html");
    const effort = choiceOf(args, "effort", ["exact", "sampled", "auto"]) ?? "auto";
    refuseWithoutProject(args, ["largest", "window", "roles"]);
    const repeats = repeatsChoice(args);
    const asked = suggestionsChoice(args);
    const json = wordOf(args, "json");
    const papers = wordOf(args, "methods");
    await keepInput(
      args,
      [out, json, papers].filter((path) => path !== undefined),
    );
    const answers = wordOf(args, "answers");
    if (answers !== undefined && asked === false)
      throw new WrongCall("--answers is for what is suggested: leave out --no-recommend");
    const before = await earlierAnalysis(wordOf(args, "before"));
    const decisions = answers === undefined ? undefined : (await readAnswers(answers, terminal)).proposals;
    const recommend =
      decisions === undefined ? asked : { ...(typeof asked === "object" ? asked : {}), decisions };
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    noteBeside(args, input.network, terminal);
    const { ledger, asOf, audience } = input;
    const network = await withProjection(args, input.network, terminal);
    const progress = progressLine(terminal);
    const found = await withExecutor(args, network, (executor) =>
      analyze(network, {
        executor,
        effort,
        repeats,
        recommend,
        ledger,
        asOf,
        audience,
        ...projectedChoice(args),
        seed: numberOf(args, "seed") ?? 0,
        signal: terminal.signal,
        onProgress: progress.onProgress,
      }),
    ).finally(progress.clear);
    const words = language === "ar" ? (await import("../../arabic.js")).arabic : undefined;
    const options = { ...before, ...(words && { words }) };
    const stored = JSON.stringify(found, null, 1);
    if (json !== undefined) await save(json, `${stored}\n`, terminal);
    // Drawn from the JSON as anybody else would read it.
    const analysis = await readAnalysis(JSON.parse(stored));
    if (papers !== undefined)
      await save(
        papers,
        papers.endsWith(".bib") ? methods(analysis).bibtex : methodsMarkdown(analysis, words && { words }),
        terminal,
      );
    const text =
      format === "html"
        ? htmlReport(analysis, { ...options, lite, script })
        : format === "markdown"
          ? markdownReport(analysis, options)
          : textReport(analysis, { ...options, width: width(terminal) });
    if (out === undefined) terminal.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    else await save(out, text, terminal);
    return 0;
  },
};

import { scoreNames, type Analysis } from "../../analysis/analysis.js";
import { analyze } from "../../analysis/analyze.js";
import { repeatNames } from "../../analysis/effort.js";
import { readAnalysis } from "../../analysis/read-analysis.js";
import { ComityError } from "../../errors/error.js";
import { networkSvg } from "../../report/network-svg.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { keptAnalysis } from "../earlier-analysis.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { keepInput } from "../keep-files.js";
import { progressLine } from "../progress.js";
import { save } from "../save.js";
import { sayStewardOnly } from "../steward-only.js";
import { wrap } from "../../text/width.js";
import type { Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** What the terminal calls the ways to color a picture, beside the scores. */
const ways = {
  circle: { color: "community" },
  country: { color: "country" },
  kind: { color: "kind" },
  map: { view: "map" },
} as const;
const wayNames = ["circle", "country", "kind", "map", ...scoreNames] as const;

/** `comity picture`: the picture of the report alone, for a page, a paper or a poster. */
export const picture: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...{ out: "word", by: "word", theme: "word", width: "word", seed: "word" },
    language: "word",
    analysis: "word",
  },
  help: `
comity picture FILE [options]

Draws the network as SVG: who may be named before the audience as marks, ties as
lines, with a title, a description, a legend and what is not drawn. Circles are
those of the report. Without --out the picture is printed.

  --out FILE.svg          write the picture there
  --by circle|country|kind|map|SCORE
                          what colors stand for (default circle); map: everybody
                          where they are on the map of the world; or a score:
                          ${wrap(scoreNames.join(", "), 54).join(`\n${" ".repeat(26)}`)}
  --theme light|dark|auto default light; auto follows the reader's setting
  --width N               default 960; the height follows
  --language en|ar        words of the title and the legend, default en; the
                          legend of Arabic begins at the right
  --analysis FILE.json    draw what “comity report --json” wrote, with the ties
                          it suggests, instead of reading a list
  --workers N             threads; 0 for none
  --seed N                default 0
${inputHelp}
Example:
  comity picture --example --by country --out lantern.svg
`,
  async run(args: Arguments, terminal: Terminal) {
    const way = choiceOf(args, "by", wayNames) ?? "circle";
    const theme = choiceOf(args, "theme", ["light", "dark", "auto"]) ?? "light";
    const language = choiceOf(args, "language", ["en", "ar"]) ?? "en";
    const [out, kept] = [wordOf(args, "out"), wordOf(args, "analysis")];
    await keepInput(args, out === undefined ? [] : [out]);
    const analysis =
      kept === undefined
        ? await analyzed(args, terminal)
        : await keptAnalysis(readAlone(args, kept), "analysis");
    const words = language === "ar" ? (await import("../../arabic.js")).arabic : undefined;
    const svg = networkSvg(analysis, {
      ...(words === undefined ? {} : { words }),
      ...(way === "circle" || way === "country" || way === "kind" || way === "map"
        ? ways[way]
        : { color: way }),
      theme,
      width: numberOf(args, "width", 1) ?? 960,
    });
    if (svg === "") throw nothingToDraw(analysis, way);
    if (out === undefined) terminal.stdout.write(`${svg}\n`);
    else await save(out, `${svg}\n`, terminal);
    if (analysis.audience === "steward") sayStewardOnly(terminal);
    return 0;
  },
};

/** The file of an analysis, where no list is named beside it. Throws `WrongCall`. */
function readAlone({ words, given }: Arguments, path: string): string {
  const beside = Object.keys(inputOptions).find((name) => given.has(name));
  if (words.length > 0 || beside !== undefined)
    throw new WrongCall(
      `--analysis is drawn as it stands: leave out ${beside === undefined ? words[0] : `--${beside}`}`,
    );
  return path;
}

/** What a picture needs of an analysis: circles as the report finds them, and nothing repeated to say how sure the rest is. */
async function analyzed(args: Arguments, terminal: Terminal): Promise<Analysis> {
  const input = await readInput(args, terminal);
  sayFindings(input, terminal);
  const progress = progressLine(terminal);
  const others = repeatNames.filter((name) => name !== "runs");
  const found = await withExecutor(args, input.network, (executor) =>
    analyze(input.network, {
      executor,
      repeats: Object.fromEntries(others.map((name) => [name, 0])),
      recommend: false,
      asOf: input.asOf,
      audience: input.audience,
      seed: numberOf(args, "seed") ?? 0,
      signal: terminal.signal,
      onProgress: progress.onProgress,
    }),
  ).finally(progress.clear);
  return readAnalysis(JSON.parse(JSON.stringify(found)));
}

function nothingToDraw({ picture }: Analysis, way: string): ComityError {
  if (way === "map" && picture?.coarse !== undefined)
    return new ComityError("bad-option", "there are too many actors to draw on a map", {
      path: ["by"],
      fix: "draw circles (--by circle), or a part of the list",
    });
  if (way === "map" && picture !== undefined && picture.drawn.length > 0)
    return new ComityError("bad-option", "there is no map to draw: too few actors have a place", {
      path: ["by"],
      fix: "give at least half of them a country, or latitude and longitude",
    });
  return new ComityError("bad-option", "there is nothing to draw: nobody may be named before this audience", {
    path: ["audience"],
    fix: "ask for consent, or draw for whoever holds the data (--audience steward)",
  });
}

import { purseWords } from "../recommend/english/purse.js";
import type { Explanation } from "../recommend/explanation/explained.js";
import type { Suggestions, SuggestionRow } from "../recommend/suggestions.js";
import { terminal as clean } from "../text/escape.js";
import { wrap } from "../text/width.js";
import { changeTexts } from "../values/change-texts.js";
import { numberText } from "../values/number-text.js";
import { line, note, styled, width, type Terminal } from "./terminal.js";

/** Prints suggestions one after the other, as blocks that can be read aloud; what a reader must know comes first. */
export function printSuggestions(found: Suggestions, terminal: Terminal): void {
  const { stdout } = terminal;
  for (const text of found.meta.notes) note(terminal, text);
  const rows = found.rows();
  found.explanations.forEach((explanation, i) => {
    if (i > 0) line(stdout);
    printOne(rows[i], explanation, terminal);
  });
  printConveners(found, terminal);
  const [before, after, change] = ["before", "after", "change"].map((name) => found.get(name));
  if (before === undefined || after === undefined || change === undefined || rows.length === 0) return;
  line(stdout);
  const [name] = (found.about("before") ?? "").split(":");
  const [from, to] = changeTexts(before, after);
  const text = `All new ties together: ${clean(name)} from ${from} to ${to} (${signed(change)}).`;
  for (const part of wrap(text, width(terminal))) line(stdout, part);
}

/** Pairs that a tension keeps from being introduced directly, and who could convene them. */
function printConveners({ tables, length }: Suggestions, terminal: Terminal): void {
  const { stdout } = terminal;
  const rows = tables.conveners.rows();
  if (rows.length === 0) return;
  if (length > 0) line(stdout);
  line(stdout, styled(terminal, stdout, "bold", "Not introduced directly, and who could convene instead"));
  for (const { pair, sourceName, targetName, between, why } of rows.filter(
    (row, i) => row.pair !== rows[i - 1]?.pair,
  )) {
    const names = rows.flatMap((row) =>
      row.pair === pair && row.convenerName !== undefined
        ? [`${String(row.convenerName)}${row.ofSide === true ? " (of one side)" : ""}`]
        : [],
    );
    const tension = `${String(between)}${why === undefined ? "" : `: ${String(why)}`}`;
    const text = `${String(sourceName)} and ${String(targetName)} (tension ${tension}): ${names.length === 0 ? "nobody on the map who may be asked" : names.join(", ")}`;
    wrap(clean(text), width(terminal) - 5).forEach((part, i) =>
      line(stdout, `${i === 0 ? "   " : "     "}${part}`),
    );
  }
}

function printOne(row: SuggestionRow, explanation: Explanation, terminal: Terminal): void {
  const { stdout } = terminal;
  const say = (lead: string, text: string, hanging: string): void => {
    wrap(clean(text), width(terminal) - hanging.length).forEach((part, i) =>
      line(stdout, `${i === 0 ? lead : hanging}${part}`),
    );
  };
  const number = `${row.rank}. `;
  const title = wrap(clean(explanation.lead), width(terminal) - number.length);
  title.forEach((part, i) =>
    line(stdout, `${i === 0 ? number : " ".repeat(number.length)}${styled(terminal, stdout, "bold", part)}`),
  );
  const indent = "   ";
  const block = (name: string, texts: readonly string[]): void => {
    if (texts.length === 0) return;
    const lead = `${indent}${name.padEnd(9)}`;
    texts.forEach((text, i) => say(i === 0 ? lead : " ".repeat(lead.length), text, " ".repeat(lead.length)));
  };
  block(
    "Why",
    explanation.reasons.map(({ text }) => text),
  );
  block("Likely", likelihoodOf(row));
  block(
    "Who",
    explanation.introducers.map(({ text }) => text),
  );
  block("How", explanation.method.known ? [explanation.method.text] : []);
  const { priced } = explanation;
  block("Cost", priced === undefined ? [] : [purseWords.priced(priced, priced.why)]);
  block(
    "Careful",
    explanation.cautions.map(({ text }) => text),
  );
  block(
    "Steps",
    explanation.steps.map(({ text }, i) => `${i + 1}. ${text}`),
  );
}

function likelihoodOf({ likelihood }: SuggestionRow): string[] {
  return likelihood === undefined ? [] : [`${numberText(Number((100 * likelihood).toPrecision(2)))}%`];
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${numberText(value)}`;
}

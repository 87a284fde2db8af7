import { recommendWords } from "./english/recommending.js";
import { ruleWords, pairRuleNames } from "./english/rules.js";
import type { ActionList, Means } from "./suggest-for.js";

/** What a reader must know about a list, in sentences. */
export function notesOf(
  { call, choosing, likelihood }: Means,
  lists: readonly ActionList[],
  more: readonly string[],
): string[] {
  const { blend, constraints } = choosing;
  const said = recommendWords;
  const objectives = blend.parts.map(({ objective }) => objective);
  return [
    said.dataCannotSay,
    ...objectives.flatMap(({ notes }) => notes),
    ...objectives.map(({ name, guarantee }) =>
      guarantee === undefined ? said.noGuarantee(name) : said.guarantee(name, guarantee),
    ),
    ...(call.weights.length > 1 ? [said.blended] : []),
    ...constraints.notes,
    ...lists.flatMap(shortOf),
    ...lists.flatMap(({ notes }) => notes),
    ...more,
    ...(call.weigh === "expected" && lists.some(({ action }) => action !== "introduce")
      ? [said.byEffectAlone]
      : []),
    ...(likelihood === undefined ? [] : likelihood.card.notes),
  ];
}

/** Why there are fewer suggestions than were asked for. */
function shortOf({ action, asked, suggestions, found, allowed, barred }: ActionList): string[] {
  const said = recommendWords.short;
  if (suggestions.length >= asked) return [];
  const first = `${said.fewer(action, suggestions.length, asked)} `;
  if (found === 0) return [first + said.noneFound[action]];
  if (allowed === 0) {
    const rule = pairRuleNames
      .filter((name) => barred[name] !== undefined)
      .sort((x, y) => (barred[y] ?? 0) - (barred[x] ?? 0))
      .at(0);
    const why = rule === undefined ? said.onRecord : said.noneAllowed(found, rule, ruleWords[rule].relax);
    return [first + why];
  }
  return [first + said.nothingGained];
}

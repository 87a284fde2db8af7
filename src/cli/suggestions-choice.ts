import type { SuggestionOptions } from "../analysis/suggesting.js";
import { actionNames, type ActionName } from "../recommend/actions.js";
import { objectiveNames, type ObjectiveName } from "../recommend/objective.js";
import type { Arguments } from "./arguments.js";
import { namedValues } from "./named-values.js";
import { heldApartAndPriced } from "./suggestion-options.js";
import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";

const usual = "usual";
/** Objectives that need to be told more are for `comity recommend`. */
const objectives = objectiveNames.filter((name) => name !== "closer" && name !== "include");
const names = [...actionNames, ...objectives, usual];

/** What a report suggests, as `--recommend introduce=4 --recommend bridge` says; undefined to go by size. Throws `WrongCall`. */
export function suggestionsChoice(args: Arguments): SuggestionOptions | boolean | undefined {
  const isRefused = args.given.has("no-recommend");
  const bounds = heldApartAndPriced(args);
  const isBounded = Object.keys(bounds).length > 0;
  if (isRefused && isBounded)
    throw new WrongCall(
      "--tension, --cost and --max-cost are for what is suggested: leave out --no-recommend",
    );
  if (!args.given.has("recommend")) return isRefused ? false : isBounded ? bounds : undefined;
  if (isRefused) throw new WrongCall("give --recommend or --no-recommend, not both");
  return { ...chosen(args), ...bounds };
}

function chosen(args: Arguments): SuggestionOptions {
  const given = namedValues(args, "recommend");
  const actions: { [A in ActionName]?: number } = {};
  const weights: { [O in ObjectiveName]?: number } = {};
  for (const [name, text] of given) {
    const value = text === "" ? 1 : Number(text);
    const [action, objective] = [
      actionNames.find((word) => word === name),
      objectives.find((word) => word === name),
    ];
    if (action !== undefined) actions[action] = value;
    else if (objective !== undefined) weights[objective] = value;
    else if (name !== usual || text !== "")
      throw new WrongCall(`--recommend knows no "${name}"${orRather(name, names)}`);
    if (!(value >= 0) || (action !== undefined && !Number.isInteger(value)))
      throw new WrongCall(`--recommend ${name} is "${text}", but it must be a number of at least 0`);
  }
  const asked = Object.values(actions);
  return {
    ...(asked.length > 0 && {
      actions,
      budget: Math.max(
        1,
        asked.reduce((sum, count) => sum + count, 0),
      ),
    }),
    ...(Object.keys(weights).length > 0 && { objective: weights }),
  };
}

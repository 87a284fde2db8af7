import { sizes as ours } from "../../dist/index.js";

/** The sizes that can be measured: ours, and one for trying the harness out. */
export const sizes = { tiny: { actors: 200, ties: 600 }, ...ours };

const presets = { rounds: 3, calls: 3, limit: 120 };

/**
 * What was asked for: `--size S,M --only load,betweenness --rounds 3 --calls 3 --limit 120`; flags in `known` are true
 * or false. Words without dashes count as `--only`. Throws for anything else, so that a slip measures nothing.
 */
export function argumentsOf(words, { size = ["S", "M"], flags = [] } = {}) {
  const asked = { size, only: [], ...presets };
  for (const flag of flags) asked[flag] = false;
  for (let i = 0; i < words.length; i++) {
    const name = words[i].replace(/^--/, "");
    if (!words[i].startsWith("--")) asked.only.push(words[i]);
    else if (flags.includes(name)) asked[name] = true;
    else if (name === "size" || name === "only") asked[name] = listOf(name, words[++i]);
    else if (name in presets) asked[name] = numberOf(name, words[++i]);
    else throw new Error(`${words[i]} is no option; there are ${optionNames(flags)}`);
  }
  for (const each of asked.size)
    if (!(each in sizes)) throw new Error(`${each} is no size; there are ${Object.keys(sizes).join(", ")}`);
  return asked;
}

/** Whether a row is asked for: by one of its names, or because nothing was picked. */
export function wanted({ only }, ...names) {
  return only.length === 0 || names.some((name) => only.includes(name));
}

/** Throws for a pick that no row answers to. */
export function checkPicks({ only }, names) {
  for (const each of only)
    if (!names.includes(each))
      throw new Error(`${each} is nothing to measure; there are ${names.join(", ")}`);
}

function optionNames(flags) {
  return ["size", "only", ...Object.keys(presets), ...flags].map((name) => `--${name}`).join(", ");
}

function listOf(name, text) {
  if (text === undefined || text.startsWith("--")) throw new Error(`--${name} lacks its list`);
  return text.split(",");
}

function numberOf(name, text) {
  const number = Number(text);
  if (!(Number.isInteger(number) && number > 0)) throw new Error(`--${name} must be a whole number above 0`);
  return number;
}

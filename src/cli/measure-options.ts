import { numberOf, wordOf, type Arguments, type OptionShapes } from "./arguments.js";
import { defaults, type CalledName } from "./measure-defaults.js";
import { namedValues } from "./named-values.js";
import { WrongCall } from "./usage.js";

/** Options of measures as the terminal spells them, and the name each has in the library. */
const spelled = {
  direction: "direction",
  from: "from",
  until: "until",
  since: "since",
  "respect-times": "times",
  "from-actor": "senders",
  model: "model",
  probability: "probability",
  delay: "delay",
  strict: "strict",
  dates: "dates",
  source: "source",
  target: "target",
  "ignore-direction": "directed",
  "respect-direction": "directed",
  parallel: "parallel",
  "self-ties": "selfTies",
  distance: "distance",
  variant: "variant",
  normalized: "normalized",
  of: "of",
  steps: "steps",
  mode: "mode",
  by: "by",
  damping: "damping",
  restart: "restart",
  push: "push",
  precision: "precision",
  alpha: "alpha",
  beta: "beta",
  tolerance: "tolerance",
  "max-iterations": "maxIterations",
  permutations: "permutations",
  rewirings: "rewirings",
  algorithm: "algorithm",
  quality: "quality",
  resolution: "resolution",
  iterations: "iterations",
  unknown: "unknown",
  threshold: "threshold",
  compat: "compat",
  permute: "permute",
  within: "within",
  swaps: "swaps",
  level: "level",
  samples: "samples",
  "least-samples": "leastSamples",
  borderline: "borderline",
  runs: "runs",
  "standard-error": "standardError",
  epsilon: "epsilon",
  delta: "delta",
  method: "method",
  country: "country",
  index: "index",
  "ignore-strengths": "strengths",
  "by-strength": "strengths",
  "separate-top": "top",
  scenario: "scenario",
  share: "share",
  value: "value",
  actor: "actors",
  goal: "goal",
  size: "size",
  least: "least",
  lowest: "lowest",
  highest: "highest",
  score: "score",
  k: "k",
  costs: "costs",
  budget: "budget",
  asked: "asked",
  excluding: "excluding",
  "target-where": "target",
  memory: "memory",
  fair: "fair",
  aversion: "aversion",
  drop: "drop",
  inner: "options",
} as const;

const numeric: readonly string[] = [
  "budget",
  "memory",
  "aversion",
  "size",
  "least",
  "lowest",
  "highest",
  "steps",
  "delay",
  "damping",
  "push",
  "alpha",
  "beta",
  "tolerance",
  "max-iterations",
  "permutations",
  "rewirings",
  "resolution",
  "iterations",
  "threshold",
  "within",
  "swaps",
  "level",
  "samples",
  "least-samples",
  "borderline",
  "runs",
  "standard-error",
  "epsilon",
  "delta",
  "separate-top",
  "share",
  "k",
];

const flags: readonly string[] = [
  "ignore-direction",
  "respect-direction",
  "respect-times",
  "ignore-strengths",
  "by-strength",
  "normalized",
  "strict",
];

/** Options that may be given several times. */
const repeated: readonly string[] = [
  "restart",
  "actor",
  "from-actor",
  "inner",
  "asked",
  "excluding",
  "target-where",
];

/** The same options as the command line parses them. */
export const measureOptionShapes: OptionShapes = Object.fromEntries(
  Object.keys(spelled).map((name) => [
    name,
    flags.includes(name) ? "flag" : repeated.includes(name) ? "words" : "word",
  ]),
);

/** Names that the library has for options whose own name means something else in the terminal. */
const namedOtherwise: Readonly<Record<string, string>> = {
  lowest: "from",
  highest: "to",
  senders: "from",
};

/** The options that the call gives a measure. Throws `WrongCall` for options that none of the called measures has. */
export function optionsFor(
  measure: CalledName,
  called: readonly CalledName[],
  args: Arguments,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const name of args.given.keys()) {
    if (!Object.hasOwn(spelled, name)) continue;
    const entry = spelled[name as keyof typeof spelled];
    if (!called.some((other) => Object.hasOwn(defaults[other], entry)))
      throw new WrongCall(`--${name} means nothing to ${called.join(", ")}`);
    if (Object.hasOwn(defaults[measure], entry))
      options[namedOtherwise[entry] ?? entry] =
        name === "inner" ? innerOptions(measure, args) : valueOf(name, args);
  }
  return options;
}

/** The options of the measure that another one asks, `--inner NAME=VALUE` or `--inner FLAG`, each as `--NAME` of its own. */
function innerOptions(measure: CalledName, args: Arguments): Record<string, unknown> {
  const of = wordOf(args, "of") ?? (defaults[measure] as { readonly of: string }).of;
  if (!Object.hasOwn(defaults, of)) throw new WrongCall(`there is no measure "${of}"`);
  return namedOptions(of as CalledName, namedValues(args, "inner"), "--inner");
}

/** Options of a measure by their names in the terminal, "" for flags; `option` is where the call gives them. */
export function namedOptions(
  of: CalledName,
  values: ReadonlyMap<string, string>,
  option: string,
): Record<string, unknown> {
  const given = new Map<string, readonly string[]>();
  for (const [name, value] of values) {
    if (!Object.hasOwn(spelled, name) || name === "inner") throw new WrongCall(`${option} has no "${name}"`);
    if (flags.includes(name) && value !== "") throw new WrongCall(`${option} ${name} takes no value`);
    if (!flags.includes(name) && value === "") throw new WrongCall(`${option} ${name} needs a value`);
    given.set(name, [value]);
  }
  return optionsFor(of, [of], { words: [], given });
}

function valueOf(name: string, args: Arguments): unknown {
  if (name === "ignore-direction") return "ignore";
  if (name === "ignore-strengths") return false;
  if (name === "respect-direction" || name === "respect-times") return "respect";
  if (flags.includes(name)) return true;
  if (name === "restart") return new Map(args.given.get(name)?.map((id) => [id, 1]));
  if (name === "target-where")
    return Object.fromEntries(
      Array.from(namedValues(args, name), ([attribute, values]) => [attribute, values.split(",")]),
    );
  if (repeated.includes(name)) return args.given.get(name);
  return numeric.includes(name) ? numberOf(args, name) : wordOf(args, name);
}

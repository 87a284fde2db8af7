import type { Constraints } from "../constraints/constraints.js";
import type { Tally } from "../constraints/tally.js";
import { ruleWords, type RuleName } from "../english/rules.js";
import { statusWords } from "../english/explanation.js";
import { riskOf } from "../constraints/vertex-rules.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { Ground } from "../ground.js";
import type { RuleStatus } from "./explained.js";

/** How each rule at work stands for a pair that is in a list: kept, and whether with nothing to spare. */
export function statusOf(
  ground: Ground,
  constraints: Constraints,
  tally: Tally,
  a: number,
  b: number,
): RuleStatus[] {
  const { bounds } = constraints;
  const broken = new Set<RuleName>(constraints.brokenBy(a, b));
  const near = new Map<RuleName, string>();
  const full = [a, b].find((v) => tally.isFull(v));
  if (full !== undefined) {
    const name = constraints.nameOf(full);
    const times = tally.uses(full);
    const isShown = times >= bounds.exposure.most;
    const isStated = !isShown && tally.capacityLeft(full) <= 0;
    near.set(
      isShown ? "exposure" : "room",
      isStated ? statusWords.room(name) : statusWords.exposure(name, times),
    );
  }
  const { by } = constraints.talk(a, b);
  if (bounds.languages !== "ignore" && by === "interpreter") near.set("languages", statusWords.interpreter);
  if (bounds.languages === "ask" && by === "unknown") near.set("languages", statusWords.unknownLanguage);
  const day = ground.asOf === undefined ? undefined : parsePartialDate(ground.asOf);
  const exposed = [a, b].find(
    (v) => bounds.risk !== "low" && riskOf(ground.network, ground.opened.actorOf[v], day) === bounds.risk,
  );
  if (exposed !== undefined) near.set("risk", statusWords.risk(constraints.nameOf(exposed)));
  const lists: readonly RuleName[] = [
    "room",
    ...(bounds.exposure.most < Infinity ? (["exposure"] as const) : []),
    ...(bounds.exposure.share > 0 ? (["share"] as const) : []),
    "budget",
    ...(bounds.maxCost < Infinity ? (["maxCost"] as const) : []),
  ];
  return [...constraints.rules, ...lists].map((rule) => ({
    rule,
    kept: !broken.has(rule),
    near: near.has(rule),
    text: near.get(rule) ?? ruleWords[rule].asks,
  }));
}

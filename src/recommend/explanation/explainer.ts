import type { Constraints } from "../constraints/constraints.js";
import type { Tally } from "../constraints/tally.js";
import { effectWords } from "../english/effect.js";
import { counterfactualWords, leadWords } from "../english/explanation.js";
import { purseWords } from "../english/purse.js";
import type { Ground } from "../ground.js";
import { cautionsOf } from "./cautions.js";
import { counterfactualOf, type NextBest } from "./counterfactual.js";
import type { ChosenPair, Explanation } from "./explained.js";
import { introducersOf } from "./introducers.js";
import { matchOf, partnersOf, pathOf, talkingOf } from "./near.js";
import { reasonsOf, replay } from "./reasons.js";
import { sceneOf, whoIs, type Scene } from "./scene.js";
import { statusOf } from "./status.js";
import { stepsOf } from "./steps.js";

/** Explains the pairs of a list, one after the other: introducers are spread over the list in that order. */
export class Explainer {
  constructor(
    private readonly scene: Scene,
    /** The list as it was taken. */
    private readonly tally: Tally,
    private readonly next: NextBest | undefined,
  ) {}

  /** All that can be said of a pair, as plain data. O(n + m), in slices. */
  async explain(chosen: ChosenPair): Promise<Explanation> {
    const { scene, tally } = this;
    const { a, b, action } = chosen;
    const { ground, constraints, book, asked } = scene;
    const [one, other] = [whoIs(scene, a), whoIs(scene, b)];
    const found = {
      partners: partnersOf(scene, a, b),
      path: await pathOf(scene, a, b),
      match: matchOf(scene, a, b),
      talking: talkingOf(scene, a, b),
      introducers:
        action === "introduce"
          ? introducersOf(
              { ground, eligible: constraints.eligible, book, asked, who: (v) => whoIs(scene, v) },
              a,
              b,
            )
          : [],
      method: await scene.methods.adviceFor(a, b),
      tally,
    };
    const reasons = reasonsOf(chosen, found);
    const status = statusOf(ground, constraints, tally, a, b);
    const score = replay(reasons);
    return {
      a: one,
      b: other,
      action,
      score,
      lead: leadWords[action](one.name, other.name),
      reasons,
      sources: chosen.sources,
      partners: found.partners,
      path: found.path,
      match: found.match,
      talking: found.talking,
      likelihood: chosen.likelihood,
      underMissing: chosen.underMissing,
      introducers: found.introducers,
      method: found.method,
      priced: chosen.priced,
      cautions: cautionsOf(scene, chosen, found),
      steps: stepsOf(scene, chosen, found),
      counterfactual: counterfactualOf(score, this.next, status),
      status,
    };
  }
}

/** Opens what explanations are taken from. `tally` is the list as it was taken. O(n log n + ties). */
export async function explainerOf(
  ground: Ground,
  constraints: Constraints,
  tally: Tally,
  next?: NextBest,
): Promise<Explainer> {
  return new Explainer(await sceneOf(ground, constraints), tally, next);
}

/** An explanation as a text of short lines, for a terminal or a page. */
export function explanationText(explanation: Explanation): string {
  const { action, lead, reasons, introducers, method, priced, cautions, steps, counterfactual } = explanation;
  return [
    lead,
    ...reasons.map(({ text }) => `  + ${text}`),
    ...introducers.map(({ text }) => `  who: ${text}`),
    `  how: ${method.text}`,
    ...(priced === undefined ? [] : [`  cost: ${purseWords.priced(priced, priced.why)}`]),
    ...cautions.map(({ text }) => `  ! ${text}`),
    ...steps.map(({ text }, i) => `  ${i + 1}. ${text}`),
    `  ${counterfactualWords.would(counterfactual.map(({ text }) => text))}`,
    `  ${action === "introduce" || action === "revive" ? effectWords.dataCannotSay : effectWords.keepCannotSay}`,
  ].join("\n");
}

import { Table } from "../values/table.js";
import { beside, type BesideTie } from "./benefit/beside.js";
import { endColumns, endRows, type EndRow } from "./ends.js";
import { effectColumns, effectRows, type Effect } from "./effects.js";
import type { GivenLikelihood } from "./explanation/explained.js";
import { Explainer } from "./explanation/explainer.js";
import { sceneOf } from "./explanation/scene.js";
import { convenerColumns, convenerRows } from "./conveners-table.js";
import { figuresOf } from "./figures.js";
import { missingGains } from "./missing-gains.js";
import { notesOf } from "./notes.js";
import type { Valued } from "./objective.js";
import { ruleColumns, ruleRows } from "./rules-table.js";
import { sortedPairs } from "./selection/chosen-pairs.js";
import type { ActionList, Means } from "./suggest-for.js";
import type { Suggestion } from "./suggest.js";
import { rowOf } from "./suggestion-row.js";
import { Suggestions } from "./suggestions.js";

/** A suggestion with the list that it is from. */
export interface Listed {
  readonly suggestion: Suggestion;
  readonly list: ActionList;
}

/** The values of the objectives on the map as it is, and with all suggestions of new ties. */
export interface Change {
  readonly before: readonly Valued[];
  readonly after: readonly Valued[];
}

/** Says of what was chosen why, by whom and what it changes. */
export async function resultOf(
  means: Means,
  lists: readonly ActionList[],
  before: readonly Valued[],
): Promise<Suggestions> {
  const { choosing, likelihood } = means;
  const { ground, blend, constraints, tally } = choosing;
  const { opened } = ground;
  const listed = lists.flatMap((list) =>
    list.suggestions.map((suggestion): Listed => ({ suggestion, list })),
  );
  opened.pace.begin("recommend: what changes", 1);
  const change: Change = { before, after: await blend.values() };
  const alone = await aloneOf(means, listed);
  const missing = await missingGains(means, listed);
  const made = listed.filter(({ list }) => isNew(list));
  const ties = made.map(({ suggestion }) => suggestion);
  const around = await beside(ground, opened.csr, ties, { least: means.call.least, seed: means.call.seed });
  const scene = await sceneOf(ground, constraints, choosing.methods);
  const explainers = new Map(lists.map((list) => [list, new Explainer(scene, tally, nextOf(means, list))]));
  const rows = [];
  const explanations = [];
  const effects: Effect[] = [];
  const ends: EndRow[] = [];
  opened.pace.begin("recommend: explaining", listed.length);
  for (const [i, { suggestion, list }] of listed.entries()) {
    const { a, b, action, adds, factor, priced } = suggestion;
    const tie = isNew(list) ? around.ties.at(ties.indexOf(suggestion)) : undefined;
    const gains = blend.parts.map(({ objective, weight }, k) => ({
      ...{ objective: objective.name, about: objective.about, weight, scale: blend.scales[k] },
      ...{ now: change.before[k].value, gain: adds[k], alone: alone[i][k] },
      ...(tie && { forA: closer(tie.a), forB: closer(tie.b) }),
    }));
    const facts = list.facts(a, b);
    const explanation = await explainers.get(list)?.explain({
      ...{ a, b, action, factor, gains, sources: list.sources(a, b), underMissing: missing.gains.at(i) },
      likelihood: action === "introduce" ? await givenBy(likelihood, a, b) : undefined,
      ...{ hangsOn: facts.hangsOn, runsOut: facts.runsOut, priced },
    });
    if (explanation === undefined) continue;
    explanations.push(explanation);
    rows.push(rowOf(i + 1, suggestion, facts.methods ?? [], gains, explanation));
    if (tie) ends.push(...endRows(i + 1, [explanation.a.id, explanation.b.id], tie, around));
    effects.push(...gains.map((gain) => ({ rank: i + 1, ...gain })));
    await opened.pace.rest(i + 1);
  }
  opened.pace.end();
  const convened = lists.flatMap((list) => list.convened);
  const meta = opened.meta(
    notesOf(means, lists, [...around.notes, ...(missing.note === undefined ? [] : [missing.note])]),
    {
      exact: blend.exact,
      seed: means.call.seed,
    },
  );
  return new Suggestions(
    rows,
    meta,
    figuresOf(means, lists, change),
    {
      ends: new Table([...endColumns], ends, meta),
      effects: new Table([...effectColumns], effectRows(effects), meta),
      rules: new Table([...ruleColumns], ruleRows(lists), meta),
      conveners: new Table([...convenerColumns], convenerRows(convened, constraints), meta),
    },
    explanations,
    likelihood?.card,
  );
}

async function givenBy(
  likelihood: Means["likelihood"],
  a: number,
  b: number,
): Promise<GivenLikelihood | undefined> {
  if (likelihood === undefined) return undefined;
  const [chance] = await likelihood.predict(sortedPairs([[a, b]]));
  return { chance, means: likelihood.card.means, contributions: await likelihood.contributions(a, b) };
}

/** Whether an action makes ties that are not there. */
function isNew({ action }: ActionList): boolean {
  return action === "introduce" || action === "revive";
}

function closer({ before, after }: BesideTie["a"]): number {
  return after.harmonic - before.harmonic;
}

/** What each suggestion gains by itself, by objective. Those that were not looked at on the map as it is are looked at now. */
async function aloneOf(
  { openers, choosing }: Means,
  listed: readonly Listed[],
): Promise<readonly (readonly number[])[]> {
  const alone = listed.map(({ suggestion }) => [...(suggestion.alone ?? [])]);
  const unknown = listed.flatMap(({ suggestion }, i) => (suggestion.alone === undefined ? [i] : []));
  if (unknown.length === 0) return alone;
  for (const open of openers) {
    const fresh = await open(choosing.ground.opened.csr);
    for (const i of unknown) {
      const { a, b } = listed[i].suggestion;
      alone[i].push((await fresh.gains(sortedPairs([[a, b]])))[0]);
    }
  }
  return alone;
}

function nextOf({ choosing }: Means, { next }: ActionList): ConstructorParameters<typeof Explainer>[2] {
  const { constraints } = choosing;
  return next && { score: next.score, names: [constraints.nameOf(next.a), constraints.nameOf(next.b)] };
}

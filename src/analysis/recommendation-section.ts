import { ComityError } from "../errors/error.js";
import type { MeasureOptions } from "../measures/options.js";
import { settle } from "../measures/options.js";
import { walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import type { ActionName } from "../recommend/actions.js";
import type { ModelCard } from "../recommend/likelihood/model-card.js";
import { recommendCall, type RecommendCall, type RecommendOptions } from "../recommend/options.js";
import { recommend } from "../recommend/recommend.js";
import type { Suggestions } from "../recommend/suggestions.js";
import type { Meta } from "../values/meta.js";
import type { Table } from "../values/table.js";
import type { PlainRow } from "../values/tabular.js";
import { answersOnRecord } from "./answers-on-record.js";
import { numberOrNull } from "./figure-section.js";
import { neighborhoods, type Around } from "./neighborhoods.js";
import type { Suggesting } from "./suggesting.js";
import type { ConvenedPair, ModelInShort, RecommendationSection, Suggested } from "./recommendations.js";

/** Ten suggestions over the four actions. */
const usual = {
  budget: 10,
  actions: { introduce: 4, revive: 2, deepen: 2, protect: 2 },
} as const satisfies RecommendOptions;

/** Whom to introduce, revive, deepen or protect next; undefined where it is left out. */
export async function recommendationSection(
  network: Network,
  options: MeasureOptions,
  asked: Suggesting,
): Promise<{ readonly section: RecommendationSection; readonly meta: Meta } | undefined> {
  if (asked === "none") return undefined;
  const own = asked === "usual" ? {} : asked;
  const ways = own.actions === undefined && own.budget === undefined ? usual : {};
  const call: RecommendOptions = { ...ways, ...own, ...options };
  const found = await recommend(network, call).catch((error: unknown) => {
    // Nobody asked for it, and the rest of the analysis does not need it.
    if (asked === "usual" && error instanceof ComityError && error.code === "too-large") return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const opened = await walk(network, "recommend", settle("recommend", {}, options), { directed: "ignore" });
  const pairs = found.rows().map(({ source, target }) => [source, target] as const);
  const around = neighborhoods(opened, pairs, (rank) => introducersOf(found, rank));
  const { decisions } = call;
  const section = {
    ...sectionOf(found, recommendCall(call), around),
    ...(decisions === undefined ? {} : { answers: answersOnRecord(decisions, opened) }),
  };
  return { section, meta: limited(found.meta) };
}

/** JSON has no Infinity: a limit that is none is not told. */
function limited(meta: Meta): Meta {
  const told = Object.entries(meta.options).filter(([, value]) => value !== "Infinity");
  return { ...meta, options: Object.fromEntries(told) };
}

/** The ids of those who may introduce, whom a picture must show. */
function introducersOf({ explanations }: Suggestions, rank: number): string[] {
  return explanations[rank].introducers.flatMap(({ id, through }) => [
    id,
    ...(through === undefined ? [] : [through.id]),
  ]);
}

function sectionOf(
  found: Suggestions,
  { weights, counts, missing }: RecommendCall,
  around: readonly Around[],
): RecommendationSection {
  const effects = found.tables.effects.rows();
  const figure = (name: string): number => found.get(name) ?? 0;
  const ofObjective = (key: string, name: string): number =>
    figure(weights.length === 1 ? key : `${key} of ${name}`);
  const aboutOf = (name: string): string =>
    (found.about(weights.length === 1 ? "before" : `before of ${name}`) ?? name).replace(/, as it is$/, "");
  return {
    objectives: weights.map(({ name, weight }) => ({
      ...{ objective: name, about: aboutOf(name), weight },
      ...{ before: ofObjective("before", name), after: ofObjective("after", name) },
    })),
    asked: Array.from(counts, ([action, asked]) => ({
      ...{ action, asked, found: figure(`${action}: found`), allowed: figure(`${action}: allowed`) },
      made: found.rows().filter((row) => row.action === action).length,
    })),
    suggestions: found.rows().map((row, i) =>
      suggested(
        found,
        i,
        effects.filter(({ rank }) => rank === row.rank),
        around[i],
      ),
    ),
    ...(found.explanations.some(({ underMissing }) => underMissing !== undefined) ? { missing } : {}),
    rules: found.tables.rules.rows().map(({ action, rule, pairs, about }) => ({
      ...{ action: String(action) as ActionName, rule: String(rule) },
      ...{ pairs: Number(pairs), about: String(about) },
    })),
    ...(found.tables.conveners.length === 0 ? {} : { convened: convenedIn(found.tables.conveners) }),
    ...(found.model === undefined ? {} : { model: inShort(found.model) }),
  };
}

/** The rows of the table pair by pair. */
function convenedIn(table: Table): ConvenedPair[] {
  const pairs = new Map<unknown, PlainRow[]>();
  for (const row of table.rows()) pairs.set(row.pair, [...(pairs.get(row.pair) ?? []), row]);
  return [...pairs.values()].map((rows) => {
    const [{ source, target, between, why }] = rows;
    return {
      ...{ source: String(source), target: String(target), between: String(between) },
      ...(why === undefined ? {} : { why: String(why) }),
      conveners: rows
        .filter(({ convener }) => convener !== undefined)
        .map(({ convener, toSource, toTarget, ofSide }) => ({
          ...{ id: String(convener), ofSide: ofSide === true },
          steps: [Number(toSource), Number(toTarget)] as const,
        })),
    };
  });
}

function suggested(
  found: Suggestions,
  i: number,
  effects: readonly Readonly<Record<string, unknown>>[],
  around: Around,
): Suggested {
  const { rank, action, source, target, method, methodWhy, cost, score, likelihood } = found.rows()[i];
  const { lead, reasons, introducers, method: uses, ...rest } = found.explanations[i];
  return {
    ...{ action, source, target },
    ...(method === undefined ? {} : { method }),
    ...(methodWhy === undefined ? {} : { methodWhy }),
    ...(cost === undefined ? {} : { cost }),
    ...{ score, lead },
    effects: effects.map(({ objective, benefit, adds }) => ({
      objective: objective as Suggested["effects"][number]["objective"],
      ...{ alone: Number(benefit), adds: Number(adds) },
    })),
    ...(rest.underMissing === undefined ? {} : { underMissing: { ...rest.underMissing } }),
    ...(likelihood === undefined ? {} : { likelihood }),
    reasons: reasons.map(({ text, value, points }) => ({ text, value: numberOrNull(value), points })),
    introducers: introducers.map(({ id, through, text }) => ({
      ...{ id, ...(through === undefined ? {} : { through: through.id }), text },
    })),
    ...(uses.known ? { advice: uses.text } : {}),
    cautions: rest.cautions.map(({ text }) => text),
    steps: rest.steps.map(({ text }) => text),
    unless: rest.counterfactual.map(({ text }) => text),
    changes: found.tables.ends
      .rows()
      .filter((row) => row.rank === rank)
      .map(({ who, id, before, after, reachBefore, reachAfter }) => ({
        ...{ who: who as Suggested["changes"][number]["who"], id: String(id) },
        ...{ before: Number(before), after: Number(after) },
        ...(reachBefore === undefined || reachAfter === undefined
          ? {}
          : { reachBefore: Number(reachBefore), reachAfter: Number(reachAfter) }),
      })),
    around,
  };
}

function inShort({ evaluation, features, ...card }: ModelCard): ModelInShort {
  const { basis, means, known, trues, least, neverUsed } = card;
  return {
    ...{ basis, means, known, trues, least, neverUsed: [...neverUsed] },
    features: [...features]
      .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient))
      .map(({ about, coefficient, mean, spread }) => ({ about, coefficient, mean, spread })),
    ...(evaluation === undefined || !Number.isFinite(evaluation.auc)
      ? {}
      : {
          evaluation: {
            ...{ auc: evaluation.auc, averagePrecision: evaluation.averagePrecision },
            calibrationError: evaluation.calibration.error,
            bins: evaluation.calibration.bins.map((bin) => ({ ...bin })),
          },
        }),
  };
}

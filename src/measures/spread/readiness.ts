import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { Figures, ratio, type Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import { refuseTooLarge } from "../cost.js";
import { settle, type MeasureOptions } from "../options.js";
import type { Walk } from "../walk.js";
import { aidAfter, type Aid } from "./aid.js";
import { cascadeDays, cascadeDefaults, type CascadeOptions, type SettledCascade } from "./cascade-options.js";
import type { CascadeStart } from "../../kernels/cascade-tally.js";
import { estimateReach, type Estimated, type Estimates, type ReachEstimate } from "./estimate-reach.js";
import { countedBy, countedGroups, wordsOfBy, type CountedGroups } from "./groups.js";
import { wantedCertainty } from "./looks.js";
import { checkLoss, lostTies, lostVertices, type WhatIsLost } from "./loss.js";
import { transmissionRule } from "./probability.js";
import { actorLosses, remedyFor } from "./readiness-detail.js";
import { cascadeGround, verticesOf } from "./setting.js";
import { readinessWork } from "./work.js";

export interface ReadinessOptions extends MeasureOptions, CascadeOptions, WhatIsLost {
  /** How many times a message may be passed on: the deadline in steps. Default 3. */
  readonly steps?: number;
  /** From whom it sets out: ids or pseudonyms. Default: one of those who are left, drawn anew in every simulation. */
  readonly from?: string | readonly string[] | undefined;
}

export const readinessDefaults = {
  ...cascadeDefaults,
  steps: 3,
  from: undefined,
  actors: undefined,
  country: undefined,
  method: undefined,
} as const;

/**
 * How ready a network is to lose some actors, a country or a method: how many of those who are left a message still reaches
 * in time, and who can still be helped.
 *
 * Figures: `left`; `before` and `after`, how many of them are reached on average with what is lost still there and without,
 * `lost`, the difference, each with the `Low` and `High` between which the true number lies (all together with a chance of
 * at least 1 − `delta`); `inNeed`, actors left with a known need, and `servedBefore` and `servedAfter`, the share of them whom
 * somebody with a matching offer can reach in time along ties that may pass something on. The table `groups` has losses by
 * group. Both sides are simulated on the same live ties, so that what differs is the loss alone; chances of the other
 * ties stay as they were, which nobody knows of a real loss.
 *
 * For the steward there are the tables `actors`, who loses how much, `needs`, what can be had of each thing needed, and
 * `remedy`, the fewest new ties that would hold together what falls apart. Before the public it may be asked of named
 * organizations, of countries with five actors or more, and of methods, and answers with totals. Needs and offers count as far as the
 * audience may see them. Throws `bad-option`, `unknown-actor`, `unknown-attribute`, and `too-large` above `limit`.
 * O(samples · ties of those reached + needs · (n + m)).
 *
 * Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; intervals as for `spread`.
 */
export async function readiness(network: Network, options: ReadinessOptions): Promise<Figures> {
  const rule = transmissionRule(options);
  type Own = SettledCascade & WhatIsLost & { readonly from: unknown };
  const settled = settle<Own>("readiness", readinessDefaults, options);
  checkLoss(settled);
  const wanted = wantedCertainty(settled);
  const days = cascadeDays(options, settled);
  const by = countedBy(network, settled.by);
  const { epsilon, samples } = wanted;
  const recorded = { ...settled, probability: rule.recorded, by: wordsOfBy(by), epsilon, samples };
  const isLost = lostTies(network, settled);
  const ground = await cascadeGround(network, "readiness", recorded as typeof settled, rule, days, isLost);
  const { opened, csr } = ground;
  const { left: withoutTies, ...chances } = ground.chances;
  const lost = await lostVertices(network, settled, opened);
  const counted = new Uint8Array(csr.order).fill(1);
  for (const v of lost) counted[v] = 0;
  refuseTooLarge(
    "readiness",
    settled,
    csr,
    [readinessWork(csr, wanted)],
    "ask for a larger epsilon, or for fewer steps",
  );
  const senders = sendersOf(settled.from, opened, counted);
  const way: CascadeStart = { ...senders, lost: new Int32Array(0), chances: new Float64Array(0) };
  const groups = leftGroups(await countedGroups(network, by, opened), counted);
  const { steps, seed } = settled;
  const starts = [way, { ...way, lost, chances: withoutTies }];
  const setting = { csr, chances, starts, steps, days, groups, counted, seed };
  const found = await estimateReach(opened, setting, wanted);
  const aid = await aidAfter(opened, setting);
  const [before, after] = found.ways;
  const left = csr.order - lost.length;
  const sampled = found.samples > 0 && {
    ...{ exact: false, seed, samples: found.samples, delta: wanted.delta },
    ...(epsilon !== undefined && { epsilon }),
  };
  const meta = opened.meta([...said(found, left, wanted.delta), ...ground.notes], sampled || {});
  const steward = opened.shown.audience === "steward";
  const tables = {
    groups: groupTable(groups, before, after, meta),
    ...(steward && {
      actors: actorLosses(opened, counted, before, after, meta),
      needs: new Table(needColumns, aid.needs, meta),
      remedy: await remedyFor(network, recorded as typeof settled, days !== undefined, lost, isLost, meta),
    }),
  };
  return new Figures(figures(left, before.cells[0], after, aid), meta, tables);
}

const needColumns = [
  ...(["need", "inNeed", "offeringBefore", "offeringAfter", "servedBefore", "servedAfter"] as const),
];

/** Who may send: those named as far as they are left, or one of all who are left, drawn in each sample. */
function sendersOf(from: unknown, opened: Walk, counted: Uint8Array): Pick<CascadeStart, "seeds" | "drawn"> {
  const everybody = Int32Array.from(counted, (_, v) => v);
  const named = from === undefined ? everybody : verticesOf(from, "from", "--from-actor", opened);
  const seeds = named.filter((v) => counted[v] === 1);
  if (seeds.length === 0 && from !== undefined)
    throw new ComityError("bad-option", "everybody from whom it sets out is lost", { path: ["from"] });
  return { seeds, drawn: from === undefined };
}

/** The groups with the numbers of those who are left; groups without any are left out. */
function leftGroups({ names, offsets, members }: CountedGroups, counted: Uint8Array): CountedGroups {
  const left = new Int32Array(names.length);
  for (let v = 0; v < counted.length; v++)
    if (counted[v] === 1) for (const g of members.subarray(offsets[v], offsets[v + 1])) left[g]++;
  return { names: names.map((name, g) => ({ ...name, actors: left[g] })), offsets, members };
}

function groupTable(
  { names }: CountedGroups,
  before: ReachEstimate,
  after: ReachEstimate,
  meta: Meta,
): Table {
  const rows = names.map(({ by, group, actors }, g) => ({
    ...{ by, group, left: actors },
    ...{ before: before.cells[g + 1].value, after: after.cells[g + 1].value },
    ...{ lost: after.lost[g + 1].value, lostLow: after.lost[g + 1].low, lostHigh: after.lost[g + 1].high },
  }));
  return new Table(
    ["by", "group", "left", "before", "after", "lost", "lostLow", "lostHigh"],
    rows.filter(({ left }) => left > 0),
    meta,
  );
}

function figures(
  left: number,
  before: Estimated,
  after: ReachEstimate,
  { inNeed, servedBefore, servedAfter }: Aid,
): Record<string, Figure> {
  const few = { value: NaN, reason: "too-few-actors" as const };
  const three = (name: string, about: string, { value, low, high }: Estimated): Record<string, Figure> => ({
    [name]: left === 0 ? { ...few, about } : { value, about },
    [`${name}Low`]: left === 0 ? { ...few, about: "at least" } : { value: low, about: "at least" },
    [`${name}High`]: left === 0 ? { ...few, about: "at most" } : { value: high, about: "at most" },
  });
  return {
    left: { value: left, about: "actors who are left" },
    ...three("before", "how many of them a message reaches in time with what is lost still there", before),
    ...three("after", "how many of them it reaches without", after.cells[0]),
    ...three("lost", "how many fewer", after.lost[0]),
    inNeed: {
      value: inNeed,
      about: "actors left who need something that is known and that they do not offer",
    },
    servedBefore: ratio(
      servedBefore,
      inNeed,
      "share of them whom somebody with a matching offer could reach in time",
      "no-needs",
    ),
    servedAfter: ratio(servedAfter, inNeed, "share of them whom somebody still can", "no-needs"),
  };
}

function said({ samples, ways }: Estimates, left: number, delta: number): string[] {
  if (samples === 0) return ["Nothing is left to chance here: the numbers are exact."];
  const [before, after] = ways;
  const share = Number((100 * (1 - delta)).toPrecision(4));
  return [
    `From ${samples} simulated cascades on the same live ties with and without the loss: of ${left} actors left a message reaches ${before.cells[0].value.toFixed(2)} with it still there and ${after.cells[0].value.toFixed(2)} without; with a chance of at least ${share}% all numbers lie from their low to their high.`,
    "Chances of the ties that are left stay as they were.",
  ];
}

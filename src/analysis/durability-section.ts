import { walkAgreements } from "../measures/agreements.js";
import { durability } from "../measures/durability.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import type { Figures } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import type { DurabilitySection, SurvivalEntry, SurvivalGroups, SurvivalPoint } from "./durability.js";
import { figureSection } from "./figure-section.js";

/** Of fewer ties nothing can be told, and one alone would tell its own dates. */
const least = 10;
const attributes = ["method", "formality", "decade"] as const;

type Row = Readonly<Record<string, unknown>>;

/** How long ties last; undefined where no tie says when it began. */
export async function durabilitySection(
  network: Network,
  options: MeasureOptions,
): Promise<
  { readonly section: DurabilitySection; readonly metas: readonly { readonly meta: Meta }[] } | undefined
> {
  if (!network.ties.columns.has("since")) return undefined;
  const found = await durability(network, { ...options, by: "decade" });
  const [ties, ended] = [found.get("ties") ?? 0, found.get("ended") ?? 0];
  if (ties === 0) return undefined;
  const opened = await walkAgreements(network, "durability", settle<object>("durability", {}, options));
  const metas: Figures[] = [];
  const groups: SurvivalGroups[] = [];
  for (const by of ended > 0 ? attributes : []) {
    if (by !== "decade" && !network.ties.columns.has(by)) continue;
    const grouped = by === "decade" ? found : await durability(network, { ...options, by });
    const rows = entriesOf(grouped).slice(1);
    // A column that only ties of those who refused had filled would tell of them.
    if (rows.length === 0) continue;
    metas.push(grouped);
    const small = rows.filter((row) => row.ties < least);
    groups.push({
      by,
      least,
      rows: rows.filter((row) => row.ties >= least),
      small: { groups: small.length, ties: small.reduce((sum, row) => sum + row.ties, 0) },
    });
  }
  const [all] = entriesOf(found);
  return {
    section: {
      ...figureSection(found),
      lengthUnknown: opened.admitted.rows.length - ties,
      all,
      curve: pointsOf(found.tables.curve.rows()),
      groups,
    },
    metas: metas.length === 0 ? [found] : metas,
  };
}

function entriesOf(found: Figures): SurvivalEntry[] {
  const alive = found.tables.alive.rows();
  return found.tables.survival.rows().map((row) => ({
    group: String(row.group),
    ties: Number(row.ties),
    ended: Number(row.ended),
    expectedEnded: Number(row.expectedEnded),
    ...numbers(row, ["median", "medianLow", "medianHigh"]),
    alive: pointsOf(alive.filter(({ group }) => group === row.group)),
  }));
}

function pointsOf(rows: readonly Row[]): SurvivalPoint[] {
  return rows.map((row) => ({
    years: Number(row.years),
    atRisk: Number(row.atRisk),
    alive: Number(row.alive),
    ...numbers(row, ["low", "high"]),
  }));
}

/** The numbers of a row that are there. */
function numbers<N extends string>(row: Row, names: readonly N[]): Partial<Record<N, number>> {
  const there = names.flatMap((name) => (typeof row[name] === "number" ? [[name, row[name]] as const] : []));
  return Object.fromEntries(there) as Partial<Record<N, number>>;
}

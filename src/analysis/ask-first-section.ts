import { influencers } from "../measures/influencers/influencers.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { AskFirstSection, ReachedBy } from "./ask-first.js";
import { askingCertainty, type Repeats } from "./effort.js";
import { numberOrNull } from "./figure-section.js";

/** Who to ask first so that a message reaches most others; undefined where no messages are to be followed. */
export async function askFirstSection(
  network: Network,
  options: MeasureOptions,
  { messages }: Repeats,
): Promise<{ readonly section: AskFirstSection; readonly meta: Meta } | undefined> {
  if (messages === 0) return undefined;
  const by = network.actors.columns.has("groups") ? "groups" : undefined;
  const found = await influencers(network, { ...options, ...askingCertainty, by, leastSamples: messages });
  const figure = (name: string): number => found.get(name) ?? NaN;
  const section: AskFirstSection = {
    messages: figure("sets"),
    mayBeAsked: figure("mayBeAsked"),
    actors: figure("targets"),
    ...{ reach: figure("reach"), low: figure("low"), high: figure("high"), best: figure("best") },
    guarantee: numberOrNull(figure("guarantee")),
    chance: figure("chance"),
    asked: found.tables.chosen.rows().map(({ id, adds }) => ({ id: String(id), adds: Number(adds) })),
    curve: found.tables.curve.rows().map(({ size, reach, low, high, best }) => ({
      ...{ asked: Number(size), reach: Number(reach) },
      ...{ low: Number(low), high: Number(high), best: Number(best) },
    })),
    groups: reachedBy(found.tables.groups.rows()),
  };
  return { section, meta: found.meta };
}

/** The groups by attribute; a group in which no message set out is not known. */
function reachedBy(rows: readonly Readonly<Record<string, unknown>>[]): ReachedBy[] {
  const known = rows.filter(({ share }) => Number.isFinite(share));
  return Array.from(new Set(known.map(({ by }) => String(by))), (by) => ({
    by,
    groups: known
      .filter((row) => row.by === by)
      .map(({ group, actors, share, low, high }) => ({
        ...{ group: String(group), actors: Number(actors) },
        ...{ share: Number(share), low: Number(low), high: Number(high) },
      })),
  }));
}

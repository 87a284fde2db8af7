import { ComityError } from "../../errors/error.js";
import { timed } from "../../csr/timed.js";
import type { Csr } from "../../csr/csr.js";
import type { Network } from "../../network/network.js";
import type { Settled } from "../options.js";
import { timeNotes } from "../time-rules.js";
import { walk, type Walk } from "../walk.js";
import { arcChances, timedChances, type CascadeChances } from "./arc-chances.js";
import type { SettledCascade } from "./cascade-options.js";
import type { CascadeDays } from "./cascades.js";
import type { TransmissionRule } from "./probability.js";
import { atMostOneNote, ruleNotes, transmission } from "./transmission.js";

/** A network opened for cascades: the graph they run on, how likely its arcs are live, and what must be said of that. */
export interface CascadeGround {
  readonly opened: Walk;
  readonly csr: Csr;
  readonly chances: CascadeChances;
  readonly notes: readonly string[];
}

/** Opens a network for cascades: with ties of one pair merged, or with dated ties each for itself. */
export async function cascadeGround(
  network: Network,
  measure: string,
  settled: Settled<SettledCascade>,
  rule: TransmissionRule,
  days: CascadeDays | undefined,
  lost?: (row: number) => boolean,
): Promise<CascadeGround> {
  const { executor, signal, onProgress, directed, dates, until } = settled;
  const { allocate } = executor;
  if (days === undefined) {
    const opened = await walk(network, measure, settled, { directed });
    const found = await transmission(network, opened, rule, allocate, lost);
    const chances = await arcChances(opened, found, allocate);
    return { opened, csr: opened.csr, chances, notes: found.notes };
  }
  const opened = await walk(network, measure, settled, { directed, parallel: "count", asOf: undefined });
  const { csr, facts } = await timed(network, opened, dates, { signal, onProgress }, allocate);
  const { divided, ...chances } = await timedChances(network, opened, csr, rule, dates, allocate, lost);
  const notes = [...(await ruleNotes(network, opened, rule)), ...atMostOneNote(divided, csr.order)];
  return { opened, csr, chances, notes: [...notes, ...timeNotes(facts, { dates, until })] };
}

/**
 * The vertices of actors that a call names by the ids or pseudonyms under which its audience sees them, each once. Ids are
 * not repeated in messages: whoever reads them may not know them. Throws `bad-option` and `unknown-actor`.
 */
export function verticesOf(ids: unknown, name: string, flag: string, { shown, vertexOf }: Walk): Int32Array {
  const list: readonly unknown[] = Array.isArray(ids) ? ids : [ids];
  if (list.length === 0 || list.some((id) => typeof id !== "string"))
    throw new ComityError("bad-option", `${name} must be an id or a list of ids`, {
      path: [name],
      fix: `name actors, as in ${name}: ["lyon", "bonn"] (${flag} lyon ${flag} bonn)`,
    });
  const vertices = (list as readonly string[]).map((id) => {
    const place = shown.find(id);
    if (place >= 0) return vertexOf[shown.rowOf[place]];
    throw new ComityError(
      "unknown-actor",
      `${name} (${flag}) names somebody who is not shown to this audience`,
      {
        path: [name],
        fix: "use ids or pseudonyms under which results show the actors",
      },
    );
  });
  return Int32Array.from(new Set(vertices)).sort();
}

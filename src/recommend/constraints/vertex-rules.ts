import { inChunks } from "../../control/pace.js";
import { mayPropose } from "../../network/may-propose.js";
import { valueOf } from "../../network/network.js";
import { parsePartialDate, type DayInterval } from "../../schema/dates.js";
import { effectiveRisk } from "../../schema/risk.js";
import type { RiskLevel } from "../../schema/vocabulary.js";
import { namedBy } from "../asked.js";
import type { PairRuleName } from "../english/rules.js";
import type { Ground } from "../ground.js";
import type { Bounds } from "./options.js";
import { bitOf } from "./rule-bits.js";

/** What holds of single actors, by vertex. */
export interface VertexRules {
  /** Bits of the rules that keep an actor from being an end; of those who may not be proposed that alone is told. */
  readonly masks: Uint32Array;
  /** How many more ties an actor may get in a list: its `capacity`, or else as many as a list gives those who state none. */
  readonly room: Float64Array;
  /** 1 for who states a `capacity`. It counts new ties, so that those there are use none of it. */
  readonly stated: Uint8Array;
}

const levels: readonly RiskLevel[] = ["low", "elevated", "high"];

/** Looks at every actor once. Throws `unknown-actor` and `bad-option` for those that options name. O(n). */
export async function vertexRules(
  { network, opened, ...ground }: Ground,
  bounds: Bounds,
): Promise<VertexRules> {
  const { shown, pace, actorOf } = opened;
  const may = await mayPropose(network, shown, ground.asOf, pace);
  const day = ground.asOf === undefined ? undefined : parsePartialDate(ground.asOf);
  const ours = new Set(namedBy("for", bounds.for ?? [], opened));
  const out = new Set(
    namedBy(
      "forbidden",
      bounds.forbidden.filter((each) => typeof each === "string"),
      opened,
    ),
  );
  const ceiling = levels.indexOf(bounds.risk);
  const masks = new Uint32Array(actorOf.length);
  const room = new Float64Array(actorOf.length);
  const states = new Uint8Array(actorOf.length);
  const keep = (v: number, rule: PairRuleName): void => {
    masks[v] |= bitOf(rule);
  };
  await inChunks(pace, actorOf.length, 2048, (from, to) => {
    for (let v = from; v < to; v++) {
      const row = actorOf[v];
      const stated = shown.value(shown.placeOf[row], "capacity");
      room[v] = typeof stated === "number" ? stated : ours.has(v) ? Infinity : bounds.capacity;
      states[v] = Number(typeof stated === "number");
      if (may[row] === 1 && stated === 0) keep(v, "capacity");
      else if (ground.eligible[v] === 0) keep(v, "consent");
      else {
        if (out.has(v)) keep(v, "forbidden");
        if (levels.indexOf(riskOf(network, row, day) ?? "low") > ceiling) keep(v, "risk");
      }
    }
  });
  return { masks, room, stated: states };
}

/** The risk that counts of the actor of a row; undefined where none was stated. */
export function riskOf(
  { actors }: Ground["network"],
  row: number,
  asOf: DayInterval | undefined,
): RiskLevel | undefined {
  const level = valueOf(actors.columns, "risk", row) as RiskLevel | undefined;
  if (level === undefined) return undefined;
  const date = valueOf(actors.columns, "riskDate", row) as string | undefined;
  return effectiveRisk(level, date === undefined ? undefined : parsePartialDate(date), asOf);
}

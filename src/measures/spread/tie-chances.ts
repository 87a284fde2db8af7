import { inChunks } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { NumberColumn } from "../../network/columns.js";
import { isDirected, valueOf, type Network } from "../../network/network.js";
import { shownEnds, tiesAsShown } from "../../network/shown-tie.js";
import { power } from "../../random/elementary.js";
import { wordsOf } from "../../schema/vocabulary.js";
import type { Walk } from "../walk.js";
import type { ByMethod, TransmissionRule } from "./probability.js";

/** The chances of the ties of a view, in its order: to pass from source to target, and back. Self-ties have 0. */
export interface TieChances {
  readonly there: Float64Array;
  /** The same array where both are the same; what it says of ties that lead one way means nothing. */
  readonly back: Float64Array;
}

/** Whether a tie of a row leads one way only in a view. */
export function oneWayIn({ ties }: Network, { csr }: Pick<Walk, "csr">): (row: number) => boolean {
  return csr.symmetric ? () => false : (row) => isDirected(ties, row);
}

/** The numbers of a column of the ties, 1 where there is none; undefined where no tie has one. */
function columnOf({ ties }: Network, name: string): NumberColumn | undefined {
  const column = ties.columns.get(name);
  return column?.type === "number" ? column : undefined;
}

/** Whether any tie of a view has another number than 1 in a column. What ties beyond the view have must not show. */
export async function isTold(
  network: Network,
  { admitted, pace }: Walk,
  name: "strength" | "confidence",
): Promise<boolean> {
  const column = columnOf(network, name);
  if (column === undefined) return false;
  const rows = admitted.ties;
  let found = false;
  await inChunks(pace, rows.length, 32768, (from, to) => {
    for (let i = from; i < to && !found; i++) found = numberOr1(column, rows[i]) !== 1;
  });
  return found;
}

/** The one chance that every tie has by a rule, or undefined where it hangs on the tie. */
export async function sameForAll(
  network: Network,
  opened: Walk,
  { probability }: TransmissionRule,
): Promise<number | undefined> {
  if (typeof probability === "number") return probability;
  if (probability === "confidence") return (await isTold(network, opened, "confidence")) ? undefined : 1;
  if (typeof probability !== "object" || !("strength" in probability)) return undefined;
  return (await isTold(network, opened, "strength")) ? undefined : probability.strength;
}

/**
 * The chance of every tie of a view. Throws `bad-option` for methods that no chance is given for and for functions that
 * answer with anything but a number from 0 to 1. O(m), and what a function takes.
 */
export async function tieChances(
  network: Network,
  opened: Walk,
  rule: TransmissionRule,
): Promise<TieChances> {
  const { probability, strengths } = rule;
  if (probability === "weighted-cascade") return shares(network, opened, strengths);
  const { admitted, pace } = opened;
  const { source, target } = network.ties;
  const chanceOf = await chanceRule(network, opened, probability);
  const there = new Float64Array(admitted.ties.length);
  await inChunks(pace, there.length, 1024, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = admitted.ties[i];
      if (source[row] !== target[row]) there[i] = chanceOf(row);
    }
  });
  return { there, back: there };
}

/** Every tie's share of the strengths of all ties into the actor it leads to. */
async function shares(network: Network, opened: Walk, strengths: boolean): Promise<TieChances> {
  const { admitted, csr, pace, vertexOf } = opened;
  const { source, target } = network.ties;
  const column = strengths ? columnOf(network, "strength") : undefined;
  const oneWay = oneWayIn(network, opened);
  const strengthOf = (row: number): number => numberOr1(column, row);
  const total = new Float64Array(csr.order);
  const [there, back] = [new Float64Array(admitted.ties.length), new Float64Array(admitted.ties.length)];
  await inChunks(pace, there.length, 16384, (from, to) => {
    for (const row of admitted.ties.subarray(from, to)) {
      if (source[row] === target[row]) continue;
      total[vertexOf[target[row]]] += strengthOf(row);
      if (!oneWay(row)) total[vertexOf[source[row]]] += strengthOf(row);
    }
  });
  await inChunks(pace, there.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = admitted.ties[i];
      if (source[row] === target[row]) continue;
      there[i] = strengthOf(row) / total[vertexOf[target[row]]];
      if (!oneWay(row)) back[i] = strengthOf(row) / total[vertexOf[source[row]]];
    }
  });
  return { there, back };
}

function numberOr1(column: NumberColumn | undefined, row: number): number {
  const value = column?.values[row] ?? 1;
  return Number.isNaN(value) ? 1 : value;
}

async function chanceRule(
  network: Network,
  opened: Walk,
  probability: Exclude<TransmissionRule["probability"], "weighted-cascade">,
): Promise<(row: number) => number> {
  if (typeof probability === "number") return () => probability;
  if (typeof probability === "function") {
    const seen = await tiesAsShown(network, opened.shown, opened.pace);
    return (row) => answered(network, opened, row, probability(seen(row)));
  }
  if (probability === "confidence") {
    const column = columnOf(network, "confidence");
    return (row) => numberOr1(column, row);
  }
  if ("method" in probability) return methodRule(network, probability);
  const column = columnOf(network, "strength");
  const { strength: chance } = probability;
  return (row) => {
    const strength = numberOr1(column, row);
    // A power of 1 would lose the last digits of the chance that was given.
    return strength === 1 ? chance : 1 - power(1 - chance, strength);
  };
}

function methodRule({ ties }: Network, { method, otherwise }: ByMethod): (row: number) => number {
  const column = ties.columns.get("method");
  const own = column?.type === "category" ? column.words : [];
  const known = new Set<string>([...wordsOf("method"), ...own]);
  for (const name of Object.keys(method))
    if (!known.has(name))
      throw new ComityError("bad-option", `probability.method names "${name}", which is no method`, {
        path: ["probability", "method", name],
        fix: 'write methods as the ties have them, such as "sister-city"',
      });
  const chances = new Map(Object.entries(method));
  return (row) => {
    const word = valueOf(ties.columns, "method", row);
    const found = (typeof word === "string" ? chances.get(word) : undefined) ?? otherwise;
    if (found !== undefined) return found;
    throw new ComityError(
      "bad-option",
      `probability has no chance for ${typeof word === "string" ? `ties of the method "${word}"` : "ties without a method"}`,
      { path: ["probability", "otherwise"], fix: "add the method, or give `otherwise`" },
    );
  };
}

function answered({ ties }: Network, { shown }: Walk, row: number, answer: unknown): number {
  if (typeof answer === "number" && answer >= 0 && answer <= 1) return answer;
  const [a, b] = [shown.placeOf[ties.source[row]], shown.placeOf[ties.target[row]]];
  const [source, target] = shownEnds(shown, a, b, isDirected(ties, row));
  const given = typeof answer === "number" ? String(answer) : answer === null ? "null" : `a ${typeof answer}`;
  throw new ComityError(
    "bad-option",
    `probability of the tie of "${source}" and "${target}" is ${given}, but it must be a number from 0 to 1`,
    { path: ["probability"], fix: "let the function answer with a number from 0 to 1 for every tie" },
  );
}

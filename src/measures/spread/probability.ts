import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import type { TieRow } from "../../network/where.js";
import { within } from "../options.js";

/** How a message passes from actor to actor. */
export type SpreadModel = "independent-cascade" | "linear-threshold";

/** The chance of a tie by its method; `otherwise` for methods that are not listed and ties without one. */
export interface ByMethod {
  readonly method: Readonly<Record<string, number>>;
  readonly otherwise?: number;
}

/** How likely a tie passes a message on. */
export type Probability =
  | "weighted-cascade"
  | "strength"
  | "confidence"
  | number
  | { readonly strength: number }
  | ByMethod
  | ((tie: TieRow) => number);

/** How likely ties pass a message on. */
export interface TransmissionOptions {
  /**
   * "independent-cascade" (default): whoever has the message passes it along each of its ties once, with the chance of the
   * tie. "linear-threshold": ties are weights, and an actor takes the message up when the weights of those who have it
   * reach a threshold drawn evenly from 0 to 1; weights of an actor that add up to more than 1 are divided by their sum.
   */
  readonly model?: SpreadModel;
  /**
   * The chance of a tie. "weighted-cascade" (default): its share of all ties into an actor, by strength: 1 / k where k ties
   * lead in, so that an actor with many hears from each less often, and from all of them once on average. A number: the
   * same for every tie. "strength": 1 − 0.9^strength, as if a tie of strength s were s ties with a chance of 0.1; `{ strength:
   * 0.2 }` takes another chance of strength 1; it never passes 1. "confidence": a message passes wherever there is a tie,
   * and this is how sure that is; 1 where nothing is stated. `{ method: { "sister-city": 0.1 }, otherwise: 0.02 }`: by
   * method. Or a function of the tie, which is called with a frozen plain object of what the audience may see.
   *
   * Several ties of one pair each have their chance: 1 − Π(1 − p) together. Under "linear-threshold" they add.
   */
  readonly probability?: Probability | undefined;
  /** Whether the shares of "weighted-cascade" go by strength (default true), or every tie counts 1. */
  readonly strengths?: boolean;
}

export const transmissionDefaults = {
  model: "independent-cascade",
  probability: undefined,
  strengths: true,
} as const satisfies TransmissionOptions;

/** Options once they are checked and copied, so that nothing the caller does to them later changes a chance. */
export interface TransmissionRule {
  readonly model: SpreadModel;
  readonly probability: Exclude<Probability, "strength">;
  readonly strengths: boolean;
  /** What the record of a result has for `probability`. */
  readonly recorded: string | number;
}

/** The chance of a tie of strength 1 where "strength" says no other; the larger of the two of Kempe et al. (2003). */
const chanceOfOne = 0.1;

/** Checks the options. Throws `bad-option`. */
export function transmissionRule({
  model = "independent-cascade",
  probability = "weighted-cascade",
  strengths = true,
}: TransmissionOptions): TransmissionRule {
  oneOf<string>("model", model, ["independent-cascade", "linear-threshold"]);
  const rule = { model, strengths };
  if (typeof probability === "function") return { ...rule, probability, recorded: "a function of the tie" };
  if (typeof probability === "number") {
    within("probability", probability, 0, 1);
    return { ...rule, probability, recorded: probability };
  }
  if (typeof probability === "string") {
    oneOf<string>("probability", probability, ["weighted-cascade", "strength", "confidence"]);
    return {
      ...rule,
      probability: probability === "strength" ? { strength: chanceOfOne } : probability,
      recorded: probability,
    };
  }
  const given: unknown = probability;
  if (typeof given === "object" && given !== null) {
    if ("strength" in given) {
      const strength = chance("strength", given.strength);
      return { ...rule, probability: { strength }, recorded: `strength ${strength}` };
    }
    if ("method" in given) return { ...rule, ...byMethod(given) };
  }
  throw new ComityError("bad-option", "probability is none of the ways to give one", {
    path: ["probability"],
    fix: 'give "weighted-cascade", "strength", "confidence", a number, { method: { … }, otherwise } or a function of the tie',
  });
}

function byMethod(given: object): Pick<TransmissionRule, "probability" | "recorded"> {
  const { method, otherwise } = given as { method: unknown; otherwise?: unknown };
  if (typeof method !== "object" || method === null || Array.isArray(method))
    throw new ComityError("bad-option", "probability.method must have a chance for each method", {
      path: ["probability", "method"],
      fix: 'write { method: { "sister-city": 0.1 }, otherwise: 0.02 }',
    });
  const chances = new Map<string, number>();
  for (const [name, value] of Object.entries(method)) chances.set(name, chance(name, value, "method"));
  const rest = otherwise === undefined ? {} : { otherwise: chance("otherwise", otherwise) };
  const spelled = [...chances, ...Object.entries(rest)].map(([name, value]) => `${name} ${value}`);
  return {
    probability: Object.freeze({ method: Object.freeze(Object.fromEntries(chances)), ...rest }),
    recorded: spelled.join(", "),
  };
}

function chance(name: string, value: unknown, within?: string): number {
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  const path = ["probability", ...(within === undefined ? [] : [within]), name];
  const given = typeof value === "number" ? String(value) : `a ${value === null ? "null" : typeof value}`;
  throw new ComityError("bad-option", `${path.join(".")} is ${given}, but it must be a number from 0 to 1`, {
    path,
  });
}

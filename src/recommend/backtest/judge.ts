import type { Pace } from "../../control/pace.js";
import { calibrationOf, type CalibrationBin } from "../evaluation/calibration-error.js";
import { listedFigures } from "../evaluation/listed-figures.js";
import { rankedCases, type Ranking } from "../evaluation/ranking.js";
import { CasesOf } from "./cases-of.js";
import { hardNegatives, standingAmong } from "./hard-negatives.js";
import { methods, type Method } from "./methods.js";
import { placeFigures } from "./place-figures.js";
import { calibrationSlot, places, recallSlot, slotCount, slotOf, type Metric } from "./slots.js";
import type { Trial } from "./trial.js";

/** Numbers about held-out pairs or about actors, and who makes them count how often. */
interface Each {
  readonly slot: number;
  /** Vertices; a number about one actor has it twice. */
  readonly a: number[];
  readonly b: number[];
  readonly values: number[];
}

/** All numbers of one trial, also of drawn actors. */
export class Judge {
  readonly #rankings = new Map<Method, Ranking>();
  /** For each case twice its stratum, and one more if it was held out. */
  readonly #marks: Uint8Array;
  readonly #eaches = new Map<number, Each>();
  #byChance: Ranking | undefined;

  private constructor(
    private readonly trial: Trial,
    private readonly pace: Pace,
  ) {
    const { labels, stratum } = trial;
    this.#marks = Uint8Array.from(labels, (label, i) => 2 * stratum[i] + label);
  }

  /** Puts cases in order, lists those of each actor and finds the hard ones. `k`: places of a list that are looked at. */
  static async of(trial: Trial, k: number, pace: Pace): Promise<Judge> {
    const judge = new Judge(trial, pace);
    for (const method of methods)
      judge.#rankings.set(
        method,
        await rankedCases(trial.scores[method].subarray(0, trial.candidates), pace),
      );
    const known = trial.chances.every((chance) => !Number.isNaN(chance));
    if (known) judge.#byChance = await rankedCases(trial.chances, pace);
    const casesOf = new CasesOf(trial.cases, trial.ground.opened.csr.order);
    await judge.#lists(casesOf, k);
    await judge.#hard(await hardNegatives(trial, casesOf, pace));
    return judge;
  }

  /** How many pairs were held out of each place. */
  get held(): number[] {
    const counts = places.map(() => 0);
    this.#eachHeld((i) => {
      counts[0]++;
      counts[1 + this.trial.stratum[i]]++;
    });
    return counts;
  }

  /** Stated chances and what came of them; empty where chances are unknown. */
  get bins(): readonly CalibrationBin[] {
    const { chances, labels } = this.trial;
    return this.#byChance === undefined ? [] : calibrationOf(this.#byChance, chances, labels).bins;
  }

  /** The numbers by slot, where actors count as often as `copies` says, by their rows; once each if there are none. */
  async numbers(copies?: Int32Array): Promise<Float64Array> {
    const { trial, pace } = this;
    const { cases, labels, chances } = trial;
    const found = new Float64Array(slotCount).fill(NaN);
    const counts = new Uint32Array(cases.length).fill(1);
    if (copies !== undefined)
      for (let i = 0; i < cases.length; i++) counts[i] = this.#count(copies, cases.a[i], cases.b[i]);
    const [held, missed] = [places.map(() => 0), places.map(() => 0)];
    this.#eachHeld((i) => {
      for (const place of [0, 1 + trial.stratum[i]]) {
        held[place] += counts[i];
        if (i >= trial.candidates) missed[place] += counts[i];
      }
    });
    for (const place of places.keys())
      found[recallSlot(place)] = held[place] > 0 ? 1 - missed[place] / held[place] : NaN;
    for (const [method, ranking] of this.#rankings) {
      if (pace.due()) await pace.rest();
      const { averagePrecision, auc } = placeFigures(ranking, this.#marks, counts, missed);
      for (const place of places.keys()) {
        found[slotOf(place, method, "averagePrecision")] = averagePrecision[place];
        found[slotOf(place, method, "auc")] = auc[place];
      }
    }
    if (this.#byChance !== undefined)
      found[calibrationSlot] = calibrationOf(this.#byChance, chances, labels, counts).error;
    for (const { slot, a, b, values } of this.#eaches.values()) {
      let [sum, total] = [0, 0];
      for (let i = 0; i < values.length; i++) {
        const count = copies === undefined ? 1 : this.#count(copies, a[i], b[i]);
        sum += count * values[i];
        total += count;
      }
      found[slot] = total > 0 ? sum / total : NaN;
    }
    return found;
  }

  #count(copies: Int32Array, a: number, b: number): number {
    const { actorOf } = this.trial.ground.opened;
    return a === b ? copies[actorOf[a]] : copies[actorOf[a]] * copies[actorOf[b]];
  }

  #eachHeld(visit: (i: number) => void): void {
    const { labels } = this.trial;
    for (let i = labels.indexOf(1); i >= 0; i = labels.indexOf(1, i + 1)) visit(i);
  }

  /** Figures of the list of each actor with a held-out tie. */
  async #lists(casesOf: CasesOf, k: number): Promise<void> {
    const { trial, pace } = this;
    const { cases, labels, stratum, scores, candidates } = trial;
    const ends = new Set<number>();
    this.#eachHeld((i) => ends.add(cases.a[i]).add(cases.b[i]));
    for (const v of Array.from(ends).sort((one, other) => one - other)) {
      const own = Array.from(casesOf.of(v));
      for (const place of places.keys()) {
        if (pace.due()) await pace.rest();
        const there = place === 0 ? own : own.filter((i) => stratum[i] === place - 1);
        const trues = there.reduce((sum, i) => sum + labels[i], 0);
        if (trues === 0) continue;
        const listed = there.filter((i) => i < candidates);
        const marks = listed.map((i) => labels[i]);
        for (const method of methods) {
          const list = listed.map((i) => scores[method][i]);
          const figures = listedFigures(list, marks, trues, k);
          this.#note(place, method, "precisionAt", v, v, figures.precision);
          this.#note(place, method, "recallAt", v, v, figures.recall);
          this.#note(place, method, "reciprocalRank", v, v, figures.reciprocalRank);
          this.#note(place, method, "gainAt", v, v, figures.gain);
        }
      }
    }
  }

  async #hard(negatives: ReadonlyMap<number, Int32Array>): Promise<void> {
    const { cases, stratum, scores } = this.trial;
    for (const [i, others] of negatives) {
      if (this.pace.due()) await this.pace.rest();
      if (others.length === 0) continue;
      for (const method of methods) {
        const values = Array.from(others, (other) => scores[method][other]);
        const { reciprocalRank, below } = standingAmong(scores[method][i], values);
        for (const place of [0, 1 + stratum[i]]) {
          this.#note(place, method, "hardReciprocalRank", cases.a[i], cases.b[i], reciprocalRank);
          this.#note(place, method, "hardAuc", cases.a[i], cases.b[i], below);
        }
      }
    }
  }

  #note(place: number, method: Method, metric: Metric, a: number, b: number, value: number): void {
    const slot = slotOf(place, method, metric);
    const each = this.#eaches.get(slot) ?? { slot, a: [], b: [], values: [] };
    this.#eaches.set(slot, each);
    each.a.push(a);
    each.b.push(b);
    each.values.push(value);
  }
}

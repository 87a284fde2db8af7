import { Pace } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import type { Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import type { Table } from "../../values/table.js";
import { holdOut } from "../hold-out/hold-out.js";
import type { Walk } from "../../measures/walk.js";
import { predictionFigures } from "./figures.js";
import { Judge } from "./judge.js";
import { Means } from "./means.js";
import { notesOf } from "./notes.js";
import { opening, toHoldOutOf } from "./open-trials.js";
import type { BacktestCall } from "./options.js";
import { places } from "./slots.js";
import { predictionTables } from "./tables.js";
import { trialOf, type Trial } from "./trial.js";

/** A part of a backtest: what it says, before it is put together with others. */
export interface Part {
  readonly notes: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
  tables(meta: Meta): Readonly<Record<string, Table>>;
}

/** Hides ties, once or several times, and sees how well they are told. */
export async function hiddenTies(
  network: Network,
  call: BacktestCall & { readonly perActor: number },
  { pace }: Walk,
): Promise<Part> {
  const { settled, by, share, until, to, seed, perActor, samples } = call;
  const base = await toHoldOutOf(network, by, settled.asOf, pace);
  const means = new Means(seed, samples);
  const count = by === "time" ? 1 : call.holdOuts;
  const held = places.map(() => 0);
  const [told, judges]: [Pick<Trial, "card" | "facts" | "recall">[], Pick<Judge, "bins">[]] = [[], []];
  let first: readonly string[] = [];
  for (let i = 0; i < count; i++) {
    const about = `, hold-out ${i + 1} of ${count}`;
    const drawn = random(seed, "backtest", i).bits();
    const out = await holdOut(base, { by, share, until, to, seed: drawn, signal: settled.signal });
    const trial = await trialOf(out, { open: opening(settled, about), perActor, seed: drawn });
    const quiet = new Pace({ signal: settled.signal });
    const judge = await Judge.of(trial, call.places, quiet);
    const { eligible, opened } = trial.ground;
    const rows = opened.actorOf.filter((_, v) => eligible[v] === 1).sort();
    pace.begin(`backtest: intervals${about}`, samples);
    await means.add(judge, rows, out.training.actors.length, pace);
    pace.end();
    judge.held.forEach((pairs, place) => (held[place] += pairs));
    judges.push({ bins: judge.bins });
    told.push({ card: trial.card, facts: trial.facts, recall: trial.recall });
    if (i === 0) first = out.notes;
  }
  return {
    notes: notesOf({ told, held, first, by, share, count, samples }),
    figures: predictionFigures(means, held),
    tables: (meta) => predictionTables(means, { held, judges }, meta),
  };
}

import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { settle, type MeasureOptions } from "./options.js";
import { partiesOf, type Party, type PartyOf } from "./parties.js";
import { holdOf, type Ends, type Hold } from "./tie-parties.js";
import { walk, type Walk } from "./walk.js";

/** How far the ties hang on the parties of one sort. */
export type DependenceRow = {
  readonly of: Party;
  /** Ties whose party is known, and how many parties there are. */
  readonly known: number;
  readonly parties: number;
  /** Herfindahl and Hirschman's index: 1 where all these ties have one party, 1 / k where k parties have equally many. */
  readonly hhi: number;
  /** The share of the largest party in these ties. */
  readonly largestShare: number;
  /** Without it: ties lost, actors left without any tie, and parts of the network with ties before and after. */
  readonly lost: number;
  readonly cutOff: number;
  readonly partsBefore: number;
  readonly partsAfter: number;
  /** Which party it is; told to the steward only. */
  readonly largest?: string;
};

/**
 * What the ties hang on: how far they are concentrated on one programme, one funder, one reporter, or one actor that is
 * run by a single person (`onePerson`), and what would fall apart without the largest of them.
 *
 * Table `parties`: one row for each of these that any tie tells of. The ties of an actor run by one person are all those it
 * takes part in; a tie of two such actors hangs on either, and counts with the one that has more. Figures: `ties`, and for
 * each the share of ties of which the party is known; the indices say nothing of the others. A concentration on paper is
 * not always one of money: who funds more than they are named for is not seen.
 *
 * Ties count each for itself and without directions, those from shared activities do not. The public gets counts and no
 * names. Throws `bad-option`. O(n + m).
 *
 * Rhoades, Fed. Reserve Bull. 79 (1993) 188–189.
 */
export async function dependence(network: Network, options: MeasureOptions = {}): Promise<Figures> {
  const settled = settle<object>("dependence", {}, options);
  const opened = await walk(network, "dependence", settled, {
    directed: "ignore",
    parallel: "count",
    projected: settled.projected ?? "ignore",
  });
  const ties = opened.admitted.rows.length;
  const rows: DependenceRow[] = [];
  const known: Record<Party, number> = { programme: 0, funder: 0, reporter: 0, onePerson: 0 };
  for (const [of, partyOf] of Object.entries(partiesOf(network, opened)) as [Party, PartyOf][]) {
    const found = await holdOf(endsOf(network, opened), partyOf, opened.pace);
    if (found === undefined) continue;
    known[of] = found.known;
    rows.push(rowOf(of, found, opened.shown.audience === "steward"));
  }
  const meta: Meta = opened.meta();
  const share = (of: Party, about: string): Figure => ratio(known[of], ties, about, "no-ties");
  return new Figures(
    {
      ties: { value: ties, about: "ties that are looked at" },
      withProgramme: share("programme", "share of the ties whose programme is known"),
      withFunder: share("funder", "share of the ties whose funder is known"),
      withReporter: share("reporter", "share of the ties of which it is known who reported them"),
      onOnePerson: share("onePerson", "share of the ties with an actor run by one person"),
    },
    meta,
    { parties: new Table(columns, rows, meta) },
  );
}

const columns = [
  ...(["of", "known", "parties", "hhi", "largestShare"] as const),
  ...(["lost", "cutOff", "partsBefore", "partsAfter", "largest"] as const),
];

function rowOf(of: Party, hold: Hold, isSteward: boolean): DependenceRow {
  const { known, parties, hhi, ties, cutOff, partsBefore, partsAfter, largest } = hold;
  return {
    ...{ of, known, parties, hhi, largestShare: ties / known },
    ...{ lost: ties, cutOff, partsBefore, partsAfter },
    ...(isSteward ? { largest } : {}),
  };
}

function endsOf({ ties }: Network, { admitted, vertexOf, csr }: Walk): Ends {
  return {
    actors: csr.order,
    source: Int32Array.from(admitted.ties, (row) => vertexOf[ties.source[row]]),
    target: Int32Array.from(admitted.ties, (row) => vertexOf[ties.target[row]]),
  };
}

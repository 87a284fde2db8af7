import { inChunks } from "../../control/pace.js";
import { datesOf } from "../../measures/lapse.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { Ground } from "../ground.js";

/** The ties on record by their ends, whatever became of them, with what is known of each. Planned ones are among them. */
export class TieBook {
  constructor(
    private readonly offsets: Int32Array,
    private readonly rows: Int32Array,
    /** 1 for the ties of the view that is walked. */
    readonly inView: Uint8Array,
    /** By row, the last day that it is known to have been alive; NaN where no date tells. */
    readonly lastKnown: Float64Array,
    /** By row. */
    private readonly strengths: Float64Array | undefined,
    private readonly other: (row: number, v: number) => number,
    /** The day from which one looks: `asOf`, or the last one that any tie tells of; NaN where none does. */
    readonly today: number,
    /** Whether any tie has a date. */
    readonly anyDates: boolean,
  ) {}

  /** Rows of the ties that an actor has. */
  of(v: number): Int32Array {
    return this.rows.subarray(this.offsets[v], this.offsets[v + 1]);
  }

  /** Rows of the ties between two actors. */
  between(a: number, b: number): number[] {
    const [few, one, other] =
      this.of(a).length <= this.of(b).length ? [this.of(a), a, b] : [this.of(b), b, a];
    return Array.from(few).filter((row) => this.other(row, one) === other);
  }

  strength(row: number): number {
    const given = this.strengths?.[row] ?? NaN;
    return Number.isNaN(given) ? 1 : given;
  }

  /** How two stand with each other by their ties of the view: summed strength, and the last day that one was alive. */
  standing(a: number, b: number): { readonly strength: number; readonly last: number } {
    let [strength, last] = [0, NaN];
    for (const row of this.between(a, b)) {
      if (this.inView[row] === 0) continue;
      strength += this.strength(row);
      const day = this.lastKnown[row];
      if (!(day <= last)) last = Number.isNaN(day) ? last : day;
    }
    return { strength, last };
  }
}

/** Reads the ties of a ground. O(n + ties). */
export async function tieBookOf({ network, opened, asOf }: Ground): Promise<TieBook> {
  const { source, target, length, columns } = network.ties;
  const { vertexOf, csr, pace, admitted } = opened;
  const [since, seen] = [datesOf(columns.get("since")), datesOf(columns.get("lastActive"))];
  const offsets = new Int32Array(csr.order + 1);
  const lastKnown = new Float64Array(length).fill(NaN);
  let latest = NaN;
  const isOut = (row: number): boolean =>
    vertexOf[source[row]] < 0 || vertexOf[target[row]] < 0 || source[row] === target[row];
  await inChunks(pace, length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      if (isOut(row)) continue;
      offsets[vertexOf[source[row]] + 1]++;
      offsets[vertexOf[target[row]] + 1]++;
      const day = (seen(row) ?? since(row))?.from;
      if (day === undefined) continue;
      lastKnown[row] = day;
      if (!(day <= latest)) latest = day;
    }
  });
  for (let v = 0; v < csr.order; v++) offsets[v + 1] += offsets[v];
  const rows = new Int32Array(offsets[csr.order]);
  const next = offsets.slice();
  await inChunks(pace, length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      if (isOut(row)) continue;
      rows[next[vertexOf[source[row]]]++] = row;
      rows[next[vertexOf[target[row]]]++] = row;
    }
  });
  const inView = new Uint8Array(length);
  for (const row of admitted.ties) inView[row] = 1;
  const strength = columns.get("strength");
  return new TieBook(
    offsets,
    rows,
    inView,
    lastKnown,
    strength?.type === "number" ? strength.values : undefined,
    (row, v) => (vertexOf[source[row]] === v ? vertexOf[target[row]] : vertexOf[source[row]]),
    (asOf === undefined ? undefined : parsePartialDate(asOf)?.from) ?? latest,
    !Number.isNaN(latest),
  );
}

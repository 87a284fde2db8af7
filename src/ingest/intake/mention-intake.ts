import type { Pace } from "../../control/pace.js";
import type { RawRow } from "../source.js";
import type { IntakeContext } from "./context.js";
import type { TableData } from "./table-data.js";
import { TableIntake } from "./table-intake.js";

/** What rows that are about something else say about actors. */
export interface Mentions {
  /** The different mentions, each as one row: where it was met first. */
  readonly data: TableData;
  /** How often each of them was made. */
  readonly times: Int32Array;
}

interface Known {
  readonly cells: readonly unknown[];
  readonly from: number;
  /** Its place among the different mentions. */
  readonly place: number;
}

/**
 * Takes the rows that mention actors. The same actor is mentioned again and again in the same words: such a mention is
 * read once and counted.
 */
export class MentionIntake {
  readonly intake: TableIntake;
  rows = 0;
  readonly #times: number[] = [];
  readonly #known = new Map<string, Known[]>();

  constructor(file: string, cells: "text" | "typed", context: IntakeContext) {
    this.intake = new TableIntake("actors", file, cells, context);
  }

  get quarantined(): number {
    return this.intake.quarantined;
  }

  /** Takes one row that mentions the actor of that id. */
  take(row: RawRow, id: string): void {
    this.rows++;
    const { cells, from = 0, flaw, notes, cellFlaws } = row;
    const plain = flaw === undefined && notes === undefined && cellFlaws === undefined;
    const known = this.#known.get(id);
    if (plain && known !== undefined) {
      const same = known.find((each) => each.from === from && sameCells(each.cells, cells));
      if (same !== undefined) {
        this.#times[same.place]++;
        return;
      }
    }
    const before = this.intake.quarantined;
    this.intake.take(row);
    if (this.intake.quarantined > before) return;
    const place = this.#times.push(1) - 1;
    if (!plain) return;
    if (known === undefined) this.#known.set(id, [{ cells, from, place }]);
    else if (known.length < variants) known.push({ cells, from, place });
  }

  /** The mentions as columns. */
  async finish(pace: Pace): Promise<Mentions> {
    return { data: await this.intake.finish(pace), times: Int32Array.from(this.#times) };
  }
}

/** Different mentions of one actor that are compared with a new one; more make no difference but take longer. */
const variants = 32;

function sameCells(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

import type { Cell } from "../../network/columns.js";
import { formatConsent } from "../../schema/consent-text.js";
import type { Consent } from "../../schema/consent.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";

/** One of the values that are said of an actor: how often, and in which row first. */
export interface Said {
  readonly value: Cell;
  readonly row: number;
  readonly times: number;
}

/** Values that a message lists. */
const listed = 4;

/** Tells of actors about which rows say different things: one finding for each actor and column. */
export class Conflicts {
  constructor(
    private readonly data: TableData,
    private readonly ids: readonly string[],
    private readonly findings: FindingStore,
  ) {}

  /** Notes what is said, the kept value first. `own` is the value of the actors table, which stands before all. */
  note(name: string, place: number, said: readonly Said[], own: Cell, joint: Consent | undefined): void {
    const kept = own ?? said[0].value;
    const others = said.filter(({ value }) => whole(value) !== whole(kept));
    if (others.length === 0) return;
    const { data } = this;
    const told = said.slice(0, listed).map(({ value, times, row }) => {
      const often = times === 1 ? "" : `${times} times, first `;
      return `"${text(value)}" (${often}in row ${data.row(row)})`;
    });
    if (said.length > listed) told.push(`and ${said.length - listed} other values`);
    const list = own === undefined ? "" : `, the actors table says "${text(own)}"`;
    const first = others.reduce((a, b) => (data.row(b.row) < data.row(a.row) ? b : a));
    const label = data.labels?.get(name) ?? name;
    this.findings.record(
      "conflicting-mention",
      placeOfRow(data, first.row, name),
      "noted",
      () =>
        `rows that mention "${terminal(shorten(this.ids[place]))}" give it different values of ${name}: ${told.join(", ")}${list}; "${text(joint ?? kept)}" is kept`,
      `Write one ${terminal(shorten(label, 40))} for the actor in every row, or give different actors ids of their own.`,
    );
  }
}

function text(value: Cell): string {
  return terminal(shorten(whole(value)));
}

function whole(value: Cell): string {
  if (value === true || value === false) return value ? "yes" : "no";
  if (typeof value === "object" && !Array.isArray(value)) return formatConsent(value as Consent);
  return Array.isArray(value) ? value.join("; ") : String(value);
}

import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { cellAt, type Cell, type Column } from "../network/columns.js";
import { knownOptions } from "../network/known-options.js";
import { isDirected, type Columns, type Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import { consentParts } from "../schema/consent-text.js";
import type { Consent } from "../schema/consent.js";
import { joinList } from "../schema/list-text.js";
import { csv } from "../text/escape.js";

interface Cells {
  readonly header: string;
  readonly at: (row: number) => string;
}

const rowsAtATime = 1024;

/**
 * Writes a network as `actors.csv`, `ties.csv` and, where there are any, `participations.csv` into a folder, which is
 * made if need be; files of these names are replaced. `readNetwork` of these files gives an equal network and an empty
 * ledger, but for attributes of the caller's own: their type is inferred anew, so that a text that spells a number
 * becomes one and a list becomes a text; and but for parallel ties that are equal in every column where there are more
 * than source, target, strength and direction: they are read as one. For the steward of the data: every name is in it.
 *
 * Texts that a spreadsheet would run as a formula get a leading apostrophe, which reading drops. Streaming,
 * interruptible. Resolves to the paths of the files.
 */
export async function writeCsv(network: Network, folder: string, control: Control = {}): Promise<string[]> {
  requireNetwork(network);
  knownOptions(control, []);
  const pace = new Pace(control);
  await mkdir(folder, { recursive: true });
  const { actors, ties, participations } = network;
  const id = (row: number): string => csv(actors.ids.at(row));
  const written = [
    await write(
      join(folder, "actors.csv"),
      actors.length,
      [{ header: "id", at: id }, ...cellsOf(actors.columns)],
      pace,
    ),
    await write(
      join(folder, "ties.csv"),
      ties.length,
      [
        { header: "source", at: (row) => id(ties.source[row]) },
        { header: "target", at: (row) => id(ties.target[row]) },
        { header: "directed", at: (row) => (isDirected(ties, row) ? "yes" : "no") },
        ...cellsOf(ties.columns),
      ],
      pace,
    ),
  ];
  if (participations.length === 0) return written;
  const path = join(folder, "participations.csv");
  const cells = [
    { header: "actor", at: (row: number) => id(participations.actor[row]) },
    ...cellsOf(participations.columns),
  ];
  return [...written, await write(path, participations.length, cells, pace)];
}

async function write(path: string, length: number, cells: readonly Cells[], pace: Pace): Promise<string> {
  async function* lines(): AsyncGenerator<string> {
    pace.begin(`writing ${basename(path)}`, length);
    yield `${cells.map(({ header }) => csv(header)).join(",")}\r\n`;
    for (let from = 0; from < length; from += rowsAtATime) {
      let text = "";
      const to = Math.min(length, from + rowsAtATime);
      for (let row = from; row < to; row++) text += `${cells.map(({ at }) => at(row)).join(",")}\r\n`;
      yield text;
      if (pace.due()) await pace.rest(to);
    }
    pace.end();
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

function cellsOf(columns: Columns): Cells[] {
  return Array.from(columns).flatMap(([name, column]) =>
    column.type === "consent"
      ? consentCells(name, column)
      : [{ header: name, at: (row) => written(cellAt(column, row)) }],
  );
}

function consentCells(name: string, column: Column): Cells[] {
  return consentParts.map((part) => ({
    header: `${name}.${part}`,
    at: (row) => (cellAt(column, row) as Consent | undefined)?.[part] ?? "",
  }));
}

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return csv(typeof cell === "string" ? cell : joinList(cell as readonly string[]));
}

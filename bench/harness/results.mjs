import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { results } from "./folders.mjs";
import { machine, versionOf } from "./machine.mjs";

/** What a command has found so far. Rows are kept by id, so that a run of some rows leaves the others as they were. */
export class Results {
  #path;
  #rows;
  #wrong = [];

  #versions;

  /** `versions` of the packages beside ours. `unkept` runs leave no trace: for trying things out. */
  constructor(command, versions, unkept) {
    this.#versions = versions;
    this.#path = unkept ? undefined : `${results}${command}.json`;
    this.#rows = readResults(command) ?? {};
  }

  /** Keeps a row with what it was measured on and with, and writes the file. */
  keep({ id, ...row }) {
    if (row.sides?.some(({ wrong }) => wrong !== undefined)) this.#wrong.push(id);
    const on = new Date().toISOString().slice(0, 10);
    this.#rows[id] = {
      ...row,
      machine: machine(),
      comity: versionOf("comity"),
      versions: this.#versions,
      on,
    };
    if (this.#path !== undefined) writeFileSync(this.#path, `${JSON.stringify(this.#rows, null, 1)}\n`);
  }

  /** Throws if a side of this run delivered something else than ours. */
  complain() {
    if (this.#wrong.length > 0) throw new Error(`results do not agree: ${this.#wrong.join(", ")}`);
  }
}

/** The rows of a command by id, or undefined if it has never run. */
export function readResults(command) {
  const path = `${results}${command}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

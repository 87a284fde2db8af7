import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Ingested } from "../../ingest/ingest.js";
import type { Mapping } from "../../ingest/mapping/mapping.js";
import { correctMapping, type ColumnChoice } from "../../ingest/mapping/propose/correct-mapping.js";
import type { Proposal } from "../../ingest/mapping/propose/proposal.js";
import {
  examinedRows,
  proposalFor,
  study,
  type Study,
} from "../../ingest/mapping/propose/propose-mapping.js";
import type { AskName, Asks, FileView, ToDesk } from "../protocol.js";
import { decide } from "./decide.js";
import { canCopy, copiesOf, findingsList, reportOn } from "./deliver.js";
import { exampleDate } from "../../files/example.js";
import { exampleFiles } from "./example.js";
import { judgeFile, type JudgedFile } from "./judge-file.js";
import { ledgerView } from "./ledger-view.js";
import { proposalView } from "./proposal-view.js";
import { readFiles, rowsOf, sourceFor, type ChosenFile } from "./read-files.js";

/** A foreign list that was looked at, and how it would be read. */
interface Proposed {
  readonly studied: Study;
  readonly proposal: Proposal;
  readonly mapping: Mapping;
}

/** What was read, from which files. */
interface Read {
  readonly files: readonly ChosenFile[];
  readonly found: Ingested;
}

type Question = Exclude<ToDesk, { ask: "cancel" }>;

/** Everything the page asks for is done here, in a worker: it keeps the files, the mapping and the network. */
export class Desk {
  #files: readonly JudgedFile[] = [];
  #proposed: Proposed | undefined;
  #read: Read | undefined;

  answer(question: Question, control: Control): Promise<Asks[AskName]["give"]> {
    switch (question.ask) {
      case "open":
        return this.#open(question.take.files, control);
      case "example":
        return this.#example(control);
      case "propose":
        return this.#propose(question.take, control);
      case "correct":
        return Promise.resolve(this.#correct(new Map(question.take.choices)));
      case "mapping":
        return Promise.resolve(this.#mapping());
      case "read":
        return this.#readAll(question.take, control);
      case "findings":
        return Promise.resolve(findingsList(this.#done().found.ledger));
      case "copies":
        return copiesOf(this.#done().files, this.#done().found, this.#proposed?.mapping, control);
      case "report":
        return reportOn(this.#done().found, question.take, control);
    }
  }

  async #open(files: readonly File[], control: Control): Promise<FileView[]> {
    this.#read = undefined;
    this.#proposed = undefined;
    const judged: JudgedFile[] = [];
    const pace = new Pace({ signal: control.signal });
    for (const file of files) judged.push(await judgeFile(file, pace));
    this.#files = judged;
    return judged.map(({ file, role, roles, sheets, sheet }) => ({
      ...{ name: file.name, bytes: file.size, role, roles, sheets, sheet },
    }));
  }

  async #example(control: Control): Promise<Asks["example"]["give"]> {
    const held = exampleFiles();
    return { files: await this.#open(held, control), held, asOf: exampleDate };
  }

  async #propose(
    { file, sheet }: Asks["propose"]["take"],
    control: Control,
  ): Promise<Asks["propose"]["give"]> {
    const source = rowsOf(sourceFor({ ...this.#files[file], choice: { role: "list", sheet } }));
    const studied = await study(source, examinedRows, new Pace(control));
    const found = proposalFor(studied);
    const { input, ...rest } = found.mapping;
    // The sheet stands in the mapping, as “comity map --sheet” writes it.
    const mapping = sheet === undefined ? found.mapping : { ...rest, input: { sheet, ...input } };
    const proposal = { ...found, mapping };
    this.#proposed = { studied, proposal, mapping };
    return proposalView(proposal, mapping, new Map());
  }

  #correct(choices: ReadonlyMap<string, ColumnChoice>): Asks["correct"]["give"] {
    if (this.#proposed === undefined) throw early("no list was looked at yet");
    const { studied, proposal } = this.#proposed;
    const mapping = correctMapping(proposal.mapping, studied.table, choices);
    this.#proposed = { studied, proposal, mapping };
    return proposalView(proposal, mapping, choices);
  }

  #mapping(): Asks["mapping"]["give"] {
    if (this.#proposed === undefined) throw early("no list was looked at yet");
    const { mapping, studied } = this.#proposed;
    const text = `${JSON.stringify(mapping, null, 2)}\n`;
    const name = `${studied.sample.name.replace(/, sheet .*$/, "").replace(/\.[^./\\]+$/, "")}.map.json`;
    return { name, blob: new Blob([text], { type: "application/json" }) };
  }

  async #readAll(
    { choices, kind, directed }: Asks["read"]["take"],
    control: Control,
  ): Promise<Asks["read"]["give"]> {
    this.#read = undefined;
    const files = this.#files.map((file, i) => ({ ...file, choice: choices[i] }));
    const options = { kind, ...(directed ? { directed } : {}), ...control };
    const read = await readFiles(files, this.#proposed?.mapping, options);
    const { found, notices } = await decide(read, files, control);
    this.#read = { files, found };
    return ledgerView(found, files.some(canCopy), notices);
  }

  #done(): Read {
    if (this.#read === undefined) throw early("no list was read yet");
    return this.#read;
  }
}

function early(what: string): ComityError {
  return new ComityError("bad-input", what, { fix: "Begin with the first step" });
}

import { Cancelled, Clerk, Refused } from "./page/clerk.js";
import { columnsStep } from "./page/columns-step.js";
import { filesStep } from "./page/files-step.js";
import { ledgerStep } from "./page/ledger-step.js";
import { element } from "../element/dom.js";
import { keep, reportResult, reportStep } from "./page/report-step.js";
import { Step } from "./page/step.js";
import { takeDrops } from "./page/take-drops.js";
import { WorkBar } from "./page/work-bar.js";
import type { AskName, Asks, FileChoice, FileView, ProposalView, ReportChoice, Trouble } from "./protocol.js";

const clerk = new Clerk();
const steps = {
  files: new Step("files"),
  columns: new Step("columns"),
  ledger: new Step("ledger"),
  report: new Step("report"),
};
const bar = new WorkBar(() => {
  clerk.cancel();
});
let busy = false;
/** The files by the names and order that the worker knows them by; the example's stay in the worker. */
let files: readonly File[] = [];
let views: readonly FileView[] = [];
/** The day on which things are judged, unless the data say another. */
let asOf = new Date().toISOString().slice(0, 10);
/** What the browser holds of the last report. */
let held: readonly string[] = [];

type StepName = keyof typeof steps;

/** Asks the worker for something that takes its time; tells in a step what went wrong. Undefined if it did. */
async function work<N extends AskName>(
  title: string,
  step: StepName,
  ask: N,
  take: Asks[N]["take"],
): Promise<Asks[N]["give"] | undefined> {
  if (busy) {
    bar.say("Something else is being done. Cancel it first.");
    return undefined;
  }
  busy = true;
  const before = document.activeElement;
  for (const name of Object.keys(steps) as StepName[]) steps[name].tell();
  bar.begin(title);
  let trouble: Trouble | undefined;
  try {
    return await clerk.ask(ask, take, (progress) => {
      bar.step(progress);
    });
  } catch (error) {
    if (error instanceof Refused) trouble = error.trouble;
    else if (!(error instanceof Cancelled)) throw error;
    return undefined;
  } finally {
    busy = false;
    bar.end(trouble === undefined ? "" : "It did not work.");
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    if (trouble !== undefined) steps[step].tell(trouble);
  }
}

function hideFrom(first: StepName): void {
  const names = Object.keys(steps) as StepName[];
  for (const name of names.slice(names.indexOf(first))) {
    steps[name].tell();
    steps[name].hide();
  }
  for (const address of held) URL.revokeObjectURL(address);
  held = [];
}

async function openFiles(chosen: readonly File[]): Promise<void> {
  const found =
    chosen.length === 0 ? [] : await work("Looking at the files", "files", "open", { files: chosen });
  if (found === undefined) return;
  files = chosen;
  showFiles(found);
}

function showFiles(found: readonly FileView[]): void {
  views = found;
  hideFrom("columns");
  steps.files.show(
    ...filesStep(found, {
      add: (added) => void openFiles([...files, ...added]),
      example: () => void openExample(),
      remove: (file) => void openFiles(files.filter((_, i) => i !== file)),
      changed: () => {
        hideFrom("columns");
      },
      next: (choices, kind, directed) => void goOn(choices, kind, directed),
    }),
  );
}

async function openExample(): Promise<void> {
  const found = await work("Opening the example", "files", "example", {});
  if (found === undefined) return;
  files = found.held;
  asOf = found.asOf;
  showFiles(found.files);
  steps.files.enter();
}

async function goOn(
  choices: readonly FileChoice[],
  kind: string | undefined,
  directed: boolean,
): Promise<void> {
  hideFrom("columns");
  const list = choices.findIndex(({ role }) => role === "list");
  const read = (): Promise<void> => readAll(choices, kind, directed);
  if (list < 0 || choices.some(({ role }) => role === "mapping")) return read();
  const view = await work("Looking at the columns", "files", "propose", {
    file: list,
    sheet: choices[list].sheet,
  });
  if (view === undefined) return;
  steps.columns.show(
    ...columnsStep(view, {
      choose: (chosen) => choose(chosen),
      next: () => void read(),
      keep: () => void keepMapping(),
    }),
  );
  steps.columns.enter();
}

async function choose(
  chosen: ReadonlyMap<string, Asks["correct"]["take"]["choices"][number][1]>,
): Promise<ProposalView | undefined> {
  hideFrom("ledger");
  steps.columns.tell();
  try {
    return await clerk.ask("correct", { choices: Array.from(chosen) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    steps.columns.tell(error.trouble);
    return undefined;
  }
}

async function keepMapping(): Promise<void> {
  const made = await work("Writing the file", "columns", "mapping", {});
  if (made !== undefined) keep(made);
}

async function readAll(
  choices: readonly FileChoice[],
  kind: string | undefined,
  directed: boolean,
): Promise<void> {
  hideFrom("ledger");
  const mapped = choices.some(({ role }) => role === "list");
  const step = mapped && choices.every(({ role }) => role !== "mapping") ? "columns" : "files";
  const view = await work("Reading the list", step, "read", { choices, kind, directed });
  if (view === undefined) return;
  steps.ledger.show(
    ...ledgerStep(view, { findings: () => void keepFindings(), copies: () => void keepCopies() }),
  );
  const result = element("div", {});
  if (view.actors > 0)
    steps.report.show(
      ...reportStep({ asOf, ...view }, { make: (choice) => void makeReport(choice, result) }, result),
    );
  steps.ledger.enter();
}

async function keepFindings(): Promise<void> {
  const made = await work("Writing the findings", "ledger", "findings", {});
  if (made !== undefined) keep(made);
}

async function keepCopies(): Promise<void> {
  const made = await work("Writing the copy", "ledger", "copies", {});
  for (const each of made ?? []) keep(each);
}

async function makeReport(choice: ReportChoice, result: HTMLElement): Promise<void> {
  for (const address of held) URL.revokeObjectURL(address);
  held = [];
  result.replaceChildren();
  const made = await work("Making the report", "report", "report", choice);
  if (made === undefined) return;
  const { nodes, addresses } = reportResult(made);
  held = addresses;
  result.replaceChildren(...nodes);
  bar.say("The report is ready.");
  result.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  result.scrollIntoView({ block: "start" });
}

takeDrops((dropped) => void openFiles([...files, ...dropped]));
showFiles(views);

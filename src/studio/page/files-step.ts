import type { FileChoice, FileView, Role } from "../protocol.js";
import { button, choice, counted, element, given } from "../../element/dom.js";

/** What a file can be read as, in plain words. */
const roleWords: Readonly<Record<Role, string>> = {
  network: "a whole network",
  list: "a list of your own: look at its columns",
  actors: "actors: who there is",
  ties: "ties: who is tied to whom",
  participations: "participations: who was at what",
  dataset: "what is known about the data",
  mapping: "how to read the list",
  decisions: "decisions: who is the same under two names",
};

const kinds = [
  ["", "the list says it, or it does not matter"],
  ["local-government", "towns and other local governments"],
  ["ngo", "associations (NGOs)"],
  ["university", "universities and schools"],
  ["business", "businesses"],
  ["individual", "people"],
] as const;

/** What the first step does for those who use it. */
export interface FilesActs {
  add(files: readonly File[]): void;
  example(): void;
  remove(file: number): void;
  /** Goes on with what is chosen for each file. */
  next(choices: readonly FileChoice[], kind: string | undefined, directed: boolean): void;
  /** What was read before is no longer what is chosen. */
  changed(): void;
}

/** What stands in the first step: where files come from, and what each is. */
export function filesStep(files: readonly FileView[], acts: FilesActs): Node[] {
  const input = element("input", { type: "file", multiple: true, id: "choose" });
  input.addEventListener("change", () => {
    acts.add(Array.from(input.files ?? []));
  });
  const first = files.length === 0;
  const drop = element(
    "div",
    { class: "drop" },
    element("p", { class: "big" }, first ? "Drop your files here" : "Drop more files here"),
    element(
      "p",
      { class: "ways" },
      element("label", { class: "button main", for: "choose" }, first ? "Choose files" : "Add files", input),
      ...(first ? [button("Try an invented example", acts.example)] : []),
    ),
    element(
      "p",
      { class: "aside" },
      "Spreadsheets (.xlsx, .csv, .tsv), JSON (.json, .ndjson), and networks of other programs (.gexf, .graphml, .gml, .net, .dl, .mtx, .el).",
    ),
  );
  return first ? [drop] : [...fileList(files, acts), drop];
}

function fileList(files: readonly FileView[], acts: FilesActs): Node[] {
  const roles = files.map((file, i) =>
    choice(
      `role-${i}`,
      file.roles.map((role) => [role, roleWords[role]]),
      file.role,
    ),
  );
  const sheets = files.map((file, i) =>
    choice(
      `sheet-${i}`,
      file.sheets.map((sheet) => [sheet, sheet]),
      file.sheet ?? "",
    ),
  );
  const items = files.map((file, i) =>
    element(
      "li",
      {},
      element("p", { class: "file" }, element("b", {}, given(file.name)), ` (${sizeOf(file.bytes)})`),
      file.roles.length > 1
        ? field("Read as", roles[i])
        : element("p", { class: "only" }, `Read as ${roleWords[file.role]}`),
      ...(file.sheet === undefined ? [] : [field("Sheet", sheets[i])]),
      removal(file.name, () => {
        acts.remove(i);
      }),
    ),
  );
  const kind = choice("kind", kinds, "");
  const directed = element("input", { type: "checkbox", id: "directed" });
  for (const control of [...roles, ...sheets, kind, directed])
    control.addEventListener("change", acts.changed);
  const next = button(
    "Go on",
    () => {
      const choices = files.map((file, i) => ({
        role: roles[i].value as Role,
        sheet: file.sheet === undefined ? undefined : sheets[i].value,
      }));
      acts.next(choices, kind.value === "" ? undefined : kind.value, directed.checked);
    },
    { kind: "main" },
  );
  return [
    element("ul", { class: "files", "aria-label": counted(files.length, "file") }, ...items),
    element(
      "div",
      { class: "fields" },
      field("What are they, where the list does not say?", kind),
      element(
        "p",
        { class: "check" },
        directed,
        element(
          "label",
          { for: "directed" },
          "Ties lead from the first to the second, where the list does not say",
        ),
      ),
    ),
    element("p", { class: "acts" }, next),
  ];
}

/** A control under its label. */
export function field(label: string, control: HTMLElement): HTMLElement {
  const id = `${control.id}-label`;
  return element("p", { class: "field" }, element("label", { for: control.id, id }, label), control);
}

function removal(name: string, act: () => void): HTMLElement {
  const made = button("Take away", act, { kind: "small" });
  made.append(element("span", { class: "heard" }, ` ${name}`));
  return element("p", {}, made);
}

function sizeOf(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

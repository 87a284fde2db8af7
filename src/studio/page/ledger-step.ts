import type { Effect, TableCount } from "../../ingest/finding.js";
import type { LedgerView, TaskView } from "../protocol.js";
import { button, counted, element, given } from "../../element/dom.js";

/** What the third step does for those who use it. */
export interface LedgerActs {
  findings(): void;
  copies(): void;
}

const effects: readonly (readonly [effect: Effect, title: string, became: string])[] = [
  ["quarantined", "Rows set aside: they count for nothing until they are mended", "set aside"],
  ["blanked", "Values left blank: the rows count, these values do not", "left blank"],
  ["merged", "Rows merged with an equal one", "merged"],
  ["noted", "To know: nothing was changed", "noted"],
];

/** What stands in the third step: what became of every row, and what there is to mend. */
export function ledgerStep(view: LedgerView, acts: LedgerActs): Node[] {
  const { actors, ties, participations, total } = view;
  const parts = [
    counted(actors, "actor"),
    counted(ties, "tie"),
    ...(participations > 0 ? [counted(participations, "participation")] : []),
  ];
  return [
    element("p", { class: "big" }, actors === 0 ? "No row could be used." : `Read: ${listed(parts)}.`),
    element("ul", {}, ...view.files.map(mappedLine), ...view.tables.map(tableLine)),
    ...(view.notices.length === 0
      ? []
      : [element("div", { class: "notices" }, ...view.notices.map((text) => element("p", {}, text)))]),
    ...(total === 0
      ? [element("p", {}, "Nothing to mend.")]
      : effects.flatMap(([effect, title, became]) => section(view.tasks, effect, title, became))),
    ...(total === 0
      ? []
      : [
          element(
            "p",
            { class: "acts" },
            ...(view.copies ? [button("Copy of the list to mend", acts.copies), " "] : []),
            button("All findings as a table (CSV)", acts.findings),
          ),
          element(
            "p",
            { class: "aside" },
            "Findings quote your data: keep them to yourself. ",
            ...(view.copies
              ? [
                  "The copy is your list with one more column that says beside each row what is wrong; mend it, and drop it here again.",
                ]
              : []),
          ),
        ]),
    folded(`How the columns were read (${view.columns.length})`, () =>
      table(
        "How the columns were read",
        ["Table", "Column", "Read as"],
        view.columns.map(({ table: of, header, as }) => [of, header, as]),
      ),
    ),
    ...(view.understood.length === 0
      ? []
      : [
          folded(`Words read as something else (${view.understood.length})`, () =>
            element("ul", {}, ...view.understood.map((text) => element("li", {}, given(text)))),
          ),
        ]),
  ];
}

function mappedLine({ file, rows, idle }: LedgerView["files"][number]): HTMLElement {
  const made = idle === 0 ? "" : `, ${idle.toLocaleString("en")} of which made nothing`;
  return element("li", {}, given(file), `: ${counted(rows, "row")}${made}`);
}

function tableLine({ table: name, ...count }: LedgerView["tables"][number]): HTMLElement {
  return element("li", {}, element("b", {}, name), `: ${account(count)}`);
}

function account({ rows, accepted, merged, quarantined }: TableCount): string {
  if (accepted === rows) return `${counted(rows, "row")}: ${rows === 1 ? "it" : "all"} can be used`;
  const parts = [
    `${accepted.toLocaleString("en")} can be used`,
    ...(quarantined > 0 ? [`${quarantined.toLocaleString("en")} set aside`] : []),
    ...(merged > 0 ? [`${merged.toLocaleString("en")} merged`] : []),
  ];
  return `${counted(rows, "row")}: ${parts.join(", ")}`;
}

function section(tasks: readonly TaskView[], effect: Effect, title: string, became: string): Node[] {
  const own = tasks.filter((task) => task.effect === effect);
  if (own.length === 0) return [];
  return [element("h3", { class: effect }, title), ...own.map((task) => taskItem(task, became))];
}

function taskItem(
  { file, header, code, meaning, count, fixes, rows }: TaskView,
  became: string,
): HTMLElement {
  const summary = element(
    "span",
    {},
    `${count.toLocaleString("en")} ${became}: ${meaning} `,
    element(
      "span",
      { class: "aside" },
      "(",
      given(file),
      ...(header === "" ? [] : [", column “", given(header), "”"]),
      ")",
    ),
  );
  return folded(summary, () => {
    const shown = table(
      `${meaning}: rows`,
      ["Where", "What"],
      rows.map(({ place, message }) => [place, message]),
    );
    const more = count - rows.length;
    return element(
      "div",
      {},
      ...fixes.map((fix) => element("p", {}, element("b", {}, "To do: "), given(fix))),
      shown,
      element(
        "p",
        { class: "aside" },
        `Code: ${code}.${more > 0 ? ` ${more.toLocaleString("en")} more stand in the table to download.` : ""}`,
      ),
    );
  });
}

/** Something that is made only when it is unfolded. */
function folded(title: string | Node, make: () => Node): HTMLElement {
  const made = element("details", {}, element("summary", {}, title));
  made.addEventListener("toggle", () => {
    if (made.childElementCount === 1) made.append(make());
  });
  return made;
}

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-label": name },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element(
        "tbody",
        {},
        ...rows.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, given(cell))))),
      ),
    ),
  );
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

import type { ColumnChoice } from "../../ingest/mapping/propose/correct-mapping.js";
import type { ColumnView, ProposalView } from "../protocol.js";
import { button, counted, element, given } from "../../element/dom.js";
import { field } from "./files-step.js";
import { inSlices } from "./in-slices.js";

/** What the second step does for those who use it. */
export interface ColumnsActs {
  /** What was chosen by hand for columns, by their headers. */
  choose(choices: ReadonlyMap<string, ColumnChoice>): Promise<ProposalView | undefined>;
  next(): void;
  keep(): void;
}

const confidences = { sure: "sure", likely: "likely", guess: "a guess: please look" } as const;
const asProposed = "as proposed";

/** What stands in the second step: how the list would be read, column by column, each to be corrected. */
export function columnsStep(view: ProposalView, acts: ColumnsActs): Node[] {
  const choices = new Map<string, ColumnChoice>();
  const missing = element("div", { class: "missing", role: "status" });
  const next = button("Read the list this way", acts.next, { kind: "main" });
  const told = new Map<string, (column: ColumnView) => void>();
  const renew = (latest: ProposalView): void => {
    for (const column of latest.columns) told.get(column.header)?.(column);
    missing.replaceChildren(...latest.missing.map((text) => element("p", { class: "caution" }, text)));
    next.disabled = latest.missing.length > 0;
  };
  const choose = async (header: string, chosen: ColumnChoice | undefined): Promise<void> => {
    if (chosen === undefined) choices.delete(header);
    else choices.set(header, chosen);
    const latest = await acts.choose(choices);
    if (latest !== undefined) renew(latest);
  };
  const list = element("ol", { class: "columns" });
  inSlices(view.columns, (column, i) => {
    const { item, tell } = columnItem(column, i, view, (chosen) => void choose(column.header, chosen));
    told.set(column.header, tell);
    list.append(item);
  });
  const { is, because, rows, confidence, doubts } = view;
  const sure = confidence === "sure" ? "" : ` (${confidences[confidence]})`;
  const looked =
    rows.examined === rows.total
      ? `All ${counted(rows.total, "row")} were looked at.`
      : `${rows.examined.toLocaleString("en")} of ${counted(rows.total, "row")} were looked at.`;
  return [
    element(
      "p",
      {},
      "This list seems to hold ",
      element("b", {}, given(is)),
      `${sure}, because `,
      given(because),
      `. ${looked}`,
    ),
    ...(doubts.length === 0
      ? []
      : [
          element(
            "div",
            { class: "notices" },
            element("h3", {}, "Please look at this"),
            element("ul", {}, ...doubts.map((doubt) => element("li", {}, given(doubt)))),
          ),
        ]),
    list,
    missing,
    element("p", { class: "acts" }, next, " ", button("Keep these choices as a file", acts.keep)),
    element(
      "p",
      { class: "aside" },
      "The file says how to read such a list. Drop it here beside the next list of the same form, or give it to comity with --map.",
    ),
  ];
}

function columnItem(
  column: ColumnView,
  index: number,
  view: ProposalView,
  choose: (chosen: ColumnChoice | undefined) => void,
): { item: HTMLElement; tell: (column: ColumnView) => void } {
  const { header, examples, filled } = column;
  const as = element("p", { class: "as" });
  const because = element("p", { class: "aside" });
  const tell = (latest: ColumnView): void => {
    as.replaceChildren(
      "Read as ",
      element("b", {}, given(latest.as)),
      " ",
      element("span", { class: `mark ${latest.confidence}` }, confidences[latest.confidence]),
    );
    because.replaceChildren("Because ", given(latest.because), ".");
  };
  tell(column);
  const share =
    filled === 1 ? "" : filled === 0 ? "empty" : `${Math.max(1, Math.floor(filled * 100))}% filled`;
  const samples = element(
    "p",
    { class: "samples" },
    ...examples.map((example) =>
      element("span", {}, given(example.length > 40 ? `${example.slice(0, 39)}…` : example)),
    ),
    ...(share === "" ? [] : [element("em", {}, share)]),
  );
  const parts: Node[] = [
    element("h3", { id: `column-${index}-title` }, given(header)),
    samples,
    element("div", {}, as, because),
  ];
  if (view.correctable) parts.push(field("Read it as", correction(index, view, choose)));
  return { item: element("li", {}, ...parts), tell };
}

function correction(
  index: number,
  view: ProposalView,
  choose: (chosen: ColumnChoice | undefined) => void,
): HTMLSelectElement {
  const made = element("select", { id: `column-${index}` });
  const meant = new Map<string, ColumnChoice>([
    ["kept", { is: "kept" }],
    ["left", { is: "left" }],
    ["partner", { is: "partner" }],
  ]);
  const option = (value: string, label: string): HTMLOptionElement => element("option", { value }, label);
  made.append(
    option(asProposed, asProposed),
    option("kept", "a column of your own: kept as it is"),
    option("left", "nothing: leave it out"),
    ...(view.partner ? [option("partner", "whom the one in this row is tied to")] : []),
    ...view.choices.map(({ record, fields }) =>
      element(
        "optgroup",
        { label: record },
        ...fields.map(({ record: place, field: name, label }) => {
          const value = `${place} ${name}`;
          meant.set(value, { is: "field", record: place, field: name });
          return option(value, label);
        }),
      ),
    ),
  );
  made.setAttribute("aria-labelledby", `column-${index}-label column-${index}-title`);
  made.addEventListener("change", () => {
    choose(meant.get(made.value));
  });
  return made;
}

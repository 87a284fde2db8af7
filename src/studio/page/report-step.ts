import type { Audience } from "../../network/audience.js";
import type { Download, ReportChoice, ReportView } from "../protocol.js";
import { button, choice, element } from "../../element/dom.js";
import { field } from "./files-step.js";

/** What the last step does for those who use it. */
export interface ReportActs {
  make(choice: ReportChoice): void;
}

/** What is known before: the day that the data were true on, and what they hold. */
export interface ReportFacts {
  readonly asOf: string;
  readonly ties: number;
  readonly participations: number;
}

const languages = [
  ["en", "English"],
  ["ar", "Arabic (العربية)"],
] as const;

const projections = [
  ["", "no"],
  ["count", "yes, each counts 1"],
  ["newman", "yes, large ones less (Newman)"],
  ["hyperbolic", "yes, large ones less (hyperbolic)"],
] as const;

const audiences = [
  [
    "public",
    "For anybody",
    "People who have not agreed to be named stand under a pseudonym, without their place.",
  ],
  ["steward", "For whoever holds the data", "Every name is shown."],
] as const;

/** What stands in the last step before there is a report: for whom it is, on which day things are judged, and what is in it. */
export function reportStep(
  { asOf, ties, participations }: ReportFacts,
  acts: ReportActs,
  result: HTMLElement,
): Node[] {
  const warning = element("div", { role: "status" });
  let audience: Audience = "public";
  const options = audiences.map(([value, label, about]) => {
    const input = element("input", { type: "radio", name: "audience", id: `audience-${value}`, value });
    input.checked = value === audience;
    input.addEventListener("change", () => {
      audience = value;
      warning.replaceChildren(...(value === "steward" ? [caution()] : []));
    });
    return element(
      "p",
      { class: "check" },
      input,
      element("label", { for: input.id }, element("b", {}, label), ` ${about}`),
    );
  });
  const date = element("input", { type: "date", id: "as-of", value: asOf, required: true });
  const language = choice("language", languages, "en");
  // Where nobody named a tie there is nothing else to look at.
  const project = choice("project", projections, ties === 0 ? "newman" : "");
  const repeated = ticked(
    "repeated",
    "Say how sure it is.",
    "What can be is worked out again and again with ties left out. Most of the time goes into this.",
  );
  const suggested = ticked(
    "suggested",
    "Suggest whom to introduce to whom.",
    "With reasons, and what each would change; only where the list is not large.",
  );
  const make = button(
    "Make the report",
    () => {
      if (!date.reportValidity()) return;
      acts.make({
        audience,
        asOf: date.value,
        language: language.value as ReportChoice["language"],
        project: project.value === "" ? undefined : (project.value as ReportChoice["project"]),
        repeated: repeated.input.checked,
        suggested: suggested.input.checked,
      });
    },
    { kind: "main" },
  );
  return [
    element("fieldset", {}, element("legend", {}, "Who will see it?"), ...options, warning),
    element(
      "div",
      { class: "fields" },
      field("Consent and ties are judged on this day", date),
      field("The report is in", language),
      ...(participations === 0 ? [] : [field("Do shared activities make ties?", project)]),
    ),
    repeated.line,
    suggested.line,
    element("p", { class: "acts" }, make),
    result,
  ];
}

/** Something that is done unless the tick is taken away. */
function ticked(id: string, label: string, about: string): { input: HTMLInputElement; line: HTMLElement } {
  const input = element("input", { type: "checkbox", id });
  input.checked = true;
  const named = element("label", { for: id }, element("b", {}, label), ` ${about}`);
  return { input, line: element("p", { class: "check" }, input, named) };
}

function caution(): HTMLElement {
  return element(
    "p",
    { class: "caution" },
    "This report names people who have not agreed to it. Do not pass it on, print it for others or put it where others can open it.",
  );
}

/** The report and what can be done with it. */
export function reportResult({ report, analysis, notes }: ReportView): {
  nodes: Node[];
  addresses: string[];
} {
  const address = URL.createObjectURL(report.blob);
  const json = URL.createObjectURL(analysis.blob);
  const size = `${Math.ceil(report.blob.size / 1024)} kB`;
  const nodes = [
    element("h3", { tabindex: "-1" }, "The report is ready"),
    ...notes.map((note) => element("p", {}, note)),
    element(
      "p",
      { class: "acts" },
      element(
        "a",
        { class: "button main", href: address, download: report.name },
        `Keep the report (HTML, ${size})`,
      ),
      " ",
      element(
        "a",
        { class: "button", href: address, target: "_blank", rel: "noopener" },
        "Open it in a tab of its own",
      ),
      " ",
      element("a", { class: "button", href: json, download: analysis.name }, "Keep the analysis (JSON)"),
    ),
    element("iframe", { class: "report", title: "The report", sandbox: "allow-scripts", src: address }),
  ];
  return { nodes, addresses: [address, json] };
}

/** Hands a file to the browser to be kept. */
export function keep({ name, blob }: Download): void {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  // The browser reads the file after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

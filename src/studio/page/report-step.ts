import type { Audience } from "../../network/audience.js";
import type { Download, ReportView } from "../protocol.js";
import { button, element } from "../../element/dom.js";
import { field } from "./files-step.js";

/** What the last step does for those who use it. */
export interface ReportActs {
  make(audience: Audience, asOf: string): void;
}

const audiences = [
  [
    "public",
    "For anybody",
    "People who have not agreed to be named stand under a pseudonym, without their place.",
  ],
  ["steward", "For whoever holds the data", "Every name is shown."],
] as const;

/** What stands in the last step before there is a report: for whom it is, and on which day things are judged. */
export function reportStep(asOf: string, acts: ReportActs, result: HTMLElement): Node[] {
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
  const make = button(
    "Make the report",
    () => {
      if (date.reportValidity()) acts.make(audience, date.value);
    },
    { kind: "main" },
  );
  return [
    element("fieldset", {}, element("legend", {}, "Who will see it?"), ...options, warning),
    field("Consent and ties are judged on this day", date),
    element("p", { class: "acts" }, make),
    result,
  ];
}

function caution(): HTMLElement {
  return element(
    "p",
    { class: "caution" },
    "This report names people who have not agreed to it. Do not pass it on, print it for others or put it where others can open it.",
  );
}

/** The report and what can be done with it. */
export function reportResult({ report, analysis }: ReportView): { nodes: Node[]; addresses: string[] } {
  const address = URL.createObjectURL(report.blob);
  const json = URL.createObjectURL(analysis.blob);
  const size = `${Math.ceil(report.blob.size / 1024)} kB`;
  const nodes = [
    element("h3", { tabindex: "-1" }, "The report is ready"),
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

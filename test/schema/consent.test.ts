import { describe, expect, test } from "vitest";
import { formatConsent, parseConsent, parseConsentParts } from "../../src/schema/consent-text.js";
import { effectiveConsent, type Consent, type ConsentContext } from "../../src/schema/consent.js";
import { parsePartialDate } from "../../src/schema/dates.js";

const on = (date: string) => parsePartialDate(date);
const asOf = on("2026-06-15");

/** The four answers as letters: y, n or ?. */
function letters(consent: Consent | undefined, context: ConsentContext): string {
  const { analyze, recommend, contact, publish } = effectiveConsent(consent, context);
  return [analyze, recommend, contact, publish]
    .map((answer) => (answer === "unstated" ? "?" : answer.charAt(0)))
    .join("");
}

describe("what holds, as analyze, recommend, contact, publish", () => {
  test.each<[string, Consent | undefined, ConsentContext, string]>([
    ["an individual with nothing stated", undefined, { kind: "individual", asOf }, "????"],
    ["an organization with nothing stated", undefined, { kind: "ngo" }, "yyyy"],
    ["no kind counts as an organization", undefined, {}, "yyyy"],
    ["a kind of the caller's own", undefined, { kind: "embassy" }, "yyyy"],
    ["one person behind an organization", undefined, { kind: "ngo", onePerson: true }, "y???"],
    [
      "low risk, freshly judged",
      undefined,
      { kind: "ngo", risk: "low", riskDate: on("2026-01"), asOf },
      "yyyy",
    ],
    [
      "low risk, judged exactly 24 months ago",
      undefined,
      { risk: "low", riskDate: on("2024-06-15"), asOf },
      "yyyy",
    ],
    ["low risk, judged a day earlier", undefined, { risk: "low", riskDate: on("2024-06-14"), asOf }, "y???"],
    [
      "low risk, judged in a year that may be too old",
      undefined,
      { risk: "low", riskDate: on("2024"), asOf },
      "y???",
    ],
    ["low risk without a date", undefined, { risk: "low", asOf }, "y???"],
    ["low risk without asOf", undefined, { risk: "low", riskDate: on("2026-01") }, "y???"],
    ["elevated risk", undefined, { kind: "ngo", risk: "elevated", riskDate: on("2026-01"), asOf }, "y???"],
    ["risk does not undo a yes", { publish: "yes" }, { risk: "high", riskDate: on("2026"), asOf }, "y??y"],
    ["stated answers", { publish: "yes", contact: "no" }, { kind: "individual" }, "??ny"],
    [
      "a yes before its expiry",
      { publish: "yes", until: "2026-06-15" },
      { kind: "individual", asOf },
      "???y",
    ],
    [
      "a yes until the end of a year",
      { publish: "yes", until: "2026" },
      { kind: "individual", asOf },
      "???y",
    ],
    ["a yes after its expiry", { publish: "yes", until: "2026-06-14" }, { kind: "individual", asOf }, "????"],
    ["an expiry without asOf", { publish: "yes", until: "2099" }, { kind: "individual" }, "????"],
    ["an expired yes of an organization", { publish: "yes", until: "2020" }, { kind: "ngo", asOf }, "yyy?"],
    ["a no never expires", { publish: "no", until: "2020" }, { kind: "ngo", asOf }, "yyyn"],
    ["unstated is as nothing", { publish: "unstated" }, { kind: "ngo" }, "yyyy"],
    ["no to all", { analyze: "no", recommend: "no", contact: "no", publish: "no" }, { kind: "ngo" }, "nnnn"],
  ])("%s", (_, consent, context, expected) => expect(letters(consent, context)).toBe(expected));
});

describe("consent in one cell", () => {
  test.each<[string, Consent]>([
    [
      "publish, recommend; no contact; until 2027",
      { publish: "yes", recommend: "yes", contact: "no", until: "2027" },
    ],
    ["Publish=NO | -contact", { publish: "no", contact: "no" }],
    ["analyse: yes; publish=unstated", { analyze: "yes", publish: "unstated" }],
    ["none", { analyze: "no", recommend: "no", contact: "no", publish: "no" }],
    [
      "all; until=2027-06-30",
      { analyze: "yes", recommend: "yes", contact: "yes", publish: "yes", until: "2027-06-30" },
    ],
    ["publish; publish", { publish: "yes" }],
    ["", {}],
  ])("%j", (text, consent) => {
    expect(parseConsent(text)).toEqual({ consent, unread: [] });
    expect(parseConsent(formatConsent(consent)).consent).toEqual(consent);
  });

  test.each([
    ["yes", ["yes"]],
    ["publish=maybe", ["publish=maybe"]],
    ["publish; no publish", ["no publish"]],
    ["until soon", ["until soon"]],
    ["until 2026; until 2027", ["until 2027"]],
    ["no publish=yes", ["no publish=yes"]],
    ["ask Maria", ["ask Maria"]],
  ])("%j is read protectively", (text, unread) => {
    expect(parseConsent(text)).toEqual({
      consent: { recommend: "no", contact: "no", publish: "no" },
      unread,
    });
  });

  test("a no to being analyzed survives what cannot be read beside it", () => {
    expect(parseConsent("no analyze; whatever").consent).toMatchObject({ analyze: "no", publish: "no" });
    expect(parseConsent("no analyze; analyze").consent).toMatchObject({ analyze: "no" });
  });
});

test("consent in columns", () => {
  expect(parseConsentParts({ analyze: "ja", contact: "No", publish: " ", until: "2027-05" })).toEqual({
    consent: { analyze: "yes", contact: "no", until: "2027-05" },
    unread: [],
  });
  expect(parseConsentParts({ publish: "perhaps", until: "1963-13" }).unread).toEqual([
    "publish=perhaps",
    "1963-13",
  ]);
});

import { cellText } from "../cell-text.js";
import { compileColumn, type Purpose, type Reading } from "./compile-column.js";
import { joinDate } from "./date-cell.js";
import type { DateRule, JoinRule, Rule } from "./mapping.js";
import type { Workshop } from "./workshop.js";

const noWords: ReadonlySet<string> = new Set();

/** A rule that is ready to read rows. */
export function compileRule(rule: Rule, purpose: Purpose, shop: Workshop): Reading {
  if (typeof rule === "string") return compileColumn({ column: rule }, purpose, shop);
  if ("column" in rule) return compileColumn(rule, purpose, shop);
  if ("join" in rule) return compileJoin(rule, purpose, shop);
  if ("constant" in rule) return { label: "(constant)", constant: true, read: () => rule.constant };
  if ("year" in rule) return compileDate(rule, shop);
  const { record } = rule;
  return {
    label: record,
    constant: false,
    read: (_, place) => {
      return shop.ids.get(record)?.[shop.single.has(record) ? 0 : place];
    },
  };
}

/** Blank parts leave their place blank, so that ids stay distinct; where all are blank there is no value. */
function compileJoin({ join, with: between = " · " }: JoinRule, purpose: Purpose, shop: Workshop): Reading {
  const parts = join.map((part) => compileRule(part, purpose, shop));
  const fixed = parts.every(({ constant }) => constant);
  const labels = parts.filter(({ constant }) => !constant).map(({ label }) => label);
  const list = parts.find((part) => part.list !== undefined)?.list;
  return {
    label: labels.join(" + "),
    constant: fixed,
    read: (cells, place) => {
      let text = "";
      let said = false;
      for (let i = 0; i < parts.length; i++) {
        const value = parts[i].read(cells, place);
        if (i > 0) text += between;
        if (value === undefined) continue;
        text += cellText(value).trim();
        said ||= !parts[i].constant;
      }
      return said || fixed ? text.trim() : undefined;
    },
    ...(list === undefined ? {} : { list }),
  };
}

function compileDate(rule: DateRule, shop: Workshop): Reading {
  const headers = [rule.year, rule.month, rule.day];
  const places = headers.map((header) => (header === undefined ? undefined : shop.place(header)));
  const [year, month, day] = places.map((place) => (cells: readonly unknown[]) => {
    const cell = place === undefined ? undefined : cells[place.at];
    return shop.isBlank(cell, noWords) ? undefined : cellText(cell).trim();
  });
  return {
    label: headers.filter((header) => header !== undefined).join(" + "),
    constant: false,
    read: (cells) => {
      const parts = [month(cells), day(cells)] as const;
      const begun = year(cells) ?? (parts[0] === undefined && parts[1] === undefined ? undefined : "");
      return begun === undefined ? undefined : joinDate(begun, ...parts);
    },
  };
}

/** The records that a rule refers to. */
export function recordsOf(rule: Rule): readonly string[] {
  if (typeof rule === "string") return [];
  if ("record" in rule) return [rule.record];
  return "join" in rule ? rule.join.flatMap(recordsOf) : [];
}

import { formatConsent } from "../../src/schema/consent-text.js";
import type { Consent } from "../../src/schema/consent.js";
import type { Field } from "../../src/schema/field.js";
import { fields, type FieldName, type TableName } from "../../src/schema/fields.js";
import { joinList } from "../../src/schema/list-text.js";
import type { Risk } from "../../src/schema/risk.js";

/** The text that `read` of the same field reads back as this valid value; an absent value is an empty text. */
export function write<T extends TableName>(table: T, name: FieldName<T>, value: unknown): string {
  if (value === undefined) return "";
  const field = fields[table][name] as Field;
  switch (field.type) {
    case "texts":
    case "languages":
      return joinList(value as readonly string[]);
    case "flag":
      return value === true ? "yes" : "no";
    case "risk": {
      const { level, date } = value as Risk;
      return date === undefined ? level : `${level} ${date}`;
    }
    case "consent":
      return formatConsent(value as Consent);
    default:
      return String(value);
  }
}

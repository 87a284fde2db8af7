import type { Field } from "../schema/field.js";
import type { Column } from "./columns.js";

/** The type of the column that holds a field. Texts that repeat from row to row are kept as words. */
export function columnType(name: string, field: Field): Column["type"] {
  switch (field.type) {
    case "number":
    case "flag":
    case "date":
    case "consent":
      return field.type;
    case "texts":
    case "languages":
      return "list";
    case "text":
      return name === "name" ? "text" : "category";
    default:
      return "category";
  }
}

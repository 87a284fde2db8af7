import type { Field } from "../../schema/field.js";

/** A width in characters at which the header and usual values of a column can be read. */
export function fitWidth(name: string, { type, example }: Field): number {
  const usual = type === "text" || type === "texts" ? 24 : type === "category" || type === "id" ? 20 : 10;
  return Math.min(40, Math.max(usual, name.length + 3, example.length + 2));
}

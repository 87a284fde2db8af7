import type { FindingCode } from "../finding-codes.js";
import { isWordList } from "./word-list.js";

/** A value that an attribute can hold, and what there is to say about it. */
export interface AttributeValue {
  readonly value?: unknown;
  readonly code?: FindingCode;
  readonly message?: string;
}

/** Makes any value one that an attribute can hold: a text, a finite number, a flag or a list of texts. */
export function attributeValue(cell: unknown): AttributeValue {
  switch (typeof cell) {
    case "string":
      return cell.trim() === "" ? {} : { value: cell };
    case "boolean":
      return { value: cell };
    case "number":
      if (Number.isFinite(cell)) return { value: cell };
      return { code: "bad-number", message: `the value is ${cell}, which is no finite number` };
    case "bigint":
      return {
        value: String(cell),
        code: "bad-number",
        message: "the value is a bigint, which no attribute can hold, and is kept as text",
      };
    case "object":
      if (cell === null) return {};
      if (isWordList(cell)) return { value: cell };
      return nested(cell);
    default:
      return { code: "nested-value", message: `the value is a ${typeof cell}, which no attribute can hold` };
  }
}

function nested(cell: object): AttributeValue {
  if (Array.isArray(cell) && cell.length === 0) return {};
  try {
    return {
      value: JSON.stringify(cell),
      code: "nested-value",
      message: "the value has parts and is kept as JSON text",
    };
  } catch {
    return { code: "nested-value", message: "the value has parts and cannot be written as JSON" };
  }
}

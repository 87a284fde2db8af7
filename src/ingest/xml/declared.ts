import type { DeclaredType } from "../source.js";

/** The namespace of what comity says beyond the formats: `comity:type` declares a type that they do not have. */
export const comityNamespace = "https://comity.dev/ns/1";

/** The words for types in GEXF and GraphML. Lists of any type are lists of texts. */
const known: ReadonlyMap<string, DeclaredType> = new Map([
  ["boolean", "flag"],
  ["byte", "number"],
  ["short", "number"],
  ["int", "number"],
  ["integer", "number"],
  ["long", "number"],
  ["float", "number"],
  ["double", "number"],
  ["biginteger", "number"],
  ["bigdecimal", "number"],
  ["date", "date"],
  ["string", "string"],
]);

const own: ReadonlySet<string> = new Set(["text", "category", "number", "flag", "date", "list"]);

/** Finds out what the declarations of one file say about types. */
export class DeclaredTypesOfXml {
  #prefix: string | undefined;

  /** Takes the attributes of the outermost element, where namespaces are declared. */
  root(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes)
      if (name.startsWith("xmlns:") && value === comityNamespace) this.#prefix = name.slice(6);
  }

  /** The type of a declaration: comity's own word, else the format's; words that are not known are texts. */
  of(attributes: ReadonlyMap<string, string>, type: string | undefined): DeclaredType {
    const word = this.#prefix === undefined ? undefined : attributes.get(`${this.#prefix}:type`);
    if (word !== undefined && own.has(word)) return word as DeclaredType;
    const folded = type?.toLowerCase() ?? "string";
    return folded.startsWith("list") ? "list" : (known.get(folded) ?? "string");
  }
}

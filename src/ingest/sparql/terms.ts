/** A term of a result in the SPARQL 1.1 Query Results JSON Format. */
export interface Term {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
}

const entity = /^https?:\/\/(?:www\.)?wikidata\.org\/entity\/([A-Z]\d+)$/;
const point =
  /^(?:<https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/CRS84>\s*)?Point\s*\(\s*(\S+)\s+(\S+)\s*\)$/i;
const dateTime = /^[+]?(-?\d{4,})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?(?:Z|\+00:00)?)?$/;
const numeric =
  /#(?:decimal|double|float|integer|int|long|short|byte|nonNegativeInteger|positiveInteger|unsigned\w+)$/;

/** True for a term; a variable that is not bound has none. */
export function isTerm(value: unknown): value is Term {
  if (typeof value !== "object" || value === null) return false;
  const { type, value: text } = value as Partial<Record<keyof Term, unknown>>;
  return typeof type === "string" && typeof text === "string";
}

/** The id that a term stands for; undefined for blank nodes and values that are said to be unknown. */
export function idOf({ type, value }: Term): string | undefined {
  if (type === "bnode" || value.includes("/.well-known/genid/")) return undefined;
  return entity.exec(value)?.[1] ?? value;
}

/** The value of a term with its type: Q-numbers instead of addresses of entities, numbers and flags where they are declared. */
export function valueOf(term: Term): string | number | boolean | undefined {
  const { type, value, datatype = "" } = term;
  if (type !== "literal" && type !== "typed-literal") return idOf(term);
  if (numeric.test(datatype) && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  if (datatype.endsWith("#boolean")) return value === "true" || value === "1";
  return value;
}

/** The coordinates of a point on Earth as WKT writes it, longitude first; undefined for every other text. */
export function pointOf(text: string): { longitude: number; latitude: number } | undefined {
  const [whole, first, second] = point.exec(text.trim()) ?? [];
  const [longitude, latitude] = [Number(first), Number(second)];
  if (whole === undefined || !Number.isFinite(longitude) || !Number.isFinite(latitude)) return undefined;
  return { longitude, latitude };
}

/** True for a term that is a date. */
export function isDate({ datatype = "" }: Term): boolean {
  return /#(?:dateTime|date)$/.test(datatype);
}

/**
 * The date of a term as exact as it is known. `precision` is that of Wikidata: 9 a year, 10 a month, 11 a day; below 9
 * there is no year. Where it is not given, the first of January stands for its year and the first of another month for
 * that month, since Wikidata writes them so.
 */
export function dateOf(text: string, precision: number | undefined): string | undefined {
  const [whole, year = "", month = "", day = ""] = dateTime.exec(text) ?? [];
  if (whole === undefined || !/^\d{4}$/.test(year) || (precision !== undefined && precision < 9))
    return undefined;
  const parts = precision === undefined ? (day !== "01" ? 3 : month !== "01" ? 2 : 1) : precision - 8;
  return [year, month, day].slice(0, parts).join("-");
}

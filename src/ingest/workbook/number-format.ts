/** How the number format of a cell makes people see its number. */
export type NumberFormat =
  | { readonly shows: "number" | "percent" | "time" }
  | { readonly shows: "date"; readonly finest: "year" | "month" | "day" | "time" }
  | { readonly shows: "zeros"; readonly digits: number };

export const plainFormat: NumberFormat = { shows: "number" };

/** The formats that have a number but no code in the file (ECMA-376, part 1, 18.8.30), East Asian ones included. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { shows: "percent" };
  if (id === 17) return { shows: "date", finest: "month" };
  if (id === 22) return { shows: "date", finest: "time" };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return { shows: "time" };
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { shows: "date", finest: "day" };
  return plainFormat;
}

/** What a format code such as `dd.mm.yyyy`, `0.0%` or `00000` shows. */
export function readFormat(code: string): NumberFormat {
  const [first = ""] = code
    .replace(/"[^"]*"|[\\_*]./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .split(";");
  const bare = first.trim();
  if (/^0{2,}$/.test(bare)) return { shows: "zeros", digits: bare.length };
  if (bare.includes("%")) return { shows: "percent" };
  if (/general/i.test(bare)) return plainFormat;
  const signs = bare.replace(/am\/pm|a\/p/gi, "").match(/y+|m+|d+|h+|s+/gi) ?? [];
  const parts = new Set(signs.map((sign, i) => partOf(sign, signs[i - 1], signs[i + 1])));
  if (parts.has("time") && parts.size === 1) return { shows: "time" };
  if (parts.has("time")) return { shows: "date", finest: "time" };
  if (parts.has("day")) return { shows: "date", finest: "day" };
  if (parts.has("month")) return { shows: "date", finest: parts.has("year") ? "month" : "day" };
  return parts.has("year") ? { shows: "date", finest: "year" } : plainFormat;
}

// "m" stands for minutes beside hours or seconds.
function partOf(sign: string, before = "", after = ""): "year" | "month" | "day" | "time" {
  const [letter] = sign.toLowerCase();
  if (letter === "y") return "year";
  if (letter === "d") return "day";
  if (letter === "m" && !/^h/i.test(before) && !/^s/i.test(after)) return "month";
  return "time";
}

import type { Random } from "../../random/random.js";

const openings = [
  "Ba",
  "Do",
  "Fe",
  "Gli",
  "Hu",
  "Jo",
  "Ka",
  "Lu",
  "Mi",
  "No",
  "Pra",
  "Quo",
  "Sel",
  "Tro",
  "Vu",
  "Zi",
];
const middles = ["bo", "dri", "fa", "lu", "me", "ni", "pra", "ro", "sti", "ta", "vo", "zu"];
const endings = ["bim", "dal", "fen", "gor", "lith", "mar", "nok", "pel", "rune", "tash", "vek", "wim"];

const titles: Readonly<Record<string, string>> = {
  business: "Works",
  "local-government": "Township",
  ngo: "Circle",
  university: "Academy",
};

/** A name that nobody bears: invented syllables, a word for the kind, and the actor's number. */
export function inventedName(kind: string, number: number, stream: Random): string {
  const word = invented(stream);
  const second = titles[kind] ?? invented(stream);
  return `${word} ${second} ${number}`;
}

function invented(stream: Random): string {
  const one = (parts: readonly string[]): string => parts[stream.below(parts.length)];
  return one(openings) + one(middles) + one(endings);
}

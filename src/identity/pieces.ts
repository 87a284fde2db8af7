/** A word as it stood, folded, with what the fold hides. */
export interface Piece {
  readonly text: string;
  readonly capital: boolean;
  readonly point: boolean;
  /** A hyphen follows. */
  readonly hyphen: boolean;
}

/** The words of a Latin text, in order. Initials with points are drawn together: "M.I.T." is one word. */
export function piecesOf(text: string): Piece[] {
  const joined = text
    .replace(/\bF\.(?:lli|ratelli)\b/gi, "Fratelli")
    .replace(/\bM\.?[aª](?=[\s.-])\.?/gu, "Maria")
    .replace(/\(\d{2,5}\)/g, " ")
    .replace(/\b((?:[A-Z]\.){2,}[A-Z]?\.?)(?=\W|$)/g, (letters) => `${letters.replaceAll(".", "")} `)
    .replace(/\b(d|l|s|n|dell|nell|all|sull|dall|un)['`´’](?=\p{L})/giu, "$1 ")
    .replace(/(\p{L})['`´’](?=\p{L})/gu, "$1");
  return Array.from(joined.matchAll(/([A-Za-z0-9]+)(\.?)(-?)/g), ([, word, point, hyphen]) => ({
    text: word.toLowerCase(),
    capital: /^[A-Z]/.test(word) && word === word.toUpperCase(),
    point: point === ".",
    hyphen: hyphen === "-",
  }));
}

/** Where the words stand of the person that an institution is named after: "Georg-August-Universität", "imeni Franka". */
export function eponyms(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  pieces.forEach(({ text, point }, at) => {
    if (/^universit(?:ae|a)t$/.test(text)) for (let i = at - 1; i >= 0 && pieces[i].hyphen; i--) found.add(i);
    if ((text === "im" && point) || /^(?:imeni|imienia|imena|sakhelobis)$/.test(text))
      for (let i = at + 1; i < pieces.length && !isInTown(pieces[i]); i++) found.add(i);
  });
  return found;
}

/** What stands between the person and the town. */
function isInTown({ text, capital }: Piece): boolean {
  return !capital && /^(?:w|we|v|ve|u)$/.test(text);
}

/** Where the words stand that say which of several towns it is: "am Main", "upon Thames", "sous Bois", "nad Labem". */
export function townBynames(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  const start = pieces.findIndex(({ text }, at) => at > 0 && relations.has(text));
  if (start > 0) for (let at = start + 1; at < pieces.length; at++) found.add(at);
  return found;
}

const relations = new Set(
  "am an im in a d i bei vor ob on upon under by sous sur les lez en near nad na pod u kod del della dei sul sulla al aan op ved vid pri pe pie".split(
    " ",
  ),
);

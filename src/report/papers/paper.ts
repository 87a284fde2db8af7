/** A paper, book or paper in proceedings. */
export interface Paper {
  /** The name it has in BibTeX. */
  readonly key: string;
  readonly sort: "article" | "book" | "inproceedings";
  /** Each as "Brandes, U.". */
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  /** The journal, the proceedings or the publisher. */
  readonly where: string;
  readonly volume?: string;
  readonly pages?: string;
  readonly doi: string;
}

/** The paper as it stands in a list of references, without its DOI. */
export function reference(paper: Paper, letter = ""): string {
  const { authors, year, title, where, volume, pages } = paper;
  const names = authors.length === 1 ? authors[0] : `${authors.slice(0, -1).join(", ")} & ${authors.at(-1)}`;
  const place = volume === undefined ? where : `${where} ${volume}`;
  const end = /[.?!]$/.test(title) ? "" : ".";
  return `${names} (${year}${letter}). ${title}${end} ${pages === undefined ? place : `${place}, ${pages}`}.`;
}

/** What stands for the paper in a text: "Brandes 2001", "Brin & Page 1998", "Traag et al. 2019". */
export function citation({ authors, year }: Paper, letter = ""): string {
  const names = authors.map((author) => author.split(",")[0]);
  return `${names.length > 2 ? `${names[0]} et al.` : names.join(" & ")} ${year}${letter}`;
}

/** The letter after the year of each paper of a list, by its key: none unless two would be cited by the same words. */
export function letters(papers: readonly Paper[]): ReadonlyMap<string, string> {
  return new Map(
    papers.map((paper) => {
      const same = papers.filter((other) => citation(other) === citation(paper));
      return [paper.key, same.length === 1 ? "" : String.fromCharCode(97 + same.indexOf(paper))];
    }),
  );
}

/** What the script of a report knows beside the page: who is drawn, in the order of the marks, and who is tied to whom. */
export interface PageData {
  readonly words: PageWords;
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly circles: readonly string[];
  /** Name, and places in the lists above; -1 where there is none. */
  readonly actors: readonly (readonly [name: string, kind: number, country: number, circle: number])[];
  /** For each actor, the later ones it is tied to: the first by its place, the others by how much further they stand. */
  readonly ties: readonly (readonly number[])[];
  /** Of the same ties; absent where all are alike. */
  readonly strengths?: readonly (readonly number[])[];
  /** How they are tied: sets of methods in words; of the same ties the place of their set, or -1. Absent where none says. */
  readonly methods?: { readonly sets: readonly string[]; readonly of: readonly (readonly number[])[] };
}

/** Words of the script; `{n}` and the like stand for what is put in. */
export interface PageWords {
  readonly find: string;
  readonly noneFound: string;
  readonly filter: string;
  readonly rowsShown: string;
  readonly moreRows: string;
  readonly partners: string;
  readonly noPartners: string;
  readonly strength: string;
  readonly across: string;
  readonly showInPicture: string;
  readonly close: string;
}

export interface Partner {
  readonly actor: number;
  readonly strength?: number;
  /** How the two are tied, in words. */
  readonly methods?: string;
}

/** Everybody's partners in the picture, in the order of the marks. */
export function partnersOf({ actors, ties, strengths, methods }: PageData): Partner[][] {
  const found = actors.map((): Partner[] => []);
  ties.forEach((steps, from) => {
    let to = from;
    steps.forEach((step, i) => {
      to += step;
      const strength = strengths === undefined ? {} : { strength: strengths[from][i] };
      const set = methods?.of[from][i] ?? -1;
      const tied = {
        ...strength,
        ...(methods === undefined || set < 0 ? {} : { methods: methods.sets[set] }),
      };
      found[from].push({ actor: to, ...tied });
      found[to].push({ actor: from, ...tied });
    });
  });
  return found;
}

/** Words with what is put in, numbers with commas as in the rest of the page. */
export function filled(words: string, values: Readonly<Record<string, number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const [digits, ...fraction] = String(Math.round(100 * values[name]) / 100).split(".");
    return [digits.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
  });
}

/** A text as it is searched for: without accents, in small letters. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export interface Paper {
  readonly text: string;
  readonly doi: string;
}

export function paper(text: string, doi: string): Paper {
  return { text, doi };
}

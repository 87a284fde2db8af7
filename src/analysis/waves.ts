/** Years in which a country began more ties than its share of the whole record. Since version 1.2. */
export interface WaveSection {
  /** Countries that were looked at. */
  readonly countries: number;
  /** The clearest first. */
  readonly found: readonly {
    /** ISO 3166-1 alpha-2, or small groups put together for the public. */
    readonly group: string;
    /** First and last year. */
    readonly from: number;
    readonly until: number;
    /** Ties of the country that began in these years, and how many its share of the whole record would give. */
    readonly ties: number;
    readonly expected: number;
    /** The chance of so many is at most this, if ties had been dealt to years at random. */
    readonly p: number;
  }[];
  /** The last year in which any tie of the record began. */
  readonly recordEnds?: number;
}

/** A tie as the scan sees it: the year it began in and the groups at its ends. */
export interface DatedTie {
  readonly year: number;
  readonly groups: readonly string[];
}

export interface OracleWave {
  readonly group: string;
  readonly from: number;
  readonly until: number;
  readonly ties: number;
  readonly expected: number;
  readonly llr: number;
  readonly p: number;
}

/** The best run of years of each group by its definition: every first and last year, counted anew. */
export function waves(ties: readonly DatedTie[]): OracleWave[] {
  const years = [...new Set(ties.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = [...new Set(ties.flatMap((tie) => tie.groups))].sort();
  const looks = (groups.length * years.length * (years.length + 1)) / 2;
  const likelihood = (part: number, of: number): number =>
    (part === 0 ? 0 : part * Math.log(part / of)) +
    (part === of ? 0 : (of - part) * Math.log((of - part) / of));
  return groups.flatMap((group) => {
    const isOwn = (tie: DatedTie): boolean => tie.groups.includes(group);
    const total = ties.filter(isOwn).length;
    const runs = years.flatMap((from) =>
      years
        .filter((until) => until >= from)
        .flatMap((until) => {
          const inside = ties.filter(({ year }) => year >= from && year <= until);
          const own = inside.filter(isOwn).length;
          const expected = (inside.length * total) / ties.length;
          if (2 * inside.length > ties.length || own <= expected + 1e-12) return [];
          const llr =
            likelihood(own, inside.length) +
            likelihood(total - own, ties.length - inside.length) -
            likelihood(total, ties.length);
          const [share, usual] = [own / inside.length, total / ties.length];
          const bound =
            (usual / share) ** own * (share === 1 ? 1 : ((1 - usual) / (1 - share)) ** (inside.length - own));
          return [{ group, from, until, ties: own, expected, llr, p: Math.min(1, looks * bound) }];
        }),
    );
    const most = Math.max(...runs.map(({ llr }) => llr));
    return runs.filter(({ llr }) => llr > most - 1e-9).slice(0, 1);
  });
}

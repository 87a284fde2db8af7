/** The classes of an equivalence over 0 … size − 1: members ascending, largest class first, then by first member. */
export function classes(size: number, alike: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = [];
  for (let each = 0; each < size; each++) {
    const home = found.find(([first]) => alike(first, each));
    if (home) home.push(each);
    else found.push([each]);
  }
  return found.sort((a, b) => b.length - a.length || a[0] - b[0]);
}

/** A Latin text in lower case without anything but letters, digits and single spaces between them. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(d|l|s|n|dell|nell|all|sull|dall|un)['`´’](?=\p{L})/gu, "$1 ")
    .replace(/(\p{L})['`´’](?=\p{L})/gu, "$1")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh/g, "c"],
  [/schtsch|shch|sch|sh|sz|zh|z(?=h)/g, "s"],
  [/dzh|dsch/g, "i"],
  [/dj/g, "d"],
  [/cz|ch|kh|q|ck/g, "c"],
  [/c/g, "k"],
  [/^mp/g, "b"],
  [/^nt/g, "d"],
  [/^gk/g, "g"],
  [/ph/g, "f"],
  [/x/g, "ks"],
  [/ts|tz|z/g, "s"],
  [/w/g, "v"],
  [/oy|ou|oo/g, "u"],
  [/ee/g, "i"],
  [/eo/g, "o"],
  [/eu/g, "u"],
  [/ae/g, "a"],
  [/oe/g, "o"],
  [/ue/g, "u"],
  [/[jy]/g, "i"],
  [/gi(?=[aou])/g, "i"],
  [/ii+/g, "i"],
  [/(?<!^)h/g, ""],
  [/^i(?=e)|^i(?=o[sr])/g, ""],
  [/(.)\1+/g, "$1"],
];

const sounds = new Map<string, string>();

/**
 * A key that spellings of one word in different romanizations have in common: Shcherbakov, Schtscherbakow and
 * Szczerbakow. It is coarse on purpose; equal keys are evidence, not proof.
 */
export function soundOf(word: string): string {
  let key = sounds.get(word);
  if (key !== undefined) return key;
  key = word;
  for (const [pattern, level] of levels) key = key.replace(pattern, level);
  if (sounds.size > 200_000) sounds.clear();
  sounds.set(word, key);
  return key;
}

/** The consonants of a sound key: what is left of a word in scripts that leave vowels out. */
export function consonantsOf(sound: string): string {
  return sound
    .replace(/[aeiou]|(?<!^)h/g, "")
    .replace(/b/g, "v")
    .replace(/p/g, "f")
    .replace(/(.)\1+/g, "$1");
}

/** Whether two words are at most `most` insertions, deletions, replacements or swaps of neighbors apart. O(length²). */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, last] = [last, next];
  }
  return last[b.length] <= most;
}

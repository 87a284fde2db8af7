const kinds: Readonly<Record<string, string>> = {
  individual: "person",
  ngo: "NGO",
  university: "university",
  business: "business",
  "local-government": "local government",
};

/** Whether the words for a kind are ours. */
export function isKnownKind(word: string): boolean {
  return Object.hasOwn(kinds, word);
}

/** A kind of actors in plain English; a word of the caller's own is read without its hyphens. */
export function kindName(word: string): string {
  return isKnownKind(word) ? kinds[word] : word.replaceAll("-", " ");
}

/** A method of ties in plain English. */
export function methodName(word: string): string {
  return word.replaceAll("-", " ");
}

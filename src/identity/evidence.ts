/** What a reason for or against is about. Part of the public interface: added to, never renamed. */
export const evidenceCodes = {
  "same-name": "the names are the same but for case, accents and signs",
  "every-word": "every word of one name stands in the other",
  "same-word": "both names have the word",
  "same-town": "both names name the town, each in its way",
  transliterated: "the words are the same after transliteration",
  "same-but-for-vowels": "the words have the same consonants",
  "one-letter": "one or two letters differ in a long word",
  shortened: "one word is shortened",
  initial: "an initial fits",
  ending: "the words have the same stem",
  "given-name": "two forms of one given name",
  "joined-words": "words are written together in one name",
  "same-sort": "both names say the same sort of thing in words that many share",
  initials: "the capitals are the first letters of the other name",
  "same-number": "both names have the number",
  "same-place": "same place",
  "town-in-place": "the town in one name is the place of the other",
  "same-region": "same region",
  "same-coordinates": "the coordinates are close to each other",
  "same-country": "same country",
  "neighbor-overlap": "both are tied to the same others",
  "other-vowels": "the consonants of a word of two persons agree, its vowels do not",
  "several-countries": "a country is missing, and several countries have that name",
  linked: "both are the same as a third actor",
  rival: "another actor fits as well, and the two do not fit each other",
  "other-words": "each name has a word of its own",
  "one-more-word": "one name has a word that the other lacks",
  "other-sort": "one name says a sort of thing that the other does not",
  "other-nationality": "one name names a country or people that the other does not",
  "other-town": "the names name different towns",
  "other-order": "the same words in an order that makes another institution",
  "other-signs": "the names sound alike, but their signs differ",
  "other-number": "the numbers differ",
  "one-number": "one name has a number and the other has none",
  "other-place": "the places differ",
  "other-region": "the regions differ",
  "far-apart": "the coordinates are far from each other",
  "no-country": "a country is missing",
  "no-kind": "a kind is missing",
  "other-size": "the populations differ widely",
  "other-times": "one ended before the other began",
  tied: "they are tied to each other",
  "several-of-that-name": "several of that name are at different places",
} as const;

export type EvidenceCode = keyof typeof evidenceCodes;

/** One piece of evidence about a pair. */
export interface Evidence {
  readonly code: EvidenceCode;
  /** Natural log-odds: above 0 for the same actor, below 0 against it. */
  readonly weight: number;
  /** In plain words, with the words of the data. */
  readonly text: string;
}

/** A piece of evidence. */
export function evidence(code: EvidenceCode, weight: number, text: string): Evidence {
  return { code, weight, text };
}

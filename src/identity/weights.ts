/**
 * The weights of the evidence, as natural log-odds: what is added to the logarithm of "same" over "another". They follow
 * Fellegi and Sunter's additive model (J. Am. Stat. Assoc. 64 (1969) 1183, doi:10.1080/01621459.1969.10501049); the
 * weight of a word is how surprising it is that both names have it. Chosen on the development half of the labelled
 * spellings in test/identity/labelled.
 */
export const weights = {
  /** Before anything is known about a pair that shares a block. */
  start: -5,
  /** The most that everything for a pair can tell beside a strong objection. */
  besideObjection: 7,
  /** The most that everything for a pair can tell. */
  support: 8.5,
  /** What counts as a strong objection. */
  objection: -3.5,
  /** What counts as one when everything against a pair is added up. */
  objections: -4.5,
  otherOrder: -4,
  /** The consonants of a word of two persons agree and its vowels do not: Michael, Michaela; Mohamed, Muhammad. */
  otherVowels: -1.5,
  severalCountries: -3,
  /** What is taken off the weaker of two pairs for the third pair that they make. */
  linked: -0.2,
  rival: -2,
  /** A rival counts if it is not worse by more than this. */
  rivalMargin: 0.8,
  /** The same for initials. */
  initialsMargin: 2,
  /** A list is judged as though it came from this many more actors, so that words of short lists tell something too. */
  background: 1000,
  /** The most that one word can tell. */
  word: 6,
  /** The share of its surprise that a town tells within the name of an organization in it. */
  townInName: 0.8,
  /** The share of its surprise that a word of many names tells. */
  concept: 0.4,
  /** The share of its surprise that a word of a person's name tells. */
  person: 0.75,
  number: 2,
  everyWord: 2.5,
  /** Words that many share are left over, none of its own. */
  everyTellingWord: 2,
  /** A person's family name and two or more initials fit. */
  everyInitial: 0.8,
  eponym: -0.1,
  /** Universities and Hochschulen of a town are two institutions, though both are translated as university. */
  hochschule: -2.2,
  sameText: 1,
  initials: { 2: 0.5, 3: 4.3, 4: 5.5, more: 6.5 },
  /** The share of that for initials of words that many names share. */
  commonInitials: 0.3,
  /** Both names have a word that the other lacks, and each word beyond. */
  otherWords: -5.5,
  furtherWords: -1.5,
  /** Names in Chinese signs that sound alike and are written otherwise. */
  otherSigns: -3,
  /** Each name says a sort of thing that the other does not. */
  otherSorts: -1.5,
  /** Only one name has words of its own. */
  oneMoreWord: -2.2,
  oneMoreWordOfTown: -3,
  oneMoreWordOfPerson: -0.8,
  /** Only one name has a region, or what tells one town of a name from another. */
  byname: -1.2,
  bynameOfTown: -2.2,
  oneMoreTown: -1.2,
  otherTowns: -7,
  otherNumbers: -7,
  oneNumber: -2.5,
  nationality: -4,
  exchanged: -0.3,
  samePlace: 1.2,
  otherPlace: -4,
  townInPlace: 1,
  sameRegion: 0.8,
  otherRegion: -5,
  near: 2,
  around: 0.6,
  apart: -3,
  far: -6,
  sameCountry: 0.5,
  noCountry: -0.3,
  noKind: -0.5,
  otherSize: -1.5,
  notAtTheSameTime: -3,
  sharedNeighbor: 0.4,
  sharedNeighborsMost: 1.2,
  tied: -2,
  severalOfThatName: -4.5,
} as const;

/** The log-odds from which a pair is called the same: those of a score of 0.85. */
export const sureLogOdds = 1.7346;

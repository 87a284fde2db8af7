import type { Column } from "./column.js";
import type { CountryBook } from "../../../schema/countries.js";
import { contacts, type Contacts } from "./detect/contacts.js";
import { countries, type Countries } from "./detect/countries.js";
import { dates, type Dates } from "./detect/dates.js";
import { languages } from "./detect/languages.js";
import { lists, type Lists } from "./detect/lists.js";
import { numbers, type Numbers } from "./detect/numbers.js";
import { people } from "./detect/people.js";
import { postal } from "./detect/postal.js";
import { regions, type Regions } from "./detect/regions.js";
import { words, type Words } from "./detect/words.js";
import { years, type Years } from "./detect/years.js";
import { fitOf, type Fit } from "./fit.js";

/** All that the values of a column say. */
export interface Facts {
  readonly years: Years;
  readonly dates: Dates;
  readonly numbers: Numbers;
  readonly countries: Countries;
  readonly contacts: Contacts;
  readonly lists: Lists;
  readonly postal: Fit;
  readonly words: Words;
  readonly languages: Fit;
  readonly regions: Regions;
  readonly people: Fit;
  /** Values with a letter in them. */
  readonly lettered: Fit;
}

/** Asks every detector about a column. O(different values). */
export function factsOf(column: Column, book: CountryBook): Facts {
  return {
    years: years(column),
    dates: dates(column),
    numbers: numbers(column),
    countries: countries(column, book),
    contacts: contacts(column),
    lists: lists(column),
    postal: postal(column),
    words: words(column),
    languages: languages(column),
    regions: regions(column),
    people: people(column),
    lettered: fitOf(column, (value) => /\p{L}/u.test(value)),
  };
}

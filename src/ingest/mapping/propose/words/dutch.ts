import type { HeaderWords } from "./concepts.js";

/** What headers are called in Dutch. */
export const dutch: HeaderWords = {
  name: "naam, organisatie, instelling",
  town: "gemeente, stad",
  partnerTown: "partnerstad, partnergemeente, zusterstad, jumelagestad",
  method: "soort, aard, vorm, soort band",
  status: "status, stand",
  land: "land",
  region: "provincie, regio",
  place: "plaats, adres",
  postal: "postcode",
  population: "inwoners, inwonertal",
  since: "sinds, sedert, begin, startjaar",
  until: "tot, einde, einddatum",
  date: "datum",
  year: "jaar",
  month: "maand",
  day: "dag",
  activity: "activiteit, evenement, bijeenkomst",
  role: "rol, functie",
  note: "opmerking, opmerkingen, toelichting",
  consent: "toestemming, avg",
};

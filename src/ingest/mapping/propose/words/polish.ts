import type { HeaderWords } from "./concepts.js";

/** What headers are called in Polish. */
export const polish: HeaderWords = {
  name: "nazwa, organizacja, instytucja",
  town: "gmina, miasto",
  partnerTown: "miasto partnerskie, gmina partnerska, miasta partnerskie",
  partner: "partner, partnerzy",
  method: "rodzaj, typ, forma",
  status: "status, stan",
  country: "kraj, państwo",
  region: "województwo, region, powiat",
  continent: "kontynent",
  postal: "kod pocztowy",
  population: "ludność, mieszkańcy",
  since: "od, od roku, początek, rok podpisania",
  until: "do, koniec",
  date: "data",
  year: "rok",
  activity: "wydarzenie, spotkanie",
  role: "rola, funkcja",
  note: "uwagi, opis",
  consent: "zgoda, rodo",
};

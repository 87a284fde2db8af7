// The actors of the Lantern League: the cast with languages, offers, needs, consent and the rest.
import { circles, countries } from "./cast.mjs";
import { dateIn, dice } from "./dice.mjs";

const kinds = {
  towns: ["town", "local-government"],
  ngos: ["ngo", "ngo"],
  universities: ["school", "university"],
  businesses: ["firm", "business"],
  people: ["person", "individual"],
};

/** Three who hold the circles together: two organizations and one person. */
export const bridges = ["DE-ngo-1", "KR-ngo-1", "CA-person-1"];
/** Members on the list who have no tie at all. */
export const isolates = ["CA-person-3", "GH-person-3", "IN-person-3", "MA-firm-1", "NZ-school-1"];
/** Three workshops that know only each other. */
export const workshops = ["GE-firm-1", "JO-firm-1", "TR-firm-1"];

const onePerson = ["IE-ngo-2", "MX-firm-1", "TR-firm-1", "CA-firm-1"];
const dissolved = { "BR-ngo-2": "2019-06", "IE-firm-1": "2022" };
const groups = {
  "displaced people": [
    ...[
      "UA-ngo-2",
      "JO-ngo-2",
      "CA-ngo-1",
      "CA-person-3",
      "UA-person-2",
      "DE-person-3",
      "JO-person-2",
      "PL-ngo-2",
    ],
  ],
  "women-led": [
    "SN-ngo-1",
    "KE-ngo-1",
    "GH-ngo-1",
    "MX-ngo-2",
    "NP-ngo-1",
    "UA-ngo-2",
    "MA-ngo-2",
    "FR-firm-1",
  ],
  "youth-led": ["TR-ngo-1", "GH-ngo-2", "KR-ngo-2", "NZ-ngo-2", "VN-ngo-2"],
  rural: ["TR-ngo-2", "CO-ngo-2", "GE-ngo-2", "NP-ngo-2", "MA-town-2", "GR-town-2", "NP-town-1", "IN-ngo-2"],
};
const risks = {
  "UA-person-1": "elevated 2025-03",
  "UA-ngo-2": "high 2025-06",
  "JO-person-2": "elevated 2025-01-20",
  "MX-ngo-2": "elevated 2024-11",
  "CO-person-1": "high 2024-09",
  "TR-person-2": "elevated 2021-05",
  "KE-ngo-2": "low 2025-04",
};

const agreed = { recommend: "yes", contact: "yes", publish: "yes" };
const quietly = { recommend: "yes", contact: "yes" };
const declined = { recommend: "no", contact: "no", publish: "no" };
const consents = {
  "FR-person-3": { analyze: "no" },
  "GR-person-2": { analyze: "no" },
  "CA-person-1": agreed,
  "IE-ngo-2": agreed,
  "MX-ngo-2": { publish: "no" },
  "BR-firm-1": { recommend: "no" },
  "NZ-ngo-2": { ...agreed, until: "2026-12-31" },
  "UA-person-1": declined,
  "CO-person-1": declined,
  "JO-person-2": declined,
};

/** Languages that some members picked up beyond those of their country. */
const learned = {
  "DE-ngo-1": ["fr", "pt", "tr"],
  "KR-ngo-1": ["es", "de"],
  "CA-person-1": ["pt", "es"],
  "DE-person-1": ["uk"],
  "PT-person-1": ["wo"],
  "GE-person-1": ["ar"],
  "JP-person-1": ["vi"],
  "MX-person-1": ["hi"],
  "IN-person-1": ["sw"],
  "FR-person-1": ["is"],
};
const interpreters = [
  ...[
    "DE-person-1",
    "PT-person-1",
    "GE-person-1",
    "JP-person-1",
    "MX-person-1",
    "IN-person-1",
    "FR-person-1",
  ],
  ...["CA-person-1", "KR-person-1", "SN-person-1", "PL-person-1", "MA-person-1"],
];

/** Every actor as a row of actors.csv, with its circle beside it. */
export function makeActors() {
  return countries.flatMap((country) =>
    Object.entries(kinds).flatMap(([part, [word, kind]]) =>
      country[part].map((entry, i) => makeActor(country, kind, `${country.code}-${word}-${i + 1}`, entry, i)),
    ),
  );
}

function makeActor(country, kind, id, entry, number) {
  const throws = dice(`actor ${id}`);
  const home =
    country.towns.find(([name]) => entry.includes(name)) ?? country.towns[number % country.towns.length];
  const [place, latitude, longitude, population] = kind === "local-government" ? entry : home;
  const person = kind === "individual";
  const town = kind === "local-government";
  const topics = circles[country.circle];
  const needs = throws.some(topics.needs, throws.between(0, 2));
  const shown = !person || throws.chance(0.3);
  return {
    circle: country.circle,
    row: {
      id,
      name: town ? entry[0] : entry,
      kind,
      onePerson: onePerson.includes(id) ? "yes" : kind === "business" && throws.chance(0.4) ? "no" : "",
      country: country.code,
      region: country.region,
      place: person && !shown ? "" : place,
      latitude: shown ? near(throws, latitude, town) : "",
      longitude: shown ? near(throws, longitude, town) : "",
      population: town ? population : "",
      languages: languagesOf(throws, country, id, person).join(";"),
      interprets: interpreters.includes(id)
        ? languagesOf(throws, country, id, false).slice(0, 3).join(";")
        : "",
      interests: throws.some(topics.interests, throws.between(1, 3)).join(";"),
      offers: throws.some(topics.offers, throws.between(0, 2)).join(";"),
      needs: needs.join(";"),
      groups: Object.keys(groups)
        .filter((group) => groups[group].includes(id))
        .join(";"),
      capacity: bridges.includes(id) ? 1 : throws.chance(0.75) ? throws.between(0, person ? 2 : 5) : "",
      experience: person || throws.chance(0.4) ? throws.between(0, 28) : "",
      risk: risks[id] ?? "",
      surveyed: throws.chance(0.6) ? "yes" : throws.chance(0.4) ? "no" : "",
      since: person ? "" : dateIn(throws, town ? throws.between(1905, 1975) : throws.between(1968, 2009)),
      until: dissolved[id] ?? "",
      ...consentOf(throws, id, person),
    },
  };
}

function near(throws, degrees, exact) {
  return exact ? degrees : Math.round((degrees + (throws.next() - 0.5) * 0.08) * 10000) / 10000;
}

function languagesOf(throws, country, id, person) {
  const [first, ...others] = country.languages;
  const spoken = person ? others.filter((language) => language === "en" || throws.chance(0.5)) : others;
  return [first, ...spoken, ...(learned[id] ?? [])];
}

function consentOf(throws, id, person) {
  const lot = throws.next();
  const drawn = !person
    ? {}
    : lot < 0.22
      ? agreed
      : lot < 0.28
        ? { ...agreed, until: throws.pick(["2025-12-31", "2026-06-30", "2027-12-31"]) }
        : lot < 0.42
          ? quietly
          : lot < 0.48
            ? declined
            : {};
  const { analyze = "", recommend = "", contact = "", publish = "", until = "" } = consents[id] ?? drawn;
  return {
    "consent.analyze": analyze,
    "consent.recommend": recommend,
    "consent.contact": contact,
    "consent.publish": publish,
    "consent.until": until,
  };
}

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { actor, tieAt } from "../../../../src/network/rows.js";
import { confidences, fixture, needHand, readBack, type Truth } from "./read-back.js";

const twins = fileURLToPath(
  new URL("../../../../../shared/data/german-twin-towns-rgre-2015/TwinTowns_clean.csv", import.meta.url),
);

/** What a person says who knows each table; see `Truth`. */
const truths: Readonly<Record<string, Truth>> = {
  "semicolon-german.csv": {
    Gemeinde: ["Gemeinde.id", "Gemeinde.name"],
    Bundesland: ["Gemeinde.region"],
    Partnergemeinde: ["Partnergemeinde.id", "Partnergemeinde.name"],
    Land: ["Partnergemeinde.country"],
    Seit: ["ties.since"],
    Art: ["ties.method"],
    Status: ["ties.status"],
    Bemerkung: ["ties.Bemerkung"],
    Einwohner: ["Gemeinde.population"],
  },
  "kumu-elements.csv": {
    Label: ["actor.id", "actor.name"],
    Type: ["actor.kind"],
    Tags: ["actor.interests"],
    Description: ["actor.Description"],
    Image: [["actor.Image"], []],
  },
  "kumu-connections.csv": {
    From: ["ties.source"],
    To: ["ties.target"],
    Direction: ["ties.directed"],
    Type: ["ties.method"],
    Label: ["ties.Label"],
    Strength: ["ties.strength"],
  },
  "kumu-combined.csv": {
    Label: ["element.id", "element.name"],
    Type: ["element.kind", "ties.method"],
    Tags: ["element.interests"],
    From: ["ties.source"],
    To: ["ties.target"],
    Direction: ["ties.directed"],
  },
  "partners-in-columns.csv": {
    City: ["City.id", "City.name"],
    Country: ["City.country"],
    Population: ["City.population"],
    ...Object.fromEntries(
      [1, 2, 3, 4].flatMap((place) => [
        [`Partner ${place}`, ["partner.id", "partner.name", "partner.country"]],
        [`Year ${place}`, ["ties.since"]],
      ]),
    ),
  },
  "partners-in-a-cell.csv": {
    Stadt: ["Stadt.id", "Stadt.name"],
    Bundesland: ["Stadt.region"],
    Partnerstädte: ["Partnerstädte.id", "Partnerstädte.name"],
  },
  "attendance-german.csv": {
    Name: ["actor.id", "actor.name"],
    Veranstaltung: ["participations.activity"],
    Datum: [["participations.since"], ["participations.since", "participations.activity"]],
    Rolle: ["participations.role"],
  },
  "french.csv": {
    Commune: ["Commune.id", "Commune.name"],
    Département: ["Commune.region"],
    "Ville jumelée": ["Ville jumelée.id", "Ville jumelée.name"],
    Pays: ["Ville jumelée.country"],
    "Date de signature": ["ties.since"],
    "Nature du lien": ["ties.method"],
    État: ["ties.status"],
    Commentaires: ["ties.Commentaires"],
  },
  "spanish.csv": {
    Municipio: ["Municipio.id", "Municipio.name"],
    Provincia: ["Municipio.region"],
    "Ciudad hermana": ["Ciudad hermana.id", "Ciudad hermana.name"],
    País: ["Ciudad hermana.id", "Ciudad hermana.country"],
    "Año de hermanamiento": ["ties.since"],
    "Tipo de vínculo": ["ties.method"],
    Estado: ["ties.status"],
    Habitantes: ["Municipio.population"],
    Observaciones: ["ties.Observaciones"],
  },
  "people.csv": {
    Vorname: ["person.id", "person.name"],
    Nachname: ["person.id", "person.name"],
    "E-Mail": [],
    Telefon: [],
    Organisation: ["person.Organisation"],
    Einwilligung: [],
    Sprachen: ["person.languages"],
  },
  "title-above.csv": {
    Stadt: ["Stadt.id", "Stadt.name"],
    Partnerstadt: ["Partnerstadt.id", "Partnerstadt.name"],
    Staat: ["Partnerstadt.country"],
    seit: ["ties.since"],
  },
};

const twinTruth: Truth = {
  municipality: ["municipality.id", "municipality.name"],
  plz: ["municipality.id", "municipality.plz"],
  bundesland: ["municipality.region"],
  state: [[], ["municipality.state"]],
  latitude: [["municipality.latitude"], ["municipality.id", "municipality.latitude"]],
  longitude: [["municipality.longitude"], ["municipality.id", "municipality.longitude"]],
  municipality_place_name: [["municipality.place"], ["municipality.place name"]],
  partnergemeinde: ["partnergemeinde.id", "partnergemeinde.name"],
  land: [],
  country: ["partnergemeinde.id", "partnergemeinde.country"],
  kontinent: [[], ["partnergemeinde.kontinent"]],
  continent: [[], ["partnergemeinde.continent"]],
  seit: ["ties.since"],
  form: ["ties.method"],
  partner_latitude: [["partnergemeinde.latitude"], ["partnergemeinde.id", "partnergemeinde.latitude"]],
  partner_longitude: [["partnergemeinde.longitude"], ["partnergemeinde.id", "partnergemeinde.longitude"]],
  partner_place_name: [["partnergemeinde.place"], ["partnergemeinde.place name"]],
};

describe("at most two columns need a hand", () => {
  test.for(Object.keys(truths))("of %s, and it reads without anything to mend", async (name) => {
    const read = await readBack(fixture(name));
    expect(needHand(read, truths[name]).length).toBeLessThanOrEqual(2);
    expect(
      read.ledger.rows().filter(({ effect }) => effect === "quarantined" || effect === "blanked"),
    ).toEqual([]);
  });

  test.skipIf(!existsSync(twins))(
    "of the German twin towns (skipped where the data is not there)",
    async () => {
      const read = await readBack(new Uint8Array(readFileSync(twins)));
      expect(needHand(read, twinTruth).length).toBeLessThanOrEqual(2);
      const { ledger, network, mapping, rows } = read;
      expect(rows).toEqual({ total: 5881, examined: 5881 });
      expect(ledger.ties).toMatchObject({ rows: 5881, quarantined: 0 });
      // 2,967 towns by name and postal code, 5,254 partners by name and country: no two of one name are one.
      expect(network.actors.length).toBe(2967 + 5254);
      const { records } = mapping;
      expect(records[0].fields["id"]).toMatchObject({ join: ["municipality", "plz"] });
      expect(records[1].fields["id"]).toMatchObject({ join: ["partnergemeinde", "country"] });
      expect(records[2].fields["method"]).toMatchObject({
        values: { p: "sister-city", f: "friendship-city", k: "contact" },
      });
      expect(records[0].fields).toMatchObject({
        country: { constant: "DE" },
        kind: { constant: "local-government" },
      });
      expect(confidences(read)).toMatchObject({ form: "guess", seit: "sure", country: "sure" });
      expect(records[2].fields["since"]).toMatchObject({
        because: "all 5,881 values are years from 1913 to 2014, and the header is German for since",
      });
      expect(read.doubts.join("\n")).toContain("p = sister-city (Partnerschaft)");
    },
  );
});

describe("what the tables say is what is read", () => {
  test("German numbers, dates, words and countries behind a byte order mark and Windows line ends", async () => {
    const { network, mapping } = await readBack(fixture("semicolon-german.csv"));
    expect(actor(network, "Köln")).toMatchObject({
      ...{ name: "Köln", kind: "local-government", country: "DE", population: 1087353 },
      region: "Nordrhein-Westfalen",
    });
    const ties = Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row));
    expect(ties.find(({ target }) => target === "Petrosawodsk")).toMatchObject({
      ...{ since: "1989-09-01", method: "sister-city", status: "dormant" },
      Bemerkung: "seit 2022; ausgesetzt",
    });
    expect(ties.find(({ target }) => target === "Obuchiw")).not.toHaveProperty("Bemerkung");
    expect(actor(network, "Petrosawodsk")).toMatchObject({ country: "RU" });
    expect(mapping.records[2].fields["since"]).toMatchObject({ date: "day-month-year", blank: ["k. A."] });
  });

  test("a town and its namesake abroad, each on one side, stay two", async () => {
    const { network } = await readBack(fixture("spanish.csv"));
    expect(actor(network, "Cuenca")).toMatchObject({ region: "Cuenca" });
    expect(actor(network, "Cuenca · Ecuador")).toMatchObject({ name: "Cuenca", country: "EC" });
    const both = await readBack(
      "Ciudad A,País A,Ciudad B,País B\nGranada,España,Friburgo,Alemania\nToledo,España,Toledo,Estados Unidos\nNara,Japón,Toledo,España\n",
    );
    // Toledo in Spain stands on both sides and is one, Toledo in Ohio is another.
    expect(both.network.actors.length).toBe(5);
    expect(both.doubts.join()).not.toContain("on both sides");
  });

  test("countries in brackets and years beside each partner", async () => {
    const { network, ledger } = await readBack(fixture("partners-in-columns.csv"));
    expect(actor(network, "Skopje")).toMatchObject({ country: "MK", kind: "local-government" });
    const years = Array.from({ length: network.ties.length }, (_, row) => {
      const { source, target, since } = tieAt(network, row);
      return [source, target, since].join(" ");
    });
    expect(years).toContain("Coventry Volgograd 1944");
    expect(years).toContain("Reims Aachen 1967");
    // Coventry and Dresden, Coventry and Kiel name each other.
    expect(ledger.ties).toEqual({ rows: 13, accepted: 11, merged: 2, quarantined: 0 });
  });

  test("a list of partners in one cell", async () => {
    const { network } = await readBack(fixture("partners-in-a-cell.csv"));
    expect(network.actors.ids.find("Jyväskylä")).toBeGreaterThanOrEqual(0);
    expect(actor(network, "Bonn")).toMatchObject({ region: "Nordrhein-Westfalen", country: "DE" });
  });

  test("elements and connections of Kumu, alone and below each other", async () => {
    const elements = (await readBack(fixture("kumu-elements.csv"))).network;
    expect(actor(elements, "Ana Lampert")).toMatchObject({
      kind: "individual",
      interests: ["youth", "volunteer"],
    });
    const connections = (await readBack(fixture("kumu-connections.csv"))).network;
    expect(Array.from(connections.ties.source).length).toBe(5);
    const { network, ledger } = await readBack(fixture("kumu-combined.csv"));
    expect([network.actors.length, network.ties.length]).toEqual([4, 3]);
    expect(ledger.actors.quarantined + ledger.ties.quarantined).toBe(0);
    expect(actor(network, "City of Ulm")).toMatchObject({ kind: "local-government" });
  });

  test("attendance: people are protected, and a festival of each year is one of its own", async () => {
    const { network, mapping } = await readBack(fixture("attendance-german.csv"));
    expect(actor(network, "Ana Lampert")).toMatchObject({ kind: "individual" });
    expect(network.participations.length).toBe(8);
    expect(mapping.records[1].fields["activity"]).toMatchObject({ join: ["Veranstaltung", "Datum"] });
    expect(mapping.records[1].fields["role"]).toMatchObject({
      values: { Moderation: "host", Helfer: "participant" },
    });
  });

  test("ways to reach people are left out, and consent is left to people", async () => {
    const { mapping, doubts } = await readBack(fixture("people.csv"));
    expect(Object.keys(mapping.leave ?? {})).toEqual(["E-Mail", "Telefon", "Einwilligung"]);
    expect(doubts[0]).toContain("comity does not guess consent");
  });
});

describe("a matrix", () => {
  test("that says everything twice is read once, without direction", async () => {
    const { mapping, network } = await readBack(fixture("matrix-symmetric.csv"));
    expect(mapping.input?.matrix).toMatchObject({ cells: "upper" });
    expect(Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row))).toMatchObject([
      { source: "Arbon", target: "Bregenz", directed: false, strength: 1 },
      { source: "Arbon", target: "Dornbirn", directed: false, strength: 2 },
      { source: "Bregenz", target: "Como", directed: false, strength: 3 },
    ]);
  });

  test("that differs both ways has a direction", async () => {
    const { mapping, network } = await readBack(fixture("matrix-directed.csv"));
    expect(mapping.input?.matrix).toMatchObject({ cells: "all" });
    expect([network.ties.length, tieAt(network, 0).directed]).toEqual([13, true]);
  });

  test("of crosses is who took part in what", async () => {
    const { network, shape } = await readBack(fixture("grid-attendance.csv"));
    expect(shape).toMatchObject({ confidence: "likely" });
    expect([network.actors.length, network.participations.length, network.ties.length]).toEqual([4, 8, 0]);
  });

  test("is none where headers have a meaning", async () => {
    const { shape } = await readBack(
      "Gemeinde,Einwohner,Lat,Jahr\nUlm,126000,48,2011\nBonn,330000,50,2012\n",
    );
    expect(shape.is).toBe("one row for each actor");
  });
});

describe("comity's own form", () => {
  test.for(["template-ties.csv", "template-actors.csv"])("%s is read as itself", async (name) => {
    const { columns, doubts, ledger } = await readBack(fixture(name));
    for (const { header, fields, confidence } of columns) {
      expect([header, fields.map(({ field }) => field)]).toEqual([header, [header]]);
      if (!["risk", "until"].includes(header)) expect([header, confidence]).toEqual([header, "sure"]);
    }
    expect(doubts).toEqual([]);
    expect(ledger.empty).toBe(true);
  });
});

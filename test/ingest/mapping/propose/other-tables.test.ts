import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../../../src/ingest/edge-list/parse-edge-list.js";
import { parseJson } from "../../../../src/ingest/json/parse-json.js";
import { proposeMapping } from "../../../../src/ingest/mapping/propose/propose-mapping.js";
import { actor, actorAt, tieAt } from "../../../../src/network/rows.js";
import { fixture, needHand, readBack, type Truth } from "./read-back.js";

/** Small tables as they lie about, each with what a person would say. */
const tables: Readonly<Record<string, readonly [csv: string, truth: Truth]>> = {
  "both ends marked A and B": [
    "Org A,Org A Country,Org B,Org B Country,Relationship,Start,End,Notes\nRed Lantern e.V.,Germany,Casa do Povo,Portugal,joint project,2015,2019,\nRed Lantern e.V.,Germany,Ulm Youth Ring,Germany,contact,2018,,weekly\nCasa do Povo,Portugal,Open Stage,Spain,cultural exchange,2016,2020,\n",
    {
      "Org A": ["actor.id", "actor.name"],
      "Org A Country": ["actor.country"],
      "Org B": ["partner.id", "partner.name"],
      "Org B Country": ["partner.country"],
      Relationship: ["ties.method"],
      Start: ["ties.since"],
      End: ["ties.until"],
      Notes: ["ties.Notes"],
    },
  ],
  "an agreement list of universities": [
    "University,Partner university,Partner country,Agreement start,Agreement end,Level\nUniversity of Ulm,University of Porto,Portugal,2021-10-01,2027-09-30,Bachelor\nUniversity of Ulm,Aalto University,Finland,2022-10-01,2028-09-30,Master\nUniversity of Graz,University of Porto,Portugal,2021-10-01,2027-09-30,PhD\n",
    {
      University: ["University.id", "University.name"],
      "Partner university": ["Partner university.id", "Partner university.name"],
      "Partner country": ["Partner university.country"],
      "Agreement start": ["ties.since"],
      "Agreement end": ["ties.until"],
      Level: ["ties.Level"],
    },
  ],
  "members of a network": [
    "Name,Type,City,Country,Email,Joined,Interests\nFriends of Arezzo,Association,Ulm,Germany,info@arezzo.example,2011,choirs; cooking\nMaria Lopez,Individual,Granada,Spain,maria@example.org,2019,youth\nStage Nord GmbH,Company,Kiel,Germany,mail@nord.example,2020,theatre; light\n",
    {
      Name: ["actor.id", "actor.name"],
      Type: ["actor.kind"],
      City: ["actor.place"],
      Country: ["actor.country"],
      Email: [],
      Joined: ["actor.since"],
      Interests: ["actor.interests"],
    },
  ],
  "the answer of a query": [
    "city1,city1Label,country1Label,city2,city2Label,country2Label,since\nhttp://www.wikidata.org/entity/Q64,Berlin,Germany,http://www.wikidata.org/entity/Q90,Paris,France,1987-07-02T00:00:00Z\nhttp://www.wikidata.org/entity/Q90,Paris,France,http://www.wikidata.org/entity/Q220,Rome,Italy,1956-01-30T00:00:00Z\n",
    {
      city1: ["actor.id"],
      city1Label: ["actor.name"],
      country1Label: ["actor.country"],
      city2: ["partner.id"],
      city2Label: ["partner.name"],
      country2Label: ["partner.country"],
      since: ["ties.since"],
    },
  ],
  "an edge table of Gephi": [
    "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Undirected,0,,,1.0\n1,3,Undirected,1,,,2.0\n2,3,Directed,2,,,1.0\n",
    {
      Source: ["ties.source"],
      Target: ["ties.target"],
      Type: ["ties.directed"],
      Id: [["ties.Id"], []],
      Label: [],
      timeset: [],
      Weight: ["ties.strength"],
    },
  ],
  flows: [
    "Von;Nach;Anzahl\nAT;DE;340\nDE;FR;902\nFR;PL;55\n",
    { Von: ["ties.source"], Nach: ["ties.target"], Anzahl: ["ties.strength"] },
  ],
  "dates of the United States, and a contact": [
    "U.S. City,State,Sister City,Country,Date Signed,Contact Person,Contact Email\nAustin,TX,Saltillo,Mexico,5/17/1968,Jo Doe,jo@example.org\nAustin,TX,Koblenz,Germany,11/30/1991,Jo Doe,jo@example.org\nBoston,MA,Kyoto,Japan,6/24/1959,Al Poe,al@example.org\n",
    {
      "U.S. City": ["actor.id", "actor.name"],
      State: ["actor.region"],
      "Sister City": ["Sister City.id", "Sister City.name"],
      Country: ["Sister City.country"],
      "Date Signed": ["ties.since"],
      "Contact Person": [],
      "Contact Email": [],
    },
  ],
  "a list of partners with countries in brackets": [
    'Stadt,Land,Partnerstädte (Land)\nReims,Frankreich,"Aachen (Deutschland), Florenz (Italien)"\nAachen,Deutschland,"Reims (Frankreich), Arlington (USA), Ningbo (China)"\n',
    {
      Stadt: ["Stadt.id", "Stadt.name"],
      Land: ["Stadt.country"],
      "Partnerstädte (Land)": [
        "Partnerstädte (Land).id",
        "Partnerstädte (Land).name",
        "Partnerstädte (Land).country",
      ],
    },
  ],
  "Italian headers": [
    "Comune;Provincia;Comune gemellato;Stato;Anno;Tipo di gemellaggio\nArezzo;AR;Norman;Stati Uniti;2008;gemellaggio\nArezzo;AR;Oświęcim;Polonia;1990;patto di amicizia\nSiena;SI;Weimar;Germania;1994;gemellaggio\n",
    {
      Comune: ["Comune.id", "Comune.name"],
      Provincia: ["Comune.region"],
      "Comune gemellato": ["Comune gemellato.id", "Comune gemellato.name"],
      Stato: ["Comune gemellato.country"],
      Anno: ["ties.since"],
      "Tipo di gemellaggio": ["ties.method"],
    },
  ],
  "Polish headers": [
    "Gmina;Województwo;Miasto partnerskie;Kraj;Rok podpisania;Rodzaj\nOpole;opolskie;Bonn;Niemcy;1997;partnerstwo\nOpole;opolskie;Potsdam;Niemcy;1973;partnerstwo\nGdańsk;pomorskie;Brema;Niemcy;1976;przyjaźń\n",
    {
      Gmina: ["Gmina.id", "Gmina.name"],
      Województwo: ["Gmina.region"],
      "Miasto partnerskie": ["Miasto partnerskie.id", "Miasto partnerskie.name"],
      Kraj: ["Miasto partnerskie.country"],
      "Rok podpisania": ["ties.since"],
      Rodzaj: ["ties.method"],
    },
  ],
  "partners, countries and years in step": [
    "Kommune,Partnerkommune 1,Land 1,seit 1,Partnerkommune 2,Land 2,seit 2\nAalen,Saint-Lô,Frankreich,1978,Antakya,Türkei,1995\nUlm,,,,,,\nKiel,Brest,Frankreich,1964,,,\n",
    {
      Kommune: ["Kommune.id", "Kommune.name"],
      "Partnerkommune 1": ["partner.id", "partner.name"],
      "Land 1": ["partner.country"],
      "seit 1": ["ties.since"],
      "Partnerkommune 2": ["partner.id", "partner.name"],
      "Land 2": ["partner.country"],
      "seit 2": ["ties.since"],
    },
  ],
  "events with given names and surnames": [
    "Event,Event Date,First Name,Last Name,Organization,Country,Role\nLight Festival,03/11/2023,Ana,Lampert,Lantern League,Germany,Speaker\nLight Festival,03/11/2023,Bo,Ember,Open Stage,Spain,Attendee\nChoir Night,21/01/2024,Ana,Lampert,Lantern League,Germany,Organizer\n",
    {
      Event: ["participations.activity"],
      "Event Date": ["participations.since"],
      "First Name": ["person.id", "person.name"],
      "Last Name": ["person.id", "person.name"],
      Organization: ["person.Organization"],
      Country: ["person.country"],
      Role: ["participations.role"],
    },
  ],
};

describe("at most two columns need a hand", () => {
  test.for(Object.entries(tables))("of %s", async ([, [csv, truth]]) => {
    const read = await readBack(csv);
    expect(needHand(read, truth)).toEqual([]);
    expect(
      read.ledger.rows().filter(({ effect }) => effect === "quarantined" || effect === "blanked"),
    ).toEqual([]);
  });
});

describe("a proposal", () => {
  test("asks for the name of whoever keeps the list", async () => {
    const { doubts, shape, network } = await readBack(
      "Sister City,Country,Year Established\nGuadalajara,Mexico,1983\nSapporo,Japan,1959\n",
    );
    expect(shape.confidence).toBe("guess");
    expect(doubts[0]).toContain("our own");
    expect(tieAt(network, 0)).toMatchObject({ source: "our own", method: "sister-city" });
  });

  test("reads partners that are given by the ids of their rows", async () => {
    const { network, doubts } = await readBack(
      "id,name,partners\nu1,Ulm Youth Ring,u2|u3\nu2,Open Stage,u1\nu3,Casa do Povo,u1|u2\n",
    );
    expect(network.actors.length).toBe(3);
    expect(doubts.join()).toContain("2 pairs name each other");
  });

  test("joins the parts of a date, and lists abbreviations that nothing explains", async () => {
    const { mapping, doubts } = await readBack(
      "Partner A,Partner B,M/E,Jahr,Monat\nStadt Ulm,Stadt Arezzo,M,1970,5\nStadt Ulm,Stadt Sofia,E,1985,\nStadt Aalen,Saint-Lô,M,1978,10\n",
    );
    expect(mapping.records[0].fields).toMatchObject({
      since: { year: "Jahr", month: "Monat" },
      "M/E": { values: { M: "M", E: "E" } },
    });
    expect(doubts.join()).toContain("M, E");
  });

  test("leaves null behind words of a vocabulary that nothing explains", async () => {
    const { mapping, columns } = await readBack(
      "Gemeinde;Partnergemeinde;Art\nUlm;Arezzo;q\nUlm;Sofia;z\nUlm;Norman;q\nBonn;Oxford;z\n",
    );
    expect(mapping.records.at(-1)?.fields["method"]).toMatchObject({ values: { q: null, z: null } });
    expect(columns[2].confidence).toBe("guess");
  });

  test("guesses letters in the language of the headers, and sister cities only among towns", async () => {
    const towns = await readBack(
      "Commune;Ville jumelée;Nature\nDijon;Mayence;j\nDijon;York;a\nReims;Aix;j\nReims;Salzbourg;a\n",
    );
    expect(towns.mapping.records.at(-1)?.fields["method"]).toMatchObject({
      values: { j: "sister-city", a: "friendship-city" },
    });
    const others = await readBack("Verein;Partner;Art\nChor;Ring;p\nChor;Bund;p\nRing;Bund;f\nRing;Chor;f\n");
    expect(others.mapping.records.at(-1)?.fields["method"]).toMatchObject({ values: { f: null } });
  });

  test("keeps towns of one name apart by what tells them apart, and says so", async () => {
    const { mapping, network } = await readBack(
      "Gemeinde;PLZ;Partnerstadt;Land\nNeustadt;01844;Arezzo;Italien\nNeustadt;23730;Lyon;Frankreich\nUlm;89073;Lyon;Frankreich\n",
    );
    expect(mapping.records[0].fields["id"]).toMatchObject({ join: ["Gemeinde", "PLZ"] });
    expect(network.actors.length).toBe(5);
  });

  test.for([
    ["ends", "From,To\nAna Lampert,Bo Ember\nBo Ember,Cleo de Vries\n"],
    ["a grid", "Participant,Walk 2022,Walk 2023,Choir\nAna Lampert,1,1,\nBo Ember,,1,1\n"],
    [
      "a matrix",
      "Who,Ana Lampert,Bo Ember,Cleo Vries\nAna Lampert,0,1,1\nBo Ember,1,0,0\nCleo Vries,1,0,0\n",
    ],
    ["partners", "Name,Partner 1,Partner 2\nAna Lampert,Bo Ember,Cleo Vries\nDario Conti,Eva Szabó,\n"],
    ["addresses", "From,To\nana@example.org,bo@example.org\nbo@example.org,eva@example.org\n"],
  ])("protects people in %s", async ([, csv]) => {
    const { network } = await readBack(csv);
    expect(network.actors.length).toBeGreaterThan(1);
    for (let row = 0; row < network.actors.length; row++)
      expect(actor(network, network.actors.ids.at(row))).toMatchObject({ kind: "individual" });
  });

  test("says that the order of day and month shows nowhere", async () => {
    const { doubts, columns } = await readBack(
      "From,To,Date signed\nUlm,Arezzo,03/04/2011\nUlm,Sofia,05/06/2012\n",
    );
    expect(doubts.join()).toContain("day or month");
    expect(columns[2].confidence).toBe("guess");
  });

  test("reads objects as well as texts", async () => {
    const json =
      '[{"Label":"Ulm","Type":"City","Tags":["host","river"]},{"Label":"Bonn","Type":"City","Tags":[]}]';
    const { mapping } = await proposeMapping(parseJson(json));
    expect(mapping.records[0]).toMatchObject({ table: "actors", fields: { interests: { column: "Tags" } } });
  });

  test("looks at an even spread of a long table", async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `Town ${i},Partner ${i % 7}`).join("\n");
    const { rows: counted } = await proposeMapping(parseCsv(`City,Twin town\n${rows}\n`), { rows: 100 });
    expect(counted.total).toBe(9000);
    expect(counted.examined).toBeGreaterThan(2000);
    expect(counted.examined).toBeLessThanOrEqual(4100);
  });

  test("can be stopped", async () => {
    const call = proposeMapping(parseCsv("City\nUlm\n"), { signal: AbortSignal.abort() });
    await expect(call).rejects.toThrow();
  });
});

describe("a hopeless table", () => {
  test.for([
    ["one column", fixture("one-column.csv")],
    ["numbers only", fixture("numbers-only.csv")],
  ] as const)("of %s is told as such, and nothing about it is sure", async ([, csv]) => {
    const { shape, doubts, columns } = await readBack(csv);
    expect(shape.confidence).toBe("guess");
    expect(doubts.length).toBeGreaterThan(0);
    expect(columns[0].confidence).toBe("guess");
  });

  test.for([
    ["nothing", ""],
    ["headers only", "Gemeinde,Partnerstadt\n"],
  ])("of %s is refused", async ([, csv]) => {
    await expect(proposeMapping(parseCsv(csv))).rejects.toMatchObject({ code: "empty-input" });
  });

  test("without headers is noticed", async () => {
    const { doubts } = await readBack(fixture("numbers-only.csv"));
    expect(doubts[0]).toContain("first line seems to hold values");
  });

  test("that is none is refused", async () => {
    await expect(proposeMapping(parseEdgeList("1 2\n"))).rejects.toMatchObject({ code: "bad-input" });
    await expect(proposeMapping(parseJson('{"actors":[{"id":"a"}],"ties":[]}'))).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(proposeMapping(parseCsv("a\n1\n"), { rows: 0 })).rejects.toMatchObject({
      code: "bad-option",
    });
    await expect(proposeMapping(parseCsv("a\n1\n"), { row: 1 } as never)).rejects.toMatchObject({
      code: "bad-option",
    });
  });

  test("of unlabeled ends is a guess", async () => {
    const { shape, doubts } = await readBack(
      "x1,x2,x3\nUlm,Arezzo,1970\nArezzo,Norman,2008\nNorman,Ulm,2010\nUlm,Norman,2011\n",
    );
    expect(shape).toMatchObject({
      is: "one row for each tie, with the ids of both ends",
      confidence: "guess",
    });
    expect(doubts[0]).toContain("Please confirm");
  });
});

test("actors keep what comity's own columns of consent say", async () => {
  const { network } = await readBack(
    "name,kind,consent.publish\nAna Lampert,person,yes\nBo Ember,person,no\n",
  );
  expect(actor(network, "Ana Lampert")).toMatchObject({ consent: { publish: "yes" } });
});

describe("a proposal says", () => {
  const becauseOf = async (csv: string, header: string): Promise<string> => {
    const { columns } = await proposeMapping(parseCsv(csv));
    return columns.find((column) => column.header === header)?.because ?? "";
  };

  test("that mutual and directed are directions, as Kumu writes them", async () => {
    const { ties, network } = await readBack(
      "From,To,Direction\nUlm,Lyon,mutual\nLyon,Kiel,directed\nKiel,Ulm,mutual\n",
    ).then(({ network: read }) => ({ ties: read.ties, network: read }));
    expect(Array.from({ length: ties.length }, (_, i) => tieAt(network, i).directed).sort()).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("which words it reads as no value", async () => {
    const csv = "Stadt,Partner 1,Partner 2,E-Mail\nUlm,Lyon,k.A.,-\nKiel,keine,Brest,a@example.org\n";
    expect(await becauseOf(csv, "Partner 2")).toContain('; "k.A." is read as no value');
    expect(await becauseOf(csv, "Partner 1")).toContain('; "keine" is read as no value');
    // What is left out is not read at all.
    expect(await becauseOf(csv, "E-Mail")).not.toContain("no value");
  });

  test("that a country has several words, which make one id", async () => {
    const { mapping, network } = await readBack(
      "Hochschule,Land,Partnerhochschule,Land Partner\nWien,AT,Univ. Lyon,Frankreich\nGraz,AT,Univ. Lyon,FR\nGraz,AT,ETH,Schweiz\n",
    );
    expect(Array.from({ length: network.actors.length }, (_, i) => actorAt(network, i).id).sort()).toEqual([
      "ETH · CH",
      "Graz",
      "Univ. Lyon · FR",
      "Wien",
    ]);
    const { doubts } = await proposeMapping(
      parseCsv(
        "Hochschule,Land,Partnerhochschule,Land Partner\nWien,AT,Univ. Lyon,Frankreich\nGraz,AT,Univ. Lyon,FR\nGraz,AT,ETH,Schweiz\n",
      ),
    );
    expect(doubts.some((doubt) => doubt.includes("several words for one country"))).toBe(true);
    expect(mapping.records).toHaveLength(3);
  });

  test("that crosses beside other columns may be activities, and how to have them read so", async () => {
    const rows = "Teilnehmer,Land,Camp,Messe,Forum\nAda,DE,x,,x\nBo,FR,,x,x\nChloe,AT,x,X,\n";
    const { doubts } = await proposeMapping(parseCsv(rows));
    expect(doubts.filter((doubt) => doubt.includes("nothing but crosses"))).toHaveLength(1);
    const alone = await proposeMapping(parseCsv(rows.replace(/^([^,\n]*),[^,\n]*/gm, "$1")));
    expect(alone.mapping.records.some(({ table }) => table === "participations")).toBe(true);
    expect(alone.doubts.some((doubt) => doubt.includes("crosses"))).toBe(false);
  });

  test("that a row below the others may add them up", async () => {
    const { doubts } = await proposeMapping(
      parseCsv("Stadt,Einwohner,Land\nUlm,126000,DE\nLyon,520000,FR\nGesamt:,646000,\n"),
    );
    expect(doubts.filter((doubt) => doubt.includes('"Gesamt:"'))).toHaveLength(1);
  });

  test("why a name alone is an id where nothing else could be one", async () => {
    const { mapping } = await proposeMapping(parseCsv("Label,Type\nUlm,Organization\nAna Lampert,Person\n"));
    expect(mapping.records[0].fields.id).toMatchObject({
      because: '"Label" is all there is to tell actors apart',
    });
  });
});

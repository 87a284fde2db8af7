import type { TableName } from "./fields.js";
import type { ColumnName } from "./headers.js";

/** Other headers under which lists have a column, by column. */
export type HeaderAliases<T extends TableName> = Readonly<Partial<Record<ColumnName<T>, readonly string[]>>>;

/**
 * The recorded headers of foreign tables. Headers that could mean several things are left out on purpose.
 */
export const headerAliases: { readonly [T in TableName]: HeaderAliases<T> } = {
  actor: {
    id: ["identifier", "actor id", "node id", "node", "key", "Kürzel", "Kennung"],
    name: ["label", "actor name", "display name", "Bezeichnung", "nom", "nombre", "nome"],
    kind: ["type", "actor type", "Art", "tipo"],
    onePerson: ["single person", "one-person organization", "one-person organisation"],
    country: ["country code", "country name", "nation", "iso2", "iso3", "pays", "país", "paese", "Staat"],
    region: ["province", "Bundesland"],
    place: ["Ort", "lieu", "lugar", "luogo"],
    latitude: ["lat", "Breitengrad"],
    longitude: ["lon", "lng", "long", "Längengrad"],
    population: ["pop", "inhabitants", "Einwohner", "habitants", "habitantes", "abitanti"],
    languages: ["language", "spoken languages", "Sprachen", "langues", "idiomas", "lingue"],
    interprets: ["interprets languages", "interpreting"],
    interests: ["interest", "topics", "themes", "Interessen", "Themen"],
    offers: ["offer", "can offer", "Angebote"],
    needs: ["need", "looking for", "seeks", "Bedarf"],
    groups: ["group"],
    experience: ["years of experience", "experience years"],
    risk: ["risk level"],
    riskDate: ["risk assessed", "risk as of"],
    since: ["start", "start date", "from year", "start year", "founded", "seit", "depuis", "desde"],
    until: ["end", "end date", "end year", "to year", "dissolved", "bis", "jusqu'à", "hasta"],
    "consent.analyze": ["consent analyse"],
    "consent.until": ["consent expiry", "consent expires", "consent valid until"],
  },
  tie: {
    source: ["from", "source id", "from id", "actor 1", "actor1 id", "actor a", "node 1", "von", "origen"],
    target: ["to", "target id", "to id", "actor 2", "actor2 id", "actor b", "node 2", "nach", "destino"],
    method: [
      "type",
      "tie type",
      "relation",
      "relationship",
      "relation type",
      "relationship type",
      "Art",
      "tipo",
    ],
    directed: ["is directed", "gerichtet"],
    strength: ["weight", "tie strength", "Gewicht", "Stärke", "poids", "peso"],
    formality: ["form of agreement"],
    since: [
      "start",
      "start date",
      "from year",
      "start year",
      "begin",
      "established",
      "signed",
      "seit",
      "depuis",
      "desde",
    ],
    until: ["end", "end date", "end year", "to year", "expires", "bis", "jusqu'à", "hasta"],
    lastActive: ["last activity", "last contact", "last active date", "last seen"],
    status: ["tie status", "Zustand", "statut", "estado", "stato"],
    programme: ["program", "Programm", "programa", "programma"],
    funder: ["funded by", "funding source", "Förderer", "bailleur"],
    reportedBy: ["reporter", "reported by id", "informant"],
    confidence: ["certainty", "confidence score"],
  },
  participation: {
    actor: ["actor id", "participant id", "participant", "who", "Teilnehmer", "participante", "partecipante"],
    activity: ["activity id", "event", "event id", "Veranstaltung", "événement", "evento"],
    role: ["actor role", "Rolle", "rol", "ruolo"],
    since: ["start", "start date", "begin", "date", "Datum", "fecha"],
    until: ["end", "end date"],
  },
  dataset: {
    source: ["data source", "citation"],
    collected: ["date collected", "collected on", "collection date"],
    licence: ["license", "Lizenz"],
  },
};

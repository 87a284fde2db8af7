import type { Kind } from "../../../../schema/vocabulary.js";

/** What a column can be about. Names of the field table are those fields. */
export type Meaning =
  | (
      | "id"
      | "name"
      | "firstName"
      | "lastName"
      | "kind"
      | "country"
      | "region"
      | "place"
      | "latitude"
      | "longitude"
    )
  | ("population" | "languages" | "interprets" | "interests" | "offers" | "needs" | "groups" | "capacity")
  | ("experience" | "surveyed" | "risk" | "riskDate" | "onePerson" | "postal" | "continent")
  | (
      | "method"
      | "formality"
      | "term"
      | "status"
      | "strength"
      | "directed"
      | "programme"
      | "funder"
      | "reportedBy"
    )
  | ("confidence" | "lastActive" | "since" | "until" | "date" | "year" | "month" | "day")
  | ("activity" | "role" | "note" | "contact" | "email" | "phone" | "link" | "consent" | "number")
  | ("source" | "target");

/** What a word in a header says. */
export interface Concept {
  /** What it means; of several meanings, the first that the values do not contradict. */
  readonly means: readonly Meaning[];
  /** The kind of actor that it names. */
  readonly kind?: Kind;
  /** It names the other end of a tie: "Partnerstadt". */
  readonly other?: true;
}

/** Everything that headers of lists of ties say; the words for it stand in one file for each language. */
export const concepts = {
  id: { means: ["id"] },
  number: { means: ["number"] },
  name: { means: ["name"] },
  town: { means: ["name", "place"], kind: "local-government" },
  partnerTown: { means: ["name"], kind: "local-government", other: true },
  partner: { means: ["name"], other: true },
  university: { means: ["name"], kind: "university" },
  partnerUniversity: { means: ["name"], kind: "university", other: true },
  association: { means: ["name"], kind: "ngo" },
  company: { means: ["name"], kind: "business" },
  contact: { means: ["contact"] },
  person: { means: ["name"], kind: "individual" },
  firstName: { means: ["firstName"], kind: "individual" },
  lastName: { means: ["lastName"], kind: "individual" },
  source: { means: ["source", "since"] },
  target: { means: ["target", "until"] },
  type: { means: ["kind", "method", "directed"] },
  kind: { means: ["kind"] },
  method: { means: ["method", "kind"] },
  formality: { means: ["formality"] },
  term: { means: ["term"] },
  status: { means: ["status"] },
  country: { means: ["country"] },
  land: { means: ["country", "region"] },
  state: { means: ["country", "status", "region"] },
  region: { means: ["region"] },
  continent: { means: ["continent"] },
  place: { means: ["place", "name"] },
  postal: { means: ["postal"] },
  latitude: { means: ["latitude"] },
  longitude: { means: ["longitude"] },
  population: { means: ["population"] },
  languages: { means: ["languages"] },
  interprets: { means: ["interprets"] },
  interests: { means: ["interests"] },
  offers: { means: ["offers"] },
  needs: { means: ["needs"] },
  groups: { means: ["groups"] },
  capacity: { means: ["capacity"] },
  experience: { means: ["experience"] },
  surveyed: { means: ["surveyed"] },
  risk: { means: ["risk"] },
  riskDate: { means: ["riskDate"] },
  onePerson: { means: ["onePerson"] },
  strength: { means: ["strength"] },
  directed: { means: ["directed"] },
  programme: { means: ["programme"] },
  funder: { means: ["funder"] },
  reportedBy: { means: ["reportedBy"] },
  confidence: { means: ["confidence"] },
  lastActive: { means: ["lastActive"] },
  since: { means: ["since"] },
  until: { means: ["until"] },
  date: { means: ["date"] },
  year: { means: ["year"] },
  month: { means: ["month"] },
  day: { means: ["day"] },
  activity: { means: ["activity"] },
  role: { means: ["role"] },
  note: { means: ["note"] },
  email: { means: ["email"] },
  phone: { means: ["phone"] },
  link: { means: ["link"] },
  consent: { means: ["consent"] },
} as const satisfies Readonly<Record<string, Concept>>;

export type ConceptName = keyof typeof concepts;

/** The words of a language for each concept, separated by commas; compared without case, accents and separators. */
export type HeaderWords = Readonly<Partial<Record<ConceptName, string>>>;

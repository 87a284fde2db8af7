import type { WordList } from "./word-list.js";

/** How a tie stands today. */
export const statuses = {
  planned: ["proposed", "in preparation", "geplant", "prévu", "planificado", "pianificato"],
  active: [
    "alive",
    "current",
    "ongoing",
    "aktiv",
    "laufend",
    "actif",
    "active partnership",
    "activo",
    "activa",
    "attivo",
  ],
  dormant: [
    "inactive",
    "sleeping",
    "asleep",
    "ruhend",
    "inaktiv",
    "inactif",
    "inactivo",
    "inattivo",
    "en sommeil",
  ],
  ended: [
    ...["terminated", "closed", "expired", "dissolved", "cancelled", "canceled", "finished", "former"],
    ...[
      "beendet",
      "gekündigt",
      "erloschen",
      "ausgelaufen",
      "abgelaufen",
      "terminé",
      "résilié",
      "terminado",
      "finalizado",
      "cessato",
      "concluso",
    ],
  ],
} as const satisfies WordList;

/** How firmly a tie is agreed. */
export const formalities = {
  treaty: ["international treaty", "Staatsvertrag", "traité", "tratado", "trattato"],
  agreement: [
    ...["signed agreement", "memorandum of understanding", "MoU", "contract", "charter", "formal"],
    ...["Vereinbarung", "Vertrag", "accord", "convention", "acuerdo", "convenio", "accordo"],
  ],
  informal: ["no agreement", "informell", "informel", "informelle", "informale"],
} as const satisfies WordList;

/** Whether a tie was agreed for a stated time. */
export const terms = {
  open: [
    "open-ended",
    "unlimited",
    "indefinite",
    "permanent",
    "unbefristet",
    "illimité",
    "indefinido",
    "indeterminato",
  ],
  fixed: ["fixed-term", "limited", "temporary", "befristet", "à durée déterminée", "temporal", "determinato"],
} as const satisfies WordList;

/** What an actor does in an activity. */
export const roles = {
  host: [
    "organizer",
    "organiser",
    "convener",
    "Gastgeber",
    "Veranstalter",
    "hôte",
    "organisateur",
    "anfitrión",
  ],
  participant: [
    "attendee",
    "delegate",
    "guest",
    "Teilnehmer",
    "Teilnehmerin",
    "participante",
    "partecipante",
  ],
  speaker: [
    "presenter",
    "panelist",
    "panellist",
    "keynote",
    "Referent",
    "Referentin",
    "intervenant",
    "ponente",
    "relatore",
  ],
  funder: ["donor", "sponsor", "Förderer", "Geldgeber", "bailleur", "financiador", "finanziatore"],
  interpreter: ["translator", "Dolmetscher", "Dolmetscherin", "interprète", "intérprete", "interprete"],
} as const satisfies WordList;

/** How exposed an actor would be by being named or approached. */
export const risks = {
  low: ["niedrig", "gering", "faible", "bajo", "basso"],
  elevated: [
    "medium",
    "moderate",
    "raised",
    "erhöht",
    "mittel",
    "élevé",
    "moyen",
    "medio",
    "elevado",
    "elevato",
  ],
  high: ["severe", "very high", "hoch", "très élevé", "alto"],
} as const satisfies WordList;

/** The answers to one purpose of consent. */
export const answers = {
  yes: ["y", "true", "1", "ja", "oui", "sí", "granted", "given"],
  no: ["n", "false", "0", "nein", "non", "refused", "withdrawn", "denied"],
  unstated: ["not stated", "not asked", "unspecified"],
} as const satisfies WordList;

/** The spellings of a flag. */
export const flags = {
  yes: ["y", "true", "1", "ja", "oui", "sí", "directed"],
  no: ["n", "false", "0", "nein", "non", "undirected"],
} as const satisfies WordList;

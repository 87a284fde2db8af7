import type { HeaderWords } from "./concepts.js";

/** What headers are called in Portuguese. */
export const portuguese: HeaderWords = {
  name: "nome, entidade, organização",
  town: "município, cidade",
  partnerTown: "cidade geminada, cidade irmã, cidades geminadas, cidades irmãs",
  partner: "parceiro, parceiros",
  method: "tipo de relação, modalidade",
  status: "estado, situação",
  country: "país",
  region: "região, distrito",
  population: "população, habitantes",
  since: "desde, início, data de início, ano de assinatura",
  until: "até, fim, data de fim",
  date: "data",
  year: "ano",
  activity: "atividade, evento, encontro",
  role: "papel, função",
  note: "observações, notas, descrição",
  consent: "consentimento",
};

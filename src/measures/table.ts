import { betweenness } from "./betweenness.js";
import { bridging } from "./bridging.js";
import { centralization } from "./centralization.js";
import { brokerageRoles } from "./brokerage-roles.js";
import { closeness } from "./closeness.js";
import { clustering } from "./clustering.js";
import { cohesion } from "./cohesion.js";
import { communities } from "./communities.js";
import { components } from "./components.js";
import { corePeriphery } from "./core-periphery.js";
import { coreness, strengthCoreness } from "./coreness.js";
import { cutPoints } from "./cut-points.js";
import { degree, strength } from "./degree.js";
import { distances } from "./distances.js";
import { harmonic } from "./harmonic.js";
import { eigenvector } from "./eigenvector.js";
import { inclusion } from "./inclusion.js";
import { katz } from "./katz.js";
import { mixing } from "./mixing.js";
import { modularity } from "./modularity.js";
import { pagerank } from "./pagerank.js";
import { participation } from "./participation.js";
import { reach } from "./reach.js";
import { reciprocity } from "./reciprocity.js";
import { structuralHoles } from "./structural-holes.js";
import { stage } from "./stage.js";
import { temporalReach } from "./temporal-reach.js";

/** Every measure by name: what the terminal offers and what laws and the awkward-graph table loop over. */
export const measures = {
  degree,
  strength,
  closeness,
  harmonic,
  betweenness,
  pagerank,
  eigenvector,
  katz,
  coreness,
  strengthCoreness,
  reach,
  temporalReach,
  clustering,
  structuralHoles,
  bridging,
  participation,
  components,
  communities,
  cohesion,
  centralization,
  corePeriphery,
  stage,
  distances,
  mixing,
  modularity,
  inclusion,
  reciprocity,
  cutPoints,
  brokerageRoles,
} as const;

export type MeasureName = keyof typeof measures;

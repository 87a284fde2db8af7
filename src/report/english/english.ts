import { aliveWords } from "./alive.js";
import { askFirstWords } from "./ask-first.js";
import { drawnWords } from "./drawn.js";
import { exchangeWords } from "./exchange.js";
import { fragileWords } from "./fragile.js";
import { beforeWords } from "./before.js";
import { brokerWords } from "./brokers.js";
import { circleCertaintyWords } from "./circle-certainty.js";
import { gatheringWords } from "./gatherings.js";
import { fundingWords } from "./funding.js";
import { general } from "./general.js";
import { islandsWords, mapWords } from "./islands.js";
import { leftOutWords } from "./left-out.js";
import { lastingWords } from "./lasting.js";
import { limitWords, methodWords } from "./methods.js";
import { nextWords } from "./next.js";
import { nextBesideWords } from "./next-beside.js";
import { pageWords } from "./page.js";
import { paperWords } from "./paper-words.js";
import { pictureWords } from "./picture.js";
import { placedWords } from "./placed.js";
import { profileWords } from "./profile.js";
import { questions } from "./question-titles.js";
import { cannotYetWords, intakeWords, showWords } from "./questions.js";
import { rankWords } from "./ranks.js";
import { scriptWords } from "./script.js";
import { shapeWords } from "./shape.js";
import { summary } from "./summary.js";

/** Every word of the report in English. A second language is a second object of this type. */
export const english = {
  language: "en",
  direction: "ltr" as "ltr" | "rtl",
  general,
  questions,
  summary,
  intake: intakeWords,
  islands: islandsWords,
  shape: shapeWords,
  circleCertainty: circleCertaintyWords,
  map: mapWords,
  picture: pictureWords,
  alive: aliveWords,
  lasting: lastingWords,
  placed: placedWords,
  ranks: rankWords,
  drawn: drawnWords,
  brokers: brokerWords,
  profile: profileWords,
  askFirst: askFirstWords,
  fragile: fragileWords,
  leftOut: leftOutWords,
  gatherings: gatheringWords,
  exchange: exchangeWords,
  funding: fundingWords,
  next: nextWords,
  nextBeside: nextBesideWords,
  before: beforeWords,
  cannotYet: cannotYetWords,
  show: showWords,
  methods: methodWords,
  page: pageWords,
  script: scriptWords,
  paper: paperWords,
  limits: limitWords,
};

/** All words of a report in one language, as `htmlReport` and the others take them. */
export type Catalogue = typeof english;

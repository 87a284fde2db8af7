import { askFirstWords } from "./ask-first.js";
import { brokerWords } from "./brokers.js";
import { circleCertaintyWords } from "./circle-certainty.js";
import { circleNames } from "./circle-names.js";
import { drawnWords } from "./drawn.js";
import { gatheringWords } from "./gatherings.js";
import { general } from "./general.js";
import { nextBesideWords } from "./next-beside.js";
import { nextWords } from "./next.js";
import { pageWords } from "./page.js";
import { pictureWords } from "./picture.js";
import { placedWords } from "./placed.js";
import { profileWords } from "./profile.js";
import { questions } from "./question-titles.js";
import { rankWords } from "./ranks.js";

/** The words of the views in a page alone: whoever shows no report need not load all of its words. */
export const pageEnglish = {
  language: "en",
  direction: "ltr" as "ltr" | "rtl",
  general,
  questions,
  islands: circleNames,
  circleCertainty: circleCertaintyWords,
  picture: pictureWords,
  placed: placedWords,
  ranks: rankWords,
  drawn: drawnWords,
  brokers: brokerWords,
  profile: profileWords,
  askFirst: askFirstWords,
  gatherings: gatheringWords,
  next: nextWords,
  nextBeside: nextBesideWords,
  page: pageWords,
};

/** What parts that stand in the report and in a page say. Every catalogue of the report has it. */
export type PageCatalogue = typeof pageEnglish;

import type { Catalogue } from "../english/english.js";
import { aliveWords } from "./alive.js";
import { askFirstWords } from "./ask-first.js";
import { beforeWords } from "./before.js";
import { brokerWords } from "./brokers.js";
import { circleCertaintyWords } from "./circle-certainty.js";
import { drawnWords } from "./drawn.js";
import { exchangeWords } from "./exchange.js";
import { fragileWords } from "./fragile.js";
import { fundingWords } from "./funding.js";
import { gatheringWords } from "./gatherings.js";
import { general } from "./general.js";
import { islandsWords, mapWords } from "./islands.js";
import { lastingWords } from "./lasting.js";
import { leftOutWords } from "./left-out.js";
import { limitWords, methodWords } from "./methods.js";
import { nextWords } from "./next.js";
import { nextBesideWords } from "./next-beside.js";
import { pageWords } from "./page.js";
import { paperWords } from "./paper-words.js";
import { pictureWords } from "./picture.js";
import { placedWords } from "./placed.js";
import { profileWords } from "./profile.js";
import { cannotYetWords, intakeWords, questions, showWords } from "./questions.js";
import { rankWords } from "./ranks.js";
import { scriptWords } from "./script.js";
import { shapeWords } from "./shape.js";
import { summary } from "./summary.js";

/**
 * Every word of the report in Modern Standard Arabic, from right to left. Digits are Western with a point before decimals and
 * commas between thousands, as in the Maghreb and in science, so that numbers look as they do in the tables. Where a number
 * and its noun would need agreement through a whole sentence, the sentence counts: "عدد … : 5".
 *
 * The terms, one for each thing:
 * actor جهة فاعلة (short جهة) · tie رابطة · partner شريك · pair زوج · part, component جزء · community جماعة · group مجموعة ·
 * degree الدرجة · betweenness الوساطة · closeness القرب · harmonic closeness القرب التوافقي · coreness رتبة النواة ·
 * clustering التجمّع · transitivity التعدّي · density الكثافة · modularity النمطية · reciprocity التبادلية ·
 * core and periphery النواة والمحيط · hub محور · cut point نقطة فصل · bridge جسر · structural hole ثغرة بنيوية ·
 * shortest path أقصر مسار · step خطوة · chance المصادفة (probability احتمال) · share of a group حصة, of a whole نسبة ·
 * active نشط · dormant خامد · ended منتهٍ · planned مخطط له · to introduce تعريف · revive إحياء · deepen تعميق ·
 * protect حماية · convene جمع · connect وصل · mobilize حشد · pseudonym اسم مستعار · steward القيّم على البيانات.
 *
 * What measures and checks wrote into the analysis stays English and is marked so, as are codes, options and papers.
 */
export const arabic: Catalogue = {
  language: "ar",
  direction: "rtl",
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
  paper: paperWords,
  limits: limitWords,
  script: scriptWords,
};

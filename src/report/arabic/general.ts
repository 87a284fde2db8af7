import type { Catalogue } from "../english/english.js";
import { own, percent, say } from "../say.js";
import { countryNames } from "./countries.js";
import { after, subject } from "./counted.js";
import { languageNames } from "./language-names.js";
import { methodNames } from "./method-names.js";
import { nouns } from "./nouns.js";
import { reasons } from "./reasons.js";

const kinds: Readonly<Record<string, string>> = {
  individual: "شخص",
  ngo: "منظمة غير حكومية",
  university: "جامعة",
  business: "شركة",
  "local-government": "سلطة محلية",
  unspecified: "نوع غير مذكور",
  "": "نوع غير مذكور",
};

/** Words that every part of the report uses. */
export const general: Catalogue["general"] = {
  title: own("تقرير عن شبكة من شبكات الدبلوماسية الشعبية"),
  tieCount: (n) => subject(n, nouns.tie),
  actorCount: (n) => subject(n, nouns.actor),
  peopleCount: (n) => subject(n, nouns.person),
  organizationCount: (n) => subject(n, nouns.organization),
  countryCount: (n) => subject(n, nouns.country),
  pairCount: (n) => subject(n, nouns.pair),
  timesCount: (n) => after(n, nouns.time),
  kind: (word) => {
    const known = kinds[word ?? ""];
    return known === undefined ? say`${(word ?? "").replaceAll("-", " ")}` : own(known);
  },
  method: (word) => {
    const known = word === "" ? "طريقة غير مذكورة" : methodNames[word];
    return known === undefined ? say`${word.replaceAll("-", " ")}` : own(known);
  },
  language: (tag) => {
    const [language, ...rest] = tag.split("-");
    const known = Object.hasOwn(languageNames, language) ? own(languageNames[language]) : undefined;
    return known === undefined ? say`${tag}` : rest.length === 0 ? known : say`${known} (${rest.join("-")})`;
  },
  titleOf: (name) => say`تقرير عن شبكة من شبكات الدبلوماسية الشعبية: ${name}`,
  source: (source) => say`البيانات كما سُجّل مصدرها: ${source}`,
  notReal: (word, source) =>
    say`قبل أن تتابع القراءة: سجلّ المصدر يصف هذه البيانات بكلمة «${word}»، ونصّه: ${source}`,
  none: own("–"),
  dash: (columns, why) => say`الشرطة «–» تحت ${columns}: ${why}.`,
  country: (code) => countryNames.get(code) ?? code,
  percent: (share) => percent(share, "أقل من", "أكثر من"),
  signed: (sign, size) =>
    size.map((piece) => ("figure" in piece ? { figure: `${sign}${piece.figure}` } : piece)),
  why: (reason) => {
    if (reason === undefined) return own("غير معرَّف هنا");
    const known = (reasons as Readonly<Record<string, string>>)[reason];
    return known === undefined ? say`${reason}` : own(known);
  },
  notKnown: own("غير معروف"),
  and: " و",
  comma: "، ",
  semicolon: "؛ ",
  more: (n) => say` و${n} غير ذلك`,
  unnamed: (n) => say`${subject(n, nouns.actor)} باسم مستعار`,
  foldedRows: (n) => say`إظهار ${after(n, nouns.row)}`,
  rowsLeftOut: (n) => say`… و${subject(n, nouns.row)} أخرى في تقرير HTML وفي الجداول.`,
  rowsInFullReport: (n) => say`… و${subject(n, nouns.row)} أخرى في التقرير الكامل.`,
  lite: own("التقرير القصير: حُذفت منه الجداول الطويلة ومعظم الصور"),
  sameAsTable: own("المحتوى نفسه في جدول"),
  skip: own("الانتقال إلى الإجابات"),
  contents: own("المحتويات"),
  readFirst: own("اقرأ هذا أولًا"),
};

import type { Catalogue } from "../english/english.js";
import { own, remark, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const bands: Readonly<Record<string, string>> = {
  clear: "بوضوح",
  likely: "على الأرجح",
  "cannot-tell": "لا يمكن الجزم",
  "cannot tell": "لا يمكن الجزم",
  ordinary: "ليست في الربع الأعلى",
};

const positions: Readonly<Record<string, string>> = {
  convene: "للجمع",
  connect: "للوصل",
  mobilize: "للحشد",
};

const word = (names: Readonly<Record<string, string>>, name: string): Text =>
  names[name] === undefined ? remark(name.replaceAll("-", " ")) : own(names[name]);

/** What the element in a page says beside the report's own words. */
export const pageWords: Catalogue["page"] = {
  network: own("الشبكة"),
  recommendations: own("مَن نعرّفه بمن بعد ذلك"),
  table: own("الجهات الفاعلة في جدول"),
  keys: own(
    "مفاتيح الأسهم تنتقل على طول الروابط، وPage Down وPage Up بين الجهات، وEnter يحدد، وEscape يلغي التحديد. زائد وناقص للتكبير والتصغير، و0 لإظهار الكل، وShift مع سهم لتحريك الصورة.",
  ),
  hint: own("انقر جهةً لتحديدها. وعجلة الفأرة تكبّر وتصغّر بعد النقر داخل الصورة."),
  zoomIn: own("تكبير"),
  zoomOut: own("تصغير"),
  showAll: own("إظهار الكل"),
  legend: own("ما تدل عليه العلامات والخطوط"),
  sameAsTable: own("المحتوى نفسه في جدول"),
  noPicture: own("ليس في هذا التحليل صورة للشبكة. هذه هي الجهات كلها."),
  noMap: own("ليس في هذا التحليل خريطة للشبكة. هذه هي الجهات كلها."),
  drawing: own("الصورة قيد الرسم."),
  colorBy: own("اللون بحسب"),
  colors: { community: own("الجماعة"), country: own("البلد"), kind: own("النوع"), none: own("لا شيء") },
  selected: (who) => say`المحدد: ${who}`,
  cleared: own("لا شيء محدد."),
  described: (name, facts) => [{ said: name }, ...facts.flatMap((fact): Text => [{ words: "، " }, ...fact])],
  partners: (count) => subject(count, nouns.partner),
  noneThere: (name) => say`لا شريك لـ${name} في ذلك الاتجاه.`,
  filter: own("تصفية بحسب الاسم أو النوع أو البلد"),
  shown: (from, to, all) =>
    all === 0 ? own("لا جهة توافق التصفية.") : say`من ${from} إلى ${to} من ${after(all, nouns.actor)}`,
  earlier: own("الصفوف السابقة"),
  later: own("الصفوف اللاحقة"),
  tableNote: own(
    "الأشخاص مذكورون ولا قيم لهم هنا: فهم لا يُرتَّبون. ومَن لا يجوز ذكر اسمه يأتي أخيرًا باسم مستعار.",
  ),
  heads: {
    name: own("الاسم"),
    kind: own("النوع"),
    country: own("البلد"),
    circle: own("الجماعة"),
    part: own("الجزء"),
  },
  choose: own("الجهة الفاعلة"),
  nobody: own("لا أحد: مَن موقعه يتيح ماذا"),
  facts: own("ما تذكره القائمة"),
  scores: own("موقعها في الشبكة"),
  factHeads: [own("ماذا"), own("القيمة")],
  bands: own("بين المنظمات من نوعها"),
  band: (position, band) => say`${word(positions, position)}: ${word(bands, band)}`,
  partnersTitle: own("الشركاء في الصورة"),
  noPartners: own("لا شريك لها مرسوم."),
  suggested: own("الاقتراحات المتعلقة بها"),
  noSuggestions: own("ليس في هذا التحليل اقتراحات."),
};

import type { Catalogue } from "../english/english.js";
import { own, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const statuses: Readonly<Record<string, Text>> = {
  active: own("نشطة"),
  planned: own("مخطط لها"),
  dormant: own("خامدة"),
  ended: own("منتهية"),
  "": own("بلا حالة مذكورة"),
};

const year = (value: number): Text => [{ figure: String(value) }];

/** Part 3: what statuses and dates tell. */
export const aliveWords: Catalogue["alive"] = {
  noTies: own("لا روابط."),
  projectedOnly: own(
    "روابط هذا التقرير كلها مستنتَجة من أنشطة مشتركة. لم يقل أحد إنها حيّة ولا متى بدأت، فلا شيء يُستفاد من حالاتها وتواريخها.",
  ),
  status: (word) => statuses[word] ?? say`${word}`,
  statusesCaption: own("الروابط بحسب الحالة: كل ما سُجّل، أيًّا كانت تواريخه"),
  statusesHeads: [own("الحالة"), own("الروابط"), own("النسبة")],
  noStatus: own(
    "لا حالة لأي رابطة. فحُسب حيًّا كل ما تسمح به التواريخ، وهذا أكثر من الواقع لا محالة: الاتفاقات تُعلن حين تبدأ وقلّما تُعلن حين تنتهي.",
  ),
  countedAsAlive: (count) =>
    say`${subject(count, nouns.tie)} بلا حالة محسوبة حيّةً حيث تسمح التواريخ، وإن كان بعض ما لا حالة له قد يكون خامدًا.`,
  noDate: own("لم يُعطَ هذا التقرير تاريخًا (“--as-of”)، فلا يستطيع أن يقول أي الروابط يوشك أن ينقضي."),
  soon: (count, date) =>
    count === 0
      ? say`لا يُعرف أن رابطة توصف بأنها نشطة أو لا حالة لها تبلغ نهايتها خلال اثني عشر شهرًا بعد ${date}.`
      : say`${subject(count, nouns.tie)} مما يوصف بأنه نشط أو لا حالة له تبلغ نهايتها خلال اثني عشر شهرًا بعد ${date}.`,
  past: (count) =>
    say`${subject(count, nouns.tie)} مما لا يزال يوصف بأنه نشط أو لا حالة له بعد نهايتها المسجلة: إما جُدّدت من غير تدوين، وإما انتهت.`,
  silent: (count, dated) =>
    dated === 1
      ? own(
          count === 1
            ? "رابطة واحدة توصف بأنها نشطة أو لا حالة لها يُعرف تاريخ آخر نشاط لها: وهي صامتة منذ أكثر من ثلاث سنوات."
            : "رابطة واحدة توصف بأنها نشطة أو لا حالة لها يُعرف تاريخ آخر نشاط لها: وليست صامتة منذ أكثر من ثلاث سنوات.",
        )
      : say`من ${after(dated, nouns.tie)} توصف بأنها نشطة أو لا حالة لها ويُعرف آخر نشاط لها، عدد الصامت منذ أكثر من ثلاث سنوات: ${count}.`,
  noneDated: own(
    "لا رابطة توصف بأنها نشطة أو لا حالة لها يُعرف تاريخ آخر نشاط لها، فلا يُميَّز الصمت من النشاط.",
  ),
  beganCaption: {
    1: own("الروابط بحسب السنة التي بدأت فيها"),
    5: own("الروابط بحسب السنوات الخمس التي بدأت فيها"),
    10: own("الروابط بحسب العقد الذي بدأت فيه"),
  },
  beganHeads: [own("البداية"), own("الروابط")],
  before: (value) => [{ words: "قبل " }, ...year(value)],
  span: (from, to) => (from === to ? year(from) : [{ figure: `${from}–${String(to).slice(-2)}` }]),
  decade: (value) => [{ figure: `${value}–${String(value + 9).slice(-2)}` }],
  endOfRecord: own(
    "قد يكون الهبوط في آخر السلسلة نهايةَ السجل لا نهايةَ الممارسة: الروابط الجديدة تحتاج إلى سنوات حتى تدخل قائمة. والروابط التي انتهت كثيرًا ما تغيب عن القوائم تمامًا، فالسنوات الأولى لا تُظهر إلا ما بقي.",
  ),
  undated: (count) => say`${subject(count, nouns.tie)} لا تُعرف سنة بدايتها، فليست في الصورة.`,
  nothingDated: own("لا رابطة تُعرف سنة بدايتها، فلا شيء يُرسم على امتداد الزمن."),
  wavesTitle: own("الموجات"),
  wavesLead: (ends) =>
    say`الموجة سنوات متتالية تكون فيها حصة بلد من الروابط التي بدأت أكبر من حصته في السجل كله، وأكبر مما تقضي به المصادفة. لا تُقارن إلا حصص السنوات نفسها، فلا يُحسب تراجعًا أن يتناقص السجل${ends === undefined ? [] : [{ words: " ولا أن ينتهي في " }, ...year(ends)]}.`,
  wave: (country, from, until, ties, expected) => [
    ...(from === until
      ? [{ words: "في " }, ...year(from)]
      : [{ words: "من " }, ...year(from), { words: " إلى " }, ...year(until)]),
    ...say`، ${country}: بدأت ${subject(ties, nouns.tie)}، وحصته من السجل كله كانت تعطي ${expected}.`,
  ],
  moreWaves: (count) => say`لم تُذكر ${subject(count, nouns.wave)} أقل وضوحًا.`,
  noWaves: (countries) =>
    say`لم تبدأ الروابط في أي من ${after(countries, nouns.country)} على هيئة موجة لا تفسرها المصادفة.`,
};

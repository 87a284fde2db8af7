import type { Catalogue } from "../english/english.js";
import { own, remark, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { figureNames, hangNames, lifeNames, measureNames, togetherNames } from "./figure-names.js";
import { nouns } from "./nouns.js";

const attributes: Readonly<Record<string, string>> = { country: "البلد", kind: "النوع", degree: "الدرجة" };

const nameIn = (names: Readonly<Record<string, string>>, name: string): Text =>
  names[name] === undefined ? remark(name) : own(names[name]);

const named = (name: string): Text => nameIn(figureNames, name);

/** How it was computed. */
export const methodWords: Catalogue["methods"] = {
  figuresCaption: own("كل الأرقام عن الشبكة بوصفها كلًّا"),
  figuresHeads: [own("الرقم"), own("القيمة"), own("ما هو")],
  figureName: named,
  together: (name) => nameIn(togetherNames, name),
  lives: (name) => (lifeNames[name] === undefined ? named(name) : own(lifeNames[name])),
  hangs: (name) => (hangNames[name] === undefined ? named(name) : own(hangNames[name])),
  notDefined: (about, why) => say`${remark(about)}؛ غير معرَّف: ${why}`,
  byAttribute: (name, by) => say`${name}، بحسب ${attributes[by] === undefined ? by : own(attributes[by])}`,
  measure: (name) => nameIn(measureNames, name),
  methodsCaption: own("المقاييس، مع كل خيار أثّر في الأرقام"),
  methodsHeads: [own("المقياس"), own("الخيارات"), own("الأزواج"), own("دقيق"), own("ملاحظات")],
  defaults: own("لا خيارات"),
  pairs: { unordered: own("غير مرتبة"), ordered: own("مرتبة") },
  exact: own("نعم"),
  sampled: own("لا"),
  option: (name, value) => remark(`${name}: ${value}`),
  converged: (iterations) =>
    iterations === 0 ? own("مستقر من البداية") : say`استقر بعد ${after(iterations, nouns.round)}`,
  notConverged: (iterations) => say`لم يستقر بعد ${after(iterations, nouns.round)}؛ اقرأه بحذر`,
  seed: (seed) => say`البذرة ${seed}`,
  samples: (samples) => subject(samples, nouns.sample),
  allWithin: (epsilon, delta) => say`كلها ضمن ${epsilon} من الأزواج كلها باحتمال ${1 - delta}`,
  standardError: (share) => say`الخطأ المعياري ${share}`,
  conventionsTitle: own("الاصطلاحات"),
  undirected: own("كل رابطة في هذا العرض في الاتجاهين، فيُحسب كل زوج من الجهات مرة واحدة."),
  directed: own(
    "لبعض روابط هذا العرض اتجاه، فيُحسب كل زوج من الجهات مرة في كل اتجاه، إلا حيث يتجاهل المقياس الاتجاهات.",
  ),
  conventions: [
    own(
      "روابط الزوج الواحد تُحسب رابطة واحدة في كل مقاييس المسارات والشركاء؛ ورابطة الجهة بنفسها مستبعدة هناك.",
    ),
    own(
      "أرقام الاختلاط بحسب البلد والنوع تحسب كل رابطة بين جهتين مختلفتين؛ أما الاختلاط بحسب الدرجة فيحسب الزوج مرة واحدة.",
    ),
    own("المسافة عدد الخطوات. والقوة 1 ما لم تذكرها القائمة؛ ولم تُخترع قوة."),
    own("تُستعمل الروابط النشطة والتي لا حالة لها؛ أما المخطط لها والخامدة والمنتهية فلا."),
    own(
      "القيم خام ما لم يقل خيار غير ذلك. وإذا تساوت جهات عند حد القائمة ذُكرت كلها أو لم تُذكر واحدة منها؛ وداخل القائمة تأتي القيم المتساوية بترتيب المعرّفات.",
    ),
    own("الرقم غير المعرَّف يظهر «–» ولا يظهر 0 أبدًا؛ وسببه بجانبه، أو فوق الجدول حيث هو واحد للجميع."),
  ],
  repeat: (seed, effort, version) =>
    say`البيانات نفسها والخيارات نفسها والبذرة نفسها (${seed}) تعطي البايتات نفسها ثانيةً. الجهد: ${effort}. صيغة التحليل: الإصدار ${version}.`,
  efforts: {
    exact: own("دقيق"),
    sampled: own("بالعيّنات، أقصر المسارات مقدّرة"),
    auto: own("تلقائي، ولم تُقدّر أي قيمة من عيّنات"),
  },
  referencesLead: own("الأبحاث التي عُرّفت فيها مقاييس هذا التقرير أو وُصف حسابها:"),
};

/** What no version will be able to tell. */
export const limitWords: Catalogue["limits"] = {
  items: [
    own("ما يظنه الناس ويشعرون به بعضهم تجاه بعض، وما قيل في زيارة، وما نتج عنها. الرابطة سطر في قائمة."),
    own("السبب. فالجهات الكثيرة الروابط قد تكون نشطة لأنها حسنة الارتباط، أو حسنة الارتباط لأنها نشطة."),
    own(
      "ما ليس في القائمة. حيث تُمسك القوائم بعناية أكبر تبدو الشبكات أكثف؛ وقد يبدو بلد خارجًا لأن أحدًا لم يدوّن روابطه.",
    ),
    own(
      "الجودة. معاهدة من سنة 1963 لا يذكرها أحد وصداقة تتجدد كل صيف تبدوان هنا سواء، ما لم تُسجَّل الحالات والتواريخ والقوة.",
    ),
    own("ما كان سيحدث لو أُضيفت روابط أو أُنهيت. الأرقام تصف الخريطة كما سُجّلت؛ والناس يستجيبون للتغيير."),
  ],
};

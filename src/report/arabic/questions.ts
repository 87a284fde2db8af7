import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** The titles of the ten questions and what stands under those that are mostly sentences. */
export const questions: Catalogue["questions"] = {
  intake: own("كم أمكن استعماله من قائمتي، وما الذي عليّ إصلاحه؟"),
  islands: own("شبكة واحدة أم جزر، ومَن هو المنقطع؟"),
  alive: own("أي الشراكات حيّة، وأيها خامدة، وأيها يوشك أن ينقضي؟"),
  placed: own("مَن موقعه يتيح جمع الناس أو وصل الجماعات؟"),
  fragile: own("ماذا لو خرجت جهة بعينها؟"),
  leftOut: own("مَن بقي خارجًا؟"),
  give: own("هل يعطي الجانبان ويكسبان معًا؟"),
  next: own("مَن نعرّفه بمن، وأي رابطة نحييها أو نعمّقها بعد ذلك؟"),
  before: own("هل نحن أفضل من ذي قبل؟"),
  cannotYet: own("ما لا يستطيع هذا الإصدار قوله بعد"),
  show: own("ما الذي يجوز لي عرضه، وما الذي لا يجوز لي استنتاجه؟"),
  methods: own("كيف حُسبت الأرقام"),
  references: own("المراجع"),
  limits: own("ما لا تستطيع هذه الأرقام أن تخبرك به"),
  everyone: own("المنظمات كلها بأسمائها"),
};

export const intakeWords: Catalogue["intake"] = {
  absent: own(
    "لم تُسلَّم إلى هذا التقرير قائمة ملاحظات، فلا يستطيع أن يقول أي صفوف قائمتك استُبعد أو عُدِّل. الأمر “comity check” يبيّن ذلك صفًّا صفًّا.",
  ),
  everyRow: own(
    "كل صف من صفوف القائمة محسوب: إما قُرئ، وإما دُمج في صف مساوٍ له، وإما وُضع جانبًا. أما أي ما قُرئ استُعمل فتبيّنه الأسطر التي تحت الجدول.",
  ),
  rowsCaption: own("مصير الصفوف"),
  rowsHeads: [own("الجدول"), own("الصفوف"), own("المقروء"), own("المدموج"), own("الموضوع جانبًا")],
  tables: { actors: own("الجهات الفاعلة"), ties: own("الروابط"), participations: own("المشاركات") },
  nothingToMend: own("لم يُعثر على شيء يحتاج إلى إصلاح."),
  findingsCaption: own("ما عُثر عليه، وما العمل"),
  findingsHeads: [own("ما عُثر عليه"), own("أين"), own("ما جرى"), own("عدد المرات"), own("ما العمل")],
  effects: {
    quarantined: own("وُضع الصف جانبًا"),
    blanked: own("تُركت القيمة فارغة"),
    merged: own("دُمجت صفوف"),
    noted: own("ذُكر فقط"),
  },
  wholeRows: (table) => say`${table}، صفوف كاملة`,
  column: (table, column) => say`${table}، ${column}`,
  ownColumn: (table) => say`${table}، عمود من عندك`,
  used: (actors, ties) =>
    say`المستعمل في هذا التقرير: ${subject(actors, nouns.actor)} و${subject(ties, nouns.tie)}.`,
  refused: (actors, ties) =>
    say`رفض التحليل: ${subject(actors, nouns.actor)}. وقد استُبعد ذلك ومعه ${subject(ties, nouns.tie)} من كل رقم هنا.`,
  outside: (ties) =>
    say`بقي خارج هذا العرض: ${subject(ties, nouns.tie)}، إما مخطط له وإما خامد وإما منتهٍ وإما لا يقع في تاريخ التقرير. القسم 3 وحده يحسبه.`,
  participations: (count) =>
    say`لا يستعمل هذا الإصدار: ${subject(count, nouns.participation)} في الأنشطة، لجهات لم ترفض.`,
  whatIsIn: own("ما في الشبكة"),
  noKinds: own("لا تذكر القائمة نوعًا لأي جهة."),
  noMethods: own("لا تذكر القائمة طريقة لأي رابطة."),
  kindsCaption: own("الجهات الفاعلة بحسب النوع"),
  kindsHeads: [own("النوع"), own("الجهات الفاعلة"), own("النسبة")],
  projected: (count) =>
    say`من هذه ${subject(count, nouns.tie)} مستنتَجة من أنشطة مشتركة، ولا طريقة لها إلا إذا ذكرتها القائمة.`,
  methodsCaption: own("الروابط بحسب الطريقة"),
  methodsHeads: [own("الطريقة"), own("الروابط"), own("النسبة")],
  dataset: {
    source: own("المصدر: "),
    boundary: own("مَن كان ينبغي أن يكون فيها: "),
    collected: own("تاريخ الجمع: "),
    licence: own("الترخيص: "),
  },
  nothingAboutSource: own("لم يُسجَّل شيء عن مصدر البيانات ولا حدودها ولا تاريخها ولا ترخيصها."),
};

export const cannotYetWords: Catalogue["cannotYet"] = {
  lead: own(
    "هذه الأسئلة جزء من كل تقرير، ولا يجيب عنها هذا التقرير إلا جزئيًا أو لا يجيب عنها إطلاقًا؛ والسبب مذكور مع كل سؤال:",
  ),
  lasting: own(
    "القسم 3: كم تدوم الروابط من كل نوع عادةً، وأيها يتوقف على برنامج واحد أو ممول واحد. لا تُقرأ إلا الحالات والتواريخ والموجات.",
  ),
  give: own(
    "7. هل يعطي الجانبان ويكسبان معًا؟ لا يُقرأ إلا اتجاه الروابط والاستضافة ومَن يدفع، حيث تذكرها القائمة؛ ولا يُحسب بعد شيء من العروض والاحتياجات ولا من المبالغ.",
  ),
  next: own(
    "8. مَن نعرّفه بمن، وأي رابطة نحييها أو نعمّقها بعد ذلك؟ لا يقترح هذا التقرير شيئًا؛ الأمر “comity recommend” يفعل ذلك، والأمر “comity report --recommend” يضعه هنا.",
  ),
  before: own("9. هل نحن أفضل من ذي قبل؟ لا تُقارن سنتان بعد."),
};

export const showWords: Catalogue["show"] = {
  public: (withheld, organizations) =>
    withheld === 0
      ? own("أُعدّ هذا التقرير للجمهور، وكل جهة فاعلة فيه تظهر باسمها.")
      : say`أُعدّ هذا التقرير للجمهور. يظهر باسم مستعار مثل “person 12”: ${subject(withheld, nouns.actor)}، منها ${subject(organizations, nouns.organization)}. يحل الاسم المستعار محل المعرّف والاسم والمكان وكل نص حر؛ أما النوع والبلد فظاهران.`,
  unspecified: own(
    "لم تُذكر أنواع الجهات الفاعلة، فعوملت كلها على أنها منظمات. تأكد قبل أن تسلّم التقرير إلى غيرك من أنه لا يوجد بينها شخص.",
  ),
  steward: own(
    "أُعدّ هذا التقرير للقيّم على البيانات. فيه أسماء أشخاص ومنظمات لم يوافقوا على النشر. لا تسلّمه إلى غيرك، بل أعدّ تقريرًا للجمهور.",
  ),
  consentTitle: own("ما يجوز لك عرضه"),
  may: [
    own("الأعداد والنسب والصور بحسب البلد وقوائم المنظمات الواردة في هذا التقرير."),
    own(
      "الأسماء الواردة هنا: المنظمات، والأشخاص الذين وافقوا على النشر. ويمكن سحب الموافقة؛ فأعدّ التقرير من جديد قبل أن تطبعه ثانية.",
    ),
  ],
  licence: (licence) => say`البيانات نفسها تحت الترخيص «${licence}»؛ فاذكر مصدرها.`,
  noLicence: own("لم يُسجَّل ترخيص للبيانات. اسأل مَن جمعها قبل أن تنشر منها شيئًا."),
  mayNotTitle: own("ما لا يجوز لك استنتاجه"),
  mayNot: [
    own(
      "أن الاسم المستعار لا يُكشف. مَن يعرف الشبكة قد يتعرف على جهة من نوعها وبلدها وعدد روابطها. فلا تنشر الجداول الكاملة حيث قد يضر ذلك أحدًا.",
    ),
    own(
      "أن أحدًا مهم أو مخلص أو مريب أو يمكن الاستغناء عنه. الأشخاص يُعدّون ولا يُرتَّبون أبدًا، وليس هنا رقم عن قيمة إنسان.",
    ),
    own("أن الرابطة التي ليست في القائمة غير موجودة."),
    own("أن موقع الجهة فضلٌ لها. الموقع حيث ربطها الآخرون؛ أما الفعل فشيء آخر."),
    own("أن هذا يصلح للتحري عن الناس أو المراقبة الأمنية أو منح التأشيرات أو تقويم الموظفين. لم يُصنع لذلك."),
  ],
  organizationsHidden: (count) =>
    say`استُبعدت من قوائم القسم 4 ${subject(count, nouns.organization)} باسم مستعار.`,
};

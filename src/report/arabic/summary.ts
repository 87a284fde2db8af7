import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** The first screen: what the report is about and the answers in five sentences. */
export const summary: Catalogue["summary"] = {
  title: own("الإجابات في خمس جمل"),
  size: (actors, ties, countries) =>
    countries === 0
      ? say`${subject(actors, nouns.actor)}، ${subject(ties, nouns.tie)}`
      : say`${subject(actors, nouns.actor)}، ${subject(ties, nouns.tie)}، ${subject(countries, nouns.country)}`,
  publicAudience: (withheld) =>
    withheld === 0
      ? own("للجمهور: لم تلزم أسماء مستعارة لأي جهة")
      : say`للجمهور: ${withheld} منها بأسماء مستعارة`,
  stewardAudience: own("للقيّم على البيانات وحده: لا تسلّمه إلى غيرك"),
  asOf: (date) => say`كما في ${date}`,
  noDate: own("لم يُعطَ تاريخ: لا تُحسب موافقة لها أجل، ولا يُقال شيء عن روابط تنقضي"),

  listLead: own("قائمتك."),
  entriesMade: (entries, rows) =>
    say`${subject(entries, nouns.entry)} مما كوّنته المواءمة من ${after(rows, nouns.row)}`,
  rows: (rows) => subject(rows, nouns.row),
  listRead: (used, rows, aside, blanked) => {
    if (aside === 0 && blanked === 0) return say`أمكنت قراءة قائمتك كلها (${rows})`;
    if (aside === 0)
      return say`أمكنت قراءة القائمة كلها (${rows})، غير أن فيها ${subject(blanked, nouns.value)} لم تُفهم فتُركت فارغة`;
    return say`أمكنت قراءة ${used} من ${rows}؛ وُضع جانبًا ${aside}، والقسم 1 يبيّن كيف يُصلَح ذلك`;
  },
  inUse: (actors, ties) =>
    say`. يستعمل هذا التقرير منها ${after(actors, nouns.actor)} و${after(ties, nouns.tie)}.`,
  inUseButRefused: (actors, ties, refused) =>
    say`. يستعمل هذا التقرير منها ${after(actors, nouns.actor)} و${after(ties, nouns.tie)}؛ وقد رفض التحليل ${subject(refused, nouns.actor)}.`,
  listUnknown: own("لم تُسلَّم إلى هذا التقرير قائمة ملاحظات، فلا يستطيع أن يقول ما الذي استُبعد من قائمتك."),

  partsLead: own("شبكة واحدة أم جزر."),
  empty: own("ليس في هذه الشبكة جهة فاعلة، فليس هناك ما يُجاب عنه."),
  alone: own("ليس هنا سوى جهة فاعلة واحدة، فلا شبكة بعد."),
  noTies: (actors) => say`لا رابطة بين أي من الجهات الفاعلة، وعددها ${actors}: لا شبكة بعد.`,
  connected: (actors) => say`الجهات الفاعلة كلها، وعددها ${actors}، متصلة في شبكة واحدة.`,
  islands: (parts, largest, actors, share, isolates) =>
    say`تنقسم الشبكة إلى ${after(parts, nouns.part)} لا رابطة بينها: في أكبرها ${largest} من ${after(actors, nouns.actor)} (${share})، ${isolates === 0 ? own("وليس هناك مَن لا رابطة له") : say`وعدد مَن لا رابطة لهم بأحد ${isolates}`}.`,

  aliveLead: own("حيّة أم خامدة."),
  noStatus: (ties, used) =>
    ties === 1
      ? own(
          used === 1
            ? "الرابطة المسجلة الوحيدة لا تذكر هل ما زالت حيّة؛ وهي محسوبة كأنها كذلك."
            : "الرابطة المسجلة الوحيدة لا تذكر هل ما زالت حيّة.",
        )
      : say`لا رابطة من الروابط المسجلة، وعددها ${ties}، تذكر هل ما زالت حيّة؛ ${used === ties ? own("وكلها محسوبة كأنها حيّة") : say`والمحسوب منها كأنه حيّ ${used}`}.`,
  statuses: (ties, dormant, ended, planned) =>
    say`من ${after(ties, nouns.tie)} في السجل: خامد ${dormant}، ومنتهٍ ${ended}، ومخطط له ${planned}`,
  inView: (used, date) =>
    date === undefined
      ? say`؛ ويستعمل هذا التقرير منها ${used}، استنادًا إلى الحالة وحدها`
      : say`؛ ويستعمل هذا التقرير منها ${used}، لأن حالتها وتواريخها تسمح بأن تكون قائمة في ${date}`,
  runningOut: (soon) =>
    soon === 0
      ? own(". ولا يُعرف أن رابطة توصف بأنها نشطة أو لا حالة لها تنقضي خلال سنة من ذلك.")
      : say`. وعدد ما يوصف منها بأنه نشط أو لا حالة له وينقضي خلال سنة من ذلك ${soon}.`,
  stop: own("."),
  halfEnd: (age) => say` وينتهي نصف الروابط كلها قبل أن يبلغ عمرها ${age}.`,
  noTiesToJudge: own("لا روابط، فلا شيء يكون حيًّا أو خامدًا."),
  projectedOnly: own("الروابط كلها مستنتَجة من أنشطة مشتركة، فلا يُعرف أيها حيّ وأيها خامد."),

  placedLead: own("مَن موقعه موقع وصل."),
  between: (names) => say`أكثر ما تمر أقصر المسارات بين الآخرين، من بين المنظمات، بـ: ${names}.`,
  levelBetween: (count) =>
    say`تمر أقصر المسارات بين الآخرين، من بين المنظمات، بـ${after(count, nouns.organization)} بالقدر نفسه ولا تمر بغيرها أكثر من ذلك، فلا تُذكر هنا واحدة قبل الأخرى.`,
  partners: (names, count) =>
    say`${own(count === 1 ? "أكثر المنظمات شركاءَ هي" : "أكثر المنظمات شركاءَ هي هذه")}: ${names}.`,
  levelPartners: (count) =>
    say`لـ${after(count, nouns.organization)} العدد نفسه من الشركاء ولا منظمة لها أكثر، فلا تُذكر هنا واحدة قبل الأخرى.`,
  nobodyPlaced: own("لا منظمة يمكن ذكرها هنا: الأشخاص يُعدّون ولا يُرتَّبون أبدًا."),
  nothingBetween: own("لا أحد يتوسط بين الآخرين: لا مسار أقصر بين اثنين يمر بثالث."),
  nothingListedBetween: own(
    "لا منظمة يمكن ذكرها تتوسط بين الآخرين: أقصر المسارات بين الآخرين لا تمر إلا بأشخاص أو بجهات ذات أسماء مستعارة، وهؤلاء لا يُذكرون أبدًا.",
  ),

  bordersLead: own("عبر الحدود."),
  noCountries: own(
    "لا جهة فاعلة لها بلد من قائمة ISO، فلا يستطيع هذا التقرير أن يقول هل تعبر الروابط الحدود.",
  ),
  oneCountry: (country) =>
    say`الجهات التي يُعرف بلدها كلها من بلد واحد هو ${country}، فلا رابطة معروفة تعبر حدودًا.`,
  noTieWithCountries: own(
    "لا رابطة يُعرف بلد طرفيها معًا، فلا يستطيع هذا التقرير أن يقول هل تعبر الروابط الحدود.",
  ),
  oneActorEach: own(
    "لا بلد له جهتان فاعلتان في هذه القائمة، فما كان لرابطة أن تبقى داخل بلد: القائمة لا تقول شيئًا عن مقدار بقاء الروابط في البلد نفسه.",
  ),
  noneWithin: (ties, chance, compared) =>
    say`لا رابطة تبقى داخل بلد واحد، من ${after(ties, nouns.tie)} يُعرف بلد طرفيها؛ ولو توزعت الروابط مصادفةً مع بقاء عدد روابط كل جهة كما هو لبقي ${chance} منها، ${compared}.`,
  never: own("فالروابط تبقى في البلد نفسه أقل مما تقضي به المصادفة"),
  tooFew: own("ومن روابط بهذه القلة لا يُعرف أهي أكثر أم أقل"),
  withinCountry: (share, chance, compared) =>
    say`يبقى ${share} من الروابط داخل بلد واحد؛ ولو توزعت الروابط مصادفةً مع بقاء عدد روابط كل جهة كما هو لكانت النسبة ${chance}، ${compared}.`,
  betweenTwo: (one, other, ties) =>
    say`لا رابطة تبقى داخل بلد واحد: ${ties === 1 ? own("الرابطة الوحيدة التي يُعرف بلد طرفيها تصل") : say`الروابط التي يُعرف بلد طرفيها، وعددها ${ties}، تصل كلها`} بين ${one} و${other}. هكذا تُعدّ قائمة روابط بين بلدين، فلا يدل ذلك على مقدار بقاء الروابط في البلد نفسه.`,
  fromOneCountry: (country, ties) =>
    say`لا رابطة تبقى داخل بلد واحد: ${ties === 1 ? own("الرابطة الوحيدة التي يُعرف بلد طرفيها تصل") : say`الروابط التي يُعرف بلد طرفيها، وعددها ${ties}، تصل كلها`} بين ${country} وبلد آخر. هكذا تُعدّ قائمة روابط بلد بالخارج، فلا يدل ذلك على مقدار بقاء الروابط في البلد نفسه.`,
  oftener: (times) => say`فبقاء الروابط في البلد نفسه ${times} أضعاف ما تقضي به المصادفة`,
  rarer: (share) => say`فبقاء الروابط في البلد نفسه لا يبلغ سوى ${share} مما تقضي به المصادفة`,
  alike: own("فبقاء الروابط في البلد نفسه يقارب ما تقضي به المصادفة، وهذه نتيجة لا غياب نتيجة"),
};

import type { Catalogue } from "../english/english.js";
import { own, remark, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 2: parts, distances, borders and communities. */
export const islandsWords: Catalogue["islands"] = {
  partsMean: own("تكون جهتان في الجزء نفسه إذا كانت بينهما سلسلة من الروابط، أيًّا كان طولها واتجاهها."),
  sizesCaption: own("كم جهة في أجزاء كل حجم"),
  sizesHeads: [own("حجم الجزء"), own("الجهات الفاعلة")],
  alone: own("منفردة"),
  sizeRange: (from, to) => (from === to ? say`${from}` : say`${from}–${to}`),
  largest: own("الأكبر"),
  cutOff: own("مَن هو المنقطع"),
  partsCaption: (count) =>
    count === 1
      ? own("الجزء الأصغر الوحيد الذي فيه جهتان أو أكثر")
      : say`الأجزاء الأصغر التي في كل منها جهتان أو أكثر، وعددها ${count}`,
  largestPartsCaption: (shown, all) =>
    shown === 1
      ? say`أكبر الأجزاء الصغرى التي في كل منها جهتان أو أكثر، وعددها ${all}`
      : say`أكبر ${shown} من الأجزاء الصغرى التي في كل منها جهتان أو أكثر، وعددها ${all}`,
  partsHeads: [own("الجهات الفاعلة"), own("مَن")],
  tiedToNobody: (names) => say`بلا رابطة بأحد: ${names}.`,
  distances: own("كم المسافة بينها"),
  steps: (mean, most) =>
    say`متوسط المسافة بين جهتين من الجزء نفسه ${mean} من الخطوات، وأقصاها ${most}. الخطوة رابطة، والخطوتان شريك الشريك.`,
  oneStep: own("كل جهتين من الجزء نفسه مرتبطتان مباشرة، فالمسافة بينهما خطوة واحدة."),
  withinSteps: (steps) =>
    say`والمسافة لا تزيد على ${after(steps, nouns.step)} في تسعة من كل عشرة أزواج متصلة على الأقل.`,
  undefinedDistances: (why) => say`المسافات غير معرَّفة: ${why}.`,
  histogramCaption: own("أزواج الجهات بحسب عدد الخطوات بينها"),
  histogramHeads: [own("الخطوات"), own("الأزواج")],
  directed: own("لبعض الروابط اتجاه، والخطوات تتبعه: فقد يكون طريق العودة أطول أو معدومًا."),
  skipped: (why) => say`لم تُحسب المسافات: ${remark(why)}.`,
  borders: own("عبر الحدود"),
  degreeMixing: (r, reading) =>
    say`هل يختار كثيرو الارتباط كثيري الارتباط؟ معامل الارتباط بين عددي الشركاء عند طرفي الرابطة ${r}: ${reading}. يمتد المقياس من ${-1} إلى 1، و0 ما تعطيه المصادفة.`,
  likeToLike: own("ترتبط الجهات الكثيرة الشركاء بجهات كثيرة الشركاء أكثر مما تقضي به المصادفة"),
  unlike: own("ترتبط الجهات الكثيرة الشركاء بجهات قليلة الشركاء أكثر مما تقضي به المصادفة"),
  asChance: own("قريب مما تعطيه المصادفة مع هذه الأعداد من الشركاء"),
  unknownCountries: (actors, ties) =>
    say`${subject(actors, nouns.actor)} بلا بلد من قائمة ISO؛ و${subject(ties, nouns.tie)} لها طرف كهذا ليست في أي صف من جدول البلدان ولا في أي خط من الخريطة.`,
  countriesAsGiven: (actors, all) =>
    all
      ? own(
          "وبلدها مذكور لكنه في غير قائمة: فهو محسوب فيما سبق بالاسم الذي ذُكر به، وكل اسم كهذا يُعدّ بلدًا قائمًا بذاته.",
        )
      : say`ومنها ${actors} بلدها مذكور لكنه في غير قائمة: فهو محسوب فيما سبق بالاسم الذي ذُكر به، وكل اسم كهذا يُعدّ بلدًا قائمًا بذاته.`,
  countedForBorders: (counted, within, across) =>
    say`المحسوب كل رابطة في هذا العرض بين جهتين مختلفتين يُذكر بلداهما، ${subject(counted, nouns.tie)}: داخل بلد واحد ${within} وبين بلدين ${across}.`,
  notCountedForBorders: (without, selves) =>
    say`المستبعد: ${without === 0 ? [] : say`${subject(without, nouns.tie)} لها طرف بلا بلد`}${own(without > 0 && selves > 0 ? " و" : "")}${selves === 0 ? [] : say`${subject(selves, nouns.tie)} من جهة إلى نفسها`}.`,
  circles: own("جماعات داخل الشبكة"),
  circlesMean: (count, modularity) =>
    say`وجدت طريقة تبحث عن مجموعات في داخلها روابط أكثر مما تضعه المصادفة ${after(count, nouns.community)} من جهتين أو أكثر. والنمطية (modularity) ${modularity}: بهذا المقدار تزيد نسبة الروابط داخل الجماعات (كل رابطة بقوتها، و1 حيث لا تُذكر قوة) على النسبة التي تعطيها المصادفة لو احتفظت كل جهة بقوة روابطها. و0 لا يزيد على المصادفة، وتبقى دون 1. `,
  noCircles: (why) => say`النمطية: –، لأن ${why}. فلا تُذكر جماعات.`,
  circlesCaption: own("الجماعات من جهتين أو أكثر"),
  largestCirclesCaption: (shown, all) =>
    shown === 1
      ? say`الأكبر من ${after(all, nouns.community)}`
      : say`أكبر ${shown} من ${after(all, nouns.community)}`,
  members: own("مَن"),
  circlesHeads: [own("الجماعة"), own("الجهات الفاعلة"), own("أكثر البلدان ورودًا"), own("أكثر الأنواع ورودًا")],
  circle: (number) => say`الجماعة ${number}`,
  namedCircle: (number, name) => say`${number}: ${remark(name)}`,
  circlesNamed: own(
    "تُسمّى الجماعة بما يكثر فيها فوق ما تقضي به المصادفة من بلدان ومناطق وأنواع وطرائق، بالإنجليزية كما كتبها التحليل؛ وليس ذلك لكل عضو فيها. وحيث لا يبرز شيء تدل “around” على المنظمة التي لها أكثر الروابط في داخلها.",
  ),
  counted: (word, count) => say`${word} (${count})`,
  noCountry: own("بلد غير معروف"),
};

/** The map by country. */
export const mapWords: Catalogue["map"] = {
  title: own("خريطة الشبكة بحسب البلد"),
  description: (countries, drawn) =>
    say`خريطة للعالم. ${subject(countries, nouns.country)} بدوائر تكبر مساحتها مع عدد الجهات؛ و${subject(drawn, nouns.line)} على أقصر طريق فوق الكرة الأرضية يزيد عرضها مع عدد الروابط بين بلدين. وفي الجداول الأرقام نفسها.`,
  caption: own("الشبكة على الخريطة، بحسب البلد."),
  circles: own("مساحة الدائرة عدد الجهات، ومركزها وسط البلد لا حيث توجد الجهات."),
  allLines: (drawn) =>
    drawn === 0
      ? own("لا تُعرف رابطة بين بلدين، فلا خط مرسوم.")
      : say`عرض الخط عدد الروابط بين بلدين. ${drawn === 1 ? own("وقد رُسم زوج البلدان الوحيد الذي بينه روابط.") : say`وقد رُسمت أزواج البلدان التي بينها روابط كلها، وعددها ${drawn}.`}`,
  someLines: (drawn, all, least, share) =>
    say`عرض الخط عدد الروابط بين بلدين. ولكي تبقى الخريطة مقروءة لم يُرسم إلا أقوى ${drawn} من ${after(all, nouns.pair)}، وهي التي بينها ${subject(least, nouns.tie)} أو أكثر؛ وفيها ${share} من الروابط بين البلدان.`,
  someOfEqual: (drawn, all) =>
    say`عرض الخط عدد الروابط بين بلدين. ولكي تبقى الخريطة مقروءة لم يُرسم إلا ${drawn} من ${after(all, nouns.pair)}؛ والأزواج المتساوية في عدد الروابط أُخذت بحسب رمز البلد.`,
  atEdges: own(
    "الخط الذي يخرج من الخريطة عند حافتها اليسرى أو اليمنى يعود من الأخرى. والخط الذي يقترب من القطب الشمالي فيه فجوة هناك، لأن الخريطة المسطحة تمدّ القطب خطًّا؛ وما يمر جنوب الخريطة لا يظهر.",
  ),
  notShown: (actors) => say`${subject(actors, nouns.actor)} بلا بلد، فليست على الخريطة.`,
  offMap: (countries) => say`ليس على الخريطة لأن موضعه غير معروف: ${countries}.`,
  noCountries: own("لا خريطة، لأنه لا جهة لها بلد."),
  actorsKey: (count) => subject(count, nouns.actor),
  tiesKey: (count) => subject(count, nouns.tie),
  countriesCaption: own("الجهات والروابط بحسب البلد"),
  countriesHeads: [own("البلد"), own("الجهات الفاعلة"), own("الروابط داخله"), own("الروابط ببلدان أخرى")],
  linksCaption: own("الروابط بين البلدان"),
  linksHeads: [own("البلد"), own("مع"), own("الروابط")],
};

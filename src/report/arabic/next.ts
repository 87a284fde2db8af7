import type { ActionName } from "../../recommend/actions.js";
import type { Catalogue } from "../english/english.js";
import { own, remark, rounded, roundPercent, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const actions: Readonly<Record<ActionName, string>> = {
  introduce: "تعريف",
  revive: "إحياء",
  deepen: "تعميق",
  protect: "حماية",
};

const none: Readonly<Record<ActionName, string>> = {
  introduce: "لا أحد يُعرَّف بآخر: لا جهتان يجوز اقتراحهما بلا رابطة.",
  revive: "لا شيء يُحيا: لا يُعرف أن رابطة بين جهات يجوز اقتراحها خامدة.",
  deepen: "لا شيء يُعمَّق: لا يُعرف أن رابطة بين جهات يجوز اقتراحها لها طريقة واحدة فقط.",
  protect:
    "لا شيء يُحمى: لا يُعرف أن رابطة بين جهات يجوز اقتراحها تتوقف على شخص أو برنامج أو ممول واحد أو تنقضي قريبًا.",
};

/** Part 8: whom to introduce, whose tie to revive, to deepen or to protect next. */
export const nextWords: Catalogue["next"] = {
  lead: (made) =>
    say`فيما يلي ${subject(made, nouns.suggestion)}، لكل اقتراح صفحة، ليتداول فيها مَن يعرفون المعنيين. وكل اسم هنا وافق على أن يوصى به ويُتصل به، أو هو منظمة لم تعترض.`,
  together: (about, before, later, share) =>
    say`إذا أُقيمت كل الروابط الجديدة المقترحة هنا ودامت، تغيّر ${about} من ${before} إلى ${later}${share === undefined ? [] : say` (${share} مما هو عليه)`} على الخريطة التي لدينا. أما هل تُقام وما الذي ينتج عنها فلا تستطيع البيانات أن تقوله.`,
  cannotSay: own(
    "إذا أُقيمت رابطة كهذه ودامت تغيّرت الشبكة بما يُذكر هنا على الخريطة التي لدينا. أما هل تُقام وما الذي ينتج عنها فلا تستطيع البيانات أن تقوله.",
  ),
  counted: (about) => say`المحسوب: ${remark(about)}.`,
  kinds: own(
    "التعريف إقامة رابطة غير موجودة، والإحياء إيقاظ رابطة خامدة. والتعميق إيجاد شيء ثانٍ يفعله معًا اثنان لا يربطهما إلا شيء واحد، والحماية أن تقوم الرابطة على أكثر من ركيزة؛ ويُذكر عن هذه ما الذي يُفقد لو انتهت الرابطة. ونصوص الاقتراحات بالإنجليزية كما كتبها التحليل.",
  ),
  nothing: own("لا شيء مقترح."),
  caption: own("المقترح في نظرة واحدة"),
  heads: {
    whom: own("مَن"),
    action: own("ما العمل"),
    effect: own("الأثر على الخريطة"),
    between: own("بين"),
    likely: own("مدى الاحتمال"),
    introducer: own("مَن قد يعرّف"),
  },
  pair: (turn, one, other) => say`${turn}. ${one} و${other}`,
  action: (action) => own(actions[action]),
  effectMeans: (weights) =>
    own(
      weights === 1
        ? "«الأثر على الخريطة» مقدار ما يتغير به الهدف بهذه الرابطة وحدها، بالنسبة المئوية مما هو عليه: كسبٌ للروابط الجديدة، وخسارةٌ تُدرأ للروابط القائمة."
        : "«الأثر على الخريطة» هو الدرجة: 1 أفضل ما يمكن أن تفعله رابطة واحدة للأهداف كلها معًا.",
    ),
  betweenMeans: (missing, draws) =>
    say`«بين»: حيث يقع ذلك الأثر في تسع من كل عشر خرائط ينقصها ${missing} من الروابط، من ${after(draws, nouns.map)} مسحوبة؛ ومع قلة الروابط كثيرًا ما تساوي الرابطة الواحدة أكثر أو أقل. ولا يُنظر فيه إلا للروابط الجديدة.`,
  introducerMeans: own("«مَن قد يعرّف» للروابط الجديدة وحدها: فحيث توجد رابطة أو كانت، يعرف كل طرف الآخر."),
  likelyMeans: own("«مدى الاحتمال» للروابط الجديدة وحدها، وشرحه أسفل الاقتراحات."),
  nobody: own("لا أحد على الخريطة"),
  andThrough: (one, other) => say`${one} عن طريق ${other}`,
  noneFound: (action) => own(none[action]),
  fewer: (action, asked, made, found, allowed) =>
    say`طُلب ${asked} (${own(actions[action])}) ووُجد ${made}: كان مما يُنظر فيه ${subject(found, nouns.pair)}، والقواعد أدناه تسمح منها بـ${allowed}.`,
  title: (turn, lead) => say`${turn}. ${remark(lead)}`,
  who: (one, other) => say`${one}؛ ${other}.`,
  described: (name, kind, country) => {
    const facts = [kind, country].filter((fact) => fact !== undefined);
    return facts.length === 0
      ? say`${name}`
      : say`${name} (${facts.flatMap((fact, i): Text => (i === 0 ? fact : [{ words: "، " }, ...fact]))})`;
  },
  why: own("لماذا"),
  likely: own("مدى الاحتمال"),
  how: own("ما تفعله مثل هذه الأزواج"),
  cost: own("ما يكلفه"),
  costOf: (cost, method) => say`${cost} عن ${method}`,
  introduces: own("مَن يعرّف"),
  steps: own("مَن نسأل أولًا ثم بعد ذلك"),
  changes: own("ما يتغير على الخريطة"),
  wrong: own("ما قد لا يسير كما ينبغي"),
  unless: own("ما كان ليوصى به لو"),
  noIntroducer: own("لا أحد على الخريطة يجوز أن يُسأل تعريفهما."),
  chance: (chance) => say`${chance}، كما هو مشروح أسفل الاقتراحات.`,
  noChance: own("غير معروف، وليس معناه أنه بعيد: انظر أسفل الاقتراحات."),
  nearer: (name, reach, before, later) => say`${name}: ${reach}القرب ${later} بدل ${before}`,
  reaches: (before, later) =>
    before === later
      ? say`في متناولها كما من قبل ${subject(later, nouns.actor)}؛ `
      : say`في متناولها ${subject(later, nouns.actor)} بدل ${before}؛ `,
  least: (group) => say`المجموعة الأقل اتصالًا، ${group}، في المتوسط`,
  nearnessMeans: own(
    "«القرب» في البطاقات هو 1 مقسومًا على عدد الخطوات إلى جهة أخرى، مجموعًا على سائر الجهات: مَن ارتبط بـ30 وكان على خطوتين من 10 فقربه 35. وما يتغير للاثنين يضاف إلى الاقتراحات السابقة.",
  ),
  missing: (share, low, high, positive, draws) =>
    say`من الخرائط التي ينقصها ${share} من الروابط، تعطيها تسع من كل عشر أثرًا بين ${low} و${high}؛ ولها أثر ما في ${positive} من ${after(draws, nouns.map)}`,
  lost: own("لا شيء ما دامت الرابطة قائمة؛ أما ما تكلفه نهايتها فتحت «لماذا»"),
  picture: {
    caption: (one, other) => say`حول ${one} و${other}`,
    note: (isTied, rings) =>
      say`على اليسار واليمين شركاء كل منهما، وفي الوسط شركاؤهما معًا. ${own(isTied ? "الخط القوي رابطتهما." : "الخط المتقطع الرابطة المقترحة.")}${own(rings ? " والحلقة حول مَن قد يعرّف." : "")} والنقاط الصغيرة شركاء لا تُذكر أسماؤهم هنا.`,
    more: (count) => `و${count} غير ذلك`,
    heads: [own("الشركاء"), own("العدد"), own("بعضهم بأسمائهم")],
    only: (name) => say`لـ${name} وحده`,
    both: own("لكليهما"),
  },
  rulesTitle: own("ما استُبعد، وبأي قاعدة"),
  rulesLead: own(
    "الأشخاص والمنظمات الذين لم يوافقوا على أن يوصى بهم ويُتصل بهم، أو لا تظهر أسماؤهم، لا يُنظر فيهم أبدًا. ومن الأزواج التي نُظر فيها استُبعدت هذه؛ ويُحسب الزوج للقاعدة الأولى التي تعترضه.",
  ),
  nothingBarred: own(
    "الأشخاص والمنظمات الذين لم يوافقوا على أن يوصى بهم ويُتصل بهم، أو لا تظهر أسماؤهم، لا يُنظر فيهم أبدًا. ومن الأزواج التي نُظر فيها لم تستبعد أي قاعدة شيئًا.",
  ),
  rulesCaption: own("الأزواج المستبعدة"),
  rulesHeads: [own("القاعدة"), own("لأي عمل"), own("الأزواج")],
  modelTitle: own("ما مدى احتمال مثل هذه الروابط، وعلى ماذا يستند ذلك"),
  means: remark,
  rests: (basis, known, trues) =>
    basis === "declared"
      ? own("لا يُذكر احتمال في أي موضع من هذا القسم.")
      : say`يستند ذلك إلى ${after(known, nouns.pair)} يُعرف ما آل إليه أمرها؛ وتحقق منها ${trues}.`,
  counts: (abouts) => say`أكثر ما له وزن: ${abouts}.`,
  evaluated: (auc, error) =>
    say`من زوجين تحقق أحدهما ولم يتحقق الآخر، ولم يرَهما النموذج، أعطى الأول احتمالًا أعلى في ${auc} من الحالات؛ وكان خطأ الاحتمالات المذكورة ${error} في المتوسط.`,
  number: (value) => rounded(value, value !== 0 && Math.abs(value) < 10 ? 3 : 1),
  missingShare: (share) => roundPercent(share, 1),
};

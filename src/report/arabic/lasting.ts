import type { Catalogue } from "../english/english.js";
import { fixed, own, roundPercent, say, type Text } from "../say.js";
import { after, formOf, subject } from "./counted.js";
import { general } from "./general.js";
import { nouns } from "./nouns.js";

/** An age: whole years from twenty on, and nothing shorter than a month. */
const age = (years: number): Text => {
  if (years < 1 / 12) return own("شهرًا واحدًا");
  if (years < 20) return say`${fixed(years, 1)} من السنوات`;
  const whole = Math.round(years);
  return say`${fixed(years, 0)} ${own(formOf(whole) === "few" ? "سنوات" : "سنة")}`;
};

const certainly = say`بثقة ${roundPercent(0.95)}`;

/** Part 3: how long ties last. */
export const lastingWords: Catalogue["lasting"] = {
  title: own("كم تدوم الروابط"),
  counted: (ties, ended, unknown) =>
    say`يُعرف عن ${after(ties, nouns.tie)} كم عاشت حتى الآن: ${ended === 0 ? own("لم ينتهِ منها شيء") : ended === ties ? own("وقد انتهت كلها") : say`انتهى منها ${ended}`}.${unknown === 0 ? [] : say` ولا يُعرف ذلك عن ${after(unknown, nouns.tie)}، لأن أحدًا لم يذكر متى بدأت أو انتهت، أو لأنها لا تبدأ إلا لاحقًا.`} والروابط المنتهية والخامدة محسوبة هنا، أما المخطط لها وما استُنتج من أنشطة مشتركة فلا.`,
  medianAge: (years) => say`ونصف ما لا يزال قائمًا منها أقدم من ${age(years)}.`,
  noEnd: own(
    "لا نهاية لأي رابطة في السجل، فلا يُعرف منه كم تدوم الروابط: القوائم التي لا ينقّيها أحد تُظهر كل رابطة كأنها تدوم إلى الأبد.",
  ),
  lengths: (oneOff, underAYear, sustained, undecided) =>
    say`كانت ${oneOff} عابرة، بدأت وانتهت في يوم واحد؛ وانتهت ${underAYear} أخرى في أقل من سنة؛ ودامت ${sustained} سنة أو أكثر.${undecided === 0 ? [] : say` ولا تدخل في أي من هذه النسب ${subject(undecided, nouns.tie)} عمرها دون السنة ولم تنتهِ.`}`,
  dormant: (share) => say`من الروابط التي لم تنتهِ يوصف ${share} بأنه خامد.`,
  aboutToLapse: (share, date) =>
    say`ومن النشطة تبلغ ${share} نهايتها المسجلة خلال اثني عشر شهرًا ${date === undefined ? own("بعد آخر تاريخ في السجل") : say`بعد ${date}`}.`,
  half: (median, low, high) =>
    say`ينتهي نصف الروابط كلها قبل أن يبلغ عمرها ${median}${low === undefined ? [] : high === undefined ? say` (${certainly}: ليس قبل ${low}؛ ولا يُعرف حدّ أعلى)` : say` (${certainly}: بين ${low} و${high})`}.`,
  lessThanHalf: own(
    "عند كل عمر يعرفه السجل لا يزال أكثر من نصف الروابط قائمًا، فلا يُعرف متى يكون نصفها قد انتهى.",
  ),
  age,
  curveCaption: own("نسبة الروابط التي لا تزال قائمة، بحسب العمر"),
  curveNote: say`الخط نسبة ما يبلغ كل عمر (كابلان وماير)؛ والشريط المجال الذي تقع فيه ${certainly}. الأعمار بالسنوات من اليسار إلى اليمين. والروابط التي لم تنتهِ محسوبة بقدر ما رُصدت.`,
  curveHeads: [own("العمر بالسنوات"), own("لا تزال قائمة"), certainly, own("الروابط المرصودة عند هذا العمر")],
  truncation: (date) =>
    say`ما يخفيه السجل: الروابط التي لا نهاية لها تُعدّ حيّة ${date === undefined ? own("في يومه الأخير") : say`في ${date}`}، وإن كان ممكنًا أن أحدًا لم يدوّن نهايتها، فتبدو الروابط أطول عمرًا. وغابت عنه روابط انتهت مبكرًا ولم تُدخل قط، والتي بدأت قبل مسك القائمة لا تكون فيها إلا إذا دامت؛ وكلاهما يُظهر الروابط أطول عمرًا أيضًا.`,
  by: {
    method: own("بحسب الطريقة"),
    formality: own("بحسب الصفة الرسمية"),
    decade: own("بحسب العقد الذي بدأت فيه"),
  },
  groupTitle: (by) => say`كم تدوم الروابط، ${by}`,
  groupHead: { method: own("الطريقة"), formality: own("الصفة الرسمية"), decade: own("البداية") },
  groupCaption: (by, years) => say`نسبة الروابط التي لا تزال قائمة بعد ${after(years, nouns.year)}، ${by}`,
  groupNote: say`النقطة نسبة ما يبلغ هذا العمر، والخط المجال الذي تقع فيه ${certainly}. والنقطة التي لا خط لها مجموعة لم ينتهِ منها شيء أو انتهت كلها. وحيث تتداخل الخطوط لا تقرأ فرقًا.`,
  groupHeads: (years) => [
    own("الروابط"),
    own("انتهت"),
    own("لو تشابهت كلها"),
    say`قائمة بعد ${after(years, nouns.year)}`,
    own("ينتهي نصفها قبل"),
  ],
  share: (share, low, high) => say`${share} (من ${low} إلى ${high})`,
  alike: own(
    "«لو تشابهت كلها»: كم كان سينتهي من المجموعة عند أعمارها لو كانت روابط المجموعات كلها تنتهي بالتواتر نفسه. و«–» تعني أن السجل لا يقول.",
  ),
  moreOften: (groups) => say`انتهى من هذه أكثر بوضوح مما لو تشابهت كلها: ${groups}.`,
  lessOften: (groups) => say`انتهى من هذه أقل بوضوح مما لو تشابهت كلها: ${groups}.`,
  endedOf: (group, ended, expected) => say`${group} (${ended}؛ ${expected} لو تشابهت)`,
  small: (groups, ties, least) =>
    say`لم تُذكر ${subject(groups, nouns.group)} أصغر، في كل منها أقل من ${after(least, nouns.tie)} (مجموعها ${subject(ties, nouns.tie)}).`,
  group: (by, group) => (by === "method" ? general.method(group) : say`${group}`),

  hangTitle: own("على ماذا تتوقف الروابط"),
  hangLead: own(
    "الروابط التي تتوقف على برنامج واحد أو ممول واحد أو مُبلِّغ واحد أو شخص واحد قد تذهب معه. ويقول السطر عن كل من هذه ما الذي يتفكك من دون أكبرها.",
  ),
  hangs: {
    programme: { one: own("البرنامج"), many: own("البرامج") },
    funder: { one: own("الممول"), many: own("الممولين") },
    reporter: { one: own("المُبلِّغ"), many: own("المُبلِّغين") },
    onePerson: { one: own("الجهة التي يديرها شخص واحد"), many: own("الجهات التي يديرها شخص واحد") },
  },
  known: (one, known, all, share) =>
    say`${one}: ${known === all ? say`معروف لـ${after(all, nouns.tie)} هي الروابط كلها` : say`معروف لـ${known} من ${after(all, nouns.tie)} (${share})`}`,
  onPeople: (known, all, share) =>
    known === all
      ? say`الروابط كلها (${all}) عند أحد طرفيها جهة يديرها شخص واحد`
      : say`${known} من ${after(all, nouns.tie)} (${share}) عند أحد طرفيها جهة يديرها شخص واحد`,
  over: (many, known, parties) =>
    parties === 1
      ? own(known === 1 ? ". " : "، وهو نفسه كل مرة. ")
      : say`، موزعة على عدد من ${many} هو ${parties}. `,
  largest: (one, name, share) =>
    say`الأكبر (${one}${name === undefined ? [] : say`، ${name}`}) له ${share} منها. `,
  without: (lost, cutOff, before, left) =>
    say`ومن دونه تذهب ${subject(lost, nouns.tie)}؛ ${cutOff === 0 ? own("ولا يبقى أحد بلا رابطة") : say`وتبقى بلا أي رابطة ${subject(cutOff, nouns.actor)}`}، ${left === 0 ? own("ولا يبقى من الشبكة شيء") : left === before ? own(before === 1 ? "ويبقى الآخرون متصلين" : "ويشكّل الآخرون عدد الأجزاء نفسه") : left > before ? say`ويصير عدد الأجزاء ذات الروابط ${left} بدل ${before}` : say`ويبقى من الأجزاء ذات الروابط ${left} من ${before}`}.`,
  hangCaption: own("إلى أي مدى تتوقف الروابط على قلة"),
  hangHeads: (steward) => [
    own("على"),
    own("الروابط التي يُعرف لها"),
    own("العدد"),
    own("التركّز (HHI)"),
    own("حصة الأكبر"),
    own("روابط تُفقد من دونه"),
    own("تبقى بلا رابطة"),
    own("الأجزاء قبلُ"),
    own("الأجزاء بعدُ"),
    ...(steward ? [own("الأكبر")] : []),
  ],
  hhi: own(
    "التركّز (مؤشر هرفندال وهيرشمان) 1 حيث للروابط كلها واحد بعينه، و1 مقسومًا على عددهم حيث لكل منهم العدد نفسه. والروابط التي لا يُعرف عنها شيء ليست في أي من هذه الأرقام، وقد تتوقف على القلة نفسها.",
  ),
};

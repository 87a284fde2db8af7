import type { Catalogue } from "../english/english.js";
import { fixed, own, rounded, say } from "../say.js";
import { after } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 4: who to ask first to pass a message on. */
export const askFirstWords: Catalogue["askFirst"] = {
  title: own("مَن نسأل أولًا لكي تبلغ الرسالة كثيرين"),
  lead: (chosen, reach, actors, share) =>
    say`إذا سُئل ${chosen === 1 ? own("المذكور هنا") : say`المذكورون هنا، وعددهم ${chosen}،`} أن ينقل رسالة، فالمتوقع أن تبلغ ${rounded(reach)} من ${after(actors, nouns.actor)} (${share})، بمن فيهم مَن سُئل.`,
  guarantee: (chosen, chance, low, best, share) =>
    say`ما جودة هذا الاختيار؟ باحتمال لا يقل عن ${chance}، يبلغ هذا الاختيار ${rounded(low)} أو أكثر في المتوسط، ${chosen === 1 ? own("ولا يبلغ غيره ممن يجوز سؤالهم") : say`ولا يبلغ أي ${chosen} غيرهم ممن يجوز سؤالهم`} أكثر من ${rounded(best)}: فللاختيار ${share} على الأقل من أفضل ما يمكن.`,
  assumed: own(
    "الافتراض: مَن عنده الرسالة ينقلها مرة واحدة على كل رابطة، مستقلًّا عن كل ما عدا ذلك، باحتمال يساوي حصة تلك الرابطة، بحسب القوة، من الروابط كلها المؤدية إلى مَن تصله: واحد من أربعة حيث تؤدي إليه أربع روابط متساوية القوة.",
  ),
  notKnown: own(
    "هذا كلام عن روابط مسجلة وعن نموذج لم يُضبط على رسائل أُرسلت فعلًا. أما هل ينقل أحد رسالة فلا تستطيع البيانات أن تقوله.",
  ),
  mayBeAsked: (count, actors, steward) =>
    say`${count === actors ? say`يجوز سؤال الجهات كلها، وعددها ${actors}` : say`يجوز سؤال ${count} من ${after(actors, nouns.actor)}`}: ${own(
      steward
        ? "مَن وافق على أن يوصى به ويُتصل به، أو كان منظمة لم تعترض."
        : "منظمات بأسمائها وافقت على أن يوصى بها ويُتصل بها، أو لم تعترض.",
    )}${own(count === actors ? "" : " أما الآخرون فيُحسبون بين مَن تبلغهم الرسالة.")}`,
  peopleAsked: own("هنا أشخاص وافقوا على أن يوصى بهم ويُتصل بهم. هذا ترتيب للسؤال لا رتبة."),
  nobody: own("لا يجوز سؤال أحد: لم يوافق أحد ممن يجوز ذكر اسمه على أن يوصى به ويُتصل به."),
  nothing: own("لا يُتوقع أن يبلغ أحد ممن يجوز سؤالهم أحدًا."),
  askedCaption: own("مَن نسأل، بالترتيب"),
  askedHeads: { who: own("مَن"), adds: own("يضيف") },
  inTurn: (turn, name) => say`${turn}. ${name}`,
  addsMeans: own(
    "«يضيف»: كم يُتوقع أن تبلغهم الرسالة زيادةً إذا سُئل هذا أيضًا بعد كل مَن قبله؛ ومَن يبلغهم الأوائل على أي حال لا يُعدّون ثانية.",
  ),
  curveCaption: own("كم تبلغ الرسالة بحسب عدد مَن يُسأل"),
  curveNote: (chance) =>
    say`الخط عدد مَن يُتوقع أن تبلغهم الرسالة، والشريط المجال الذي يقع فيه هذا العدد، والخط المتقطع ما لا يتجاوزه أي اختيار بالعدد نفسه؛ وذلك كله باحتمال لا يقل عن ${chance}.`,
  curveHeads: [
    own("المسؤولون"),
    own("تبلغهم"),
    own("على الأقل"),
    own("على الأكثر"),
    own("لا يتجاوزه اختيار"),
  ],
  number: (value) => fixed(value, 1),
  groupCaption: (by) =>
    own(
      by === "country"
        ? "كم تبلغ الرسالة من كل بلد"
        : by === "kind"
          ? "كم تبلغ الرسالة من كل نوع"
          : "كم تبلغ الرسالة من كل مجموعة",
    ),
  groupNote: (chance, all) =>
    say`النقطة نسبة مَن يُتوقع أن تبلغهم الرسالة من جهات المجموعة، وخطها المجال الذي تقع فيه هذه النسبة؛ والخطوط كلها صحيحة معًا باحتمال لا يقل عن ${chance}. والخط القائم نسبة الجهات كلها، ${all}.`,
  groupHeads: (by) => [
    own(by === "country" ? "البلد" : by === "kind" ? "النوع" : "المجموعة"),
    own("الجهات الفاعلة"),
    own("تبلغهم"),
    own("النسبة"),
    own("بين"),
  ],
  firstGroups: (by) => (rows) =>
    say`كم تبلغ الرسالة من أكبر ${after(rows, by === "country" ? nouns.country : by === "kind" ? nouns.kind : nouns.group)}`,
  clearlyMore: (names) => say`تبلغ الرسالة من هذه أكثر من المجموع بوضوح: ${names}.`,
  clearlyLess: (names) => say`تبلغ الرسالة من هذه أقل من المجموع بوضوح: ${names}.`,
  alike: (by) =>
    own(
      by === "country"
        ? "لا يُجزم عن أي بلد أن الرسالة تبلغ منه أكثر أو أقل من المجموع."
        : by === "kind"
          ? "لا يُجزم عن أي نوع أن الرسالة تبلغ منه أكثر أو أقل من المجموع."
          : "لا يُجزم عن أي مجموعة أن الرسالة تبلغ منها أكثر أو أقل من المجموع.",
    ),
  withShare: (name, share, actors) => say`${name} (${share} من ${actors})`,
};

import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after } from "./counted.js";
import { nouns } from "./nouns.js";

const attributes: Readonly<Record<string, string>> = { country: "بحسب البلد", kind: "بحسب النوع" };

/** Pictures of intervals, and of what chance gives. */
export const drawnWords: Catalogue["drawn"] = {
  ranksCaption: (list) => say`${list}: الرتب الممكنة`,
  ranksNote: (samples) =>
    say`النقطة هي الرتبة بالروابط المسجلة كلها، والخط الرتب في تسع من كل عشر من ${after(samples, nouns.network)} تنقصها روابط. وإذا تداخل خطان فلا ترتيب مؤكدًا بينهما. والمسافة من الرتبة 1 إلى 2 كالمسافة من 10 إلى 20.`,
  ranksHeads: (k) => [own("المنظمة"), own("الرتبة"), own("في تسع من كل عشر شبكات"), say`بين أول ${k}`],
  standingCaption: (list) => say`${list}، في صورة`,
  standingNote: own(
    "النقطة نسبة مَن تعلوهم المنظمة من نوعها في نصف الشبكات التي تنقصها روابط، والخط حيث تقع هذه النسبة في تسع من كل عشر منها. وإذا تداخل خطان فلا ترتيب مؤكدًا بينهما.",
  ),
  standingHeads: [own("المنظمة"), own("تعلو، في الوسط"), own("على الأقل"), own("على الأكثر")],
  by: (attribute) =>
    attributes[attribute] === undefined ? say`بحسب ${attribute}` : own(attributes[attribute]),
  indexCaption: own("الروابط داخل المجموعات وعبرها، إلى جانب المصادفة (مؤشر E–I)"),
  indexNote: say`النقطة هي المؤشر المحسوب: ${-1} إذا بقيت الروابط كلها داخل المجموعة، و1 إذا عبرتها كلها. والشريط حيث كان سيقع في نحو 95 من كل 100 حالة لو وُزّعت الجهات عشوائيًّا على مجموعات بالأحجام نفسها. والنقطة التي إلى يسار شريطها تعني روابط داخلية أكثر مما تعطيه المصادفة، والتي إلى يمينه أقل.`,
  indexHeads: [own("المجموعات"), own("مؤشر E–I"), own("بالمصادفة"), own("البعد بالانحرافات المعيارية")],
  pair: (one, other, undirected) => (undirected ? say`${one} مع ${other}` : say`من ${one} إلى ${other}`),
  kindsCaption: own("الروابط بين الأنواع، كم مرةً قدر ما تعطيه المصادفة"),
  kindsNote: (fewest) =>
    say`النقطة كم مرةً قدر ما تعطيه المصادفة يبلغ عدد الروابط؛ 1 يعني القدر نفسه. والشريط حيث كانت ستقع في نحو 95 من كل 100 حالة لو وُزّعت الجهات عشوائيًّا على أنواع بالأحجام نفسها. وأزواج الأنواع التي تعطيها المصادفة أقل من ${after(fewest, nouns.tie)} في الجدول فقط.`,
  kindsHeads: [
    own("النوعان"),
    own("الروابط"),
    own("بالمصادفة"),
    own("أضعاف المصادفة"),
    own("البعد بالانحرافات المعيارية"),
  ],
  directedPairs: own("الرابطة التي لا اتجاه لها تُحسب هنا من كل طرف من طرفيها إلى الآخر."),
};

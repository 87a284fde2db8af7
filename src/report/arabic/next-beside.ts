import type { Catalogue } from "../english/english.js";
import { joined, own, say } from "../say.js";
import { subject } from "./counted.js";
import { nouns } from "./nouns.js";

const near = {
  both: "شريك لكليهما",
  one: "شريك لأحدهما، ولشريك من شركاء الآخر",
  near: "يعرف شركاء لكليهما",
} as const;

/** What stands in part 8 beside the suggestions. */
export const nextBesideWords: Catalogue["nextBeside"] = {
  pair: (one, other) => say`${one} و${other}`,
  convenedTitle: own("مَن يستطيع أن يجمع حيث لا يُعرَّف زوج مباشرة"),
  convenedLead: own(
    "عبر توتر سمّيته لا يُجمع الأشخاص مباشرة أبدًا. وهذه الأزواج أكثر ما يغيّر الخريطة؛ وتستطيع منظمة، ليست من أي الجانبين أولًا، أن تجمعهم مع آخرين.",
  ),
  convenedCaption: own("لا يُعرَّفون مباشرة"),
  convenedHeads: [own("مَن"), own("التوتر"), own("مَن يستطيع أن يجمع")],
  convener: (name, steps, ofSide) =>
    say`${name} (${own(near[steps])}${own(ofSide ? "، من أحد الجانبين" : "")})`,
  nobody: own("لا أحد على الخريطة يجوز سؤاله"),
  calibrationCaption: own("ما آل إليه أمر الأزواج التي أُعطيت احتمالات متقاربة"),
  calibrationNote: own(
    "من اليسار إلى اليمين الاحتمال المذكور، ومن الأسفل إلى الأعلى نسبة ما تحقق، بين أزواج لم يرها النموذج. وعلى الخط المتقطع يتساوى الاثنان.",
  ),
  calibrationHeads: [own("الاحتمال المذكور"), own("ما تحقق"), own("الأزواج")],
  coefficientCaption: own("ما تسير الاحتمالات وفقه"),
  coefficientHeads: [
    own("ماذا"),
    own("لوغاريتم الأرجحية لانحراف واحد زيادةً"),
    own("المتوسط"),
    own("الانحراف"),
  ],
  declaredCaption: own("ما تُرتب به الأزواج المتساوية الأثر: أوزان معلنة لا مقيسة"),
  declaredHeads: [own("ماذا"), own("النقاط لكل واحد زيادةً")],
  answersTitle: own("ما قيل عن مقترحات سابقة"),
  answersPublic: (proposals) =>
    say`قُرئ من المقترحات السابقة: ${subject(proposals, nouns.proposal)}. ومَن قال لا، أو سُئل ولم يجب، لا يُقترح ثانية. الأجوبة أُعطيت للمكتب ولا تُعرض هنا.`,
  answersLead: (proposals) =>
    say`قُرئ من المقترحات السابقة: ${subject(proposals, nouns.proposal)}. ومَن قال لا، أو سُئل ولم يجب، لا يُقترح ثانية. الأجوبة أُعطيت لك: فلا تسلّمها إلى غيرك.`,
  answersCaption: own("الأجوبة المسجلة"),
  answersHeads: [own("مَن"), own("ما اقتُرح"), own("الوضع"), own("متى")],
  standing: {
    accepted: own("قال كلاهما نعم"),
    waiting: own("سُئل، وجوابٌ ناقص"),
    proposed: own("لم يُسأل أحد بعد"),
  },
  declinedBy: (names) =>
    say`رفض ${joined(
      names.map((name) => say`${name}`),
      " و",
    )}`,
};

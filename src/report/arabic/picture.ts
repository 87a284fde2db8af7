import type { ScoreName } from "../../analysis/analysis.js";
import type { Catalogue } from "../english/english.js";
import { own, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const scores: Readonly<Record<ScoreName, Text>> = {
  degree: own("عدد الشركاء"),
  strength: own("قوة الروابط"),
  betweenness: own("الوساطة"),
  closeness: own("القرب"),
  closenessInComponent: own("القرب داخل الجزء"),
  harmonic: own("القرب التوافقي"),
  pagerank: own("PageRank"),
  coreness: own("رتبة النواة"),
  reach: own("مدى الوصول"),
  clustering: own("التجمّع"),
};

/** The network as a picture: its texts, its legend, and its table. */
export const pictureWords: Catalogue["picture"] = {
  scores,
  title: own("صورة الشبكة"),
  howToRead: (method) =>
    method === "communities"
      ? own(
          "كل علامة جهة فاعلة وكل خط زوج من الشركاء. رُسمت معًا كل جماعة ترتبط جهاتها فيما بينها أكثر مما تقضي به المصادفة؛ والجماعات التي بينها روابط كثيرة متجاورة. أما اليمين واليسار والأعلى والأسفل فلا معنى لها.",
        )
      : own(
          "كل علامة جهة فاعلة وكل خط زوج من الشركاء. المرتبطون متجاورون حيث يتسع المكان. أما اليمين واليسار والأعلى والأسفل فلا معنى لها.",
        ),
  caption: own(
    "اللون والشكل يميزان جماعات الجهات، ومساحة العلامة عدد شركاء المنظمة، والحلقة حول مَن يتوسط بين الآخرين. الأشخاص كلهم مرسومون صغارًا: فهم لا يُرتَّبون.",
  ),
  mapCaption: own(
    "الجهات نفسها حيث هي، بالألوان والأشكال نفسها. تسير الخطوط على أقصر طريق فوق الكرة الأرضية؛ وحيث تكثر لا يُرسم منها إلا أبرزها.",
  ),
  quality: (share) => say`الصورة المسطحة لا تُظهر كل شيء: من كل 100 من أقرب الجيران فيها ${share} شركاء.`,
  partnersCaption: own("مَن يرتبط بمَن"),
  partnersHeads: [own("الجهة الفاعلة"), own("الجماعة"), own("الشركاء من بينهم")],
  circlesCaption: own("الجماعات وأزواج الشركاء بينها"),
  circlesHeads: [own("الجماعة"), own("الجهات الفاعلة"), own("الأزواج داخلها"), own("الأزواج مع جماعات أخرى")],
  placesCaption: own("أماكنهم بحسب البلد"),
  placesHeads: [own("البلد"), own("الجهات الفاعلة"), own("بإحداثيات خاصة بها")],
  mapTitle: own("الشبكة على الخريطة"),
  sideways: own("الصورة أعرض من الشاشة: حرّكها إلى الجانبين."),
  description: (actors, pairs) =>
    say`${subject(actors, nouns.actor)} على هيئة علامات، و${subject(pairs, nouns.pair)} من الشركاء على هيئة خطوط. المرتبطون متجاورون حيث يتسع المكان؛ أما اليمين واليسار والأعلى والأسفل فلا معنى لها.`,
  mapDescription: (actors, pairs, isDrawn) =>
    isDrawn
      ? say`خريطة للعالم فيها ${subject(actors, nouns.actor)} على هيئة علامات حيث هي، و${subject(pairs, nouns.pair)} من الشركاء على هيئة خطوط على أقصر طريق فوق الكرة الأرضية.`
      : say`${subject(actors, nouns.actor)} على هيئة علامات حيث هي على خريطة للعالم من دون اليابسة، و${subject(pairs, nouns.pair)} من الشركاء على هيئة خطوط.`,
  coarseDescription: (circles, pairs) =>
    say`${subject(circles, nouns.community)} من الجهات، تكبر كلما كثرت جهاتها، و${subject(pairs, nouns.line)} بينها، يعرض كلما كثرت أزواج الشركاء.`,
  coarseHowToRead: own(
    "الجهات أكثر من أن تُرسم واحدةً واحدة. كل علامة جماعة من الجهات ترتبط فيما بينها أكثر مما تقضي به المصادفة. والجماعات التي بينها روابط كثيرة متجاورة. أما اليمين واليسار والأعلى والأسفل فلا معنى لها.",
  ),
  coarseCaption: own(
    "مساحة العلامة عدد الجهات في الجماعة، ولكل جماعة من أكبرها لون. والخط يمثل أزواج الشركاء كلها بين جماعتين.",
  ),
  coarseTieKey: (differs) => own(`أزواج الشركاء بين جماعتين${differs ? "، أعرض حيث تكثر" : ""}`),
  circlesLeft: (circles, actors) =>
    say`غير مرسوم: ${subject(circles, nouns.community)} أصغر أو غير متصلة بغيرها، فيها ${subject(actors, nouns.actor)}.`,
  classKey: (name, count) => say`${name} (${count})`,
  others: {
    community: (count) => say`جماعات أصغر (${count})`,
    country: (count) => say`بلدان أخرى أو غير مذكورة (${count})`,
    kind: (count) => say`أنواع أخرى أو غير مذكورة (${count})`,
  },
  scoreKey: (score, low, high) =>
    low === high ? say`${score}: ${low}` : say`${score}: من ${low} إلى ${high}`,
  notScored: (count) => say`أشخاص لا يُرتَّبون، وقيم غير معروفة (${count})`,
  sizeKey: (score, value) => say`${score}: ${value}`,
  brokerKey: own("يتوسط بين الآخرين (القسم 4)"),
  suggested: {
    proposed: (count) => say`مقترح: تعريف (${count})`,
    care: (count) => say`مقترح: إحياء أو تعميق أو حماية (${count})`,
  },
  tieKey: (byStrength, colored) =>
    say`زوج من الشركاء${own(byStrength ? "، أعرض حيث الرابطة أقوى" : "")}${own(colored ? "، ملوّن داخل الفئة الواحدة" : "")}`,
  backbone: (kept, all, everybody) =>
    say`لكي يمكن تتبع الخطوط رُسم ${kept} من ${after(all, nouns.pair)}: أبرزها${own(everybody ? "، والأول لكل جهة" : "")}.`,
  omitted: {
    unnamed: (actors, pairs) =>
      say`غير مرسوم: ${subject(actors, nouns.actor)} باسم مستعار، مع ${after(pairs, nouns.pair)} من الشركاء.`,
    "too-many": (actors, pairs) =>
      say`غير مرسوم واحدةً واحدة، لأن الكثرة تمنع التمييز: ${subject(actors, nouns.actor)}، مع ${after(pairs, nouns.pair)} من الشركاء.`,
  },
  unlisted: (actors, pairs) =>
    say`ليس في هذا الجدول: ${subject(actors, nouns.actor)} باسم مستعار، مع ${after(pairs, nouns.pair)} من الشركاء.`,
  around: (actors) => say`${subject(actors, nouns.actor)} بلا إحداثيات حول وسط البلد.`,
  beside: (actors) => say`${subject(actors, nouns.actor)} بلا مكان أسفل الخريطة.`,
};

import type { Catalogue } from "../english/english.js";
import { own, remark, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const stages: Readonly<Record<string, readonly [name: string, meaning: string]>> = {
  scattered: ["مبعثرة", "لا جزء منها يضم نصف الجهات"],
  "hub-and-spoke": [
    "محورية ذات محور واحد",
    "جهة واحدة ترتبط بنصف الآخرين في الجزء الأكبر، ولا أحد غيرها له نصف روابطها",
  ],
  "multi-hub": ["متعددة المحاور", "عدة محاور، لا يرتبط واحد منها بنصف الآخرين، تبلغ معًا نصف الجزء الأكبر"],
  "core–periphery": ["نواة ومحيط", "نواة كثيفة يرتبط بها معظم الآخرين في الجزء الأكبر"],
};

const figures: Readonly<Record<string, string>> = {
  largestShare: "نسبة الجهات التي في الجزء الأكبر",
  hubShare: "نسبة مَن ترتبط بهم هناك أكثر الجهات ارتباطًا",
  secondShare: "روابط الثانية ارتباطًا، نسبةً إلى روابط الأولى",
  hubs: "المحاور: جهات تزيد روابطها على المتوسط بانحرافين معياريين",
  hubReach: "نسبة ما هو من الجزء الأكبر محور أو مرتبط بمحور",
  denseCore: "الجهات في نواة نصف أزواجها مرتبط على الأقل",
  coreFit: "مطابقة نموذج النواة والمحيط",
  attached: "نسبة مَن له رابطة بالنواة من الآخرين في الجزء الأكبر",
};

/** Part 2: the stage, on whom ties hang, and the core. */
export const shapeWords: Catalogue["shape"] = {
  title: own("ما شكلها"),
  stage: (name) => {
    const stage = stages[name];
    return stage === undefined
      ? say`يسمي بناة الشبكات هذه الشبكة: ${remark(name)}.`
      : say`يسمي بناة الشبكات هذه الشبكة: ${own(`${stage[0]}، أي ${stage[1]}`)}. وفي الجدول ما يستند إليه ذلك.`;
  },
  stageName: (name) => (stages[name] === undefined ? remark(name) : own(stages[name][0])),
  noStage: (because) =>
    say`يميز بناة الشبكات بين أربع مراحل: مبعثرة، ومحورية ذات محور واحد، ومتعددة المحاور، ونواة ومحيط. ولا يمكن وضع هذه الشبكة في أي منها: ${remark(because)}. ويبيّن الجدول الشروط الناقصة. والمرحلة صورة للروابط المسجلة لا تقدير لجودتها.`,
  largest: (share, hub) => say`يضم الجزء الأكبر ${share}؛ وأكثر جهاته ارتباطًا مرتبطة هناك بـ${hub}. `,
  allActors: own("الجهات كلها"),
  ofActors: (share) => say`${share} من الجهات`,
  allOthers: own("سائر الجهات كلها"),
  ofOthers: (share) => say`${share} من الآخرين`,
  hubs: (count, reach) =>
    count === 0
      ? own("ولا محور فيه، أي لا جهة تزيد روابطها على المتوسط بانحرافين معياريين.")
      : say`وفيه ${subject(count, nouns.hub)}، أي جهات تزيد روابطها على المتوسط بانحرافين معياريين؛ ومع المرتبطين بها يبلغ ذلك ${reach} من الجزء.`,
  centralization: (value) =>
    say`إلى أي حد تتوقف الروابط على جهات مفردة؟ التمركز ${value}، حيث 0 توزع متساوٍ و1 نجمة في وسطها جهة واحدة.`,
  core: (size, within, attached) =>
    say`أفضل قطع إلى نواة ومحيط يضع في النواة ${after(size, nouns.actor)}. ${size === 1 ? [] : say`والمرتبط من أزواج هذه ${within}، `}ونسبة مَن له رابطة بالنواة من سائر الجهات ${attached}. `,
  coreFit: (fit) => say`وتتبع الروابط هذا النمط بمعامل ارتباط ${fit}، حيث 1 نواة تامة ومحيط فارغ.`,
  coreChance: (fit, chance, better, drawn, more, weak) =>
    say`وتتبع الروابط هذا النمط بمعامل ارتباط ${fit}، حيث 1 نواة تامة ومحيط فارغ؛ وهو في الشبكات التي لها العدد نفسه من الشركاء لكل جهة وصُنعت فيما عدا ذلك مصادفةً ${chance} في المتوسط، وعدد ما يبلغ منها ذلك ${better} من ${drawn}. ${own(more ? "فالنواة هنا أكثر مما تصنعه أعداد الشركاء" : "فالنواة هنا ليست أكثر مما تصنعه أعداد الشركاء")}${own(more && weak ? "، لكنها ضعيفة." : ".")}`,
  caption: own("المراحل وشروطها"),
  heads: [own("المرحلة"), own("الشرط"), own("هنا"), own("المطلوب"), own("تحقق")],
  figure: (name) => (figures[name] === undefined ? remark(name) : own(figures[name])),
  needed: (rule, threshold) => say`${own(rule === "below" ? "دون" : "على الأقل")} ${threshold}`,
  met: own("نعم"),
  notMet: own("لا"),
};

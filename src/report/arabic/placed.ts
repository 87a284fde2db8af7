import type { Catalogue } from "../english/english.js";
import { fixed, own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 4: positions of organizations. */
export const placedWords: Catalogue["placed"] = {
  people: (people) =>
    people === 0
      ? own("ليس في هذه القوائم إلا منظمات.")
      : say`ليس في هذه القوائم إلا منظمات. وقد دخل في كل حساب ${subject(people, nouns.person)}: الأشخاص يُعدّون ولا يُرتَّبون أبدًا.`,
  organizationsHidden: (count) =>
    say`واستُبعدت أيضًا ${subject(count, nouns.organization)} باسم مستعار: فالموضع في قائمة قد يكشفها.`,
  nobody: own("لا منظمة يمكن ذكرها."),
  notSure: own(
    "ما مدى الثقة بهذا؟ لم يُقَس عدم اليقين بعد. قوائم الروابط ينقصها دائمًا بعضها، وقليل من الروابط الناقصة قد يبدّل مواضع متجاورة، فلا تقرأ الأرقام المتقاربة على أنها مختلفة. واقرأ القوائم «بين الأوائل» لا «الأول فالثاني فالثالث».",
  ),
  level: (count, figure, all) =>
    all
      ? say`${subject(count, nouns.organization)} متساوية هنا، لكل منها ${figure}، ولا منظمة لها أكثر، فلا تُذكر واحدة قبل الأخرى.`
      : say`${subject(count, nouns.organization)} أخرى متساوية عند حد هذه القائمة، لكل منها ${figure}، ولم تُذكر: فلا شيء يقول أيها أولًا.`,
  aPlace: own("الموقع في الشبكة فرصة. أما هل تُستغل فلا تستطيع القائمة أن تقوله."),
  heads: {
    organization: own("المنظمة"),
    kind: own("النوع"),
    country: own("البلد"),
    meaning: own("بالكلمات"),
  },
  linkTitle: own("لوصل جماعات متباعدة"),
  linkCaption: own("المنظمات التي تمر بها أقصر المسارات بين الآخرين (الوساطة)"),
  linkHead: own("الوساطة"),
  linkMeans: (share) => say`تتوسط بين ${share} من أزواج الآخرين كلها`,
  linkMeansNote: (pairs, ordered) =>
    say`لكل منظمة ${subject(pairs, nouns.pair)} من الجهات الأخرى، متصلة كانت أو غير متصلة${own(ordered ? "، محسوبة مرة في كل اتجاه" : "")}. ويُحسب لها الزوج إذا مرّ بها أقصر مسار بين طرفيه؛ وإذا تساوت عدة مسارات في القِصَر حُسبت النسبة التي تمر بها منها.`,
  convokeTitle: own("لبلوغ الجميع في خطوات قليلة"),
  harmonicCaption: own("المنظمات القريبة من معظم الآخرين (القرب التوافقي)"),
  harmonicHead: own("التوافقي"),
  closenessHead: own("القرب"),
  closenessInPartHead: own("القرب داخل جزئها"),
  harmonicMeans: (score) => {
    const near = Math.round(score);
    return near === 1
      ? own("قريبة كأن لها شريكًا مباشرًا واحدًا")
      : say`قريبة كأن لها من الشركاء المباشرين ${near}`;
  },
  outward: own(
    "لبعض الروابط اتجاه، والمسافات تتبعه إلى الخارج: أي مدى قرب الآخرين من هنا. والمنظمة التي يسميها الآخرون فقط لا تبلغ أحدًا على رابطة، فرقمها التوافقي 0.0 ولو كان لها شركاء كثيرون.",
  ),
  estimated: (score, low, high) => say`نحو ${score} (من ${low} إلى ${high})`,
  partnersTitle: own("لجمع شركاء كثيرين"),
  degreeCaption: own("المنظمات الأكثر شركاء (الدرجة)"),
  degreeHead: own("الشركاء"),
  degreeMeans: (share) => say`مرتبطة بنسبة ${share} من سائر الجهات`,
  degreeMeansTies: own("لا نسبة: في هذا العدد روابط بنفسها"),
  wellTiedTitle: own("لتُسمع بين حسني الاتصال"),
  pagerankCaption: own("المنظمات التي يكثر أن يُصادَف عندها مَن يواصل السير على الروابط عشوائيًّا (PageRank)"),
  pagerankHead: own("PageRank"),
  pagerankMeans: (times) =>
    Math.abs(times - 1) < 0.05
      ? own("بتواتر الجهة المتوسطة تقريبًا")
      : say`بتواتر الجهة المتوسطة مضروبًا في ${fixed(times, 1)}`,
  skipped: own("استُبعدت الوساطة والقرب، لأن الشبكة أكبر من أن يُحسبا فيها بدقة في زمن معقول."),
  everyoneLead: (shown) =>
    say`${subject(shown, nouns.organization)} بأسمائها، بالترتيب الأبجدي لمعرّفاتها، مع أرقام القسم 4. وليس في هذه القائمة أشخاص.`,
  everyoneTooMany: (shown, all) =>
    say`لم يُذكر إلا أول ${shown} من ${after(all, nouns.organization)}؛ وفي الجدول “actors” الكل.`,
  everyoneCaption: own("المنظمات التي تظهر أسماؤها كلها"),
  everyoneHeads: [
    own("المعرّف"),
    own("المنظمة"),
    own("النوع"),
    own("البلد"),
    own("الشركاء"),
    own("الوساطة"),
    own("التوافقي"),
    own("القرب"),
    own("القرب داخل جزئها"),
    own("الجزء"),
    own("الجماعة"),
  ],
};

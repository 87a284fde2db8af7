import type { Catalogue } from "../english/english.js";
import { own, roundPercent, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 6: what groups have against their share. */
export const leftOutWords: Catalogue["leftOut"] = {
  isolates: (count, all) =>
    count === 0
      ? own("لا جهة بلا رابطة.")
      : say`عدد الجهات التي لا رابطة لها بأحد غيرها في القائمة ${count} من ${all}.`,
  outsideLargest: (count, parts) =>
    say`${subject(count, nouns.actor)} على ${after(parts, nouns.island)} خارج الجزء الأكبر؛ والقسم 2 يذكرها.`,
  homeOnly: (countries, count) =>
    say`${subject(count, nouns.country)} له جهات في القائمة ولا رابطة له ببلد آخر: ${countries}.`,
  shares: own(
    "تقارن الجداول حصة المجموعة من الجهات بحصتها من أطراف الروابط (لكل رابطة طرفان). وحصة من الأطراف دون الحصة من الجهات تعني روابط لكل جهة أقل مما لغيرها. ولا تقول لماذا: فقد تكون المجموعة جديدة أو صغيرة أو ناقصة التسجيل أو مهملة.",
  ),
  countriesCaption: (shown, least) =>
    shown === 1
      ? say`البلد الوحيد، من البلدان التي لها ${subject(least, nouns.actor)} أو أكثر، الذي روابطه لكل جهة دون المتوسط`
      : say`أقل ${after(shown, nouns.country)} روابطَ لكل جهة، من البلدان التي لها ${subject(least, nouns.actor)} أو أكثر`,
  noCountryLacks: (least) =>
    say`لا بلد له ${subject(least, nouns.actor)} أو أكثر روابطه لكل جهة دون المتوسط.`,
  smallCountries: (least) =>
    say`لا بلد له ${subject(least, nouns.actor)} أو أكثر: وهذا أقل من أن يُقارن بين ما للبلدان.`,
  levelCountries: (count, least) =>
    say`عدد البلدان التي لها ${subject(least, nouns.actor)} أو أكثر ونصيبها من الشركاء دون حصتها ${count}، وكلها دونها بالقدر نفسه، فلا يُذكر واحد قبل الآخر.`,
  kindsCaption: own("الجهات وأطراف الروابط بحسب النوع"),
  countriesHeads: [
    own("البلد"),
    own("الجهات الفاعلة"),
    own("الحصة من الجهات"),
    own("الحصة من الأطراف"),
    own("الأطراف لكل جهة"),
  ],
  kindsHeads: [
    own("النوع"),
    own("الجهات الفاعلة"),
    own("الحصة من الجهات"),
    own("الحصة من الأطراف"),
    own("الأطراف لكل جهة"),
    own("مؤشر E–I"),
  ],
  eiIndex: say`يقارن مؤشر E–I الروابط التي تخرج من النوع بالتي تبقى فيه: ${-1} إذا بقيت كلها، و1 إذا خرجت كلها.`,
  noKinds: own("لا يُعرف نوع أي جهة، فلا تُقارن الأنواع."),
  noGroupsRecorded: own("لا تسجل القائمة مجموعات يُعنى بإشراكها، كالشباب أو النازحين، فلم يُقارن شيء منها."),
  noGroups: own("المجموعات التي سجلتها للعناية بإشراكها، كالشباب أو النازحين، لا يقارنها هذا الإصدار بعد."),
  scores: {
    degree: own("الشركاء"),
    harmonic: own("القرب من الآخرين"),
    betweenness: own("التوسط بين الآخرين"),
  },
  evenness: (list) =>
    say`ما مدى تفاوت توزيع هذه (معامل جيني: 0 إذا تساوى الجميع، وقرابة 1 إذا كان الكل لواحد): ${list}.`,
  even: (score, gini, times) =>
    say`${score} ${gini}، أي إن الفرق بين جهتين مسحوبتين عشوائيًّا ${times} من المتوسط`,
  allEven: (score) => say`${score} 0.00، أي إن للجهات كلها القدر نفسه تقريبًا`,
  by: {
    country: own("بحسب البلد"),
    kind: own("بحسب النوع"),
    languages: own("بحسب لغة العمل"),
    groups: own("بحسب المجموعات التي سجلتها"),
  },
  byOther: (attribute) => say`بحسب ${attribute}`,
  highest: {
    degree: own("في عُشر الجهات الأكثر شركاء"),
    harmonic: own("في عُشر الجهات الأقرب إلى سائر الجهات"),
    betweenness: own("في عُشر الجهات التي تمر بها أقصر المسارات بين الآخرين أكثر من غيرها"),
  },
  fewer: (tenth, groups) => say`${tenth}، أقل مما تضعه المصادفة هناك: ${groups}.`,
  more: (tenth, groups) => say`${tenth}، أكثر مما تضعه المصادفة هناك: ${groups}.`,
  moreThere: (groups) => say` وأكثر مما تضعه المصادفة هناك: ${groups}.`,
  asChance: (tenth) => say`${tenth}، لكل من هذه المجموعات ما يقارب ما تضعه المصادفة هناك.`,
  against: (group, share, least, most) => say`${group} (${share}؛ بالمصادفة من ${least} إلى ${most})`,
  chanceNote: (compared, by, fewest) =>
    say`«بالمصادفة»: كم من مجموعة بحجمها كان سيقع هناك لو وُزعت المواضع بالقرعة، في 95 من كل 100 سحب. والمقارَن ${subject(compared, nouns.group)} في كل منها ${subject(fewest, nouns.actor)} أو أكثر؛ ويقع خارج ذلك منها بالمصادفة وحدها ${by < 1 ? own("أقل من واحدة") : say`نحو ${Math.round(by)}`}.`,
  outside: (share, groups) =>
    say`خارج الجزء الأكبر من الشبكة ${share} من الجهات كلها. والنسبة أكبر من ذلك في: ${groups}.`,
  outsideOf: (group, outside, actors) => say`${group} (${outside} من ${actors})`,
  groupHead: {
    country: own("البلد"),
    kind: own("النوع"),
    languages: own("اللغة"),
    groups: own("المجموعة"),
  },
  otherHead: own("القيمة"),
  heads: { actors: own("الجهات الفاعلة"), share: own("من الجهات"), highest: own("العُشر الأعلى") },
  scoreHeads: {
    degree: own("من الشركاء"),
    harmonic: own("من القرب"),
    betweenness: own("من الوساطة"),
  },
  fromOneCountry: (country) =>
    say`كل رابطة تصل بين ${country} وبلد آخر، لأن القائمة أُعدّت من هناك: فليس فيها عن سائر الجهات إلا شركاؤها في ${country}، فتبدو كأن شركاءها قليلون.`,
  tableCaption: {
    country: (shown, least) =>
      shown === 1
        ? say`البلد الذي له أصغر حصة من الشركاء قياسًا إلى حصته من الجهات، من البلدان التي لها ${subject(least, nouns.actor)} أو أكثر`
        : say`أول ${after(shown, nouns.country)} في صغر الحصة من الشركاء قياسًا إلى الحصة من الجهات، من البلدان التي لها ${subject(least, nouns.actor)} أو أكثر`,
    kind: own("ما لكل نوع، قياسًا إلى حصته من الجهات"),
    languages: own("ما للناطقين بكل لغة، قياسًا إلى حصتهم من الجهات"),
    groups: own("ما لكل مجموعة مسجلة، قياسًا إلى حصتها من الجهات"),
  },
  otherCaption: (attribute) => say`ما لكل مجموعة بحسب ${attribute}، قياسًا إلى حصتها من الجهات`,
  leading: (caption, shown) => (shown === 1 ? say`${caption}: الأكبر` : say`${caption}: أكبر ${shown}`),
  severalValues: say`الجهة التي لها عدة منها تُحسب في كل واحدة، فقد يزيد مجموع النسب على ${roundPercent(1)}.`,
  groupShares: own(
    "تقارن الجداول حصة المجموعة من الجهات بحصتها من الشركاء كلهم ومن القرب (القرب التوافقي) ومن الوساطة؛ و«العُشر الأعلى» حصتها من عُشر الجهات الأكثر شركاء. وصِغَر الحصة لا يقول لماذا: فقد تكون المجموعة جديدة أو صغيرة أو ناقصة التسجيل أو مهملة.",
  ),
  unknown: (count) =>
    say`${subject(count, nouns.actor)} بلا قيمة، أو لا تُعرض قيمتها، غير داخلة في المقارنة هنا.`,
};

import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { general } from "./general.js";
import { nouns } from "./nouns.js";

/** Part 7: what goes out and what comes in. */
export const exchangeWords: Catalogue["exchange"] = {
  title: own("مَن يرسل ومَن يستقبل"),
  lead: (weighted) =>
    own(
      weighted
        ? "الروابط ذات الاتجاه تبيّن ما يخرج وما يدخل، وهو هنا مجموع القوة. والرابطة التي لا اتجاه لها تُحسب في الاتجاهين."
        : "الروابط ذات الاتجاه تبيّن ما يخرج وما يدخل، وهو هنا عدد الأزواج المرتبطة. والرابطة التي لا اتجاه لها تُحسب في الاتجاهين.",
    ),
  attractor: (name, received, sent) =>
    say`أكثر مَن يزيد ما يستقبله على ما يرسله ${name}: يدخل ${received} ويخرج ${sent}.`,
  firstFor: (name, count, others) =>
    say`مركز الجذب الأول ${name}: فأكبر ما يرسله ${count} من الآخرين، وعددهم ${others}، يذهب إلى هناك.`,
  country: own("البلد"),
  organization: own("المنظمة"),
  heads: (group) => [group, own("يرسل"), own("يستقبل"), own("الرصيد"), own("الأول لهذا العدد من الآخرين")],
  countriesCaption: own("ما ترسله البلدان وتستقبله عبر الحدود، وأولها ما يزيد استقباله على إرساله أكثر"),
  countriesLead: (shown) =>
    shown === 1
      ? own("البلد الذي يزيد استقباله على إرساله أكثر من غيره")
      : say`أول ${after(shown, nouns.country)} في زيادة الاستقبال على الإرسال`,
  attractorsCaption: own("المنظمات التي يزيد استقبالها على إرسالها أكثر من غيرها"),
  pairsCaption: own("أزواج البلدان التي يختلف فيها ما يذهب عما يعود أكثر من غيرها"),
  pairsHeads: [own("من"), own("إلى"), own("يذهب"), own("يعود")],
  beyondTitle: own("مَن يتبادل أكثر مما تعطيه المجاميع"),
  beyond: (above, looked, times) =>
    say`مَن يتبادل كثيرًا يتبادل كثيرًا مع الجميع. ولذلك يوضع كل واحد من ${after(looked, nouns.pair)} من البلدان إلى جانب ما كان سيجري لو لم يُحسب إلا مجموع ما يرسله كل منهما إلى غيره وما يستقبله منه: وعدد الأزواج التي تبلغ ${times === 2 ? own("ضعف ذلك") : say`${times} أضعاف ذلك`} أو أكثر، وفوق ما تفعله المصادفة، ${above}.`,
  circlesLead: (count) =>
    own(
      count === 1
        ? "هذه البلدان تصل بينها مثل هذه الأزواج:"
        : "هذه المجموعات من البلدان تصل بينها مثل هذه الأزواج:",
    ),
  circle: (names, flow, times) => say`${names}: ${flow} فيما بينها، أي ${times} أضعاف ما تعطيه مجاميعها.`,
  noCircle: own("لا تجمع مثل هذه الأزواج ثلاثة بلدان أو أكثر في مجموعة."),
  circlesMean: (runs) =>
    say`يُحسب الزوج في البحث عن المجموعات بمقدار علوّه فوق ذلك الخط؛ والمجموعات هي ما اتفقت عليه ${subject(runs, nouns.time)} من البحث. وقد تضم المجموعة أزواجًا تتبادل أقل.`,
  beyondCaption: own("أزواج البلدان التي تتبادل أكثر مما تعطيه مجاميعها، في الاتجاهين معًا"),
  beyondHeads: [own("البلد"), own("مع"), own("المتبادل"), own("بالمجاميع"), own("الأضعاف")],
  note: own(
    "كثرة الاستقبال قد تعني أن المكان مرغوب، أو أن فيه أسرّة ومالًا؛ وكثرة الإرسال قد تعني السخاء، أو عدم وجود مكان للاستقبال. الأرقام لا تقول.",
  ),
  balance: (value, more) => (more ? general.signed("+", value) : value),
};

import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** What participations say, in parts 1, 3, 4 and 7. */
export const gatheringWords: Catalogue["gatherings"] = {
  used: (participations, activities) =>
    say`تستعمل الأقسام 3 و4 و7 أيضًا ${after(participations, nouns.participation)} في ${after(activities, nouns.activity)}، لجهات لم ترفض.`,
  againTitle: own("مَن يعود"),
  again: (returned, could, share) =>
    could === 1
      ? own(
          returned === 1
            ? "جهة فاعلة واحدة كان في وسعها أن تعود، لأن نشاطًا آخر بدأ بعد أول نشاط لها: وقد عادت."
            : "جهة فاعلة واحدة كان في وسعها أن تعود، لأن نشاطًا آخر بدأ بعد أول نشاط لها: ولم تعد.",
        )
      : say`${subject(could, nouns.actor)} كان في وسعها أن تعود، لأن نشاطًا آخر بدأ بعد أول نشاط لها: وقد عاد منها ${returned} (${share}).`,
  nobodyCould: own("لم يكن في وسع أحد أن يعود إلى نشاط: لا يُعرف أن نشاطًا بدأ بعد آخر."),
  soon: (soon, could, within) =>
    say`من ${after(could, nouns.actor)} بدأ بعد أول نشاط لها ما لا يقل عن ${within} غيره، عدد ما حضر أحد الأنشطة التالية (${within}): ${soon}.`,
  againCaption: own("مَن عاد، بحسب النوع"),
  againHeads: [own("النوع"), own("شارك"), own("كان في وسعه العودة"), own("عاد"), own("النسبة")],
  noVerdict: own(
    "لا تُحسب إلا أنشطة هذه القائمة. ومَن لم يعد ربما لم يُدعَ، أو لم يكن له مال أو إجازة أو تأشيرة؛ والقائمة لا تقول.",
  ),
  hostedTitle: own("مَن استضاف"),
  hostedLead: (hosted, activities) =>
    say`القوائم السابقة تُظهر مواقع في الشبكة. أما هذه فتُظهر أفعالًا، بقدر ما سُجّل منها: يُعرف المضيف في ${hosted} من ${after(activities, nouns.activity)}.`,
  effectiveHosts: (hosts, effective) =>
    hosts === 1
      ? own("استضافت جهة واحدة ذلك كله.")
      : say`عدد الجهات المضيفة ${hosts}؛ والاستضافة مركّزة كأن ${effective} استضافت بالتساوي.`,
  moreHosted: (count, most, all) =>
    say`${subject(count, nouns.organization)}${own(all ? "" : " أخرى")} استضافت كل منها ${most === 1 ? own("نشاطًا واحدًا") : say`${after(most, nouns.activity)} على الأكثر`}، ولم تُذكر.`,
  hostedCaption: own("المنظمات الأكثر استضافةً للأنشطة"),
  hostedHeads: { hosted: own("استضافت"), took: own("شاركت في") },
  giveTitle: own("مَن يستضيف ومَن يأتي"),
  giveLead: own("تُظهر المشاركات مَن يستضيف ومَن يكتفي بالمجيء، ومَن يجتمع في قاعة مع مَن."),
  notCompared: own(
    "لا يقارن هذا الإصدار بين العروض والاحتياجات، ولا يعرف من المال إلا ما تذكره الروابط عمّن يدفع.",
  ),
  neverHost: (countries, count) =>
    say`شاركت جهات من ${after(count, nouns.country)} ولم تستضف شيئًا: ${countries}.`,
  everyCountryHosts: own("كل بلد شاركت جهاته استضاف شيئًا."),
  noHosts: own("لا نشاط يُعرف مضيفه، فلا يُقال مَن يستضيف ومَن يكتفي بالمجيء."),
  countriesCaption: own("المشاركة والاستضافة بحسب البلد"),
  countriesLead: (shown) =>
    shown === 1
      ? own("المشاركة والاستضافة في البلد الذي جاء منه أكثر الجهات")
      : say`المشاركة والاستضافة في أول ${after(shown, nouns.country)} من حيث عدد مَن جاء منها`,
  kindsCaption: own("المشاركة والاستضافة بحسب النوع"),
  groupHeads: (group) => [
    group,
    own("الجهات المشاركة"),
    own("حصتها"),
    own("مرات الاستضافة"),
    own("الحصة من الاستضافة"),
  ],
  country: own("البلد"),
  kind: own("النوع"),
  shares: own(
    "حصة من الاستضافة دون حصة المشاركين تعني مجيئًا أكثر من الاستضافة. والاستضافة تكلّف مالًا ومكانًا: فقلّتها ليست مأخذًا على أحد.",
  ),
  mixTitle: own("مَن يجتمع في قاعة مع مَن"),
  mix: (pairs, share, chance) =>
    say`من ${after(pairs, nouns.pair)} من الجهات في نشاط واحد، ${share} من نوع واحد؛ ولو حضر كلٌّ بقدر ما حضر ولم يكن للنوع أثر لكانت النسبة نحو ${chance}.`,
  mixCaption: own("الأزواج في النشاط نفسه، بحسب النوعين"),
  mixHeads: [own("النوع"), own("النوع الآخر"), own("الأزواج"), own("بالمصادفة"), own("أضعاف المصادفة")],
  mixNote: own(
    "يُحسب الزوج مرة عن كل نشاط حضره الاثنان، فللأنشطة الكبيرة أكبر وزن. والوجود في القاعة نفسها ليس لقاءً. والمصادفة مقدّرة بأكثر قليلًا من حقها داخل الأنواع الصغيرة، لأن أحدًا لا يلتقي نفسه.",
  ),
};

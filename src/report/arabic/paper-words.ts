import type { Catalogue } from "../english/english.js";
import { own, remark, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** What a paper calls what was computed. */
const terms: Readonly<Record<string, string>> = {
  degree: "الدرجة",
  strength: "القوة",
  betweenness: "الوساطة",
  closeness: "القرب",
  cohesion: "الكثافة والتعدّي والتجمّع للشبكة كلها",
  reciprocity: "التبادلية",
  mixing: "الاختلاط",
  pagerank: "PageRank",
  coreness: "رتبة النواة",
  clustering: "التجمّع المحلي",
  harmonic: "القرب التوافقي",
  reach: "مدى الوصول بالخطوات",
  components: "المكوّنات المتصلة",
  consensus: "جماعات التوافق",
  communityNames: "الصفات الزائدة التمثيل في الجماعات",
  communitySignificance: "النمطية إلى جانب شبكات بالدرجات نفسها",
  stage: "مرحلة الشبكة",
  corePeriphery: "النواة والمحيط",
  distances: "المسافات بين الأزواج كلها",
  cutPoints: "نقاط الفصل والجسور",
  robustness: "الرتب عند نقص البيانات",
  stability: "استقرار الارتباط",
  structuralHoles: "التقييد والحجم الفعلي",
  participation: "معامل المشاركة والدرجة داخل المجموعة",
  brokerageRoles: "أدوار الوساطة",
  profile: "مواقع الجمع والوصل والحشد",
  influencers: "مجموعة البدء ذات أكبر وصول متوقع",
  hosting: "تركّز الاستضافة",
  returning: "عودة المشاركين",
  copresence: "الاختلاط في الأنشطة المشتركة",
  withoutActor: "فقدان جهات مفردة",
  inclusion: "حصص المجموعات بين الرتب العليا",
  exchange: "التدفقات بين المجموعات إلى جانب شبه الاستقلال",
  funding: "تدفقات التمويل",
  waves: "موجات الروابط الجديدة",
  durability: "بقاء الروابط",
  dependence: "توقف الروابط على البرامج والأشخاص المفردين",
  layout: "المواضع في الصورة",
  recommend: "التوصية بالروابط",
};

/** What `methods` writes for a paper. */
export const paperWords: Catalogue["paper"] = {
  term: (measure) => (terms[measure] === undefined ? remark(measure) : own(terms[measure])),
  software: (version, form, seed, effort) =>
    say`حُسبت الأرقام كلها ببرنامج comity ${version} (صيغة التحليل ${form}، البذرة ${seed}، الجهد «${effort}»).`,
  network: (actors, ties, asOf) =>
    asOf === undefined
      ? say`تضم الشبكة ${after(actors, nouns.actor)} و${after(ties, nouns.tie)}.`
      : say`تضم الشبكة، كما في ${asOf}، ${after(actors, nouns.actor)} و${after(ties, nouns.tie)}.`,
  publicView: (withheld, refused) =>
    say`وهي العرض المخصص للجمهور: عدد الجهات ذات الأسماء المستعارة ${withheld}، وقد استُبعدت سلفًا الجهات التي رفضت أن تكون في البيانات، وعددها ${refused}.`,
  stewardView: (refused) =>
    say`وهي العرض المخصص للقيّم على البيانات؛ وقد استُبعدت سلفًا الجهات التي رفضت أن تكون فيها، وعددها ${refused}.`,
  ties: own("استُعملت الروابط النشطة والروابط التي لم تُذكر حالتها."),
  undirected: own("وهي كلها في الاتجاهين، فيُحسب كل زوج من الجهات مرة واحدة."),
  directed: own("ولبعضها اتجاه، فيُحسب كل زوج من الجهات مرة في كل اتجاه حيث تُحسب المسارات."),
  source: (source) => say`مصدر البيانات: ${source}.`,
  exact: (list) => say`ما حُسب بدقة: ${list}.`,
  estimated: (list) => say`ما حُسب من عيّنات عشوائية أو ببحث عشوائي: ${list}.`,
  unsettled: (list) => say`ما لم يستقر ضمن التكرارات المسموح بها، فهو تقريبي: ${list}.`,
  samples: (n) => subject(n, nouns.sample),
  within: (epsilon, delta) => say`ε = ${epsilon}، δ = ${delta}`,
  standardError: (share) => say`الخطأ المعياري ${share}`,
  undefinedValues: own("القيمة غير المعرَّفة مذكورة على هذا النحو، مع سببها، لا على أنها 0."),
  more: own("وفي جدول المعاملات كل خيار لكل مقياس."),
  title: own("المنهج"),
  parametersTitle: own("المعاملات"),
  referencesTitle: own("المراجع"),
  heads: [own("التشغيل"), own("المقياس"), own("المعامل"), own("القيمة")],
};

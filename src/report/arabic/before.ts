import type { ComparedFigureName, ComparisonCaution } from "../../analysis/comparison.js";
import type { Catalogue } from "../english/english.js";
import { own, roundPercent, say, type Text } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

const figures: Readonly<Record<ComparedFigureName, readonly [what: Text, more: Text]>> = {
  actors: [own("الجهات المستعملة"), own("قائمة أطول، أو شبكة أكبر")],
  ties: [own("الروابط"), own("روابط أكثر، أو ما سُجّل منها أكثر")],
  meanPartners: [own("شركاء الجهة في المتوسط"), own("مَن يُلجأ إليهم أكثر")],
  without: [own("الجهات التي لا رابطة لها"), own("المنفردون أكثر")],
  connected: [own("أزواج الجهات التي يصل بينها مسار ما"), own("مَن يُبلغون عن طريق غيرهم أكثر")],
  efficiency: [
    own("القرب: متوسط 1 مقسومًا على عدد الخطوات، للأزواج كلها"),
    own("مَن يُبلغون أكثر، أو في خطوات أقل"),
  ],
  across: [own("الروابط التي تعبر حدودًا"), own("ما يؤدي إلى الخارج من الموجود أكثر")],
  countryPairs: [own("أزواج البلدان التي بينها رابطة"), own("البلدان التي تلتقي مباشرة أكثر")],
  transitivity: [own("شركاء الشريك المرتبطون فيما بينهم"), own("الدوائر تنغلق؛ وقد تقلّ الأخبار من الخارج")],
  cutPoints: [own("الجهات التي ينفصل من دونها جزء"), own("ما يتوقف على جهات مفردة أكثر: أضعف أمام الفقدان")],
  centralization: [own("مقدار توقف الروابط على جهة واحدة"), own("ما يتوقف على الأكبر أكثر")],
};

const cautions: Readonly<Record<ComparisonCaution, Text>> = {
  undated: own("لا يذكر الاثنان معًا تاريخ كل منهما: فالترتيب هو الترتيب الذي سُلّما به."),
  grown: own(
    "جهة من كل عشر من المسماة الآن على الأقل جديدة في القائمة. فكل ما يعدّ الكل قد يكون زاد لأن التدوين زاد؛ فاقرأ أولًا الجهات التي في القائمتين.",
  ),
  shrunk: own(
    "جهة من كل عشر من المسماة سابقًا على الأقل لم تعد في القائمة. فكل ما يعدّ الكل قد يكون نقص لأن التدوين نقص؛ فاقرأ أولًا الجهات التي في القائمتين.",
  ),
  effort: own("حُسبت أقصر المسارات بدقة في أحد الاثنين فقط؛ والأرقام التي تستند إليها تختلف لهذا السبب أيضًا."),
  direction: own("للروابط اتجاهات في أحد الاثنين فقط، فالشركاء يُعدّون فيهما عدًّا مختلفًا."),
  seed: own("حُسب الاثنان بسحوبات عشوائية مختلفة؛ وقد تختلف الجماعات لهذا السبب وحده."),
};

/** Part 9: what changed since an earlier analysis. */
export const beforeWords: Catalogue["before"] = {
  state: (date, collected, actors) =>
    date !== undefined
      ? say`كما في ${date}`
      : collected !== undefined
        ? say`جُمع في ${collected}`
        : say`وفيه ${subject(actors, nouns.actor)}`,
  lead: (earlier, later) =>
    say`يُقارن تحليلان: تحليل سابق (${earlier})، وتحليل هذا التقرير (${later}). وما يختلف هو ما دُوّن. أما هل صار أحد أحسن حالًا، وبفضل مَن، فلا تستطيع قائمة أن تقوله.`,
  caution: (caution) => cautions[caution],
  bothTitle: own("الجهات التي في القائمتين"),
  both: (actors, more, fewer, same) =>
    say`المسمى في القائمتين ${subject(actors, nouns.actor)}. زاد شركاء ${more} منها، ونقص شركاء ${fewer}، وبقي على حاله ${same}.`,
  bothNobody: own("لا جهة مسماة في القائمتين، فلا شيء يُقال عمن بقي."),
  bothMean: (earlier, later) => say`وكان متوسط شركائها ${earlier} فصار ${later}.`,
  bothInterval: (low, high) =>
    say`ولجهات كهذه يقع متوسط التغير بين ${low} و${high} (مجال ثقة ${roundPercent(0.95)}).`,
  clear: {
    more: own(" وهذا كسب."),
    fewer: own(" وهذه خسارة."),
    neither: own(" وقد يكون ذلك مصادفة."),
  },
  intervalNote: own(
    "يعامل المجال الجهات على أنها عيّنة من جهات مثلها، ويراعي أن كل رابطة تغيّر اثنتين منها. ولا يعرف شيئًا عن الثغرات في القوائم.",
  ),
  alone: (earlier, later) =>
    say`المسمى في القائمة السابقة وحدها: ${subject(earlier, nouns.actor)}؛ وفي اللاحقة وحدها: ${later}. والجهات ذات الأسماء المستعارة لا يمكن التعرف عليها من قائمة إلى أخرى.`,
  figuresTitle: own("الكل"),
  figuresCaption: own("أرقام الكل، سابقًا والآن"),
  figuresHeads: [own("الرقم"), own("سابقًا"), own("الآن"), own("التغير"), own("ما تعنيه زيادته")],
  figure: (name) => figures[name],
  points: (value) => say`${value} نقطة مئوية`,
  gainedCaption: own("المنظمات التي كسبت أكثر الشركاء"),
  lostCaption: own("المنظمات التي فقدت أكثر الشركاء"),
  changedHeads: [own("المنظمة"), own("البلد"), own("سابقًا"), own("الآن")],
  changedNote: own(
    "حيث تغيرت أكثر من عشر منظمات بالقدر نفسه لم تُختر منها واحدة. وفقدان الشركاء قد يكون خيارًا، أو نهاية مخططًا لها، أو رابطة لم يدوّنها أحد هذه المرة.",
  ),
  joined: (count, some) =>
    count === 0
      ? own("لا زوج من البلدان صارت بينه رابطة ولم تكن.")
      : say`أزواج البلدان التي صارت بينها رابطة ولم تكن: ${subject(count, nouns.pair)}، هي ${some}.`,
  parted: (count, some) =>
    count === 0
      ? own("لا زوج من البلدان فقد آخر رابطة بينه.")
      : say`أزواج البلدان التي لم تعد بينها رابطة: ${subject(count, nouns.pair)}، هي ${some}.`,
  pair: (one, other) => say`${one} – ${other}`,
  circles: (pairs, still) =>
    say`من ${after(pairs, nouns.pair)} من هذه الجهات كانت في جماعة واحدة سابقًا لا يزال ${still} كذلك. والجماعات يُبحث عنها من جديد كل مرة، فبعضها كان سيفترق ولو لم يتغير شيء.`,
  mayNot: own(
    "التغير بعد برنامج ليس تغيرًا بسببه. فذلك يقتضي جهات لم تكن في البرنامج وكانت ستكون مثل التي فيه.",
  ),
};

import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 4: organizations that stand between others, a sentence each. */
export const brokerWords: Catalogue["brokers"] = {
  title: own("مَن يتوسط بين الآخرين، بالكلمات"),
  lead: (least) =>
    say`للتوسط بين الآخرين معانٍ عدة، ولذلك فالقوائم عدة، والأولى من كل قائمة في أولها. وما لم يُذكر غير ذلك فالمنظور فيه المنظمات التي لها ${after(least, nouns.partner)} أو أكثر، وهو ما لجهة واحدة من كل عشر.`,
  fromOneCountry: (country) =>
    say`كل رابطة تصل بين ${country} وبلد آخر، لأن القائمة أُعدّت من هناك. فليست فيها روابط بين شركاء أحد في ${country}، ولا بين بلدين آخرين: وأن هذه الجهات تصل بين بلدان وأن شركاءها غرباء بعضهم عن بعض صحيحٌ عنها كلها بحكم إعداد القائمة. فلا تقرأ إلا مَن لها من ذلك أكثر.`,
  countries: own("تصل بين بلدان:"),
  tiesCountries: (name, countries, partners, abroad) =>
    say`${name}: تصل إلى ${after(countries, nouns.country)} غير بلدها، وفيها ${abroad === partners ? say`شركاؤها كلهم، وعددهم ${partners}` : say`${abroad} من شركائها وعددهم ${partners}`}.`,
  circles: own("تصل بين جماعات:"),
  tiesCircles: (name, circles, partners, outside) =>
    say`${name}: تصل بين ${after(circles, nouns.community)}، وخارج جماعتها ${outside === partners ? say`شركاؤها كلهم، وعددهم ${partners}` : say`${outside} من شركائها وعددهم ${partners}`}.`,
  holes: own("شركاؤها أقل ارتباطًا بعضهم ببعض (الثغرات البنيوية):"),
  standsAlone: (name, partners, size, constraint) =>
    say`${name}: لها ${subject(partners, nouns.partner)}، قيمتهم كقيمة ${size} لا روابط بينهم (الحجم الفعلي)؛ وتقييدها ${constraint}، حيث 1 شريك وحيد و0 شركاء كثيرون غرباء بعضهم عن بعض.`,
  bridging: own("يتوقف الكثير على كل رابطة من روابطها (التجسير؛ يكفي هنا شريكان):"),
  carries: (name, partners, pairs) =>
    say`${name}: تحمل كل رابطة من روابطها، وعددها ${partners}، أقصر المسارات بين ${pairs < 0.5 ? own("أقل من زوج واحد") : after(Math.round(pairs), nouns.pair)} من الجهات في المتوسط.`,
  liaison: own("تقف بين بلدين آخرين (الوصل):"),
  isLiaison: (name, pairs, chance) =>
    say`${name}: شريكة لطرفي ${after(pairs, nouns.pair)} من بلدين آخرين لا رابطة بينهما؛ ${chance}.`,
  isLiaisonDirected: (name, pairs, chance) =>
    say`${name}: تقع ${after(pairs, nouns.time)} على طريق من بلد إلى آخر، ليس أي منهما بلدها، حيث لا رابطة مباشرة؛ ${chance}.`,
  borders: own("تقف بين بلدها وبلدان أخرى (حرّاس البوابة والممثلون):"),
  standsAtBorder: (name, pairs, chance) =>
    say`${name}: شريكة لطرفي ${after(pairs, nouns.pair)}، أحدهما من بلدها والآخر من بلد آخر، لا رابطة بينهما؛ ${chance}.`,
  gatekeeper: own("تُدخل الآخرين إلى بلدها (حرّاس البوابة):"),
  isGatekeeper: (name, pairs, chance) =>
    say`${name}: تقع ${after(pairs, nouns.time)} على طريق من بلد آخر إلى جهة في بلدها، حيث لا رابطة مباشرة؛ ${chance}.`,
  representative: own("تتكلم عن بلدها في الخارج (الممثلون):"),
  isRepresentative: (name, pairs, chance) =>
    say`${name}: تقع ${after(pairs, nouns.time)} على طريق من جهة في بلدها إلى بلد آخر، حيث لا رابطة مباشرة؛ ${chance}.`,
  chance: (expected, z) => say`والروابط الموضوعة عشوائيًّا تعطي ${expected} (z = ${z})`,
  hardly: own("لا شيء تقريبًا"),
  zMeans: own(
    "z عدد الانحرافات المعيارية عما تعطيه روابط موضوعة عشوائيًّا. ومثل هذه الروابط لا يعطي أحدًا شركاء كثيرين، فمَن له كثيرون يقع فوقها بكثير: z تضع ترتيبًا ولا تختبر شيئًا.",
  ),
};

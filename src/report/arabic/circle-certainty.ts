import type { Catalogue } from "../english/english.js";
import { own, say, type Text } from "../say.js";
import { after } from "./counted.js";
import { nouns } from "./nouns.js";

const circle = (group: number, name: string): Text => say`الجماعة ${group} (${name})`;

/** Part 2: how sure the communities are. */
export const circleCertaintyWords: Catalogue["circleCertainty"] = {
  once: own(
    "شُغّلت الطريقة مرة واحدة: وقد يرسم تشغيل آخر حدودًا أخرى، كما أن في الشبكات المصنوعة مصادفةً جماعات أيضًا. فاقرأها على أنها اقتراح.",
  ),
  agreed: (runs) =>
    say`تسحب الطريقة عشوائيًّا في أثناء عملها، ولذلك شُغّلت ${after(runs, nouns.time)}؛ والجماعات هي ما اتفقت عليه هذه المرات.`,
  chance: (samples, mean, quality) =>
    say`الشبكات التي لها العدد نفسه من الشركاء لكل جهة وصُنعت فيما عدا ذلك مصادفةً فيها جماعات أيضًا، ومتوسط نمطيتها ${mean} في ${after(samples, nouns.network)} كهذه. أما تشغيل الطريقة نفسها على هذه الشبكة فيبلغ ${quality}`,
  above: (deviations) => say`، أي أعلى بمقدار ${deviations} من الانحرافات المعيارية`,
  below: (deviations) => say`، أي أدنى بمقدار ${deviations} من الانحرافات المعيارية`,
  reached: (count, samples, p) => say`؛ وعدد ما يبلغ منها ذلك ${count} من ${samples} (p = ${p}). `,
  more: own("فوراء الجماعات أكثر من المصادفة. ولا يدل ذلك على مدى وضوح حدودها."),
  noMore: own("فقد تكون المصادفة وحدها صنعت هذه الجماعات: لا تبنِ عليها شيئًا."),
  sameNetwork: (shared) =>
    say`لا يُعرف هل وراءها أكثر من المصادفة بمقارنتها بشبكات عشوائية لها العدد نفسه من الشركاء لكل جهة: فهذه تشترك مع هذه الشبكة في ${shared} من الأزواج المرتبطة في المتوسط، لأن كثرة المرتبطين لا تترك للشركاء خيارًا. فما يفصل الجماعات عندئذ هو قوة الروابط.`,
  sure: (runs, sure, actors, borderline) =>
    say`ما مدى الثقة بموضع كل جهة؟ ${sure === actors ? say`الجهات كلها، وعددها ${actors}، كانت` : say`${sure} من ${after(actors, nouns.actor)} كانت`} في تسع من كل عشر من المرات، وعددها ${runs}، أو أكثر، مع سائر أعضاء جماعتها: فموضعها مؤكد. ${borderline === 0 ? own("ولم تكن واحدة كذلك في أقل من ثلاث من أربع، فليس منها ما هو على الحدود. ") : say`وعدد ما كان كذلك في أقل من ثلاث من أربع ${borderline}: وهو على الحدود. `}`,
  agreement: (agreement) =>
    say`ومقدار اتفاق مرتين ${agreement} في المتوسط، حيث 1 الجماعات نفسها و0 لا اتفاق فوق المصادفة (مؤشر راند المعدّل). `,
  mostBorderline: own(
    "ومعظم الجهات على الحدود، فيمكن رسم حدود الجماعات على أوجه كثيرة تكاد تتساوى جودةً: اقرأها على أنها صورة من صور عدة. ",
  ),
  drawsOnly: own("وهذا كله عن سحوبات الطريقة، لا عن روابط ناقصة في القائمة."),
  between: (count) =>
    count === 1
      ? own("منظمة على الحدود بين جماعتين؛ وحيث تذهب عدة منظمات معًا دائمًا تنوب عنها واحدة:")
      : own("بعض المنظمات على الحدود بين جماعتين؛ ومن التي تذهب معًا دائمًا تنوب واحدة عن الجميع:"),
  circle,
  leaning: (name, one, share, other, otherShare) =>
    say`${name}: مع ${one} في ${share} من المرات، ومع ${other} في ${otherShare}.`,
};

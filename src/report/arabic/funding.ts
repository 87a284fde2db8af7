import type { Catalogue } from "../english/english.js";
import { own, say } from "../say.js";
import { after, subject } from "./counted.js";
import { nouns } from "./nouns.js";

/** Part 7: who pays for whom. */
export const fundingWords: Catalogue["funding"] = {
  title: own("مَن يدفع"),
  lead: (ties) =>
    say`${subject(ties, nouns.tie)} مما يُذكر فيه مَن يدفع: روابط تمويل، من المعطي إلى المعطى، وروابط أخرى لها ممول يدفع النصف عن كل طرف. وتُحسب كل رابطة 1، لأن المبالغ غير مسجلة.`,
  allKnown: own("وبلد الدافع معروف فيها كلها."),
  payerUnknown: (count) =>
    say`وبلد الدافع غير معروف في ${count} منها: فالممول ليس جهة من هذه القائمة تظهر باسمها، أو لا بلد له، أو لا اتجاه للرابطة. ولم يُخمَّن شيء.`,
  takerUnknown: (count) => say` وذهب ${count} أيضًا إلى جهات لا يُعرف بلدها.`,
  nothingKnown: own("فلا شيء يُقال عن الرصيد بين البلدان."),
  caption: own("ما تدفعه البلدان عن غيرها، وما يدفعه غيرها عنها، بالروابط"),
  leadCaption: (shown) =>
    shown === 1
      ? own("ما يدفعه ويُدفع عنه البلد الذي يزيد دفعه أكثر من غيره، بالروابط")
      : say`ما تدفعه ويُدفع عنها أول ${after(shown, nouns.country)} في زيادة ما تدفعه، بالروابط`,
  heads: [own("البلد"), own("يدفع عن غيره"), own("يدفع غيره عنه"), own("الرصيد"), own("يدفع عن أهله")],
  note: own("مَن يدفع أكثر قد يكون عنده أكثر. وكثرة الدفع تعني غالبًا أيضًا تقرير مَن يلتقي."),
};

import type { Analysis } from "../../analysis/analysis.js";
import type { ReportDocument } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { say, type Text } from "../say.js";

const longestName = 60;
/** Words by which a source says that its data is not of this world; "generated" may also mean exported. */
const notReal =
  /\b(?:invented|fictional|fictitious|imaginary|imagined|made[- ]up|generated|synthetic|simulated)\b/iu;

/** The title of one's own, or the general one with the name of the data set where a source is recorded. */
export function titleOf({ dataset }: Analysis, words: Catalogue, title?: string): Text {
  if (title !== undefined) return say`${title}`;
  const name = nameOf(dataset.source ?? "");
  return name === "" ? words.general.title : words.general.titleOf(name);
}

/** What stands right under the title: the source in its own words, set apart where they say that it is made up. */
export function sourceLine({ dataset }: Analysis, words: Catalogue): Pick<ReportDocument, "source"> {
  const source = dataset.source?.trim() ?? "";
  if (source === "") return {};
  const [word] = notReal.exec(source) ?? [];
  return word === undefined
    ? { source: { block: "paragraph", text: words.general.source(source), tone: "aside" } }
    : { source: { block: "paragraph", text: words.general.notReal(word, source), tone: "caution" } };
}

/** A short source whole, of a long one what stands before the first pause. */
function nameOf(source: string): string {
  const text = source.trim();
  if (text.length <= longestName) return text;
  const [first] = text.split(/[,;:]\s|\s[(–—]|(?<=\w{4})\.\s/u, 1);
  const signs = Array.from(first);
  return signs.length <= longestName ? first : `${signs.slice(0, longestName).join("").trimEnd()}…`;
}

import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { tieCount } = general;

/** Part 7: who pays for whom. */
export const fundingWords = {
  title: own("Who pays"),
  lead: (ties: number): Text =>
    say`${tieCount(ties)} ${own(ties === 1 ? "says" : "say")} who pays: ties of funding, from who gives to who is given to, and others with a funder, who pays half for each end. Every tie counts 1, for sums of money are not recorded.`,
  allKnown: own("The country of the payer is known for all of them."),
  payerUnknown: (count: number): Text =>
    say`For ${count} of them the country of the payer is not known: the funder is no actor of this list that is shown by name, or has no country, or the tie has no direction. Nothing was guessed.`,
  takerUnknown: (count: Text): Text => say` ${count} more ${own("went to actors without a known country.")}`,
  nothingKnown: own("So nothing can be said of the balance between countries."),
  caption: own("What countries pay for others, and what others pay for them, in ties"),
  leadCaption: (shown: number): Text =>
    say`What the ${shown === 1 ? own("country") : say`${shown} countries`} that pay most beyond what is paid for them pay and get, in ties`,
  heads: [
    own("Country"),
    own("Pays for others"),
    own("Others pay for it"),
    own("Balance"),
    own("Pays for its own"),
  ],
  note: own("Who pays more may have more to pay with. Paying often also means deciding who meets."),
};

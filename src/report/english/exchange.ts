import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { countryCount } = general;

/** Part 7: what goes out and what comes in. */
export const exchangeWords = {
  title: own("Who sends and who receives"),
  lead: (weighted: boolean): Text =>
    weighted
      ? own(
          "Ties with a direction tell what goes out and what comes in, here in summed strength. A tie without a direction counts both ways.",
        )
      : own(
          "Ties with a direction tell what goes out and what comes in, here in tied pairs. A tie without a direction counts both ways.",
        ),
  attractor: (name: string, received: Text, sent: Text): Text =>
    say`${name} receives most beyond what it sends: ${received} come in, ${sent} go out.`,
  firstFor: (name: string, count: number, others: number): Text =>
    say`The main attractor is ${name}: for ${count} of the ${others} others, the largest of what they send goes there.`,
  country: own("Country"),
  organization: own("Organization"),
  heads: (group: Text): readonly Text[] => [
    group,
    own("Sends"),
    own("Receives"),
    own("Balance"),
    own("First for so many others"),
  ],
  countriesCaption: own(
    "What countries send and receive across borders, those that receive most beyond it first",
  ),
  countriesLead: (shown: number): Text =>
    say`The ${shown === 1 ? own("country") : countryCount(shown)} that ${own(shown === 1 ? "receives" : "receive")} most beyond what ${own(shown === 1 ? "it sends" : "they send")}`,
  attractorsCaption: own("Organizations that receive most beyond what they send"),
  pairsCaption: own(
    "Pairs of countries with the largest difference between what goes one way and what comes back",
  ),
  pairsHeads: [own("From"), own("To"), own("Goes"), own("Comes back")],
  note: own(
    "Receiving much may mean being wanted, or having beds and money; sending much may mean generosity, or having no place to receive. The numbers do not tell.",
  ),
  balance: (value: Text, more: boolean): Text => say`${own(more ? "+" : "")}${value}`,
};

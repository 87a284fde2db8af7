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
  beyondTitle: own("Who exchanges more than the totals would give"),
  beyond: (above: number, looked: number, times: number): Text =>
    say`Whoever exchanges much exchanges much with everybody. So each of ${looked} pairs of countries is put beside what would flow if only counted how much each of the two sends to others and receives from them in all: ${above === 0 ? own("no pair exchanges") : above === 1 ? own("one exchanges") : say`${above} exchange`} ${times === 2 ? own("twice that") : say`${times} times that`} or more, and more than chance would do.`,
  circlesLead: (count: number): Text =>
    count === 1
      ? own("These countries are joined by such pairs:")
      : own("These circles of countries are joined by such pairs:"),
  circle: (names: Text, flow: Text, times: Text): Text =>
    say`${names}: ${flow} among them, ${times} times what their totals would give.`,
  noCircle: own("Such pairs join no three countries or more to a circle."),
  circlesMean: (runs: number): Text =>
    say`In the search for circles a pair counts by how far it lies above that line; they are what ${runs} runs of the search agree on. A circle may hold pairs that exchange less.`,
  beyondCaption: own(
    "Pairs of countries that exchange most beyond what their totals would give, both directions together",
  ),
  beyondHeads: [own("Country"), own("With"), own("Exchanged"), own("By totals"), own("Times")],
  note: own(
    "Receiving much may mean being wanted, or having beds and money; sending much may mean generosity, or having no place to receive. The numbers do not tell.",
  ),
  balance: (value: Text, more: boolean): Text => (more ? general.signed("+", value) : value),
};

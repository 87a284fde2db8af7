import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, organizationCount, tieCount } = general;

export const intakeWords = {
  absent: own(
    "No list of findings was passed to this report, so it cannot say which rows of your list were left out or changed. The command “comity check” tells, row by row.",
  ),
  everyRow: own(
    "Every row of the list is accounted for: it was read, merged with an equal one, or set aside. Which of those that were read are used, the lines under the table say.",
  ),
  rowsCaption: own("What became of the rows"),
  rowsHeads: [own("Table"), own("Rows"), own("Read"), own("Merged"), own("Set aside")],
  tables: { actors: own("Actors"), ties: own("Ties"), participations: own("Participations") },
  nothingToMend: own("Nothing was found that needs mending."),
  findingsCaption: own("What was found, and what to do"),
  findingsHeads: [
    own("What was found"),
    own("Where"),
    own("What was done"),
    own("How often"),
    own("What to do"),
  ],
  effects: {
    quarantined: own("row set aside"),
    blanked: own("value left blank"),
    merged: own("rows merged"),
    noted: own("noted only"),
  },
  wholeRows: (table: Text): Text => say`${table}, whole rows`,
  column: (table: Text, column: string): Text => say`${table}, ${column}`,
  ownColumn: (table: Text): Text => say`${table}, a column of your own`,
  used: (actors: number, ties: number): Text =>
    say`Used in this report: ${actorCount(actors)} and ${tieCount(ties)}.`,
  refused: (actors: number, ties: number): Text =>
    say`${actorCount(actors)} refused to be analyzed. ${own(actors === 1 ? "It and its" : "They and their")} ${tieCount(ties)} are left out of every number here.`,
  outside: (ties: number): Text =>
    say`Left outside this view: ${tieCount(ties)}, planned, dormant, ended or not falling on the date of the report. Only part 3 counts them.`,
  participations: (count: number): Text =>
    say`Not used by this version: ${count} ${own(count === 1 ? "participation" : "participations")} in activities, of actors who did not refuse.`,
  whatIsIn: own("What is in the network"),
  noKinds: own("The list gives no actor a kind."),
  noMethods: own("The list gives no tie a method."),
  kindsCaption: own("Actors by kind"),
  kindsHeads: [own("Kind"), own("Actors"), own("Share")],
  projected: (count: number): Text =>
    say`Of these, ${tieCount(count)} ${own(count === 1 ? "is" : "are")} projected from shared activities and ${own(count === 1 ? "has" : "have")} a method only if the list gives one.`,
  methodsCaption: own("Ties by method"),
  methodsHeads: [own("Method"), own("Ties"), own("Share")],
  dataset: {
    source: own("Source: "),
    boundary: own("Who was to be in it: "),
    collected: own("Collected: "),
    licence: own("License: "),
  },
  nothingAboutSource: own(
    "Nothing was recorded about the source, the boundary, the date or the license of the data.",
  ),
};

export const cannotYetWords = {
  lead: own(
    "These questions are part of every report. This one answers them in part or not at all; why is said with each:",
  ),
  lasting: own(
    "Part 3: how long ties of a kind usually last, and which of them depend on one programme or funder. Only statuses, dates and waves are read.",
  ),
  give: own(
    "7. Do both sides give and gain? Only directions of ties, hosting and who pays are read, where the list has them; nothing is computed yet from offers and needs, nor from sums of money.",
  ),
  next: own(
    "8. Whom should we introduce, revive or deepen next? Nothing is proposed in this report; the command “comity recommend” does, and “comity report --recommend” puts it here.",
  ),
  before: own(
    "9. Are we better than before? No earlier analysis was given; “comity report --before FILE.json” compares with one that was kept by “--json”.",
  ),
};

export const showWords = {
  public: (withheld: number, organizations: number): Text =>
    withheld === 0
      ? own("This report was made for the public. Every actor in it is shown by name.")
      : say`This report was made for the public. Shown under a pseudonym such as “person 12”: ${general.actorCount(withheld)}, of which ${organizationCount(organizations)}. The pseudonym stands for the id, the name, the place and all free text; kind and country are shown.`,
  unspecified: own(
    "No kinds of actors are given, so all were treated as organizations. Before you pass the report on, make sure that no actor in it is a person.",
  ),
  steward: own(
    "This report was made for the steward of the data. It shows names of people and organizations that have not agreed to be published. Do not pass it on; make one for the public instead.",
  ),
  consentTitle: own("What you may show"),
  may: [
    own("Counts, shares, pictures by country and the lists of organizations in this report."),
    own(
      "Names that stand here: organizations, and people who agreed to be published. Consent can be withdrawn; make the report anew before you print it again.",
    ),
  ],
  licence: (licence: string): Text =>
    say`The data itself is under the license “${licence}”; name its source.`,
  noLicence: own(
    "No license of the data is recorded. Ask whoever collected it before you publish anything from it.",
  ),
  mayNotTitle: own("What you may not conclude"),
  mayNot: [
    own(
      "That a pseudonym cannot be seen through. Whoever knows the network can recognize an actor by kind, country and number of ties. Do not publish the full tables where that could hurt somebody.",
    ),
    own(
      "That somebody is important, loyal, suspicious or dispensable. People are counted, never ranked, and no number here is about a person’s worth.",
    ),
    own("That a tie which is not in the list does not exist."),
    own(
      "That an actor’s place is its merit. A place is where others have tied it; a deed is something else.",
    ),
    own("That this may be used to vet, police, grant visas or appraise staff. It is not made for that."),
  ],
  organizationsHidden: (count: number): Text =>
    say`${organizationCount(count)} under a pseudonym are left out of the lists in part 4.`,
};

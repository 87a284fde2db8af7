import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { organizationCount } = general;

/** Part 4: positions to convene, to connect and to mobilize, and how sure they are. */
export const profileWords = {
  title: own("Who is placed to convene, to connect or to mobilize, and how sure that is"),
  lead: (samples: number, share: Text): Text =>
    say`Three positions, each compared among organizations of the same kind. All was worked out anew on ${samples} networks with ${share} of the ties left out at random. Whose position is in the upper quarter of its kind in 19 of 20 of them, or more, has it clearly; in at least half of them, likely; in fewer, that cannot be told.`,
  notDeed: own(
    "A position is not a deed. It says what the ties of an organization would allow, not that it convenes, connects or mobilizes anybody, or would be good at it. The three are never added up.",
  ),
  nobody: own("No kind has eight organizations or more to compare, so nobody’s position can be told."),
  countsCaption: own("How many have the position, by kind"),
  countsHeads: [
    own("Position"),
    own("Kind"),
    own("Clearly"),
    own("Likely"),
    own("Cannot be told"),
    own("Not in the upper quarter"),
  ],
  positions: { convene: own("to convene"), connect: own("to connect"), mobilize: own("to mobilize") },
  captions: {
    convene: own("To convene: organizations through which most of their circle meets"),
    connect: own("To connect: organizations whose ties are spread most evenly over circles"),
    mobilize: own("To mobilize: organizations from which a message is expected to come to most others"),
    mobilizeBefore: own("To mobilize: organizations from which a message could come to most others"),
  },
  meanings: {
    convene: own(
      "“Pairs of its circle” are the pairs of other members that have no tie, but meet by way of the organization, their common partner; where they have several, each has its part of the pair.",
    ),
    connect: own(
      "The figures are 0 where all ties lead to one circle, country or kind, and near 1 where each leads to another one.",
    ),
    mobilize: (steps: number): Text =>
      say`Counted are the others expected to have a message from there once it was passed on ${steps === 1 ? own("once") : say`${own(steps === 2 ? "twice" : `${steps} times`)} at most`}, if each tie passes it with a chance of its share in all ties into the actor it leads to. It is what this model gives, not what a message will do.`,
    /** What versions before 1.4 counted. */
    mobilizeBefore: (steps: number): Text =>
      say`Counted are the others within ${steps} ${own(steps === 1 ? "step" : "steps")}: as many as a message could come to if everybody passed it on, not as many as it will.`,
  },
  nobodyClear: {
    convene: own("To convene: no organization has the position clearly."),
    connect: own("To connect: no organization has the position clearly."),
    mobilize: own("To mobilize: no organization has the position clearly."),
  },
  level: (position: Text, clear: number): Text =>
    say`${organizationCount(clear)} ${own(clear === 1 ? "is" : "are")} clearly placed ${position}, too many of them level for any to be listed first.`,
  notListed: (more: number): Text =>
    say` ${more} more ${own(more === 1 ? "organization has" : "organizations have")} this position clearly and ${own(more === 1 ? "is" : "are")} not listed.`,
  above: own("Above so many of its kind"),
  range: (low: Text, high: Text): Text => say`${low} to ${high}`,
  heads: {
    convene: [own("Pairs of its circle"), own("Members"), own("Hosted")],
    connect: [own("Over circles"), own("Over countries"), own("Over kinds")],
    mobilize: [own("Others expected to be told"), own("Share of all")],
    mobilizeBefore: [own("Others it could come to"), own("Share of all")],
  },
  rangeMeans: own(
    "“Above so many of its kind” is what nine of ten of these networks gave. At most five of a kind stand in each table, and only where the position is clear.",
  ),
  hostedMeans: own(" “Hosted” is what is on record: a deed, beside the position."),
};

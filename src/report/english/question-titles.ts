import { own } from "../say.js";

/** The titles of the ten questions, and of what follows them. */
export const questions = {
  intake: own("How much of my list could be used, and what must I mend?"),
  islands: own("One network or islands; who is cut off?"),
  alive: own("Which partnerships are alive, asleep, about to lapse?"),
  placed: own("Who is placed to bring people together or to link groups?"),
  fragile: own("What if this one drops out?"),
  leftOut: own("Who is left out?"),
  give: own("Do both sides give and gain?"),
  next: own("Whom should we introduce, revive or deepen next?"),
  before: own("Are we better than before?"),
  cannotYet: own("What this version cannot tell yet"),
  show: own("What may I show, and what may I not conclude?"),
  methods: own("How it was computed"),
  references: own("References"),
  limits: own("What these numbers cannot tell you"),
  everyone: own("All organizations, by name"),
};

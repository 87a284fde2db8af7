import type { Ending } from "./certify.js";

/** What the certificate of an answer says. */
export interface Told {
  readonly chosen: number;
  readonly asked: number;
  readonly low: number;
  readonly best: number;
  readonly guarantee: number;
  readonly delta: number;
  readonly sets: number;
  readonly budgeted: boolean;
}

/** The certificate in plain words. */
export function certificateWords(told: Told): string {
  const { chosen, asked, low, best, guarantee, delta, sets, budgeted } = told;
  const sure = `With a chance of at least ${percent(1 - delta, 4)}`;
  if (chosen === 0)
    return `${sure}, nobody who may be asked ${asked > 0 ? "would add" : "would reach"} more than ${number(best)} actors: in ${sets} draws none did.`;
  const who = chosen === 1 ? "the one chosen" : `the ${chosen} chosen`;
  const adds = asked > 0 ? "add" : chosen === 1 ? "reaches" : "reach";
  const others = budgeted ? "no choice within the budget" : "no choice of as many";
  return `${sure}, ${who} ${adds === "add" && chosen === 1 ? "adds" : adds} at least ${number(low)} actors on average and ${others} ${asked > 0 ? "adds" : "reaches"} more than ${number(best)}: at least ${percent(Math.floor(guarantee * 1000) / 1000, 3)} of the best there could be.`;
}

/** Why it ended where it did, where that was before the guarantee asked for. */
export function endingWords(ending: Ending, wanted: number): string[] {
  const short = `before ${percent(wanted, 3)} of the best was certain; what is stated holds all the same`;
  switch (ending) {
    case "stopped":
      return [`Stopped ${short}.`];
    case "samples":
      return [`As many sets were drawn as \`samples\` allows, ${short}.`];
    case "memory":
      return [`The sets filled the \`memory\` that they may take, ${short}.`];
    case "rounds":
      return [`As many sets were drawn as are ever needed, ${short}.`];
    case "certified":
    case "nothing":
      return [];
  }
}

function percent(share: number, digits: number): string {
  return `${Number((100 * share).toPrecision(digits))}%`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(4)));
}

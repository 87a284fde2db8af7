import { say, type Text } from "../say.js";

/** How a circle of actors is called by its number, and by its name where it has one. */
export const circleNames = {
  circle: (number: number): Text => say`circle ${number}`,
  namedCircle: (number: number, name: string): Text => say`${number}: ${name}`,
};

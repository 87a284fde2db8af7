import type { ComityError } from "../../errors/error.js";

/** What went wrong, without what to do about it, in which the message of an error ends. */
export function withoutFix({ message, fix }: ComityError): string {
  return fix === undefined ? message : message.slice(0, -fix.length - 2);
}

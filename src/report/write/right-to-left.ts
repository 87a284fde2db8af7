/** Signs of direction in plain text, where there is no markup to say it. */

/** Each line begins with a mark that runs from right to left, so that a name at its start does not turn it. */
export function fromRight(text: string): string {
  return text.replace(/^(?=.)/gm, "\u200f");
}

/** Lines that were one: what is set apart and goes on in the next line is closed at the end of this one and opened again there. */
export function closedLines(lines: readonly string[]): string[] {
  let open = "";
  return lines.map((line) => {
    let closed = open;
    for (const sign of line) {
      const opens = sign === "\u2066" || sign === "\u2068";
      // A name that was cut lost its end.
      if (opens && open !== "") closed += "\u2069";
      if (sign === "\u2069" && open === "") continue;
      if (opens) open = sign;
      else if (sign === "\u2069") open = "";
      closed += sign;
    }
    return open === "" ? closed : `${closed}\u2069`;
  });
}

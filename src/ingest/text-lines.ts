import type { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { textOf } from "./bytes.js";
import type { Input } from "./source.js";

const longestLine = 1 << 26;
const lineEnd = /\r\n|\n|\r/;

/**
 * The lines of a text, some at a time, whatever their ends are; `done` counts the characters read. Throws
 * `unreadable-format` for a line of more than 64 MiB, and what `textOf` throws.
 */
export async function* linesOf(
  input: Input,
  name: string,
  pace: Pace,
  onMark: () => void,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly done: number }> {
  // The parts of the line that is not ended yet, joined once it is.
  let parts: string[] = [];
  let length = 0;
  let done = 0;
  let held = "";
  for await (const piece of textOf(input, name, pace, onMark)) {
    done += piece.length;
    let text = held + piece;
    // What a line feed may follow belongs to the next piece.
    held = text.endsWith("\r") ? "\r" : "";
    if (held !== "") text = text.slice(0, -1);
    const lines = text.split(lineEnd);
    const rest = lines.pop() ?? "";
    if (lines.length > 0) {
      lines[0] = parts.join("") + lines[0];
      parts = [];
      length = 0;
    }
    if (rest !== "") parts.push(rest);
    length += rest.length;
    if (length > longestLine)
      throw new ComityError("unreadable-format", `${name} has a line of more than 64 MiB`, {
        fix: "Check that it is the file you mean; write the data in lines",
      });
    yield { lines, done };
  }
  yield { lines: held === "" ? [parts.join("")] : [parts.join(""), ""], done };
}

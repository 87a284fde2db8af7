import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { orderPairsWith } from "../../network/pair-order.js";
import { wasmPairEngine } from "../../network/wasm/pair-engine.js";
import { bytesOf, sizeOf } from "../bytes.js";
import { byteOrderMark } from "../remarks.js";
import type { Edges, EdgeSource, Input, NamedOptions, Remark } from "../source.js";
import { Utf8Decoder } from "../utf8.js";
import { EdgeLines } from "./edge-lines.js";

const longestLine = 1_048_576;

/**
 * An edge list (`.el`), for `ingest`: one tie on each line, two ids and an optional strength, no header. Lines that
 * begin with `#` or `%` are comments. If the first tie is separated by tabs, all are, and ids may hold spaces;
 * otherwise any white space separates. Repeated pairs are parallel ties.
 *
 * Reads several million lines a second; ids become texts once each. Throws `empty-input`, `binary-input`,
 * `wrong-encoding` and, for a line of more than 1 MiB, `unreadable-format` when read.
 */
export function parseEdgeList(input: Input, options: NamedOptions = {}): EdgeSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "edge list" } = options;
  return { form: "edges", name, edges: (pace) => readEdges(input, name, pace) };
}

async function readEdges(input: Input, name: string, pace: Pace): Promise<Edges> {
  const remarks: Remark[] = [];
  const total = sizeOf(input);
  pace.begin(`reading ${name}`, total);
  orderPairsWith(wasmPairEngine);
  const lines = new EdgeLines();
  const decoder = new Utf8Decoder(name);
  let done = 0;
  const onMark = (): void => {
    decoder.skip(3);
    remarks.push(byteOrderMark("ties"));
  };
  for await (const piece of bytesOf(input, name, pace, onMark)) {
    decoder.check(piece);
    lines.add(piece);
    if (lines.waiting > longestLine)
      throw new ComityError("unreadable-format", `${name} has a line of more than 1 MiB`, {
        fix: "An edge list has one tie on each line: source, target and perhaps a strength",
      });
    done += piece.length;
    pace.advance(Math.min(done, total));
  }
  lines.end();
  pace.end();
  return lines.finish(remarks, pace);
}

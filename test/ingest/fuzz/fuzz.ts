import { expect, test } from "vitest";
import type { IngestInput, IngestOptions } from "../../../src/ingest/ingest.js";
import type { Input } from "../../../src/ingest/source.js";
import { random, type Random } from "../../../src/random/random.js";
import { draft, type Draft } from "./draft.js";
import { judge, same, type Outcome } from "./judge.js";
import { mutateBytes, mutateText } from "./mutate.js";

/** A reader to be fed with documents. */
export interface Fed {
  readonly name: string;
  /** A document of the format that tells of the network. One of several parts spoils these itself. */
  readonly write: (draft: Draft, random: Random, spoil: (part: string) => string) => string | Uint8Array;
  /** Reads a document; `random` is drawn from alike for every way of handing it over. */
  readonly read: (input: Input, random: Random) => IngestInput;
  /** What of an untouched document must have come in. */
  readonly holds?: (draft: Draft, outcome: Outcome) => void;
  readonly options?: IngestOptions;
  readonly cases?: number;
  /** The document is handed over as bytes always, never in pieces. */
  readonly whole?: boolean;
}

/** How many documents each reader is given; `FUZZ_CASES=10000` gives more. */
export const cases = Number(process.env["FUZZ_CASES"] ?? 2_000);

/** Each 16th document is left as it was written, and each 8th is read a second time in other pieces. */
const [untouchedEvery, twiceEvery] = [16, 8];

/**
 * Gives a reader documents of the grammar of its format, most of them spoiled. The seed of a case is its number, so that
 * `FUZZ=1234 npx vitest run test/ingest/fuzz` runs that case alone; a case that fails prints itself.
 */
export function fuzz(fed: Fed): void {
  const only = process.env["FUZZ"];
  const { name, cases: many = cases } = fed;
  test(`${name}: ${many} documents, most of them spoiled, end in a ledger or one error`, async () => {
    let errors = 0;
    const numbers = only === undefined ? Array.from({ length: many }, (_, i) => i) : [Number(only)];
    for (const number of numbers) if (await survives(fed, number)) errors++;
    // Were all documents refused, or none, nothing would have been tried.
    if (only === undefined) expect([errors > many / 100, errors < many - many / 16]).toEqual([true, true]);
  }, 300_000);
}

async function survives(fed: Fed, number: number): Promise<boolean> {
  const stream = random(number, "fuzz", fed.name);
  const sketch = draft(stream);
  const untouched = number % untouchedEvery === 0;
  const written = fed.write(sketch, stream, (part) => (untouched ? part : mutateText(part, stream)));
  const bytes = untouched ? asBytes(written) : spoiled(written, stream);
  try {
    const read = (input: Input) => (): IngestInput => fed.read(input, random(number, "read", fed.name));
    const outcome = await judge(
      read(fed.whole === true ? bytes : handedOver(bytes, number, stream)),
      bytes.length,
      fed.options ?? {},
    );
    if (untouched) fed.holds?.(sketch, outcome);
    if (number % twiceEvery === 0 && fed.whole !== true) {
      same(await judge(read(pieces(bytes, stream)), bytes.length, fed.options ?? {}), outcome);
    }
    return outcome.error !== undefined;
  } catch (cause) {
    const shown = JSON.stringify(new TextDecoder().decode(bytes)).slice(0, 4000);
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    throw new Error(`${fed.name}, case ${number}: ${why}\nthe document: ${shown}`, { cause });
  }
}

function asBytes(written: string | Uint8Array): Uint8Array {
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}

function spoiled(written: string | Uint8Array, stream: Random): Uint8Array {
  const kept = typeof written !== "string" || stream.below(8) === 0;
  const bytes = asBytes(kept ? written : mutateText(written, stream));
  return stream.below(5) === 0 ? mutateBytes(bytes, stream) : bytes;
}

// Text cannot hold what is no text; all else can be handed over in any form.
function handedOver(bytes: Uint8Array, number: number, stream: Random): Input {
  if (number % 3 === 0) return bytes;
  if (number % 3 === 1) return pieces(bytes, stream);
  return new Blob([bytes.slice()]);
}

async function* pieces(bytes: Uint8Array, stream: Random): AsyncGenerator<Uint8Array> {
  const cuts = Array.from({ length: stream.below(6) }, () => stream.below(bytes.length + 1)).sort(
    (a, b) => a - b,
  );
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

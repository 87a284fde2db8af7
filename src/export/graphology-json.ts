import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { isAutoKey } from "../ingest/auto-key.js";
import type { Network, TieTable } from "../network/network.js";
import { actorAt, tieAt } from "../network/rows.js";
import { pieces, type Exported } from "./exported.js";
import { withHeaders } from "./headers.js";
import { prepare, type ExportOptions } from "./options.js";
import { numberText, outletsOf, type Outlet } from "./outlets.js";
import { graphLosses, textLosses, type Form } from "./text-losses.js";

const form: Form = {
  name: "graphology JSON",
  clean: (text) => text,
  types: "some",
  trims: false,
  trimsItems: false,
  dropsBlankItems: false,
};

const graphOptions = { type: "mixed", multi: true, allowSelfLoops: true } as const;

/**
 * The network as the JSON that graphology exports and imports: a graph of mixed type that allows parallel edges and
 * self-loops, every column an attribute under its own name (`strength`, not `weight`), as `toGraph` makes it, with the
 * statement about the data as attributes of the graph. A tie with an attribute `key` gets it as its key where no earlier
 * tie has it.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` says what it does not hold: participations, own columns of dates. Throws `bad-option`, and `bad-input` for a
 * tied actor whose id is the name of a member of every JavaScript object (see `toGraph`). O(n + m), in pieces.
 */
export async function toGraphologyJson(network: Network, options: ExportOptions = {}): Promise<Exported> {
  const { network: shown, losses, control, pace } = await prepare(network, options);
  const { actors, ties, dataset } = shown;
  await refuseMembers(shown, pace);
  const rules = { text: (name: string) => name, strict: false };
  const people = withHeaders(outletsOf("actors", actors.columns), rules);
  const links = withHeaders(outletsOf("ties", ties.columns), rules);
  const found = await textLosses(shown, [...people.outlets, ...links.outlets], form, pace);
  const named = await firstOfKeys(ties, pace);
  pace.end();
  const peopleNames = renamed(people.outlets);
  const linkNames = renamed(links.outlets);
  const node = (row: number): string => {
    const { id, ...rest } = actorAt(shown, row);
    return `${row === 0 ? "" : ","}\n{"key":${JSON.stringify(id)}${attributes(rest, peopleNames)}}`;
  };
  const edge = (row: number): string => {
    const { source, target, directed, ...all } = tieAt(shown, row);
    const { key, ...others } = all as typeof all & { key?: unknown };
    const keyed = named[row] === 1;
    const head = `"key":${JSON.stringify(keyed ? key : `geid_0_${row}`)},"source":${JSON.stringify(source)},"target":${JSON.stringify(target)}`;
    const said = attributes(keyed ? others : all, linkNames);
    return `${row === 0 ? "" : ","}\n{${head}${said}${directed === true ? "" : ',"undirected":true'}}`;
  };
  return {
    losses: [
      ...losses,
      ...graphLosses(shown, "graphology JSON", true),
      ...people.losses,
      ...links.losses,
      ...found,
    ],
    ...pieces(
      "graphology JSON",
      [
        {
          before: `{"options":${JSON.stringify(graphOptions)},\n"attributes":${JSON.stringify(dataset)},\n"nodes":[`,
          length: actors.length,
          row: node,
          after: "],\n",
        },
        { before: '"edges":[', length: ties.length, row: edge, after: "]}\n" },
      ],
      control,
    ),
  };
}

function renamed(outlets: readonly Outlet[]): ReadonlyMap<string, string> {
  return new Map(
    outlets
      .filter(({ own, column, header }) => own && column !== header)
      .map((each) => [each.column, each.header]),
  );
}

function attributes(values: object, names: ReadonlyMap<string, string>): string {
  const entries = Object.entries(values) as [string, unknown][];
  if (entries.length === 0) return "";
  const texts = entries.map(
    ([name, value]) =>
      `${JSON.stringify(names.get(name) ?? name)}:${typeof value === "number" ? numberText(value) : JSON.stringify(value)}`,
  );
  return `,"attributes":{${texts.join(",")}}`;
}

/** 1 for the ties whose attribute `key` no earlier tie has, and no program made up. */
async function firstOfKeys(ties: TieTable, pace: Pace): Promise<Uint8Array> {
  const first = new Uint8Array(ties.length);
  const column = ties.columns.get("key");
  if (column === undefined || (column.type !== "category" && column.type !== "text")) return first;
  const seen = new Set<string>();
  await inChunks(pace, ties.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) {
      const key = column.type === "text" ? column.values[row] : column.words[column.codes[row] - 1];
      if (key === undefined || isAutoKey(key) || seen.has(key)) continue;
      seen.add(key);
      first[row] = 1;
    }
  });
  return first;
}

async function refuseMembers({ actors, ties }: Network, pace: Pace): Promise<void> {
  const members = new Set<number>();
  await inChunks(pace, actors.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) if (actors.ids.at(row) in Object.prototype) members.add(row);
  });
  if (members.size === 0) return;
  for (let tie = 0; tie < ties.length; tie++)
    for (const end of [ties.source[tie], ties.target[tie]])
      if (members.has(end))
        throw new ComityError(
          "bad-input",
          `graphology cannot hold ties of an actor called "${actors.ids.at(end)}"`,
          {
            fix: "Give the actor another id",
          },
        );
}

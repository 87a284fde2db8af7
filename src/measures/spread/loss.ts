import { inChunks } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { valueOf, type Network } from "../../network/network.js";
import { askedAbout } from "../asked-about.js";
import { membershipsOf } from "../labels.js";
import { shownGroups } from "../small-groups.js";
import type { Walk } from "../walk.js";

/** What is lost: some actors, all actors of a country, or all ties of a method. One of the three. */
export interface WhatIsLost {
  readonly actors?: string | readonly string[] | undefined;
  readonly country?: string | undefined;
  readonly method?: string | undefined;
}

/** Checks that one thing is lost. Throws `bad-option`. */
export function checkLoss({ actors, country, method }: WhatIsLost): void {
  const given = [actors, country, method].filter((each) => each !== undefined).length;
  if (given !== 1)
    throw new ComityError("bad-option", "say what is lost: one of actors, country and method", {
      path: ["actors"],
      fix: 'as in country: "FR" (--country FR), method: "sister-city" (--method sister-city) or actors: ["lyon"] (--actor lyon)',
    });
  for (const [name, value] of Object.entries({ country, method }))
    if (value !== undefined && typeof value !== "string")
      throw new ComityError("bad-option", `${name} must be a word`, { path: [name] });
}

/** Whether a tie is lost with a method; undefined where none is lost. */
export function lostTies({ ties }: Network, { method }: WhatIsLost): ((row: number) => boolean) | undefined {
  if (method === undefined) return undefined;
  const column = ties.columns.get("method");
  const code = column?.type === "category" ? column.words.indexOf(method) + 1 : 0;
  if (column?.type === "category" && code > 0) return (row) => column.codes[row] === code;
  return (row) => valueOf(ties.columns, "method", row) === method;
}

/**
 * The vertices that are lost, ascending. Before the public, only of organizations that are named and of countries with as
 * many actors as are shown by themselves. Throws `bad-option` and `unknown-actor`, also for a method that no tie has.
 */
export async function lostVertices(network: Network, loss: WhatIsLost, opened: Walk): Promise<Int32Array> {
  const { actors, country } = loss;
  if (actors !== undefined)
    return Int32Array.from(askedAbout(actors, opened, "what is left without a person")).sort();
  if (country === undefined) {
    await requireTie(network, loss, opened);
    return new Int32Array(0);
  }
  const found = await membershipsOf(network, "country", opened);
  const at = found.names.indexOf(country);
  if (at < 0)
    throw new ComityError("bad-option", `no actor is in ${JSON.stringify(country.slice(0, 20))}`, {
      path: ["country"],
      fix: `countries are ${found.names.slice(0, 30).join(", ")}`,
    });
  if (!shownGroups(found, opened).names.includes(country))
    throw new ComityError("bad-option", "before the public nobody asks about a country with so few actors", {
      path: ["country"],
      fix: 'ask for the steward (audience: "steward"), or about a country with five actors or more',
    });
  return Int32Array.from(found.members[at]);
}

async function requireTie(network: Network, loss: WhatIsLost, { admitted, pace }: Walk): Promise<void> {
  const isLost = lostTies(network, loss);
  let some = false;
  await inChunks(pace, admitted.ties.length, 16384, (from, to) => {
    for (let i = from; !some && i < to; i++) some = isLost?.(admitted.ties[i]) === true;
  });
  if (some) return;
  throw new ComityError(
    "bad-option",
    `no tie of the view is of the method ${JSON.stringify(loss.method?.slice(0, 40))}`,
    {
      path: ["method"],
      fix: 'write the method as the ties have it, such as "sister-city"',
    },
  );
}

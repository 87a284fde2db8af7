import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { ComityError } from "../../errors/error.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { membershipsOf } from "../../measures/labels.js";
import { within } from "../../measures/options.js";
import { shownGroups } from "../../measures/small-groups.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { changedWalks, groupChange, rowsOf } from "./changed-walks.js";
import { WalkVisits } from "./walk-visits.js";

export interface IncludeOptions {
  /** The group that is to be better placed: actors with this value of an attribute, or this number of a partition. */
  readonly group?: { readonly by: By; readonly value: string } | undefined;
  /** Probability of following a tie instead of restarting, above 0 and at most 0.99. Default 0.85. */
  readonly damping?: number | undefined;
}

/**
 * Including a group: its share of PageRank, that is, how much of the time somebody who keeps following ties is with it.
 *
 * Steps go along ties both ways, all ties alike, and restart anywhere; who has no tie restarts. A tie helps where it leads
 * from somebody often met to somebody from whom walks come to the group more often than from the neighbors of the first. It may
 * lower the share as well, so the value is neither monotone nor submodular, and nothing is guaranteed of greedy choice.
 *
 * Gains are exact: closed forms of the change of a few rows of the matrix of steps, on top of the ties taken. What
 * attributes say of people (their gender, their origin) may be asked about here and in `inclusion`, and counts nowhere
 * else. Throws `bad-option`, `unknown-attribute`. O(m) times some 60 for opening at most; for gains some 13 sweeps over the
 * ties for every eight actors who were not looked at before, at most some 35 where walks mix slowly.
 *
 * Brin & Page, Comput. Netw. ISDN Syst. 30 (1998) 107–117, doi:10.1016/S0169-7552(98)00110-X; fairness: Tsioutsiouliklis,
 * Pitoura, Semertzidis & Tsaparas, WWW 2022, 1091–1100, doi:10.1145/3485447.3512249.
 */
export async function openInclude(ground: Ground, graph: Csr, options: IncludeOptions): Promise<Objective> {
  const { opened } = ground;
  const { damping = 0.85 } = options;
  within("damping", typeof damping === "number" ? damping : NaN, 1e-6, 0.99);
  const { isMember, name } = await membersOf(ground, options.group);
  const walks = new WalkVisits(opened, graph, damping, isMember);
  await walks.begin();
  const members = isMember.reduce((count, is) => count + is, 0);
  const notes = [
    `The group are the ${members} of ${graph.order} actors of ${name}: ${((100 * members) / graph.order).toFixed(1)}% of all.`,
    `PageRank follows ties both ways with a chance of ${damping}; self-ties and strengths count nothing.`,
  ];
  return new Included(ground, walks, notes);
}

async function membersOf(
  { network, opened }: Ground,
  group: IncludeOptions["group"],
): Promise<{ readonly isMember: Uint8Array; readonly name: string }> {
  const given: unknown = group;
  if (typeof given !== "object" || given === null || typeof group?.value !== "string")
    throw new ComityError("bad-option", "include needs a group", {
      path: ["group"],
      fix: 'name an attribute and a value, as in group: { by: "kind", value: "ngo" }',
    });
  const { by, value } = group;
  const word = wordOfBy(by) ?? "";
  const { names, members } = shownGroups(await membershipsOf(network, by, opened), opened);
  const at = names.indexOf(value);
  if (at < 0)
    throw new ComityError("bad-option", `nobody is shown in a group "${value}" of ${word}`, {
      path: ["group", "value"],
      fix:
        names.length === 0
          ? "name another attribute"
          : `groups are ${names.slice(0, mostNamed).join(", ")}${names.length > mostNamed ? " and others" : ""}`,
    });
  const isMember = new Uint8Array(opened.csr.order);
  for (const v of members[at]) isMember[v] = 1;
  return { isMember, name: `${word} ${value}` };
}

const mostNamed = 12;

class Included implements Objective {
  readonly name = "include";
  readonly about = "share of PageRank that the group has, from 0 to 1";
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact = true;
  readonly #taken: (readonly [number, number])[] = [];
  /** With the ties taken: what the group has, of walks from everybody, and PageRank. */
  #value: number;
  #inGroup: Float64Array;
  #shares: Float64Array;
  readonly #more: Int32Array;

  constructor(
    private readonly ground: Ground,
    private readonly walks: WalkVisits,
    readonly notes: readonly string[],
  ) {
    this.#value = walks.groupShare;
    this.#inGroup = walks.inGroup;
    this.#shares = walks.shares;
    this.#more = new Int32Array(walks.shares.length);
  }

  value(): Promise<Valued> {
    const value = this.#value;
    return Promise.resolve({ value, low: value, high: value });
  }

  /** What a tie would add if walks came back to its ends only by way of it, or within two steps. */
  async screen(pairs: VertexPairs): Promise<Float64Array> {
    const first = new Float64Array(pairs.length);
    await inChunks(this.ground.opened.pace, first.length, 4096, (from, to) => {
      for (let i = from; i < to; i++) first[i] = this.#look(pairs.a[i], pairs.b[i]);
    });
    return first;
  }

  /** The closed form for two rows, with visits to others left out and those to oneself counted within two steps. */
  #look(x: number, y: number): number {
    const { damping, isMember, returns } = this.walks;
    const inGroup = this.#inGroup;
    const [widthX, widthY] = [this.#degree(x) + 1, this.#degree(y) + 1];
    const riseX = (inGroup[y] - (inGroup[x] - isMember[x]) / damping) / widthX;
    const riseY = (inGroup[x] - (inGroup[y] - isMember[y]) / damping) / widthY;
    const [ownX, ownY] = [1 + returns[x] / widthX, 1 + returns[y] / widthY];
    const toY = (damping * (1 + returns[y])) / widthX;
    const toX = (damping * (1 + returns[x])) / widthY;
    const determinant = ownX * ownY - toX * toY;
    const [atX, atY] = [riseX * ownY + riseY * toY, riseY * ownX + riseX * toX];
    return (damping * (this.#shares[x] * atX + this.#shares[y] * atY)) / determinant;
  }

  /** With the ties taken. */
  #degree(v: number): number {
    return this.walks.degree(v) + this.#more[v];
  }

  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const { walks } = this;
    const ends = Array.from(pairs.a, (a, i) => [a, pairs.b[i]] as const);
    await walks.look(ends);
    const before = groupChange(walks, rowsOf(this.#taken));
    const gains = new Float64Array(pairs.length);
    await inChunks(this.ground.opened.pace, gains.length, 8, (from, to) => {
      for (let i = from; i < to; i++)
        gains[i] = groupChange(walks, rowsOf([...this.#taken, ends[i]])) - before;
    });
    return gains;
  }

  async take(a: number, b: number): Promise<void> {
    const { walks } = this;
    await walks.keep([a, b]);
    this.#taken.push([a, b]);
    this.#more[a]++;
    this.#more[b]++;
    const rows = rowsOf(this.#taken);
    this.#value = walks.groupShare + groupChange(walks, rows);
    const { inGroup, shares } = await changedWalks(walks, rows, this.ground.opened.pace);
    this.#inGroup = inGroup;
    this.#shares = shares;
  }
}

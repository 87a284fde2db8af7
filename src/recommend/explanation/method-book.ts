import { inChunks, type Pace } from "../../control/pace.js";
import { kilometersApart } from "../../identity/kilometers.js";
import { attributeOf, groupsOf, type Labels } from "../../measures/labels.js";
import { survivals } from "../../measures/survival.js";
import { tieLives, type TieLives } from "../../measures/tie-lives.js";
import { parsePartialDate } from "../../schema/dates.js";
import { methodWords } from "../english/explanation.js";
import type { Ground } from "../ground.js";
import type { MethodAdvice, MethodUse } from "./explained.js";

/** Fewer ties of known method than these say nothing of what such pairs do. */
const fewest = 10;
/** Fewer dated ties than these say nothing of how long they last. */
const fewestDated = 10;
const mostMethods = 3;

/** What is known of all ties that were made, by what their ends are. */
interface Known {
  readonly methods: Labels;
  readonly sorts: Sorts;
  /** By tie: pair of kinds, whether it crosses a border, and band of distance; −1 where it is not known. */
  readonly kinds: Int32Array;
  readonly crosses: Int8Array;
  readonly bands: Int8Array;
  readonly lives: TieLives;
  readonly pace: Pace;
}

/** What pairs of a sort do together, and how long it lasts, from the network's own ties. */
export class MethodBook {
  readonly #advice = new Map<string, MethodAdvice>();

  constructor(private readonly known: Known) {}

  /**
   * What pairs like this one do: of the same two kinds, both within a country or both across a border, about as far apart;
   * where such pairs have too few ties of known method, less alike ones. Says so where all are too few.
   */
  async adviceFor(a: number, b: number): Promise<MethodAdvice> {
    const { sorts } = this.known;
    const sort: Sort = { kinds: sorts.kinds(a, b), crosses: sorts.crosses(a, b), band: sorts.band(a, b) };
    const wider: readonly Sort[] = [
      sort,
      { ...sort, band: -1 },
      { ...sort, band: -1, crosses: -1 },
      { ...sort, band: -1, kinds: -1 },
      { kinds: -1, crosses: -1, band: -1 },
    ];
    for (const asked of wider) {
      const key = Object.values(asked).join(" ");
      const advice = this.#advice.get(key) ?? (await this.#look(asked));
      this.#advice.set(key, advice);
      if (advice.known) return advice;
    }
    return { known: false, pairs: "", ties: 0, methods: [], text: methodWords.unknown };
  }

  async #look(asked: Sort): Promise<MethodAdvice> {
    const { methods, sorts, kinds, crosses, bands, lives, pace } = this.known;
    const byMethod = new Map<number, number[]>();
    let ties = 0;
    await inChunks(pace, kinds.length, 32768, (from, to) => {
      for (let i = from; i < to; i++) {
        if (methods.codes[i] < 0) continue;
        if (asked.kinds >= 0 && kinds[i] !== asked.kinds) continue;
        if (asked.crosses >= 0 && crosses[i] !== asked.crosses) continue;
        if (asked.band >= 0 && bands[i] !== asked.band) continue;
        ties++;
        const list = byMethod.get(methods.codes[i]) ?? [];
        byMethod.set(methods.codes[i], list);
        list.push(i);
      }
    });
    const pairs = methodWords.pairs(sorts.kindNames(asked.kinds), asked.crosses, bandEnds[asked.band]);
    if (ties < fewest) return { known: false, pairs, ties, methods: [], text: methodWords.unknown };
    const first = [...byMethod]
      .sort(([x, one], [y, other]) => other.length - one.length || x - y)
      .slice(0, mostMethods);
    const survived = await survivals(
      lives,
      first.map(([, list]) => list),
      pace,
    );
    const uses = first.map(([code, list], k): MethodUse => {
      const { median, ties: dated, ended } = survived[k];
      return {
        method: methods.names[code],
        ties: list.length,
        share: list.length / ties,
        medianYears: dated >= fewestDated && Number.isFinite(median) ? median : undefined,
        dated,
        ended,
      };
    });
    return { known: true, pairs, ties, methods: uses, text: methodWords.advice(pairs, ties, uses) };
  }
}

/** What pairs are like, as codes; −1 where it is not known or not asked. */
interface Sort {
  readonly kinds: number;
  readonly crosses: number;
  readonly band: number;
}

/** From and to how many kilometers each band of distance reaches. */
const bandEnds: readonly (readonly [from: number, to: number])[] = [
  [0, 100],
  [100, 1000],
  [1000, Infinity],
];

/** What tells of what sort a pair is. */
class Sorts {
  constructor(
    private readonly kind: Labels,
    private readonly country: Labels,
    private readonly latitude: Float64Array,
    private readonly longitude: Float64Array,
  ) {}

  kinds(a: number, b: number): number {
    const { codes, names } = this.kind;
    return codes[a] < 0 || codes[b] < 0
      ? -1
      : Math.min(codes[a], codes[b]) * names.length + Math.max(codes[a], codes[b]);
  }

  kindNames(code: number): readonly [string, string] | undefined {
    const { names } = this.kind;
    return code < 0 ? undefined : [names[Math.floor(code / names.length)], names[code % names.length]];
  }

  /** 1 across a border, 0 within a country. */
  crosses(a: number, b: number): number {
    const { codes } = this.country;
    return codes[a] < 0 || codes[b] < 0 ? -1 : Number(codes[a] !== codes[b]);
  }

  band(a: number, b: number): number {
    const at = (v: number) => ({ latitude: this.latitude[v], longitude: this.longitude[v] });
    const kilometers = kilometersApart(at(a), at(b));
    return Number.isNaN(kilometers) ? -1 : bandEnds.findIndex(([, to]) => kilometers <= to);
  }
}

/** Reads the ties that were ever made, but for those from shared activities and those planned. O(n + ties). */
export async function methodBookOf({ network, opened, asOf }: Ground): Promise<MethodBook> {
  const { vertexOf, pace } = opened;
  const { columns, source, target, length } = network.ties;
  const [status, projected, method] = ["status", "projected", "method"].map((name) => columns.get(name));
  const planned = status?.type === "category" ? status.words.indexOf("planned") + 1 : 0;
  const rows: number[] = [];
  await inChunks(pace, length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      if (vertexOf[source[row]] < 0 || vertexOf[target[row]] < 0 || source[row] === target[row]) continue;
      if (planned > 0 && status?.type === "category" && status.codes[row] === planned) continue;
      if (projected?.type === "flag" && projected.values[row] === 2) continue;
      rows.push(row);
    }
  });
  const made = Int32Array.from(rows);
  const last = asOf === undefined ? undefined : parsePartialDate(asOf)?.from;
  const numbers = async (name: string): Promise<Float64Array> => {
    const values = await attributeOf(network, name, opened);
    return values instanceof Float64Array ? values : new Float64Array(opened.csr.order).fill(NaN);
  };
  const sorts = new Sorts(
    await groupsOf(network, "kind", opened),
    await groupsOf(network, "country", opened),
    await numbers("latitude"),
    await numbers("longitude"),
  );
  const known = {
    kinds: new Int32Array(made.length),
    crosses: new Int8Array(made.length),
    bands: new Int8Array(made.length),
  };
  await inChunks(pace, made.length, 2048, (from, to) => {
    for (let i = from; i < to; i++) {
      const [a, b] = [vertexOf[source[made[i]]], vertexOf[target[made[i]]]];
      known.kinds[i] = sorts.kinds(a, b);
      known.crosses[i] = sorts.crosses(a, b);
      known.bands[i] = sorts.band(a, b);
    }
  });
  return new MethodBook({
    methods: {
      codes: made.map((row) => (method?.type === "category" ? method.codes[row] - 1 : -1)),
      names: method?.type === "category" ? method.words : [],
    },
    sorts,
    ...known,
    lives: await tieLives(network, made, { first: undefined, last }, pace),
    pace,
  });
}

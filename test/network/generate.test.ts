import { describe, expect, test } from "vitest";
import { isComityError } from "../../src/errors/error.js";
import { ingest } from "../../src/ingest/ingest.js";
import { cellAt, type CategoryColumn, type Column } from "../../src/network/columns.js";
import { generate } from "../../src/network/generate/generate.js";
import { MassTable } from "../../src/network/generate/mass-table.js";
import type { GenerateOptions } from "../../src/network/generate/options.js";
import { paddedIds } from "../../src/network/generate/padded-ids.js";
import { places } from "../../src/network/generate/places.js";
import { sizes } from "../../src/network/generate/sizes.js";
import type { Network } from "../../src/network/network.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { random } from "../../src/random/random.js";
import { isCountryCode } from "../../src/schema/countries.js";
import { parsePartialDate } from "../../src/schema/dates.js";
import { wordsOf } from "../../src/schema/vocabulary.js";
import { isInside } from "./borders.js";

const small = { actors: 300, ties: 900, seed: 4 } as const;

function category(columns: ReadonlyMap<string, Column>, name: string): CategoryColumn {
  const column = columns.get(name);
  if (column?.type !== "category") throw new Error(`no category "${name}"`);
  return column;
}

function shareOfTies(network: Network, differs: (a: number, b: number) => boolean): number {
  const { source, target, length } = network.ties;
  let count = 0;
  for (let tie = 0; tie < length; tie++) count += Number(differs(source[tie], target[tie]));
  return count / length;
}

function shareAcross(network: Network, attribute: string): number {
  const { codes } = category(network.actors.columns, attribute);
  return shareOfTies(network, (a, b) => codes[a] !== codes[b]);
}

function pairCounts(network: Network): Map<string, number> {
  const { source, target, length } = network.ties;
  const counts = new Map<string, number>();
  for (let tie = 0; tie < length; tie++) {
    const pair = `${Math.min(source[tie], target[tie])} ${Math.max(source[tie], target[tie])}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function degrees(network: Network): number[] {
  const degree = new Array<number>(network.actors.length).fill(0);
  network.ties.source.forEach((actor) => degree[actor]++);
  network.ties.target.forEach((actor) => degree[actor]++);
  return degree;
}

/** Every cell of both tables, so that a pinned value covers all bytes. */
function checksum(network: Network): string {
  let sum = 0x811c9dc5;
  const add = (value: unknown): void => {
    for (const sign of `${JSON.stringify(value)}\n`)
      sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  };
  for (const table of [network.actors, network.ties]) {
    for (const [name, column] of table.columns) {
      add(name);
      for (let row = 0; row < table.length; row++) add(cellAt(column, row) ?? null);
    }
  }
  for (let row = 0; row < network.ties.length; row++)
    add([network.ties.source[row], network.ties.target[row]]);
  return (sum >>> 0).toString(16);
}

const plain = (network: Network): unknown =>
  JSON.parse(
    JSON.stringify([
      ...network.actors.columns,
      ...network.ties.columns,
      ...network.ties.source,
      ...network.ties.target,
    ]),
  );

describe("generate", () => {
  test("gives equal networks for equal seeds and another for another seed", async () => {
    const [one, again, other] = [
      await generate(small),
      await generate(small),
      await generate({ ...small, seed: 5 }),
    ];
    expect(plain(again)).toEqual(plain(one));
    expect(plain(other)).not.toEqual(plain(one));
    expect(again.dataset).toEqual(one.dataset);
  });

  test("returns the pinned bytes", async () => {
    expect(checksum(await generate(small))).toMatchInlineSnapshot(`"e71d08a8"`);
    expect(checksum(await generate({ ...small, attributes: false, parallel: 0.2 }))).toMatchInlineSnapshot(
      `"c0589d4e"`,
    );
  });

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 3],
    [12, 66],
    [40, 500],
    [40, 780],
    [60, 1200],
    [300, 0],
    [300, 40],
    [2000, 10_000],
  ])(
    "makes exactly the ties asked for, without repeats or self-ties: %i actors, %i ties",
    async (actors, ties) => {
      const network = await generate({ actors, ties });
      expect([network.actors.length, network.ties.length, network.ties.directed]).toEqual([
        actors,
        ties,
        false,
      ]);
      expect(pairCounts(network).size).toBe(ties);
      expect(shareOfTies(network, (a, b) => a === b)).toBe(ties === 0 ? NaN : 0);
    },
  );

  test("repeats the planned share of pairs once, by another method", async () => {
    const network = await generate({ actors: 500, ties: 2000, parallel: 0.25 });
    const counts = Array.from(pairCounts(network).values());
    expect([network.ties.length, counts.length]).toEqual([2000, 1500]);
    expect(counts.filter((count) => count === 2)).toHaveLength(500);
    const { source, target, columns } = network.ties;
    const method = category(columns, "method").codes;
    for (let tie = 1; tie < 2000; tie++)
      if (source[tie] === source[tie - 1] && target[tie] === target[tie - 1])
        expect(method[tie]).not.toBe(method[tie - 1]);
  });

  test.each([
    { mixing: 0.3, crossBorder: 0.85 },
    { mixing: 0.1, crossBorder: 0.5 },
    { mixing: 0.9, crossBorder: 0.99 },
    { mixing: 0, crossBorder: 1 },
    { mixing: 1, crossBorder: 0.2 },
  ])("has the planned shares of ties across communities and borders: %o", async (shares) => {
    const network = await generate({ actors: 3000, ties: 12_000, seed: 2, attributes: false, ...shares });
    expect(shareAcross(network, "community")).toBeCloseTo(shares.mixing, 2);
    expect(shareAcross(network, "country")).toBeCloseTo(shares.crossBorder, 2);
  });

  test.each([2.2, 2.6, 3.5])("has degrees with a tail of exponent %f", async (exponent) => {
    const network = await generate({
      actors: 60_000,
      ties: 300_000,
      exponent,
      maximumShare: 0.01,
      attributes: false,
    });
    const from = 40;
    const tail = degrees(network).filter((degree) => degree >= from);
    // Clauset, Shalizi & Newman, SIAM Rev. 51 (2009) 661, equation 3.7.
    const fitted = 1 + tail.length / tail.reduce((sum, degree) => sum + Math.log(degree / (from - 0.5)), 0);
    expect(Math.abs(fitted - exponent)).toBeLessThan(0.3);
  });

  test("cuts the tail where an actor would have more than the largest share", async () => {
    for (const maximumShare of [0.002, 0.006]) {
      const network = await generate({
        actors: 3000,
        ties: 30_000,
        exponent: 2.1,
        maximumShare,
        attributes: false,
      });
      const most = Math.max(...degrees(network));
      const expected = maximumShare * 30_000;
      expect(Math.abs(most - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  test("uses every country and community asked for, unevenly", async () => {
    const network = await generate({ actors: 5000, ties: 0, countries: 40, communities: 12 });
    for (const [name, count] of [
      ["country", 40],
      ["community", 12],
    ] as const) {
      const { codes, words } = category(network.actors.columns, name);
      const sizes = words.map((_, word) => codes.filter((code) => code === word + 1).length);
      expect(words).toHaveLength(count);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(Math.max(...sizes)).toBeGreaterThan((2 * 5000) / count);
    }
  });

  test("draws kinds in their shares, words of one's own included", async () => {
    const network = await generate({ actors: 4000, ties: 0, kinds: { museum: 3, individual: 1, ngo: 0 } });
    const { codes, words } = category(network.actors.columns, "kind");
    expect(words).toEqual(["individual", "museum"]);
    expect(codes.filter((code) => code === 2).length / 4000).toBeCloseTo(0.75, 1);
  });

  test("writes values that the schema accepts", async () => {
    const { actors, ties } = await generate({ actors: 800, ties: 3000, seed: 6 });
    const kinds: readonly string[] = wordsOf("kind");
    const methods: readonly string[] = wordsOf("method");
    expect(category(actors.columns, "kind").words.every((word) => kinds.includes(word))).toBe(true);
    expect(category(actors.columns, "country").words.every(isCountryCode)).toBe(true);
    expect(category(ties.columns, "method").words.every((word) => methods.includes(word))).toBe(true);
    expect(new Set(category(ties.columns, "method").codes).size).toBe(22);
    const cells = (columns: ReadonlyMap<string, Column>, name: string, length: number): unknown[] => {
      const column = columns.get(name);
      return column === undefined ? [] : Array.from({ length }, (_, row) => cellAt(column, row));
    };
    for (const latitude of cells(actors.columns, "latitude", 800))
      expect(Math.abs(Number(latitude))).toBeLessThan(90);
    for (const longitude of cells(actors.columns, "longitude", 800))
      expect(Math.abs(Number(longitude))).toBeLessThan(180);
    for (const since of cells(ties.columns, "since", 3000))
      expect(parsePartialDate(String(since))).toBeDefined();
    expect(new Set(cells(actors.columns, "name", 800)).size).toBe(800);
    const kind = cells(actors.columns, "kind", 800);
    const consents = cells(actors.columns, "consent", 800);
    expect(consents.some((consent, row) => consent !== undefined && kind[row] !== "individual")).toBe(false);
    expect(new Set(consents.map((consent) => JSON.stringify(consent))).size).toBe(6);
    for (const column of [...actors.columns.values(), ...ties.columns.values()])
      if (column.type === "category") expect(column.words).toEqual([...column.words].sort());
  });

  test("is the network that ingest makes of its rows", async () => {
    for (const actors of [40, 400]) {
      const made = await generate({ actors, ties: 2 * actors, parallel: 0.1, seed: 3 });
      const { network, ledger } = await ingest({
        actors: Array.from({ length: actors }, (_, row) => actorAt(made, row)),
        ties: Array.from({ length: made.ties.length }, (_, row) => tieAt(made, row)),
      });
      expect(ledger.rows()).toEqual([]);
      expect(network.actors.columns).toEqual(made.actors.columns);
      expect(network.ties).toEqual(made.ties);
    }
  });

  test("ties sister and friendship cities to local governments only", async () => {
    const { actors, ties } = await generate({ actors: 800, ties: 3000 });
    const kind = category(actors.columns, "kind");
    const method = category(ties.columns, "method");
    for (let tie = 0; tie < ties.length; tie++)
      if (/-city$/.test(method.words[method.codes[tie] - 1]))
        for (const end of [ties.source[tie], ties.target[tie]])
          expect(kind.words[kind.codes[end] - 1]).toBe("local-government");
  });

  test("leaves out what was not asked for", async () => {
    const bare = await generate({ ...small, attributes: false });
    expect([...bare.actors.columns.keys()]).toEqual(["community", "country", "kind"]);
    expect([...bare.ties.columns.keys()]).toEqual([]);
    const full = await generate({ ...small, consent: false });
    expect(full.actors.columns.has("consent")).toBe(false);
    // The ties do not depend on what is told about them.
    expect(plain({ ...bare, actors: { ...bare.actors, columns: new Map() } } as Network)).toEqual([
      ...bare.ties.source,
      ...bare.ties.target,
    ]);
    expect(Array.from(full.ties.source)).toEqual(Array.from(bare.ties.source));
    expect(Array.from(full.ties.target)).toEqual(Array.from(bare.ties.target));
  });

  test("stops when aborted, at the start and on the way", async () => {
    const reason = new Error("enough");
    await expect(generate({ ...small, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const running = generate({ ...sizes.L, signal: controller.signal, attributes: false });
    setTimeout(() => controller.abort(reason), 100);
    await expect(running).rejects.toBe(reason);
  });

  test("reports progress that only rises within a phase and ends each phase", async () => {
    const seen = new Map<string, number>();
    await generate({
      ...sizes.M,
      onProgress({ phase, done, total }) {
        expect(done).toBeGreaterThanOrEqual(seen.get(phase) ?? 0);
        expect(done).toBeLessThanOrEqual(total);
        seen.set(phase, done);
      },
    });
    expect(Object.fromEntries(seen)).toEqual({
      "inventing actors": 20_000,
      "drawing ties": 200_000,
      "describing actors": 20_000,
      "describing ties": 200_000,
      "ordering ties": 200_000,
    });
  });

  test.each<[string, Partial<GenerateOptions>]>([
    ["actors", { actors: -1 }],
    ["actors", { actors: 1.5 }],
    ["actors", { actors: NaN }],
    ["ties", { ties: Infinity }],
    ["ties", { actors: 10, ties: 46 }],
    ["ties", { actors: 1, ties: 1 }],
    ["ties", { actors: 10, ties: 91, parallel: 0.5 }],
    ["seed", { seed: NaN }],
    ["countries", { countries: 0 }],
    ["countries", { countries: places.length + 1 }],
    ["communities", { communities: 65_536 }],
    ["mixing", { mixing: 1.01 }],
    ["mixing", { communities: 1, mixing: 0.2 }],
    ["crossBorder", { crossBorder: -0.1 }],
    ["crossBorder", { countries: 1, crossBorder: 0.5 }],
    ["exponent", { exponent: 2 }],
    ["exponent", { exponent: 5.1 }],
    ["parallel", { parallel: 0.6 }],
    ["maximumShare", { maximumShare: 0.001 }],
    ["kinds", { kinds: {} }],
    ["kinds", { kinds: { ngo: 0 } }],
    ["kinds", { kinds: { ngo: -1 } }],
    ["kinds", { kinds: { " ": 1 } }],
  ])("refuses a bad value of %s: %o", async (name, options) => {
    const error: unknown = await generate({ ...small, ...options }).catch((thrown: unknown) => thrown);
    if (!isComityError(error)) throw new Error("no ComityError");
    expect(error.code).toBe("bad-option");
    expect(error.path[0]).toBe(name);
    expect(error.message).toContain(name === "kinds" ? "kind" : name);
  });
});

describe("places", () => {
  test("are distinct countries in ascending order", () => {
    expect(places.length).toBeGreaterThanOrEqual(100);
    expect(places.map((place) => place.country)).toEqual(
      [...new Set(places.map((place) => place.country))].sort(),
    );
    expect(places.every(({ country }) => isCountryCode(country))).toBe(true);
  });

  test("lie in their countries", () => {
    expect(
      places.filter(({ country, latitude, longitude }) => !isInside(country, latitude, longitude)),
    ).toEqual([]);
  });
});

describe("padded ids", () => {
  test.each([0, 1, 10, 11, 1000])("are ascending texts that find their own row: %i", (n) => {
    const ids = paddedIds(n);
    const texts = Array.from({ length: n }, (_, row) => ids.at(row));
    expect(texts).toEqual([...texts].sort());
    texts.forEach((id, row) => expect(ids.find(id)).toBe(row));
    for (const id of ["", "a", "a00000", "b1", `a${n}`, "a-1", "1"])
      if (!texts.includes(id)) expect(ids.find(id)).toBe(-1);
  });
});

describe("a mass table", () => {
  test("draws every actor of a run in proportion to its mass, and no other", () => {
    const stream = random(1, "mass");
    const mass = Float64Array.from({ length: 50 }, (_, i) => 1 + (i % 7) ** 3);
    const order = Int32Array.from(mass.keys()).reverse();
    const table = new MassTable(order, mass);
    for (const [from, to] of [
      [0, 50],
      [10, 30],
      [49, 50],
    ]) {
      const counts = new Array<number>(50).fill(0);
      for (let i = 0; i < 40_000; i++) counts[table.place(from, to, stream.next())]++;
      const all = order.slice(from, to).reduce((sum, actor) => sum + mass[actor], 0);
      counts.forEach((count, place) => {
        const expected = place >= from && place < to ? (40_000 * mass[order[place]]) / all : 0;
        expect(Math.abs(count - expected)).toBeLessThanOrEqual(6 * Math.sqrt(expected));
      });
      expect([table.place(from, to, 0), table.place(from, to, 1 - 2 ** -53)]).toEqual([from, to - 1]);
    }
  });
});

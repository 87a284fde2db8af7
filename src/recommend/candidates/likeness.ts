import { inChunks } from "../../control/pace.js";
import { attributeOf, type Labels } from "../../measures/labels.js";
import { log } from "../../random/elementary.js";
import { byCodeUnit } from "../../text/order.js";
import type { Ground } from "../ground.js";

/** Distances and ratios at which likeness has fallen to a quarter, and what a difference of words leaves of it. */
const farKilometers = 500;
const farPopulation = 0.7;
const otherCountry = 0.15;
const otherKind = 0.15;
const noLanguage = 0.3;
const earthRadius = 6371;

/** Attributes of actors, by vertex, by which actors can be alike. Groups are none of them. */
export interface Attributes {
  /** Which attributes say something: known, and not the same for all. */
  readonly known: readonly string[];
  /** −1 where it is not known. */
  readonly country: Int32Array;
  readonly kind: Int32Array;
  /** Places on the unit sphere, three numbers to each; NaN where they are not known. */
  readonly places: Float64Array;
  /** Places along a curve that fills the map; NaN where they are not known. */
  readonly curve: Float64Array;
  /** The logarithm of 1,000 people more than live there; NaN where it is not known. */
  readonly size: Float64Array;
  /** The 31 languages that most actors speak, a bit to each; 0 where none is known. */
  readonly languages: Int32Array;
}

/** Reads the attributes as the audience may see them. O(n log n). */
export async function attributesOf({ network, opened }: Ground): Promise<Attributes> {
  const { columns } = network.actors;
  const { order } = opened.csr;
  const word = async (name: string): Promise<Int32Array> => {
    if (!columns.has(name)) return new Int32Array(order).fill(-1);
    const read = await attributeOf(network, name, opened);
    return (read as Labels).codes;
  };
  const number = async (name: string): Promise<Float64Array> =>
    columns.has(name)
      ? ((await attributeOf(network, name, opened)) as Float64Array)
      : new Float64Array(order).fill(NaN);
  const [country, kind] = [await word("country"), await word("kind")];
  const [latitude, longitude] = [await number("latitude"), await number("longitude")];
  const size = await number("population");
  const places = new Float64Array(3 * order);
  const curve = new Float64Array(order);
  await inChunks(opened.pace, order, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      size[v] = log(size[v] + 1000);
      curve[v] = alongCurve((latitude[v] + 90) / 180, (longitude[v] + 180) / 360);
      places.set(onSphere(latitude[v], longitude[v]), 3 * v);
    }
  });
  const languages = await languageBits({ network, opened });
  const differ = (values: ArrayLike<number>, absent: (value: number) => boolean): boolean => {
    let first = NaN;
    for (let v = 0; v < values.length; v++) {
      if (absent(values[v])) continue;
      if (Number.isNaN(first)) first = values[v];
      else if (values[v] !== first) return true;
    }
    return false;
  };
  const known = [
    ...(differ(country, (code) => code < 0) ? ["country"] : []),
    ...(differ(kind, (code) => code < 0) ? ["kind"] : []),
    ...(differ(curve, Number.isNaN) ? ["place"] : []),
    ...(differ(size, Number.isNaN) ? ["population"] : []),
    ...(differ(languages, (bits) => bits === 0) ? ["languages"] : []),
  ];
  return { known, country, kind, places, curve, size, languages };
}

async function languageBits({ network, opened }: Pick<Ground, "network" | "opened">): Promise<Int32Array> {
  const { csr, shown, actorOf, pace } = opened;
  const bits = new Int32Array(csr.order);
  if (!network.actors.columns.has("languages")) return bits;
  const spoken = new Map<string, number[]>();
  await inChunks(pace, csr.order, 2048, (from, to) => {
    for (let v = from; v < to; v++) {
      const cell = shown.value(shown.placeOf[actorOf[v]], "languages");
      if (!Array.isArray(cell)) continue;
      for (const tag of new Set(cell.map((each: string) => each.split("-")[0]))) {
        const speakers = spoken.get(tag) ?? [];
        spoken.set(tag, speakers);
        speakers.push(v);
      }
    }
  });
  Array.from(spoken)
    .sort(([a, inA], [b, inB]) => inB.length - inA.length || byCodeUnit(a, b))
    .slice(0, 31)
    .forEach(([, speakers], bit) => {
      for (const v of speakers) bits[v] |= 1 << bit;
    });
  return bits;
}

/** The place on a curve that visits the quarters of a square in turn, and theirs, sixteen levels deep. Morton 1966. */
function alongCurve(x: number, y: number): number {
  if (Number.isNaN(x + y)) return NaN;
  const cells = [x, y].map((each) => Math.max(0, Math.min(65535, Math.floor(each * 65536))));
  let place = 0;
  for (let level = 15; level >= 0; level--)
    place = 4 * place + 2 * ((cells[0] >> level) & 1) + ((cells[1] >> level) & 1);
  return place;
}

/** A point of the unit sphere, rounded so that it is the same on every engine. */
function onSphere(latitude: number, longitude: number): [number, number, number] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const round = (value: number): number => Math.round(value * 1e9) / 1e9;
  const around = Math.cos(phi);
  return [round(around * Math.cos(lambda)), round(around * Math.sin(lambda)), round(Math.sin(phi))];
}

/**
 * Tells how alike two actors are, from 0 to 1: a product of what distance, size, country, kind and languages leave. What is not
 * known of one of them counts as half far.
 */
export function likenessBy({
  country,
  kind,
  places,
  size,
  languages,
}: Attributes): (u: number, v: number) => number {
  return (u, v) => {
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const gap = places[3 * u + axis] - places[3 * v + axis];
      squared += gap * gap;
    }
    const kilometers = Math.sqrt(squared) * earthRadius;
    const far = Number.isNaN(kilometers) ? 1 : kilometers / farKilometers;
    const ratio = Math.abs(size[u] - size[v]);
    const unequal = Number.isNaN(ratio) ? 1 : ratio / farPopulation;
    const near = 1 / ((1 + far) * (1 + unequal));
    const byCountry = country[u] >= 0 && country[u] === country[v] ? 1 : otherCountry;
    const byKind = kind[u] >= 0 && kind[u] === kind[v] ? 1 : otherKind;
    const talk = (languages[u] & languages[v]) !== 0 || (languages[u] === 0 && languages[v] === 0);
    return near * near * byCountry * byKind * (talk ? 1 : noLanguage);
  };
}

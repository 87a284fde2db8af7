import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { communities } from "../measures/communities.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { walk, type Walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { Partition } from "../values/partition.js";
import { Positions, type GroupCircle, type PositionFacts } from "../values/positions.js";
import { communityPlaces } from "./community-places.js";
import { forcePlaces } from "./force-places.js";
import { keptPlaces, type Known } from "./kept-places.js";
import { mapPlaces } from "./map-places.js";
import { layoutDefaults, layoutMethods, type LayoutMethod, type LayoutOptions } from "./options.js";
import { qualityOf } from "./quality.js";
import type { Places, Scene } from "./scene.js";

/** From so many actors with ties on, communities are easier to look at than single actors. */
const communitiesFrom = 150;

/**
 * Where to draw the actors of a network.
 *
 * Directions, strengths and repeated ties change nothing, but that communities are found with strengths. The same network,
 * options and seed give the same bytes, whatever the order of rows and the executor; on a map, places are rounded to a
 * tenth. Components are laid out each for itself and put beside each other, lone actors stand in rows below. Components of
 * 1,000 actors or more are laid out from their communities on. Runs in slices of 8 ms, or in workers with `executor`.
 *
 * Throws `bad-option`. O(ticks · (n log n + m)) with 300 ticks, 120 or 50 for large components; a second for 10,000 actors.
 *
 * Fruchterman & Reingold, Softw. Pract. Exp. 21 (1991) 1129–1164, doi:10.1002/spe.4380211102; by communities and from
 * coarse to fine: Walshaw, J. Graph Algorithms Appl. 7 (2003) 253–285, doi:10.7155/jgaa.00070.
 */
export async function layout(network: Network, options: LayoutOptions = {}): Promise<Positions> {
  const settled = settle<Required<Pick<LayoutOptions, "method" | "from" | "groups" | "quality">>>(
    "layout",
    layoutDefaults,
    options,
  );
  const { method: asked, from, groups, quality, ...common } = settled;
  check(asked, from, groups);
  const opened = await walk(
    network,
    "layout",
    { ...settled, from: undefined, groups: undefined },
    { directed: "ignore" },
  );
  const method = chosen(asked, from, opened);
  const drawing = { network, opened, common, groups, from };
  const { x, y, notes, facts } = await placesBy[method](drawing);
  const spots = { x: atVertices(opened, x), y: atVertices(opened, y) };
  const measured = quality ? await qualityOf(sceneOf(drawing), spots) : undefined;
  const meta = opened.meta(notes, { seed: common.seed, exact: false });
  return new Positions(
    opened.shown,
    x,
    y,
    Object.freeze({ ...meta, options: Object.freeze({ ...meta.options, method }) }),
    { ...facts, quality: measured },
  );
}

/** Values by place as values by vertex. */
function atVertices({ shown, vertexOf }: Walk, values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) sorted[vertexOf[shown.rowOf[place]]] = values[place];
  return sorted;
}

interface Drawing {
  readonly network: Network;
  readonly opened: Walk;
  readonly common: MeasureOptions & { readonly seed: number };
  readonly groups: Partition | undefined;
  readonly from: Positions | undefined;
}

interface Placed extends Places {
  readonly notes: readonly string[];
  readonly facts: PositionFacts;
}

const placesBy: Readonly<Record<Exclude<LayoutMethod, "auto">, (drawing: Drawing) => Promise<Placed>>> = {
  async force(drawing) {
    const { opened, common, from } = drawing;
    const scene = sceneOf(drawing);
    const labels = () => labelsOf(drawing);
    if (from === undefined) return byPlace(opened, await forcePlaces(scene, labels, common));
    const before = knownPlaces(opened, from, common.pseudonymKey !== undefined);
    const kept = before.known.reduce((sum, known) => sum + known, 0);
    const notes = [
      `${kept} of ${before.known.length} actors were in the earlier layout and stay about where they were`,
    ];
    return byPlace(opened, await keptPlaces(scene, before, labels, common), notes);
  },
  async communities(drawing) {
    const { opened, common } = drawing;
    const { labels, count, numbers } = await labelsOf(drawing);
    const { circles, ...places } = await communityPlaces(sceneOf(drawing), labels, count, common);
    const drawn: GroupCircle[] = [];
    for (let label = 0; label < count; label++)
      if (circles.r[label] > 0)
        drawn.push({ group: numbers[label], x: circles.x[label], y: circles.y[label], r: circles.r[label] });
    return byPlace(opened, places, [], { circles: drawn.sort((a, b) => a.group - b.group) });
  },
  async map({ opened }) {
    const { map, ...places } = await mapPlaces(opened.shown, opened.pace);
    const below = map.placed.filter((how) => how === 0).length;
    const notes =
      below === 0 ? [] : [`${below} actors have neither coordinates nor a country and stand below the map`];
    return { ...places, notes, facts: { map } };
  },
};

function sceneOf({ opened, common }: Drawing): Scene {
  return { graph: opened.csr, seed: common.seed, pace: opened.pace, fold: opened.fold };
}

function byPlace(opened: Walk, { x, y }: Places, notes: string[] = [], facts: PositionFacts = {}): Placed {
  return { x: opened.byPlace(x), y: opened.byPlace(y), notes, facts };
}

function check(method: LayoutMethod, from: unknown, groups: unknown): void {
  oneOf("method", method, layoutMethods);
  if (groups !== undefined && !(groups instanceof Partition))
    throw new ComityError("bad-option", "groups is no partition", {
      path: ["groups"],
      fix: "give what communities returned",
    });
  if (from === undefined) return;
  if (!(from instanceof Positions))
    throw new ComityError("bad-option", "from is no layout", {
      path: ["from"],
      fix: "give what layout returned for another network",
    });
  if (method === "communities" || method === "map")
    throw new ComityError("bad-option", `the method ${method} goes on from no earlier layout`, {
      path: ["from"],
      fix: 'leave it out, or take method "force"',
    });
}

function chosen(
  method: LayoutMethod,
  from: Positions | undefined,
  { csr }: Walk,
): Exclude<LayoutMethod, "auto"> {
  if (method !== "auto") return method;
  let tied = 0;
  for (let v = 0; v < csr.order; v++) tied += Number(csr.offsets[v + 1] > csr.offsets[v]);
  return from === undefined && tied > communitiesFrom ? "communities" : "force";
}

/** Communities by vertex, numbered from 0, with the numbers they have in the partition; who is in none is one alone. */
async function labelsOf({
  network,
  opened,
  common,
  groups,
}: Drawing): Promise<{ labels: Int32Array; count: number; numbers: number[] }> {
  const partition = groups ?? (await communities(network, common));
  const numbers: number[] = [];
  const labelOf = new Map<number, number>();
  const labels = new Int32Array(opened.csr.order);
  const { shown } = opened;
  for (let v = 0; v < labels.length; v++) {
    const group = partition.of(shown.id(shown.placeOf[opened.actorOf[v]]));
    let label = group === undefined ? undefined : labelOf.get(group);
    if (label === undefined) {
      label = numbers.length;
      numbers.push(group ?? 0);
      if (group !== undefined) labelOf.set(group, label);
    }
    labels[v] = label;
  }
  return { labels, count: numbers.length, numbers };
}

/** Places of an earlier layout by vertex. Pseudonyms mean the same actor only where a key makes them. */
function knownPlaces({ shown, actorOf }: Walk, from: Positions, keyed: boolean): Known {
  const order = actorOf.length;
  const known = { x: new Float64Array(order), y: new Float64Array(order), known: new Uint8Array(order) };
  for (let v = 0; v < order; v++) {
    const place = shown.placeOf[actorOf[v]];
    const spot = shown.named(place) || keyed ? from.of(shown.id(place)) : undefined;
    if (spot === undefined) continue;
    known.known[v] = 1;
    known.x[v] = spot.x;
    known.y[v] = spot.y;
  }
  return known;
}

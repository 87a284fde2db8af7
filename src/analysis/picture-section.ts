import { inChunks } from "../control/pace.js";
import { circlePlaces } from "../layout/community-places.js";
import { layout } from "../layout/layout.js";
import { mapPlaces } from "../layout/map-places.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { walk, type Walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { subset } from "../network/subset.js";
import type { Meta } from "../values/meta.js";
import type { Partition } from "../values/partition.js";
import type { Positions } from "../values/positions.js";
import { numberOrNull } from "./figure-section.js";
import { pictureMethods } from "./picture-methods.js";
import { frameOf, type Framed } from "./picture-frame.js";
import type { PictureChoice, PictureMap, PictureSection, PictureTie } from "./picture.js";

/** Above so many actors communities are drawn instead: nobody could tell the actors apart. */
const mostDrawn = 5000;
/** On a map where so many of the actors have a place there. */
const worthMapping = 0.5;

/** The network as a picture of those who may be named; nobody else has a part in where they stand. */
export async function pictureSection(
  network: Network,
  { shown }: Walk,
  groups: Partition,
  options: MeasureOptions,
  asked: Exclude<PictureChoice, "none">,
): Promise<{ readonly section: PictureSection; readonly metas: readonly { readonly meta: Meta }[] }> {
  const whole = await openedFor(network, options);
  const named = new Uint8Array(network.actors.length);
  let count = 0;
  for (let place = 0; place < shown.length; place++)
    if (shown.named(place)) {
      named[shown.rowOf[place]] = 1;
      count++;
    }
  const everyTie = new Uint8Array(network.ties.length).fill(1);
  const drawable =
    count === network.actors.length ? network : await subset(network, named, everyTie, whole.pace);
  const opened = await openedFor(drawable, options);
  const unnamed = omission("unnamed", shown.length - count, whole.csr.linkCount - opened.csr.linkCount);
  if (count > mostDrawn) {
    const many = omission("too-many", count, opened.csr.linkCount);
    return { section: await coarseSection(whole, groups, options, [...unnamed, ...many]), metas: [] };
  }
  const found = await layout(drawable, { ...options, method: asked, groups, quality: true });
  const frame = frameOf(found.box(), found.circles);
  const { stress = NaN, neighborhood = NaN, lengthSpread = NaN } = found.quality ?? {};
  const map = await mapOf(opened);
  const ties = await tiesOf(opened);
  const methods = await pictureMethods(drawable, opened, ties);
  const section: PictureSection = {
    method: found.meta.options.method === "force" ? "force" : "communities",
    seed: options.seed ?? 0,
    ...{ width: frame.width, height: frame.height },
    drawn: Array.from({ length: count }, (_, place) => place),
    ...placesIn(frame, found),
    ties,
    ...(methods === undefined ? {} : { methods }),
    omitted: unnamed,
    circles: found.circles.map(({ group, x, y, r }) => circleIn(frame, group, x, y, r)),
    ...(map === undefined ? {} : { map }),
    quality: {
      stress: numberOrNull(stress),
      neighborhood: numberOrNull(neighborhood),
      lengthSpread: numberOrNull(lengthSpread),
    },
  };
  return { section, metas: [found] };
}

/** Undirected, every tied pair once. */
async function openedFor(network: Network, options: MeasureOptions): Promise<Walk> {
  return walk(network, "layout", settle<object>("analyze", {}, options), {
    directed: "ignore",
    strengths: true,
  });
}

function omission(
  why: PictureSection["omitted"][number]["why"],
  actors: number,
  ties: number,
): PictureSection["omitted"] {
  return actors + ties === 0 ? [] : [{ why, actors, ties }];
}

const tenth = (value: number): number => Math.round(10 * value) / 10;

function placesIn(frame: Framed, found: Positions): { x: number[]; y: number[] } {
  return {
    x: Array.from(found.x(), (x) => tenth(frame.x(x))),
    y: Array.from(found.y(), (y) => tenth(frame.y(y))),
  };
}

function circleIn(frame: Framed, community: number, x: number, y: number, r: number) {
  return { community, x: tenth(frame.x(x)), y: tenth(frame.y(y)), r: tenth(frame.scale * r) };
}

/** Tied pairs by places, one after the other. */
async function tiesOf({ csr, actorOf, shown, pace }: Walk): Promise<PictureTie[]> {
  const ties: PictureTie[] = [];
  const { offsets, targets, strengths } = csr;
  await inChunks(pace, shown.length, 512, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (targets[arc] <= v) continue;
        const ends = [shown.placeOf[actorOf[v]], shown.placeOf[actorOf[targets[arc]]]];
        const [one, other] = ends.sort((a, b) => a - b);
        const [here, there] = [shown.value(one, "country"), shown.value(other, "country")];
        const across = here !== undefined && there !== undefined && here !== there;
        ties.push([one, other, strengths.length === 0 ? 1 : strengths[arc], across ? 1 : 0]);
      }
  });
  return ties.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

async function mapOf({ shown, pace }: Walk): Promise<PictureMap | undefined> {
  const { map, x, y } = await mapPlaces(shown, pace);
  const how = (kind: number): number[] =>
    Array.from(map.placed.keys()).filter((place) => map.placed[place] === kind);
  const beside = how(0);
  if (shown.length === 0 || shown.length - beside.length < worthMapping * shown.length) return undefined;
  return {
    width: map.width,
    height: tenth(beside.reduce((most, place) => Math.max(most, y[place] + 12), map.height)),
    mapHeight: map.height,
    ...{ x: Array.from(x, tenth), y: Array.from(y, tenth) },
    ...{ exact: how(2), beside, corners: map.corners },
  };
}

/** Communities and the ties between them instead of actors. */
async function coarseSection(
  opened: Walk,
  groups: Partition,
  options: MeasureOptions,
  omitted: PictureSection["omitted"],
): Promise<PictureSection> {
  const { csr: graph, pace, fold, shown, actorOf } = opened;
  const seed = options.seed ?? 0;
  const numbers = groups.groups();
  const labels = Int32Array.from(actorOf, (row) => numbers[shown.placeOf[row]] - 1);
  const { circles, ties } = await circlePlaces({ graph, seed, pace, fold }, labels, groups.count, options);
  const drawn = Array.from(circles.r.keys()).filter((label) => circles.r[label] > 0);
  const frame = frameOf(
    undefined,
    drawn.map((label) => ({ x: circles.x[label], y: circles.y[label], r: circles.r[label] })),
  );
  const sizes = groups.sizes();
  const placeOf = new Map(drawn.map((label, i) => [label, i]));
  return {
    ...{ method: "communities", seed, width: frame.width, height: frame.height },
    ...{ drawn: [], x: [], y: [], ties: [], omitted, circles: [] },
    coarse: {
      circles: drawn.map((label) => ({
        ...circleIn(frame, label + 1, circles.x[label], circles.y[label], circles.r[label]),
        actors: sizes[label],
      })),
      ties: ties.flatMap(([one, other, n]) => {
        const [a, b] = [placeOf.get(one), placeOf.get(other)];
        return a === undefined || b === undefined ? [] : [[a, b, n] as const];
      }),
    },
  };
}

import type { Analysis } from "../analysis/analysis.js";
import type { PictureCircle, PictureSection } from "../analysis/picture.js";

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * The later analysis with its actors where the earlier one drew them: who looks at a picture must find them again. Who is new
 * stands beside its partners, or where the later picture has it. Undefined where nobody is in both.
 */
export function withKeptPlaces(before: Analysis, after: Analysis): Analysis | undefined {
  const [old, fresh] = [before.picture, after.picture];
  if (old === undefined || fresh === undefined) return undefined;
  const places = new Map(
    old.drawn.map((actor, i) => [before.actors[actor].id, [old.x[i], old.y[i]] as const]),
  );
  const kept = fresh.drawn.map((actor) => places.get(after.actors[actor].id));
  if (!kept.some((place) => place !== undefined)) return undefined;
  const found = kept.map((place, i) => place ?? besidePartners(i, kept, fresh, old));
  const picture: PictureSection = {
    ...fresh,
    width: old.width,
    height: old.height,
    x: found.map(([x]) => x),
    y: found.map(([, y]) => y),
    circles: keptCircles(before, after),
  };
  return { ...after, picture };
}

type Place = readonly [x: number, y: number];

function besidePartners(
  place: number,
  kept: readonly (Place | undefined)[],
  fresh: PictureSection,
  old: PictureSection,
): Place {
  const partners = fresh.ties.flatMap(([one, other]) => {
    const partner = one === place ? kept[other] : other === place ? kept[one] : undefined;
    return partner === undefined ? [] : [partner];
  });
  if (partners.length === 0)
    return [(fresh.x[place] / fresh.width) * old.width, (fresh.y[place] / fresh.height) * old.height];
  // Not on top of an only partner, and several new ones not on top of each other.
  const away = old.width / 40;
  const mean = (axis: 0 | 1): number => partners.reduce((sum, at) => sum + at[axis], 0) / partners.length;
  return [mean(0) + away * Math.cos(goldenAngle * place), mean(1) + away * Math.sin(goldenAngle * place)];
}

/** The circles of communities that have the same members as before. */
function keptCircles(before: Analysis, after: Analysis): PictureCircle[] {
  const old = new Map(
    (before.picture?.circles ?? []).map((circle) => [membersOf(before, circle.community), circle]),
  );
  return (after.picture?.circles ?? []).flatMap(({ community }) => {
    const same = old.get(membersOf(after, community));
    return same === undefined ? [] : [{ ...same, community }];
  });
}

function membersOf({ actors, picture }: Analysis, community: number): string {
  const members = (picture?.drawn ?? []).filter((actor) => actors[actor].community === community);
  return JSON.stringify(members.map((actor) => actors[actor].id).sort());
}

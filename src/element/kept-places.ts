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
  const partners = partnersOf(kept, fresh);
  const found = kept.map((place, i) => place ?? besidePartners(i, partners.get(i) ?? [], fresh, old));
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

/** Where the partners are of those that are new. */
function partnersOf(kept: readonly (Place | undefined)[], { ties }: PictureSection): Map<number, Place[]> {
  const found = new Map<number, Place[]>();
  for (const [one, other] of ties)
    for (const [end, partner] of [
      [one, kept[other]],
      [other, kept[one]],
    ] as const)
      if (kept[end] === undefined && partner !== undefined) {
        const known = found.get(end);
        if (known === undefined) found.set(end, [partner]);
        else known.push(partner);
      }
  return found;
}

function besidePartners(
  place: number,
  partners: readonly Place[],
  fresh: PictureSection,
  old: PictureSection,
): Place {
  if (partners.length === 0)
    return [(fresh.x[place] / fresh.width) * old.width, (fresh.y[place] / fresh.height) * old.height];
  // Not on top of an only partner, and several new ones not on top of each other.
  const away = old.width / 40;
  const mean = (axis: 0 | 1): number => partners.reduce((sum, at) => sum + at[axis], 0) / partners.length;
  return [mean(0) + away * Math.cos(goldenAngle * place), mean(1) + away * Math.sin(goldenAngle * place)];
}

/** The circles of communities that have the same members as before. */
function keptCircles(before: Analysis, after: Analysis): PictureCircle[] {
  const [then, now] = [membersOf(before), membersOf(after)];
  const old = new Map(
    (before.picture?.circles ?? []).map((circle) => [then.get(circle.community) ?? "", circle]),
  );
  return (after.picture?.circles ?? []).flatMap(({ community }) => {
    const same = old.get(now.get(community) ?? "");
    return same === undefined ? [] : [{ ...same, community }];
  });
}

/** The members of each community that is drawn, as a text. */
function membersOf({ actors, picture }: Analysis): Map<number, string> {
  const members = new Map<number, string[]>();
  for (const place of picture?.drawn ?? []) {
    const { id, community } = actors[place];
    const known = members.get(community);
    if (known === undefined) members.set(community, [id]);
    else known.push(id);
  }
  return new Map(Array.from(members, ([community, ids]) => [community, JSON.stringify(ids.sort())]));
}

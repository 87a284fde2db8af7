import type { Analysis } from "../analysis/analysis.js";
import type { PictureCircle, PictureSection } from "../analysis/picture.js";

/** Of the picture, so much is covered where the circles have no place of their own. */
const covered = 0.2;

/** The analysis with a picture of few marks: where actors are more than `most`, it is of their circles. */
export function litePicture(analysis: Analysis, most: number): Analysis {
  const { picture } = analysis;
  if (picture === undefined || picture.coarse !== undefined || picture.drawn.length <= most) return analysis;
  const { drawn, ties, omitted } = picture;
  const communityOf = drawn.map((place) => analysis.actors[place].community);
  const members = new Map<number, number[]>();
  communityOf.forEach((community, i) => {
    const own = members.get(community);
    if (own === undefined) members.set(community, [i]);
    else own.push(i);
  });
  // A circle of one is none.
  const groups = Array.from(members).filter(([, own]) => own.length > 1);
  const placeOf = new Map(groups.map(([community], place) => [community, place]));
  const given = new Map(picture.circles.map((circle) => [circle.community, circle]));
  return {
    ...analysis,
    picture: {
      ...picture,
      ...{ drawn: [], x: [], y: [], ties: [], circles: [] },
      omitted: [...omitted, { why: "too-many", actors: drawn.length, ties: ties.length }],
      coarse: {
        circles: groups.map(([community, own]) => ({
          ...(given.get(community) ?? middleOf(community, own, picture)),
          actors: own.length,
        })),
        ties: between(ties, (i) => placeOf.get(communityOf[i])),
      },
    },
  };
}

/** Where the members of a circle are on average. */
function middleOf(community: number, members: readonly number[], picture: PictureSection): PictureCircle {
  const mean = (values: readonly number[]): number =>
    members.reduce((sum, i) => sum + values[i], 0) / members.length;
  const share = members.length / picture.drawn.length;
  const r = Math.sqrt((covered * share * picture.width * picture.height) / Math.PI);
  return { community, x: mean(picture.x), y: mean(picture.y), r };
}

/** How many pairs are tied between two circles. */
function between(
  ties: PictureSection["ties"],
  circleOf: (place: number) => number | undefined,
): [one: number, other: number, ties: number][] {
  const counts = new Map<string, [one: number, other: number, ties: number]>();
  for (const [a, b] of ties) {
    const [one, other] = [circleOf(a), circleOf(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    const found = counts.get(pair.join());
    if (found === undefined) counts.set(pair.join(), [...pair, 1]);
    else found[2]++;
  }
  return Array.from(counts.values()).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

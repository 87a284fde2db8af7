import type { ActorEntry, ScoreName } from "../../../analysis/analysis.js";
import type { PageCatalogue } from "../../english/page-english.js";
import { spoken } from "../../say.js";
import type { SceneKey } from "./scene.js";

/** The radius of each drawn actor, in their order, and what sizes stand for. */
export interface Sizes {
  readonly radii: readonly number[];
  readonly legend: readonly SceneKey[];
}

/** Up to so many marks, the smallest and the largest radius. */
const scale = [
  [40, 5, 15],
  [120, 4, 12.5],
  [350, 3, 10],
  [1000, 2.4, 8],
  [Infinity, 1.7, 6.5],
] as const;

/** Areas by a score: no mark is smaller than can be seen, and people are all of that size, so that none of them stands out. */
export function sizesOf(drawn: readonly ActorEntry[], by: ScoreName | "none", words: PageCatalogue): Sizes {
  const [, smallest, largest] = scale.find(([most]) => drawn.length <= most) ?? scale[scale.length - 1];
  if (by === "none") return { radii: drawn.map(() => (2 * smallest + largest) / 3), legend: [] };
  const scores = drawn.map((actor) => (actor.personal ? 0 : Math.max(0, actor.scores[by] ?? 0)));
  const most = scores.reduce((max, score) => Math.max(max, score), 0);
  const radius = (score: number): number =>
    most === 0 ? smallest : Math.max(smallest, largest * Math.sqrt(score / most));
  const said = words.picture;
  const ranked = scores.filter((_, i) => !drawn[i].personal);
  const legend =
    most === 0
      ? []
      : examples(
          most,
          ranked.reduce((min, score) => Math.min(min, score), most),
          radius,
          smallest,
        );
  return {
    radii: scores.map(radius),
    legend: legend.map((score) => ({
      key: "size",
      r: radius(score),
      text: spoken(said.sizeKey(said.scores[by], score), words),
    })),
  };
}

/** The highest score and, where marks are that small and it can be told apart, a quarter of it. */
function examples(
  most: number,
  least: number,
  radius: (score: number) => number,
  smallest: number,
): number[] {
  const quarter = most >= 4 ? Math.round(most / 4) : most / 4;
  return radius(quarter) > smallest && least <= most / 2 ? [most, quarter] : [most];
}

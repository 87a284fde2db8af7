import type { NetworkScene } from "../report/draw/network/scene.js";

export const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type Direction = keyof typeof directions;

/** The marks that drawn lines lead to, by mark. */
export function linked({ marks, lines }: NetworkScene): readonly (readonly number[])[] {
  const found = marks.map(() => new Set<number>());
  for (const { ties } of lines)
    for (const { from, to } of ties) {
      found[from].add(to);
      found[to].add(from);
    }
  return found.map((each) => Array.from(each));
}

/** Of the linked marks that lie less than 60° off the direction, the one that is nearest for how far off it is. */
export function stepAlong(
  { marks }: NetworkScene,
  links: readonly number[],
  from: number,
  direction: Direction,
): number | undefined {
  const [dx, dy] = directions[direction];
  let [found, least]: [number | undefined, number] = [undefined, Infinity];
  for (const mark of links) {
    const [x, y] = [marks[mark].x - marks[from].x, marks[mark].y - marks[from].y];
    const length = Math.hypot(x, y);
    const turn = length === 0 ? 1 : (x * dx + y * dy) / length;
    if (turn <= 0.5 || length / turn ** 2 >= least) continue;
    least = length / turn ** 2;
    found = mark;
  }
  return found;
}

import { textWidth } from "../../text/width.js";

/** A mark with a name to be written beside it, and how far it reaches; without a name it only takes its place. */
export interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name with the place where it begins or ends. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The width of a sign over its height, on the mean of the letters of a page. */
export const signWidth = 0.56;

/**
 * Names beside marks so that no two overlap, none covers another mark and none leaves the picture: the first get their place
 * first, and a name that finds none is left out. At most `most` names, and none where `taken` is. O(marks), and O(names · what is near).
 */
export function placeLabels(
  marks: readonly Labelled[],
  size: number,
  [width, height]: readonly [number, number],
  most: number,
  taken: readonly Box[] = [],
): Label[] {
  const labels: Label[] = [];
  const grid = new Grid(4 * size);
  for (const box of taken) grid.add(box, box);
  for (const mark of marks) grid.add(boxOfMark(mark), mark);
  for (const mark of marks) {
    if (labels.length === most) break;
    if (mark.text === "") continue;
    for (const label of candidates(mark, size)) {
      const box = labelBox(label, size);
      if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) continue;
      if (grid.has(box, mark)) continue;
      labels.push(label);
      grid.add(box, label);
      break;
    }
  }
  return labels;
}

/** The room that a label takes. */
export function labelBox({ text, x, y, anchor }: Label, size: number): Box {
  const length = textWidth(text) * size * signWidth;
  const left = x - (anchor === "end" ? length : anchor === "middle" ? length / 2 : 0);
  return [left, y - size * 0.85, left + length, y + size * 0.25];
}

function candidates({ text, x, y, radius }: Labelled, size: number): Label[] {
  const gap = radius + 3;
  return [
    { text, x: x + gap, y: y + size * 0.35, anchor: "start" },
    { text, x: x - gap, y: y + size * 0.35, anchor: "end" },
    { text, x, y: y - gap, anchor: "middle" },
    { text, x, y: y + gap + size * 0.75, anchor: "middle" },
  ];
}

function boxOfMark({ x, y, radius }: Labelled): Box {
  return [x - radius, y - radius, x + radius, y + radius];
}

/** Boxes by the cells of the plane that they touch. */
class Grid {
  readonly #cell: number;
  readonly #cells = new Map<string, { readonly box: Box; readonly owner: object }[]>();

  constructor(cell: number) {
    this.#cell = cell;
  }

  add(box: Box, owner: object): void {
    for (const key of this.#keys(box)) {
      const found = this.#cells.get(key);
      if (found === undefined) this.#cells.set(key, [{ box, owner }]);
      else found.push({ box, owner });
    }
  }

  /** Whether a box of another owner overlaps. */
  has(box: Box, owner: object): boolean {
    return this.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) => other.owner !== owner && overlap(box, other.box)),
    );
  }

  #keys([left, top, right, bottom]: Box): string[] {
    const keys: string[] = [];
    const cell = this.#cell;
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
        keys.push(`${row} ${column}`);
    return keys;
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** A circle with a name to be written beside it. */
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

type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Names beside circles so that no two overlap and none leaves the picture: the first get their place first, and a name
 * that finds none is left out. At most `most` names. O(names · circles).
 */
export function placeLabels(
  circles: readonly Labelled[],
  size: number,
  [width, height]: readonly [number, number],
  most: number,
): Label[] {
  const labels: Label[] = [];
  const taken: Box[] = [];
  for (const circle of circles) {
    if (labels.length === most) break;
    const length = circle.text.length * size * 0.56;
    for (const label of candidates(circle, size)) {
      const left = label.x - (label.anchor === "end" ? length : label.anchor === "middle" ? length / 2 : 0);
      const box: Box = [left, label.y - size * 0.85, left + length, label.y + size * 0.25];
      if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) continue;
      if (taken.some((other) => overlap(box, other)) || circles.some((other) => covers(other, circle, box)))
        continue;
      labels.push(label);
      taken.push(box);
      break;
    }
  }
  return labels;
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

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether another circle lies under the box: even a dot could be read as part of a letter. */
function covers(other: Labelled, own: Labelled, box: Box): boolean {
  if (other === own) return false;
  const { x, y, radius } = other;
  return x + radius > box[0] && x - radius < box[2] && y + radius > box[1] && y - radius < box[3];
}

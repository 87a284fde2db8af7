/** What pointers and the wheel do to a picture, in units of the page from its corner. */
export interface PointerActs {
  markAt(x: number, y: number): number | undefined;
  hover(mark: number | undefined): void;
  choose(mark: number | undefined): void;
  move(dx: number, dy: number): void;
  zoom(factor: number, at: readonly [x: number, y: number]): void;
}

type Point = readonly [x: number, y: number];

/** A hand that trembles does not drag. */
const tremble = 4;

/**
 * A drag moves, two fingers zoom, a click or tap chooses. One finger scrolls the page, and so does the wheel until the picture
 * has the focus: nobody is caught in it.
 */
export function followPointers(node: HTMLElement, acts: PointerActs, signal: AbortSignal): void {
  const down = new Map<number, Point>();
  let begun: Point = [0, 0];
  let dragged = false;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = node.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void => node.addEventListener(name, act, { signal, passive: false });

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) {
      begun = pointOf(event);
      dragged = false;
    }
    down.set(event.pointerId, pointOf(event));
    if (event.isTrusted) node.setPointerCapture(event.pointerId);
  });
  on("pointermove", (event) => {
    const now = pointOf(event);
    const last = down.get(event.pointerId);
    if (last === undefined) {
      if (event.pointerType === "touch") return;
      const mark = acts.markAt(...now);
      node.classList.toggle("over", mark !== undefined);
      acts.hover(mark);
      return;
    }
    if (!dragged && apart(begun, now) < tremble) return;
    dragged = true;
    node.classList.add("moving");
    const others = [...down].filter(([id]) => id !== event.pointerId);
    down.set(event.pointerId, now);
    if (others.length === 0) {
      acts.move(now[0] - last[0], now[1] - last[1]);
      return;
    }
    // Each of two fingers brings half of the movement, and all of the change of their distance.
    const [[, other]] = others;
    acts.move((now[0] - last[0]) / 2, (now[1] - last[1]) / 2);
    acts.zoom(apart(now, other) / Math.max(1, apart(last, other)), middle(now, other));
  });
  const lift = (event: PointerEvent): void => {
    const wasDown = down.delete(event.pointerId);
    if (down.size > 0) return;
    node.classList.remove("moving");
    if (wasDown && !dragged && event.type === "pointerup") acts.choose(acts.markAt(...pointOf(event)));
  };
  on("pointerup", lift);
  on("pointercancel", lift);
  on("pointerleave", () => {
    node.classList.remove("over");
    if (down.size === 0) acts.hover(undefined);
  });
  on("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && !node.matches(":focus")) return;
    event.preventDefault();
    const lines = event.deltaMode === 0 ? event.deltaY / 100 : event.deltaY / 3;
    acts.zoom(2 ** -Math.min(1, Math.max(-1, lines / 2)), pointOf(event));
  });
}

function apart([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

function middle([x, y]: Point, [otherX, otherY]: Point): Point {
  return [(x + otherX) / 2, (y + otherY) / 2];
}

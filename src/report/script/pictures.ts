import type { PageData, Partner } from "./data.js";
import { draw } from "./dom.js";

/** A press may miss a mark by so many units of the picture. */
const near = 9;
/** So many partners are named in the picture, as far as there is room. */
const mostNames = 14;

/** A picture of the network whose marks can be chosen. */
export interface ChoosablePicture {
  show(actor: number, partners: readonly Partner[]): void;
  clear(): void;
  look(): void;
}

/** The pictures in the page with a mark for everybody whom the script knows. */
export function choosablePictures(
  data: PageData,
  choose: (actor: number) => void,
): readonly ChoosablePicture[] {
  const groups = Array.from(document.querySelectorAll<SVGGElement>("svg g[id$='-marks']"));
  return groups.flatMap((group) => {
    const marks = Array.from(group.querySelectorAll<SVGGraphicsElement>(":scope > g > *"));
    const svg = group.ownerSVGElement;
    return svg === null || marks.length !== data.actors.length ? [] : [choosable(svg, marks, data, choose)];
  });
}

function choosable(
  svg: SVGSVGElement,
  marks: readonly SVGGraphicsElement[],
  { actors }: PageData,
  choose: (actor: number) => void,
): ChoosablePicture {
  svg.classList.add("choosable");
  const placeOf = new Map<EventTarget, number>(marks.map((mark, i) => [mark, i]));
  let boxes: readonly DOMRect[] = [];
  const middle = (actor: number): readonly [x: number, y: number, r: number] => {
    const { x, y, width, height } = marks[actor].getBBox();
    return [x + width / 2, y + height / 2, Math.max(width, height) / 2];
  };
  svg.addEventListener("click", (event) => {
    const { target } = event;
    const hit = target === null ? undefined : placeOf.get(target);
    if (hit !== undefined) {
      choose(hit);
      return;
    }
    const matrix = svg.getScreenCTM();
    if (matrix === null) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    if (boxes.length === 0) boxes = marks.map((mark) => mark.getBBox());
    let [found, least] = [-1, near];
    boxes.forEach((box, actor) => {
      const away = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) - box.width / 2;
      if (away < least) [found, least] = [actor, away];
    });
    if (found >= 0) choose(found);
  });

  let over: SVGGraphicsElement | undefined;
  const clear = (): void => {
    over?.remove();
    over = undefined;
    svg.classList.remove("dimmed");
  };
  const copy = (actor: number): SVGGraphicsElement => {
    const mark = marks[actor].cloneNode(true) as SVGGraphicsElement;
    const around = marks[actor].parentNode?.cloneNode(false) as SVGGraphicsElement;
    around.append(mark);
    return around;
  };
  return {
    clear,
    look() {
      svg.scrollIntoView({ block: "center" });
    },
    show(actor, partners) {
      clear();
      const [x, y, r] = middle(actor);
      over = draw("g", { class: "chosen-marks", "aria-hidden": "true" });
      // On the map ties are ways over the globe, which a straight line would not be.
      if (svg.querySelector(":scope > .comity-land") === null && partners.length > 0) {
        const ends = partners.map((partner) => middle(partner.actor));
        over.append(
          draw("path", {
            ...{ class: "comity-curve-line", fill: "none", "stroke-width": "1.4" },
            d: ends.map(([ex, ey]) => `M${x},${y}L${ex},${ey}`).join(""),
          }),
        );
      }
      over.append(...partners.map((partner) => copy(partner.actor)), copy(actor));
      over.append(
        draw("circle", {
          ...{ class: "comity-line-line", fill: "none", "stroke-width": "2.5" },
          ...{ cx: String(x), cy: String(y), r: String(r + 4) },
        }),
      );
      svg.append(over);
      svg.classList.add("dimmed");
      const taken: DOMRect[] = [];
      for (const each of [actor, ...partners.slice(0, mostNames).map((partner) => partner.actor)])
        nameMark(over, actors[each][0], middle(each), svg.viewBox.baseVal.width, taken);
    },
  };
}

/** A name beside its mark, where no other is in the way. */
function nameMark(
  over: Element,
  name: string,
  [x, y, r]: readonly [number, number, number],
  width: number,
  taken: DOMRect[],
): void {
  const isLeft = x > 0.7 * width;
  const text = draw(
    "text",
    {
      ...{ class: "comity-text comity-halo", "font-size": "12", "paint-order": "stroke" },
      ...{ "stroke-width": "3", "stroke-linejoin": "round", "text-anchor": isLeft ? "end" : "start" },
      ...{ x: String(isLeft ? x - r - 7 : x + r + 7), y: String(y + 4) },
    },
    name,
  );
  over.append(text);
  const box = text.getBBox();
  const covers = taken.some(
    (other) =>
      box.x < other.x + other.width &&
      other.x < box.x + box.width &&
      box.y < other.y + other.height &&
      other.y < box.y + box.height,
  );
  if (covers) text.remove();
  else taken.push(box);
}

import type { Page } from "playwright-core";

/**
 * Texts whose letters do not run the way of their own first letter, as they are drawn: the first sign is not where the line
 * begins, or the last, be it only a full stop, not where it ends. Texts of several lines are not looked at.
 */
export function turnedTexts(page: Page, selector: string): Promise<{ checked: number; turned: string[] }> {
  return page.evaluate((wanted) => {
    const texts = Array.from(document.querySelectorAll(wanted)).flatMap((element) => {
      const [leaf] = element.childNodes;
      if (!(leaf instanceof Text) || element.childNodes.length !== 1) return [];
      // Signs of direction are not drawn.
      const signs = Array.from(leaf.data.matchAll(/[^\s\u2066-\u2069\u200e\u200f]/gu));
      const range = document.createRange();
      const boxes = [signs[0], signs.at(-1)].map((sign) => {
        if (sign === undefined) return undefined;
        range.setStart(leaf, sign.index);
        range.setEnd(leaf, sign.index + sign[0].length);
        return range.getBoundingClientRect();
      });
      const [first, last] = boxes;
      if (first === undefined || last === undefined || signs.length < 2 || first.width === 0) return [];
      if (Math.abs(first.bottom - last.bottom) > 3) return [];
      const letter = /\p{L}/u.exec(leaf.data)?.[0] ?? "";
      const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter);
      return [{ text: leaf.data, right: fromRight ? first.left > last.left : first.left < last.left }];
    });
    return { checked: texts.length, turned: texts.filter(({ right }) => !right).map(({ text }) => text) };
  }, selector);
}

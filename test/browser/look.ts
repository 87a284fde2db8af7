import axe from "axe-core";
import type { Page } from "playwright-core";

/** A text and its contrast with what is behind it, as WCAG computes it. */
export interface Seen {
  readonly text: string;
  readonly contrast: number;
}

/** Every text outside pictures with its contrast, from computed styles; the worst first. */
export function contrasts(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r, g, b] = channels(color).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string): number => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (start: Element): string => {
      for (let element: Element | null = start; element !== null; element = element.parentElement) {
        const { backgroundColor } = getComputedStyle(element);
        if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const found: { text: string; contrast: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (element === null || text === "" || element.closest("svg title, svg desc") !== null) continue;
      const style = getComputedStyle(element);
      if (element.closest("svg") === null) {
        found.push({ text, contrast: contrast(style.color, behind(element)) });
        continue;
      }
      // Labels of a map may lie on land or sea, others on what is behind the picture.
      const grounds = Array.from(document.querySelectorAll(".comity-land, .comity-sea"), (shape) =>
        getComputedStyle(shape).getPropertyValue("fill"),
      );
      for (const ground of [behind(element), ...(element.closest(".map") === null ? [] : grounds)])
        found.push({ text, contrast: contrast(style.getPropertyValue("fill"), ground) });
    }
    return found.sort((a, b) => a.contrast - b.contrast);
  });
}

/**
 * What axe finds against WCAG 2.0 to 2.2, levels A and AA. Its script is handed to the page by the debugger. Contrast takes
 * most of its time and is the same at every width.
 */
export async function accessibilityFaults(page: Page, contrast = true): Promise<string[]> {
  await page.evaluate(axe.source);
  // Only faults leave the page: handing over all that passes takes as long as looking.
  return page.evaluate(async (enabled) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled } },
      resultTypes: ["violations"],
    });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  }, contrast);
}

/** How much wider than the window the page is, and which elements stick out where nothing scrolls. */
export function sideways(page: Page): Promise<{ excess: number; outside: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const outside = Array.from(document.body.querySelectorAll("*"))
      .filter((element) => {
        if (element.closest(".scroll, .picture, .skip") !== null) return false;
        const { left, right, width } = element.getBoundingClientRect();
        return right > clientWidth + 1 || (width > 0 && left < -1);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
    return { excess: scrollWidth - clientWidth, outside };
  });
}

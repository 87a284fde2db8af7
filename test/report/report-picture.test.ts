import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { crowdPicture, hostilePicture, pictured } from "./pictured.js";
import { hostile, noCountries, rich } from "./sample.js";

const titles = { network: "The network as a picture", map: "The network on the map" };
const figureOf = (analysis: Analysis, view: keyof typeof titles): Element | undefined =>
  elements(parseMarkup(htmlReport(analysis)), "figure").find((figure) =>
    elements(figure, "title").some((title) => textContent(title) === titles[view]),
  );
const rowsOf = (figure: Element | undefined): string[][] =>
  (figure === undefined ? [] : elements(elements(figure, "tbody")[0], "tr")).map((row) =>
    elements(row, "th", "td").map(textContent),
  );

test("the picture stands in part 2 with a row for everybody who is drawn and their partners", () => {
  const rows = rowsOf(figureOf(hostilePicture, "network"));
  const { drawn = [], ties = [] } = hostilePicture.picture ?? {};
  const nameOf = (place: number): string => hostilePicture.actors[drawn[place]].name;
  expect(rows).toHaveLength(drawn.length);
  const partners = ties.flatMap(([one, other]) => (one === 0 ? [other] : other === 0 ? [one] : []));
  const [name, , named] = rows[0];
  expect(name).toBe(nameOf(0));
  expect(named).toBe(
    partners
      .sort((a, b) => a - b)
      .map((place) => asShown(nameOf(place)))
      .join(", "),
  );
  expect(rows.map(([first]) => first)).toContain(hostile.image);
});

/** What an output may not hold is shown as a sign of its own. */
function asShown(name: string): string {
  return name.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd");
}

test("where actors are many, the table has the circles, with every pair counted", () => {
  const crowd = crowdPicture(600, 1500);
  const rows = rowsOf(figureOf(crowd, "network"));
  const [actors, within, across] = [1, 2, 3].map((column) =>
    rows.reduce((sum, row) => sum + Number(row[column].replaceAll(",", "")), 0),
  );
  expect(actors).toBe(600);
  expect(within + across / 2).toBe(1500);
});

test("the map stands by the ties across borders, with who is on it by country", () => {
  const rows = rowsOf(figureOf(hostilePicture, "map"));
  const drawn = hostilePicture.picture?.drawn ?? [];
  expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(drawn.length);
  const germans = drawn.filter((place) => hostilePicture.actors[place].country === "DE");
  expect(rows.find(([country]) => country === "Germany")).toEqual([
    "Germany",
    String(germans.length),
    String(germans.length),
  ]);
  expect(figureOf(pictured(noCountries, 5), "map")).toBeUndefined();
});

test("it says who is not drawn, in pictures and without them", () => {
  const left = "Not drawn: 8 actors under a pseudonym, with 17 pairs of partners.";
  for (const view of ["network", "map"] as const) {
    const figure = figureOf(hostilePicture, view);
    const said = elements(figure ?? parseMarkup(""), "figcaption")
      .map(textContent)
      .join();
    expect(said).toContain(left.replace("8", String(hostilePicture.picture?.omitted[0].actors)));
  }
  expect(textReport(hostilePicture)).toContain("under a pseudonym, with 17");
  expect(markdownReport(hostilePicture)).toContain("| Actor | Circle | Partners among them |");
  for (const without of [textReport(hostilePicture), markdownReport(hostilePicture)])
    expect(without).not.toMatch(/as a picture|left and right|every mark|lines go/i);
});

test("without a picture there is no word of one", () => {
  expect(figureOf(rich, "network")).toBeUndefined();
  expect(htmlReport(rich)).not.toContain("as a picture");
});

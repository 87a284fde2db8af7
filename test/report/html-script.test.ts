import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport } from "../../src/report.js";
import { scriptModule } from "../../src/report/script/build.mjs";
import { partnersOf, type PageData } from "../../src/report/script/data.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { crowdPicture, hostilePicture } from "./pictured.js";
import { hostile, rich } from "./sample.js";

const written = htmlReport(hostilePicture);

function dataOf(analysis: Analysis): PageData {
  const [, text] =
    /<script type="application\/json" id="report-data">(.*)<\/script>/.exec(htmlReport(analysis)) ?? [];
  return JSON.parse(text) as PageData;
}

test("the script in the report is the one that its modules make", async () => {
  const kept = readFileSync(new URL("../../src/report/write/script.ts", import.meta.url), "utf8");
  expect(kept, "run node src/report/script/build.mjs").toBe(await scriptModule());
});

test("only the one script may run, by its checksum, and no text becomes markup", () => {
  const scripts = Array.from(written.matchAll(/<script([^>]*)>(.*?)<\/script>/gs));
  expect(scripts.map(([, attributes]) => attributes)).toEqual([
    ' type="application/json" id="report-data"',
    "",
  ]);
  const checksum = createHash("sha256").update(scripts[1][2]).digest("base64");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(written)?.[1] ?? "";
  const parts = policy.replaceAll("&#39;", "'").split("; ");
  expect(parts).toContain(`script-src 'sha256-${checksum}'`);
  expect(parts).toContain("require-trusted-types-for 'script'");
  expect(parts[0]).toBe("default-src 'none'");
  expect(scripts[1][2]).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|fetch|XMLHttp/,
  );
});

test("without it, and without what it needs, the report is the same", () => {
  const less = written
    .replace(/<script type.*<\/script>\n<script>.*<\/script>\n/s, "")
    .replace(/(<\/style>)<style>[^<]*<\/style>/, "$1")
    .replace(/; script-src .*?; require-trusted-types-for &#39;script&#39;/, "")
    .replace(/<g id="picture-\d+-marks">((?:<g [^>]*>.*?<\/g>)+)<\/g>/gs, "$1");
  expect(less).toBe(htmlReport(hostilePicture, { script: false }));
});

test("it knows those who are drawn and the pairs of them, and nobody else", () => {
  const { actors, words, ...data } = dataOf(hostilePicture);
  const { drawn = [], ties = [] } = hostilePicture.picture ?? {};
  const nameOf = (place: number): string => hostilePicture.actors[place].name;
  const shown = (name: string): string =>
    name.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
  expect(actors.map(([name]) => name).sort()).toEqual(drawn.map((place) => shown(nameOf(place))).sort());
  const pairs = partnersOf({ actors, words, ...data }).flatMap((partners, from) =>
    partners.map(({ actor, strength }) => `${actors[from][0]} ${actors[actor][0]} ${strength}`),
  );
  const expected = ties.flatMap(([a, b, strength]) => {
    const [one, other] = [a, b].map((end) => shown(nameOf(drawn[end])));
    return [`${one} ${other} ${strength}`, `${other} ${one} ${strength}`];
  });
  expect(pairs.sort()).toEqual(expected.sort());
  const withheld = hostilePicture.actors.filter(({ named }) => !named);
  expect(withheld.length).toBeGreaterThan(0);
  for (const { name } of withheld) expect(actors.map(([each]) => each)).not.toContain(name);
});

test("kinds, countries and circles are those of the actor", () => {
  const { actors, kinds, countries } = dataOf(hostilePicture);
  const [, kind, country] = actors.find(([name]) => name === "Altwehrbach") ?? [];
  expect([kinds[kind ?? -1], countries[country ?? -1]]).toEqual(["local government", "Germany"]);
});

test("how two are tied is told from both sides, and nothing where no tie says", () => {
  const picture = hostilePicture.picture;
  if (picture === undefined) throw new Error("no picture");
  const names = ["choir", "sister-city"];
  const of = picture.ties.map((_, tie) => (tie === 0 ? [0, 1] : tie === 1 ? [1] : []));
  const data = dataOf({ ...hostilePicture, picture: { ...picture, methods: { names, of } } });
  const told = partnersOf(data).flatMap((partners) => partners.map(({ methods }) => methods));
  expect(told.filter((each) => each === "choir, sister city")).toHaveLength(2);
  expect(told.filter((each) => each === "sister city")).toHaveLength(2);
  expect(told.filter((each) => each === undefined)).toHaveLength(2 * picture.ties.length - 4);
  expect(dataOf(hostilePicture).methods).toBeUndefined();
});

test("hostile names end no element and begin none", () => {
  expect(dataOf(hostilePicture).actors.map(([name]) => name)).toContain(hostile.script);
  expect(written.match(/<script/g)).toHaveLength(2);
  expect(written.match(/<\/script/g)).toHaveLength(2);
  expect(written).not.toMatch(/<img|<b>thought|\u001b/);
  expect(textContent(elements(parseMarkup(htmlReport(rich, { script: false })), "body")[0])).toContain(
    hostile.image,
  );
});

test("without a picture the tables alone are improved", () => {
  expect(dataOf(rich)).toMatchObject({ actors: [], ties: [] });
});

test("ties that are alike have no strengths; the data takes less than a tenth of the file", () => {
  const crowd = crowdPicture(5000, 10000);
  const data = dataOf(crowd);
  expect(data.strengths).toBeUndefined();
  expect(data.ties.flat()).toHaveLength(10000);
  expect(JSON.stringify(data).length).toBeLessThan(htmlReport(crowd).length / 8);
});

import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { countryPoints } from "../../src/layout/country-points.js";
import { land } from "../../src/layout/world.js";
import { countryCodes } from "../../src/schema/country-codes.js";

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("the script that made the world gives the same bytes again", () => {
  execFileSync(process.execPath, [file("test/provenance/make-world.mjs"), "--check"]);
});

test("the outline of the land is at most 25 kB of source", () => {
  expect(statSync(file("src/layout/world.ts")).size).toBeLessThanOrEqual(25_000);
});

test("every ring is land, not the sea around it, and all together cover a little over a quarter of the globe", () => {
  const { coordinates } = land();
  const areas = coordinates.map((polygon) => geoArea({ type: "Polygon", coordinates: polygon }));
  expect(Math.max(...areas)).toBeLessThan(4);
  const share = areas.reduce((sum, area) => sum + area, 0) / (4 * Math.PI);
  expect(share).toBeGreaterThan(0.27);
  expect(share).toBeLessThan(0.31);
});

test("every country code has a point within the range of degrees", () => {
  expect(countryCodes.filter((code) => !countryPoints.has(code))).toEqual([]);
  expect(countryPoints.size).toBe(countryCodes.length);
  for (const [longitude, latitude] of countryPoints.values()) {
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
  }
});

test("points of large countries lie on the land, of France and the United States in their main part", () => {
  for (const code of ["AU", "BR", "CN", "DE", "FR", "IN", "JP", "NG", "NO", "NP", "TR", "US", "ZA"])
    expect([code, geoContains(land(), [...(countryPoints.get(code) ?? [0, 0])])]).toEqual([code, true]);
  const [longitude, latitude] = countryPoints.get("FR") ?? [0, 0];
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([3, 47]);
  expect(countryPoints.get("US")?.[1]).toBeLessThan(45);
});

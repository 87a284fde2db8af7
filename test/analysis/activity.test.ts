import { expect, test } from "vitest";
import { activitySection } from "../../src/analysis/activity.js";
import { Pace } from "../../src/control/pace.js";
import { ingest } from "../../src/ingest/ingest.js";

async function lapse(asOf: string, rows: readonly Readonly<Record<string, unknown>>[]) {
  const ties = rows.map((row, i) => ({ source: `a${i}`, target: `b${i}`, ...row }));
  const { network } = await ingest({ ties });
  return (await activitySection(network, asOf, new Pace({}))).lapse;
}

test("soon is twelve calendar months, leap days included", async () => {
  expect(await lapse("2023-03-01", [{ until: "2024-03-01" }])).toMatchObject({ soon: 1, past: 0 });
  expect(await lapse("2023-03-01", [{ until: "2024-03-02" }])).toMatchObject({ soon: 0 });
  expect(await lapse("2024-02-29", [{ until: "2025-02-28" }, { until: "2025-03-01" }])).toMatchObject({
    soon: 1,
  });
});

test("silent is more than three calendar years", async () => {
  const seen = [{ lastActive: "2021-03-01" }, { lastActive: "2021-02-28" }];
  expect(await lapse("2024-03-01", seen)).toMatchObject({ silent: 1, dated: 2 });
});

test("ties that begin after the date are not there to lapse", async () => {
  const later = { since: "2024-05", until: "2024-09", lastActive: "2019" };
  expect(await lapse("2024-03", [later])).toEqual({ soon: 0, past: 0, silent: 0, dated: 0 });
  expect(await lapse("2024-05", [later])).toMatchObject({ soon: 1, dated: 1 });
  expect(await lapse("2025", [later])).toMatchObject({ past: 1 });
});

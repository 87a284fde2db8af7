import { expect, test } from "vitest";
import { worldMap } from "../../src/layout.js";
import { mapFrame } from "../../src/report/draw/network/map-frame.js";
import { brokerPicture } from "./pictured.js";

const { picture } = brokerPicture;

test("without the map of the world everybody stands where it would have them, and there is no land", () => {
  if (picture === undefined) throw new Error("the sample has a picture");
  const [drawn, flat] = [mapFrame(picture, 640, worldMap), mapFrame(picture, 640)];
  expect(picture.map?.corners.length).toBeGreaterThan(3);
  expect(drawn?.ground?.land).toMatch(/^M/);
  expect([flat?.ground, flat?.way]).toEqual([undefined, undefined]);
  // The room above the pole is the same at every width.
  for (const place of picture.drawn.keys()) {
    const [one, other] = [drawn?.at(place), flat?.at(place)];
    expect(Math.hypot((one?.x ?? 0) - (other?.x ?? NaN), (one?.y ?? 0) - (other?.y ?? NaN))).toBeLessThan(
      6.4,
    );
  }
  const { map, ...without } = picture;
  expect(mapFrame(without, 640)).toBeUndefined();
  expect(map).toBeDefined();
});

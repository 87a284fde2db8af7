import { expect, test } from "vitest";
import type { Analysis } from "../../src/index.js";
import { withKeptPlaces } from "../../src/element/kept-places.js";
import { pictured } from "../report/pictured.js";
import { crowd } from "../report/sample.js";

const before = pictured(crowd(30), 60);

/** The same later: one has left, one has come, everybody is drawn elsewhere. */
function later(): Analysis {
  const [, ...stayed] = before.actors;
  const come = { ...before.actors[0], id: "come", name: "Come", named: true };
  const after = pictured({ ...before, actors: [...stayed, come] }, 60);
  const { picture } = after;
  return { ...after, ...(picture && { picture: { ...picture, x: picture.x.map((x) => 1000 - x) } }) };
}

const placesOf = ({ actors, picture }: Analysis): Map<string, [number, number]> =>
  new Map(picture?.drawn.map((actor, i) => [actors[actor].id, [picture.x[i], picture.y[i]]]));

test("who was drawn before stays there, and who is new stands beside its partners", () => {
  const [old, kept] = [placesOf(before), placesOf(withKeptPlaces(before, later()) ?? before)];
  expect(kept.size).toBe(30);
  for (const [id, place] of kept) if (id !== "come") expect(place).toEqual(old.get(id));
  const [x, y] = kept.get("come") ?? [0, 0];
  const { picture, actors } = later();
  const partners = (picture?.ties ?? []).flatMap(([one, other]) => {
    const names = [one, other].map((end) => actors[picture?.drawn[end] ?? 0].id);
    return names.includes("come") ? names.filter((id) => id !== "come") : [];
  });
  expect(partners.length).toBeGreaterThan(0);
  const near = partners.map((id) => old.get(id) ?? [0, 0]);
  const middle = [0, 1].map((axis) => near.reduce((sum, place) => sum + place[axis], 0) / near.length);
  expect(Math.hypot(x - middle[0], y - middle[1])).toBeLessThan(1000 / 30);
});

test("nothing is kept where nobody is in both, or where there is no picture", () => {
  const strangers = {
    ...before,
    actors: before.actors.map((actor) => ({ ...actor, id: `other ${actor.id}` })),
  };
  expect(withKeptPlaces(before, strangers)).toBeUndefined();
  expect(withKeptPlaces(before, crowd(30))).toBeUndefined();
});

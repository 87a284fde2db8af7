import { expect, test } from "vitest";
import { fields } from "../../src/schema/fields.js";
import { shownFields } from "../../src/schema/shown-fields.js";

test("every field that stays visible under a pseudonym is a field of actors", () => {
  const known = Object.keys(fields.actor);
  expect(Array.from(shownFields).filter((name) => !known.includes(name))).toEqual([]);
});

test("no text, coordinate, identifier, consent or risk stays visible under a pseudonym", () => {
  const hidden = ["id", "text", "texts", "consent", "risk"];
  const telling = Object.entries(fields.actor)
    .filter(([name, { type }]) => hidden.includes(type) || name === "latitude" || name === "longitude")
    .map(([name]) => name);
  expect(telling.length).toBeGreaterThan(8);
  expect(telling.filter((name) => shownFields.has(name))).toEqual([]);
});

import { expect, test } from "vitest";
import { sipHash } from "../../src/random/siphash.js";

const hex = ([high, low]: readonly [number, number]): string =>
  [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
const upTo = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i);
const secret = new Uint32Array([0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c]);

/** The authors' vectors: the key 00 … 0f, the text 00 … (length − 1). */
test.for([
  [0, "726fdb47dd0e0e31"],
  [1, "74f839c593dc67fd"],
  [7, "ab0200f58b01d137"],
  [8, "93f5f5799a932462"],
  [15, "a129ca6149be45e5"],
  [63, "958a324ceb064572"],
] as const)("SipHash of %i bytes is what its authors say", ([length, expected]) => {
  expect(hex(sipHash(secret, upTo(length)))).toBe(expected);
});

test("another secret gives another hash", () => {
  expect(hex(sipHash(new Uint32Array([1, 2, 3, 4]), upTo(15)))).not.toBe(hex(sipHash(secret, upTo(15))));
});

import type { Csr } from "../../csr/csr.js";
import { membershipsOf } from "../../measures/labels.js";
import type { Ground } from "../ground.js";
import type { Bounds } from "./options.js";

/**
 * 1 for the vertices that a share of suggestions is kept for: who has no more partners than half of all actors have, or who has
 * every one of the values asked for. Throws `unknown-attribute`.
 */
export async function favoredBy({ network, opened }: Ground, { exposure }: Bounds): Promise<Uint8Array> {
  const { csr } = opened;
  const favored = new Uint8Array(csr.order);
  if (exposure.share === 0) return favored;
  if (exposure.of === "few-ties") return withFewTies(csr);
  favored.fill(1);
  for (const [attribute, value] of Object.entries(exposure.of)) {
    const { names, members } = await membershipsOf(network, attribute, opened);
    const inside = new Set(members[names.indexOf(value)] ?? []);
    for (let v = 0; v < favored.length; v++) if (!inside.has(v)) favored[v] = 0;
  }
  return favored;
}

/** 1 for the vertices with no more partners than half of all have. */
export function withFewTies({ order, offsets }: Csr): Uint8Array {
  const degrees = Int32Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]);
  const middle =
    degrees
      .slice()
      .sort()
      .at((order - 1) >> 1) ?? 0;
  return Uint8Array.from(degrees, (degree) => Number(degree <= middle));
}

import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";

/** A network of organizations from pairs of ids. */
export async function networkOf(
  pairs: readonly (readonly [string, string])[],
  attributes: (id: string, place: number) => object = () => ({}),
): Promise<Network> {
  const ids = [...new Set(pairs.flat())].sort();
  const { network } = await ingest({
    actors: ids.map((id, place) => ({ id, kind: "ngo", ...attributes(id, place) })),
    ties: pairs.map(([source, target]) => ({ source, target })),
  } as Parameters<typeof ingest>[0]);
  return network;
}

/** Mean of 1 / steps over all pairs, from the definition. */
export function plainEfficiency(order: number, ties: readonly (readonly [number, number])[]): number {
  const steps = Array.from({ length: order }, (_, v) =>
    Array.from({ length: order }, (_, w) => (v === w ? 0 : Infinity)),
  );
  for (const [a, b] of ties) steps[a][b] = steps[b][a] = 1;
  for (let k = 0; k < order; k++)
    for (let i = 0; i < order; i++)
      for (let j = 0; j < order; j++) steps[i][j] = Math.min(steps[i][j], steps[i][k] + steps[k][j]);
  let sum = 0;
  for (let i = 0; i < order; i++) for (let j = 0; j < order; j++) if (i !== j) sum += 1 / steps[i][j];
  return sum / (order * (order - 1));
}

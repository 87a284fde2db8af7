import type { Walk } from "../measures/walk.js";
import type { Beside, Suggested } from "./recommendations.js";

export type Around = Suggested["around"];

/** So many of each sort of partners stand with their names, and those who may introduce in any case. */
const most = 6;

/**
 * Who stands around each of two actors, by their ids as shown: partners of one, of the other and of both; of those who are
 * named the first are those who may introduce, then those with the most partners. Others are counted. O(contacts of the two).
 */
export function neighborhoods(
  { csr, shown, actorOf, vertexOf }: Pick<Walk, "csr" | "shown" | "actorOf" | "vertexOf">,
  pairs: readonly (readonly [string, string])[],
  introducers: (pair: number) => readonly string[],
): Around[] {
  const { offsets, targets } = csr;
  const vertex = (id: string): number => vertexOf[shown.rowOf[shown.find(id)]];
  const placeOf = (v: number): number => shown.placeOf[actorOf[v]];
  const partners = (v: number, beside: number): number[] =>
    Array.from(targets.subarray(offsets[v], offsets[v + 1])).filter((u) => u !== v && u !== beside);
  return pairs.map((ids, pair) => {
    const [a, b] = ids.map(vertex);
    const [ofA, ofB] = [new Set(partners(a, b)), new Set(partners(b, a))];
    const first = introducers(pair);
    const beside = (vertices: readonly number[]): Beside => {
      const named = vertices.filter((v) => shown.named(placeOf(v)));
      const ids = [...named]
        .sort(
          (x, y) => offsets[y + 1] - offsets[y] - (offsets[x + 1] - offsets[x]) || placeOf(x) - placeOf(y),
        )
        .map((v) => shown.id(placeOf(v)));
      const some = [...ids.filter((id) => first.includes(id)), ...ids.filter((id) => !first.includes(id))];
      return { count: vertices.length, unnamed: vertices.length - named.length, some: some.slice(0, most) };
    };
    return {
      source: beside([...ofA].filter((v) => !ofB.has(v))),
      target: beside([...ofB].filter((v) => !ofA.has(v))),
      both: beside([...ofA].filter((v) => ofB.has(v))),
    };
  });
}

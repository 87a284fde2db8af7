import { inChunks } from "../../control/pace.js";
import type { Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import type { Person } from "../people/person.js";

/** Says of two people whether a mentorship between them is on record, in either direction and whatever became of it. */
export async function hadTogether(
  network: Network,
  { vertexOf, pace }: Walk,
): Promise<(one: Person, other: Person) => boolean> {
  const { source, target, length, columns } = network.ties;
  const methods = columns.get("method");
  const pairs = new Set<string>();
  if (methods?.type === "category") {
    const code = methods.words.indexOf("mentorship") + 1;
    await inChunks(pace, code === 0 ? 0 : length, 8192, (from, to) => {
      for (let tie = from; tie < to; tie++)
        if (methods.codes[tie] === code) pairs.add(keyOf(vertexOf[source[tie]], vertexOf[target[tie]]));
    });
  }
  return (one, other) => pairs.has(keyOf(one.vertex, other.vertex));
}

function keyOf(u: number, v: number): string {
  return u < v ? `${u} ${v}` : `${v} ${u}`;
}

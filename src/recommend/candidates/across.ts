import { leidenKernel } from "../../kernels/leiden.js";
import { leidenTheta } from "../../measures/communities.js";
import { groupsOf } from "../../measures/labels.js";
import type { Ground } from "../ground.js";
import type { Proposals } from "./proposals.js";
import { sourceBit } from "./sources.js";
import type { Who } from "./who.js";

/** Key actors of a group: those with the most ties. And of how many groups, the largest. */
const keyEach = 5;
const mostGroups = 64;

/** How many communities and countries have key actors. */
export interface AcrossFacts {
  readonly communities: number;
  readonly countries: number;
}

/**
 * Proposes the key actors of the largest communities, and of the largest countries, to one another, `each` to each of
 * them: the least tied groups first.
 */
export async function proposeAcross(
  ground: Ground,
  who: Who,
  { each, seed }: { readonly each: number; readonly seed: number },
  into: Proposals,
): Promise<AcrossFacts> {
  const { network, opened } = ground;
  const start = new Int32Array(0);
  const job = {
    quality: "modularity",
    resolution: 1,
    iterations: 2,
    theta: leidenTheta,
    seed,
    run: 0,
    start,
  } as const;
  const labels = await opened.run(leidenKernel, job, (part) => part.labels.slice(), "communities");
  const communities = await between(ground, who, labels, each, into);
  if (!network.actors.columns.has("country")) return { communities, countries: 0 };
  const { codes } = await groupsOf(network, "country", opened);
  return { communities, countries: await between(ground, who, codes, each, into) };
}

async function between(
  { opened: { csr, pace } }: Ground,
  who: Who,
  labels: Int32Array,
  each: number,
  into: Proposals,
): Promise<number> {
  const members = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (let v = 0; v < csr.order; v++) {
    if (labels[v] < 0 || csr.offsets[v] === csr.offsets[v + 1]) continue;
    sizes.set(labels[v], (sizes.get(labels[v]) ?? 0) + 1);
    const keys = members.get(labels[v]) ?? [];
    members.set(labels[v], keys);
    // Vertices are numbered by falling degree: the first that may be ends are the key actors.
    if (who.ends[v] === 1 && keys.length < keyEach) keys.push(v);
  }
  // The first vertex of two groups of one size decides, so that labels do not.
  const groups = Array.from(members)
    .filter(([, keys]) => keys.length > 0)
    .sort(([a, keysA], [b, keysB]) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || keysA[0] - keysB[0])
    .slice(0, mostGroups);
  if (groups.length < 2) return 0;
  const place = new Map(groups.map(([label], i) => [label, i]));
  const ties = new Float64Array(groups.length * groups.length);
  for (let v = 0; v < csr.order; v++) {
    const own = place.get(labels[v]);
    if (own === undefined) continue;
    for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
      const other = place.get(labels[csr.targets[arc]]);
      if (other !== undefined) ties[own * groups.length + other]++;
    }
    if ((v & 255) === 0 && pace.due()) await pace.rest();
  }
  groups.forEach(([, keys], g) => {
    const others = groups
      .map((_, h) => h)
      .filter((h) => h !== g)
      .sort((a, b) => ties[g * groups.length + a] - ties[g * groups.length + b] || a - b);
    keys.forEach((u) => {
      let rank = 0;
      for (let i = 0; i < keyEach; i++)
        for (const h of others) {
          const v = groups[h][1].at(i);
          if (rank < each && v !== undefined && who.admits(u, v))
            into.add(u, v, sourceBit("across"), 0, rank++);
        }
    });
  });
  return groups.length;
}

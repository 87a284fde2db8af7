import { forceKernel, type ForceJob } from "../kernels/force.js";
import { beginOf, tieLength, type Groups, type Places, type Scene } from "./scene.js";

/** How groups are laid out by force; arrays are by vertex. */
export interface Settling {
  readonly ticks: number;
  readonly alpha: number;
  /** How much each is drawn to its home, the same for all or by vertex. */
  readonly homing: number | Float64Array;
  /** Where its home is; the middle of the frame where it is not given. */
  readonly home?: Places | undefined;
  readonly radius?: Float64Array | undefined;
  readonly charge?: Float64Array | undefined;
  readonly openness?: number | undefined;
  /** What progress reports say. */
  readonly what: string;
}

/** Pushes as d3-force does unless told otherwise. */
export const usualPush = 30;
const none = new Float64Array(0);
/** Groups are laid out together up to so many members: a job each would be too many jobs. */
const batch = 4096;

/** Moves the members of groups by force from where they are, each group as if it were alone. */
export async function settleGroups(
  { fold, graph }: Scene,
  groups: Groups,
  places: Places,
  settling: Settling,
): Promise<void> {
  await fold(
    forceKernel,
    jobsOf(groups, places, settling),
    places,
    ({ x, y }, part, { members }) => {
      for (let at = 0; at < members.length; at++) {
        x[members[at]] = part.x[at];
        y[members[at]] = part.y[at];
      }
    },
    settling.what,
    graph,
  );
}

function jobsOf(groups: Groups, places: Places, settling: Settling): ForceJob[] {
  const jobs: ForceJob[] = [];
  const { ends } = groups;
  for (let first = 0; first < ends.length;) {
    const from = beginOf(groups, first);
    let next = first + 1;
    while (next < ends.length && ends[next] - from <= batch) next++;
    jobs.push(jobOf(groups, places, settling, first, next));
    first = next;
  }
  return jobs;
}

function jobOf(groups: Groups, { x, y }: Places, settling: Settling, first: number, next: number): ForceJob {
  const from = beginOf(groups, first);
  const members = groups.members.slice(from, groups.ends[next - 1]);
  const { ticks, alpha, homing, home, radius, charge, openness = 0.9 } = settling;
  const of = (values: Float64Array | undefined): Float64Array =>
    values === undefined ? none : Float64Array.from(members, (v) => values[v]);
  const everywhere = new Float64Array(members.length);
  return {
    members,
    ends: groups.ends.slice(first, next).map((end) => end - from),
    ...{ x: of(x), y: of(y) },
    homeX: home === undefined ? everywhere : of(home.x),
    homeY: home === undefined ? everywhere : of(home.y),
    homing: typeof homing === "number" ? everywhere.slice().fill(homing) : of(homing),
    ...{ radius: of(radius), charge: of(charge), push: usualPush, length: tieLength },
    ...{ ticks, alpha, openness },
  };
}

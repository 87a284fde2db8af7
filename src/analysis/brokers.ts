import { inChunks } from "../control/pace.js";
import { bridging } from "../measures/bridging.js";
import { brokerageRoles } from "../measures/brokerage-roles.js";
import type { MeasureOptions, Settled } from "../measures/options.js";
import { participation } from "../measures/participation.js";
import { structuralHoles } from "../measures/structural-holes.js";
import { walk, type Walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { clearFirst } from "../values/clear-first.js";
import type { Meta } from "../values/meta.js";
import type { Partition } from "../values/partition.js";
import type { PathMode } from "./effort.js";
import { brokerRoleNames, expectedRoles, type BrokerRole, type RoleCount } from "./broker-roles.js";

/** Organizations under their own names that stand between others, with what is said of them. Since version 1.2. */
export interface BrokerSection {
  /** Lists of partners are read where an organization has at least so many: as many as nine of ten actors, and three. */
  readonly least: number;
  readonly actors: readonly Broker[];
  /**
   * Ids of at most three organizations each, the first first; of those that are level at the cut all are listed or none.
   * Empty where the measure did not run.
   */
  readonly lists: Readonly<Record<BrokerList, readonly string[]>>;
}

export type BrokerList = "holes" | "countries" | "circles" | "bridging" | BrokerRole;

/** What is known of a broker. Directions are ignored but in roles and bridging. */
export interface Broker {
  readonly id: string;
  readonly partners: number;
  /** Partners whose country is known, those in its own one, and the other countries; where it has a country. */
  readonly abroad?: { readonly known: number; readonly home: number; readonly countries: number };
  /** Partners in its own circle, and the circles of the partners. */
  readonly circles: { readonly own: number; readonly reached: number };
  readonly constraint: number;
  readonly effectiveSize: number;
  /** How evenly ties are spread over circles, from 0 (one circle) to near 1. */
  readonly spread: number;
  /** Mean betweenness of its ties, after Everett and Valente. */
  readonly bridging?: number;
  /** Pairs of actors by their countries that it stands between and that have no tie, beside what chance gives. */
  readonly roles?: Readonly<Partial<Record<BrokerRole, RoleCount>>>;
}

const listed = 3;
const leastPartners = 3;

/** The section, with the records of its measures. */
export async function brokerSection(
  network: Network,
  options: Settled<object>,
  groups: Partition,
  paths: PathMode,
): Promise<{ readonly section: BrokerSection; readonly metas: readonly { readonly meta: Meta }[] }> {
  const opened = await walk(network, "analyze", options, { directed: "ignore" });
  const common: MeasureOptions = options;
  const holes = await structuralHoles(network, common);
  const spread = await participation(network, { ...common, by: groups });
  const bridges = paths === "exact" ? await bridging(network, common) : undefined;
  const roles = network.actors.columns.has("country")
    ? await brokerageRoles(network, { ...common, unknown: "exclude" })
    : undefined;
  const expected = roles && expectedRoles(roles);
  const around = await partnersOf(opened, groups);
  const { shown } = opened;
  const least = Math.max(leastPartners, ninetieth(around.map(({ partners }) => partners)));
  const found: Broker[] = [];
  await inChunks(opened.pace, shown.length, 256, (from, to) => {
    for (let place = from; place < to; place++) {
      const id = shown.id(place);
      const known = holes.of(id);
      const own = around[place];
      // Whoever reads, people are not ranked.
      if (shown.personal(place) || !shown.named(place) || known === undefined || own.partners < 2) continue;
      const counts = expected?.(id, shown.value(place, "country"));
      found.push({
        id,
        ...own,
        constraint: known.constraint,
        effectiveSize: known.effectiveSize,
        spread: spread.of(id)?.participation ?? 0,
        ...(bridges === undefined ? {} : { bridging: bridges.of(id) ?? 0 }),
        ...(counts === undefined ? {} : { roles: counts }),
      });
    }
  });
  const many = found.filter(({ partners }) => partners >= least);
  const lists: BrokerSection["lists"] = {
    holes: first(many, ({ constraint }) => -constraint),
    countries: first(many, ({ abroad }) =>
      abroad === undefined || abroad.countries < 2 ? NaN : abroad.countries,
    ),
    circles: first(many, (actor) => (actor.circles.reached > 2 ? actor.spread : NaN)),
    bridging: first(found, (actor) =>
      actor.bridging !== undefined && actor.bridging > 0 ? actor.bridging : NaN,
    ),
    ...(Object.fromEntries(
      brokerRoleNames.map((role) => [role, first(many, ({ roles: counts }) => standing(counts?.[role]))]),
    ) as Record<BrokerRole, string[]>),
  };
  const named = new Set(Object.values(lists).flat());
  return {
    section: { least, actors: found.filter(({ id }) => named.has(id)), lists },
    metas: [holes, spread, ...(bridges ? [bridges] : []), ...(roles ? [roles] : [])],
  };
}

/** Roles are listed where an actor has clearly more of them than chance gives. */
function standing(count: RoleCount | undefined): number {
  return count === undefined || count.z === null || count.z < 2 ? NaN : count.z;
}

/** The ids of the actors with the highest values. */
function first(actors: readonly Broker[], value: (actor: Broker) => number): string[] {
  const falling = actors
    .map((actor) => [actor.id, value(actor)] as const)
    .filter(([, each]) => !Number.isNaN(each))
    .sort(([, a], [, b]) => b - a);
  return clearFirst(falling, listed, ([, each]) => each).map(([id]) => id);
}

function ninetieth(numbers: readonly number[]): number {
  const sorted = numbers.slice().sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.ceil(0.9 * sorted.length) - 1];
}

/** What is around every actor, by place. */
async function partnersOf(
  { csr, shown, actorOf, pace }: Walk,
  groups: Partition,
): Promise<Pick<Broker, "partners" | "abroad" | "circles">[]> {
  const group = groups.groups();
  const place = Int32Array.from(actorOf, (row) => shown.placeOf[row]);
  const country = Array.from(place, (at) => shown.value(at, "country"));
  const found = new Array<Pick<Broker, "partners" | "abroad" | "circles">>(shown.length);
  await inChunks(pace, csr.order, 256, (from, to) => {
    for (let v = from; v < to; v++) {
      const partners = csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]);
      const lands = Array.from(partners, (u) => country[u]).filter((land) => land !== undefined);
      const home = country[v];
      const circles = Array.from(partners, (u) => group[place[u]]);
      found[place[v]] = {
        partners: partners.length,
        ...(home === undefined
          ? {}
          : {
              abroad: {
                known: lands.length,
                home: lands.filter((land) => land === home).length,
                countries: new Set(lands.filter((land) => land !== home)).size,
              },
            }),
        circles: {
          own: circles.filter((circle) => circle === group[place[v]]).length,
          reached: new Set(circles).size,
        },
      };
    }
  });
  return found;
}

import { unshownNames, type Unshown } from "../../network/mentions.js";
import type { Constraints } from "../constraints/constraints.js";
import type { Ground } from "../ground.js";
import { personAt, type Person } from "../people/person.js";
import type { Who } from "./explained.js";
import { methodBookOf, type MethodBook } from "./method-book.js";
import { tieBookOf, type TieBook } from "./tie-book.js";

/** What explanations are taken from. */
export interface Scene {
  readonly ground: Ground;
  readonly constraints: Constraints;
  readonly book: TieBook;
  readonly methods: MethodBook;
  readonly unshown: Unshown;
  /** How often each actor was named to introduce, so that not everything falls to one. */
  readonly asked: Map<number, number>;
  /** Partners from which on an actor is one of the best tied. */
  readonly hubFrom: number;
}

/** Hubs have more partners than nineteen in twenty, and ten at least. */
const hubShare = 0.95;
const hubLeast = 10;

/** Reads what explanations need, save what was read before. O(n log n + ties). */
export async function sceneOf(
  ground: Ground,
  constraints: Constraints,
  methods?: MethodBook,
): Promise<Scene> {
  const { network, opened } = ground;
  const { csr, shown, pace } = opened;
  const degrees = new Int32Array(csr.order).map((_, v) => csr.offsets[v + 1] - csr.offsets[v]).sort();
  return {
    ground,
    constraints,
    book: await tieBookOf(ground),
    methods: methods ?? (await methodBookOf(ground)),
    unshown: await unshownNames(network, shown, pace),
    asked: new Map(),
    hubFrom: Math.max(hubLeast, (degrees[Math.floor(hubShare * (degrees.length - 1))] ?? 0) + 1),
  };
}

/** An actor as results show it. */
export function whoIs({ constraints }: Pick<Scene, "constraints">, v: number): Who {
  return { id: constraints.idOf(v), name: constraints.nameOf(v) };
}

/** Whether an actor may be named to the audience. */
export function isNamed({ ground }: Pick<Scene, "ground">, v: number): boolean {
  const { shown, actorOf } = ground.opened;
  return shown.named(shown.placeOf[actorOf[v]]);
}

export function personOf({ ground, unshown }: Scene, v: number): Person {
  return personAt(v, ground.opened, unshown);
}

/** A value of an actor as the audience may see it. */
export function valueFor({ ground }: Pick<Scene, "ground">, v: number, column: string): unknown {
  const { shown, actorOf } = ground.opened;
  return shown.value(shown.placeOf[actorOf[v]], column);
}

export function degreeOf({ ground }: Pick<Scene, "ground">, v: number): number {
  const { offsets } = ground.opened.csr;
  return offsets[v + 1] - offsets[v];
}

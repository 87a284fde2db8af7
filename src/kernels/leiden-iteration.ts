import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Random } from "../random/random.js";
import type { Loops } from "./kernel.js";
import { Aggregation } from "./leiden-aggregation.js";
import { enterMasses, groundLevel, type Level, type Price, type Room } from "./leiden-level.js";
import { LocalMoving, type MovingScratch } from "./leiden-moving.js";
import { partsOfCommunities } from "./leiden-parts.js";
import type { Quality } from "./leiden-quality.js";
import { Refinement, type RefinementScratch } from "./leiden-refinement.js";
import { WasmLeiden } from "./wasm-leiden.js";

export type IterationScratch = MovingScratch &
  RefinementScratch & {
    /** The state of the random stream, and what loops in WebAssembly are told. */
    block: ["f64", number];
    /** The vertex of the level that each vertex of the graph is in. */
    place: ["i32", number];
    /** Room for two levels, which take turns. */
    offsets: ["i32", number];
    targets: ["i32", number];
    strengths: ["f64", number];
    nextOffsets: ["i32", number];
    nextTargets: ["i32", number];
    nextStrengths: ["f64", number];
  };

/** Work in pieces: takes what is left of the arcs that may be visited, gives way when none are. */
export type Pieces = Generator<undefined, number, number>;

/** How an iteration of the Leiden method goes about it. */
export interface IterationRules {
  readonly quality: Quality;
  readonly price: Price;
  /** What the refinement divides gains by before it draws. */
  readonly temperature: number;
}

/** One iteration of the Leiden method after the other: local moving, refinement, aggregation, and again on what that made. */
export class Iteration {
  /** Moves made by the last iteration. */
  moves = 0;
  readonly #moving: LocalMoving;
  readonly #refinement: Refinement;
  readonly #aggregation: Aggregation;
  readonly #rooms: readonly [Room, Room];

  constructor(
    private readonly graph: Csr,
    private readonly rules: IterationRules,
    private readonly scratch: Views<IterationScratch>,
    random: Random,
    exports?: Loops,
  ) {
    const loops = exports && new WasmLeiden(scratch, rules.price, exports);
    this.#moving = new LocalMoving(scratch, rules.price, random, loops);
    this.#refinement = new Refinement(scratch, rules.price, random, loops);
    this.#aggregation = new Aggregation(scratch, loops);
    const { offsets, targets, strengths, nextOffsets, nextTargets, nextStrengths } = scratch;
    this.#rooms = [
      { offsets, targets, strengths },
      { offsets: nextOffsets, targets: nextTargets, strengths: nextStrengths },
    ];
  }

  /**
   * Puts better communities, or the same, in the place of `labels`. Where no vertex of a community may join another, its
   * connected parts go on as sets; where nothing is connected within any community, everybody is alone at last.
   */
  *improve(left: number, labels: Int32Array): Pieces {
    const { graph, scratch } = this;
    const { community, place } = scratch;
    const { order } = graph;
    community.set(labels);
    for (let v = 0; v < order; v++) place[v] = v;
    enterMasses(graph, this.rules.quality, scratch);
    let level = groundLevel(graph, this.#rooms[0]);
    left -= order + graph.arcs;
    if (left <= 0) left = yield;
    this.moves = 0;
    for (let depth = 1; ; depth++) {
      left = yield* this.#settle(left, level);
      if (this.#moving.communities === level.order) break;
      const room = this.#rooms[depth % 2];
      left = yield* this.#refine(left, level, room);
      if (this.#refinement.merges === 0 && partsOfCommunities(level, scratch) === level.order) break;
      this.#aggregation.begin(level, room);
      left -= level.order;
      if (left <= 0) left = yield;
      while (!this.#aggregation.done) {
        left = this.#aggregation.go(left);
        if (left <= 0) left = yield;
      }
      for (let v = 0; v < order; v++) place[v] = scratch.refined[place[v]];
      left -= order;
      if (left <= 0) left = yield;
      level = this.#aggregation.made;
    }
    labels.set(place);
    return left;
  }

  /** Local moving; once more where everybody ends up alone after moves, until no move is left. */
  *#settle(left: number, level: Level): Pieces {
    const moving = this.#moving;
    do {
      moving.begin(level);
      left -= level.order;
      if (left <= 0) left = yield;
      while (!moving.done) {
        left = moving.go(left);
        if (left <= 0) left = yield;
      }
      this.moves += moving.moves;
    } while (moving.moves > 0 && moving.communities === level.order);
    return left;
  }

  /** Refines the communities of a level; without chance where chance left everybody alone. */
  *#refine(left: number, level: Level, room: Room): Pieces {
    const refinement = this.#refinement;
    for (const temperature of [this.rules.temperature, 0]) {
      refinement.begin(level, temperature, room);
      left -= level.order;
      if (left <= 0) left = yield;
      while (!refinement.done) {
        left = refinement.go(left);
        if (left <= 0) left = yield;
      }
      if (refinement.merges > 0) break;
    }
    return left;
  }
}

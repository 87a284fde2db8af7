import { inChunks, type Pace } from "../../control/pace.js";
import { quantile } from "../robustness/standing.js";
import type { StandingInterval } from "./bands.js";
import { writeStandings, type Peers } from "./peers.js";
import { positionNames, type Position } from "./position-names.js";

/** The intervals of the standings in one position, by place; NaN where there is none. */
export interface Standings {
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
}

export function intervalAt({ low, middle, high }: Standings, place: number): StandingInterval {
  return { low: low[place], middle: middle[place], high: high[place] };
}

/** The standings of actors among those of their kind in many drawn networks. */
export class StandingDraws {
  readonly peers: Readonly<Record<Position, readonly Peers[]>>;
  /** By place and, within a place, by sample. */
  readonly #drawn: Readonly<Record<Position, Float64Array>>;

  constructor(
    private readonly length: number,
    private readonly samples: number,
    peersFor: (position: Position) => readonly Peers[],
  ) {
    this.peers = each(peersFor);
    this.#drawn = each(() => new Float64Array(length * samples).fill(NaN));
  }

  /** Takes the scores of a drawn network, by place. */
  async add(scores: Readonly<Record<Position, Float64Array>>, sample: number, pace: Pace): Promise<void> {
    for (const position of positionNames) {
      const drawn = this.#drawn[position];
      const into = (place: number, standing: number): void => {
        drawn[place * this.samples + sample] = standing;
      };
      await writeStandings(scores[position], this.peers[position], into, pace);
    }
  }

  /** What one network in twenty, half of them, and nineteen in twenty do not exceed. */
  async intervals(pace: Pace): Promise<Record<Position, Standings>> {
    const { length, samples } = this;
    const found = each(() => ({
      low: new Float64Array(length),
      middle: new Float64Array(length),
      high: new Float64Array(length),
    }));
    for (const position of positionNames) {
      const { low, middle, high } = found[position];
      await inChunks(pace, length, 256, (from, to) => {
        for (let place = from; place < to; place++) {
          const own = this.#drawn[position].subarray(place * samples, (place + 1) * samples);
          low[place] = quantile(own, 0.05);
          middle[place] = quantile(own, 0.5);
          high[place] = quantile(own, 0.95);
        }
      });
    }
    return found;
  }
}

function each<T>(make: (position: Position) => T): Record<Position, T> {
  return { convene: make("convene"), connect: make("connect"), mobilize: make("mobilize") };
}

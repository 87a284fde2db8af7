import { inChunks } from "../../control/pace.js";
import type { Ground } from "../ground.js";
import { speakerAt, type Speaker } from "../people/person.js";
import { Interpreters, type Talk } from "../people/talk.js";

/** Somebody who interprets. */
interface Interpreter extends Speaker {
  readonly vertex: number;
}

/** How any two actors can talk. Who speaks the same languages is of one class, and what holds for two classes is kept. */
export class Tongues {
  readonly #known = new Map<number, Talk>();

  constructor(
    /** By vertex. */
    private readonly classOf: Int32Array,
    private readonly classes: readonly Pick<Speaker, "speaks">[],
    private readonly interpreters: Interpreters<Interpreter>,
  ) {}

  talk(a: number, b: number): Talk {
    const [one, other] = [this.classOf[a], this.classOf[b]];
    const key = Math.min(one, other) * this.classes.length + Math.max(one, other);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const talk = this.interpreters.talk(
      this.classes[Math.min(one, other)],
      this.classes[Math.max(one, other)],
    );
    this.#known.set(key, talk);
    return talk;
  }

  /** The vertex of somebody who interprets between two languages: whoever was named least often so far. */
  interpreter(languages: readonly [string, string]): number | undefined {
    return this.interpreters.name(languages)?.vertex;
  }
}

/** Languages of all, and those who may be asked to interpret. O(n). */
export async function tonguesOf({ opened, eligible }: Ground): Promise<Tongues> {
  const { actorOf, shown, pace } = opened;
  const classOf = new Int32Array(actorOf.length);
  const classes: Pick<Speaker, "speaks">[] = [];
  const codeOf = new Map<string, number>();
  const willing: Interpreter[] = [];
  await inChunks(pace, shown.length, 1024, (from, to) => {
    for (let place = from; place < to; place++) {
      const vertex = opened.vertexOf[shown.rowOf[place]];
      const speaker = speakerAt(place, shown);
      const key = speaker.speaks.join();
      const code = codeOf.get(key) ?? classes.push({ speaks: speaker.speaks }) - 1;
      codeOf.set(key, code);
      classOf[vertex] = code;
      if (eligible[vertex] === 1 && speaker.interprets.length > 0) willing.push({ ...speaker, vertex });
    }
  });
  return new Tongues(classOf, classes, new Interpreters(willing));
}

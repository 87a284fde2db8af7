import type { Walk } from "../../measures/walk.js";
import type { Shown } from "../../network/audience.js";
import type { Unshown } from "../../network/mentions.js";
import { foldWord } from "../../schema/fold.js";

/** Who speaks and interprets, in language tags without script and region. */
export interface Speaker {
  /** How many more ties it can take on; undefined where it is not stated. */
  readonly capacity: number | undefined;
  /** Languages it works in or interprets, ascending; empty where none is stated. */
  readonly speaks: readonly string[];
  readonly interprets: readonly string[];
}

/** What matters of somebody who may be proposed to others. */
export interface Person extends Speaker {
  readonly vertex: number;
  readonly place: number;
  readonly id: string;
  readonly name: string;
  /** Years; undefined where it is not stated. */
  readonly experience: number | undefined;
  /** Topics by the form in which spellings are compared, as they are written. */
  readonly offers: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, string>;
  readonly interests: ReadonlyMap<string, string>;
}

/** The person at a vertex, as its audience may see it. Topics that are the name of somebody not shown are left out. */
export function personAt(vertex: number, { shown, actorOf }: Walk, unshown: Unshown): Person {
  const place = shown.placeOf[actorOf[vertex]];
  const topics = (column: string): ReadonlyMap<string, string> =>
    new Map(
      listAt(shown, place, column)
        .filter((text) => !unshown.has(text))
        .map((text) => [foldWord(text) || text, text]),
    );
  return {
    vertex,
    place,
    id: shown.id(place),
    name: shown.name(place),
    experience: numberAt(shown, place, "experience"),
    ...speakerAt(place, shown),
    offers: topics("offers"),
    needs: topics("needs"),
    interests: topics("interests"),
  };
}

/** Languages and capacity of the actor at a place, as its audience may see them. */
export function speakerAt(place: number, shown: Shown): Speaker {
  const interprets = languagesOf(listAt(shown, place, "interprets"));
  return {
    capacity: numberAt(shown, place, "capacity"),
    speaks: [...new Set([...languagesOf(listAt(shown, place, "languages")), ...interprets])].sort(),
    interprets,
  };
}

function listAt(shown: Shown, place: number, column: string): readonly string[] {
  const cell = shown.value(place, column);
  return Array.isArray(cell) ? (cell as readonly string[]) : [];
}

function numberAt(shown: Shown, place: number, column: string): number | undefined {
  const cell = shown.value(place, column);
  return typeof cell === "number" ? cell : undefined;
}

/** "pt-BR" and "pt" are one language to talk in. */
function languagesOf(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.split("-")[0].toLowerCase()))].sort();
}

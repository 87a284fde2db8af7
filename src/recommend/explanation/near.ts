import { matchWords, nearWords, talkWords } from "../english/explanation.js";
import { commonOf } from "../people/for-each-other.js";
import type { Match, Partners, Path, Talking, Who } from "./explained.js";
import { degreeOf, isNamed, personOf, whoIs, type Scene } from "./scene.js";

const mostPartners = 5;

/** Partners that both have; those named first who have the fewest others. O(contacts of the two). */
export function partnersOf(scene: Scene, a: number, b: number): Partners {
  const { offsets, targets } = scene.ground.opened.csr;
  const ofB = new Set(targets.subarray(offsets[b], offsets[b + 1]));
  const both = Array.from(targets.subarray(offsets[a], offsets[a + 1])).filter((v) => ofB.has(v));
  const named = both
    .filter((v) => isNamed(scene, v))
    .sort((x, y) => degreeOf(scene, x) - degreeOf(scene, y) || x - y)
    .slice(0, mostPartners)
    .map((v) => whoIs(scene, v));
  return {
    count: both.length,
    named,
    text: nearWords.partners(
      both.length,
      named.map(({ name }) => name),
    ),
  };
}

/** One shortest way from a to b on the map as it is. O(n + m), in slices. */
export async function pathOf(scene: Scene, a: number, b: number): Promise<Path> {
  const { csr, pace } = scene.ground.opened;
  const { offsets, targets, order } = csr;
  const from = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  let [head, tail] = [0, 1];
  queue[0] = a;
  from[a] = a;
  while (head < tail && from[b] < 0) {
    const v = queue[head++];
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
      if (from[targets[arc]] < 0) {
        from[targets[arc]] = v;
        queue[tail++] = targets[arc];
      }
    if ((head & 255) === 0 && pace.due()) await pace.rest();
  }
  if (from[b] < 0) return { steps: undefined, along: [], text: nearWords.path(undefined, []) };
  const along: (Who | undefined)[] = [];
  for (let v = from[b]; v !== a; v = from[v]) along.unshift(isNamed(scene, v) ? whoIs(scene, v) : undefined);
  const steps = along.length + 1;
  return {
    steps,
    along,
    text: nearWords.path(
      steps,
      along.map((who) => who?.name ?? nearWords.notNamed),
    ),
  };
}

/** What the two have for each other, by what they state. */
export function matchOf(scene: Scene, a: number, b: number): Match {
  const [one, other] = [personOf(scene, a), personOf(scene, b)];
  const { met, shared, returned } = commonOf(one, other);
  const needs = [...one.needs].flatMap(([key, text]) => (other.needs.has(key) ? [text] : [])).sort();
  const texts = [
    ...(met.length > 0 ? [matchWords.meets(one.name, other.name, met)] : []),
    ...(returned.length > 0 ? [matchWords.meets(other.name, one.name, returned)] : []),
    ...(shared.length > 0 ? [matchWords.interests(shared)] : []),
    ...(needs.length > 0 ? [matchWords.needs(needs)] : []),
  ];
  return {
    aMeets: met,
    bMeets: returned,
    interests: shared,
    needs,
    text: texts.length === 0 ? matchWords.nothing : texts.join("; "),
  };
}

/** How the two can talk, and who may be asked to interpret. */
export function talkingOf(scene: Scene, a: number, b: number): Talking {
  const talk = scene.constraints.talk(a, b);
  if (talk.by === "shared")
    return {
      by: "shared",
      languages: [talk.language],
      interpreter: undefined,
      text: talkWords.shared(talk.language),
    };
  if (talk.by !== "interpreter")
    return { by: talk.by, languages: [], interpreter: undefined, text: talkWords[talk.by] };
  const v = scene.constraints.interpreter(talk.languages);
  const interpreter = v === undefined ? undefined : whoIs(scene, v);
  return {
    by: "interpreter",
    languages: [...talk.languages].sort(),
    interpreter,
    text: talkWords.interpreter(interpreter?.name, [...talk.languages].sort()),
  };
}

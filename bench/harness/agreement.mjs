import { existsSync, readFileSync } from "node:fs";
import { readPairs } from "./inputs.mjs";

/** What a job wrote: numbers by actor. Undefined if it wrote none. */
export function readValues(path) {
  if (!existsSync(path)) return undefined;
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

// Each of these says in words what is wrong with `theirs`, or returns undefined if it agrees with `ours`.

/** Every number within a share of ours. What we leave undefined, others call 0. */
export function close(share) {
  return (ours, theirs) => {
    for (let i = 0; i < ours.length; i++) {
      const our = Number.isNaN(ours[i]) ? 0 : ours[i];
      const their = Number.isNaN(theirs[i]) ? 0 : theirs[i];
      if (!(Math.abs(our - their) <= share * Math.max(1, Math.abs(our))))
        return `number ${i} is ${their} where ours is ${our}`;
    }
  };
}

/** Every number within a distance of ours. */
export function within(distance) {
  return (ours, theirs) => {
    for (let i = 0; i < ours.length; i++)
      if (!(Math.abs(ours[i] - theirs[i]) <= distance))
        return `number ${i} is ${theirs[i]} where ours is ${ours[i]}`;
  };
}

/** All differences together within a sum: how convergence is stated. */
export function closeTogether(sum) {
  return (ours, theirs) => {
    const apart = ours.reduce((total, value, i) => total + Math.abs(value - theirs[i]), 0);
    if (!(apart <= sum)) return `the numbers differ by ${apart} in sum`;
  };
}

/** The same groups, whatever they are called. */
export function sameGroups(ours, theirs) {
  const [there, back] = [new Map(), new Map()];
  for (let i = 0; i < ours.length; i++) {
    if (!there.has(ours[i])) there.set(ours[i], theirs[i]);
    if (!back.has(theirs[i])) back.set(theirs[i], ours[i]);
    if (there.get(ours[i]) !== theirs[i] || back.get(theirs[i]) !== ours[i])
      return `actor ${i} is grouped otherwise`;
  }
}

/** Groups of our modularity but for a margin, worked out here from the definition. */
export function asModular(margin) {
  return (ours, theirs, input) => {
    const [our, their] = [modularity(ours, input), modularity(theirs, input)];
    if (!(Math.abs(their - our) <= margin)) return `its modularity is ${their} where ours is ${our}`;
  };
}

/** Newman & Girvan, Phys. Rev. E 69 (2004) 026113. */
export function modularity(groups, input) {
  const { source, target } = readPairs(input);
  const ends = new Map();
  let inside = 0;
  for (let i = 0; i < source.length; i++) {
    if (groups[source[i]] === groups[target[i]]) inside++;
    for (const actor of [source[i], target[i]]) ends.set(groups[actor], (ends.get(groups[actor]) ?? 0) + 1);
  }
  const m = source.length;
  let expected = 0;
  for (const count of ends.values()) expected += (count / (2 * m)) ** 2;
  return inside / m - expected;
}

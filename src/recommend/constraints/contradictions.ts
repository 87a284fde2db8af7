import { ComityError } from "../../errors/error.js";
import type { Bounds } from "./options.js";
import type { PairSet } from "./pair-set.js";
import type { Bar, Tally } from "./tally.js";

/** What tells whether ties that are required can be in one list. */
interface Asked {
  readonly required: PairSet;
  readonly bounds: Bounds;
  readonly favored: Uint8Array;
  /** A tally of nothing. */
  readonly tally: Tally;
  cost(a: number, b: number): number;
  /** What is in the way of a pair whatever else is in the list. */
  bar(a: number, b: number): Bar | undefined;
  name(v: number): string;
}

/** Throws `impossible-constraints` where ties are required that cannot be in one list, naming both options. */
export function refuseContradictions(asked: Asked): void {
  const { required, bounds, favored, tally, bar, name } = asked;
  const { length, a, b } = required.pairs();
  const refuse = (rule: string, text: string): never => {
    throw new ComityError(
      "impossible-constraints",
      `“required” and “${rule}” contradict each other: ${text}`,
      {
        path: ["required"],
        fix: `take the pair off “required”, or change “${rule}”`,
      },
    );
  };
  let plain = 0;
  for (let i = 0; i < length; i++) {
    const pair = `${name(a[i])} – ${name(b[i])}`;
    const broken = bar(a[i], b[i]);
    if (broken !== undefined) refuse(broken.rule, `${pair} is required, but ${broken.text}`);
    const full = tally.bar(a[i], b[i], name, asked.cost(a[i], b[i]), true);
    if (full !== undefined)
      refuse(full.rule, `${pair} is required, but with the other required ties ${full.text}`);
    tally.take(a[i], b[i], asked.cost(a[i], b[i]), true);
    plain += Number(favored[a[i]] === 0 && favored[b[i]] === 0);
  }
  const least = Math.floor(bounds.exposure.share * bounds.budget + 1e-9);
  if (length > 0 && bounds.budget - plain < least)
    refuse(
      "exposure.share",
      `${plain} of ${bounds.budget} ties are required without an end that is favored, and ${least} need one`,
    );
}

import { ComityError } from "../../errors/error.js";
import type { Ground } from "../ground.js";
import { backtestDefaults } from "./options.js";

/** So many candidates are scored in all ways at once: some 150 bytes each. */
const mostCandidates = 4_000_000;
/** With fewer for each actor nothing could be said. */
const fewest = 10;

/**
 * How many candidates an actor has at most: as many as were asked for, or as the size of the network allows. Throws
 * `too-large` where these are more than fit.
 */
export function perActorOf({ eligible }: Ground, asked: number | undefined): number {
  const proposing = eligible.reduce((sum, may) => sum + may, 0);
  const most = Math.floor(mostCandidates / Math.max(1, proposing));
  const given = asked ?? Math.min(backtestDefaults.perActor, Math.max(fewest, most));
  if (given <= most) return given;
  throw new ComityError(
    "too-large",
    `${given} candidates for each of ${proposing} actors are too many to be scored in all ways at once`,
    {
      path: ["perActor"],
      fix:
        most >= 1 ? `ask for up to ${most}, or select a part of the network` : "select a part of the network",
    },
  );
}

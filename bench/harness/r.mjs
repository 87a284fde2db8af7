import { root } from "./folders.mjs";
import { launch } from "./launch.mjs";

const script = `${root}bench/peers/sna.R`;
const remedy = "it needs R (Rscript) and its package sna";

/** What R's sna offers: `{ version, tasks }`, or `{ missing }` with how to get it. */
export function snaOffers() {
  const told = launch("Rscript", [script, "offers"], 60);
  return { sna: told.failed === undefined ? told : { missing: remedy } };
}

/** Runs one task of sna. */
export function launchSna({ task, input, calls, values }, limit) {
  return launch("Rscript", [script, task, input.el, String(input.n), String(calls), values], limit);
}

import type { Progress } from "../control/control.js";
import type { Terminal } from "./terminal.js";

/** Redraws one line of standard error with what is being done, where standard error is a terminal. */
export function progressLine({ stderr }: Terminal): { onProgress(progress: Progress): void; clear(): void } {
  let drawn = false;
  return {
    onProgress({ phase, done, total }) {
      if (!stderr.isTTY) return;
      const share = total > 0 ? ` ${Math.floor((100 * done) / total)}%` : "";
      stderr.write(`\r\u001b[2K${phase}${share}`);
      drawn = true;
    },
    clear() {
      if (drawn) stderr.write("\r\u001b[2K");
      drawn = false;
    },
  };
}

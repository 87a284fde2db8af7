import { yieldToHost } from "../../control/yield.js";

const sliceMilliseconds = 8;

/** Does something for each of many things, in slices, so that the page answers meanwhile. The first slice is done at once. */
export function inSlices<T>(things: readonly T[], act: (thing: T, index: number) => void): void {
  const rest = async (from: number): Promise<void> => {
    const end = performance.now() + sliceMilliseconds;
    let at = from;
    while (at < things.length && performance.now() < end) act(things[at], at++);
    if (at === things.length) return;
    await yieldToHost();
    await rest(at);
  };
  void rest(0);
}

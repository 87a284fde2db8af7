/** Put here by the build. */
declare const COMITY_WORKER: string;

/** All that a worker runs, as one classic script. Only `await import()` loads it, where no file of a worker starts. */
export const workerText: string = COMITY_WORKER;

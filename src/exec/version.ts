/** Put here by the build. */
declare const COMITY_VERSION: string;

/** Which version this is: a worker of another one would compute other bytes. */
export const version: string = typeof COMITY_VERSION === "string" ? COMITY_VERSION : "unbuilt";

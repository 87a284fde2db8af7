/** How far a long computation has come: `done` of `total` units of `phase`. `done` never falls within a phase. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What a caller may pass to anything that takes long. */
export interface Control {
  /** Aborting rejects the call with `signal.reason` within 50 ms; nothing is delivered after. */
  readonly signal?: AbortSignal | undefined;
  /** Called about ten times a second, and at the start and end of each phase. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

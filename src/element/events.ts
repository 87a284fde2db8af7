import type { ComityError } from "../errors/error.js";
import type { Choice } from "./page-view.js";

/** What `<comity-network>` and the element that something is mounted in send, by name. */
export interface ComityNetworkEventMap {
  /** Somebody is selected, or nobody any more. */
  readonly select: CustomEvent<Choice>;
  /** Somebody is pointed at, or nobody any more. */
  readonly hover: CustomEvent<Choice>;
  /** The `renderer` cannot paint, or no longer, and why: the picture is painted on a canvas. */
  readonly fallback: CustomEvent<ComityError>;
}

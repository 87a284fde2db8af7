import type { ComityError } from "../errors/error.js";
import type { ActorEntry, Analysis } from "../analysis/analysis.js";
import type { InkColors } from "../report/draw/inks.js";
import type { ColorBy } from "../report/draw/network/looks.js";
import type { DrawsWorld } from "../report/draw/network/map-frame.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import type { NetworkRenderer } from "./painter.js";

/** What a reader chose: an actor, a community where single actors are too many to be drawn, or nothing. */
export interface Choice {
  readonly actor?: ActorEntry;
  readonly community?: number;
}

/** What a view may ask of the page it stands in. */
export interface PageDesk {
  readonly analysis: Analysis;
  /** The language of everything that is said. */
  readonly words: PageCatalogue;
  /** What is selected: an id, a community, or nothing. */
  readonly selected: Choice;
  /** What colors stand for in a picture. */
  readonly color: ColorBy;
  /** What draws the land under a map, where the page gave it. */
  readonly worldMap: DrawsWorld | undefined;
  /** What paints a picture, where the page gave it; otherwise a canvas. */
  readonly renderer: NetworkRenderer | undefined;
  /** What was given to paint the picture cannot. */
  fallBack(why: ComityError): void;
  /** Colors as they are now, with those that custom properties set. */
  colors(): InkColors;
  colorBy(color: ColorBy): void;
  select(choice: Choice): void;
  hover(choice: Choice): void;
  /** To those who cannot see the page. */
  tell(text: string): void;
  /** Aborted when the view is taken away. */
  readonly signal: AbortSignal;
}

export type Change = "analysis" | "selection" | "theme" | "color";

/** One way to show an analysis. */
export interface PageView {
  readonly node: HTMLElement;
  /** The analysis, the selection, the theme or what colors stand for is another one. */
  refresh(changed: Change): void;
}

export function isSame(one: Choice, other: Choice): boolean {
  return one.actor?.id === other.actor?.id && one.community === other.community;
}

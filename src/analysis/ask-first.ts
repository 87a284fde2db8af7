/**
 * Who to ask first to pass a message on, so that it reaches most others, and how good that choice is. It is a statement about
 * the recorded ties and a model of how messages pass, not about what anybody will do. Since version 1.4.
 */
export interface AskFirstSection {
  /** The messages that were followed back, half of them to choose and half of them to judge the choice. */
  readonly messages: number;
  /** Actors who may be asked: shown by name to the audience, with consent to be recommended and contacted; before the public no people. */
  readonly mayBeAsked: number;
  /** Actors whom the message is for: all. */
  readonly actors: number;
  /** Actors expected to be reached, those asked among them, and between which numbers that lies. */
  readonly reach: number;
  readonly low: number;
  readonly high: number;
  /** No choice of as many is expected to reach more. */
  readonly best: number;
  /** The share of the best there could be that the choice reaches at least; null where nobody may be asked. */
  readonly guarantee: number | null;
  /** The chance that `low`, `high`, `best` and `guarantee` hold, at least. */
  readonly chance: number;
  /** Those to ask, in turn, with how many each is expected to add to those reached by all before. */
  readonly asked: readonly { readonly id: string; readonly adds: number }[];
  /** What the first 1, 2, 3 … reach together. Bounds of all points hold together with the same chance. */
  readonly curve: readonly {
    readonly asked: number;
    readonly reach: number;
    readonly low: number;
    readonly high: number;
    readonly best: number;
  }[];
  /** By country, kind and `groups`, where there are any. Bounds of all hold together with the same chance. */
  readonly groups: readonly ReachedBy[];
}

/** How much of each group of an attribute is reached. */
export interface ReachedBy {
  readonly by: string;
  readonly groups: readonly ReachedGroup[];
}

export interface ReachedGroup {
  readonly group: string;
  readonly actors: number;
  /** The share of them expected to be reached, and between which shares it lies. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

import type { Analysis } from "../analysis/analysis.js";
import type { PictureSection } from "../analysis/picture.js";
import type { Steps } from "../control/steps.js";
import { plainFrame } from "../report/draw/network/frame.js";
import { mapFrame } from "../report/draw/network/map-frame.js";
import { sceneSteps } from "../report/draw/network/network-scene.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { withKeptPlaces } from "./kept-places.js";
import type { PageDesk } from "./page-view.js";
import { linked } from "./step-along.js";

/** The scene is made at this width and then fitted. */
const width = 960;

/** A scene with what is needed beside it. */
export interface MadeScene {
  readonly scene: NetworkScene | undefined;
  /** The marks that lines lead to, by mark. */
  readonly links: readonly (readonly number[])[];
  /** The analysis as it is drawn: with the places of the one before it. */
  readonly drawn: Analysis;
  /** What the frame is around. */
  readonly around: PictureSection | undefined;
  /** Whether everything shall be shown anew. */
  readonly reframe: boolean;
}

type Drawn = Pick<MadeScene, "drawn" | "around" | "reframe">;

/** The scene of what is shown, in steps; actors of the one before it stay where they are. */
export function* madeScene(desk: PageDesk, isMap: boolean, before: MadeScene | undefined): Steps<MadeScene> {
  const { analysis, color, worldMap, words } = desk;
  const found = isMap ? onMap(analysis, before) : inPlace(analysis, before);
  const { drawn, around } = found;
  yield;
  const view = isMap ? "map" : "network";
  const scene = yield* sceneSteps(drawn, { view, color, width }, words, (picture, _, wide) =>
    isMap ? mapFrame(picture, wide, worldMap) : plainFrame(picture, wide, around),
  );
  yield;
  return { ...found, scene, links: scene === undefined ? [] : linked(scene) };
}

function inPlace(analysis: Analysis, before: MadeScene | undefined): Drawn {
  const kept = before === undefined ? undefined : withKeptPlaces(before.drawn, analysis);
  if (before === undefined || kept === undefined)
    return { drawn: analysis, around: analysis.picture, reframe: true };
  return { drawn: kept, around: before.around, reframe: false };
}

/** On a map everybody stands where they are; another part of the world is another picture. */
function onMap(analysis: Analysis, before: MadeScene | undefined): Drawn {
  const corners = ({ picture }: Analysis): string => JSON.stringify(picture?.map?.corners);
  const isSame = before !== undefined && corners(before.drawn) === corners(analysis);
  return { drawn: analysis, around: undefined, reframe: !isSame };
}

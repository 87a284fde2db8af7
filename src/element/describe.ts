import type { ActorEntry, Analysis } from "../analysis/analysis.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { say, spoken, type Text } from "../report/say.js";
import { nameOfCircle } from "../report/sections/circle-certainty.js";
import type { Choice } from "./page-view.js";

/** An actor in a line: its name, kind, country, partners and circle. */
export function describeActor(actor: ActorEntry, analysis: Analysis, words: PageCatalogue): string {
  const { kind, country, personal, scores, community } = actor;
  const facts: Text[] = [
    ...(kind === undefined ? [] : [words.general.kind(kind)]),
    ...(country === undefined ? [] : [say`${words.general.country(country)}`]),
    ...(personal || typeof scores.degree !== "number" ? [] : [words.page.partners(scores.degree)]),
    circleName(community, analysis, words),
  ];
  return spoken(words.page.described(actor.name, facts), words);
}

/** What is chosen in a line; nothing where nothing is. */
export function describeChoice(
  { actor, community }: Choice,
  analysis: Analysis,
  words: PageCatalogue,
): string {
  if (actor !== undefined) return describeActor(actor, analysis, words);
  return community === undefined ? "" : spoken(circleName(community, analysis, words), words);
}

function circleName(community: number, { communities }: Analysis, words: PageCatalogue): Text {
  const found = communities.groups.find(({ group }) => group === community);
  return nameOfCircle(found ?? { group: community }, words.circleCertainty.circle, words);
}

/** What a mark of a scene stands for. */
export function choiceOf({ marks }: NetworkScene, mark: number | undefined, { actors }: Analysis): Choice {
  if (mark === undefined) return {};
  const { actor, community } = marks[mark];
  if (actor !== undefined) return { actor: actors[actor] };
  return community === undefined ? {} : { community };
}

import type { ActorEntry, Analysis } from "../analysis/analysis.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { pageEnglish as words } from "../report/english/page-english.js";
import { countryName } from "../report/facts.js";
import { plain, say, type Text } from "../report/say.js";
import { nameOfCircle } from "../report/sections/circle-certainty.js";
import type { Choice } from "./page-view.js";

/** An actor in a line: its name, kind, country, partners and circle. */
export function describeActor(actor: ActorEntry, analysis: Analysis): string {
  const { kind, country, personal, scores, community } = actor;
  const facts: Text[] = [
    ...(kind === undefined ? [] : [words.general.kind(kind)]),
    ...(country === undefined ? [] : [say`${countryName(country)}`]),
    ...(personal || typeof scores.degree !== "number" ? [] : [words.page.partners(scores.degree)]),
    circleName(community, analysis),
  ];
  return plain(words.page.described(actor.name, facts));
}

/** What is chosen in a line; nothing where nothing is. */
export function describeChoice({ actor, community }: Choice, analysis: Analysis): string {
  if (actor !== undefined) return describeActor(actor, analysis);
  return community === undefined ? "" : plain(circleName(community, analysis));
}

function circleName(community: number, { communities }: Analysis): Text {
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

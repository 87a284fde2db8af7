import { evidence, type Evidence } from "./evidence.js";
import { conceptWeight, groupOf } from "./lexicon.js";
import type { Profile } from "./profile.js";
import type { Token } from "./tokens.js";
import { weights } from "./weights.js";

/** What the words say that only one name has, after the place, region and country of the other are taken out. */
export function leftOver(
  restA: readonly Token[],
  restB: readonly Token[],
  first: Profile,
  second: Profile,
  townShared: boolean,
): Evidence[] {
  const isInitial = ({ kind, text }: Token): boolean =>
    kind === "short" && text.length === 1 && !first.person;
  const honored = [...restA, ...restB].filter((token) => token.eponym === true || isInitial(token));
  return [
    ...(honored.length === 0
      ? []
      : [
          evidence(
            "one-more-word",
            weights.eponym,
            `only one name says after whom it is called: ${quoted(honored)}`,
          ),
        ]),
    ...bynames(restA, restB, first, townShared),
    ...words(
      restA.filter((token) => !isInitial(token)),
      restB.filter((token) => !isInitial(token)),
      first,
    ),
    ...places(restA, restB, first, second, townShared),
    ...numbers(restA, restB),
    ...concepts(restA, restB, first),
  ];
}

const isWord = ({ kind, eponym, byname }: Token): boolean =>
  eponym !== true && byname !== true && (kind === "word" || kind === "short");
const isTown = ({ kind, eponym, byname }: Token): boolean =>
  eponym !== true && byname !== true && kind === "place";
const quoted = (tokens: readonly Token[]): string => tokens.map(({ text }) => `"${text}"`).join(", ");

function words(restA: readonly Token[], restB: readonly Token[], first: Profile): Evidence[] {
  const [ownA, ownB] = [restA.filter(isWord), restB.filter(isWord)];
  // A town on one side and another word on the other are two words as well.
  const [a, b] = [
    ownA.length === 0 && ownB.length > 0 ? restA.filter(isTown) : ownA,
    ownB.length === 0 && ownA.length > 0 ? restB.filter(isTown) : ownB,
  ];
  const both = Math.min(a.length, b.length);
  const total = a.length + b.length;
  if (total === 0) return [];
  const texts = [quoted(a), quoted(b)].filter((text) => text !== "").sort();
  if (both > 0)
    return [
      evidence(
        "other-words",
        weights.otherWords + (total - 2) * weights.furtherWords,
        `${texts.join(" on one side, ")} on the other`,
      ),
    ];
  const { person } = first;
  const each = person
    ? weights.oneMoreWordOfPerson
    : first.kind === "local-government"
      ? weights.oneMoreWordOfTown
      : weights.oneMoreWord;
  return [evidence("one-more-word", each * (1 + (total - 1) * 0.5), `only one name has ${texts.join("")}`)];
}

function bynames(
  restA: readonly Token[],
  restB: readonly Token[],
  first: Profile,
  townShared: boolean,
): Evidence[] {
  const isByname = ({ byname, eponym }: Token): boolean => byname === true && eponym !== true;
  const [a, b] = [restA.filter(isByname), restB.filter(isByname)];
  if (a.length + b.length === 0) return [];
  if (a.length > 0 && b.length > 0)
    return [evidence("other-town", weights.otherTowns, `${[quoted(a), quoted(b)].sort().join(" is not ")}`)];
  // An association of a region is another than that of the country.
  const branch = first.kind !== "university" && !townShared;
  const weight =
    first.kind === "local-government" ? weights.bynameOfTown : branch ? weights.oneMoreWord : weights.byname;
  return [evidence("one-more-word", weight, `only one name says where it is: ${quoted([...a, ...b])}`)];
}

function places(
  restA: readonly Token[],
  restB: readonly Token[],
  first: Profile,
  second: Profile,
  townShared: boolean,
): Evidence[] {
  const [a, b] = [restA.filter(isTown), restB.filter(isTown)];
  if (a.length > 0 && b.length > 0)
    return [evidence("other-town", weights.otherTowns, `${[quoted(a), quoted(b)].sort().join(" is not ")}`)];
  const [town] = [...a, ...b];
  if (town === undefined) return [];
  const place = a.length > 0 ? second.place : first.place;
  const isTownItself = first.kind === "local-government";
  if (place !== undefined && !isTownItself)
    return [
      evidence(
        "other-town",
        weights.otherTowns,
        `"${town.text}" is in one name, but the place of the other is another`,
      ),
    ];
  const weight = isTownItself
    ? weights.oneMoreWordOfTown
    : townShared
      ? weights.oneMoreWord
      : weights.oneMoreTown;
  return [evidence("one-more-word", weight, `only one name has "${town.text}"`)];
}

function numbers(restA: readonly Token[], restB: readonly Token[]): Evidence[] {
  const isNumber = ({ kind }: Token): boolean => kind === "number";
  const [a, b] = [restA.filter(isNumber), restB.filter(isNumber)];
  if (a.length > 0 && b.length > 0)
    return [
      evidence("other-number", weights.otherNumbers, `${[quoted(a), quoted(b)].sort().join(" is not ")}`),
    ];
  if (a.length + b.length === 0) return [];
  return [evidence("one-number", weights.oneNumber, `only one name has the number ${quoted([...a, ...b])}`)];
}

function concepts(restA: readonly Token[], restB: readonly Token[], profile: Profile): Evidence[] {
  const [a, b] = [restA, restB].map((rest) => [
    ...new Map(
      rest
        .filter(({ kind }) => kind === "concept" || kind === "nationality")
        .map((token) => [token.key, token]),
    ).values(),
  ]);
  const found: Evidence[] = [];
  const used = new Set<Token>();
  for (const [one, others] of [
    [a, b],
    [b, a],
  ] as const) {
    // "Hochschule" is the native word for a university of applied sciences.
    const native = one.find(({ key }) => key === "=hochschule");
    if (native === undefined || !others.some(({ key }) => key === "=applied")) continue;
    used.add(native);
    for (const other of others) if (other.key === "=applied" || other.key === "=university") used.add(other);
    found.push(evidence("other-sort", weights.exchanged, `"${native.text}" beside "applied sciences"`));
  }
  for (const one of a) {
    if (used.has(one)) continue;
    const group = groupOf(one.key.slice(1));
    const twin = b.find(
      (other) => !used.has(other) && other.key !== one.key && groupOf(other.key.slice(1)) === group,
    );
    if (twin === undefined) continue;
    used.add(one).add(twin);
    const apart = [one, twin].some(({ key }) => key === "=hochschule");
    found.push(
      evidence(
        "other-sort",
        apart ? weights.hochschule : weights.exchanged,
        `${[`"${one.text}"`, `"${twin.text}"`].sort().join(" beside ")}`,
      ),
    );
  }
  const isOwn = (token: Token): boolean => !used.has(token) && token.kind === "concept";
  if (a.some(isOwn) && b.some(isOwn))
    found.push(
      evidence("other-sort", weights.otherSorts, "each name says a sort of thing that the other does not"),
    );
  for (const token of [...a, ...b]) {
    if (used.has(token)) continue;
    if (token.kind === "nationality")
      found.push(evidence("other-nationality", weights.nationality, `only one name has "${token.text}"`));
    else {
      const weight = -missing(token.key.slice(1), profile);
      found.push(evidence("other-sort", weight, `only one name says "${token.text}"`));
    }
  }
  return found;
}

/** What a concept that one name lacks tells against equality; some tell more in some lists. */
export function missing(meaning: string, { kind, country }: Profile): number {
  if (groupOf(meaning) === "city" && kind !== "local-government") return 3;
  if (meaning === "saint" && kind === "local-government") return 3;
  if (meaning === "state" && country === "US") return 4;
  if (meaning === "federal" && country === "BR") return 4;
  if (meaning === "university" && kind !== "university") return 2.5;
  return conceptWeight(meaning);
}

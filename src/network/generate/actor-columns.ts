import { inChunks, type Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import type { Consent } from "../../schema/consent.js";
import { dayNumber } from "../../schema/dates.js";
import type { Codes, Column } from "../columns.js";
import { codesFor } from "../tidy.js";
import { inventedName } from "./names.js";
import type { Plan } from "./options.js";
import type { Population } from "./population.js";
import { pick, sharesOf } from "./weights.js";

const unit = 4096;
const firstYear = 1985;
const lastYear = 2010;

/** The columns of the generated actors, written row by row into typed arrays. */
export async function actorColumns(
  plan: Plan,
  population: Population,
  pace: Pace,
): Promise<Map<string, Column>> {
  const { kind, country, community, kinds, places } = population;
  const columns = new Map<string, Column>([
    ["kind", { type: "category", codes: oneBased(kind, kinds.length), words: kinds }],
    [
      "country",
      { type: "category", codes: oneBased(country, places.length), words: places.map((p) => p.country) },
    ],
    ["community", communityColumn(plan, community)],
  ]);
  if (!plan.attributes) return columns;
  pace.begin("describing actors", plan.actors);
  await addPlaces(plan, population, columns, pace);
  if (plan.consent && kinds.includes("individual"))
    columns.set("consent", await consentColumn(plan, population, pace));
  pace.end();
  return columns;
}

async function addPlaces(
  plan: Plan,
  population: Population,
  columns: Map<string, Column>,
  pace: Pace,
): Promise<void> {
  const { actors } = plan;
  const [latitude, longitude] = [new Float64Array(actors), new Float64Array(actors)];
  const [from, to] = [new Int32Array(actors), new Int32Array(actors)];
  const names = new Array<string>(actors);
  await inChunks(pace, actors, unit, (start, end) => {
    const stream = random(plan.seed, "places", start / unit);
    for (let actor = start; actor < end; actor++) {
      const place = population.places[population.country[actor]];
      latitude[actor] = scattered(place.latitude, stream.next(), stream.next());
      longitude[actor] = scattered(place.longitude, stream.next(), stream.next());
      const year = firstYear + stream.below(lastYear - firstYear + 1);
      from[actor] = dayNumber(year, 1, 1);
      to[actor] = dayNumber(year, 12, 31);
      names[actor] = inventedName(population.kinds[population.kind[actor]], actor, stream);
    }
  });
  columns.set("latitude", { type: "number", values: latitude });
  columns.set("longitude", { type: "number", values: longitude });
  columns.set("since", { type: "date", from, to });
  columns.set("name", { type: "text", values: names });
}

/** Within half a degree of the anchor, nearer ones likelier, to four decimals (11 m). */
function scattered(anchor: number, a: number, b: number): number {
  return Math.round((anchor + (a + b - 1) / 2) * 1e4) / 1e4;
}

function oneBased(numbers: ArrayLike<number>, words: number): Codes {
  const codes = codesFor(words, numbers.length);
  for (let i = 0; i < codes.length; i++) codes[i] = numbers[i] + 1;
  return codes;
}

function communityColumn(plan: Plan, community: Uint16Array): Column {
  const digits = String(plan.communities - 1).length;
  const words = Array.from({ length: plan.communities }, (_, i) => `c${String(i).padStart(digits, "0")}`);
  return { type: "category", codes: oneBased(community, words.length), words };
}

/** What individuals answer, in the order that columns keep consents in, with the share of each; the rest said nothing. */
const answers: readonly (readonly [Consent, number])[] = [
  [{ analyze: "no" }, 0.02],
  [{ contact: "no", publish: "no", recommend: "no" }, 0.1],
  [{ contact: "yes", publish: "yes", recommend: "yes", until: "2027-12-31" }, 0.06],
  [{ contact: "yes", publish: "yes", recommend: "yes" }, 0.22],
  [{ contact: "yes", recommend: "yes" }, 0.15],
];

async function consentColumn(plan: Plan, population: Population, pace: Pace): Promise<Column> {
  const asked = population.kinds.indexOf("individual");
  const shares = sharesOf([
    ...answers.map(([, share]) => share),
    1 - answers.reduce((sum, [, share]) => sum + share, 0),
  ]);
  const codes = new Uint8Array(plan.actors);
  await inChunks(pace, plan.actors, unit, (start, end) => {
    const stream = random(plan.seed, "consent", start / unit);
    for (let actor = start; actor < end; actor++) {
      const answer = pick(shares, stream.next());
      if (population.kind[actor] === asked && answer < answers.length) codes[actor] = answer + 1;
    }
  });
  return { type: "consent", codes, consents: answers.map(([consent]) => Object.freeze({ ...consent })) };
}

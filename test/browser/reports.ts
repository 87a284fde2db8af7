import { join } from "node:path";
import { readNetwork } from "../../src/files.js";
import { analyze, ingest, type Analysis } from "../../src/index.js";
import { rich } from "../report/sample.js";

const league = join(import.meta.dirname, "../../examples/lantern-league");

/** Each takes seconds, and tests of several files that run in one process look at the same. */
const made = new Map<() => Promise<Analysis>, Promise<Analysis>>();

function once(make: () => Promise<Analysis>): Promise<Analysis> {
  const analysis = made.get(make) ?? make();
  made.set(make, analysis);
  return analysis;
}

/** The analysis of the bundled example, as the command makes it. */
export const leagueAnalysis = (): Promise<Analysis> => once(analyzeLeague);

async function analyzeLeague(): Promise<Analysis> {
  const { network, ledger } = await readNetwork({
    actors: join(league, "actors.csv"),
    ties: join(league, "ties.csv"),
    participations: join(league, "participations.csv"),
    dataset: join(league, "dataset.json"),
  });
  return analyze(network, { ledger, asOf: "2025-11-30" });
}

/** Texts that would set `window.hacked`, ask for something or end an element, if a page took them for more than texts. */
export const attacks = [
  "<img src=x onerror=window.hacked=1>",
  '"><svg onload=window.hacked=1>',
  "'><script>window.hacked=1</script>",
  "</script><script src=/stolen.js></script>",
  "</title></style><iframe src=/stolen.html>",
  "]]><link rel=stylesheet href=/stolen.css><style>@import '/stolen.css'",
  "javascript:window.hacked=1",
  '" autofocus onfocus="window.hacked=1',
  "<a href=javascript:window.hacked=1>Click me</a>",
  "<meta http-equiv=refresh content=0;url=/stolen.html>",
  "&lt;img src=x onerror=window.hacked=1&gt;",
  "&#60;img src=x onerror=window.hacked=1&#62;",
] as const;

/** The mark of an individual that has not agreed to be named. */
export const withheld = "Zzwithheldzz";

/**
 * A small network, for the public, that says something hostile wherever data can say something, and in which one
 * individual is withheld.
 */
export const hostileAnalysis = (): Promise<Analysis> => once(analyzeHostile);

async function analyzeHostile(): Promise<Analysis> {
  const kinds = ["ngo", "university", "business", "local-government"];
  const countries = ["DE", "FR", "PL", "UA", "JO", "NP"];
  const actors = attacks.map((name, i) => ({
    id: `${i} ${name}`,
    name,
    kind: kinds[i % kinds.length],
    country: countries[i % countries.length],
    place: name,
    [attacks[0]]: name,
  }));
  const person = {
    id: `id ${withheld}`,
    name: `${withheld} ${attacks[0]}`,
    kind: "individual",
    country: "DE",
    place: `${withheld} Street 1`,
    languages: ["de"],
    note: `${withheld} said so`,
  };
  const named = {
    id: "named",
    name: attacks[1],
    kind: "individual",
    country: "FR",
    consent: { publish: "yes" },
  };
  const around = actors.slice(0, -2);
  const ties = [
    ...around.map(({ id }, i) => ({
      source: id,
      target: around[(i + 1) % around.length].id,
      method: ["sister-city", "mutual-aid", attacks[i]][i % 3],
      since: String(1990 + i),
      status: ["active", "dormant", attacks[i]][i % 3],
      programme: attacks[i],
    })),
    { source: actors[10].id, target: actors[11].id, since: attacks[2] },
    { source: person.id, target: actors[0].id, method: "volunteer-programme", programme: withheld },
    { source: person.id, target: named.id, note: withheld },
    { source: actors[3].id, target: attacks[5] },
    { source: actors[3].id, target: `${withheld}!` },
  ];
  const { network, ledger } = await ingest({
    actors: [...actors, person, named],
    ties,
    dataset: { source: attacks[0], boundary: attacks[6], licence: attacks[3] },
  });
  return analyze(network, { ledger, asOf: "2025-11-30" });
}

/** An analysis that somebody else made up: even words that `ingest` would not let through are hostile. */
export const forgedAnalysis: Analysis = {
  ...rich,
  notices: [...attacks],
  asOf: attacks[1],
  countries: {
    ...rich.countries,
    countries: rich.countries.countries.map((country, i) => ({
      ...country,
      name: attacks[i % attacks.length],
    })),
  },
  activity: {
    ...rich.activity,
    statuses: attacks.map((word, i) => ({ word, count: i + 1 })),
  },
  network: {
    ...rich.network,
    kinds: attacks.map((word, i) => ({ word, count: i + 1 })),
    methods: attacks.map((word, i) => ({ word, count: i + 1 })),
  },
};

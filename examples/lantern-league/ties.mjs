// The ties of the Lantern League: who is tied to whom, by what, since when, and how the tie stands in autumn 2025.
import { bridges, isolates, workshops } from "./actors.mjs";
import { dice } from "./dice.mjs";
import { story } from "./story.mjs";

const towns = ["local-government"];
const ngos = ["ngo"];
const schools = ["university"];
const people = ["individual"];
const civil = ["ngo", "university", "local-government"];

// Method, number of ties, kinds at the two ends, and how far apart the ends are: "home" is the same country, "circle"
// another country of the same circle, "beyond" another circle.
const recipe = [
  ["sister-city", 56, towns, towns, "circle"],
  ["sister-city", 4, towns, towns, "beyond"],
  ["friendship-city", 24, towns, towns, "circle"],
  ["project-partnership", 28, civil, ngos, "circle"],
  ["project-partnership", 12, towns, [...schools, ...ngos], "home"],
  ["educational-exchange", 42, schools, [...schools, ...towns], "circle"],
  ["cultural-exchange", 34, ngos, ngos, "circle"],
  ["volunteer-programme", 18, ngos, ngos, "circle"],
  ["trade-mission", 14, ["business", ...towns], ["business"], "circle"],
  ["virtual-exchange", 22, schools, [...schools, ...ngos], "circle"],
  ["dialogue", 24, [...ngos, ...people], [...ngos, ...people], "circle"],
  ["policy-dialogue", 14, towns, [...towns, ...schools], "circle"],
  ["joint-project", 28, ngos, [...ngos, ...schools, "business"], "circle"],
  ["mentorship", 26, people, people, "circle"],
  ["youth-camp", 16, [...ngos, ...schools], ngos, "circle"],
  ["festival", 18, [...ngos, ...towns], [...ngos, ...towns], "circle"],
  ["sports", 10, [...towns, ...schools], schools, "circle"],
  ["conference", 14, schools, [...schools, ...ngos], "circle"],
  ["conference", 4, schools, schools, "beyond"],
  ["media-project", 12, ngos, ngos, "circle"],
  ["mutual-aid", 16, [...towns, ...ngos], [...towns, ...ngos], "circle"],
  ["advisory-board", 16, people, [...ngos, ...schools], "home"],
  ["membership", 50, people, ngos, "home"],
  ["funding", 30, [...towns, "business"], ngos, "home"],
  ["contact", 20, [...ngos, ...people, ...towns], [...ngos, ...people, ...towns], "circle"],
];

// Nepal is tied only at home, the workshops only to each other, and Iceland to the rest through one Irish circle.
const written = [
  ["NP-town-1", "NP-ngo-1", "funding"],
  ["NP-town-1", "NP-school-1", "project-partnership"],
  ["NP-ngo-1", "NP-ngo-2", "joint-project"],
  ["NP-person-1", "NP-ngo-1", "membership"],
  ["NP-person-2", "NP-ngo-2", "membership"],
  ["NP-ngo-2", "NP-school-1", "volunteer-programme"],
  ["GE-firm-1", "TR-firm-1", "joint-project"],
  ["TR-firm-1", "JO-firm-1", "trade-mission"],
  ["GE-firm-1", "JO-firm-1", "cultural-exchange"],
  ["IS-ngo-1", "IE-ngo-1", "cultural-exchange"],
  ["IS-ngo-1", "IE-ngo-1", "festival"],
  ["IS-town-1", "IS-ngo-1", "funding"],
  ["IS-school-1", "IS-ngo-1", "project-partnership"],
  ["IS-person-1", "IS-ngo-1", "membership"],
  ["IS-person-2", "IS-school-1", "advisory-board"],
];

const crossings = [
  [
    "DE-ngo-1",
    [
      "PT-ngo-1",
      "IE-ngo-1",
      "TR-ngo-1",
      "GE-ngo-1",
      "MA-ngo-1",
      "BR-ngo-1",
      "JO-ngo-1",
      "KR-ngo-1",
      "SN-ngo-1",
    ],
  ],
  [
    "KR-ngo-1",
    ["KE-ngo-1", "CO-ngo-1", "IN-ngo-1", "MX-ngo-1", "PL-ngo-1", "GR-ngo-1", "IN-school-1", "FR-ngo-2"],
  ],
  [
    "CA-person-1",
    ["PT-person-1", "BR-ngo-1", "GH-ngo-1", "IE-person-1", "MX-person-1", "CO-ngo-2", "GH-person-1"],
  ],
];
const crossingMethods = [
  "dialogue",
  "joint-project",
  "cultural-exchange",
  "conference",
  "contact",
  "virtual-exchange",
];

const oneWay = ["mentorship", "funding", "membership", "advisory-board", "volunteer-programme"];

/** Every tie as a row of ties.csv, ascending by ends and method. */
export function makeTies(actors) {
  const byId = new Map(actors.map((actor) => [actor.row.id, actor]));
  const pull = new Map(actors.map((actor) => [actor.row.id, attraction(actor)]));
  const apart = new Set([...isolates, ...workshops, ...written.flat().filter((id) => /^(NP|IS)-/.test(id))]);
  const open = actors.filter((actor) => !apart.has(actor.row.id));
  const ties = new Map();
  const add = (source, target, method) => {
    const ends = oneWay.includes(method) ? [source, target] : [source, target].sort();
    // The mentor is the one with more years behind them.
    if (method === "mentorship") ends.sort((a, b) => byId.get(b).row.experience - byId.get(a).row.experience);
    const key = [...[source, target].sort(), method].join(" ");
    if (source === target || ties.has(key)) return false;
    ties.set(key, story(byId.get(ends[0]), byId.get(ends[1]), method, oneWay.includes(method)));
    return true;
  };

  for (const [source, target, method] of written) add(source, target, method);
  for (const [bridge, others] of crossings)
    others.forEach((other, i) => add(bridge, other, crossingMethods[i % crossingMethods.length]));
  for (const [method, count, firstKinds, secondKinds, reach] of recipe) {
    const throws = dice(`ties ${method} ${reach}`);
    const weight = (actor) => pull.get(actor.row.id);
    const firsts = open.filter((actor) => firstKinds.includes(actor.row.kind));
    for (let made = 0, tries = 0; made < count && tries < 4000; tries++) {
      const first = throws.weighted(firsts, weight);
      const seconds = open.filter(
        (actor) => actor !== first && secondKinds.includes(actor.row.kind) && apartBy(first, actor) === reach,
      );
      if (seconds.length === 0) continue;
      if (add(first.row.id, throws.weighted(seconds, weight).row.id, method)) made++;
    }
  }
  // Nobody is left without a tie by accident: the isolates are the ones named above.
  const tied = new Set(Array.from(ties.values()).flatMap((tie) => [tie.source, tie.target]));
  for (const { row } of open) {
    if (tied.has(row.id)) continue;
    const home = `${row.country}-ngo-${row.id === `${row.country}-ngo-1` ? 2 : 1}`;
    add(row.id, home, row.kind === "individual" ? "membership" : "contact");
  }
  const key = (tie) => `${tie.source} ${tie.target} ${tie.method}`;
  return Array.from(ties.values()).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function apartBy(first, second) {
  if (first.row.country === second.row.country) return "home";
  return first.circle === second.circle ? "circle" : "beyond";
}

/** A few members draw many ties; displaced people's groups draw few. */
function attraction({ row }) {
  const share = 1 / (0.12 + dice(`pull ${row.id}`).next());
  if (row.groups.includes("displaced people")) return share / 6;
  return bridges.includes(row.id) ? 2 : share;
}

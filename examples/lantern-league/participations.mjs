// Who took part in which activity of the Lantern League, in which role and when.
import { isolates } from "./actors.mjs";
import { circles } from "./cast.mjs";
import { dice } from "./dice.mjs";

const sorts = ["festival", "workshop", "camp", "conference", "concert", "study-visit", "webinar"];
const perCircle = 7;
// The four assemblies of the whole league; the last is larger than a list of who met whom can bear.
const assemblies = [
  [2014, 14],
  [2018, 16],
  [2021, 18],
  [2024, 34],
];

/** Every row of participations.csv, ascending by activity and actor. */
export function makeParticipations(actors) {
  const guests = actors.filter(({ row }) => !isolates.includes(row.id) && row.until === "");
  const rows = assemblies.flatMap(([year, size]) => activity(`assembly-${year}`, year, guests, size));
  for (const circle of Object.keys(circles)) {
    const members = guests.filter((actor) => actor.circle === circle);
    const plan = dice(`activities ${circle}`);
    const count = circle === "none" ? 1 : perCircle;
    for (let i = 0; i < count; i++) {
      const year = 2011 + ((i * 2 + plan.below(3)) % 15);
      const name = `${circle === "none" ? "terrace" : circle}-${sorts[i % sorts.length]}-${year}`;
      rows.push(...activity(name, year, members, plan.between(5, 8)));
    }
  }
  const key = (row) => `${row.activity} ${row.actor}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function activity(name, year, members, size) {
  const throws = dice(`activity ${name}`);
  const month = String(throws.between(1, year === 2025 ? 10 : 12)).padStart(2, "0");
  const day = throws.between(1, 24);
  const date = (plus) => `${year}-${month}-${String(day + plus).padStart(2, "0")}`;
  const days = name.includes("webinar") ? 0 : throws.between(0, 4);
  const hosts = members.filter(({ row }) => ["ngo", "local-government", "university"].includes(row.kind));
  // The first organizations of a country do most of the hosting.
  const host = throws.weighted(hosts, ({ row }) => (row.id.endsWith("-1") ? 5 : 1));
  const others = throws.some(
    members.filter((actor) => actor !== host),
    size - 1,
  );
  const interpreter = others.find(({ row }) => row.interprets !== "");
  const funder = others.find(({ row }) => row.kind === "business" || row.kind === "local-government");
  const speakers = throws.some(others, 2);
  return [host, ...others].map((actor) => ({
    actor: actor.row.id,
    activity: name,
    role: roleOf(actor),
    since: date(0),
    until: date(days),
  }));

  function roleOf(actor) {
    if (actor === host) return "host";
    if (actor === interpreter) return "interpreter";
    if (actor === funder) return "funder";
    return speakers.includes(actor) ? "speaker" : "participant";
  }
}

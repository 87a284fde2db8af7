// The story of one tie: its dates, status, terms, money and who reported it. The list is as of November 2025.
import { dateIn, dice } from "./dice.mjs";

const lastYear = 2025;
const oneOff = ["trade-mission", "youth-camp", "festival", "sports", "conference"];
const termed = [
  ...[
    "project-partnership",
    "educational-exchange",
    "volunteer-programme",
    "virtual-exchange",
    "joint-project",
  ],
  ...["mentorship", "mutual-aid", "funding", "media-project"],
];
const agreements = [
  "sister-city",
  "friendship-city",
  "project-partnership",
  "educational-exchange",
  "membership",
  "funding",
];
const about2026 = ["2025-12", "2025-12-31", "2026-01-31", "2026-03", "2026-06"];

const money = {
  rivers: ["River Light", "Wehrland Lantern Fund"],
  harbors: ["Open Harbors", "Emberlyn Lantern Endowment"],
  highlands: ["School on the Hill", "Wehrland Lantern Fund"],
  pacific: ["Paper Moons", "Tōno Lantern Purse"],
  gardens: ["Seeds of Light", "Emberlyn Lantern Endowment"],
  none: ["School on the Hill", ""],
};

/** The row of ties.csv for a tie between two actors. */
export function story(source, target, method, directed) {
  const throws = dice(`tie ${source.row.id} ${target.row.id} ${method}`);
  const closing = [source, target].map(({ row }) => Number(row.until.slice(0, 4)) || lastYear + 1);
  const end = Math.min(...closing);
  const [programme, funder] = throws.chance(0.15)
    ? ["Young Lamplighters", "League common purse"]
    : money[source.circle];
  const funded = termed.includes(method) && throws.chance(0.6);
  return {
    source: source.row.id,
    target: target.row.id,
    method,
    directed: directed ? "yes" : "",
    strength: throws.chance(0.45) ? throws.pick([0.5, 1, 1, 1.5, 2, 2, 3, 4, 6, 12]) : "",
    formality: formalityOf(throws, method),
    ...course(throws, method, Math.min(end, lastYear), end <= lastYear),
    programme: funded || (oneOff.includes(method) && throws.chance(0.3)) ? programme : "",
    funder: funded ? funder : "",
    reportedBy: throws.chance(0.6) ? throws.pick([source.row.id, target.row.id, "League office"]) : "",
    confidence: throws.chance(0.35) ? throws.pick([0.5, 0.6, 0.7, 0.8, 0.8, 0.9, 0.95]) : "",
  };
}

function formalityOf(throws, method) {
  if (method === "sister-city") return throws.chance(0.12) ? "treaty" : "agreement";
  if (agreements.includes(method)) return throws.chance(0.7) ? "agreement" : "informal";
  return throws.chance(0.45) ? "informal" : "";
}

/** Term, dates and status. `closed` ties ended with one of their ends, before the year `end` was out. */
function course(throws, method, end, closed) {
  const last = closed ? end - 1 : end;
  if (oneOff.includes(method)) {
    const day = dateIn(throws, throws.between(2012, last));
    return { term: "", since: day, until: day, lastActive: "", status: throws.chance(0.5) ? "ended" : "" };
  }
  const lot = throws.next();
  const status = closed || lot < 0.09 ? "ended" : lot < 0.21 ? "dormant" : lot < 0.25 ? "planned" : "active";
  const fixed = termed.includes(method) && throws.chance(0.45);
  const term = fixed ? "fixed" : throws.chance(0.5) ? "open" : "";
  if (status === "planned") return { term, since: "", until: "", lastActive: "", status };
  const earliest = method === "virtual-exchange" ? 2015 : 2011;
  const begin = throws.between(earliest, status === "active" ? last : last - (closed ? 2 : 6));
  const since = dateIn(throws, begin);
  const laterBy = (years, latest) => dateIn(throws, Math.min(begin + throws.between(1, years), latest));
  if (status === "ended")
    return { term, since, until: laterBy(8, closed ? last : last - 1), lastActive: "", status };
  if (status === "dormant") return { term, since, until: "", lastActive: laterBy(4, 2021), status };
  const until = fixed
    ? throws.chance(0.35)
      ? throws.pick(about2026)
      : dateIn(throws, throws.between(2027, 2029))
    : "";
  const lastActive = begin < 2024 && throws.chance(0.6) ? dateIn(throws, 2024) : "";
  return { term, since, until, lastActive, status: throws.chance(0.9) ? status : "" };
}

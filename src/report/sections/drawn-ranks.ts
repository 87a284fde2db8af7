import type { ActorEntry } from "../../analysis/analysis.js";
import type { PlacedActor } from "../../analysis/placed.js";
import type { RankSection } from "../../analysis/ranks.js";
import type { Axis, Intervals } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { rounded, say, type Text } from "../say.js";

/** A picture of fewer rows says nothing that the table does not. */
const fewest = 2;

/** The ranks that organizations of a list have where ties are missing, as a picture; nothing where too few are known. */
export function rankPicture(
  { samples, k, ranks }: RankSection,
  listed: readonly ActorEntry[],
  title: Text,
  words: PageCatalogue,
): Intervals[] {
  const said = words.drawn;
  const found = listed.flatMap(({ id, name }) => {
    const row = ranks.find((each) => each.id === id);
    return row === undefined ? [] : [{ name, ...row }];
  });
  if (found.length < fewest) return [];
  const caption = said.ranksCaption(title);
  return [
    {
      block: "intervals",
      caption,
      note: said.ranksNote(samples),
      axis: rankAxis(Math.max(10, ...found.map(({ high }) => high))),
      rows: found.map(({ name, rank, low, high }) => ({
        label: say`${name}`,
        value: rank,
        range: [low, high],
      })),
      table: {
        block: "table",
        caption,
        columns: said.ranksHeads(k).map((label, i) => ({ label, numeric: i === 1 || i === 3 })),
        rows: found.map(({ name, rank, low, high, inTop }) => [
          say`${name}`,
          rounded(rank, 1),
          words.ranks.range(low, high),
          words.general.percent(inTop),
        ]),
      },
      elsewhere: true,
    },
  ];
}

/** Ranks from the first on; steps of the same factor are equally long, since first and second are further apart than 30 and 31. */
function rankAxis(last: number): Axis {
  const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].filter((rank) => rank <= last);
  return { from: 1, to: last, log: true, ticks: ticks.map((at) => ({ at, text: say`${at}` })) };
}

/** How many of its kind each organization of a list stands above, as a picture. */
export function standingPicture(
  named: readonly { readonly actor: ActorEntry; readonly placed: PlacedActor }[],
  title: Text,
  words: PageCatalogue,
): Intervals[] {
  if (named.length < fewest) return [];
  const said = words.drawn;
  const caption = said.standingCaption(title);
  const from = Math.min(
    0.7,
    Math.floor(10 * Math.min(...named.map(({ placed }) => placed.standing[0]))) / 10,
  );
  const steps = Math.round((1 - from) * 10);
  const ticks = Array.from({ length: steps + 1 }, (_, i) => Math.round(10 * from + i) / 10);
  return [
    {
      block: "intervals",
      caption,
      note: said.standingNote,
      axis: {
        from,
        to: 1,
        ticks: ticks.map((at) => ({ at, text: [{ figure: `${Math.round(100 * at)}%` }] })),
      },
      rows: named.map(({ actor, placed: { standing } }) => ({
        label: say`${actor.name}`,
        value: standing[1],
        range: [standing[0], standing[2]],
      })),
      table: {
        block: "table",
        caption,
        columns: said.standingHeads.map((label, i) => ({ label, numeric: i > 0 })),
        rows: named.map(({ actor, placed: { standing } }) => [
          say`${actor.name}`,
          ...[standing[1], standing[0], standing[2]].map(words.general.percent),
        ]),
      },
      elsewhere: true,
    },
  ];
}

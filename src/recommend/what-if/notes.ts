import type { Admitted } from "../../csr/view.js";
import type { MeasureChanges } from "./runs.js";
import type { FoundTies } from "./ties.js";

/** What a reader must know of a comparison, and of its measures beside what they have in `common`. */
export function notesOf(
  measured: readonly MeasureChanges[],
  { added, gone }: FoundTies,
  before: Admitted,
  after: Admitted,
  common: readonly string[],
): string[] {
  let [removed, seen] = [0, 0];
  for (const mark of gone ?? []) removed += mark;
  for (const row of before.ties) seen += gone?.[row] ?? 0;
  const outside = added.length - (after.ties.length - before.ties.length + seen) + (removed - seen);
  const drawn = measured.filter(({ draws }) => draws > 1);
  const about = measured.flatMap(({ label, metas }) =>
    metas.before.notes.filter((note) => !common.includes(note)).map((note) => `${label}: ${note}`),
  );
  return [
    "If these ties are made and last, or end, this is what changes on the map we have. Whether they will, and what comes of it, the data cannot say.",
    ...(outside > 0
      ? [`${outside} of the ties lie outside of the view by their status or dates, and change nothing.`]
      : []),
    ...drawn.map(
      ({ label, draws }) =>
        `${label} is drawn at random: before and after are means of ${draws} draws with the same seeds, and the mean change lies between low and high with about 95%, roughly so where draws are few.`,
    ),
    ...about,
  ];
}

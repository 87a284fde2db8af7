import type { Remark } from "../source.js";

/** Says how many activities of a file have nobody: only participations tell of an activity. Nothing where there are none. */
export function emptyActivities(count: number): Remark[] {
  if (count <= 0) return [];
  const what = count === 1 ? "1 activity that nobody" : `${count} activities that nobody`;
  return [
    {
      ...{ code: "left-out", table: "participations", line: 0 },
      message: `${what} took part in left no trace`,
      fix: "Nothing needs to be done.",
    },
  ];
}

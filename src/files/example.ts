/** The files of the bundled example, the invented Lantern League, in its folder. */
export const exampleFiles = {
  actors: "actors.csv",
  ties: "ties.csv",
  participations: "participations.csv",
  dataset: "dataset.json",
} as const;

/** When the list of the bundled example was drawn up: judged by today, its ties would run out one by one. */
export const exampleDate = "2025-11-30";

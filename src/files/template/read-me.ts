import type { Page } from "./page.js";

/** How the workbook is filled in and read. */
export const readMe: Page = {
  title: "A list of who works with whom across borders",
  lines: [
    { heading: "How to fill it in" },
    "Sheet Actors: one row for each person, group, institution or town. Every row needs an id: a short name of your own that stays the same, such as aachen or p-017. Do not use e-mail addresses or telephone numbers as ids.",
    "Sheet Ties: one row for each tie between two actors. Source and target are the ids of the two. A tie is mutual unless directed says yes. Two towns with two partnerships have two rows.",
    "Sheet Participations: one row for each part that an actor took in an activity, such as a camp or a conference. Leave it empty if you have none.",
    "Columns with a dark header are required. Leave blank what you do not know; do not write 0, - or unknown. The sheet Columns says what each column is for, and so does the note on each header. Columns of your own are kept: write a header of your own at the end.",
    "Dates are 2011, 2011-05 or 2011-05-17. Lists are separated by semicolons: de; fr. Words to choose from are in the sheet Words.",
    { heading: "Before you write anybody down" },
    "Ask. The sheet Consent statement has a text to adapt. A person of whom you know no answer is counted, but appears under a pseudonym and is not proposed to anyone.",
    { heading: "How to read it" },
    "comity check members.xlsx says what can be used and what must be mended, and comity check members.xlsx --copy mended.xlsx writes that beside the rows. comity report members.xlsx --out report.html writes the report.",
    "The sheets Read me, Columns, Words and Consent statement are not read. You may delete them, but the drop-downs need the sheet Words.",
  ],
};

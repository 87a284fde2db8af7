import { own } from "../say.js";

/** What the script of the HTML report says; `{n}` and the like stand for numbers. */
export const scriptWords = {
  find: own("Find an actor in the picture"),
  noneFound: own("Nobody of that name is in the picture."),
  filter: own("Search in this table"),
  rowsShown: own("{shown} of {all} rows"),
  moreRows: own("Show {n} more rows"),
  partners: own("Partners in the picture: {n}"),
  noPartners: own("No partners in the picture"),
  strength: own("strength {n}"),
  across: own("across a border"),
  showInPicture: own("Show in the picture"),
  close: own("Close"),
};

import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

/** What the element in a page says beside the report's own words. */
export const pageWords = {
  network: own("Network"),
  recommendations: own("Whom to introduce next"),
  table: own("Actors as a table"),
  keys: own(
    "Arrow keys move along ties, Page Down and Page Up through the actors, Enter selects, Escape clears. Plus and minus zoom, 0 shows everything, Shift with an arrow key moves the picture.",
  ),
  hint: own("Click an actor to select it. The wheel zooms once you clicked into the picture."),
  zoomIn: own("Zoom in"),
  zoomOut: own("Zoom out"),
  showAll: own("Show all"),
  legend: own("What the marks and lines stand for"),
  sameAsTable: own("The same as a table"),
  noPicture: own("This analysis has no picture of the network. Here is everybody in it."),
  noMap: own("This analysis has no map of the network. Here is everybody in it."),
  drawing: own("The picture is being drawn."),
  colorBy: own("Color by"),
  colors: { community: own("circle"), country: own("country"), kind: own("kind"), none: own("nothing") },
  selected: (who: Text): Text => say`Selected: ${who}`,
  cleared: own("Nothing is selected."),
  described: (name: string, facts: readonly Text[]): Text => [
    { said: name },
    ...facts.flatMap((fact): Text => [{ words: ", " }, ...fact]),
  ],
  partners: (count: number): Text => say`${count} ${own(count === 1 ? "partner" : "partners")}`,
  noneThere: (name: string): Text => say`No partner of ${name} lies in that direction.`,
  filter: own("Filter by name, kind or country"),
  shown: (from: number, to: number, all: number): Text =>
    all === 0 ? own("No actor fits the filter.") : say`${from} to ${to} of ${general.actorCount(all)}`,
  earlier: own("Earlier rows"),
  later: own("Later rows"),
  tableNote: own(
    "People are listed and have no scores here: they are not ranked. Who may not be named stands last, under a pseudonym.",
  ),
  heads: {
    name: own("Name"),
    kind: own("Kind"),
    country: own("Country"),
    circle: own("Circle"),
    part: own("Part"),
  },
  choose: own("Actor"),
  nobody: own("Nobody: who is placed to do what"),
  facts: own("What the list says"),
  scores: own("Its place in the network"),
  factHeads: [own("What"), own("Value")],
  bands: own("Among organizations of its kind"),
  band: (position: string, band: string): Text => say`To ${position}: ${band.replaceAll("-", " ")}`,
  partnersTitle: own("Partners in the picture"),
  noPartners: own("No partner of it is drawn."),
  suggested: own("Suggestions with it"),
  noSuggestions: own("This analysis has no suggestions."),
};

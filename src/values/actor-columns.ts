import type { Shown } from "../network/audience.js";
import type { GridColumn } from "./tabular.js";

/** The columns that say who an actor is, as an audience may see them. Rows are places. */
export function actorColumns(shown: Shown): GridColumn[] {
  const word = (name: string): GridColumn => ({
    name,
    numeric: false,
    at: (place) => shown.value(place, name) as string | undefined,
  });
  return [
    { name: "id", numeric: false, at: (place) => shown.id(place) },
    { name: "name", numeric: false, at: (place) => shown.name(place) },
    word("kind"),
    word("country"),
  ];
}

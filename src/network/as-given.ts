/**
 * The attribute that keeps what stood in a field's cell where the field cannot hold it: a country that is in no list, a
 * date that does not exist.
 */
export function asGiven(field: string): string {
  return `${field} (as given)`;
}

/** What several values in one such attribute are joined with. */
export const betweenGiven = " | ";

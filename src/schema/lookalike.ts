/**
 * A key that ids have in common when a reader could take one for the other: Unicode form, case and white space are
 * leveled. Ids are never changed by this; equal keys of different ids are a reason to ask.
 */
export function lookalikeKey(id: string): string {
  return id.normalize("NFC").trim().replace(/\s+/gu, " ").toUpperCase().toLowerCase().normalize("NFC");
}

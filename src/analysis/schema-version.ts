/** The version of the JSON that this package writes. */
export const schemaVersion = "1.6";

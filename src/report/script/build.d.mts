/** The module with the text of the script and its checksum, as it is to be in src/report/write/script.ts. */
export function scriptModule(): Promise<string>;

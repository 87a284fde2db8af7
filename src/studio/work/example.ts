/** The files of the bundled example by name, put here by the build. */
declare const COMITY_EXAMPLE: Readonly<Record<string, string>>;

/** The files of the invented network of the Lantern League. */
export function exampleFiles(): File[] {
  return Object.entries(COMITY_EXAMPLE).map(([name, text]) => new File([text], name));
}

/** The address of a file of this package. Sources lie two folders below its root, and so does what is built of them. */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

/** The sides that run in Node, by the name of their module in this folder. Each has `packages`, `build` and `tasks`. */
export const sides = ["comity", "graphology", "ngraph", "networkanalysis"];

export function openSide(name) {
  return import(`./${name}.mjs`);
}

/** Which sides offer a task. */
export async function sidesThatOffer(task) {
  const opened = await Promise.all(sides.map(openSide));
  return sides.filter((_, i) => task in opened[i].tasks);
}

/** The packages behind the sides. */
export async function packagesOfSides() {
  const opened = await Promise.all(sides.map(openSide));
  return opened.flatMap(({ packages }) => packages);
}

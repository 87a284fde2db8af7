/** Beyond so many an analysis draws communities. */
const mostDrawn = 5000;
const [width, height] = [1000, 700];

/**
 * An analysis of many actors that takes seconds to make: that of a small network of the library, with its actors many times
 * over, each in a place of a grid and tied to four that are near, as a layout would have it, or to four that are anywhere, by ties of differing
 * strength across the whole picture; where they are too many, in forty communities.
 */
export async function manyActors({ analyze, generate }, count, ties) {
  const network = await generate({ actors: 300, ties: 1200, seed: 3 });
  const small = await analyze(network, { asOf: "2026-01-01", effort: "sampled" });
  const actors = Array.from({ length: count }, (_, i) => {
    const actor = small.actors[i % small.actors.length];
    return { ...actor, id: `${actor.id}-${i}`, name: `${actor.name} of ${i}` };
  });
  const picture = count > mostDrawn ? communities(count) : everybody(actors, ties === "far");
  return {
    ...small,
    actors,
    picture: { ...small.picture, width, height, omitted: [], circles: [], ...picture },
  };
}

function everybody(actors, isFar) {
  const drawn = actors.flatMap(({ named }, i) => (named ? [i] : []));
  const row = Math.ceil(Math.sqrt(drawn.length));
  const step = width / (row + 1);
  const places = drawn.map((_, i) => [
    step * (1 + (i % row)),
    ((step * height) / width) * (1 + Math.floor(i / row)),
  ]);
  const near = drawn.flatMap((_, i) =>
    [1, 2, row, row + 1]
      .filter((further) => i + further < drawn.length)
      .map((further) => [i, i + further, 1, i % 2]),
  );
  const anywhere = new Map(
    drawn.flatMap((_, i) =>
      [2654435761, 40503, 69069, 1103515245].flatMap((by, turn) => {
        const other = ((i + 1) * by + turn) % drawn.length;
        const ends = [Math.min(i, other), Math.max(i, other)];
        return other === i ? [] : [[ends.join(), [...ends, 1 + ((i * by) % 9), i % 2]]];
      }),
    ),
  );
  const ties = isFar ? [...anywhere.values()] : near;
  const [x, y] = [0, 1].map((axis) => places.map((place) => place[axis]));
  const map = {
    ...{ width, height: 500, mapHeight: 500, x, y: y.map((each) => (each * 5) / 7) },
    ...{ exact: drawn.map((_, i) => i), beside: [], corners: [] },
  };
  return { drawn, x, y, ties, map };
}

function communities(count) {
  const circles = Array.from({ length: 40 }, (_, i) => {
    const [x, y] = onSpiral(i, 40);
    return { community: i + 1, x, y, r: 20, actors: count / 40 };
  });
  const ties = circles.flatMap((_, i) => (i === 0 ? [] : [[i, (i * 7) % i, 1 + (i % 9)]]));
  return { drawn: [], x: [], y: [], ties: [], map: undefined, coarse: { circles, ties } };
}

function onSpiral(i, count) {
  const away = Math.sqrt(i / count);
  return [
    Math.round(width / 2 + 480 * away * Math.cos(2.4 * i)),
    Math.round(height / 2 + 330 * away * Math.sin(2.4 * i)),
  ];
}

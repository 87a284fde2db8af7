import { expect, test } from "vitest";
import { actorColumns, fitting, sortedBy } from "../../src/element/actor-rows.js";
import { atOnce } from "../../src/control/steps.js";
import { rich } from "../report/sample.js";
import { pageEnglish as words } from "../../src/report/english/page-english.js";

const columns = actorColumns(rich, words);

test("people have no scores, and a pseudonym no place in a ranking", () => {
  const scores = columns.filter(({ name }) => !["name", "kind", "country", "circle", "part"].includes(name));
  expect(scores.length).toBeGreaterThan(2);
  for (const actor of rich.actors.filter(({ personal }) => personal))
    for (const column of scores) expect([column.value(actor), column.text(actor)]).toEqual([undefined, "–"]);
  const hidden = rich.actors.filter(({ named }) => !named);
  expect(hidden.length).toBeGreaterThan(0);
  for (const column of columns)
    for (const down of [true, false])
      expect(atOnce(sortedBy(rich.actors, column, down, words)).slice(-hidden.length)).toEqual(hidden);
});

test("rows are sorted both ways, those without a value after those with one", () => {
  const [degree] = columns.filter(({ name }) => name === "degree");
  const named = rich.actors.filter((actor) => actor.named);
  for (const down of [true, false]) {
    const values = atOnce(sortedBy(named, degree, down, words)).map((actor) => degree.value(actor));
    const known = values.filter((value) => value !== undefined).map(Number);
    expect(values.slice(0, known.length)).toEqual([...known].sort((a, b) => (down ? b - a : a - b)));
    expect(known.length).toBeGreaterThan(1);
  }
});

test("a filter finds words of names, kinds and countries in any order", () => {
  const [actor] = rich.actors.filter(({ kind, country }) => kind !== undefined && country !== undefined);
  expect(atOnce(fitting(rich.actors, ` ${actor.country} ${actor.kind?.toUpperCase()}`, words))).toContain(
    actor,
  );
  expect(atOnce(fitting(rich.actors, "no-such-word", words))).toEqual([]);
  expect(atOnce(fitting(rich.actors, "", words))).toEqual(rich.actors);
});

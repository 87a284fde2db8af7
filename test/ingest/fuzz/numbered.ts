import type { Random } from "../../../src/random/random.js";
import { pick, type Draft } from "./draft.js";

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** A network of one mode or two, or a project, in the form of Pajek. */
export function pajek(draft: Draft, random: Random): string {
  const { ids, ties, directed, parts, activities } = draft;
  const lines = pick(random, [twoMode, project, lists, matrix, pairs, pairs])();
  return lines.join(pick(random, ["\n", "\r\n"]));

  function vertices(): string[] {
    const more = (i: number): string =>
      pick(random, ["", " 0.1 0.2 0.3 box ic Red", ` 0 0 ellipse pop ${i}`, " [1-3,5]"]);
    return [`*Vertices ${ids.length}`, ...ids.map((id, i) => `${i + 1} ${quoted(id)}${more(i)}`)];
  }
  function pairs(): string[] {
    const head = pick(random, ["", ' :1 "contact"', " :2"]);
    return ["% a comment", ...vertices(), `${directed ? "*Arcs" : "*edges"}${head}`, ...ties.map(pair)];
  }
  function pair({ source, target, strength, note }: Draft["ties"][number]): string {
    const value = strength === undefined ? "" : ` ${strength}`;
    return `${source + 1} ${target + 1}${value}${pick(random, ["", " w 3 c Blue", ` l ${quoted(note)}`, " [1]"])}`;
  }
  function lists(): string[] {
    return [
      ...vertices(),
      directed ? "*Arcslist" : "*Edgeslist",
      ...ties.map(({ source, target }) => `${source + 1} ${target + 1}`),
    ];
  }
  function matrix(): string[] {
    const cells = ids.map((_, row) =>
      ids.map((__, column) => ties.filter((tie) => tie.source === row && tie.target === column).length),
    );
    return [...vertices(), "*Matrix", ...cells.map((row) => row.join(" "))];
  }
  function project(): string[] {
    const values = [`*Vertices ${ids.length}`, ...ids.map((_, i) => String(i * 1.5))];
    return [
      "*Network towns",
      ...pairs(),
      "*Partition groups",
      ...values,
      "*Vector people.vec",
      ...values,
      "*Network",
      "*Vertices 1",
    ];
  }
  function twoMode(): string[] {
    const labels = [...ids, ...activities].map((label, i) => `${i + 1} ${quoted(label)}`);
    const links = parts.map(([actor, activity]) => `${actor + 1} ${ids.length + activity + 1}`);
    return [`*Vertices ${ids.length + activities.length} ${ids.length}`, ...labels, "*Edges", ...links];
  }
}

/** Labels, numbers or classes for the vertices of a draft. */
export function besidePajek({ ids }: Draft, random: Random): string {
  const line = pick(random, [
    (i: number) => `${i + 1} ${quoted(["DE", "rW", "FR"][i % 3])}`,
    (i: number) => `${i}e+3`,
    (i: number) => String(i % 2),
  ]);
  const lines = ["% values", `*Vertices ${ids.length}`, ...ids.map((_, i) => line(i))];
  return lines.join(pick(random, ["\n", "\r\n"]));
}

/** A network in the DL language, in one of its formats. */
export function dl(draft: Draft, random: Random): string {
  const { ids, ties, activities, parts } = draft;
  const n = ids.length;
  const label = (id: string): string => (/[\s,="']/.test(id) ? `"${id}"` : id);
  const labels = `labels:\n${ids.map(label).join(pick(random, [",", "\n", " "]))}`;
  const count = (row: number, column: number): number =>
    ties.filter((tie) => tie.source === row && tie.target === column).length;
  const rows = ids.map((_, row) => ids.map((__, column) => count(row, column)));
  const value = (strength: number | undefined): string => (strength === undefined ? "" : ` ${strength}`);
  const list = ties.map(({ source, target, strength }) => `${source + 1} ${target + 1}${value(strength)}`);
  const embedded = ties.map(
    ({ source, target, strength }) => `${label(ids[source])} ${label(ids[target])}${value(strength)}`,
  );
  const halves = rows.map((row, i) => row.slice(0, i + 1).join(" "));
  const attended = ids.map((_, actor) =>
    activities.map((__, activity) => Number(parts.some(([a, b]) => a === actor && b === activity))),
  );
  return pick(random, [
    [`dl n=${n} format=fullmatrix`, labels, "data:", ...rows.map((row) => row.join(" "))],
    [
      `DL N = ${n}, NM=2`,
      "matrix labels: contact, festival",
      "data:",
      ...rows.map((row) => row.join(" ")),
      ...rows.map((row) => row.join(",")),
    ],
    [`dl n=${n} format=lowerhalf`, labels, "data:", ...halves],
    [`dl n=${n} format=edgelist1`, labels, "data:", ...list],
    [`dl n=${n} format=edgelist1`, "labels embedded", "data:", ...embedded],
    [
      `dl n=${n} format=nodelist1`,
      labels,
      "data:",
      ...ties.map(({ source, target }) => `${source + 1} ${target + 1}`),
    ],
    [
      `dl nr=${n} nc=${activities.length}`,
      `row ${labels}`,
      `column labels: ${activities.join(" ")}`,
      "data:",
      ...attended.map((row) => row.join(" ")),
    ],
    [
      `dl nr=${n} nc=${activities.length} format=edgelist2`,
      "data:",
      ...parts.map(([actor, activity]) => `${actor + 1} ${activity + 1}`),
    ],
  ]).join(pick(random, ["\n", "\r\n"]));
}

/** A matrix in the Matrix Market format: sparse or dense, square or not. */
export function matrixMarket(draft: Draft, random: Random): string {
  const { ids, ties, activities, parts } = draft;
  const n = ids.length;
  const entries = ties.map(({ source, target, strength = 1 }) => `${source + 1} ${target + 1} ${strength}`);
  const lower = ties.map(
    ({ source, target, strength = 1 }) =>
      `${Math.max(source, target) + 1} ${Math.min(source, target) + 1} ${strength}`,
  );
  const head = (words: string): string => `%%MatrixMarket matrix ${words}`;
  return pick(random, [
    [head("coordinate real general"), "% a comment", `${n} ${n} ${entries.length}`, ...entries],
    [head("coordinate real symmetric"), `${n} ${n} ${lower.length}`, ...lower],
    [
      head("coordinate pattern general"),
      `${n} ${n} ${entries.length}`,
      ...entries.map((entry) => entry.split(" ").slice(0, 2).join(" ")),
    ],
    [
      head("coordinate integer general"),
      `${n} ${activities.length + n} ${parts.length}`,
      ...parts.map(([a, b]) => `${a + 1} ${b + 1} 1`),
    ],
    [head("array real general"), `${n} ${n}`, ...Array.from({ length: n * n }, (_, i) => String(i % 3))],
    [
      head("array real skew-symmetric"),
      `${n} ${n}`,
      ...Array.from({ length: (n * (n - 1)) / 2 }, (_, i) => String((i % 3) - 1)),
    ],
  ]).join(pick(random, ["\n", "\r\n"]));
}

import { judgements } from "../goals.mjs";
import { figures, seconds } from "./print.mjs";

/** What we lose, as sentences: slower than another package, a goal missed, a promise not kept, an abort too late. */
export function losses({ bench = {}, peers = {}, growth = {} }) {
  const rows = { ...bench, ...peers };
  return [
    ...Object.values(rows).flatMap(slower),
    ...Object.entries(peers).flatMap(([id, { sides }]) => missed(id, sides)),
    ...Object.entries(growth).flatMap((row) => outgrown(row, growth.reads?.time)),
    ...Object.values(bench).flatMap(late),
    ...slowStart(bench.start),
  ];
}

function slower({ title, sides = [], compared = true }) {
  const [ours] = sides;
  if (!compared || ours?.again === undefined) return [];
  const faster = sides
    .filter((side) => side.again !== undefined && !side.name.startsWith("comity") && side.ratio > 1)
    .sort((a, b) => b.ratio - a.ratio)
    .map(({ name, ratio }) => `${figures(ratio)} times as long as ${name}`);
  if (faster.length === 0) return [];
  return [`${title.split(":")[0]}: ours takes ${faster.join(", ")} (ours ${seconds(ours.again.median)}).`];
}

function missed(id, sides) {
  return judgements(id, sides)
    .filter(({ met }) => !met)
    .map(({ words, measured }) => `${id}: the goal is ${words}; measured ${measured}.`);
}

/** What grew more than promised, beside the bare reads of as many neighbors on the same machine. */
function outgrown([name, { kept, promise, promised, time, memory }], reads) {
  if (kept || name === "reads") return [];
  const grown = ({ exponent, error }) => `${exponent.toFixed(2)} ± ${figures(error)}`;
  const beside = reads === undefined ? "" : ` (bare reads of the same neighbors with ${grown(reads)})`;
  return [
    `${name} promises ${promise}, exponent ${promised}: time grew with ${grown(time)}${beside}, memory with ${grown(memory)}.`,
  ];
}

function late({ title, columns, cells = [] }) {
  if (columns?.[1] !== "aborts") return [];
  return cells
    .filter((cell) => cell[columns.length - 1])
    .map(([name, , , most]) => `${title}: ${name} took up to ${most} ms where 50 are promised.`);
}

function slowStart({ cells } = { cells: [] }) {
  const wall = (name) => Number(cells.find(([each]) => each === `import("${name}")`)?.[1]);
  const [ours, theirs] = [wall("comity"), wall("graphology")];
  if (!(ours > theirs)) return [];
  return [`cold start: a program that only imports us takes ${ours} ms, with graphology ${theirs} ms.`];
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fromEdges, generate } from "../../dist/index.js";
import { compile } from "../../dist/kernels.js";
import { random } from "../../dist/random/random.js";
import { cache } from "./folders.mjs";

const seed = 1;
/** Raised when the same size means other bytes. */
const edition = 1;
/** A sparse register: this share of the actors has one tie, to somebody met in proportion to degree. */
const leafShare = { MS: 0.35 };

/**
 * The input of a size, the same for every side: `el` is a file of "source target" lines (numbers from 0, undirected, no
 * pair twice, in random order, every number met), `pairs` the same as 32-bit integers, sources first. Made once and kept.
 */
export async function inputOf(name, { actors, ties }) {
  const folder = `${cache}inputs-${edition}/`;
  const facts = `${folder}${name}.json`;
  const el = `${folder}${name}.el`;
  const pairs = `${folder}${name}.pairs`;
  // The folder may have moved since.
  if (existsSync(facts)) return { ...JSON.parse(readFileSync(facts, "utf8")), el, pairs };
  mkdirSync(folder, { recursive: true });
  const { n, source, target } = await drawn(actors, ties, leafShare[name] ?? 0);
  const hash = writeLines(el, source, target);
  writeFileSync(pairs, Buffer.concat([bytesOf(source), bytesOf(target)]));
  const leaves = leavesOf(n, source, target);
  const sources = await middle(n, source, target);
  const input = { name, n, m: source.length, leaves, sources, el, pairs, sha256: hash };
  writeFileSync(facts, JSON.stringify(input));
  return input;
}

/** The ends of the ties of an input, as written by `inputOf`. */
export function readPairs({ n, m, pairs }) {
  const { buffer, byteOffset } = readFileSync(pairs);
  return {
    n,
    source: new Int32Array(buffer, byteOffset, m),
    target: new Int32Array(buffer, byteOffset + 4 * m, m),
  };
}

async function drawn(actors, ties, share) {
  const leaves = Math.floor(actors * share);
  const network = await generate({ actors: actors - leaves, ties: ties - leaves, seed, attributes: false });
  const source = new Int32Array(ties);
  const target = new Int32Array(ties);
  source.set(network.ties.source);
  target.set(network.ties.target);
  const stream = random(seed, "bench");
  const core = ties - leaves;
  for (let i = 0; i < leaves; i++) {
    const tie = stream.below(core);
    source[core + i] = actors - leaves + i;
    target[core + i] = stream.below(2) === 0 ? source[tie] : target[tie];
  }
  shuffle(stream, source, target);
  return { n: numberAnew(actors, source, target), source, target };
}

function shuffle(stream, source, target) {
  for (let i = source.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [source[i], source[j]] = [source[j], source[i]];
    [target[i], target[j]] = [target[j], target[i]];
  }
}

/** Leaves out who has no tie, whom a list of ties cannot tell of. The number that is left. */
function numberAnew(actors, ...ends) {
  const number = new Int32Array(actors).fill(-1);
  for (const list of ends) for (const actor of list) number[actor] = 0;
  let n = 0;
  for (let actor = 0; actor < actors; actor++) if (number[actor] === 0) number[actor] = n++;
  for (const list of ends) for (let i = 0; i < list.length; i++) list[i] = number[list[i]];
  return n;
}

function leavesOf(n, ...ends) {
  const degrees = new Int32Array(n);
  for (const list of ends) for (const actor of list) degrees[actor]++;
  return degrees.reduce((count, degree) => count + (degree === 1 ? 1 : 0), 0);
}

/** 256 actors from the middle of the order by degree, as comity numbers them: whence to measure distances. */
async function middle(n, source, target) {
  const network = await fromEdges(source, target, { n });
  const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
  const { actorOf } = await compile(network, form);
  const from = Math.floor(n / 2);
  return Array.from(actorOf.subarray(from, from + 256), (row) => Number(network.actors.ids.at(row)));
}

/** Writes the lines in pieces; their SHA-256. */
function writeLines(path, source, target) {
  const hash = createHash("sha256");
  writeFileSync(path, "");
  for (let from = 0; from < source.length; from += 100_000) {
    let text = "";
    for (let i = from; i < Math.min(source.length, from + 100_000); i++)
      text += `${source[i]} ${target[i]}\n`;
    hash.update(text);
    writeFileSync(path, text, { flag: "a" });
  }
  return hash.digest("hex");
}

function bytesOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

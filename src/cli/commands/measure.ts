import type { MeasureOptions } from "../../measures/options.js";
import { every } from "../../measures/every.js";
import { gatherings } from "../../measures/gatherings.js";
import { journeys } from "../../measures/journeys.js";
import { sets } from "../../measures/sets.js";
import type { Network } from "../../network/network.js";
import { select } from "../../network/select.js";
import { choiceOf, numberOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputOptions, readInput, sayFindings } from "../input.js";
import { links } from "../links.js";
import { tablesBehind, tablesOf, type Value } from "../measure-tables.js";
import type { CalledName } from "../measure-defaults.js";
import { measureHelp } from "../measure-help.js";
import { measureOptionShapes, optionsFor } from "../measure-options.js";
import { told } from "../messages.js";
import { ofCommunities } from "../of-communities.js";
import { orRather } from "../or-rather.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import {
  participationChoice,
  projectedChoice,
  projectionOptions,
  refuseWithoutProject,
  withProjection,
} from "../projection.js";
import { note, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";
import { parseWhere } from "../where-option.js";

type AnyMeasure = (network: Network, options: MeasureOptions) => Promise<Value>;

/** `comity measure`: any measures of a network, as a table, CSV or JSON. */
export const measure: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...measureOptionShapes,
    ...projectionOptions,
    top: "word",
    where: "words",
    seed: "word",
    limit: "word",
    status: "words",
    format: "word",
  },
  help: measureHelp,
  async run(args: Arguments, terminal: Terminal) {
    const [names, ...words] = args.words;
    if (names === undefined) throw new WrongCall("no measure is named");
    const called = names.split(",").map((name) => measureName(name.trim()));
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const top = numberOf(args, "top", 1);
    refuseForeign(called, args);
    const options = called.map((name) => told(name, optionsFor(name, called, args)));
    const input = await readInput({ ...args, words }, terminal);
    sayFindings(input, terminal);
    const part = await narrowed(input.network, args.given.get("where") ?? [], terminal);
    const ofParts = called.some((name) => Object.hasOwn(gatherings, name));
    if (ofParts && part.participations.length === 0) sayWithoutParticipations(part, terminal);
    const ofTies = called.some((name) => !Object.hasOwn(gatherings, name));
    const network = await withProjection(args, part, terminal, { ofTies });
    const progress = progressLine(terminal);
    const status = args.given.get("status");
    const values = await withExecutor(args, network, async (executor) => {
      const found = new Map<CalledName, Value>();
      for (const [i, name] of called.entries())
        found.set(
          name,
          await (all[name] as unknown as AnyMeasure)(network, {
            ...options[i],
            ...projectedChoice(args),
            ...(Object.hasOwn(gatherings, name) ? participationChoice(args) : {}),
            ...(Object.hasOwn(links, name) && top !== undefined ? { top } : {}),
            executor,
            asOf: input.asOf,
            audience: input.audience,
            seed: numberOf(args, "seed") ?? 0,
            limit: numberOf(args, "limit", 0),
            ...(status === undefined ? {} : { status }),
            signal: terminal.signal,
            onProgress: progress.onProgress,
          }),
        );
      return found;
    }).finally(progress.clear);
    const behind = format === "csv" ? [] : tablesBehind(values);
    printTables([...tablesOf(values, top), ...behind], format, top, terminal);
    return 0;
  },
};

const all = { ...every, ...ofCommunities, ...links } as const;

/** What has no ranking that --top could cut. */
const unranked = { ...journeys, ...sets, ...ofCommunities };

function measureName(name: string): CalledName {
  if (Object.hasOwn(all, name)) return name as CalledName;
  throw new WrongCall(`there is no measure "${name}"${orRather(name, Object.keys(all))}`);
}

/** Says why tables about participations will be empty, and what to do about it. */
function sayWithoutParticipations({ ties }: Network, terminal: Terminal): void {
  const remedy =
    ties.length > 0
      ? "if ties lead from actors to activities, read them with --two-mode; else give --participations FILE"
      : "give them with --participations FILE";
  note(terminal, `There is no participation that can be used: ${remedy}.`);
}

/** Options that would be passed over in silence. */
function refuseForeign(called: readonly CalledName[], args: Arguments): void {
  const ofParts = called.filter((name) => Object.hasOwn(gatherings, name));
  if (args.given.has("top") && called.every((name) => Object.hasOwn(unranked, name)))
    throw new WrongCall(`--top means nothing to ${called.join(", ")}`);
  refuseWithoutProject(args, ofParts.length === 0 ? ["largest", "window", "roles"] : ["largest"]);
  if (ofParts.length < called.length) return;
  for (const name of ["top", "status", "project", "projected"])
    if (args.given.has(name)) throw new WrongCall(`--${name} means nothing to ${called.join(", ")}`);
}

/** The part of the network for whose actors the conditions hold, and the ties among them; says how much that is. */
async function narrowed(
  network: Network,
  conditions: readonly string[],
  terminal: Terminal,
): Promise<Network> {
  if (conditions.length === 0) return network;
  const part = await select(network, {
    actors: await parseWhere(conditions, network),
    signal: terminal.signal,
  });
  const kept = `${part.actors.length} of ${network.actors.length} actors and the ties among them`;
  note(terminal, `--where keeps ${kept}: ${part.ties.length} of ${network.ties.length} ties.`);
  return part;
}

import type { MeasureOptions } from "../../measures/options.js";
import { certainty } from "../../measures/certainty.js";
import { gatherings } from "../../measures/gatherings.js";
import { journeys } from "../../measures/journeys.js";
import { overTime } from "../../measures/over-time.js";
import { positions } from "../../measures/positions.js";
import { searches } from "../../measures/searches.js";
import { sets } from "../../measures/sets.js";
import { measures } from "../../measures/table.js";
import type { Network } from "../../network/network.js";
import { select } from "../../network/select.js";
import { choiceOf, numberOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { tablesBehind, tablesOf, type Value } from "../measure-tables.js";
import type { CalledName } from "../measure-defaults.js";
import { measureOptionShapes, optionsFor } from "../measure-options.js";
import { ofCommunities } from "../of-communities.js";
import { orRather } from "../or-rather.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import {
  participationChoice,
  projectedChoice,
  projectionHelp,
  projectionOptions,
  refuseWithoutProject,
  withProjection,
} from "../projection.js";
import { line, styled, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";
import { parseWhere } from "../where-option.js";

type AnyMeasure = (network: Network, options: MeasureOptions) => Promise<Value>;

/** `comity measure`: any measures of a network, as a table, CSV or JSON. */
export const measure: Command = {
  name: "measure",
  about: "compute measures: betweenness, pagerank, cohesion, mixing and more",
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
  help: `
comity measure NAMES FILE [options]

NAMES is a comma-separated list of
  of actors   degree, strength, closeness, harmonic, betweenness, pagerank,
              eigenvector, katz, coreness, strengthCoreness, reach,
              temporalReach, clustering, components, communities,
              brokerageRoles
  from an actor or to one, in the order of time
              earliestArrival with --source ID, latestDeparture with --target ID
  of ties     betweenness with --of ties
  of it all   cohesion, centralization, corePeriphery, stage, distances, mixing,
              modularity, inclusion, reciprocity, cutPoints
  of some actors together
              keyPlayers with --goal and --size; withoutActor and
              groupCentrality with --actor ID, which may be repeated
  to convene, to connect, to mobilize: where each stands among its kind
              profile
  how sure    robustness, stability, vertexBootstrap, response
  of ties over time
              waves, durability, dependence
  of many searches for communities
              consensus, communitySignificance, resolutionProfile
  of communities, which are sought first
              communityNames, comparePartitions with --by ATTRIBUTE
  of who took part in what
              activities, attendance, hosting, returning, copresence

  --top N                 the N highest by the first measure; people are counted
                          but never ranked before the public
  --where CONDITION       only actors for whom it holds: kind=university,
                          country=DE,FR, population>=1000000; may be repeated
  --status WORD           ties of this status instead of the active ones:
                          planned, active, dormant, ended; may be repeated
  --format table|csv|json default table, which shows 20 rows
  --workers N             threads; 0 for none. Numbers are the same to the last bit
  --seed N                default 0
  --limit N               refuse what visits more arcs; default 1e12, Infinity
                          for none

Options of measures:
  of time: --from DATE, --until DATE, --delay DAYS, --strict,
  --dates certain|possible, --source ID, --target ID;
  --direction out|in|all, --ignore-direction, --parallel collapse|count,
  --self-ties count|ignore, --normalized, --of actors|ties, --steps N,
  --distance hops|inverse|linear|negative-log|COLUMN, --mode weak|strong,
  --variant wasserman-faust|component, --by ATTRIBUTE|degree, --damping D,
  --alpha A, --beta B, --precision double|single, --tolerance T,
  --max-iterations N, --within N, --permutations N (mixing),
  --rewirings N (corePeriphery)
  of communities: --algorithm leiden|louvain, --quality modularity|cpm,
  --resolution R, --iterations N, --respect-direction
  of ties over time: --by ATTRIBUTE, --level P (waves),
  --by method|formality|term|decade|ATTRIBUTE, --from DATE (durability)
  of many searches: --runs N, --threshold T, --borderline C (consensus),
  --samples N, --swaps N (communitySignificance), --level A, --steps N,
  --lowest R, --highest R (resolutionProfile)
  --by ATTRIBUTE,ATTRIBUTE, --least N, --level A (communityNames)
  of some actors: --goal distance-reach|reach|fragmentation|
  distance-fragmentation, --size K, --steps N (keyPlayers), --actor ID
  --standard-error E (estimates of harmonic, reach, distances)

  --restart ID            PageRank: walks restart at this actor; may be repeated
  --push E                PageRank around those actors alone, until at most E of
                          the walk waits for each tie

  --epsilon E             betweenness from samples, each score with its low and
                          high: off by at most E of all ordered pairs, all of
                          them at once with a chance of 1 - D
  --delta D               default 0.1
  --method kadabra|riondato-kornaropoulos
                          default kadabra, which stops as soon as it may
  --separate-top N        stop when the N highest are told apart, or are known
                          within E

  --of MEASURE            robustness, stability: of which scores; --score NAME
                          where it gives several
  --inner NAME=VALUE      an option of that measure, as --NAME VALUE would give it
                          to the measure by itself (--inner direction=in,
                          --inner normalized); may be repeated
  --scenario WORD         robustness: missing-ties, missing-actors, unsurveyed
                          (--by, --value GROUP), false-ties
  --share S, --samples N, --k N, --drop actors|ties
  profile: --by ATTRIBUTE for the communities, --steps N, --share S, --samples N

${projectionHelp}${inputHelp}
Example:
  comity measure betweenness,pagerank cities.gexf --kind local-government --top 20
  comity measure betweenness large.el --kind ngo --epsilon 0.01 --separate-top 10
`,
  async run(args: Arguments, terminal: Terminal) {
    const [names, ...words] = args.words;
    if (names === undefined) throw new WrongCall("no measure is named");
    const called = names.split(",").map((name) => measureName(name.trim()));
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const top = numberOf(args, "top", 1);
    refuseForeign(called, args);
    const options = called.map((name) => optionsFor(name, called, args));
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

const all = {
  ...{ ...measures, ...gatherings, ...journeys, ...certainty, ...overTime },
  ...{ ...searches, ...positions, ...sets, ...ofCommunities },
} as const;

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
  line(terminal.stderr, `There is no participation that can be used: ${remedy}.`);
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
  line(
    terminal.stderr,
    styled(
      terminal,
      terminal.stderr,
      "dim",
      `--where keeps ${kept}: ${part.ties.length} of ${network.ties.length} ties.`,
    ),
  );
  return part;
}

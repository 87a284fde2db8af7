import { inputHelp } from "./input.js";
import { projectionHelp } from "./projection.js";

/** What `comity measure --help` says. */
export const measureHelp = `
comity measure NAMES FILE [options]

NAMES is a comma-separated list of
  of actors   degree, strength, closeness, harmonic, betweenness, pagerank,
              eigenvector, katz, coreness, strengthCoreness, reach,
              temporalReach, clustering, structuralHoles, brokerageRoles,
              bridging, participation, components, communities
  from an actor or to one, in the order of time
              earliestArrival with --source ID, latestDeparture with --target ID
  of ties     betweenness with --of ties
  of it all   cohesion, centralization, corePeriphery, stage, distances, mixing,
              modularity, inclusion, reciprocity, cutPoints
  of some actors together
              keyPlayers with --goal and --size; withoutActor and
              groupCentrality with --actor ID, which may be repeated
  how far a message travels, each tie passing it on with a chance
              spread with --from-actor ID, which may be repeated; readiness
              with --actor ID, --country CODE or --method WORD for what is lost
  whom to ask first to pass one on, with a certificate
              influencers
  to convene, to connect, to mobilize: where each stands among its kind
              profile
  how sure    robustness, stability, vertexBootstrap, response
  of ties over time
              waves, durability, dependence
  of many searches for communities
              consensus, communitySignificance, resolutionProfile
  of pairs    linkScores: the highest of all, of --actor ID, which may be
              repeated, or of --source ID and --target ID
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
  --workers N             threads; 0 for none. Numbers are the same to the last
                          bit
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
  of brokers: --index everett-valente|bridgeness|bridging-centrality|
  valente-fujimoto (bridging), --ignore-strengths (structuralHoles,
  participation), --by ATTRIBUTE, --unknown group|exclude, --threshold T,
  --permute labels|ties, --compat sna (brokerageRoles)
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

  of messages: --from-actor ID, --model independent-cascade|linear-threshold,
  --probability weighted-cascade|strength|confidence|P|METHOD=P,otherwise=P,
  --steps N, --respect-times, --since DATE, --until DATE, --delay DAYS,
  --strict, --dates certain|possible, --by ATTRIBUTE,ATTRIBUTE, --epsilon E
  (share of all actors, default 0.01), --delta D, --samples N
  whom to ask first: --size K, or --costs COLUMN and --budget B;
  --target-where COLUMN=VALUE,VALUE (whom the message is for), --asked ID and
  --excluding ID, which may be repeated; --model, --probability, --steps N,
  --by ATTRIBUTE,ATTRIBUTE, --fair maximin|welfare (among the groups of the
  first), --aversion A, --epsilon E, --delta D, --samples N, --least-samples N,
  --memory MIB

  of pairs: --by SCORE and --score NAME,NAME of commonNeighbors, adamicAdar,
  resourceAllocation, jaccard, l3, katz, pagerank, preferentialAttachment;
  --by-strength, --beta B, --steps N, --damping D, --push E, --ignore-direction

  --of MEASURE            robustness, stability: of which scores; --score NAME
                          where it gives several
  --inner NAME=VALUE      an option of that measure, as --NAME VALUE would give
                          it to the measure by itself (--inner direction=in,
                          --inner normalized); may be repeated
  --scenario WORD         robustness: missing-ties, missing-actors, unsurveyed
                          (--by, --value GROUP), false-ties
  --share S, --samples N, --k N, --drop actors|ties
  profile: --by ATTRIBUTE for the communities, --steps N, --share S, --samples N
${projectionHelp}${inputHelp}
Example:
  comity measure betweenness,pagerank --example --top 20
  comity measure betweenness big.el --kind ngo --epsilon 0.01 --separate-top 10
`;

import { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { mayRank } from "../../values/may-rank.js";
import { ScoreTable, type ScoreColumn } from "../../values/score-table.js";
import { wordOfBy, type By } from "../by-option.js";
import { communities } from "../communities.js";
import { refuseTooLarge, type Work } from "../cost.js";
import { groupsOf } from "../labels.js";
import { settle, within, type MeasureOptions } from "../options.js";
import { participation } from "../participation.js";
import { drawer } from "../robustness/scenario.js";
import { commonOf } from "../robustness/robustness.js";
import { walk, type Walk } from "../walk.js";
import { heldArcs } from "./held-together.js";
import { hostedBy } from "./hosted.js";
import { peersOf } from "./peers.js";
import { positionNames, type Position } from "./position-names.js";
import { positionsIn } from "./positions-in.js";
import { StandingDraws, type Standings } from "./standing-draws.js";
import { bandTable, kindTable, ruleTable } from "./tables.js";

export interface ProfileOptions extends MeasureOptions {
  /** The communities: a partition, or an attribute. Default those that `communities` finds with the same seed. */
  readonly by?: By | undefined;
  /** How many times a message may be passed on: 1 or 2 (default). Further no chance is exact; `spread` simulates it. */
  readonly steps?: number;
  /** The share of the ties that each drawn network lacks. Default 0.1. */
  readonly share?: number;
  /** How many networks are drawn. Default 200. */
  readonly samples?: number;
}

export const profileDefaults = {
  by: undefined,
  steps: 2,
  share: 0.1,
  samples: 200,
} as const satisfies ProfileOptions;

/** The scores of `profile`. */
export type ProfileScore =
  | Position
  | "acrossCountries"
  | "acrossKinds"
  | "communityMembers"
  | "hosted"
  | `${Position}Standing${"Low" | "" | "High"}`;

type Own = Required<Omit<ProfileOptions, keyof MeasureOptions>>;

/**
 * From where an actor stands, could it convene, connect or mobilize? Three positions, each compared among actors of the same
 * kind, with how sure that is. A position is not a deed: nothing here says that anybody convenes, connects or mobilizes, or
 * would be good at it, and there is no sum of the three.
 *
 * `convene`, from 0 to 1: the share of the pairs of other members of its community that are not tied, but meet by way of it,
 * within two steps inside the community; k actors in between count 1 / k each. 1 is the middle of a star; 0 whose neighbors
 * all know each other, for they need nobody. NaN in communities of fewer than five. Beside it `communityMembers`, and
 * `hosted`, the activities it is on record as a host of. `connect`, from 0 to near 1: the participation coefficient over
 * communities, by strength, with those over countries and kinds (`acrossCountries`, `acrossKinds`) beside it. `mobilize`,
 * from 0 to 1: the share of all others who are expected to have a message that sets out from the actor once it was passed on
 * `steps` times at most, along directions, by the weighted cascade of `spread`: each tie passes it with a chance of its share of
 * all ties into the actor it leads to. Exact, nothing is drawn. It is what this model gives, not what a message will do.
 *
 * `…Standing`: the share of the others of its kind with a lower score, the same score counted half, in `samples` networks
 * that each lack a `share` of the ties at random: half of the networks give no more, one in twenty no more than `Low`,
 * nineteen in twenty no more than `High`. Table `bands`: `clear` where `Low` is at least 0.75 (the upper quarter), `likely`
 * where the middle is, `cannot tell` where only `High` is, else `ordinary`. Table `rules` has these, with how many are in
 * each; `kinds`, how many of a kind are compared and the upper quartile of their scores. Among fewer than eight nobody has a
 * standing. Both tables are in the order of ids. For the public, people and actors under a pseudonym have scores, but no
 * standing and no band, are listed in no table and count in no standing: bands of people would rank them.
 *
 * Communities are taken as given in every drawn network; `consensus` says how sure they are. Throws `bad-option`,
 * `unknown-attribute` and `too-large`. O((samples + 1) · (m log m + Σ d² over degrees)); 24 bytes an actor and network.
 *
 * Cascades: Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; paths of two steps: Brandes, Social Networks 30 (2008) 136–145, doi:10.1016/j.socnet.2007.11.001; participation: Guimerà &
 * Amaral, Nature 433 (2005) 895–900, doi:10.1038/nature03288; missing ties: Borgatti, Carley & Krackhardt, Social Networks 28
 * (2006) 124–136, doi:10.1016/j.socnet.2005.05.001.
 */
export async function profile(
  network: Network,
  options: ProfileOptions = {},
): Promise<ScoreTable<ProfileScore>> {
  const asked = { ...options, by: wordOfBy(options.by) } as Partial<Own>;
  const settled = settle<Own>("profile", profileDefaults as Own, asked);
  const { steps, share, samples, seed, signal, onProgress } = settled;
  within("steps", steps, 1, 2, true);
  within("share", share, 0, 0.99);
  within("samples", samples, 1, 1e5, true);
  const opened = await walk(
    network,
    "profile",
    { ...settled, onProgress: undefined },
    { directed: "ignore" },
  );
  const { csr, shown } = opened;
  refuseTooLarge("profile", settled, csr, [profileWork(csr, samples)], "take fewer samples");
  const pace = new Pace({ signal, onProgress });
  pace.begin("profile", samples + 1);
  const common = { ...commonOf(settled), executor: settled.executor, seed };
  const by = options.by ?? (await communities(network, common));
  const whole = await positionsIn(network, { by, steps }, common);
  const kinds = await groupsOf(network, "kind", opened);
  const kindOf = (place: number): string | undefined =>
    kinds.names[kinds.codes[opened.vertexOf[shown.rowOf[place]]]];
  const places = Int32Array.from(shown.rowOf.keys()).filter((place) => mayRank(shown, place));
  const draws = new StandingDraws(shown.length, samples, (position) =>
    peersOf(whole[position], places, kindOf),
  );
  await pace.rest(1);
  const draw = drawer(network, opened, "missing-ties", share, noGroups);
  for (let sample = 0; sample < samples; sample++) {
    const drawn = await draw(random(seed, "profile", sample), opened.pace);
    // No actor is missing, so that places are the same.
    await draws.add(await positionsIn(drawn.network, { by, steps }, common), sample, opened.pace);
    await pace.rest(sample + 2);
  }
  const standings = await draws.intervals(opened.pace);
  const across = async (attribute: string): Promise<ScoreColumn> => ({
    values: (await participation(network, { ...common, by: attribute })).scores("participation").values(),
    reason: "no-known-group",
  });
  const hosted = await hostedBy(network, common);
  const columns = {
    convene: { values: whole.convene, reason: "small-community" },
    connect: { values: whole.connect, reason: "no-known-group" },
    mobilize: { values: whole.mobilize, reason: "too-few-actors" },
    acrossCountries: await across("country"),
    acrossKinds: await across("kind"),
    communityMembers: { values: whole.members, reason: "no-known-group" },
    hosted: { values: hosted, reason: "no-hosts" },
    ...standingColumns(standings),
  } as Record<ProfileScore, ScoreColumn>;
  pace.end();
  const meta = opened.meta(notesOf(options.by, opened), { seed, samples, exact: false });
  const bands = bandTable(shown, places, standings, { members: whole.members, hosted }, meta);
  return new ScoreTable<ProfileScore>(
    shown,
    columns,
    meta,
    {},
    {
      bands,
      rules: ruleTable(bands, meta),
      kinds: kindTable(draws.peers, whole, meta),
    },
  );
}

const noGroups = { codes: new Int32Array(0), count: 0, only: undefined };

/** The work of a profile with so many drawn networks. */
export function profileWork(csr: Csr, samples: number): Work {
  // Two looks to see what hangs together, one to see who is told.
  return {
    kernel: "held-together",
    arcVisits: (samples + 1) * (1.5 * heldArcs(csr) + 2 * csr.arcs + csr.order),
    bytes: 24 * samples * csr.order + 20 * csr.order + 8 * csr.arcs,
  };
}

function standingColumns(standings: Readonly<Record<Position, Standings>>): Record<string, ScoreColumn> {
  const reason = "no-standing";
  return Object.fromEntries(
    positionNames.flatMap((position): [string, ScoreColumn][] => {
      const { low, middle, high } = standings[position];
      const name = `${position}Standing`;
      return [
        [name, { values: middle, reason }],
        [`${name}Low`, { values: low, reason }],
        [`${name}High`, { values: high, reason }],
      ];
    }),
  );
}

function notesOf(by: By | undefined, { shown }: Walk): string[] {
  const withheld = Array.from(shown.rowOf.keys()).some((place) => !mayRank(shown, place));
  return [
    "a position is not a deed: what an actor's ties would allow, not what it does",
    ...(by === undefined ? ["communities are of one run; `consensus` says how sure they are"] : []),
    ...(withheld
      ? ["people and actors under a pseudonym have no standing and no band before the public"]
      : []),
  ];
}

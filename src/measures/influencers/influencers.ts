import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import type { Figures } from "../../values/figures.js";
import { refuseTooLarge } from "../cost.js";
import { transmission } from "../spread/transmission.js";
import { walk } from "../walk.js";
import { budgetedShare, greedyShare, logChoices } from "./bounds.js";
import { certify, type Question } from "./certify.js";
import { settledCall, type InfluencersOptions } from "./options.js";
import { candidatesOf } from "./candidates.js";
import { passingOf } from "./passing.js";
import { groupingsOf } from "./reached-groups.js";
import { nobodyThere, resultOf } from "./result.js";
import { shareOut } from "./share-out.js";
import { targetsOf } from "./targets.js";
import { influencersWork } from "./work.js";

/**
 * Who to ask first: the actors who, asked to pass a message on, are expected to reach most others together, with a
 * certificate of how good the choice is.
 *
 * How messages pass is a model, and its options are those of `spread`. Figures: `reach`, the actors expected to be reached,
 * those chosen included, between `low` and `high`; `best`, which no choice of as many is expected to pass; and `guarantee`,
 * the share of the best there could be that the choice reaches at least. All of it holds with a chance of at least 1 − δ; the
 * search ends when `guarantee` is at least 1 − 1/e − ε, or 0.405 − ε with `costs`. With `asked`, `before` is what those
 * reach by themselves, and `added`, `best` and the guarantee are about what the chosen add. `sets`, `bytes`: what was drawn.
 *
 * Tables: `chosen`, in the order to ask them, with what each `adds`; `curve`, reach with its bounds for the first 1, 2, 3
 * …; `groups`, how much of each country, kind and group of `by` is reached. The bounds of each table hold together, with a
 * chance of at least 1 − δ of their own.
 *
 * `fair` shares reach among groups: figures `fair` between `fairLow` and `fairBest`, `fairBefore` of the choice that looks at nobody's
 * share, and the `price` of fairness, the share of that choice's reach that is given up; `guarantee` and `best` still speak
 * of reach. Bounds of fairness hold together with a chance of at least 1 − δ of their own.
 *
 * Only actors are chosen who may be recommended and contacted by their consent; before the public no person and nobody under
 * a pseudonym. Others count among those reached. It is a statement about the ties that were recorded and a model of how
 * messages pass; whether somebody will pass one on, the data cannot say.
 *
 * `signal` rejects, as everywhere. `stop` ends early with the present answer and its certificate; `samples` does so by number,
 * and repeats the answer of a stopped search exactly. Throws `bad-option`, `unknown-actor`, `unknown-attribute`, and
 * `too-large` above `limit`. Time and memory grow with the sets, whose number is not known before; bounded by `samples` and
 * `memory`.
 *
 * Tang, Tang, Xiao & Yuan, SIGMOD 2018, 991–1005, doi:10.1145/3183713.3183749; Borgs, Brautbar, Chayes & Lucier, SODA 2014,
 * 946–957, doi:10.1137/1.9781611973402.70; Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; costs: Tang,
 * Tang, Lim, Han, Li & Yuan, Proc. ACM Meas. Anal. Comput. Syst. 5 (2021) 8, doi:10.1145/3447386.
 */
export async function influencers(network: Network, options: InfluencersOptions = {}): Promise<Figures> {
  const call = settledCall(options);
  const { settled, rule, size, epsilon, delta } = call;
  const { executor, directed, seed, asOf } = settled;
  const opened = await walk(network, "influencers", settled, {
    directed,
    strengths: false,
  });
  const { csr } = opened;
  if (size !== undefined && call.sized && size > csr.order)
    throw new ComityError("bad-option", `size is ${size}, but there are ${csr.order} actors`, {
      path: ["size"],
    });
  const candidates = await candidatesOf(network, call, opened, asOf);
  const target = settled.target === undefined ? undefined : await targetsOf(network, settled.target, opened);
  const groupings = await groupingsOf(network, call.fair ? [call.fair.by, ...call.by] : call.by, opened);
  const targets = target?.length ?? csr.order;
  if (targets === 0) return nobodyThere(opened, call);
  const work = influencersWork(csr, { ...call, size: candidates.most });
  const part = "take a part of the network with select, or a smaller size";
  refuseTooLarge("influencers", settled, csr, [work], part);
  const passes = await transmission(network, opened, rule, executor.allocate);
  const isTarget = new Uint8Array(target === undefined ? 0 : csr.order);
  for (const v of target ?? []) isTarget[v] = 1;
  const themselves =
    target === undefined ? candidates.count : target.filter((v) => candidates.eligible[v] === 1).length;
  const question: Question = {
    drawing: {
      ...(await passingOf(passes, opened, executor.allocate)),
      ...{ seed, rounds: call.steps, roots: target ?? new Int32Array(0), strata: new Int32Array(0) },
    },
    ...{ eligible: candidates.eligible, asked: candidates.asked, size: candidates.most },
    costs: candidates.costs,
    aim: {
      targets,
      actors: csr.order,
      choices: logChoices(candidates.count, candidates.most, call.costs !== undefined),
      least: Math.max(1, Math.min(candidates.most, themselves)),
      share: call.costs === undefined ? greedyShare : budgetedShare,
      ...{ epsilon, delta, sets: Math.ceil(call.leastSamples / 2) },
    },
    ...{ samples: call.samples, bytes: call.bytes, stop: call.stop },
  };
  const plain = await certify(opened, question, call.tell);
  const isMeant = (v: number): boolean => target === undefined || isTarget[v] === 1;
  const shared = call.fair && (await shareOut(opened, question, call.fair, plain, groupings, isMeant));
  const answer = shared?.answer ?? plain;
  return resultOf({
    opened,
    call,
    candidates,
    answer,
    shared,
    targets,
    isMeant,
    groupings,
    notes: passes.notes,
  });
}

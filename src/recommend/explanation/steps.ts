import { calendarDay, parsePartialDate } from "../../schema/dates.js";
import type { Tally } from "../constraints/tally.js";
import { stepWords } from "../english/steps.js";
import { riskOf } from "../constraints/vertex-rules.js";
import type { ChosenPair, Introducer, MethodAdvice, Step, Talking, Who } from "./explained.js";
import { degreeOf, whoIs, type Scene } from "./scene.js";

/** What was found about a pair. */
interface Found {
  readonly talking: Talking;
  readonly introducers: readonly Introducer[];
  readonly method: MethodAdvice;
  /** The list as it was taken. */
  readonly tally: Tally;
}

/** One end, asked first or second. */
interface Asked extends Who {
  readonly text: string;
}

/** What to do about a pair, in order. Nobody is introduced before both said yes. */
export function stepsOf(scene: Scene, chosen: ChosenPair, found: Found): Step[] {
  // Names may end with a full stop of their own.
  const step = (code: string, text: string, who?: Who): Step => ({
    code,
    who: who?.id,
    text: text.replace(/\.\.$/, "."),
  });
  const [first, second] = inOrder(scene, chosen, found);
  const record = step("record", stepWords.record);
  switch (chosen.action) {
    case "introduce": {
      const [introducer] = found.introducers;
      const method = methodStep(found.method.methods.at(0)?.method, chosen.priced?.method);
      return [
        ...(introducer === undefined ? [] : [step("ask-introducer", introducing(introducer), introducer)]),
        step("ask-first", first.text, first),
        step("ask-second", stepWords.second(second.name), second),
        step("introduce", stepWords.introduce(how(found.talking))),
        step("method", method),
        record,
      ];
    }
    case "revive": {
      const days = scene.book
        .between(chosen.a, chosen.b)
        .map((row) => scene.book.lastKnown[row])
        .filter((day) => !Number.isNaN(day));
      const year = days.length === 0 ? undefined : calendarDay(Math.max(...days)).year;
      return [
        step("ask-first", stepWords.askAfter(first.name, second.name), first),
        step("ask-second", stepWords.askAfter(second.name, first.name), second),
        step("reopen", stepWords.reopen(year)),
        record,
      ];
    }
    case "deepen": {
      const method = methodBetween(scene, chosen.a, chosen.b);
      return [
        step("ask-first", stepWords.askSecond(first.name, method), first),
        step("ask-second", stepWords.askSecond(second.name, method), second),
        step("add-second", stepWords.addSecond),
        record,
      ];
    }
    case "protect": {
      const [hangs] = chosen.hangsOn ?? [];
      const what = hangs === undefined ? undefined : stepWords.support(hangs.of, hangs.party);
      return [
        ...(chosen.runsOut === undefined ? [] : [step("renew", stepWords.renew(chosen.runsOut))]),
        step("ask-first", stepWords.askSupport(first.name, what), first),
        step("ask-second", stepWords.askSupport(second.name, what), second),
        step("add-support", stepWords.addSupport(what)),
        record,
      ];
    }
  }
}

/** What the two may do: what such pairs mostly choose, and beside it what was taken as it costs less. */
function methodStep(most: string | undefined, taken: string | undefined): string {
  if (most === undefined) return stepWords.anyMethod;
  return taken === undefined || taken === most ? stepWords.method(most) : stepWords.cheaper(most, taken);
}

function introducing({ name, through }: Introducer): string {
  return through === undefined ? stepWords.askIntroducer(name) : stepWords.askTwo(name, through.name);
}

function how({ by, languages, interpreter }: Talking): string {
  if (by === "shared") return stepWords.inLanguage(languages.join(""));
  if (by === "interpreter" && interpreter !== undefined)
    return stepWords.withInterpreter(interpreter.name, languages);
  return stepWords.afterLanguage;
}

/**
 * Who is asked first: a person before an organization, then whoever states the higher risk, then whoever has less
 * room by the capacity that it states, then whoever has fewer ties; a no then costs the least.
 */
function inOrder(scene: Scene, { a, b }: ChosenPair, { tally }: Found): readonly [Asked, Asked] {
  const { ground, constraints } = scene;
  const { first } = stepWords;
  const day = ground.asOf === undefined ? undefined : parsePartialDate(ground.asOf);
  const risk = (v: number): number =>
    ["low", "elevated", "high"].indexOf(riskOf(ground.network, ground.opened.actorOf[v], day) ?? "low");
  const looks: readonly (readonly [(v: number) => number, (name: string) => string])[] = [
    [(v) => -Number(constraints.isPerson(v)), first.person],
    [(v) => -risk(v), first.risk],
    [(v) => tally.capacityLeft(v), first.room],
    [(v) => degreeOf(scene, v), first.fewer],
  ];
  const [one, other] = [whoIs(scene, a), whoIs(scene, b)];
  for (const [look, say] of looks) {
    if (look(a) < look(b)) return [asked(one, say), asked(other, first.any)];
    if (look(b) < look(a)) return [asked(other, say), asked(one, first.any)];
  }
  return [asked(one, first.any), asked(other, first.any)];
}

function asked(who: Who, say: (name: string) => string): Asked {
  return { ...who, text: say(who.name) };
}

/** The method by which two are tied, where it is one. */
function methodBetween({ book, ground }: Scene, a: number, b: number): string | undefined {
  const column = ground.network.ties.columns.get("method");
  if (column?.type !== "category") return undefined;
  const methods = new Set(
    book
      .between(a, b)
      .filter((row) => book.inView[row] === 1)
      .map((row) => column.codes[row]),
  );
  const [only] = methods;
  return methods.size === 1 && only > 0 ? column.words[only - 1] : undefined;
}
